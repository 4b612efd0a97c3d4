import type { CellBlock } from '../workbook/address';
import type { LookupTable } from '../workbook/highlight-plan';
import { LOOKUP_ROW_INDEX, lookupColumn } from '../workbook/highlight-plan';

/** Stands in the first cell of the look-ups. */
export const LOOKUPS_TITLE =
  'Look-ups of the highlights, written anew with them. Nothing here is to be edited; Clear highlights takes it away.';

/** Comment of their names, by which they are told from those of a person's own. */
export const LOOKUP_COMMENT = 'Look-up of the highlights';

/** Rows above the first cells of a look-up: what all of them are for, the title of each, its headings. */
const HEAD_ROWS = 3;
const FIRST_ROW_INDEX = LOOKUP_ROW_INDEX - HEAD_ROWS;

/** A look-up with its place on the sheet of settings; indices are 0-based. */
interface PlacedLookup extends LookupTable {
  readonly columnIndex: number;
  readonly titleRowIndex: number;
  readonly headingsRowIndex: number;
}

/** The look-ups side by side. */
export const placeLookups = (lookups: readonly LookupTable[]): PlacedLookup[] =>
  lookups.map((lookup, place) => ({
    ...lookup,
    columnIndex: lookupColumn(lookups, place),
    titleRowIndex: FIRST_ROW_INDEX + 1,
    headingsRowIndex: LOOKUP_ROW_INDEX - 1,
  }));

/** All cells that look-ups take up, with their headings. */
export function blockOfLookups(lookups: readonly LookupTable[]): CellBlock {
  const columnIndex = lookupColumn(lookups, 0);
  return {
    rowIndex: FIRST_ROW_INDEX,
    columnIndex,
    rowCount: HEAD_ROWS + Math.max(...lookups.map(({ rows }) => rows.length)),
    columnCount: lookupColumn(lookups, lookups.length) - 1 - columnIndex,
  };
}
