import type { CalendarDate } from '../../domain/calendar-date';
import { formatLongDate } from '../../domain/calendar-date';
import type { LevelScale } from '../../domain/level-scale';
import type { LevelRollUp } from '../../domain/roll-up';
import { joinWords, shorten } from '../../domain/wording';
import type { PaperChart, PaperSeries } from '../../workbook/committee-paper';
import { LEVEL_STEPS, UNREAD_STEP } from '../../workbook/palette';
import type { Figure, Figures } from '../figures';
import { tellsExtensions } from '../extensions';
import type { PackContext } from '../pack-context';
import { sayValue, SHOWN_FIGURES } from '../say-figures';
import { countThings, startSentence } from '../sentences/count-words';
import { listAreaRows } from '../sheets/area-rows';
import { countChanges } from '../sheets/movement';
import { nameRank, nameStep } from '../words';
import type { UnnumberedTable } from './tables/tabulate';

/** The figures as a table: now, and where there are freezes to compare with, what they were and whether it is better. */
export function tabulateFigures(
  figures: Figures,
  { movement, asAtText }: PackContext,
): UnnumberedTable {
  const { sinceLast, sinceYear } = movement;
  const isSame = sinceYear?.since === sinceLast?.since;
  const shown = SHOWN_FIGURES.map((id) => figures[id]).filter(({ value }) => value !== null);
  const dated = (since: CalendarDate): string => formatLongDate(since);
  return {
    kind: 'table',
    id: 'figures',
    caption: sinceLast
      ? `The figures at ${asAtText}, and how they have changed`
      : `The figures at ${asAtText}`,
    columns: [
      { header: 'Figure', kind: 'text', width: 44 },
      { header: 'Now', kind: 'text', width: 14 },
      ...(sinceLast
        ? ([
            { header: dated(sinceLast.since), kind: 'text', width: 14 },
            { header: 'Since then', kind: 'text', width: 20 },
          ] as const)
        : []),
      ...(sinceYear && !isSame
        ? ([{ header: `A year ago, ${dated(sinceYear.since)}`, kind: 'text', width: 14 }] as const)
        : []),
    ],
    rows: shown.map((figure) => [
      figure.name,
      sayValue(figure),
      ...(sinceLast ? [sayBefore(figure.before.last), describeChange(figure)] : []),
      ...(sinceYear && !isSame ? [sayBefore(figure.before.year)] : []),
    ]),
  };
}

const NOT_KNOWN = 'Not known';

const sayBefore = (value: number | null): string => (value === null ? NOT_KNOWN : String(value));

/** "↑ 2 more, better", "↓ 1 fewer, worse", "the same"; '' where it cannot be told. */
function describeChange({ value, before, better }: Figure): string {
  if (value === null || before.last === null) return '';
  const change = value - before.last;
  if (change === 0) return 'the same';
  const words = change > 0 ? `↑ ${change} more` : `↓ ${-change} fewer`;
  if (better === null) return words;
  return `${words}, ${change > 0 === (better === 'more') ? 'better' : 'worse'}`;
}

/** Direction of travel since the last freeze and since the same quarter a year ago, a paragraph each. */
export function describeTravel(context: PackContext): string[] {
  const { sinceLast, sinceYear } = context.movement;
  if (!sinceLast) {
    const revised = tellsExtensions(context) ? ' but dates that the matrix says were revised' : '';
    return [
      `There is no earlier freeze to compare with, so this report cannot say what has moved${revised}.`,
    ];
  }
  const last = `Since the last freeze, ${formatLongDate(sinceLast.since)}: ${countChanges(sinceLast)}.`;
  if (!sinceYear) return [`${last} There is no freeze of the same quarter a year ago.`];
  return sinceYear.since === sinceLast.since
    ? [`${last} That is also the same quarter a year ago.`]
    : [
        last,
        `Since the same quarter a year ago, ${formatLongDate(sinceYear.since)}: ${countChanges(sinceYear)}.`,
      ];
}

/** How many KPIs of each area stand at each level; null where there is none to show. */
export function chartLevels(context: PackContext): PaperChart | null {
  const bars = listAreaRows(context).map(({ area: { name }, rollUp }) => ({
    name,
    levels: rollUp.current,
  }));
  return drawLevels('How many KPIs stand at each level, by area', bars, context.matrix.scale);
}

/** A bar of the chart: of an area or of a service, with the levels of its KPIs. */
export interface LevelBar {
  readonly name: string;
  readonly levels: LevelRollUp;
}

/** How many KPIs stand at each level, a bar each; those without a KPI have none. Null where no level was read. */
export function drawLevels(
  title: string,
  bars: readonly LevelBar[],
  scale: LevelScale,
): PaperChart | null {
  const shown = bars.filter(({ levels }) => countAll(levels) > 0);
  if (shown.every(({ levels }) => levels.readCount === 0)) return null;
  const ranks = scale.levels
    .map((_, rank) => rank)
    .filter((rank) => shown.some(({ levels }) => levels.countByRank[rank]! > 0));
  const hasBetween = shown.some(({ levels }) => levels.betweenCount > 0);
  const ofRanks = ranks.map((rank, place): PaperSeries => {
    const last = LEVEL_STEPS.length - 1;
    const { fill, ink } = LEVEL_STEPS[Math.round((place * last) / Math.max(1, ranks.length - 1))]!;
    return {
      name: nameStep(rank, scale, hasBetween),
      color: fill,
      ink,
      values: shown.map(({ levels }) => levels.countByRank[rank]! || null),
    };
  });
  const unread = shown.map(({ levels }) => levels.unreadCount + levels.notApplicableCount || null);
  const series = unread.some((count) => count !== null)
    ? [
        ...ofRanks,
        { name: 'Not read', color: UNREAD_STEP.fill, ink: UNREAD_STEP.ink, values: unread },
      ]
    : ofRanks;
  return {
    kind: 'chart',
    title,
    categories: shown.map(({ name }) => shorten(name, 60)),
    series,
    altText: `Bar chart of how many KPIs stand at each level now. ${shown
      .map(({ name }, index) => `${name}: ${describeBar(series, index)}.`)
      .join(' ')}`,
  };
}

const countAll = ({ readCount, unreadCount, notApplicableCount }: LevelRollUp): number =>
  readCount + unreadCount + notApplicableCount;

const describeBar = (series: readonly PaperSeries[], index: number): string =>
  joinWords(
    series.flatMap(({ name, values }) => (values[index] ? `${values[index]} ${name}` : [])),
  );

/** "6 of 64 KPIs whose level was read are at Mature or above now, and 58 of 59 aim at it." */
export function summariseLevels(figures: Figures, context: PackContext): string {
  const { 'at-level-now': now, 'at-level-target': target, 'at-target': reached } = figures;
  const level = `${nameRank(context.chosenRank, context.matrix.scale)} or above`;
  if (now.of!.count === 0) return 'The level of no KPI could be read.';
  const aim =
    target.of!.count === 0 ? '' : `, and ${sayValue(target)} whose target was read aim at that`;
  return `Of the ${countThings(now.of!.count, 'KPI')} whose level was read, ${now.value} ${now.value === 1 ? 'is' : 'are'} at ${level}${aim}. ${startSentence(sayReached(reached))}.`;
}

function sayReached({ value, of }: Figure): string {
  if (of!.count === 0)
    return 'no KPI has both levels readable, so none can be held against its target';
  if (value === 0) return 'none has reached its target';
  return `${value} of the ${of!.count} with both levels read ${value === 1 ? 'has' : 'have'} reached ${value === 1 ? 'its' : 'their'} target`;
}
