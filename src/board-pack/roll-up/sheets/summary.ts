import { MONTH_NAMES } from '../../../domain/calendar-date';
import { groupBy } from '../../../domain/group-by';
import { countRollUp } from '../../../domain/roll-up';
import type { Steps } from '../../../domain/steps';
import { countAmong, countOf, joinWords, shorten } from '../../../domain/wording';
import type { PackCell, Paragraph, RollUpSheetId } from '../../../workbook/pack-sheet';
import type { FigureId } from '../../figures';
import { countAtLevel } from '../../figures';
import { writeLevelsSentence, writeOverdueSentence } from '../../sentences/board-sentences';
import { countThings, startSentence } from '../../sentences/count-words';
import { writeFooter } from '../../sentences/subtitle';
import type { ColumnSpec } from '../../sheets/define-table';
import { defineTableInSteps } from '../../sheets/define-table';
import { fitPage, sayEmpty } from '../../sheets/list-sheet';
import type { LevelBars } from '../../sheets/summary-chart';
import { drawLevelCharts } from '../../sheets/summary-chart';
import { nameRank } from '../../words';
import type { Levels, RolledUp, ScaleGroup, Service } from '../rolled-up';
import { writeMovementSentence } from './movement';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';
import { sayMedian, sayRange, scaleColumn } from './roll-up-sheet';

/** The page a board reads first: how much was read, the figures to remember, what they mean, and the services. */
export const summarySheet = {
  id: 'roll-up-summary',
  name: 'Roll-up summary',
  staysEmpty: true,
  buildInSteps: buildSummary,
} as const satisfies RollUpSheetKind;

const MOST_SERVICES_ON_ONE_PAGE = 15;

function* buildSummary(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  const { asAtText, services } = rolledUp;
  const rows = listRows(rolledUp);
  return {
    title: 'Maturity roll-up: summary for the board',
    subtitle: `Where services are, where they want to be and what is late, as at ${asAtText}.`,
    footer: writeFooter(asAtText),
    paragraphs: [
      ...writeCoverLines(rolledUp).map((text): Paragraph => ({ text, style: 'label' })),
      { text: 'In short', style: 'heading' },
      ...writeHeadlines(rolledUp).map((one): Paragraph => ({ ...one, style: 'figure' })),
      { text: 'In more words', style: 'heading' },
      ...writeSentences(rolledUp).map((one): Paragraph => ({ ...one, style: 'body' })),
      { text: 'By service', style: 'heading' },
    ],
    table: {
      ...(yield* defineTableInSteps(
        {
          name: 'RollUpSummary',
          whenEmpty: 'No service was read.',
          columns: listColumns(rolledUp),
        },
        rows,
      )),
      ...(services.length > 1 && { hasTotal: true as const }),
    },
    ...sayEmpty(rows),
    footnotes: [],
    ...drawLevelCharts(listLevelBars(rolledUp)),
    page: fitPage(rows.length, MOST_SERVICES_ON_ONE_PAGE),
  };
}

/** Levels over all services, with how many KPIs that are: a chart for each scale. */
function listLevelBars({ groups }: RolledUp): LevelBars[] {
  return groups.map(({ name, scale, services, levels }): LevelBars => {
    const kpis = countOf(addUpFigure(services, 'kpis').value, 'KPI');
    const of = groups.length < 2 ? '' : ` (${name})`;
    return {
      scale,
      levels,
      title: `How many KPIs stand at each level${of}: ${kpis} of ${countOf(services.length, 'service')}`,
      headerSuffix: of,
      place: 'below-table',
    };
  });
}

/** What a figure is over all services, and of how many where it is a part; what one cannot know counts as none. */
export function addUpFigure(
  services: readonly Service[],
  id: FigureId,
): { readonly value: number; readonly of: number } {
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  return {
    value: sum(services.map(({ figures }) => figures[id].value ?? 0)),
    of: sum(services.map(({ figures }) => figures[id].of?.count ?? 0)),
  };
}

/** What it is about, before any judgement: whose, how much, which quarters and which scales. */
export function writeCoverLines({ organisation, services, groups, unread }: RolledUp): string[] {
  const kpis = countOf(addUpFigure(services, 'kpis').value, 'KPI');
  const actions = countOf(addUpFigure(services, 'actions').value, 'action');
  const failed = unread.length === 0 ? '' : ` ${startSentence(sayUnread(unread.length))}.`;
  return [
    ...(organisation === '' ? [] : [organisation]),
    `${countOf(services.length, 'service')}, ${kpis} and ${actions}; each KPI is one behaviour.${failed}`,
    ...writeQuarters(services),
    ...(groups.length < 2
      ? []
      : [
          `Levels are on ${countThings(groups.length, 'scale')}, which are never compared with each other: ${joinWords(groups.map((group) => `${group.name} (${countOf(group.services.length, 'service')})`))}.`,
        ]),
  ];
}

const sayUnread = (count: number): string =>
  `${countThings(count, 'file')} ${count === 1 ? 'was' : 'were'} not read`;

function writeQuarters(services: readonly Service[]): string[] {
  const byMonth = [...groupBy(services, ({ matrix }) => matrix.matrix.basis.startMonth)].sort(
    ([, left], [, right]) => right.length - left.length,
  );
  const [first] = byMonth;
  if (!first) return [];
  const nameMonth = (month: number): string => MONTH_NAMES[month - 1]!;
  if (byMonth.length === 1) return [`Q1 starts in ${nameMonth(first[0])}.`];
  const parts = byMonth.map(
    ([month, own]) => `in ${nameMonth(month)} in ${countOf(own.length, 'service')}`,
  );
  return [`Each service is judged by its own quarters: Q1 starts ${joinWords(parts)}.`];
}

/** A line or sentence with the sheet that its figures are of. */
interface Said extends Pick<Paragraph, 'link' | 'forOfficers'> {
  readonly text: string;
}

const say = (sheetId: RollUpSheetId, text: string): Said => ({
  text,
  link: { sheetId, rows: null },
});

function writeHeadlines(rolledUp: RolledUp): Said[] {
  const { services } = rolledUp;
  const late = addUpFigure(services, 'late');
  const done = addUpFigure(services, 'done');
  const atTarget = addUpFigure(services, 'at-target');
  const apart = sayApart(rolledUp);
  return [
    ...(late.of === 0
      ? []
      : [say('roll-up-late', `Late: ${late.value} of ${late.of} scheduled actions`)]),
    ...(done.of === 0 ? [] : [{ text: `Done: ${done.value} of ${done.of} actions` }]),
    ...(atTarget.of === 0
      ? []
      : [say('roll-up-areas', `At target: ${atTarget.value} of ${atTarget.of} KPIs`)]),
    ...writeLevelLines(rolledUp).map((text) => say('roll-up-areas', text)),
    ...(apart === null
      ? []
      : [say('roll-up-disagreements', `Services two levels or more apart: ${apart}`)]),
  ];
}

/** "At Mature or above: 6 of 61 KPIs now, 58 of 60 aim at it", for each scale of which any level was read. */
export function writeLevelLines({ groups }: RolledUp): string[] {
  return groups.flatMap(({ services, scale, name, chosenRank }) => {
    const now = addUpFigure(services, 'at-level-now');
    const target = addUpFigure(services, 'at-level-target');
    if (now.of === 0) return [];
    const aims = target.value === 1 ? 'aims' : 'aim';
    const aim = target.of === 0 ? '' : `, ${target.value} of ${target.of} ${aims} at it`;
    const where = groups.length > 1 ? ` (${name})` : '';
    const level = nameRank(chosenRank, scale);
    return [`At ${level} or above${where}: ${now.value} of ${now.of} KPIs now${aim}`];
  });
}

/** "on 2 areas and 1 KPI", "on nothing"; null where no two services can be compared. */
export function sayApart({ groups, disagreements }: RolledUp): string | null {
  if (groups.every(({ services }) => services.length < 2)) return null;
  const count = (isArea: boolean): number =>
    new Set(
      disagreements.flatMap(({ subject }) => (isArea === (subject.kpi === '') ? subject : [])),
    ).size;
  const parts = [
    ...(count(true) > 0 ? [countOf(count(true), 'area')] : []),
    ...(count(false) > 0 ? [countOf(count(false), 'KPI')] : []),
  ];
  return `on ${joinWords(parts) || 'nothing'}`;
}

function writeSentences(rolledUp: RolledUp): Said[] {
  const { groups, unread, refused } = rolledUp;
  const movement = writeMovementSentence(rolledUp);
  const widest = writeWidestSentence(rolledUp);
  return [
    ...groups.map((group) =>
      say('roll-up-areas', `${groups.length > 1 ? `${group.name}: ` : ''}${writeLevels(group)}`),
    ),
    say('roll-up-late', writeLateSentence(rolledUp)),
    { text: writeDueSentence(rolledUp) },
    ...(widest === null ? [] : [say('roll-up-disagreements', widest)]),
    ...writeOfficialSentence(rolledUp).map((text) => say('roll-up-official', text)),
    say(
      'roll-up-movement',
      movement ??
        'What has changed is not known: no service has an earlier freeze to compare with.',
    ),
    ...(refused.length === 0
      ? []
      : [
          {
            ...say(
              'roll-up-official',
              `${startSentence(countThings(refused.length, 'official value'))} ${refused.length === 1 ? 'is' : 'are'} not honoured, for the reasons given there.`,
            ),
            forOfficers: true as const,
          },
        ]),
    ...(unread.length === 0
      ? []
      : [
          {
            ...say(
              'roll-up-sources',
              `${startSentence(sayUnread(unread.length))} and ${unread.length === 1 ? 'is' : 'are'} in no figure: ${joinWords(nameSome(unread.map(({ file }) => file)))}.`,
            ),
            forOfficers: true as const,
          },
        ]),
  ];
}

function writeLevels({ levels: { current }, scale }: ScaleGroup): string {
  const isNothing = current.readCount + current.unreadCount === 0;
  return isNothing ? 'No behaviour is assessed.' : writeLevelsSentence(current, scale);
}

/** Names given, before the rest are counted. */
const MOST_NAMED = 3;

function nameSome(names: readonly string[]): string[] {
  const named = names.slice(0, MOST_NAMED).map((name) => shorten(name, 60));
  const more = names.length - named.length;
  return more === 0 ? named : [...named, `${more} more`];
}

/** "Five actions fall due in the quarter of the as-at date.": each service's own. */
export function writeDueSentence({ services }: RolledUp): string {
  const due = addUpFigure(services, 'due-this-quarter').value;
  return due === 0
    ? 'Nothing falls due in the quarter of the as-at date.'
    : `${startSentence(countThings(due, 'action'))} ${due === 1 ? 'falls' : 'fall'} due in the quarter of the as-at date.`;
}

/** "24 of 67 scheduled actions are late, in 3 of 4 services, the most in Adult care (12)." */
export function writeLateSentence({ services }: RolledUp): string {
  const [only, ...others] = services;
  if (!only) return 'Nothing is late.';
  if (others.length === 0) return writeOverdueSentence(only.context.total.actions, 'late');
  const { value, of } = addUpFigure(services, 'late');
  if (of === 0) return 'No action is scheduled, so nothing can be called late.';
  if (value === 0) return 'Nothing is late.';
  const counts = services.map(({ figures }) => figures.late.value ?? 0);
  const most = counts.reduce((a, b) => Math.max(a, b));
  const worst = services.filter((_, index) => counts[index] === most);
  const inHowMany = counts.filter((count) => count > 0).length;
  const each = worst.length > 1 ? ' each' : '';
  const where =
    inHowMany === 1
      ? `all in ${worst[0]!.label}`
      : `in ${countAmong(inHowMany, services.length, 'service')}, the most in ${joinWords(nameSome(worst.map(({ label }) => label)))} (${most}${each})`;
  const of1 =
    value === 1 && of === 1
      ? 'The one scheduled action is'
      : `${value} of ${of} scheduled actions ${value === 1 ? 'is' : 'are'}`;
  return value === 1 ? `${of1} late, in ${worst[0]!.label}.` : `${of1} late, ${where}.`;
}

/** "Services are furthest apart on Social value (the area as a whole): …"; null where none disagree or none can. */
export function writeWidestSentence({ groups, disagreements }: RolledUp): string | null {
  if (groups.every(({ services }) => services.length < 2)) return null;
  const [widest] = disagreements;
  if (!widest) return 'No two services are two levels or more apart on the same area or KPI.';
  const { subject, of, lowest, highest, group } = widest;
  const what =
    subject.kpi === ''
      ? `the area ${shorten(subject.area, 60)}`
      : `${shorten(subject.kpi, 60)} (${shorten(subject.area, 60)})`;
  const side = of === 'now' ? '' : ' in what they aim at';
  const stand = ({ rank, services }: typeof lowest): string =>
    `${nameRank(rank, group.scale)} in ${joinWords(nameSome(services.map(({ label }) => label)))}`;
  return `Services are furthest apart on ${what}${side}: ${stand(lowest)}, ${stand(highest)}.`;
}

/** "One official value is set: the area Social value is reported at Mature."; none where none is. */
export function writeOfficialSentence({ honoured }: RolledUp): string[] {
  if (honoured.size === 0) return [];
  const all = [...honoured].map(
    ([{ area, kpi }, { level }]) =>
      `${kpi === '' ? `the area ${shorten(area, 60)}` : `${shorten(kpi, 60)} (${shorten(area, 60)})`} is reported at ${level}`,
  );
  const named = all.slice(0, MOST_NAMED);
  const more = all.length - named.length;
  const parts =
    more === 0
      ? named
      : [...named, `${countOf(more, 'other')} ${more === 1 ? 'has' : 'have'} one too`];
  return [
    `${startSentence(countThings(honoured.size, 'official value'))} ${honoured.size === 1 ? 'is' : 'are'} set: ${joinWords(parts)}.`,
  ];
}

/** A row of the table: a service, or all of them. */
interface SummaryRow {
  readonly name: string;
  readonly services: readonly Service[];
  /** Null for several scales. */
  readonly group: ScaleGroup | null;
  readonly levels: Levels | null;
  /** Where its late actions stand among those of all services. */
  readonly firstLate: number;
}

function listRows({ services, groups }: RolledUp): SummaryRow[] {
  let firstLate = 0;
  const rows = services.map((service): SummaryRow => {
    const group = groups.find((one) => one.services.includes(service))!;
    const { current, target } = service.context.total;
    const row = {
      name: service.label,
      services: [service],
      group,
      levels: { current, target },
      firstLate,
    };
    firstLate += countRollUp(service.context.total).late;
    return row;
  });
  if (services.length < 2) return rows;
  const group = groups.length === 1 ? groups[0]! : null;
  const total = {
    name: 'All services',
    services,
    group,
    levels: group && group.levels,
    firstLate: 0,
  };
  return [...rows, total];
}

function listColumns(rolledUp: RolledUp): ColumnSpec<SummaryRow>[] {
  const [only] = rolledUp.groups;
  const level =
    only && rolledUp.groups.length === 1 ? nameRank(only.chosenRank, only.scale) : 'its level';
  return [
    { header: 'Service', kind: 'text', widthChars: 30, fills: true, cell: ({ name }) => name },
    ...scaleColumn(rolledUp, ({ group }: SummaryRow) => group?.name ?? 'Several scales'),
    count('KPIs', 7, ({ services }) => addUpFigure(services, 'kpis').value),
    ofLevels('Now: lowest to highest', 25, ({ scale }, { current }) => sayRange(current, scale)),
    ofLevels('Now: median', 14, ({ scale }, { current }) => sayMedian(current, scale)),
    ofLevels('Target: lowest to highest', 25, ({ scale }, { target }) => sayRange(target, scale)),
    ofLevels('Target: median', 14, ({ scale }, { target }) => sayMedian(target, scale)),
    count(`At ${level} or above`, 12, ({ group, levels }) =>
      group && levels ? countAtLevel(levels.current, group.chosenRank) : null,
    ),
    count('Below target', 8, ({ services }) => addUpFigure(services, 'open-gaps').value),
    count('Actions', 8, ({ services }) => addUpFigure(services, 'actions').value),
    count('Actions done', 8, ({ services }) => addUpFigure(services, 'done').value),
    count('Actions late', 8, sayLate),
  ];
}

function sayLate({ services, firstLate }: SummaryRow): PackCell {
  const figure = addUpFigure(services, 'late').value;
  const rows = { first: firstLate, count: figure };
  return figure === 0 ? 0 : { figure, link: { sheetId: 'roll-up-late', rows } };
}

const count = (
  header: string,
  widthChars: number,
  cell: (row: SummaryRow) => PackCell,
): ColumnSpec<SummaryRow> => ({ header, kind: 'number', widthChars, cell });

const ofLevels = (
  header: string,
  widthChars: number,
  cell: (group: ScaleGroup, levels: Levels) => string,
): ColumnSpec<SummaryRow> => ({
  header,
  kind: 'text',
  widthChars,
  cell: ({ group, levels }) => (group && levels ? cell(group, levels) : 'Several scales'),
});
