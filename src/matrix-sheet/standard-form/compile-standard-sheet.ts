import type { Steps } from '../../domain/steps';
import { runAtOnce, visitInSteps } from '../../domain/steps';
import { formatBlock, splitAddress } from '../../workbook/address';
import { LONGEST_TEXT } from '../../workbook/excel-limits';
import { MADE_SHEET_ID } from '../../workbook/names';
import { PACK_COLORS } from '../../workbook/palette';
import { HEADER_STYLE, POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import { BODY_FONT, countWrappedLines, measureText } from '../../workbook/text-width';
import type { CompiledStandardSheet } from '../../workbook/compiled-sheet';
import type { CellStyleData, SheetData } from '../../workbook/workbook-data';
import { createSheetData } from '../../workbook/workbook-data';
import type { RowSource } from './name-sources';
import type { StandardLists } from './offer-choices';
import { compileChoices } from './offer-choices';
import type { StandardCell, StandardForm } from './standard-form';
import { HEADING_ROW_INDEX, SOURCE_HEADING } from './standard-form';

const SOURCE_WIDTH = 24;

/** How the sheet of a standard form is made. */
export interface StandardSheetOptions {
  /** The wanted name of its tab. */
  readonly name: string;
  /** Where each row came from; null for a matrix that was begun on this sheet. */
  readonly sources: readonly RowSource[] | null;
  readonly lists: StandardLists;
  /** The number format of a cell of the source, by its name with the sheet; General where it is not known. */
  readonly formatOf: (cell: string) => string;
}

const INK = { color: PACK_COLORS.ink };
const BODY: CellStyleData = {
  font: INK,
  borders: { bottom: { style: 'thin', color: PACK_COLORS.rule } },
  vertical: 'Top',
  wrapText: true,
};
const LINK: CellStyleData = { ...BODY, font: { color: PACK_COLORS.linkInk, underline: true } };
const HEADER: CellStyleData = { ...HEADER_STYLE, wrapText: true };

/**
 * The standard form as a sheet: an Excel table from A1 on with lists to choose from, which warn and refuse nothing, and
 * a link in each row to where it came from.
 */
export function* compileStandardSheetInSteps(
  form: StandardForm,
  { name, sources, lists, formatOf }: StandardSheetOptions,
): Steps<CompiledStandardSheet> {
  const { columns, rows } = form;
  const data = createSheetData(name);
  const headings = columns.map(({ heading }) => heading);
  if (sources) headings.push(SOURCE_HEADING);
  headings.forEach((value, columnIndex) =>
    data.cells.set(HEADING_ROW_INDEX, columnIndex, { value, style: HEADER }),
  );
  yield* visitInSteps(rows, ({ cells }, index) => {
    const rowIndex = HEADING_ROW_INDEX + 1 + index;
    columns.forEach(({ column }, columnIndex) => {
      const cell = cells.get(column);
      data.cells.set(rowIndex, columnIndex, compileCell(cell, formatOf));
    });
    data.rowHeights.set(rowIndex, heightOf(columns, cells));
    if (sources) data.cells.set(rowIndex, columns.length, compileSource(sources[index]!));
  });
  columns.forEach(({ width }, columnIndex) => data.columnWidths.set(columnIndex, width));
  if (sources) data.columnWidths.set(columns.length, SOURCE_WIDTH);
  // A table has a row for records, blank where there is none.
  const block = {
    rowIndex: HEADING_ROW_INDEX,
    columnIndex: 0,
    rowCount: Math.max(rows.length, 1) + 1,
    columnCount: headings.length,
  };
  data.tables.push({
    name: TIDY_TABLE,
    address: formatBlock(block),
    columns: headings,
    style: 'TableStyleLight1',
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    // What is sorted apart is no longer one KPI.
    showFilterButton: false,
    carried: null,
  });
  const { validations, choices } = compileChoices(form, lists, {
    name,
    rowCount: block.rowCount - 1,
  });
  data.validations.push(...validations);
  data.frozen = { rows: HEADING_ROW_INDEX + 1, columns: 0 };
  // Where a row came from leads to a cell, which paper does not.
  const printed = { ...block, columnCount: columns.length };
  const chars = columns.reduce((sum, { width }) => sum + width, 0);
  setUpPage(data, formatBlock(printed), chars * POINTS_PER_CHAR);
  return {
    ...{ id: MADE_SHEET_ID, data, links: [], printedTable: printed, lowRows: [], paragraphs: [] },
    choices,
  };
}

/** The same at once. */
export const compileStandardSheet = (
  form: StandardForm,
  options: StandardSheetOptions,
): CompiledStandardSheet => runAtOnce(compileStandardSheetInSteps(form, options));

/** The name of the table of a tidy copy. */
const TIDY_TABLE = 'Matrix_Tidy';

/** Of the body font, and what Excel allows of a row. */
const [LINE_POINTS, MOST_POINTS] = [15, 409];

/** What the texts of a row need, for whatever shows the file without measuring it. */
function heightOf(
  columns: StandardForm['columns'],
  cells: StandardForm['rows'][number]['cells'],
): number {
  const lines = columns.map(({ column, width }) =>
    countWrappedLines(
      String(cells.get(column)?.value ?? ''),
      width * POINTS_PER_CHAR,
      (text, start, end) => measureText(text, BODY_FONT, start, end),
    ),
  );
  return Math.min(MOST_POINTS, LINE_POINTS * Math.max(1, ...lines));
}

function compileCell(
  cell: StandardCell | undefined,
  formatOf: StandardSheetOptions['formatOf'],
): Parameters<SheetData['cells']['set']>[2] {
  if (!cell) return { value: '', style: BODY };
  const { value, from } = cell;
  if (typeof value !== 'number')
    return { value: String(value).slice(0, LONGEST_TEXT), style: BODY };
  return { value, style: { ...BODY, numberFormat: formatOf(from[0]!), horizontal: 'Left' } };
}

function compileSource({ text, cell }: RowSource): Parameters<SheetData['cells']['set']>[2] {
  if (cell === null) return { value: text, style: BODY };
  const screenTip = `Go to ${splitAddress(cell).local}`;
  return { value: text, style: LINK, hyperlink: { documentReference: cell, screenTip } };
}

/** No closer to the edge than office printers reach, with room for the footer. */
const MARGINS_POINTS = { top: 36, bottom: 45, left: 25, right: 25, header: 18, footer: 20 };
/** Smaller letters are hard to read on paper. */
const SMALLEST_PRINT_POINTS = 8;
/** Sheets of paper lying on their side, in points across, the smaller first. */
const PAPERS = [
  { paper: 'A4', across: 841.9 },
  { paper: 'A3', across: 1190.6 },
] as const;
const LARGEST = PAPERS[1];

/** The paper on which columns of this width are printed in letters that can be read: the smaller, or pages side by side. */
function choosePaper(widthPoints: number): Pick<SheetData['page'], 'paper' | 'fitToPagesWide'> {
  const printed = widthPoints * (SMALLEST_PRINT_POINTS / BODY_FONT.sizePoints);
  const roomOf = ({ across }: { readonly across: number }): number =>
    across - MARGINS_POINTS.left - MARGINS_POINTS.right;
  const fitting = PAPERS.find((paper) => printed <= roomOf(paper));
  const { paper } = fitting ?? LARGEST;
  const fitToPagesWide = fitting ? 1 : Math.ceil(printed / roomOf(LARGEST));
  return { paper, fitToPagesWide };
}

function setUpPage(data: SheetData, printArea: string, widthPoints: number): void {
  data.page = {
    ...data.page,
    orientation: 'Landscape',
    ...choosePaper(widthPoints),
    fitToPagesTall: null,
    margins: { ...MARGINS_POINTS },
    printArea,
    titleRows: '1:1',
    footer: { left: '&A', center: '', right: 'Page &P of &N' },
  };
}
