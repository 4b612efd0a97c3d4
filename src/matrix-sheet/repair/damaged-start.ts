import type { LevelMark } from '../read/level-marks';
import type { MatrixRow } from '../read/matrix-rows';

/** More words than this are a sentence, not a damaged level. */
const MOST_WORDS_OF_A_DAMAGED_LEVEL = 3;

/** A row of damaged levels opens a block when both are damaged or the row below has the levels whole. */
export function startsWithDamagedLevel(row: MatrixRow, next: MatrixRow | undefined): boolean {
  if (row.label !== '') return false;
  const bothDamaged = row.currentMark?.kind === 'damaged' && row.targetMark?.kind === 'damaged';
  return bothDamaged || (next !== undefined && isDamagedStartOf(row, next));
}

/**
 * Whether a scanner printed a row's levels twice: first damaged, in a row of their own without a label, then whole in
 * the row below.
 */
export function isDamagedStartOf(row: MatrixRow, below: MatrixRow): boolean {
  return (
    row.label === '' &&
    row.rowIndex + 1 === below.rowIndex &&
    (row.currentMark?.kind === 'damaged' || row.targetMark?.kind === 'damaged') &&
    mayDamage(row.current, row.currentMark, below.currentMark) &&
    mayDamage(row.target, row.targetMark, below.targetMark)
  );
}

/** Whether a cell is empty or a damaged form of the level below: the one suggested, or a few words without a guess. */
function mayDamage(text: string, mark: LevelMark | null, below: LevelMark | null): boolean {
  if (text === '') return true;
  if (below === null || below.level === null) return false;
  return mark === null
    ? text.split(' ').length <= MOST_WORDS_OF_A_DAMAGED_LEVEL && text[0] === below.level[0]
    : mark.kind === 'damaged' && (mark.suggestion === null || mark.suggestion === below.level);
}
