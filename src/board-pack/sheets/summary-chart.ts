import type { LevelScale } from '../../domain/level-scale';
import type { LevelRollUp } from '../../domain/roll-up';
import { countOf, joinWords } from '../../domain/wording';
import type { PackChart, PackChartData } from '../../workbook/pack-sheet';
import { CELL_LOOKS } from '../../workbook/palette';
import type { PackContext } from '../pack-context';
import { nameStep } from '../words';

const HEADERS: Readonly<Record<'level' | 'now' | 'target', string>> = {
  level: 'Level',
  now: 'KPIs now',
  target: 'KPIs that aim at it',
};

/** Enough for a few areas; with more the table beside it is higher. */
const LEAST_HEIGHT_ROWS = 12;

/** For two bars with room for their labels, and for title, axis and legend: below a table nothing makes a chart higher. */
const ROWS_OF_STEP = 2;
const ROWS_BESIDES_BARS = 5;

/** Marks on the value axis, at most: more would stand on each other. */
const MOST_MARKS = 6;

/** A step of the scale with how many KPIs stand there and how many are to. */
interface Step {
  readonly name: string;
  readonly now: number;
  readonly target: number;
}

/** Charts and what they are drawn from. */
interface LevelCharts {
  readonly charts: readonly PackChart[];
  readonly chartData?: PackChartData;
}

/** KPIs whose levels are on one scale, and how they stand beside the table. */
export interface LevelBars {
  readonly scale: LevelScale;
  readonly levels: { readonly current: LevelRollUp; readonly target: LevelRollUp };
  readonly title: string;
  /** Follows the headers of what the chart is drawn from, to tell them from those of other scales. */
  readonly headerSuffix: string;
  readonly place: PackChart['place'];
}

/** How many KPIs stand at each level and how many aim at it, and what the chart is drawn from; none where no level was read. */
export function buildLevelChart({ total, matrix: { scale } }: PackContext): LevelCharts {
  const title = 'How many KPIs stand at each level';
  return drawLevelCharts([
    { scale, levels: total, title, headerSuffix: '', place: 'right-of-table' },
  ]);
}

/** A chart for each scale of which a level was read, all drawn from columns beside each other. */
export function drawLevelCharts(all: readonly LevelBars[]): LevelCharts {
  const drawn = all.filter(({ levels: { current, target } }) => {
    return current.readCount + target.readCount > 0;
  });
  if (drawn.length === 0) return { charts: [] };
  const steps = drawn.map(listSteps);
  const rowCount = Math.max(...steps.map(({ length }) => length));
  return {
    charts: drawn.map((bars, index) => drawChart(bars, steps[index]!)),
    chartData: {
      headers: drawn.flatMap(({ headerSuffix }) => Object.values(headersWith(headerSuffix))),
      rows: Array.from({ length: rowCount }, (_, row) =>
        steps.flatMap((own) => {
          const step = own[row];
          // A bar of nothing would still be labelled.
          return step ? [step.name, step.now || null, step.target || null] : [null, null, null];
        }),
      ),
    },
  };
}

const headersWith = (suffix: string): typeof HEADERS => ({
  level: `${HEADERS.level}${suffix}`,
  now: `${HEADERS.now}${suffix}`,
  target: `${HEADERS.target}${suffix}`,
});

function listSteps({ scale, levels: { current, target } }: LevelBars): Step[] {
  const hasBetween = current.betweenCount + target.betweenCount > 0;
  return [
    ...scale.levels.map((_, rank) => ({
      name: nameStep(rank, scale, hasBetween),
      now: current.countByRank[rank]!,
      target: target.countByRank[rank]!,
    })),
    ...listOthers(current, target),
  ];
}

function drawChart({ title, headerSuffix, place }: LevelBars, steps: readonly Step[]): PackChart {
  const headers = headersWith(headerSuffix);
  const most = Math.max(...steps.map(({ now, target }) => Math.max(now, target)));
  return {
    kind: 'bar-clustered',
    title,
    categoryAxisTitle: null,
    valueAxisTitle: null,
    categoryColumn: headers.level,
    series: [
      { column: headers.now, name: 'Now', color: CELL_LOOKS.now.fill },
      { column: headers.target, name: 'Target', color: CELL_LOOKS.target.fill },
    ],
    valueAxisMaximum: null,
    valueAxisUnit: chooseUnit(most),
    caption: null,
    altText: `Bar chart of how many KPIs stand at each level now and how many aim at it. ${steps.map(describeStep).join(' ')}`,
    place,
    heightRows:
      place === 'below-table'
        ? Math.max(LEAST_HEIGHT_ROWS, ROWS_BESIDES_BARS + ROWS_OF_STEP * steps.length)
        : LEAST_HEIGHT_ROWS,
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
