import type { LevelScale } from '../../domain/level-scale';
import type { MaturityMatrix } from '../../domain/matrix';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { GapKind } from './cell-highlights';
import { gapKind } from './cell-highlights';
import { readGenericGap } from './generic-gap';
import type { ColumnCell } from './grid-cells';
import { valueAt } from './grid-cells';
import type { LevelPair } from './level-cells';
import { listLevelPairs } from './level-cells';
import { keyOfValue } from './says-value';

/** The columns that levels are expected in; both cells of a pair normally stand in one row. */
export interface LevelColumns {
  readonly current: string;
  readonly target: string;
}

/** The rows that the formula over the whole column does not serve. */
export interface GapSurvey {
  /** Rows in which the formula over the whole column would be wrong, or could come to contradict another one. */
  readonly excludedRowNumbers: readonly number[];
  /** Pairs whose cells do not stand side by side but are readable by formula; alike in how they are placed. */
  readonly displaced: readonly (readonly LevelPair[])[];
  /** Pairs with levels that no formula can read; alike in place, texts and gap. */
  readonly unreadable: readonly (readonly LevelPair[])[];
  /** Side by side, and the formula would read a gap that the reader does not see; alike in texts. */
  readonly misread: readonly (readonly LevelPair[])[];
}

/** Sorts the rows by whether the formula over the whole target column shows what the reader reads. */
export function surveyGaps(
  matrix: MaturityMatrix,
  grid: SheetGrid,
  columns: LevelColumns,
): GapSurvey {
  const { source, scale } = matrix;
  const excluded: number[] = [];
  const displaced: LevelPair[] = [];
  const unreadable: LevelPair[] = [];
  const misread: LevelPair[] = [];

  const sideBySide = new Map<number, LevelPair>();
  for (const pair of listLevelPairs(matrix, grid)) {
    if (isSideBySide(pair, columns)) sideBySide.set(pair.target.rowNumber, pair);
    else if (gapKind(pair.levelGap) !== null) {
      (readByFormula(pair, grid, scale) === gapKind(pair.levelGap) ? displaced : unreadable).push(
        pair,
      );
      if (pair.target.column === columns.target) excluded.push(pair.target.rowNumber);
    }
  }
  const taken = new Set(excluded);
  for (let rowNumber = source.firstRowNumber; rowNumber <= source.lastRowNumber; rowNumber += 1) {
    if (taken.has(rowNumber)) continue;
    const pair = sideBySide.get(rowNumber) ?? pairInRow(columns, rowNumber);
    const wanted = gapKind(pair.levelGap);
    const shown = readByFormula(pair, grid, scale);
    if (wanted === shown) continue;
    if (wanted !== null) unreadable.push(pair);
    if (shown === null) continue;
    misread.push(pair);
    excluded.push(rowNumber);
  }
  return {
    excludedRowNumbers: excluded,
    displaced: groupPairs(displaced, () => ''),
    unreadable: groupByTexts(unreadable, grid),
    misread: groupPairs(misread, (pair) => textsKey(pair, grid)),
  };
}

function isSideBySide({ current, target }: LevelPair, columns: LevelColumns): boolean {
  return (
    current.column === columns.current &&
    target.column === columns.target &&
    current.rowNumber === target.rowNumber
  );
}

function pairInRow(columns: LevelColumns, rowNumber: number): LevelPair {
  const cellIn = (column: string): ColumnCell => ({ column, rowNumber });
  return { current: cellIn(columns.current), target: cellIn(columns.target), levelGap: null };
}

function readByFormula(pair: LevelPair, grid: SheetGrid, scale: LevelScale): GapKind | null {
  return readGenericGap(valueAt(grid, pair.current), valueAt(grid, pair.target), scale);
}

function textsKey({ current, target }: LevelPair, grid: SheetGrid): string {
  return JSON.stringify([keyOfValue(valueAt(grid, current)), keyOfValue(valueAt(grid, target))]);
}

/** The pairs with a gap to show, alike in place, texts and gap. */
export function groupByTexts(pairs: readonly LevelPair[], grid: SheetGrid): LevelPair[][] {
  const shown = pairs.filter(({ levelGap }) => gapKind(levelGap) !== null);
  return groupPairs(shown, (pair) => `${textsKey(pair, grid)} ${gapKind(pair.levelGap)}`);
}

/** Pairs that are placed alike, and alike by `keyOf`, share conditional formats. */
function groupPairs(
  pairs: readonly LevelPair[],
  keyOf: (pair: LevelPair) => string,
): LevelPair[][] {
  const groups = new Map<string, LevelPair[]>();
  for (const pair of pairs) {
    const { current, target } = pair;
    const offset = current.rowNumber - target.rowNumber;
    const key = `${current.column} ${target.column} ${offset} ${keyOf(pair)}`;
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}
