import { levelGap } from '../../domain/gap';
import type { Kpi, LevelStatement, MaturityMatrix } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import type { SheetGrid } from '../../workbook/sheet-grid';
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
export function listLevelPairs(matrix: MaturityMatrix, grid: SheetGrid): LevelPair[] {
  const { columns, levelGrid } = matrix.source;
  const { current, currentLevel, target, targetLevel } = columns;
  const hasBoth = Boolean((current ?? currentLevel) && (target ?? targetLevel));
  if (!hasBoth && levelGrid === undefined) return [];
  return listKpis(matrix).flatMap((kpi) => {
    const pair = {
      current: columnCell(kpi.current.cell),
      target: columnCell(kpi.target.cell),
      levelGap: levelGap(kpi, matrix.scale),
    };
    return [pair, ...listRepeats(kpi, pair, grid)];
  });
}

/** Blank cells where a level is expected. */
export function listMissingLevelCells(matrix: MaturityMatrix): ColumnCell[] {
  const { current, currentLevel, target, targetLevel } = matrix.source.columns;
  const cells: ColumnCell[] = [];
  for (const kpi of listKpis(matrix)) {
    if ((current ?? currentLevel) && isMissing(kpi.current))
      cells.push(columnCell(kpi.current.cell));
    if ((target ?? targetLevel) && isMissing(kpi.target)) cells.push(columnCell(kpi.target.cell));
  }
  return cells;
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

function isMissing({ level, word, text, cellText }: LevelStatement): boolean {
  return level === null && word === '' && text === '' && cellText.trim() === '';
}
