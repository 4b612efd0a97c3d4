import type { FrozenAction } from '../movement/frozen-matrix';
import type { Certainty } from '../movement/match-pairs';
import { nameQuarter } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { CERTAINTY_COLUMN, describeNoChange } from './comparison-columns';
import type { TableSpec } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheet } from './list-sheet';
import { isMovedLater } from './movement';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

interface ExtensionRecord {
  readonly before: FrozenAction;
  readonly after: ActionRecord;
  readonly certainty: Certainty;
  readonly quarters: number;
}

/** The actions whose due has moved later since the last freeze: more time is asked for. */
export const timeExtensionsSheet = {
  id: 'time-extensions',
  name: 'Time extensions',
  shows: 'Actions whose due has moved later since the last freeze',
  build: buildExtensions,
} as const satisfies PackSheetKind;

function buildExtensions(context: PackContext): PackSheetContent {
  const changes = context.movement.sinceLast?.actions ?? [];
  const extended = changes
    .filter(isMovedLater)
    .map(({ before, after, certainty, dueMoved }) => ({
      before: before!,
      after: after!,
      certainty,
      quarters: dueMoved!,
    }))
    .sort((left, right) => right.quarters - left.quarters);
  return defineListSheet(
    {
      title: 'Time extensions requested: actions whose due has moved later',
      words: { singular: 'extension', state: '', order: 'longest first' },
      table: describeTable(context),
      notes: [
        'Original due is the first that a freeze knows of; times moved counts each freeze after which it stood later.',
      ],
    },
    extended,
    context.asAtText,
  );
}

function describeTable(context: PackContext): TableSpec<ExtensionRecord> {
  const { movement, matrix, asAtText } = context;
  const details = describeDetails(
    context,
    ['owner', 'reason'],
    ({ after }: ExtensionRecord) => after.action,
  );
  const slipOf = ({ after }: ExtensionRecord) => movement.slips.get(after.id)!;
  return {
    name: 'PackExtensions',
    whenEmpty: describeNoChange(
      movement,
      `No due has moved later between the last freeze and ${asAtText}.`,
    ),
    columns: [
      { header: 'Action', kind: 'text', widthChars: 48, cell: ({ after }) => after.text },
      { header: 'Area', kind: 'text', widthChars: 24, cell: ({ after }) => after.area.name },
      { header: 'KPI', kind: 'text', widthChars: 26, cell: ({ after }) => after.kpiName },
      {
        header: 'Original due',
        kind: 'text',
        widthChars: 13,
        cell: (record) => nameQuarter(slipOf(record).originalBy, matrix.basis),
      },
      {
        header: 'Due at the last freeze',
        kind: 'text',
        widthChars: 13,
        cell: ({ before }) => nameQuarter(before.by!, matrix.basis),
      },
      {
        header: 'Revised due',
        kind: 'text',
        widthChars: 13,
        cell: ({ after }) => nameQuarter(after.action.due.by!, matrix.basis),
      },
      {
        header: 'Quarters later',
        kind: 'number',
        widthChars: 9,
        cell: ({ quarters }) => quarters,
      },
      {
        header: 'Times moved',
        kind: 'number',
        widthChars: 8,
        cell: (record) => slipOf(record).timesMovedLater,
      },
      ...details.printed,
      CERTAINTY_COLUMN,
      ...details.offPaper,
    ],
  };
}
