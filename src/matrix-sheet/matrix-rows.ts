import type { MatrixColumn, SheetObservation } from '../domain/matrix';
import { formatCell } from '../workbook/address';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import { isErrorValue } from '../workbook/sheet-grid';
import { isDebris, tidyCell } from './cell-text';
import type { HeaderLocation } from './find-matrix';
import type { LevelMark, LevelMarkReader } from './level-marks';

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
  readonly owner: string;
  readonly status: string;
  readonly notes: string;
}

export interface MatrixRows {
  readonly rows: readonly MatrixRow[];
  readonly errors: readonly CellError[];
}

export interface CellError {
  readonly rowIndex: number;
  readonly observation: SheetObservation;
}

/** The rows below the header that hold anything in a column of the matrix, in order. */
export function listMatrixRows(
  grid: SheetGrid,
  header: HeaderLocation,
  levels: LevelMarkReader,
): MatrixRows {
  const rows: MatrixRow[] = [];
  const errors: CellError[] = [];
  const columnIndexOf = (column: MatrixColumn): number | null => header.columns[column] ?? null;
  const areaColumn = columnIndexOf('area');
  const kpiColumn = columnIndexOf('kpi');
  const currentColumn = columnIndexOf('current');
  const currentLevelColumn = columnIndexOf('currentLevel');
  const targetColumn = columnIndexOf('target');
  const targetLevelColumn = columnIndexOf('targetLevel');
  const actionsColumn = columnIndexOf('actions');
  const dueColumn = columnIndexOf('due');
  const ownerColumn = columnIndexOf('owner');
  const statusColumn = columnIndexOf('status');
  const notesColumn = columnIndexOf('notes');

  let values: readonly CellValue[] = [];
  let rowIndex = 0;
  const valueOf = (columnIndex: number | null): CellValue => {
    if (columnIndex === null) return '';
    const value = values[columnIndex - grid.columnIndex] ?? '';
    if (!isErrorValue(value)) return value;
    const cell = formatCell(rowIndex, columnIndex);
    errors.push({ rowIndex, observation: { kind: 'cell-error', cell, error: value } });
    return '';
  };
  const textOf = (columnIndex: number | null): string => {
    const value = valueOf(columnIndex);
    return value === '' ? '' : tidyCell(value);
  };
  const soundTextOf = (columnIndex: number | null): string => {
    const value = valueOf(columnIndex);
    if (value === '') return '';
    const text = tidyCell(value);
    return typeof value === 'string' && isDebris(text) ? '' : text;
  };
  const markOf = (levelColumn: number | null, statement: string): LevelMark | null =>
    levelColumn === null
      ? levels.readStatement(statement)
      : levels.readLevelCell(textOf(levelColumn));

  const isHeaderAgain = createHeaderMatcher(grid, header);
  const firstOffset = header.headerRowIndex + 1 - grid.rowIndex;
  for (let offset = firstOffset; offset < grid.values.length; offset += 1) {
    values = grid.values[offset]!;
    if (isHeaderAgain(values)) continue;
    rowIndex = grid.rowIndex + offset;
    const current = textOf(currentColumn);
    const target = textOf(targetColumn);
    const action = readAction(valueOf(actionsColumn));
    const due = readDue(valueOf(dueColumn));
    const row: MatrixRow = {
      rowIndex,
      area: textOf(areaColumn),
      label: soundTextOf(kpiColumn),
      current,
      currentMark: markOf(currentLevelColumn, current),
      target,
      targetMark: markOf(targetLevelColumn, target),
      action,
      due,
      owner: textOf(ownerColumn),
      status: textOf(statusColumn),
      notes: textOf(notesColumn),
    };
    if (!isBlankRow(row)) rows.push(row);
  }
  return { rows, errors };
}

/** Tells rows that say the header once more, as on every page of a printed sheet. */
function createHeaderMatcher(
  grid: SheetGrid,
  { headerRowIndex, columns }: HeaderLocation,
): (values: readonly CellValue[]) => boolean {
  const headings = grid.values[headerRowIndex - grid.rowIndex]!;
  const offsets = Object.values(columns).map((columnIndex) => columnIndex - grid.columnIndex);
  const sayTheSame = (left: CellValue, right: CellValue): boolean =>
    left === right || tidyCell(left).toLowerCase() === tidyCell(right).toLowerCase();
  return (values) => offsets.every((offset) => sayTheSame(values[offset]!, headings[offset]!));
}

function readAction(value: CellValue): string {
  if (typeof value !== 'string') return tidyCell(value);
  return value === '' || isDebris(value.trim()) ? '' : value;
}

function readDue(value: CellValue): CellValue {
  return typeof value === 'string' && value.trim() === '' ? '' : value;
}

function isBlankRow(row: MatrixRow): boolean {
  return (
    row.label === '' &&
    row.current === '' &&
    row.target === '' &&
    row.action === '' &&
    row.due === '' &&
    row.currentMark === null &&
    row.targetMark === null &&
    row.area === '' &&
    row.owner === '' &&
    row.status === '' &&
    row.notes === ''
  );
}

/** Whether the row states anything besides a label or an area. */
export function hasContent(row: MatrixRow): boolean {
  return (
    row.current !== '' ||
    row.target !== '' ||
    row.action !== '' ||
    row.due !== '' ||
    row.currentMark !== null ||
    row.targetMark !== null ||
    row.owner !== '' ||
    row.status !== '' ||
    row.notes !== ''
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

export function isLevel(mark: LevelMark | null): boolean {
  return mark !== null && (mark.kind === 'opening' || mark.kind === 'closing');
}
