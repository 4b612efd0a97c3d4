import type { MaturityMatrix } from '../../domain/matrix';
import { listActions } from '../../domain/matrix';
import { columnLetter, formatBlock, splitAddress } from '../../workbook/address';
import { LONGEST_TEXT } from '../../workbook/excel-limits';
import { PACK_COLORS } from '../../workbook/palette';
import { HEADER_STYLE, POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import { BODY_FONT, countWrappedLines, measureText } from '../../workbook/text-width';
import type { CompiledSheet } from '../../workbook/compiled-sheet';
import type { CellStyleData, SheetData, ValidationData } from '../../workbook/workbook-data';
import { createSheetData } from '../../workbook/workbook-data';
import type { RowSource } from './name-sources';
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

/** The texts that a person may choose from. */
export interface StandardLists {
  /** Lowest first. */
  readonly levels: readonly string[];
  /** The commonest first, as the others. */
  readonly statuses: readonly string[];
  readonly dues: readonly string[];
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
export function compileStandardSheet(
  form: StandardForm,
  { name, sources, lists, formatOf }: StandardSheetOptions,
): CompiledSheet {
  const { columns, rows } = form;
  const data = createSheetData(name);
  const headings = columns.map(({ heading }) => heading);
  if (sources) headings.push(SOURCE_HEADING);
  headings.forEach((value, columnIndex) =>
    data.cells.set(HEADING_ROW_INDEX, columnIndex, { value, style: HEADER }),
  );
  rows.forEach(({ cells }, index) => {
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
  data.validations.push(...listValidations(form, lists, block.rowCount - 1));
  data.frozen = { rows: HEADING_ROW_INDEX + 1, columns: 0 };
  setUpPage(data, formatBlock(block));
  return { id: 'tidy', data, links: [], printedTable: block, lowRows: [], paragraphs: [] };
}

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
    countWrappedLines(String(cells.get(column)?.value ?? ''), width * POINTS_PER_CHAR, (piece) =>
      measureText(piece, BODY_FONT),
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

function setUpPage(data: SheetData, printArea: string): void {
  data.page = {
    ...data.page,
    orientation: 'Landscape',
    paper: 'A4',
    fitToPagesWide: 1,
    fitToPagesTall: null,
    printArea,
    titleRows: '1:1',
    footer: { left: '&A', center: '', right: 'Page &P of &N' },
  };
}

/** What Excel takes of texts that are written out in a list. */
const LONGEST_LIST = 255;

/** Words of a status, where nobody has written any. */
const STATUS_WORDS = ['Not started', 'In progress', 'Complete', 'On hold', 'Cancelled'];

/** What the cells of a matrix say, and its scale. */
export function listTextsOf(matrix: MaturityMatrix): StandardLists {
  const actions = listActions(matrix);
  const dues = actions.flatMap(({ due }) =>
    due.certain && due.canonical === due.raw ? due.raw : [],
  );
  return {
    levels: matrix.scale.levels,
    statuses: byCount(actions.flatMap(({ details }) => details.status ?? [])),
    dues: matrix.dueSpellings ?? byCount(dues),
  };
}

/** The lists of levels, states and dues; a list that Excel would not take is left out, or cut after its commonest texts. */
function listValidations(
  { columns }: StandardForm,
  { levels, statuses, dues }: StandardLists,
  rowCount: number,
): ValidationData[] {
  const levelList = isListable(levels) ? levels : [];
  const lists = new Map([
    ['currentLevel', levelList],
    ['targetLevel', levelList],
    ['status', fitList([...new Set([...statuses, ...STATUS_WORDS])])],
    ['due', fitList(dues)],
  ]);
  return columns.flatMap(({ column, heading }, columnIndex): ValidationData[] => {
    const texts = lists.get(column) ?? [];
    if (texts.length === 0) return [];
    const letter = columnLetter(columnIndex);
    const first = HEADING_ROW_INDEX + 2;
    return [
      {
        ranges: [`${letter}${first}:${letter}${first + rowCount - 1}`],
        type: 'list',
        operator: null,
        formula1: `"${texts.join(',').replace(/"/g, '""')}"`,
        formula2: null,
        carried: {
          allowBlank: true,
          showInputMessage: true,
          showErrorMessage: true,
          errorStyle: 'warning',
          errorTitle: heading,
          errorMessage: 'This is not on the list. Keep it if it is what you mean.',
        },
      },
    ];
  });
}

/** The different texts, those that occur most first. */
function byCount(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([text]) => text);
}

const isListable = (texts: readonly string[]): boolean =>
  texts.every(mayBeListed) && texts.join(',').length <= LONGEST_LIST;

/** A comma would cut a text in two. */
const mayBeListed = (text: string): boolean => text.trim() !== '' && !/[,\r\n]/.test(text);

function fitList(texts: readonly string[]): string[] {
  const fitting: string[] = [];
  let length = -1;
  for (const text of texts.filter(mayBeListed)) {
    if (length + 1 + text.length > LONGEST_LIST) break;
    length += 1 + text.length;
    fitting.push(text);
  }
  return fitting;
}
