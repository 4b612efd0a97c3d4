import type { Details } from '../../domain/details';
import { NO_DETAILS } from '../../domain/details';
import type { CellValue } from '../../workbook/sheet-grid';
import type { LevelMark } from './level-marks';

/** A row of the matrix that holds anything, its texts tidied. Absent columns and formula errors read as ''. */
export interface MatrixRow {
  /** 0-based, on the sheet. */
  readonly rowIndex: number;
  readonly area: string;
  readonly label: string;
  readonly current: string;
  readonly currentMark: LevelMark | null;
  readonly target: string;
  readonly targetMark: LevelMark | null;
  /** With its line breaks, which may separate actions. */
  readonly action: string;
  readonly due: CellValue;
  /** How the sheet shows a due that is a number; null for any other, or when the host has not told. */
  readonly dueShown: string | null;
  /** As typed: line breaks may tell what belongs to which of several actions. */
  readonly details: Details;
}

/** Whether the row holds nothing in any column of the matrix. */
export function isBlankRow(row: MatrixRow): boolean {
  return (
    row.label === '' &&
    row.current === '' &&
    row.target === '' &&
    row.action === '' &&
    row.due === '' &&
    row.currentMark === null &&
    row.targetMark === null &&
    row.area === '' &&
    row.details === NO_DETAILS
  );
}

/** Whether the row states anything besides a label or an area. */
export function holdsStatement(row: MatrixRow): boolean {
  return (
    row.current !== '' ||
    row.target !== '' ||
    row.action !== '' ||
    row.due !== '' ||
    row.currentMark !== null ||
    row.targetMark !== null ||
    row.details !== NO_DETAILS
  );
}

/**
 * Whether a level stands in the row, sound enough for a block to start there. Beside a label a damaged level counts
 * as well: the label shows that a level is meant, and mending the level must not change where blocks start.
 */
export function hasLevel({ label, currentMark, targetMark }: MatrixRow): boolean {
  return (
    isLevel(currentMark) ||
    isLevel(targetMark) ||
    (label !== '' && (currentMark?.kind === 'damaged' || targetMark?.kind === 'damaged'))
  );
}

/** Whether a mark is a level that stands as one; false for damaged ones and for words of a sentence. */
export function isLevel(mark: LevelMark | null): boolean {
  return mark !== null && (mark.kind === 'opening' || mark.kind === 'closing');
}
