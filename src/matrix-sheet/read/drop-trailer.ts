import type { MatrixRow } from './matrix-rows';
import { hasContent, isLevel } from './matrix-rows';

/** What rows below a matrix start with: totals, notes, a key. */
const TRAILER_LABEL =
  /^(?:(?:grand |sub-?)?totals?|averages?|counts?|(?:foot)?notes?|key|legend|sources?)\b\s*(?:$|[:(\d*])/i;

/**
 * The rows without what stands below the matrix: from a row on that says "Total", "Notes" or "Key", a last row of
 * nothing but figures, as a table's totals are, or texts in the KPI column alone after a blank row; always only
 * where no level follows.
 */
export function dropTrailer(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  let end = rows.length;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]!;
    if (isLevel(row.currentMark) || isLevel(row.targetMark)) break;
    const isTotals = index === rows.length - 1 && holdsOnlyFigures(row);
    if (isTotals || (TRAILER_LABEL.test(row.label || row.area) && statesNoLevel(row))) {
      end = index;
      continue;
    }
    if (row.currentMark !== null || row.targetMark !== null) break;
    const isLoneText = !hasContent(row) && row.area === '';
    const followsBlankRow = index > 0 && rows[index - 1]!.rowIndex + 1 < row.rowIndex;
    if (isLoneText && followsBlankRow && areLoneTexts(rows, index, end)) end = index;
  }
  return rows.slice(0, end);
}

function areLoneTexts(rows: readonly MatrixRow[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (hasContent(rows[index]!)) return false;
  return true;
}

const FIGURE = /^[\d.,]+%?$/;

/** Whether what stands where levels would are figures, such as how many there are, or nothing. */
function statesNoLevel({ currentMark, targetMark }: MatrixRow): boolean {
  return [currentMark, targetMark].every((mark) => mark === null || FIGURE.test(mark.word));
}

/** Whether a row without a label counts or sums its columns; a due alone may belong to the action above. */
function holdsOnlyFigures(row: MatrixRow): boolean {
  const { label, area, current, target, action, due, owner, status, notes } = row;
  const texts = [current, target, action, owner, status, notes].filter((text) => text !== '');
  return (
    label === '' &&
    area === '' &&
    due === '' &&
    texts.length > 0 &&
    texts.every((text) => FIGURE.test(text)) &&
    statesNoLevel(row)
  );
}
