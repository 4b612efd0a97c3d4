"""What somebody would write in an afternoon, which our command line is measured against.

    plain_script.py IN.xlsx              reads every cell of every sheet
    plain_script.py IN.xlsx OUT.xlsx N   and writes N cells with their texts, bordered and wrapped

Prints what it has cost, as `Cost` in measuring.ts, as the last line of its errors.
"""

import json
import resource
import sys

import openpyxl


def read(path):
    workbook = openpyxl.load_workbook(path)
    return [list(row) for sheet in workbook for row in sheet.iter_rows(values_only=True)]


def write(path, rows, cell_count):
    import xlsxwriter

    columns = 8
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet()
    look = workbook.add_format({"text_wrap": True, "border": 1, "valign": "top"})
    for number in range(cell_count):
        row, column = divmod(number, columns)
        source = rows[row % len(rows)]
        sheet.write(row, column, source[column % len(source)], look)
    workbook.close()


rows = read(sys.argv[1])
if len(sys.argv) > 2:
    write(sys.argv[2], rows, int(sys.argv[3]))

usage = resource.getrusage(resource.RUSAGE_SELF)
cost = {"cpuMs": (usage.ru_utime + usage.ru_stime) * 1000, "peakMb": usage.ru_maxrss / 1024}
print(json.dumps(cost), file=sys.stderr)
