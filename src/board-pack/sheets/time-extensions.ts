import { describeSpan } from '../../domain/lateness';
import type { Certainty } from '../movement/match-pairs';
import type { DueMove } from '../movement/movement';
import { isMovedLater } from '../movement/movement';
import { nameEnd } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { CERTAINTY_COLUMN, describeNoChange } from './comparison-columns';
import type { TableSpec } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheet } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn } from './reference-column';

interface ExtensionRecord {
  readonly after: ActionRecord;
  readonly certainty: Certainty;
  readonly move: DueMove;
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
    .map(({ after, certainty, dueMoved }) => ({ after: after!, certainty, move: dueMoved! }))
    .sort((left, right) => right.move.days - left.move.days);
  return defineListSheet(
    {
      title: 'Time extensions requested: actions whose due has moved later',
      words: { singular: 'extension', state: '', order: 'longest first' },
      table: describeTable(context),
      notes: [
        'Original due is the first that a freeze knows of; times moved counts each freeze after which it stood later.',
      ],
      lacksFreeze: context.movement.sinceLast === null,
    },
    extended,
    context.asAtText,
  );
}

function describeTable(context: PackContext): TableSpec<ExtensionRecord> {
  const { movement, matrix, asAtText } = context;
  const details = describeDetails(
    context,
    ['owner', 'priority', 'originalDue', 'reason'],
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
      ...referenceColumn(context, ({ after }: ExtensionRecord) => after.action),
      { header: 'KPI', kind: 'text', widthChars: 26, cell: ({ after }) => after.kpiName },
      {
        header: 'Original due',
        kind: 'text',
        widthChars: 13,
        cell: (record) => nameEnd(slipOf(record).original, matrix.basis),
      },
      {
        header: 'Due at the last freeze',
        kind: 'text',
        widthChars: 13,
        cell: ({ move }) => nameEnd(move.before, matrix.basis),
      },
      {
        header: 'Revised due',
        kind: 'text',
        widthChars: 13,
        cell: ({ move }) => nameEnd(move.after, matrix.basis),
      },
      {
        header: 'Later by',
        kind: 'text',
        widthChars: 10,
        cell: ({ move }) => describeSpan(move.span),
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
