import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import type { SheetExtent } from '../../host/calculation/used-extent';
import { usedExtent } from '../../host/calculation/used-extent';

/** Empty rows and columns to offer after what is used, and how many there are at least. */
const SPARE = { rows: 40, columns: 6 } as const;
const LEAST = { rows: 100, columns: 26 } as const;

/** How much of a sheet holds cells, merged cells or charts. */
export function filledExtent(sheet: SheetData): SheetExtent {
  const extents = [...sheet.charts.map(({ place }) => place), ...sheet.merges].map(extentOf);
  return extents.reduce(joinExtents, usedExtent(sheet));
}

/**
 * How much of a sheet to lay out: what is filled, the block that people have moved to, and some empty cells to go on
 * with. A whole sheet has 17 thousand million cells, too many for a page's length.
 */
export function shownExtent(filled: SheetExtent, reached: CellBlock): SheetExtent {
  const { rowCount, columnCount } = joinExtents(filled, extentOf(reached));
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(LEAST.rows, rowCount + SPARE.rows)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(LEAST.columns, columnCount + SPARE.columns)),
  };
}

/** Whole rows and columns ask for no room: they reach to the end of whatever is shown. */
function extentOf(block: CellBlock): SheetExtent {
  return {
    rowCount: block.rowCount === MAX_ROWS ? 0 : block.rowIndex + block.rowCount,
    columnCount: block.columnCount === MAX_COLUMNS ? 0 : block.columnIndex + block.columnCount,
  };
}

function joinExtents(left: SheetExtent, right: SheetExtent): SheetExtent {
  return {
    rowCount: Math.max(left.rowCount, right.rowCount),
    columnCount: Math.max(left.columnCount, right.columnCount),
  };
}
