import type { LevelRollUp } from '../../domain/roll-up';
import { countOf, joinWords } from '../../domain/wording';
import type { PackChart, PackChartData } from '../../workbook/pack-sheet';
import { CELL_LOOKS } from '../../workbook/palette';
import type { PackContext } from '../pack-context';
import { nameStep } from '../words';

const HEADERS = { level: 'Level', now: 'KPIs now', target: 'KPIs that aim at it' } as const;

/** Enough for a few areas; with more the table beside it is higher. */
const LEAST_HEIGHT_ROWS = 12;

/** Marks on the value axis, at most: more would stand on each other. */
const MOST_MARKS = 6;

/** A step of the scale with how many KPIs stand there and how many are to. */
interface Step {
  readonly name: string;
  readonly now: number;
  readonly target: number;
}

/** How many KPIs stand at each level and how many aim at it, and what the chart is drawn from; none where no level was read. */
export function buildLevelChart({ total, matrix: { scale } }: PackContext): {
  readonly charts: readonly PackChart[];
  readonly chartData?: PackChartData;
} {
  const { current, target } = total;
  if (current.readCount + target.readCount === 0) return { charts: [] };
  const hasBetween = current.betweenCount + target.betweenCount > 0;
  const steps: Step[] = [
    ...scale.levels.map((_, rank) => ({
      name: nameStep(rank, scale, hasBetween),
      now: current.countByRank[rank]!,
      target: target.countByRank[rank]!,
    })),
    ...listOthers(current, target),
  ];
  const most = Math.max(...steps.map(({ now, target: aim }) => Math.max(now, aim)));
  return {
    charts: [
      {
        kind: 'bar-clustered',
        title: 'How many KPIs stand at each level',
        categoryAxisTitle: null,
        valueAxisTitle: null,
        categoryColumn: HEADERS.level,
        series: [
          { column: HEADERS.now, name: 'Now', color: CELL_LOOKS.now.fill },
          { column: HEADERS.target, name: 'Target', color: CELL_LOOKS.target.fill },
        ],
        valueAxisMaximum: null,
        valueAxisUnit: chooseUnit(most),
        caption: null,
        altText: `Bar chart of how many KPIs stand at each level now and how many aim at it. ${steps.map(describeStep).join(' ')}`,
        place: 'right-of-table',
        heightRows: LEAST_HEIGHT_ROWS,
      },
    ],
    chartData: {
      headers: [HEADERS.level, HEADERS.now, HEADERS.target],
      // A bar of nothing would still be labelled.
      rows: steps.map(({ name, now, target: aim }) => [name, now || null, aim || null]),
    },
  };
}

/** What stands at no level, so that the bars add up to all KPIs. */
function listOthers(current: LevelRollUp, target: LevelRollUp): Step[] {
  return [
    { name: 'Not read', now: current.unreadCount, target: target.unreadCount },
    {
      name: 'Not applicable',
      now: current.notApplicableCount,
      target: target.notApplicableCount,
    },
  ].filter(({ now, target: aim }) => now + aim > 0);
}

function chooseUnit(most: number): number {
  let unit = 1;
  for (const factor of [2, 2.5, 2]) {
    if (most / unit > MOST_MARKS) unit *= factor;
  }
  while (most / unit > MOST_MARKS) unit *= 10;
  return unit;
}

const describeStep = ({ name, now, target }: Step): string =>
  `${name}: ${joinWords([`${countOf(now, 'KPI')} now`, `${target} as target`])}.`;
