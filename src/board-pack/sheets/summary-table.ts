import type { LevelScale } from '../../domain/level-scale';
import type { Area } from '../../domain/matrix';
import type { LevelRollUp } from '../../domain/roll-up';
import type { PackCell, PackLink, PackSheetId, PackTable } from '../../workbook/pack-sheet';
import type { PackContext } from '../pack-context';
import { describeSpread, nameRank, printRank, typicalRank } from '../words';
import type { AreaRow } from './area-rows';
import { defineTable } from './define-table';

/** Headers that the chart refers to. */
export const AREA_HEADER = 'Area';
/** See {@link AREA_HEADER}. */
export function chartHeaders({ lowestNumber }: LevelScale): { now: string; target: string } {
  return lowestNumber === null
    ? { now: 'Median now (rank)', target: 'Median target (rank)' }
    : { now: 'Average now (score)', target: 'Average target (score)' };
}

const NOTHING_READ = 'None readable';

/** Maturity by area: a median never stands without its spread and the number it is taken over. The ranks that the
 * chart shows stand last, next to it. */
export function buildSummaryTable(rows: readonly AreaRow[], context: PackContext): PackTable {
  const { scale } = context.matrix;
  const headers = chartHeaders(scale);
  const firstKpis = listFirstKpis(rows);
  const widestGaps = findWidestGaps(context);
  const linkToKpis = (row: AreaRow, figure: number): PackCell =>
    linkTo('kpis', figure, { first: firstKpis.get(row)!, count: row.rollUp.kpiCount });
  return defineTable<AreaRow>(
    {
      name: 'PackSummary',
      whenEmpty: 'The matrix has no areas.',
      columns: [
        { header: AREA_HEADER, kind: 'text', widthChars: 21, cell: ({ area }) => area.name },
        {
          header: 'KPIs',
          kind: 'number',
          widthChars: 5,
          cell: (row) => linkToKpis(row, row.rollUp.kpiCount),
        },
        {
          header: 'Levels read now',
          kind: 'number',
          widthChars: 7,
          cell: (row) => linkToKpis(row, row.rollUp.current.readCount),
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
          cell: (row) => linkToKpis(row, row.rollUp.target.readCount),
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
          cell: ({ rollUp }) => linkTo('gaps', rollUp.gaps.openCount),
        },
        {
          header: 'Widest gap (levels)',
          kind: 'number',
          widthChars: 7,
          cell: ({ area, rollUp }) => linkToWidestGap(rollUp.gaps.widest, widestGaps.get(area)),
        },
        {
          header: 'Actions overdue',
          kind: 'number',
          widthChars: 8,
          cell: ({ rollUp }) => linkTo('overdue', rollUp.actions.countByStatus.overdue),
        },
        {
          header: headers.now,
          kind: 'number',
          widthChars: 7,
          cell: ({ rollUp }) => printTypical(rollUp.current, scale),
        },
        {
          header: headers.target,
          kind: 'number',
          widthChars: 7,
          cell: ({ rollUp }) => printTypical(rollUp.target, scale),
        },
      ],
    },
    rows,
  );
}

/** Where each area's KPIs begin on the sheet of all KPIs, which has them in the same order. */
function listFirstKpis(rows: readonly AreaRow[]): Map<AreaRow, number> {
  let first = 0;
  return new Map(
    rows.map((row) => {
      const entry = [row, first] as const;
      first += row.rollUp.kpiCount;
      return entry;
    }),
  );
}

/** The row of the Gaps with each area's widest one, its first; areas without a gap are left out. */
function findWidestGaps({ gaps }: PackContext): Map<Area, number> {
  const rows = new Map<Area, number>();
  gaps.forEach(({ area }, row) => {
    if (!rows.has(area)) rows.set(area, row);
  });
  return rows;
}

function linkToWidestGap(levels: number | null, row: number | undefined): PackCell {
  if (levels === null || row === undefined) return levels;
  return linkTo('gaps', levels, { first: row, count: 1 });
}

/** Of nothing there are no rows to lead to. */
function linkTo(sheetId: PackSheetId, figure: number, rows: PackLink['rows'] = null): PackCell {
  return figure === 0 ? 0 : { figure, link: { sheetId, rows } };
}

function printTypical({ spread }: LevelRollUp, scale: LevelScale): number | null {
  return spread ? printRank(typicalRank(spread, scale), scale) : null;
}

function nameMedian({ spread }: LevelRollUp, scale: LevelScale): string {
  return spread ? nameRank(spread.medianRank, scale) : NOTHING_READ;
}

function nameSpread({ spread }: LevelRollUp, scale: LevelScale): string {
  return spread ? describeSpread(spread, scale) : NOTHING_READ;
}
