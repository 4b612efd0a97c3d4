import type { CalendarDate } from '../../domain/calendar-date';
import type { CellEdit, Finding } from '../../domain/finding';
import { listKpis } from '../../domain/matrix';
import type { ChangeRecord } from '../../workbook/records';
import { textOfCell } from '../cell-text';
import { columnOf, createKpiFinder } from '../part-findings';
import type { Review } from '../review-matrix';

/** The edits of these findings' fixes with what each will be recorded as; of two edits of a cell the first counts. */
export function planFixes(
  findings: readonly Finding[],
  { matrix }: Review,
  today: CalendarDate,
): ChangeRecord[] {
  const findKpi = createKpiFinder(matrix);
  const byCell = new Map<string, ChangeRecord>();
  for (const { fix } of findings) {
    for (const { cell, from, to } of fix?.edits ?? []) {
      if (byCell.has(cell)) continue;
      byCell.set(cell, {
        sheet: matrix.source.sheet,
        cell,
        kpiId: findKpi(cell),
        from,
        to,
        label: fix!.label,
        changedOn: today,
      });
    }
  }
  return [...byCell.values()];
}

/** A cell to write, and the changes that are then put back. */
export interface PutBack {
  readonly sheet: string;
  readonly edit: CellEdit;
  readonly changes: readonly ChangeRecord[];
}

export interface PutBackPlan {
  readonly edits: readonly PutBack[];
  /** Changes whose cell already says what stood there before. */
  readonly done: readonly ChangeRecord[];
}

/**
 * What to write so that the changes are undone, newest first: a cell that several of them wrote is written once.
 * A cell of the matrix is the one where it was, or, when that says something else, the only one of its KPI and
 * column that says what the fix wrote.
 */
export function planPutBack(
  changes: readonly ChangeRecord[],
  review: Review,
  knownSheets: readonly string[],
): PutBackPlan {
  const byCell = new Map<string, PutBack>();
  const done: ChangeRecord[] = [];
  const inPlace = new Set(changes.filter((change) => isInPlace(change, review)).map(cellOf));
  for (const change of changes) {
    const isElsewhere = change.sheet !== review.grid.sheet && knownSheets.includes(change.sheet);
    const sheet = isElsewhere ? change.sheet : review.grid.sheet;
    const earlier = byCell.get(JSON.stringify([sheet, change.cell]));
    if (earlier && earlier.edit.to === change.to) {
      const edit = { ...earlier.edit, to: change.from };
      const undone = { sheet, edit, changes: [...earlier.changes, change] };
      byCell.set(JSON.stringify([sheet, edit.cell]), undone);
      continue;
    }
    const cell = isElsewhere ? change.cell : findCell(change, review, inPlace);
    if (!isElsewhere && isUndone(change, cell, review)) {
      done.push(change);
      continue;
    }
    const edit = { cell, from: change.to, to: change.from };
    byCell.set(JSON.stringify([sheet, cell]), { sheet, edit, changes: [change] });
  }
  return { edits: [...byCell.values()], done };
}

/** Whether somebody has put it back already: no cell says what was written, and the old place says what stood there. */
function isUndone(change: ChangeRecord, found: string, { grid, matrix }: Review): boolean {
  return (
    textOfCell(grid, found) !== change.to &&
    textOfCell(grid, change.cell) === change.from &&
    createKpiFinder(matrix)(change.cell) === change.kpiId
  );
}

const cellOf = ({ cell }: ChangeRecord): string => cell;

const isInPlace = ({ cell, to }: ChangeRecord, { grid }: Review): boolean =>
  textOfCell(grid, cell) === to;

/**
 * The cell that a change wrote, after rows were inserted or sorted; where it was when that cannot be told. Cells
 * that other changes are `inPlace` in are theirs.
 */
function findCell(change: ChangeRecord, review: Review, inPlace: ReadonlySet<string>): string {
  const { cell, kpiId, to } = change;
  if (isInPlace(change, review)) return cell;
  const kpi = listKpis(review.matrix).find(({ id }) => id === kpiId);
  if (!kpi) return cell;
  const column = columnOf(cell);
  const rowNumbers = Array.from(
    { length: kpi.lastRowNumber - kpi.firstRowNumber + 1 },
    (_, index) => kpi.firstRowNumber + index,
  );
  const saying = rowNumbers
    .map((rowNumber) => `${column}${rowNumber}`)
    .filter((other) => !inPlace.has(other) && textOfCell(review.grid, other) === to);
  return saying.length === 1 ? saying[0]! : cell;
}
