import { readFileSync } from 'node:fs';
import type { CalendarDate, DateSystem } from '../../src/domain/calendar-date';
import { toExcelSerial } from '../../src/domain/calendar-date';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { expectedHighlights } from '../../src/matrix-sheet/highlights/cell-highlights';
import { listMatchingFormats } from '../../src/simulator/host/calculation/evaluate-conditional-formats';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import { runCommand, makeFolder } from '../cli/command-line';
import { HEADER, saveWorkbookData } from '../cli/matrix-files';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { NO_RECORDS } from '../../src/workbook/records';
import { writeRecords } from '../support/write-records';

afterEach(closeHost);
const inFolder = makeFolder();

const SEPTEMBER = { year: 2023, month: 9, day: 30 };
const MARCH = { year: 2024, month: 3, day: 31 };

/** A matrix with two real dates in a workbook of either system. */
function datedWorkbook(system: DateSystem): WorkbookData {
  const dates = [SEPTEMBER, MARCH].map((date) => toExcelSerial(date, system));
  const rows = dates.map((due, index) => [`KPI ${index}`, 'Developing: a', 'Mature: b', 'Do', due]);
  const sheet = sheetOf('Plan', [HEADER, ...rows]);
  for (const rowIndex of [1, 2]) {
    const cell = sheet.cells.get(rowIndex, 4)!;
    sheet.cells.set(rowIndex, 4, { ...cell, style: { numberFormat: 'dd/mm/yyyy' } });
  }
  return { ...workbookOf(sheet), ...(system === 1904 && { dateSystem: system }) };
}

interface Checked {
  readonly areas: readonly {
    readonly kpis: readonly {
      readonly actions: readonly {
        readonly due: { readonly raw: string; readonly end: string };
        readonly overdue: boolean;
        readonly lateness: string | null;
        readonly quartersLate: number;
      }[];
    }[];
  }[];
}

test.each([1900, 1904] as const)('a file of the %i system is read rightly', async (system) => {
  const path = await saveWorkbookData(inFolder(`${system}.xlsx`), datedWorkbook(system));
  const { stdout } = await runCommand('check', path, '--json', '--as-at', '2023-10-15');
  const { areas } = JSON.parse(stdout) as Checked;
  const actions = areas.flatMap(({ kpis }) => kpis.flatMap((kpi) => kpi.actions));
  expect(
    actions.map(({ due, lateness, overdue, quartersLate }) => ({
      raw: due.raw,
      end: due.end,
      overdue,
      lateness,
      quartersLate,
    })),
  ).toEqual([
    {
      raw: '30/09/2023',
      end: '2023-09-30',
      overdue: true,
      lateness: '2 weeks late',
      quartersLate: 1,
    },
    { raw: '31/03/2024', end: '2024-03-31', overdue: false, lateness: null, quartersLate: 0 },
  ]);
});

/** What a sheet's cells hold that a format shows as dates. */
const listDates = ({ cells }: SheetData): number[] =>
  [...cells.entries()].flatMap(({ cell: { value, style } }) =>
    typeof value === 'number' && /^d m+ yyyy$/.test(style?.numberFormat ?? '') ? [value] : [],
  );

test.each([1900, 1904] as const)(
  'what is written into a workbook of the %i system is the day that is meant, and is read again',
  async (system) => {
    const { workbook } = await openHost(datedWorkbook(system));
    const cover = { ...DEFAULT_SETTINGS.cover, meetingDate: MARCH };
    await excelWorkbook.writeSettings({ ...DEFAULT_SETTINGS, asAt: TODAY, cover });
    expect(await excelWorkbook.readSettings()).toMatchObject({ asAt: TODAY, cover });
    const settings = workbook.sheets.find(({ name }) => name === 'Matrix settings')!;
    expect(listDates(settings)).toEqual([TODAY, MARCH].map((date) => toExcelSerial(date, system)));

    const accepted = {
      ...{ rule: 'overdue', kpiId: '', column: 'E', cellText: '', message: '', reason: '' },
      acceptedOn: SEPTEMBER,
    };
    const records = { ...NO_RECORDS, acceptances: [accepted] };
    await writeRecords(records);
    expect(await excelWorkbook.readRecords()).toEqual(records);
    const kept = workbook.sheets.find(({ name }) => name === 'Matrix records')!;
    expect(listDates(kept)).toEqual([toExcelSerial(SEPTEMBER, system)]);
  },
);

test.each([1900, 1904] as const)('a pack in a workbook of the %i system', async (system) => {
  const path = await saveWorkbookData(inFolder(`pack-${system}.xlsx`), datedWorkbook(system));
  const written = inFolder(`written-${system}.xlsx`);
  await runCommand('pack', path, '--as-at', '2023-10-15', '--out', written);
  const workbook = await readWorkbook(readFileSync(written), written);
  expect(workbook.dateSystem ?? 1900).toBe(system);
  const actions = workbook.sheets.find(({ name }) => name === 'Actions')!;
  expect(listDates(actions)).toEqual([SEPTEMBER, MARCH].map((day) => toExcelSerial(day, system)));
  expect((await readWorkbook(await writeWorkbook(workbook), 'x')).dateSystem ?? 1900).toBe(system);
});

/** A matrix whose dues are days, months, days without a year, words, and one that a Status settles. */
function variedWorkbook(system: DateSystem): WorkbookData {
  const dues: [CalendarDate | string, string, string][] = [
    [SEPTEMBER, 'dd/mm/yyyy', ''],
    [{ year: 2023, month: 10, day: 14 }, 'd mmm yyyy', ''],
    [TODAY, 'dd/mm/yyyy', ''],
    [{ year: 2023, month: 9, day: 1 }, 'mmm yyyy', ''],
    [{ year: 2023, month: 10, day: 1 }, 'mmm yyyy', ''],
    [{ year: 2023, month: 3, day: 24 }, 'd-mmm', ''],
    [MARCH, 'dd/mm/yyyy', ''],
    [SEPTEMBER, 'dd/mm/yyyy', 'Complete'],
    [SEPTEMBER, 'dd/mm/yyyy', 'Cancelled'],
    [SEPTEMBER, 'dd/mm/yyyy', 'Completed in May'],
    ['Q1 23', 'General', ''],
    ['Q3 23', 'General', ''],
    ['30/09/2023', 'General', ''],
    ['by end of June 2023', 'General', ''],
    ['December 2023', 'General', ''],
    ['Ongoing to Q2 23', 'General', ''],
  ];
  const rows = dues.map(([due, , status], index) => {
    const said = typeof due === 'string' ? due : toExcelSerial(due, system);
    return [`KPI ${index}`, 'Developing: a', 'Mature: b', 'Do', said, status];
  });
  const sheet = sheetOf('Plan', [[...HEADER, 'Status'], ...rows]);
  for (const [index, [, numberFormat]] of dues.entries()) {
    const cell = sheet.cells.get(index + 1, 4)!;
    sheet.cells.set(index + 1, 4, { ...cell, style: { numberFormat } });
  }
  return { ...workbookOf(sheet), ...(system === 1904 && { dateSystem: system }) };
}

test.each([1900, 1904] as const)(
  'in a workbook of the %i system the highlights show what check says, cell by cell',
  async (system) => {
    const { workbook } = await openHost(variedWorkbook(system));
    for (const asAt of [TODAY, { ...TODAY, month: 4 }, MARCH, { ...MARCH, year: 2025 }]) {
      const review = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt });
      await highlightMatrix(excelWorkbook, review);
      const shown = [...listMatchingFormats(workbook, 'Plan')].map(([cell, formats]) => [
        cell,
        formats.map((format) => /Maturity matrix: ([a-z0-9-]+)/.exec(JSON.stringify(format))![1]),
      ]);
      const expected = [...expectedHighlights(review.matrix, asAt, review.grid)];
      expect(expected.filter(([cell]) => cell.startsWith('E')).length).toBeGreaterThan(3);
      expect({ asAt, ...Object.fromEntries(shown) }).toEqual({
        asAt,
        ...Object.fromEntries(expected.map(([cell, kind]) => [cell, [kind]])),
      });
    }
  },
);
