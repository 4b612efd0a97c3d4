import { NO_DETAILS } from '../../src/domain/details';
import type { LevelMark } from '../../src/matrix-sheet/read/level-marks';
import type { MatrixRow } from '../../src/matrix-sheet/read/matrix-rows';
import { findFirstHeader, listSections } from '../../src/matrix-sheet/read/split-sections';
import type { SheetSection } from '../../src/matrix-sheet/read/split-sections';
import { createGrid, HEADER } from './read-sheet';

const GRID = createGrid([['Area', 'Ref', ...HEADER]]);
/** Areas in A, references in B, KPIs in C. */
export const SECTION: SheetSection = listSections([
  { grid: GRID, header: findFirstHeader(GRID)! },
])[0]!;

/** A row that says only this, the first below the header where its place is not given. */
export function rowOf(said: Partial<MatrixRow>): MatrixRow {
  const { rowIndex = 1 } = said;
  return {
    rowIndex,
    sheetRowIndex: rowIndex,
    section: SECTION,
    ownColumns: null,
    area: '',
    reference: '',
    actionReference: '',
    label: '',
    current: '',
    currentMark: null,
    target: '',
    targetMark: null,
    action: '',
    due: '',
    dueRow: null,
    dueShown: null,
    details: NO_DETAILS,
    ...said,
  };
}

/** A mark of a level, which opens a statement where no other kind is given. */
export function markOf(level: string | null, mark: Partial<LevelMark> = {}): LevelMark {
  return {
    kind: 'opening',
    level,
    inferred: false,
    word: level ?? '',
    suggestion: null,
    text: '',
    ...mark,
  };
}
