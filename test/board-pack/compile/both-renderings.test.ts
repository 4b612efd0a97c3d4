import { compilePack, compileWorkbook } from '../../../src/board-pack/compile/compile-pack';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import { buildFreezeSheet } from '../../../src/board-pack/movement/freeze-sheet';
import { listKpiRecords } from '../../../src/board-pack/records';
import { listPackSheets } from '../../../src/board-pack/sheets/index';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { PackSheet } from '../../../src/workbook/pack-sheet';
import type { CellData, ChartData, SheetData } from '../../../src/workbook/workbook-data';
import { closeHost, openHost, workbookOf } from '../../support/matrix-host';
import { buildMovedSeedPack, buildSeedPack, prepareSeedAfter } from '../seed-pack';

const AS_AT = { year: 2023, month: 10, day: 15 };
const PROPERTIES = { title: 'Board pack', author: 'Anytown Council', asAt: AS_AT };

afterEach(closeHost);

/** The sheets as Excel has them after drawing them through Office.js. */
async function drawnByExcel(pack: readonly PackSheet[]): Promise<SheetData[]> {
  const workbook = workbookOf();
  await openHost(workbook);
  await excelWorkbook.writePack(() => compilePack(pack));
  return workbook.sheets.slice(1);
}

async function frozenByExcel([sheet]: readonly PackSheet[]): Promise<SheetData[]> {
  const workbook = workbookOf();
  await openHost(workbook);
  await excelWorkbook.writeFreeze(({ records }) => ({ sheet: compilePack([sheet!])[0]!, records }));
  return workbook.sheets.slice(1);
}

function buildFreeze(): PackSheet[] {
  const records = listKpiRecords(buildSeedPack().matrix, AS_AT);
  return [buildFreezeSheet(freezeRecords(records, AS_AT))];
}

const buildTrend = (): PackSheet[] =>
  listPackSheets(prepareSeedAfter(12)).filter(({ id }) => id === 'trend');

async function writtenAsFile(pack: readonly PackSheet[]): Promise<SheetData[]> {
  const workbook = compileWorkbook(pack, 'board-print', PROPERTIES);
  return (await readWorkbook(await writeWorkbook(workbook), 'pack.xlsx')).sheets;
}

type Cells = Record<string, unknown>;

/** Every cell by row and column, with all that can be seen of it or done with it. */
function cellsOf({ cells }: SheetData): Cells {
  return Object.fromEntries(
    [...cells.entries()].map(({ rowIndex, columnIndex, cell }) => [
      `${rowIndex + 1},${columnIndex + 1}`,
      describeCell(cell),
    ]),
  );
}

const describeCell = ({ value, formula, style, hyperlink }: CellData) => ({
  value,
  formula,
  numberFormat: style?.numberFormat ?? 'General',
  font: { ...{ bold: false, italic: false, underline: false, size: 11 }, ...style?.font },
  fill: style?.fill ?? null,
  line: style?.borders?.bottom ?? null,
  horizontal: style?.horizontal ?? null,
  vertical: style?.vertical ?? 'Bottom',
  wrapText: style?.wrapText ?? false,
  indent: style?.indent ?? 0,
  link: hyperlink?.documentReference ?? null,
  tip: hyperlink?.screenTip ?? null,
});

/** All of a sheet besides its cells and the heights of its rows, as exactly as Excel keeps widths. */
function frameOf(sheet: SheetData) {
  const { name, tables, charts, page, frozen, showGridlines, columnWidths, merges } = sheet;
  const widths = [...columnWidths].map(([column, chars]) => [column, chars.toFixed(2)] as const);
  return {
    name,
    tables: tables.map(({ carried: _carried, ...table }) => table),
    charts: charts.map(withoutText),
    page,
    frozen,
    showGridlines,
    merges,
    widths: Object.fromEntries(widths),
  };
}

/** Office.js knows no words that stand for a chart, and a file's size of text is not read back. */
function withoutText({
  carried: _carried,
  altText: _text,
  textPoints: _points,
  ...chart
}: ChartData) {
  return chart;
}

describe.each([
  ['the seed', () => buildSeedPack().pack, drawnByExcel],
  ['the seed as moved since a freeze', buildMovedSeedPack, drawnByExcel],
  ['a trend over twelve freezes', buildTrend, drawnByExcel],
  ['a freeze', buildFreeze, frozenByExcel],
])('of %s, Excel and a file have the same', (_, build, draw) => {
  const pack = build();
  let byExcel: SheetData[];
  let asFile: SheetData[];
  beforeAll(async () => {
    byExcel = await draw(pack);
    asFile = await writtenAsFile(pack);
  });

  test('sheets', () => {
    expect(byExcel.map(({ name }) => name)).toEqual(pack.map(({ name }) => name));
    expect(asFile.map(({ name }) => name)).toEqual(pack.map(({ name }) => name));
  });

  test('cells: values, formats, looks and links', () => {
    expect(byExcel.map(cellsOf)).toEqual(asFile.map(cellsOf));
  });

  test('tables, charts, pages, panes and column widths', () => {
    expect(byExcel.map(frameOf)).toEqual(asFile.map(frameOf));
  });

  test('heights of the rows that keep things apart, of which Excel does not measure the text', () => {
    const lowRows = compilePack(pack).map((sheet) => sheet.lowRows);
    const heightsOf = ({ rowHeights }: SheetData, index: number) =>
      lowRows[index]!.map((row) => rowHeights.get(row));
    expect(byExcel.map(heightsOf)).toEqual(asFile.map(heightsOf));
    expect(new Set(byExcel.flatMap(heightsOf))).toEqual(new Set([7.5]));
  });
});

test('a chart that Excel draws has text of the size that is compiled', async () => {
  const { pack } = buildSeedPack();
  const [summary] = await drawnByExcel(pack.slice(0, 1));
  expect(summary!.charts[0]!.textPoints).toBe(compilePack(pack)[0]!.data.charts[0]!.textPoints);
});
