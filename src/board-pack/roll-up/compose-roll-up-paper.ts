import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import { compareDates } from '../../domain/calendar-date';
import { lastDayOfDue } from '../../domain/due';
import { describeLateness } from '../../domain/lateness';
import { joinWords } from '../../domain/wording';
import type { CommitteePaper, PaperChart, PaperTableId } from '../../workbook/committee-paper';
import type { RollUpSheetId } from '../../workbook/pack-sheet';
import type { PackCover } from '../../workbook/settings';
import { DEFAULT_SETTINGS } from '../../workbook/settings';
import { assemblePaper } from '../paper/assemble-paper';
import { writeBackground, writeFrontBlock, writeImplications } from '../paper/author-parts';
import type { Draft, PrepareSheets } from '../paper/paper-matter';
import { keepSheets, letterAppendicesInSteps } from '../paper/paper-matter';
import {
  DECISIONS_SECTION,
  isOrAre,
  nameAll,
  nameAppendix,
  nameKpiInArea,
  nameTable,
  shortenForCell,
} from '../paper/paper-words';
import { drawLevels } from '../paper/position';
import type { Column, UnnumberedTable } from '../paper/tables/tabulate';
import { tabulate } from '../paper/tables/tabulate';
import { countThings, startSentence } from '../sentences/count-words';
import { listOverdue } from '../sheets/overdue';
import { nameRank } from '../words';
import type { Disagreement, RolledUp, Service } from './rolled-up';
import { listRollUpSheetsInSteps } from './sheets/index';
import { writeMovementSentence } from './sheets/movement';
import { listLabels, sayMedian, sayRange } from './sheets/roll-up-sheet';
import {
  addUpFigure,
  sayApart,
  writeDueSentence,
  writeLateSentence,
  writeLevelLines,
  writeOfficialSentence,
  writeWidestSentence,
} from './sheets/summary';

/** Rows of a table in the report: what is longer stands in an appendix. */
const MOST_ROWS = 10;

/** The sheets that stand behind the report where they have anything in them, in this order. */
const APPENDICES: readonly RollUpSheetId[] = [
  'roll-up-areas',
  'roll-up-disagreements',
  'roll-up-late',
  'roll-up-official',
  'roll-up-movement',
  'roll-up-sources',
];

/**
 * A committee's report on the matrices of several services: always a draft, with what its author has to give marked. The
 * same roll-up gives the same paper.
 */
export function* composeRollUpPaperInSteps(
  rolledUp: RolledUp,
  prepareSheets: PrepareSheets = keepSheets,
): Steps<CommitteePaper> {
  const settings = DEFAULT_SETTINGS.paper;
  const cover: PackCover = { ...DEFAULT_SETTINGS.cover, organisation: rolledUp.organisation };
  // What only officers work with is no part of a paper, published or not.
  const sheets = yield* listRollUpSheetsInSteps({ ...rolledUp, isPublished: true });
  const appendices = yield* letterAppendicesInSteps(
    APPENDICES.flatMap((id) => sheets.find((sheet) => sheet.id === id) ?? []),
    prepareSheets,
  );
  const tables = listTables(rolledUp);
  const matter: Matter = {
    rolledUp,
    tables,
    tableNumber: (id) => {
      const place = tables.findIndex((table) => table.id === id);
      return place < 0 ? null : place + 1;
    },
    appendixLetter: (id) => appendices.find(({ sheet }) => sheet.id === id)?.letter ?? null,
  };
  return assemblePaper({
    title: 'Maturity of services: progress report',
    isDraft: true,
    asAtText: rolledUp.asAtText,
    cover,
    front: writeFrontBlock(cover, settings),
    sections: [
      ['purpose', 'Purpose', [writePurpose(rolledUp)]],
      ['recommendations', 'Recommendations', writeRecommendations(matter)],
      ['summary', 'Summary', writeSummary(rolledUp)],
      ['position', 'Where we are', writePosition(matter)],
      ['decisions', 'What needs a decision', writeDecisions(matter)],
      ['due-next', 'What falls due next', [writeDueSentence(rolledUp)]],
      ['implications', 'Implications', writeImplications(settings, true)],
      [
        'background',
        'Background papers and contact',
        writeBackground(settings, nameMatrices(rolledUp), true),
      ],
    ],
    tableNumber: matter.tableNumber,
    appendices,
  });
}

/** What {@link composeRollUpPaperInSteps} gives, at once. */
export const composeRollUpPaper = (
  ...given: Parameters<typeof composeRollUpPaperInSteps>
): CommitteePaper => runAtOnce(composeRollUpPaperInSteps(...given));

/** What the sections are written from. */
interface Matter {
  readonly rolledUp: RolledUp;
  readonly tables: readonly UnnumberedTable[];
  readonly tableNumber: (id: PaperTableId) => number | null;
  readonly appendixLetter: (id: RollUpSheetId) => string | null;
}

function writePurpose({ organisation, asAtText, services, disagreements }: RolledUp): string {
  const whose = organisation === '' ? '' : ` of ${organisation}`;
  const late = addUpFigure(services, 'late').value;
  const asked = [
    ...(late > 0 ? ['what is late'] : []),
    ...(disagreements.length > 0 ? ['where services disagree'] : []),
  ];
  const asks = asked.length === 0 ? '' : `, and to ask for decisions on ${joinWords(asked)}`;
  return `To report how mature ${countThings(services.length, 'service')}${whose} ${isOrAre(services.length)} as at ${asAtText}${asks}.`;
}

function writeRecommendations({ rolledUp, tableNumber }: Matter): Draft[] {
  const { services, groups, asAtText } = rolledUp;
  const late = addUpFigure(services, 'late').value;
  const done = addUpFigure(services, 'done');
  const levels = groups.flatMap((group) => {
    const now = addUpFigure(group.services, 'at-level-now');
    const where = groups.length > 1 ? ` (${group.name})` : '';
    const level = nameRank(group.chosenRank, group.scale);
    return now.of === 0 ? [] : [`${now.value} of ${now.of} KPIs at ${level} or above${where}`];
  });
  const parts = [
    ...levels,
    ...(done.of === 0 ? [] : [`${done.value} of ${done.of} actions done`, `${late} late`]),
  ];
  const position = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  const apart = rolledUp.disagreements.length === 0 ? null : sayApart(rolledUp);
  return [
    { intro: 'The committee is recommended to:' },
    `Note the position at ${asAtText}${position} (${nameTable(tableNumber('services')!)}).`,
    ...(late === 0
      ? []
      : [
          `Ask services for ${late === 1 ? 'a new date' : 'new dates'} for ${nameAll(late, 'action')} that ${isOrAre(late)} late, or that ${late === 1 ? 'it' : 'they'} be dropped (${nameTable(tableNumber('late')!)}).`,
        ]),
    ...(apart === null
      ? []
      : [
          `Ask services to settle what they mean where they are two levels or more apart, ${apart}, or decide what is reported (${nameTable(tableNumber('disagreements')!)}).`,
        ]),
  ];
}

function writeSummary(rolledUp: RolledUp): string[] {
  const widest = writeWidestSentence(rolledUp);
  return [
    [...writeLevelLines(rolledUp).map((line) => `${line}.`), writeLateSentence(rolledUp)].join(' '),
    writeMovement(rolledUp),
    ...(widest === null ? [] : [widest]),
    ...(rolledUp.disagreements.length === 0
      ? []
      : [`What has to be decided stands in ${DECISIONS_SECTION}.`]),
  ];
}

const writeMovement = (rolledUp: RolledUp): string =>
  writeMovementSentence(rolledUp) ??
  'What has changed is not known: no service has an earlier freeze to compare with.';

function writePosition({ rolledUp, tables, appendixLetter }: Matter): Draft[] {
  const { groups } = rolledUp;
  const letter = appendixLetter('roll-up-areas');
  const charts = groups.flatMap(({ services, scale, name }): PaperChart[] => {
    const title = `How many KPIs stand at each level${groups.length > 1 ? ` of ${name}` : ''}, by service`;
    const bars = services.map(({ label, context: { total } }) => ({
      name: label,
      levels: total.current,
    }));
    const chart = drawLevels(title, bars, scale);
    return chart ? [chart] : [];
  });
  return [
    `Each service is judged by its own scale and its own quarters.${groups.length > 1 ? ' Levels on different scales are not compared.' : ''}${letter === null ? '' : ` ${startSentence(nameAppendix(letter))} shows area by area where each stands and wants to be.`}`,
    ...ofTable(tables, 'services'),
    ...charts,
  ];
}

function writeDecisions({ rolledUp, tables, tableNumber, appendixLetter }: Matter): Draft[] {
  const { services, disagreements } = rolledUp;
  const late = addUpFigure(services, 'late').value;
  const refer = (id: PaperTableId, count: number, sheet: RollUpSheetId): string => {
    const number = tableNumber(id);
    if (number === null) return '';
    if (count <= MOST_ROWS) return ` See ${nameTable(number)}.`;
    const letter = appendixLetter(sheet);
    const all = letter === null ? '' : `, ${nameAppendix(letter)} all`;
    return ` ${startSentence(nameTable(number))} shows the first ${MOST_ROWS} of ${count}${all}.`;
  };
  const widest = writeWidestSentence(rolledUp);
  return [
    `${writeLateSentence(rolledUp)}${refer('late', late, 'roll-up-late')}`,
    ...ofTable(tables, 'late'),
    ...(widest === null
      ? []
      : [`${widest}${refer('disagreements', disagreements.length, 'roll-up-disagreements')}`]),
    ...ofTable(tables, 'disagreements'),
    ...writeOfficialSentence(rolledUp),
  ];
}

const ofTable = (tables: readonly UnnumberedTable[], id: PaperTableId): UnnumberedTable[] =>
  tables.filter((table) => table.id === id);

function listTables(rolledUp: RolledUp): UnnumberedTable[] {
  return [
    tabulateServices(rolledUp),
    tabulateLate(rolledUp),
    tabulate(
      'disagreements',
      'Where services are two levels or more apart, widest first',
      listDisagreementColumns(rolledUp),
      rolledUp.disagreements.slice(0, MOST_ROWS),
    ),
  ].filter((table) => table !== null);
}

const column = <Row>(
  header: string,
  width: number,
  cell: (row: Row) => string,
  kind: 'text' | 'number' = 'text',
): Column<Row> => ({ header, kind, width, cell });

function tabulateServices({ services, groups, asAtText }: RolledUp): UnnumberedTable | null {
  const groupOf = (service: Service) => groups.find((group) => group.services.includes(service))!;
  const level = ({ figures }: Service): string => {
    const { value, of } = figures['at-level-now'];
    return `${value} of ${of!.count}`;
  };
  return tabulate<Service>(
    'services',
    `Where services stand at ${asAtText}`,
    [
      column('Service', 26, ({ label }) => shortenForCell(label)),
      ...(groups.length < 2 ? [] : [column('Scale', 14, (one: Service) => groupOf(one).name)]),
      column('Now: lowest to highest', 20, (one) =>
        sayRange(one.context.total.current, groupOf(one).scale),
      ),
      column('Now: median', 14, (one) => sayMedian(one.context.total.current, groupOf(one).scale)),
      column(`KPIs at ${nameLevel(groups)} or above`, 12, level),
      column('Actions done', 10, ({ figures: { done } }) => `${done.value} of ${done.of!.count}`),
      column('Actions late', 10, ({ figures: { late } }) => `${late.value} of ${late.of!.count}`),
    ],
    services,
  );
}

/** The level that KPIs are counted from, where it is one. */
function nameLevel([first, ...others]: RolledUp['groups']): string {
  return first && others.length === 0 ? nameRank(first.chosenRank, first.scale) : 'its level';
}

function tabulateLate({ services }: RolledUp): UnnumberedTable | null {
  const rows = services
    .flatMap((service) =>
      listOverdue(service.context).map((record) => ({
        service,
        record,
        end: lastDayOfDue(record.action.due, service.context.matrix.basis)!,
      })),
    )
    .sort((left, right) => compareDates(left.end, right.end));
  type Row = (typeof rows)[number];
  return tabulate<Row>(
    'late',
    'What is late, oldest first',
    [
      column('Service', 18, ({ service }) => shortenForCell(service.label)),
      column('Action', 32, ({ record }) => shortenForCell(record.text) || 'No text'),
      column('Area and KPI', 24, ({ record }) => nameKpiInArea(record.area.name, record.kpiName)),
      column('How late', 14, ({ record }) => describeLateness(record.lateness) ?? ''),
      {
        ...column<Row>('Owner', 14, ({ record }) =>
          shortenForCell(record.action.details.owner ?? ''),
        ),
        namesPeople: true,
      },
    ],
    rows.slice(0, MOST_ROWS),
  );
}

function listDisagreementColumns({ groups, honoured }: RolledUp): Column<Disagreement>[] {
  const stand = ({ group }: Disagreement, { rank, services }: Disagreement['lowest']): string =>
    shortenForCell(`${nameRank(rank, group.scale)}: ${listLabels(services)}`);
  return [
    ...(groups.length < 2 ? [] : [column('Scale', 12, ({ group }: Disagreement) => group.name)]),
    column('Area and KPI', 28, ({ subject }) =>
      subject.kpi === '' ? shortenForCell(subject.area) : nameKpiInArea(subject.area, subject.kpi),
    ),
    column('Of', 8, ({ of }) => (of === 'now' ? 'Now' : 'Target')),
    column('Lowest', 22, (row) => stand(row, row.lowest)),
    column('Highest', 22, (row) => stand(row, row.highest)),
    column('Official value now', 12, ({ subject, of }) =>
      of === 'now' ? (honoured.get(subject)?.level ?? '') : '',
    ),
  ];
}

const nameMatrices = ({ services, asAtText }: RolledUp): string =>
  `The maturity ${services.length === 1 ? 'matrix' : 'matrices'} as at ${asAtText} of ${joinWords(services.map(({ label }) => label))}.`;
