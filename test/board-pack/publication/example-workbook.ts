import type { PublicationExample } from '../../../src/board-pack/publication/publication-rule';
import { columnIndexOf, parseBlock } from '../../../src/workbook/address';
import type {
  ChartData,
  SheetData,
  TableData,
  WorkbookData,
} from '../../../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../../src/workbook/workbook-data';

const SOUND_ROWS = [
  ['Overdue actions'],
  ['As at 15 October 2023.'],
  ['KPI', 'Late by'],
  ['Reporting', '2 quarters'],
  ['Training', '1 quarter'],
];
const WIDTH_CHARS = 20;

/** The workbook that an example describes; without anything said it keeps all rules. */
export function createExampleWorkbook(example: Omit<PublicationExample, 'title'>): WorkbookData {
  const { rows = SOUND_ROWS, tables = ['A3:B5'], styles = {} } = example;
  const sheet = createTableSheet(example.sheetName ?? 'Overdue', rows, tables);
  for (const [address, style] of Object.entries(styles)) {
    const { rowIndex, columnIndex } = parseBlock(address)!;
    const value = sheet.cells.get(rowIndex, columnIndex)?.value ?? '';
    sheet.cells.set(rowIndex, columnIndex, { value, style });
  }
  sheet.visibility = example.visibility ?? 'Visible';
  sheet.charts = (example.charts ?? []).map(createChart);
  sheet.merges = (example.mergedAreas ?? []).map((area) => parseBlock(area)!);
  sheet.frozen = { rows: example.frozenRowCount ?? 0, columns: 0 };
  sheet.page.footer.left = example.footer ?? '';
  for (const number of example.hiddenRowNumbers ?? []) sheet.hiddenRows.add(number - 1);
  for (const letters of example.hiddenColumns ?? [])
    sheet.hiddenColumns.add(columnIndexOf(letters));
  const { notes } = example;
  const workbook = createWorkbookData([sheet, ...(notes ? [createNotesSheet(notes)] : [])]);
  workbook.properties = example.properties ?? { title: 'Board pack', author: 'Anytown Council' };
  workbook.activeSheetIndex = example.activeSheetIndex ?? 0;
  return workbook;
}

function createNotesSheet(notes: readonly string[]): SheetData {
  const rows = notes.map((note, index) => [`note ${index + 1}`, note]);
  const header = [['Notes'], ['Called by number.'], ['Note', 'Text']];
  return createTableSheet('Notes', [...header, ...rows], [`A3:B${rows.length + 3}`]);
}

function createTableSheet(
  name: string,
  rows: NonNullable<PublicationExample['rows']>,
  tables: readonly string[],
): SheetData {
  const sheet = createSheetData(name);
  rows.forEach((row, rowIndex) =>
    row.forEach((value, columnIndex) => {
      sheet.cells.set(rowIndex, columnIndex, { value });
      sheet.columnWidths.set(columnIndex, WIDTH_CHARS);
    }),
  );
  sheet.tables = tables.map((address, index) => createTable(address, `${name}_${index + 1}`, rows));
  return sheet;
}

function createTable(
  address: string,
  name: string,
  rows: NonNullable<PublicationExample['rows']>,
): TableData {
  const { rowIndex, columnIndex, columnCount } = parseBlock(address)!;
  return {
    name,
    address,
    columns: Array.from({ length: columnCount }, (_, index) =>
      String(rows[rowIndex]?.[columnIndex + index] ?? ''),
    ),
    style: '',
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    showFilterButton: false,
    carried: null,
  };
}

function createChart(altText: string, index: number): ChartData {
  const axis = { title: null, minimum: null, maximum: null, majorUnit: null, reversed: false };
  return {
    name: `Chart ${index + 1}`,
    type: 'BarClustered',
    title: null,
    series: [],
    categoryAxis: axis,
    valueAxis: axis,
    legend: null,
    place: { rowIndex: 0, columnIndex: 8, rowCount: 5, columnCount: 5 },
    altText,
    carried: null,
  };
}
