import { MAX_COLUMNS, MAX_ROWS, splitAddress } from '../../workbook/address';

const CODE_OF_0 = 48;
const CODE_OF_9 = 57;
/** One less than the code of "A", which counts as 1 in a column's name. */
const CODE_BEFORE_A = 64;

/**
 * Where a cell such as "B10" comes when a sheet is read row by row, from 0 on; -1 for no cell, which comes before all.
 * Called for every finding, so it goes through the characters rather than match a pattern.
 */
export function readingPosition(cell: string | undefined): number {
  if (!cell) return -1;
  let columnNumber = 0;
  let rowNumber = 0;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code >= CODE_OF_0 && code <= CODE_OF_9) rowNumber = rowNumber * 10 + code - CODE_OF_0;
    else columnNumber = columnNumber * 26 + code - CODE_BEFORE_A;
  }
  return (rowNumber - 1) * MAX_COLUMNS + columnNumber - 1;
}

/** The position of a cell among those of all sheets of a matrix: a cell has its sheet's name where there are several. */
export function createPositioner(sheets: readonly string[]): (cell: string | undefined) => number {
  if (sheets.length < 2) return readingPosition;
  const places = new Map(sheets.map((sheet, index) => [sheet, index]));
  return (cell) => {
    if (cell === undefined) return -1;
    const { sheet, local } = splitAddress(cell);
    return (places.get(sheet ?? '') ?? 0) * MAX_ROWS * MAX_COLUMNS + readingPosition(local);
  };
}

interface RowRun {
  readonly first: number;
  last: number;
}

/** Joins consecutive row numbers, which ascend, into runs; `last` is inclusive. */
export function findRowRuns(rowNumbers: readonly number[]): readonly Readonly<RowRun>[] {
  const runs: RowRun[] = [];
  for (const rowNumber of rowNumbers) {
    const run = runs.at(-1);
    if (run && rowNumber === run.last + 1) run.last = rowNumber;
    else runs.push({ first: rowNumber, last: rowNumber });
  }
  return runs;
}
