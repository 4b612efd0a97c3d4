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
  const { columns } = header;
  const rows: MatrixRow[] = [];
  const errors: CellError[] = [];

  let values: readonly CellValue[] = [];
  let rowIndex = 0;
  const valueOf = (column: MatrixColumn): CellValue => {
    const columnIndex = columns[column];
    const value = columnIndex === undefined ? '' : (values[columnIndex - grid.columnIndex] ?? '');
    if (!isErrorValue(value)) return value;
    const cell = formatCell(rowIndex, columnIndex!);
    errors.push({ rowIndex, observation: { kind: 'cell-error', cell, error: value } });
    return '';
  };
  const textOf = (column: MatrixColumn): string => {
    const value = valueOf(column);
    return value === '' ? '' : tidyCell(value);
  };
  const soundTextOf = (column: MatrixColumn): string => {
    const value = valueOf(column);
    const text = value === '' ? '' : tidyCell(value);
    return typeof value === 'string' && isDebris(text) ? '' : text;
  };
  const markOf = (
    levelColumn: MatrixColumn,
    statementText: string,
    hasStatement: boolean,
  ): LevelMark | null => {
    if (columns[levelColumn] !== undefined) return levels.readLevelCell(textOf(levelColumn));
    return hasStatement ? levels.readStatement(statementText) : null;
  };

  const firstOffset = header.headerRowIndex + 1 - grid.rowIndex;
  for (let offset = firstOffset; offset < grid.values.length; offset += 1) {
    values = grid.values[offset]!;
    rowIndex = grid.rowIndex + offset;
    const current = textOf('current');
    const target = textOf('target');
    const action = valueOf('actions');
    const due = valueOf('due');
    const row: MatrixRow = {
      rowIndex,
      area: textOf('area'),
      label: soundTextOf('kpi'),
      current,
      currentMark: markOf('currentLevel', current, columns.current !== undefined),
      target,
      targetMark: markOf('targetLevel', target, columns.target !== undefined),
      action:
        typeof action === 'string' ? (isDebris(action.trim()) ? '' : action) : tidyCell(action),
      due: typeof due === 'string' && due.trim() === '' ? '' : due,
      owner: textOf('owner'),
      status: textOf('status'),
      notes: textOf('notes'),
    };
    if (!isBlankRow(row)) rows.push(row);
  }
  return { rows, errors };
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
