import type { MatrixRow } from './matrix-rows';
import { hasContent } from './matrix-rows';

/** What rows below a matrix start with: totals, notes, a key. */
const TRAILER_LABEL =
  /^(?:(?:grand |sub-?)?totals?|averages?|counts?|(?:foot)?notes?|key|legend|sources?)\b\s*(?:$|[:(\d*])/i;

/**
 * The rows without what stands below the matrix: from a row on that says "Total", "Notes" or "Key", or texts in the
 * KPI column alone after a blank row; always only where no level follows.
 */
export function dropTrailer(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  let end = rows.length;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]!;
    if (row.currentMark !== null || row.targetMark !== null) break;
    const isLoneText = !hasContent(row) && row.area === '';
    const followsBlankRow = index > 0 && rows[index - 1]!.rowIndex + 1 < row.rowIndex;
    if (TRAILER_LABEL.test(row.label)) end = index;
    else if (isLoneText && followsBlankRow && areLoneTexts(rows, index, end)) end = index;
  }
  return rows.slice(0, end);
}

function areLoneTexts(rows: readonly MatrixRow[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (hasContent(rows[index]!)) return false;
  return true;
}
