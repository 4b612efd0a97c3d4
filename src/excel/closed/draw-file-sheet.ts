import { formatBlock, parseBlock, referTo } from '../../workbook/address';
import type { CompiledSheet } from '../../workbook/compiled-sheet';
import { nameLink, rowsOfCells } from '../../workbook/compiled-sheet';
import { PACK_CONTENT_NAME, SHEET_MARK_COMMENT, SHEET_MARK_NAME } from '../../workbook/names';
import { fingerprintOf, formatContentNote } from '../../workbook/pack-fingerprint';
import type { OwnSheetId } from '../../workbook/pack-sheet';
import type {
  BorderData,
  CellStyleData,
  ChartData,
  NameData,
  SheetData,
} from '../../workbook/workbook-data';
import { CONTENT_COMMENT } from '../edited-sheets';

/** A line of the body font in points: what a row is high that nobody has said anything of. */
const LINE_POINTS = 15;

/**
 * Makes a compiled sheet the sheet that a workbook shows under a name once Excel has drawn it, and returns it; its cells are
 * taken over. Only its links are left, until every sheet has its name. Charts keep what they show in words, which Excel has
 * no place for.
 */
export function drawFileSheet({ data }: CompiledSheet, name: string): SheetData {
  drawStyles(data);
  return {
    ...data,
    name,
    columnWidths: new Map([...data.columnWidths].map(([index, chars]) => [index, inFile(chars)])),
    rowHeights: withPlainRows(data),
    charts: data.charts.map((chart) => drawChart(chart, name)),
  };
}

/** The names by which a drawn sheet is known for ours, and for one that nobody has edited. */
export const namesOfSheet = (mark: string, sheet: SheetData): NameData[] => [
  markOfSheet(mark, sheet.name),
  nameOn(sheet.name, PACK_CONTENT_NAME, noteOfSheet(sheet), CONTENT_COMMENT),
];

/** What is noted of a drawn sheet, by which it is known for one that nobody has edited. */
export const noteOfSheet = ({ cells, tables }: SheetData): string =>
  formatContentNote(fingerprintOf(rowsOfCells(cells)), tables[0]!.name);

/** The name by which a sheet is known for ours. */
export const markOfSheet = (mark: string, sheet: string): NameData =>
  nameOn(sheet, SHEET_MARK_NAME, `="${mark}"`, SHEET_MARK_COMMENT);

const nameOn = (sheet: string, name: string, formula: string, comment: string): NameData => ({
  name,
  formula,
  sheet,
  comment,
  visible: true,
});

/** Gives the cells of a drawn sheet their links; one whose sheet is not there has none. */
export function linkFileSheet(
  sheet: SheetData,
  { links }: CompiledSheet,
  nameById: ReadonlyMap<OwnSheetId, string>,
): void {
  for (const link of links) {
    const hyperlink = nameLink(link, nameById);
    if (hyperlink) sheet.cells.get(link.rowIndex, link.columnIndex)!.hyperlink = hyperlink;
  }
}

/** Widths in files have two decimals. */
const inFile = (chars: number): number => Math.round(chars * 100) / 100;

/** The heights with those of the printed rows that hold anything and that nobody has measured. */
function withPlainRows({ rowHeights, cells, page }: SheetData): Map<number, number> {
  const heights = new Map(rowHeights);
  const { rowIndex, rowCount, columnIndex, columnCount } = parseBlock(page.printArea!)!;
  for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
    if (heights.has(row)) continue;
    for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
      if (!cells.get(row, column)) continue;
      heights.set(row, LINE_POINTS);
      break;
    }
  }
  return heights;
}

/** Gives cells the styles that they have once they are drawn: a line below a cell is the line above the next that has it. */
function drawStyles({ cells }: SheetData): void {
  const drawn = new Map<CellStyleData, { plain?: CellStyleData; below?: CellStyleData }>();
  const linesAbove: (BorderData | undefined)[] = [];
  let lastRow = -1;
  for (const { rowIndex, columnIndex, cell } of cells.entries()) {
    if (rowIndex > lastRow + 1) linesAbove.length = 0;
    lastRow = rowIndex;
    const { style } = cell;
    const line = style?.borders?.bottom;
    const isBelow = line !== undefined && linesAbove[columnIndex] === line;
    linesAbove[columnIndex] = line;
    if (!style) continue;
    let ways = drawn.get(style);
    if (!ways) drawn.set(style, (ways = {}));
    cell.style = isBelow
      ? (ways.below ??= drawStyle(style, line))
      : (ways.plain ??= drawStyle(style, undefined));
  }
}

/** At the bottom stands what says nothing of it. */
function drawStyle(style: CellStyleData, lineAbove: BorderData | undefined): CellStyleData {
  const { vertical, ...others } = style;
  return {
    ...others,
    ...(vertical !== undefined && vertical !== 'Bottom' && { vertical }),
    ...(lineAbove && { borders: { ...style.borders, top: lineAbove } }),
  };
}

/** Over the cells of its sheet, whatever that has come to be called. */
const drawChart = (chart: ChartData, sheet: string): ChartData => ({
  ...chart,
  series: chart.series.map((series) => ({
    ...series,
    values: onSheet(series.values, sheet),
    categories: onSheet(series.categories, sheet),
  })),
});

const onSheet = (formula: string, sheet: string): string =>
  referTo(sheet, formatBlock(parseBlock(formula)!));
