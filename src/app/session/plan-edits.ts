import type { CalendarDate } from '../../domain/calendar-date';
import type { CellEdit, Finding } from '../../domain/finding';
import type { Kpi, MaturityMatrix } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import { parseCell } from '../../workbook/address';
import type { EditRequest, RecordedEdit, RowSpan } from '../../workbook/port';
import type { ChangeRecord } from '../../workbook/records';
import { textOfCell } from '../cell-text';
import { columnOf, createKpiFinder } from '../part-findings';
import type { Review } from '../review-matrix';

/**
 * What these findings' fixes write, each edit with what it will be recorded as; of two edits of a cell the first
 * counts. Null where they write nothing.
 */
export function planFixes(
  findings: readonly Finding[],
  { matrix, grid }: Review,
  today: CalendarDate,
): EditRequest | null {
  const findKpi = createKpiFinder(matrix);
  const findRows = createRowFinder(matrix);
  const byCell = new Map<string, RecordedEdit>();
  for (const { fix } of findings) {
    for (const { cell, from, to } of fix?.edits ?? []) {
      if (byCell.has(cell)) continue;
      const { sheet } = matrix.source;
      const record = { sheet, cell, kpiId: findKpi(cell), from, to, label: fix!.label };
      const recorded = [{ ...record, changedOn: today }];
      byCell.set(cell, { cell, from, to, rows: findRows(cell), recorded, undone: [] });
    }
  }
  if (byCell.size === 0) return null;
  return { sheet: grid.sheet, edits: [...byCell.values()], grid, forgotten: [] };
}

/** What to write so that changes are undone, by sheet. */
export interface PutBackPlan {
  readonly requests: readonly EditRequest[];
  /** Changes whose cell already says what stood there before. */
  readonly done: readonly ChangeRecord[];
  /** Changes whose cell cannot be told any more: what they wrote stands in another KPI now. */
  readonly lost: readonly ChangeRecord[];
}

/** A cell to write, and the changes that are then undone. */
interface Undoing {
  readonly sheet: string;
  readonly edit: CellEdit;
  readonly undone: readonly ChangeRecord[];
}

/**
 * What to write so that the changes are undone, newest first: a cell that several of them wrote is written once.
 * A cell of the matrix is the one where it was, or, when that says something else or belongs to another KPI by now,
 * the only one of its KPI and column that says what the fix wrote.
 */
export function planPutBack(
  changes: readonly ChangeRecord[],
  review: Review,
  knownSheets: readonly string[],
): PutBackPlan {
  const { grid, matrix } = review;
  const isElsewhere = ({ sheet }: ChangeRecord): boolean =>
    sheet !== grid.sheet && knownSheets.includes(sheet);
  const finder = createCellFinder(changes, review);
  const byCell = new Map<string, Undoing>();
  const done: ChangeRecord[] = [];
  const lost: ChangeRecord[] = [];
  for (const change of changes) {
    const sheet = isElsewhere(change) ? change.sheet : grid.sheet;
    const earlier = byCell.get(JSON.stringify([sheet, change.cell]));
    if (earlier && earlier.edit.to === change.to) {
      const edit = { ...earlier.edit, to: change.from };
      const undone = [...earlier.undone, change];
      byCell.set(JSON.stringify([sheet, edit.cell]), { sheet, edit, undone });
      continue;
    }
    const cell = isElsewhere(change) ? change.cell : finder.find(change);
    if (cell === null) {
      lost.push(change);
      continue;
    }
    if (!isElsewhere(change) && finder.isUndone(change, cell)) {
      done.push(change);
      continue;
    }
    const edit = { cell, from: change.to, to: change.from };
    byCell.set(JSON.stringify([sheet, cell]), { sheet, edit, undone: [change] });
  }
  const findRows = createRowFinder(matrix);
  const requests = [...groupBySheet(byCell.values())].map(([sheet, ofSheet]): EditRequest => {
    const isMatrix = sheet === grid.sheet;
    const edits = ofSheet.map(({ edit, undone }): RecordedEdit => {
      return { ...edit, rows: isMatrix ? findRows(edit.cell) : null, recorded: [], undone };
    });
    return { sheet, edits, grid: isMatrix ? grid : null, forgotten: [] };
  });
  return { requests, done, lost };
}

function groupBySheet(undoings: Iterable<Undoing>): Map<string, Undoing[]> {
  const bySheet = new Map<string, Undoing[]>();
  for (const undoing of undoings) {
    const ofSheet = bySheet.get(undoing.sheet);
    if (ofSheet) ofSheet.push(undoing);
    else bySheet.set(undoing.sheet, [undoing]);
  }
  return bySheet;
}

/** Tells the rows that a cell's edit was judged by: those of its KPI, else its own; null outside the matrix. */
function createRowFinder({ source, ...matrix }: MaturityMatrix): (cell: string) => RowSpan | null {
  const kpiByRow = new Map<number, Kpi>();
  for (const kpi of listKpis({ source, ...matrix })) {
    for (let row = kpi.firstRowNumber; row <= kpi.lastRowNumber; row += 1) kpiByRow.set(row, kpi);
  }
  return (cell) => {
    const rowIndex = parseCell(cell)?.rowIndex ?? -1;
    const kpi = kpiByRow.get(rowIndex + 1);
    if (!kpi) return isWithin(rowIndex + 1, source) ? { rowIndex, rowCount: 1 } : null;
    const { firstRowNumber, lastRowNumber } = kpi;
    return { rowIndex: firstRowNumber - 1, rowCount: lastRowNumber - firstRowNumber + 1 };
  };
}

const isWithin = (rowNumber: number, source: MaturityMatrix['source']): boolean =>
  rowNumber >= source.headerRowNumber && rowNumber <= source.lastRowNumber;

/** Finds the cells that changes wrote. */
interface CellFinder {
  /**
   * The cell, after rows were inserted or sorted; where it was when nothing says what was written any more, and null
   * when only cells that are not its own do.
   */
  find(change: ChangeRecord): string | null;
  /** Whether somebody has put it back already: no cell says what was written, and the old place says what stood there. */
  isUndone(change: ChangeRecord, found: string): boolean;
}

function createCellFinder(
  changes: readonly ChangeRecord[],
  { grid, matrix }: Pick<Review, 'grid' | 'matrix'>,
): CellFinder {
  const findKpi = createKpiFinder(matrix);
  const kpis = new Map(listKpis(matrix).map((kpi) => [kpi.id, kpi]));
  /** A KPI that has been renamed since is not known by its id: then the place is all there is. */
  const isInPlace = ({ cell, kpiId, to }: ChangeRecord): boolean =>
    textOfCell(grid, cell) === to && (findKpi(cell) === kpiId || !kpis.has(kpiId));
  // Cells that other changes are in place in are theirs.
  const inPlace = new Set(changes.filter(isInPlace).map(({ cell }) => cell));
  return {
    find(change) {
      const { cell, kpiId, to } = change;
      const kpi = kpis.get(kpiId);
      if (isInPlace(change) || !kpi) return cell;
      const elsewhere = textOfCell(grid, cell) === to ? null : cell;
      const column = columnOf(cell);
      const rowNumbers = Array.from(
        { length: kpi.lastRowNumber - kpi.firstRowNumber + 1 },
        (_, index) => kpi.firstRowNumber + index,
      );
      const saying = rowNumbers
        .map((rowNumber) => `${column}${rowNumber}`)
        .filter((other) => !inPlace.has(other) && textOfCell(grid, other) === to);
      return saying.length === 1 ? saying[0]! : elsewhere;
    },
    isUndone: ({ cell, kpiId, from, to }, found) =>
      textOfCell(grid, found) !== to && textOfCell(grid, cell) === from && findKpi(cell) === kpiId,
  };
}
