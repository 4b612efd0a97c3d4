import type { MatrixColumn, SheetObservation } from '../domain/matrix';
import { formatCell } from '../workbook/address';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import { isErrorValue } from '../workbook/sheet-grid';
import { isDebris, tidyCell } from './cell-text';
import type { HeaderLocation } from './find-matrix';
import type { LevelMark, LevelMarkReader } from './level-marks';
import type { MatrixRow } from './matrix-rows';
import { isBlankRow } from './matrix-rows';

/** What a row below the header holds. */
export interface RowReading {
  /** Null when the row is empty in every column of the matrix, or says the header once more. */
  readonly row: MatrixRow | null;
  /** Formula errors in its cells. */
  readonly errors: readonly SheetObservation[];
}

const NOTHING: RowReading = { row: null, errors: [] };
const NO_ERRORS: readonly SheetObservation[] = [];

/** Makes a function that reads one row of a grid; `shown` is how the sheet displays its due. */
export function createRowReader(
  grid: SheetGrid,
  header: HeaderLocation,
  levels: LevelMarkReader,
): (values: readonly CellValue[], rowIndex: number, shown: string | null) => RowReading {
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
  let errors: SheetObservation[] = [];
  const valueOf = (columnIndex: number | null): CellValue => {
    if (columnIndex === null) return '';
    const value = values[columnIndex - grid.columnIndex] ?? '';
    if (!isErrorValue(value)) return value;
    errors.push({ kind: 'cell-error', cell: formatCell(rowIndex, columnIndex), error: value });
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
  return (rowValues, index, shown) => {
    if (isHeaderAgain(rowValues)) return NOTHING;
    values = rowValues;
    rowIndex = index;
    errors = [];
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
      dueShown: typeof due === 'number' ? shown : null,
      owner: textOf(ownerColumn),
      status: textOf(statusColumn),
      notes: textOf(notesColumn),
    };
    return {
      row: isBlankRow(row) ? null : row,
      errors: errors.length > 0 ? errors : NO_ERRORS,
    };
  };
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
