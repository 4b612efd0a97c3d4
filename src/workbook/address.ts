/** A block of cells by 0-based indices; counts are at least 1. */
export interface CellBlock {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnLetter(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for "A", 26 for "AA"; case does not matter. */
export function columnIndexOf(letters: string): number {
  let columnNumber = 0;
  for (let index = 0; index < letters.length; index += 1) {
    // The last five bits of a letter are its number, 1 for "A" and "a".
    columnNumber = columnNumber * 26 + (letters.charCodeAt(index) & 0b11111);
  }
  return columnNumber - 1;
}

/** "B10" for row index 9, column index 1. */
export function formatCell(rowIndex: number, columnIndex: number): string {
  return `${columnLetter(columnIndex)}${rowIndex + 1}`;
}

/** "A1:E190", or "A1" for a single cell. */
export function formatBlock(block: CellBlock): string {
  const first = formatCell(block.rowIndex, block.columnIndex);
  if (block.rowCount === 1 && block.columnCount === 1) return first;
  return `${first}:${formatCell(block.rowIndex + block.rowCount - 1, block.columnIndex + block.columnCount - 1)}`;
}

const CODE_OF_DOLLAR = 36;
const CODE_OF_0 = 48;
/** Set in the codes of small letters. */
const CASE_BIT = 32;
const CODE_BEFORE_SMALL_A = 96;

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Row and column index of "B10" or "$B$10"; null for anything else or outside a sheet. */
export function parseCell(address: string): { rowIndex: number; columnIndex: number } | null {
  let at = address.charCodeAt(0) === CODE_OF_DOLLAR ? 1 : 0;
  let columnNumber = 0;
  for (; ; at += 1) {
    const letter = (address.charCodeAt(at) | CASE_BIT) - CODE_BEFORE_SMALL_A;
    if (!(letter >= 1 && letter <= 26)) break;
    columnNumber = columnNumber * 26 + letter;
  }
  if (address.charCodeAt(at) === CODE_OF_DOLLAR) at += 1;
  let rowNumber = 0;
  for (let first = at; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - CODE_OF_0;
    if (!(digit >= 0 && digit <= 9) || (digit === 0 && at === first)) return null;
    rowNumber = rowNumber * 10 + digit;
  }
  const isOnSheet =
    columnNumber >= 1 && columnNumber <= MAX_COLUMNS && rowNumber >= 1 && rowNumber <= MAX_ROWS;
  return isOnSheet ? { rowIndex: rowNumber - 1, columnIndex: columnNumber - 1 } : null;
}

const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/**
 * Reads "A1:E190", "A1", and "A:E" or "1:3" for whole columns or rows, with or without a sheet name and $ signs; null
 * for anything else. Nothing else reads the address of a block.
 */
export function parseBlock(address: string): CellBlock | null {
  const { local } = splitAddress(address);
  const [, firstColumn, lastColumn] = WHOLE_COLUMNS.exec(local) ?? [];
  const [, firstRow, lastRow] = WHOLE_ROWS.exec(local) ?? [];
  const [from, to, more] =
    firstColumn !== undefined
      ? [`${firstColumn}1`, `${lastColumn}${MAX_ROWS}`]
      : firstRow !== undefined
        ? [`A${firstRow}`, `${columnLetter(MAX_COLUMNS - 1)}${lastRow}`]
        : local.split(':');
  if (more !== undefined) return null;
  const start = parseCell(from ?? '');
  const end = to === undefined ? start : parseCell(to);
  if (!start || !end) return null;
  return {
    rowIndex: Math.min(start.rowIndex, end.rowIndex),
    columnIndex: Math.min(start.columnIndex, end.columnIndex),
    rowCount: Math.abs(end.rowIndex - start.rowIndex) + 1,
    columnCount: Math.abs(end.columnIndex - start.columnIndex) + 1,
  };
}

/** Cells of a sheet, those right below each other as one block: "E2", "E3", "F7" are "E2:E3", "F7". */
export function joinCells(cells: readonly string[]): string[] {
  const blocks: CellBlock[] = [];
  const places = cells.flatMap((cell) => parseCell(cell) ?? []);
  const sorted = places.sort(
    (left, right) => left.columnIndex - right.columnIndex || left.rowIndex - right.rowIndex,
  );
  for (const { rowIndex, columnIndex } of sorted) {
    const last = blocks.at(-1);
    const endRowIndex = last?.columnIndex === columnIndex ? last.rowIndex + last.rowCount : -1;
    if (last && endRowIndex === rowIndex) {
      blocks[blocks.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else if (!last || endRowIndex !== rowIndex + 1) {
      blocks.push({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    }
  }
  return blocks.map(formatBlock);
}

/** Whether two blocks of one sheet share a cell. */
export function doBlocksOverlap(left: CellBlock, right: CellBlock): boolean {
  return (
    left.rowIndex < right.rowIndex + right.rowCount &&
    right.rowIndex < left.rowIndex + left.rowCount &&
    left.columnIndex < right.columnIndex + right.columnCount &&
    right.columnIndex < left.columnIndex + left.columnCount
  );
}

/** Whether a block has cells in a column; the index is absolute and 0-based. */
export function coversColumn(
  { columnIndex: first, columnCount }: CellBlock,
  columnIndex: number,
): boolean {
  return columnIndex >= first && columnIndex < first + columnCount;
}

/** Whether two names are one sheet's: Excel takes those that differ in case for the same. */
export function isSameSheetName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** A sheet name as it stands before "!" in a formula: in quotes unless it is a plain word that is no cell and no truth. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) &&
    !CELL.test(name) &&
    !/^(?:true|false)$/i.test(name) &&
    !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Stands in front of the addresses of a sheet's cells: "Buying!", "'2024 plan'!". */
export function sheetPrefix(sheet: string): string {
  return `${quoteSheetName(sheet)}!`;
}

/** A range as formulas hold on to it wherever they are copied: "$A$1:$E$9" for "A1:E9", "$4:$4" for "4:4". */
export function toAbsolute(range: string): string {
  return range.replaceAll('$', '').replace(/[A-Za-z]+|\d+/g, (part) => `$${part}`);
}

/** As formulas refer to a range of a sheet: "'2024 plan'!$B$4:$B$9". */
export function referTo(sheet: string, range: string): string {
  return `${sheetPrefix(sheet)}${toAbsolute(range)}`;
}

/** An address taken apart: the sheet that it names, or null, and the rest ("B5", "B5:C9"). */
export interface SheetAddress {
  readonly sheet: string | null;
  readonly local: string;
}

/** Takes "Buying!B5", "'2024 plan'!B5" or "B5" apart. Nothing else parses a cell with its sheet. */
export function splitAddress(address: string): SheetAddress {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, local: address };
  const name = address.slice(0, mark);
  const isQuoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return {
    sheet: isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    local: address.slice(mark + 1),
  };
}

/** The cell of another column, or of another row too, on the sheet of a cell such as "B10" or "Buying!B10". */
export function cellBeside(cell: string, column: string, rowNumber?: number): string {
  const prefix = cell.slice(0, cell.lastIndexOf('!') + 1);
  return `${prefix}${column}${rowNumber ?? /\d+$/.exec(cell)![0]}`;
}
