import type { CalendarDate } from '../../domain/calendar-date';
import { formatLongDate, shortMonthName } from '../../domain/calendar-date';
import type { Steps } from '../../domain/steps';
import { countOf } from '../../domain/wording';
import type { PackChart, PackSeries, Paragraph } from '../../workbook/pack-sheet';
import { CHART_LINES } from '../../workbook/palette';
import type { FigureCourse, FigureId } from '../figures';
import { traceFiguresInSteps } from '../figures';
import type { PackContext } from '../pack-context';
import { countThings, startSentence } from '../sentences/count-words';
import { writeCourseSentence } from '../sentences/course-sentence';
import { writeFooter } from '../sentences/subtitle';
import { nameRank } from '../words';
import type { ColumnSpec } from './define-table';
import { defineTableInSteps, takeOffPaper } from './define-table';
import { LIST_PAGE, sayEmpty } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

/** The figures that have a column, in its order: what is counted among stands before what is counted. */
const FIGURES: readonly FigureId[] = [
  'kpis',
  'at-level-now',
  'at-level-target',
  'at-target',
  'mean-gap',
  'actions',
  'done',
  'late',
  'moved',
];

const COUNTED_AMONG: ReadonlySet<FigureId> = new Set(['kpis', 'actions']);

/** A chart of figures, by what each is called in the legend; the first is the one that its sentence is of. */
type ChartFigures = Readonly<Partial<Record<FigureId, string>>>;

const CHARTS: readonly ChartFigures[] = [
  { 'at-level-now': 'Now', 'at-level-target': 'Target' },
  { 'at-target': '' },
  { 'mean-gap': '' },
  { done: '' },
  { late: '' },
  { moved: '' },
];

/** How the figures have come to be what they are: a line chart each over all freezes and now, with its figures. */
export const trendSheet = {
  id: 'trend',
  name: 'Trend',
  shows: 'The figures at every freeze and now, as lines and as a table',
  buildInSteps: buildTrend,
} as const satisfies PackSheetKind;

/** A day of a freeze, or the as-at date, with its place among the values of each figure. */
interface TrendRecord {
  readonly day: CalendarDate;
  readonly place: number;
}

function* buildTrend(context: PackContext): Steps<PackSheetContent> {
  const { movement, asAt, asAtText } = context;
  const freezeDays = movement.freezes.map((freeze) => freeze.asAt);
  const days = freezeDays.length === 0 ? [] : [...freezeDays, asAt];
  const firstShown = Math.max(0, days.length - MOST_DAYS);
  const traced = days.length === 0 ? [] : yield* traceFiguresInSteps(context, FIGURES);
  const courses = traced.filter(({ values }) =>
    values.slice(firstShown, -1).some((value) => value !== null),
  );
  const records = days.map((day, place) => ({ day, place })).slice(firstShown);
  return {
    title: 'Trend: the figures at every freeze and now',
    subtitle: writeSubtitle(freezeDays, firstShown, asAtText),
    footer: writeFooter(asAtText),
    paragraphs: [],
    table: yield* defineTableInSteps(
      {
        name: 'PackTrend',
        whenEmpty: 'No earlier freeze to compare with.',
        columns: listColumns(courses),
      },
      records,
    ),
    ...sayEmpty(records, true),
    footnotes: writeNotes(context, courses),
    charts: drawCharts(courses, days, firstShown, context),
    page: records.length === 0 ? LIST_PAGE : { orientation: 'portrait', pagesTall: 1 },
  };
}

function writeSubtitle(
  [first, ...more]: readonly CalendarDate[],
  firstShown: number,
  asAtText: string,
): string {
  if (!first) return `A trend needs an earlier freeze, and there is none before ${asAtText}.`;
  const day = formatLongDate(first);
  const freezes =
    more.length === 0
      ? `One freeze, of ${day},`
      : `${startSentence(countThings(more.length + 1, 'freeze'))} since ${day},`;
  const shown = firstShown === 0 ? '' : ` the latest ${MOST_DAYS - 1} of them in table and charts,`;
  return `${freezes}${shown} and last as at ${asAtText}.`;
}

const DAY_HEADER = 'As at';

function listColumns(courses: readonly FigureCourse[]): ColumnSpec<TrendRecord>[] {
  return [
    { header: DAY_HEADER, kind: 'text', widthChars: 12, cell: ({ day }) => nameDay(day) },
    ...courses.map(({ id, name, values }): ColumnSpec<TrendRecord> => ({
      header: name,
      kind: 'number',
      widthChars: COUNTED_AMONG.has(id) ? 8 : 15,
      cell: ({ place }) => values[place]!,
    })),
    ...takeOffPaper<TrendRecord>([
      { header: 'Date', kind: 'date', widthChars: 11, cell: ({ day }) => ({ date: day }) },
    ]),
  ];
}

/** "15 Jul 23": short enough for the axis of a chart with many of them. */
const nameDay = ({ year, month, day }: CalendarDate): string =>
  `${day} ${shortMonthName(month)} ${String(year % 100).padStart(2, '0')}`;

/** Six years of quarters and now: a page has room for so many, and for the charts below them. */
const MOST_DAYS = 25;
/** With more days than this charts are lower, so that all is still large enough to be read. */
const MOST_DAYS_BESIDE_HIGH_CHARTS = 18;
const CHART_ROWS = 13;
const LOW_CHART_ROWS = 11;

/** A chart for each figure of which a value is known before now. */
function drawCharts(
  courses: readonly FigureCourse[],
  days: readonly CalendarDate[],
  firstShown: number,
  context: PackContext,
): PackChart[] {
  const shownDays = days.slice(firstShown);
  return CHARTS.flatMap((figures): PackChart[] => {
    const drawn = courses.filter(({ id }) => id in figures);
    const [main] = drawn;
    if (!main || !(main.id === Object.keys(figures)[0])) return [];
    const caption = writeCourseSentence(main, days);
    const shown = drawn.map((one) => ({ ...one, values: one.values.slice(firstShown) }));
    const series = drawn.map((course, index) => ({
      column: course.name,
      name: figures[course.id] || course.name,
      ...LINES[index]!,
    }));
    return [
      {
        kind: 'line',
        title: drawn.length > 1 ? nameLevelChart(context) : main.name,
        // Dates name themselves, and the lines need the room.
        categoryAxisTitle: null,
        valueAxisTitle: nameUnit(main),
        categoryColumn: DAY_HEADER,
        series,
        ...scaleAxis(shown),
        caption,
        altText: describeChart(shown, shownDays, caption),
        place: 'below-table',
        heightRows: shownDays.length > MOST_DAYS_BESIDE_HIGH_CHARTS ? LOW_CHART_ROWS : CHART_ROWS,
      },
    ];
  });
}

/** What both figures of the levels are of. */
const nameLevelChart = ({ chosenRank, matrix }: PackContext): string =>
  `KPIs at ${nameRank(chosenRank, matrix.scale)} or above`;

/** What tells lines of one chart apart without colour. */
const LINES: readonly Pick<PackSeries, 'color' | 'line'>[] = [
  { color: CHART_LINES[0], line: { marker: 'Circle', dash: 'Continuous' } },
  { color: CHART_LINES[1], line: { marker: 'Diamond', dash: 'Dash' } },
];

const nameUnit = ({ id }: FigureCourse): string => {
  if (id === 'mean-gap') return 'Levels';
  return id.startsWith('at-') ? 'KPIs' : 'Actions';
};

const MOST_UNITS = 5;

/** An axis that ends at a mark, and is marked by the least of 1, 2, 5, 10, 20 … of which a few reach the highest value. */
function scaleAxis(
  drawn: readonly FigureCourse[],
): Pick<PackChart, 'valueAxisMaximum' | 'valueAxisUnit'> {
  const highest = drawn
    .flatMap(({ values }) => values)
    .reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  let power = 1;
  while (highest > 5 * power * MOST_UNITS) power *= 10;
  const unit = [1, 2, 5].map((step) => step * power).find((one) => highest <= one * MOST_UNITS)!;
  return { valueAxisMaximum: Math.max(1, Math.ceil(highest / unit)) * unit, valueAxisUnit: unit };
}

function describeChart(
  drawn: readonly FigureCourse[],
  days: readonly CalendarDate[],
  sentence: string,
): string {
  const span = `${formatLongDate(days[0]!)} to ${formatLongDate(days.at(-1)!)}`;
  const values = drawn.map(
    (course) => `${course.name}: ${course.values.map((value) => value ?? 'not known').join(', ')}.`,
  );
  return [`Line chart over ${countOf(days.length, 'day')}, ${span}.`, sentence, ...values].join(
    ' ',
  );
}

function writeNotes(
  { movement, matrix: { scale } }: PackContext,
  courses: readonly FigureCourse[],
): Paragraph[] {
  if (movement.freezes.length === 0) return [];
  const has = (id: FigureId): boolean => courses.some((course) => course.id === id);
  const notes = [
    'Every figure is counted at each freeze as it is counted now: lateness at the freeze’s own date, levels on the scale of today. A freeze that does not tell a figure has none: the cell is empty and the line has a gap.',
    ...(has('moved')
      ? ['Actions moved later are those whose due is later than at the freeze before.']
      : []),
    ...(has('mean-gap')
      ? [
          `The average gap is over the KPIs that are at or below their target, in levels of ${scale.levels[0]} to ${scale.levels.at(-1)}.`,
        ]
      : []),
  ];
  return notes.map((text) => ({ text, style: 'label' }));
}
