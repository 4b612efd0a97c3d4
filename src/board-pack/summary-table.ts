import type { LevelScale } from '../domain/level-scale';
import type { LevelRollUp } from '../domain/roll-up';
import type { PackTable } from '../workbook/pack-sheet';
import type { AreaRow } from './area-rows';
import { defineTable } from './define-table';
import { describeMedian, describeSpread, printRank } from './words';

/** Headers that the chart refers to. */
export const AREA_HEADER = 'Area';
export const MEDIAN_NOW_HEADER = 'Median now (rank)';
export const MEDIAN_TARGET_HEADER = 'Median target (rank)';

const NOTHING_READ = 'None readable';

/** Maturity by area: a median never stands without its spread and the number it is taken over. The ranks that the
 * chart shows stand last, next to it. */
export function buildSummaryTable(rows: readonly AreaRow[], scale: LevelScale): PackTable {
  return defineTable<AreaRow>(
    {
      name: 'PackSummary',
      whenEmpty: 'The matrix has no areas.',
      columns: [
        { header: AREA_HEADER, kind: 'text', widthChars: 21, cell: ({ area }) => area.name },
        { header: 'KPIs', kind: 'number', widthChars: 5, cell: ({ rollUp }) => rollUp.kpiCount },
        {
          header: 'Levels read now',
          kind: 'number',
          widthChars: 7,
          cell: ({ rollUp }) => rollUp.current.readCount,
        },
        {
          header: 'Median now',
          kind: 'text',
          widthChars: 14,
          cell: ({ rollUp }) => nameMedian(rollUp.current, scale),
        },
        {
          header: 'Spread now',
          kind: 'text',
          widthChars: 11,
          cell: ({ rollUp }) => nameSpread(rollUp.current, scale),
        },
        {
          header: 'Targets read',
          kind: 'number',
          widthChars: 7,
          cell: ({ rollUp }) => rollUp.target.readCount,
        },
        {
          header: 'Median target',
          kind: 'text',
          widthChars: 14,
          cell: ({ rollUp }) => nameMedian(rollUp.target, scale),
        },
        {
          header: 'Spread of targets',
          kind: 'text',
          widthChars: 11,
          cell: ({ rollUp }) => nameSpread(rollUp.target, scale),
        },
        {
          header: 'Open gaps',
          kind: 'number',
          widthChars: 6,
          cell: ({ rollUp }) => rollUp.gaps.openCount,
        },
        {
          header: 'Widest gap (levels)',
          kind: 'number',
          widthChars: 7,
          cell: ({ rollUp }) => rollUp.gaps.widest,
        },
        {
          header: 'Actions overdue',
          kind: 'number',
          widthChars: 8,
          cell: ({ rollUp }) => rollUp.actions.countByStatus.overdue,
        },
        {
          header: MEDIAN_NOW_HEADER,
          kind: 'number',
          widthChars: 7,
          cell: ({ rollUp }) => printMedian(rollUp.current),
        },
        {
          header: MEDIAN_TARGET_HEADER,
          kind: 'number',
          widthChars: 7,
          cell: ({ rollUp }) => printMedian(rollUp.target),
        },
      ],
    },
    rows,
  );
}

function printMedian({ spread }: LevelRollUp): number | null {
  return spread ? printRank(spread.medianRank) : null;
}

function nameMedian({ spread }: LevelRollUp, scale: LevelScale): string {
  return spread ? describeMedian(spread.medianRank, scale) : NOTHING_READ;
}

function nameSpread({ spread }: LevelRollUp, scale: LevelScale): string {
  return spread ? describeSpread(spread, scale) : NOTHING_READ;
}
