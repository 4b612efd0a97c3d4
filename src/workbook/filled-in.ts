import type { FilledSheet } from './port';
import type { CellValue } from './sheet-grid';

/**
 * The sheet on which what people filled in is kept while the sheet that it was filled in on is written anew, by its id and its
 * wanted tab. It is there only where that was stopped, until it is done.
 */
export const FILLED_IN_BEFORE = {
  id: 'roll-up-official-before',
  tab: 'Official values (before)',
} as const;

const TITLE =
  'Official values as they were set before the roll-up was written. Write it again: they are taken over, and this sheet goes.';

/** The rows of that sheet from A1: what it is, then the headings of the table with all that stood below them. */
export const layOutKept = ({ rows, table }: FilledSheet): (readonly CellValue[])[] => [
  [TITLE],
  ...rows.slice(table.rowIndex),
];

/** What was filled in, of the rows of that sheet from A1. */
export function readKept(rows: readonly (readonly CellValue[])[]): FilledSheet {
  const columnCount = rows[1]?.length ?? 0;
  return { rows, table: { rowIndex: 1, columnIndex: 0, rowCount: rows.length - 1, columnCount } };
}
