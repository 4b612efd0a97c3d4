import type { DueStatus } from '../../domain/due';
import type { Quarter, QuarterBasis } from '../../domain/quarter';
import { describeQuarter, quarterIndex } from '../../domain/quarter';
import { isOpenStatus } from '../../domain/roll-up';
import type { Steps } from '../../domain/steps';
import { fitText } from '../fit-text';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { describeStatus } from '../words';
import { actionColumns } from './action-columns';
import type { TableSpec } from './define-table';
import { cellColumn, dueAsWrittenColumn } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { withReadingBesideRag } from './reading-column';

/** What stands for the quarter in the parts without one, in the order in which they follow those with one. */
const UNTIMED_PARTS = ['No end date', 'None stated', 'None set', 'On hold', 'Not certain'] as const;

type UntimedPart = (typeof UNTIMED_PARTS)[number];

interface PlanEntry {
  readonly record: ActionRecord;
  readonly when: Quarter | UntimedPart;
}

/** Every open action that still lies ahead, so neither overdue nor past its end: by quarter, then those without an end, then those without a date. */
export const forwardPlanSheet = {
  id: 'forward-plan',
  name: 'Forward plan',
  shows: 'Every open action that is not late, by quarter',
  buildInSteps: buildForwardPlan,
} as const satisfies PackSheetKind;

function* buildForwardPlan(context: PackContext): Steps<PackSheetContent> {
  const entries = listPlanEntries(context);
  return yield* defineListSheetInSteps(
    {
      title: 'Forward plan: what falls due next',
      words: { singular: 'open action', state: 'still ahead', order: 'by quarter' },
      table: describeTable(context),
      notes: [],
    },
    entries,
    context.asAtText,
  );
}

function listPlanEntries({ actions }: PackContext): PlanEntry[] {
  return actions
    .filter(({ status }) => isOpenStatus(status) && !isPast(status))
    .map((record) => ({ record, when: placeInPlan(record) }))
    .sort((left, right) => planOrder(left.when) - planOrder(right.when));
}

/** Neither is planned any more: the Overdue and the Exceptions have them. */
const isPast = (status: DueStatus): boolean =>
  status === 'overdue' || status === 'ongoing-past-end';

function placeInPlan({ action, status }: ActionRecord): PlanEntry['when'] {
  if (status === 'unclear') return 'Not certain';
  if (status === 'on-hold') return 'On hold';
  if (action.due.by !== null) return action.due.by;
  if (status === 'blank') return 'None stated';
  return status === 'unscheduled' ? 'None set' : 'No end date';
}

/** Later than any quarter of a year with four digits. */
const AFTER_ALL_QUARTERS = quarterIndex({ quarter: 1, year: 10_000 });

function planOrder(when: PlanEntry['when']): number {
  return typeof when === 'string'
    ? AFTER_ALL_QUARTERS + UNTIMED_PARTS.indexOf(when)
    : quarterIndex(when);
}

/** What is not certain is shown as it stands, for a person to judge. */
function describeWhen({ when, record: { action } }: PlanEntry, basis: QuarterBasis): string {
  if (typeof when !== 'string') return describeQuarter(when, basis);
  return when === 'Not certain' ? fitText(`${when}: “${action.due.raw}”`) : when;
}

function describeTable(context: PackContext): TableSpec<PlanEntry> {
  const details = describeDetails(
    context,
    ['owner', 'priority', 'rag'],
    ({ record }: PlanEntry) => record.action,
  );
  return {
    name: 'PackForwardPlan',
    whenEmpty: `No open action lies ahead at ${context.asAtText}.`,
    columns: [
      {
        header: 'Due',
        kind: 'text',
        widthChars: 28,
        cell: (entry) => describeWhen(entry, context.matrix.basis),
      },
      ...actionColumns(context, ({ record }: PlanEntry) => record, { area: 22, kpi: 38 }),
      {
        header: 'Status',
        kind: 'text',
        widthChars: 16,
        cell: ({ record }) => describeStatus(record.status),
      },
      ...withReadingBesideRag(details.printed, context, ({ record }) => record),
      dueAsWrittenColumn(({ record }) => record.action),
      cellColumn(({ record }) => record.action.dueCell),
      ...details.offPaper,
    ],
  };
}
