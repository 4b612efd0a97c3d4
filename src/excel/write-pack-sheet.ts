import type { CellBlock } from '../workbook/address';
import { formatBlock, formatCell } from '../workbook/address';
import type { PackLayout } from '../workbook/pack-layout';
import { layoutPackSheet } from '../workbook/pack-layout';
import { valueOfPackCell } from '../workbook/pack-cell';
import { cellsOfPackSheet } from '../workbook/pack-fingerprint';
import type { PackCell, PackColumn, PackSheet } from '../workbook/pack-sheet';
import { addPackChart } from './add-pack-chart';
import type { BatchBudget } from './batch-budget';
import { requestBytes } from './batch-budget';
import { noteContent } from './edited-sheets';
import { formatPackSheet } from './format-pack-sheet';
import { textValue } from './text-value';

/** Stands in A1 until the sheet is whole, so that a sheet left half written says so. */
const UNFINISHED_TITLE = 'Not finished: generate the board pack again';

/** Queues writing one sheet of the pack, empty or new, from A1. */
export async function writePackSheet(
  sheet: Excel.Worksheet,
  spec: PackSheet,
  budget: BatchBudget,
  /** What was noted of its content before; null for a new sheet. */
  note: Excel.NamedItem | null = null,
): Promise<void> {
  const layout = layoutPackSheet(spec);
  sheet.getRange('A1').values = [[textValue(UNFINISHED_TITLE)]];
  sheet.getRange('A2').values = [[textValue(spec.subtitle)]];
  for (const line of layout.lines) {
    sheet.getRange(formatCell(line.rowIndex, 0)).values = [[textValue(line.text)]];
  }
  await writeTable(sheet, spec, layout, budget);
  await formatPackSheet(sheet, spec, layout, budget);
  if (spec.chart && layout.chart) addPackChart(sheet, spec, spec.chart, layout.body, layout.chart);
  sheet.getRange('A1').values = [[textValue(spec.title)]];
  noteContent(sheet, note, cellsOfPackSheet(spec, layout), spec.table.name);
}

async function writeTable(
  sheet: Excel.Worksheet,
  { table, page }: PackSheet,
  layout: PackLayout,
  budget: BatchBudget,
): Promise<void> {
  sheet.getRange(formatBlock(layout.header)).values = [
    table.columns.map((column) => textValue(column.header)),
  ];
  setNumberFormats(sheet, table.columns, layout.body);
  for (const { firstRow, rows, bytes } of chunkRows(table.rows)) {
    const block = {
      ...layout.body,
      rowIndex: layout.body.rowIndex + firstRow,
      rowCount: rows.length,
    };
    await budget.reserve(bytes);
    sheet.getRange(formatBlock(block)).values = rows;
  }
  const added = sheet.tables.add(formatBlock(layout.table), true);
  added.name = table.name;
  added.style = 'TableStyleLight1';
  added.showBandedRows = false;
  // What fits onto one page is read, not filtered, and the buttons cover the end of a heading.
  added.showFilterButton = page.pagesTall === null;
}

function setNumberFormats(
  sheet: Excel.Worksheet,
  columns: readonly PackColumn[],
  body: CellBlock,
): void {
  columns.forEach((column, index) => {
    if (column.kind !== 'date') return;
    sheet.getRange(formatBlock({ ...body, columnIndex: index, columnCount: 1 })).numberFormat =
      'd mmm yyyy' as unknown as string[][];
  });
}

type ExcelValue = string | number;

/** Bytes of values to write at once: a part of a request, so that one is filled well. */
const CHUNK_BYTES = 500_000;

/** A row's brackets and its comma. */
const ROW_BYTES = 3;

function* chunkRows(
  rows: readonly (readonly PackCell[])[],
): Generator<{ firstRow: number; rows: ExcelValue[][]; bytes: number }> {
  let chunk: ExcelValue[][] = [];
  let bytes = 0;
  let firstRow = 0;
  for (const [index, row] of rows.entries()) {
    const values = row.map(excelValue);
    chunk.push(values);
    bytes += values.reduce<number>((sum, value) => sum + requestBytes(value), ROW_BYTES);
    if (bytes >= CHUNK_BYTES || index === rows.length - 1) {
      yield { firstRow, rows: chunk, bytes };
      firstRow = index + 1;
      chunk = [];
      bytes = 0;
    }
  }
}

function excelValue(cell: PackCell): ExcelValue {
  const value = valueOfPackCell(cell);
  return typeof value === 'string' ? textValue(value) : value;
}
