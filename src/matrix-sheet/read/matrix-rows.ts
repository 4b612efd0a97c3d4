import type { Details } from '../../domain/details';
import { NO_DETAILS } from '../../domain/details';
import type { MatrixColumn } from '../../domain/matrix';
import type { CellValue } from '../../workbook/sheet-grid';
import type { LevelMark } from './level-marks';
import type { SheetSection } from './split-sections';

/** A row of the matrix that holds anything, its texts tidied. Absent columns and formula errors read as ''. */
export interface MatrixRow {
  /** Place among the rows of all sheets: on the first sheet the 0-based index of the row. */
  readonly rowIndex: number;
  readonly section: SheetSection;
  /** 0-based, on the sheet of its section. */
  readonly sheetRowIndex: number;
  /** Where what the row says stands in other columns than those of its section, as a mark in a grid does; usually null. */
  readonly ownColumns: Readonly<Partial<Record<MatrixColumn, number>>> | null;
  readonly area: string;
  /** The KPI's number or code. */
  readonly reference: string;
  /** The action's own number or code, where that has a column beside the KPI's. */
  readonly actionReference: string;
  readonly label: string;
  readonly current: string;
  readonly currentMark: LevelMark | null;
  readonly target: string;
  readonly targetMark: LevelMark | null;
  /** With its line breaks, which may separate actions. */
  readonly action: string;
  readonly due: CellValue;
  /** The row in whose cell the due stands, where that is merged down over this one; mostly null. */
  readonly dueRow: MatrixRow | null;
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
    row.reference === '' &&
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
