import type { CalendarDate } from '../../domain/calendar-date';
import type { CellEdit, Finding } from '../../domain/finding';
import { groupBy } from '../../domain/group-by';
import type { Kpi, MaturityMatrix } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import { cellBeside, parseCell, splitAddress } from '../../workbook/address';
import { createSectionFinder, indexKpiRows } from '../../workbook/matrix-places';
import type { RecordedEdit, RowSpan, SheetEdits } from '../../workbook/port';
import type { ChangeRecord } from '../../workbook/records';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { textOfCell, valueOfCell } from '../cell-text';
import { columnOf, createKpiFinder } from '../part-findings';
import type { Review } from '../review-matrix';
import { nameCell } from '../review-matrix';
import { listGrids } from '../review-matrix';

/** An edit of a cell of the matrix, or of a sheet that is none of the matrix's. */
interface SheetEdit {
  readonly sheet: string;
  readonly edit: RecordedEdit;
}

/**
 * What these findings' fixes write, by sheet, each edit with what it will be recorded as; of two edits of a cell the
 * first counts.
 */
export function planFixes(
  findings: readonly Pick<Finding, 'fix'>[],
  review: Review,
  today: CalendarDate,
): SheetEdits[] {
  const { matrix, grid } = review;
  const findKpi = createKpiFinder(matrix);
  const findRows = createRowFinder(matrix);
  const byCell = new Map<string, SheetEdit>();
  for (const { fix } of findings) {
    for (const { cell, from, to } of fix?.edits ?? []) {
      if (byCell.has(cell)) continue;
      const { sheet: named, local } = splitAddress(cell);
      const sheet = named ?? grid.sheet;
      const record = { sheet, cell: local, kpiId: findKpi(cell), from, to, label: fix!.label };
      const recorded = [{ ...record, changedOn: today }];
      const edit = { cell: local, from, to, rows: findRows(cell), recorded, undone: [] };
      byCell.set(cell, { sheet, edit });
    }
  }
  return groupEdits([...byCell.values()], listGrids(review));
}

function groupEdits(edits: readonly SheetEdit[], grids: readonly SheetGrid[]): SheetEdits[] {
  return [...groupBy(edits, ({ sheet }) => sheet)].map(([sheet, ofSheet]): SheetEdits => ({
    sheet,
    edits: ofSheet.map(({ edit }) => edit),
    grid: grids.find((grid) => grid.sheet === sheet) ?? null,
  }));
}

/** What to write so that changes are undone, by sheet. */
export interface PutBackPlan {
  readonly sheets: readonly SheetEdits[];
  /** Changes whose cell already says what stood there before. */
  readonly done: readonly ChangeRecord[];
  /** Changes whose cell cannot be told any more: what they wrote stands in another KPI now. */
  readonly lost: readonly ChangeRecord[];
}

/** A cell to write, and the changes that are then undone. */
interface Undoing {
  readonly sheet: string;
  readonly edit: CellEdit & Pick<RecordedEdit, 'typed'>;
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
  /** All changes on record: of some that wrote the same it takes all to tell which cell is whose. */
  recorded: readonly ChangeRecord[] = changes,
): PutBackPlan {
  const grids = listGrids(review);
  const isOfMatrix = (sheet: string): boolean => grids.some((grid) => grid.sheet === sheet);
  const isElsewhere = ({ sheet }: ChangeRecord): boolean =>
    !isOfMatrix(sheet) && knownSheets.includes(sheet);
  const areRecorded = changes.every((change) => recorded.includes(change));
  const finder = createCellFinder(areRecorded ? recorded : changes, review);
  /** By the cell's name with its sheet. */
  const byCell = new Map<string, Undoing>();
  const done: ChangeRecord[] = [];
  const lost: ChangeRecord[] = [];
  for (const change of changes) {
    const place = isElsewhere(change) ? change : finder.placeOf(change);
    const earlier = byCell.get(keyOf(place));
    if (earlier && earlier.edit.to === change.to) {
      const { cell, from } = earlier.edit;
      const edit = { cell, from, ...whatStood(change) };
      const undone = [...earlier.undone, change];
      byCell.set(keyOf({ sheet: earlier.sheet, cell: edit.cell }), { ...earlier, edit, undone });
      continue;
    }
    const found = isElsewhere(change) ? change : finder.find(change);
    if (found === null) {
      lost.push(change);
      continue;
    }
    if (!isElsewhere(change) && finder.isUndone(change, found)) {
      done.push(change);
      continue;
    }
    const edit = { cell: found.cell, from: change.to, ...whatStood(change) };
    byCell.set(keyOf(found), { sheet: found.sheet, edit, undone: [change] });
  }
  const findRows = createRowFinder(review.matrix);
  const edits = [...byCell.values()].map(({ sheet, edit, undone }): SheetEdit => {
    const rows = isOfMatrix(sheet) ? findRows(nameCell(review, sheet, edit.cell)) : null;
    return { sheet, edit: { ...edit, rows, recorded: [], undone } };
  });
  return { sheets: groupEdits(edits, grids), done, lost };
}

const whatStood = ({ from, was }: ChangeRecord): Pick<RecordedEdit, 'to' | 'typed'> => ({
  to: from,
  ...(was && { typed: was }),
});

/** A cell by its sheet and its address there. */
interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

const keyOf = ({ sheet, cell }: CellPlace): string => JSON.stringify([sheet, cell]);

/** Tells the rows that a cell's edit was judged by: those of its KPI, else its own; null outside the matrix. */
function createRowFinder(matrix: MaturityMatrix): (cell: string) => RowSpan | null {
  const { source } = matrix;
  const kpis = indexKpiRows(listKpis(matrix), (kpi) => kpi);
  const sectionAt = createSectionFinder(source);
  const headers = new Set(source.sections.map(({ headerRowNumber }) => headerRowNumber));
  return (cell) => {
    const { sheet, local } = splitAddress(cell);
    const rowIndex = parseCell(local)?.rowIndex ?? -1;
    const kpi = kpis.get(cell);
    // Actions may stand in another place than their KPI.
    const isOfRows =
      kpi !== undefined &&
      splitAddress(kpi.cell).sheet === sheet &&
      rowIndex + 1 >= kpi.firstRowNumber &&
      rowIndex + 1 <= kpi.lastRowNumber;
    if (isOfRows) {
      const { firstRowNumber, lastRowNumber } = kpi;
      return { rowIndex: firstRowNumber - 1, rowCount: lastRowNumber - firstRowNumber + 1 };
    }
    const isWithin = kpi !== undefined || sectionAt(cell) !== null || headers.has(rowIndex + 1);
    return isWithin ? { rowIndex, rowCount: 1 } : null;
  };
}

/** Finds the cells that changes wrote. */
interface CellFinder {
  /** Where the change was; on the sheet of its KPI where its own is there no more. */
  placeOf(change: ChangeRecord): CellPlace;
  /**
   * The cell, after rows were inserted or sorted; where it was when nothing says what was written any more, and null
   * when only cells that are not its own do.
   */
  find(change: ChangeRecord): CellPlace | null;
  /** Whether somebody has put it back already: no cell says what was written, and the old place says what stood there. */
  isUndone(change: ChangeRecord, found: CellPlace): boolean;
}

function createCellFinder(changes: readonly ChangeRecord[], review: Review): CellFinder {
  const { matrix, grid } = review;
  const grids = listGrids(review);
  const findKpi = createKpiFinder(matrix);
  const kpis = new Map(listKpis(matrix).map((kpi) => [kpi.id, kpi]));
  const nameOf = ({ sheet, cell }: CellPlace): string => nameCell(review, sheet, cell);
  const textOf = (place: CellPlace): string => textOfCell(grids, nameOf(place));
  const placeOf = ({ sheet, cell, kpiId }: ChangeRecord): CellPlace => {
    if (grids.some((one) => one.sheet === sheet)) return { sheet, cell };
    const kpi = kpis.get(kpiId);
    return { sheet: (kpi && splitAddress(kpi.cell).sheet) ?? grid.sheet, cell };
  };
  /** A KPI that has been renamed since is not known by its id: then the place is all there is. */
  const isInPlace = (change: ChangeRecord): boolean => {
    const place = placeOf(change);
    const { kpiId, to } = change;
    return textOf(place) === to && (findKpi(nameOf(place)) === kpiId || !kpis.has(kpiId));
  };
  /** The cells of a KPI in the column of a place that say a text, down the sheet. */
  const listSaying = (kpi: Kpi, place: CellPlace, text: string): CellPlace[] => {
    const column = columnOf(place.cell);
    const rowNumbers = Array.from(
      { length: kpi.lastRowNumber - kpi.firstRowNumber + 1 },
      (_, index) => kpi.firstRowNumber + index,
    );
    return rowNumbers
      .map((rowNumber) => ({ ...place, cell: cellBeside(place.cell, column, rowNumber) }))
      .filter((other) => textOf(other) === text);
  };
  const moved = new Map<ChangeRecord, CellPlace>();
  for (const alike of groupBy(changes, describeWritten).values()) {
    const kpi = kpis.get(alike[0]!.kpiId);
    const places = alike.map(placeOf);
    if (!kpi || new Set(places.map(keyOf)).size < Math.max(2, alike.length)) continue;
    const found = followTogether(places, listSaying(kpi, places[0]!, alike[0]!.to));
    found?.forEach((place, index) => moved.set(alike[index]!, place));
  }
  // Cells that other changes are in place in are theirs.
  const inPlace = new Set([
    ...changes
      .filter((change) => !moved.has(change) && isInPlace(change))
      .map(placeOf)
      .map(keyOf),
    ...[...moved.values()].map(keyOf),
  ]);
  return {
    placeOf,
    find(change) {
      const { kpiId, to } = change;
      const place = placeOf(change);
      const kpi = kpis.get(kpiId);
      const together = moved.get(change);
      if (together) return together;
      if (isInPlace(change) || !kpi) return place;
      const elsewhere = textOf(place) === to ? null : place;
      const saying = listSaying(kpi, place, to).filter((other) => !inPlace.has(keyOf(other)));
      return saying.length === 1 ? saying[0]! : elsewhere;
    },
    isUndone(change, found) {
      const place = placeOf(change);
      const { kpiId, from, was, to } = change;
      const saysBefore = textOf(place) === from || valueOfCell(grids, nameOf(place)) === was?.value;
      return textOf(found) !== to && saysBefore && findKpi(nameOf(place)) === kpiId;
    },
  };
}

/** Changes that wrote the same into one column of one KPI are told apart by their order alone. */
const describeWritten = ({ sheet, cell, kpiId, to }: ChangeRecord): string =>
  JSON.stringify([sheet, columnOf(cell), kpiId, to]);

/**
 * Where cells that were written alike stand by now: all of them so many rows further down or up, or, where just as many
 * say what was written, in the same order. Null where neither tells.
 */
function followTogether(
  places: readonly CellPlace[],
  saying: readonly CellPlace[],
): readonly CellPlace[] | null {
  const rowOf = ({ cell }: CellPlace): number => parseCell(cell)!.rowIndex;
  const byRow = new Map(saying.map((place) => [rowOf(place), place]));
  const rows = places.map(rowOf);
  const shiftBy = (rowCount: number): CellPlace[] =>
    rows.flatMap((row) => byRow.get(row + rowCount) ?? []);
  const shifts = [...byRow.keys()]
    .map((row) => row - rows[0]!)
    .filter((rowCount) => shiftBy(rowCount).length === rows.length);
  if (shifts.includes(0)) return places;
  if (shifts.length === 1) return shiftBy(shifts[0]!);
  if (saying.length !== places.length) return null;
  const order = [...rows].sort((left, right) => left - right);
  return rows.map((row) => saying[order.indexOf(row)]!);
}
