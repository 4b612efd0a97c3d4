import { describeEnd } from '../../domain/due';
import { describeQuarter, quarterAtIndex, quarterIndex, quarterOfDate } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { actionColumns } from './action-columns';
import type { TableSpec } from './define-table';
import { cellColumn, dueAsWrittenColumn } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { withReadingBesideRag } from './reading-column';

const WHEN = ['This quarter', 'Next quarter'] as const;

/** An action that falls due soon, and how soon. */
export interface NextRecord {
  readonly record: ActionRecord;
  readonly when: (typeof WHEN)[number];
}

/** The actions that are due in the as-at date's quarter or the one after it: what a board can still ask about in time. */
export const dueNextSheet = {
  id: 'due-next',
  name: 'Due next',
  shows: 'Actions due this quarter and the next',
  buildInSteps: buildDueNext,
} as const satisfies PackSheetKind;

function* buildDueNext(context: PackContext): Steps<PackSheetContent> {
  const { matrix, asAt } = context;
  const now = quarterIndex(quarterOfDate(asAt, matrix.basis));
  const quarters = [0, 1].map((step) => describeQuarter(quarterAtIndex(now + step), matrix.basis));
  return yield* defineListSheetInSteps(
    {
      title: 'Due next: this quarter and the one after it',
      words: { singular: 'action', state: 'due in these two quarters', order: 'soonest first' },
      table: describeTable(context),
      notes: [`This quarter is ${quarters[0]!}, next quarter ${quarters[1]!}.`],
    },
    listDueNext(context),
    context.asAtText,
  );
}

/** Soonest first; within a quarter in sheet order. */
export function listDueNext({ actions, asAt, matrix }: PackContext): NextRecord[] {
  const now = quarterIndex(quarterOfDate(asAt, matrix.basis));
  return WHEN.flatMap((when, step) =>
    actions
      .filter((record) => isScheduledIn(record, now + step))
      .map((record) => ({ record, when })),
  );
}

function isScheduledIn({ action, status }: ActionRecord, quarter: number): boolean {
  const isScheduled = status === 'due-this-quarter' || status === 'due-later';
  return isScheduled && action.due.by !== null && quarterIndex(action.due.by) === quarter;
}

function describeTable(context: PackContext): TableSpec<NextRecord> {
  const { matrix, asAtText } = context;
  const details = describeDetails(
    context,
    ['owner', 'priority', 'rag', 'status', 'percent'],
    ({ record }: NextRecord) => record.action,
  );
  return {
    name: 'PackDueNext',
    whenEmpty: `Nothing falls due this quarter or next, seen from ${asAtText}.`,
    columns: [
      {
        header: 'When',
        kind: 'text',
        widthChars: 14,
        cell: ({ when }) => ({
          text: when,
          look: when === 'This quarter' ? 'due-this-quarter' : 'none',
        }),
      },
      {
        header: 'Due',
        kind: 'text',
        widthChars: 28,
        cell: ({ record }) => describeEnd(record.action.due, matrix.basis),
      },
      ...actionColumns(context, ({ record }: NextRecord) => record, { area: 24, kpi: 38 }),
      ...withReadingBesideRag(details.printed, context, ({ record }) => record),
      dueAsWrittenColumn(({ record }) => record.action),
      cellColumn(({ record }) => record.action.dueCell),
      ...details.offPaper,
    ],
  };
}
