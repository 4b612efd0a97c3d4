import { findRagDifference } from '../../../domain/rag';
import { allOf, countOf, shorten, startSentence } from '../../../domain/wording';
import {
  listDoneNotMoved,
  listGapsWithoutAction,
  listRagDiffers,
  listWithoutDate,
} from '../../figures';
import type { PackContext } from '../../pack-context';
import type { ActionRecord, GapRecord } from '../../records';
import { nameKpiInArea, shortenForCell } from '../paper-words';
import { createAcceptedFilter } from './accepted';
import type { Decision, DecisionKind, DecisionPart } from './decision';
import { tabulate } from './tabulate';

/** More than these of a kind are counted rather than shown: the appendix has them all. */
const MOST_OF_A_KIND = 3;

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

/** KPIs and actions that are neither late nor moved and that somebody has to decide on, by kind. */
export function listUndecided(context: PackContext): DecisionPart {
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
    const done =
      actions.length === 1 ? 'its only action is' : `${allOf(actions.length, 'action')} are`;
    return kind === 'done-not-moved'
      ? {
          record,
          what: `Still ${levels}, though ${done} done`,
          toDecide: 'Assess the level anew, or ask for further action',
        }
      : {
          record,
          what: `${startSentence(levels)}, with no open action`,
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
