import type { LevelScale } from '../../domain/level-scale';
import { countOf } from '../../domain/wording';
import type { PackChart } from '../../workbook/pack-sheet';
import { CELL_LOOKS } from '../../workbook/palette';
import type { AreaRow } from './area-rows';
import { AREA_HEADER, MEDIAN_NOW_HEADER, MEDIAN_TARGET_HEADER } from './summary-table';
import { describeMedian, printRank } from '../words';

/** Enough for a few areas; with more the table beside it is higher. */
const LEAST_HEIGHT_ROWS = 10;

/** Median level of each area now and as wanted; null when no level of any area was read. */
export function buildSummaryChart(rows: readonly AreaRow[], scale: LevelScale): PackChart | null {
  if (rows.every(({ rollUp }) => !rollUp.current.spread && !rollUp.target.spread)) return null;
  const levelCount = scale.levels.length;
  return {
    kind: 'bar-clustered',
    title: 'Median level by area: now and target',
    categoryAxisTitle: null,
    valueAxisTitle: `Rank, 1 ${scale.levels[0]!} to ${levelCount} ${scale.levels[levelCount - 1]!}`,
    categoryColumn: AREA_HEADER,
    series: [
      { column: MEDIAN_NOW_HEADER, name: 'Now', color: CELL_LOOKS.now.fill },
      { column: MEDIAN_TARGET_HEADER, name: 'Target', color: CELL_LOOKS.target.fill },
    ],
    valueAxisMaximum: levelCount,
    altText: `Bar chart of the median level now and the median target of ${countOf(rows.length, 'area')}, on a scale of 1 to ${levelCount}. ${rows.map((row) => describeBars(row, scale)).join(' ')}`,
    place: 'right-of-table',
    heightRows: LEAST_HEIGHT_ROWS,
  };
}

/** "1 Minimum, 2 Developing, …" */
export function keyToRanks({ levels }: LevelScale): string {
  return levels.map((level, rank) => `${printRank(rank)} ${level}`).join(', ');
}

function describeBars({ area, rollUp }: AreaRow, scale: LevelScale): string {
  const name = ({ spread }: typeof rollUp.current): string =>
    spread ? describeMedian(spread.medianRank, scale) : 'none readable';
  return `${area.name}: now ${name(rollUp.current)}, target ${name(rollUp.target)}.`;
}
