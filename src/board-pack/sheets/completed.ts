import type { Steps } from '../../domain/steps';
import type { FrozenAction } from '../movement/frozen-matrix';
import type { Certainty } from '../movement/match-pairs';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { printCellText } from '../words';
import { actionColumns } from './action-columns';
import { CERTAINTY_COLUMN, describeNoChange } from './comparison-columns';
import type { TableSpec } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

interface CompletedRecord {
  readonly before: FrozenAction;
  readonly after: ActionRecord;
  readonly certainty: Certainty;
}

/** The actions that have been completed since the last freeze. */
export const completedSheet = {
  id: 'completed',
  name: 'Completed',
  shows: 'Actions completed since the last freeze',
  buildInSteps: buildCompleted,
} as const satisfies PackSheetKind;

function* buildCompleted(context: PackContext): Steps<PackSheetContent> {
  const changes = context.movement.sinceLast?.actions ?? [];
  const completed = changes.flatMap(({ before, after, certainty, isCompleted }) =>
    isCompleted && before && after ? [{ before, after, certainty }] : [],
  );
  return yield* defineListSheetInSteps(
    {
      title: 'Completed since the last pack',
      words: { singular: 'action', state: 'completed', order: 'in the order of the matrix' },
      table: describeTable(context),
      notes: [],
      lacksFreeze: context.movement.sinceLast === null,
    },
    completed,
    context.asAtText,
  );
}

function describeTable(context: PackContext): TableSpec<CompletedRecord> {
  const { movement, asAtText } = context;
  const details = describeDetails(
    context,
    ['owner', 'status', 'evidence'],
    ({ after }: CompletedRecord) => after.action,
  );
  return {
    name: 'PackCompleted',
    whenEmpty: describeNoChange(
      movement,
      `Nothing has been completed between the last freeze and ${asAtText}.`,
    ),
    columns: [
      ...actionColumns(context, ({ after }: CompletedRecord) => after, { area: 26, kpi: 28 }),
      {
        header: 'Was due',
        kind: 'text',
        widthChars: 16,
        cell: ({ before }) => before.due || 'No due stated',
      },
      {
        header: 'Now says',
        kind: 'text',
        widthChars: 18,
        cell: ({ after: { action } }) => printCellText(action.due.raw),
      },
      ...details.printed,
      CERTAINTY_COLUMN,
      ...details.offPaper,
    ],
  };
}
