import { describeEnd } from '../../domain/due';
import { describeLateness } from '../../domain/lateness';
import { findRagDifference } from '../../domain/rag';
import type { DetailColumn } from '../../domain/details';
import { countOf, shorten } from '../../domain/wording';
import type {
  PaperCell,
  PaperColumn,
  PaperTable,
  PaperTableId,
} from '../../workbook/committee-paper';
import type { RecommendationKind } from '../../workbook/recommendations';
import { DETAIL_LOOKS } from '../detail-looks';
import {
  listDoneNotMoved,
  listGapsWithoutAction,
  listMovedLater,
  listRagDiffers,
  listTwiceMoved,
  listWithoutDate,
} from '../figures';
import { listExtensions } from '../extensions';
import { nameEnd } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import type { ActionRecord, GapRecord } from '../records';
import { listDueNext } from '../sheets/due-next';
import { listOverdue } from '../sheets/overdue';
import { titleRule } from '../words';
import { nameKpiInArea, shortenForCell } from './paper-words';

/** What a board may have to decide on: every kind of recommendation but to note the position. */
export type DecisionKind = Exclude<RecommendationKind, 'note'>;

/** What each kind is called when it is counted. */
const COUNTED: Readonly<Record<DecisionKind, readonly [noun: string, state: string]>> = {
  late: ['late action', ''],
  moved: ['action', ' moved later'],
  'twice-moved': ['action', ' moved more than once'],
  'done-not-moved': ['KPI', ' with everything done and the level not moved'],
  'gaps-without-action': ['KPI', ' below target with no open action'],
  'without-date': ['action', ' without a date'],
  'past-end': ['action', ' going on past the end'],
  'rag-differs': ['action', ' rated otherwise than read'],
};

/** Said where there is nothing to count. */
export const NOTHING_TO_DECIDE = 'Nothing needs a decision.';

/** How much of each kind there is to decide on: "3 late actions", "1 KPI below target with no open action". */
export function countDecisions(decisions: readonly Decision[]): string[] {
  return decisions.map(({ kind, count }) => {
    const [noun, state] = COUNTED[kind];
    return `${countOf(count, noun)}${state}`;
  });
}

/** All of one kind, and those of them that the report's table has. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly count: number;
  /** The table with them; its rows, from 1. */
  readonly table: PaperTableId;
  readonly rowNumbers: readonly number[];
}

/** A table that has yet to be given its number in the report. */
export type UnnumberedTable = Omit<PaperTable, 'number'>;

/** Tables of what needs a decision, and what there is to decide on; kinds and tables of nothing are left out. */
export interface Decisions {
  readonly tables: readonly UnnumberedTable[];
  readonly decisions: readonly Decision[];
}

/** More rows than these are counted rather than shown: the appendix has them all. */
const MOST_LATE = 6;
const MOST_MOVED = 5;
const MOST_OF_A_KIND = 3;
const MOST_ACCEPTED = 5;

/** Works out what needs a decision: late, moved and undecided, exceptions that officers have accepted apart. */
export function listDecisions(context: PackContext): Decisions {
  const parts = [listLate(context), listMoved(context), listUndecided(context)];
  const accepted = tabulateAccepted(context);
  return {
    tables: [...parts.flatMap(({ table }) => table ?? []), ...(accepted ? [accepted] : [])],
    decisions: parts.flatMap(({ decisions }) => decisions).filter(({ count }) => count > 0),
  };
}

interface Part {
  readonly table: UnnumberedTable | null;
  readonly decisions: readonly Decision[];
}

/** A column and how a row fills it. */
interface Column<Row> extends PaperColumn {
  readonly cell: (row: Row) => PaperCell;
}

const ROW_NUMBER: PaperColumn = { header: 'Row', kind: 'number', width: 5 };

/** The table of some rows, each under its number; null for none. Columns in which nothing stands are left out. */
function tabulate<Row>(
  id: PaperTableId,
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): UnnumberedTable | null {
  if (rows.length === 0) return null;
  const filled = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  return {
    kind: 'table',
    id,
    caption,
    columns: [ROW_NUMBER, ...filled.map(({ cell: _cell, ...column }) => column)],
    rows: rows.map((row, index) => [String(index + 1), ...filled.map(({ cell }) => cell(row))]),
  };
}

/** A text of people and proof, as far as the matrix has any. */
function detailColumn(
  column: DetailColumn,
  width: number,
  header: string = DETAIL_LOOKS[column].header,
): Column<ActionRecord> {
  return {
    header,
    kind: 'text',
    width,
    ...(column === 'owner' && { namesPeople: true }),
    cell: ({ action }) => shortenForCell(action.details[column] ?? ''),
  };
}

/** Why an action has a new due, as the matrix says it and as officers said it in a round. */
function reasonColumn({ givenReasons }: PackContext): Column<ActionRecord> {
  return {
    header: 'Reason given',
    kind: 'text',
    width: 16,
    cell: ({ id, action }) =>
      shortenForCell([action.details.reason, givenReasons.get(id)].filter(Boolean).join('; ')),
  };
}

/** An action and where it belongs. */
const ACTION_COLUMNS: readonly Column<ActionRecord>[] = [
  {
    header: 'Action',
    kind: 'text',
    width: 34,
    cell: ({ text }) => shortenForCell(text) || 'No text',
  },
  {
    header: 'Area and KPI',
    kind: 'text',
    width: 24,
    cell: ({ area, kpiName }) => nameKpiInArea(area.name, kpiName),
  },
];

function listLate(context: PackContext): Part {
  const late = listOverdue(context);
  const shown = late.slice(0, MOST_LATE);
  const { matrix, movement } = context;
  const caption =
    late.length > shown.length
      ? `The ${shown.length} actions that have been late longest, of ${late.length}`
      : 'Actions that are late, the oldest first';
  const table = tabulate<ActionRecord>(
    'late',
    caption,
    [
      ...ACTION_COLUMNS,
      detailColumn('owner', 13),
      {
        header: 'Original due',
        kind: 'text',
        width: 11,
        cell({ id, action }) {
          const slip = movement.slips.get(id);
          return slip ? nameEnd(slip.original, matrix.basis) : (action.originalDue?.raw ?? '');
        },
      },
      {
        header: 'Due',
        kind: 'text',
        width: 11,
        cell: ({ action }) => nameDue(action.due, matrix.basis),
      },
      {
        header: 'How late',
        kind: 'text',
        width: 11,
        cell: ({ lateness }) => ({ text: describeLateness(lateness) ?? '', look: 'overdue' }),
      },
      reasonColumn(context),
      detailColumn('notes', 18, 'Corrective action'),
    ],
    shown,
  );
  return { table, decisions: [decide('late', late, 'late', shown)] };
}

/** A due without the months of a quarter, which would make a column too wide. */
function nameDue(
  due: ActionRecord['action']['due'],
  basis: PackContext['matrix']['basis'],
): string {
  return (describeEnd(due, basis) ?? due.raw).replace(/ \(.*$/, '');
}

/** Those that moved most often come first, so that they stand together. */
function listMoved(context: PackContext): Part {
  const { movement, matrix } = context;
  const extensionOf = new Map(listExtensions(context).map((one) => [one.record.id, one]));
  const twice = listTwiceMoved(context);
  const once = listMovedLater(context);
  const rows = [...twice, ...once.filter((record) => !twice.includes(record))];
  const shown = rows.slice(0, MOST_MOVED);
  const slipOf = ({ id }: ActionRecord) => movement.slips.get(id);
  const moveOf = new Map(
    movement.sinceLast?.actions.map(({ after, dueMoved }) => [after?.id, dueMoved]),
  );
  const table = tabulate<ActionRecord>(
    'moved',
    'Actions whose date has been moved later',
    [
      ...ACTION_COLUMNS,
      detailColumn('owner', 13),
      {
        header: 'Original due',
        kind: 'text',
        width: 11,
        cell: (record) =>
          nameEnd((slipOf(record) ?? extensionOf.get(record.id)!).original, matrix.basis),
      },
      {
        header: 'Due at the last freeze',
        kind: 'text',
        width: 11,
        cell({ id }) {
          if (!movement.sinceLast) return '';
          const move = moveOf.get(id);
          return move ? nameEnd(move.before, matrix.basis) : 'The same';
        },
      },
      {
        header: 'Due now',
        kind: 'text',
        width: 11,
        cell: ({ action }) => nameDue(action.due, matrix.basis),
      },
      {
        header: 'Times moved',
        kind: 'number',
        width: 8,
        cell: (record) => String(slipOf(record)?.timesMovedLater ?? ''),
      },
      reasonColumn(context),
    ],
    shown,
  );
  return {
    table,
    decisions: [
      decide('moved', once, 'moved', shown),
      decide('twice-moved', twice, 'moved', shown),
    ],
  };
}

interface UndecidedRow {
  readonly record: ActionRecord | GapRecord;
  readonly what: string;
  readonly toDecide: string;
}

const isGap = (record: ActionRecord | GapRecord): record is GapRecord => 'gap' in record;

/** Rules whose findings say the same as a kind: where officers have accepted one, nothing is left to decide. */
const RULES_OF_KINDS = {
  'done-not-moved': ['done-but-not-moved'],
  'gaps-without-action': ['gap-without-open-action'],
  'without-date': ['unscheduled-due', 'action-without-due'],
  'past-end': ['ongoing-past-end'],
  'rag-differs': ['rag-differs'],
} as const satisfies Partial<Record<DecisionKind, readonly string[]>>;

/** Rules of which the report tells one by one. */
export const RULES_TOLD: ReadonlySet<string> = new Set(Object.values(RULES_OF_KINDS).flat());

function listUndecided(context: PackContext): Part {
  const kinds = [
    ['done-not-moved', listDoneNotMoved(context)],
    ['gaps-without-action', listGapsWithoutAction(context)],
    ['without-date', listWithoutDate(context)],
    ['past-end', context.actions.filter(({ status }) => status === 'ongoing-past-end')],
    ['rag-differs', listRagDiffers(context)],
  ] as const;
  const open = kinds.map(([kind, all]) => {
    const isAccepted = createAcceptedFilter(context, RULES_OF_KINDS[kind]);
    const records = (all as readonly (ActionRecord | GapRecord)[]).filter(
      (record) => !isAccepted(record),
    );
    return { kind, records, shown: records.slice(0, MOST_OF_A_KIND) };
  });
  const rows = open.flatMap(({ kind, shown }) =>
    shown.map((record) => ({ kind, ...describe(kind, record, context) })),
  );
  const table = tabulate<UndecidedRow>(
    'undecided',
    'What is undecided',
    [
      {
        header: 'Area and KPI',
        kind: 'text',
        width: 26,
        cell: ({ record }) =>
          nameKpiInArea(record.area.name, isGap(record) ? record.name : record.kpiName),
      },
      { header: 'How it stands', kind: 'text', width: 38, cell: ({ what }) => what },
      {
        header: 'Owner',
        kind: 'text',
        width: 13,
        namesPeople: true,
        cell: ({ record }) =>
          shortenForCell((isGap(record) ? record.kpi : record.action).details.owner ?? ''),
      },
      { header: 'To decide', kind: 'text', width: 23, cell: ({ toDecide }) => toDecide },
    ],
    rows,
  );
  const decisions = open.map(({ kind, records }): Decision => {
    // An action may stand in several rows: late, and rated green.
    const rowNumbers = rows.flatMap((row, index) => (row.kind === kind ? [index + 1] : []));
    return { kind, count: records.length, table: 'undecided', rowNumbers };
  });
  return { table, decisions };
}

function describe(
  kind: keyof typeof RULES_OF_KINDS,
  record: ActionRecord | GapRecord,
  { asAt, matrix }: PackContext,
): UndecidedRow {
  if (isGap(record)) {
    const { gap, kpi, actions } = record;
    const levels = `${countOf(gap, 'level')} below target (${kpi.current.level} to ${kpi.target.level})`;
    const done = actions.length === 1 ? 'its only action is' : `all ${actions.length} actions are`;
    return kind === 'done-not-moved'
      ? {
          record,
          what: `Still ${levels}, though ${done} done`,
          toDecide: 'Assess the level anew, or ask for further action',
        }
      : {
          record,
          what: `${levels[0]!.toUpperCase()}${levels.slice(1)}, with no open action`,
          toDecide: 'Ask for an action and a date, or lower the target',
        };
  }
  const text = shortenForCell(record.text) || 'An action without a text';
  if (kind === 'rag-differs') {
    const { says, reading } = findRagDifference(record.action, record.kpi, asAt, matrix.basis)!;
    return {
      record,
      what: `${text}. The council says ${shorten(says, 40)}; our reading: ${reading}`,
      toDecide: 'Confirm the rating, or change it',
    };
  }
  const says = shorten(record.action.due.raw, 40);
  return kind === 'past-end'
    ? { record, what: `${text} (due: ${says})`, toDecide: 'Close it, or agree a new end' }
    : {
        record,
        what: `${text} (due: ${says || 'none stated'})`,
        toDecide: 'Agree a date',
      };
}

/** Tells whether officers have accepted what one of these rules says of a record. */
function createAcceptedFilter(
  { accepted, locate }: PackContext,
  rules: readonly string[],
): (record: ActionRecord | GapRecord) => boolean {
  const places = accepted
    .filter(({ finding }) => rules.includes(finding.rule))
    .map(({ finding }) => locate(finding));
  const records = new Set<unknown>(
    // A finding about a KPI may stand in the cell of one of its actions.
    places.flatMap(({ kpi, actions }): unknown[] => [kpi, ...actions]),
  );
  return (record) => records.has(record);
}

function decide<Row>(
  kind: DecisionKind,
  all: readonly Row[],
  table: PaperTableId,
  shown: readonly Row[],
): Decision {
  const rowNumbers = shown.flatMap((record, index) => (all.includes(record) ? [index + 1] : []));
  return { kind, count: all.length, table, rowNumbers };
}

function tabulateAccepted({ accepted, locate, ruleTitles }: PackContext): UnnumberedTable | null {
  const shown = accepted.slice(0, MOST_ACCEPTED);
  return tabulate(
    'accepted',
    accepted.length > shown.length
      ? `Accepted by officers: the first ${shown.length} of ${accepted.length}`
      : 'Accepted by officers',
    [
      {
        header: 'What',
        kind: 'text',
        width: 24,
        cell: ({ finding }) => titleRule(finding.rule, { ruleTitles }),
      },
      {
        header: 'Area and KPI',
        kind: 'text',
        width: 34,
        cell({ finding }) {
          const { kpi } = locate(finding);
          return kpi ? nameKpiInArea(kpi.area.name, kpi.name) : 'Whole matrix';
        },
      },
      {
        header: 'Reason given',
        kind: 'text',
        width: 42,
        cell: ({ acceptance }) => shortenForCell(acceptance.reason) || 'None',
      },
      {
        header: 'By',
        kind: 'text',
        width: 8,
        namesPeople: true,
        cell: ({ acceptance }) => acceptance.by ?? '',
      },
    ],
    shown,
  );
}

/** More than these are counted rather than shown. */
const MOST_DUE = 6;

/** What falls due this quarter and next, soonest first; null where nothing does. */
export function tabulateDueNext(context: PackContext): UnnumberedTable | null {
  const next = listDueNext(context).map(({ record }) => record);
  const { basis } = context.matrix;
  return tabulate<ActionRecord>(
    'due-next',
    next.length > MOST_DUE
      ? `The first ${MOST_DUE} of the ${next.length} actions due this quarter and next`
      : 'Actions due this quarter and next, soonest first',
    [
      ...ACTION_COLUMNS,
      detailColumn('owner', 13),
      {
        header: 'Due',
        kind: 'text',
        width: 12,
        cell: ({ action }) => nameDue(action.due, basis),
      },
    ],
    next.slice(0, MOST_DUE),
  );
}
