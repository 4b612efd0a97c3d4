import { levelGap } from '../../domain/gap';
import { findLevelTrouble } from '../../domain/level-trouble';
import type { LevelScale } from '../../domain/level-scale';
import type { Kpi, LevelStatement, MaturityMatrix } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import type { SheetGrid } from '../../workbook/sheet-grid';
import { isErrorValue } from '../../workbook/sheet-grid';
import type { ColumnCell } from './grid-cells';
import { columnCell, valueAt } from './grid-cells';

/** The two cells that a gap is read from. */
export interface LevelPair {
  readonly current: ColumnCell;
  readonly target: ColumnCell;
  /** In levels, as the check counts it; null when a level is missing or unknown. */
  readonly levelGap: number | null;
}

/** The level cells of every KPI in reading order, rows that repeat a KPI's levels beside a further action among them. */
export function* listLevelPairsInSteps(
  matrix: MaturityMatrix,
  grid: SheetGrid,
): Steps<LevelPair[]> {
  const { columns, levelGrid } = matrix.source;
  const { current, currentLevel, target, targetLevel } = columns;
  const hasBoth = Boolean((current ?? currentLevel) && (target ?? targetLevel));
  if (!hasBoth && levelGrid === undefined) return [];
  const pairs: LevelPair[] = [];
  yield* visitInSteps(listKpis(matrix), (kpi) => {
    const pair = {
      current: columnCell(kpi.current.cell),
      target: columnCell(kpi.target.cell),
      levelGap: levelGap(kpi, matrix.scale),
    };
    pairs.push(pair, ...listRepeats(kpi, pair, grid));
  });
  return pairs;
}

/** A cell in which a level is expected and none can be read. */
interface LevelTroubleCell {
  readonly cell: ColumnCell;
  readonly kind: 'missing-level' | 'unreadable-level';
}

/** The cells in which no level is written, or none that can be read; what says that it does not apply is neither. */
export function* listLevelTroublesInSteps(
  matrix: MaturityMatrix,
  grid: SheetGrid,
): Steps<LevelTroubleCell[]> {
  const { columns, levelGrid } = matrix.source;
  const sides = [
    { side: 'current', isStated: columns.current ?? columns.currentLevel ?? levelGrid },
    { side: 'target', isStated: columns.target ?? columns.targetLevel ?? levelGrid },
  ] as const;
  const stated = sides.filter(({ isStated }) => isStated !== undefined);
  const troubles: LevelTroubleCell[] = [];
  yield* visitInSteps(listKpis(matrix), (kpi) => {
    for (const { side } of stated) {
      const statement = kpi[side];
      if (statement.cell === '') continue;
      const cell = columnCell(statement.cell);
      const kind = isErrorValue(valueAt(grid, cell))
        ? 'unreadable-level'
        : kindOfTrouble(statement, matrix.scale);
      if (kind) troubles.push({ cell, kind });
    }
  });
  return troubles;
}

function kindOfTrouble(
  statement: LevelStatement,
  scale: LevelScale,
): LevelTroubleCell['kind'] | null {
  const trouble = findLevelTrouble(statement, scale);
  if (trouble === 'missing') return 'missing-level';
  return trouble === 'unknown' || trouble === 'descriptor-only' ? 'unreadable-level' : null;
}

function listRepeats(kpi: Kpi, pair: LevelPair, grid: SheetGrid): LevelPair[] {
  if (kpi.firstRowNumber === kpi.lastRowNumber || pair.levelGap === null) return [];
  const repeats: LevelPair[] = [];
  for (let rowNumber = kpi.firstRowNumber; rowNumber <= kpi.lastRowNumber; rowNumber += 1) {
    const current = { ...pair.current, rowNumber };
    const target = { ...pair.target, rowNumber };
    const isRepeat =
      String(valueAt(grid, current)) === kpi.current.cellText &&
      String(valueAt(grid, target)) === kpi.target.cellText;
    if (rowNumber !== pair.target.rowNumber && isRepeat) {
      repeats.push({ current, target, levelGap: pair.levelGap });
    }
  }
  return repeats;
}
