import type { StatedEnd } from '../../domain/lateness';
import { describeSpan } from '../../domain/lateness';
import type { QuarterBasis } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import type { Extension } from '../extensions';
import { listExtensions, tellsExtensions } from '../extensions';
import { nameEnd } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import { actionColumns } from './action-columns';
import { CERTAINTY_COLUMN, describeNoChange } from './comparison-columns';
import type { ColumnSpec, TableSpec } from './define-table';
import { describeDetails } from './detail-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';

/** The actions whose due has moved later: more time is asked for. */
export const timeExtensionsSheet = {
  id: 'time-extensions',
  name: 'Time extensions',
  shows: 'Actions whose due has moved later, since the last freeze or from their original due',
  buildInSteps: buildExtensions,
} as const satisfies PackSheetKind;

function* buildExtensions(context: PackContext): Steps<PackSheetContent> {
  const extended = listExtensions(context).sort((left, right) => right.days - left.days);
  return yield* defineListSheetInSteps(
    {
      title: 'Time extensions requested: actions whose due has moved later',
      words: { singular: 'extension', state: '', order: 'longest first' },
      table: describeTable(context),
      notes: [
        context.movement.sinceLast
          ? 'Original due is the first that a freeze knows of; times moved counts each freeze after which it stood later.'
          : 'Original due is that of the matrix’s own column. How often a due has moved is known once the matrix has been frozen.',
      ],
      lacksFreeze: !tellsExtensions(context),
    },
    extended,
    context.asAtText,
  );
}

function describeTable(context: PackContext): TableSpec<Extension> {
  const { movement, matrix, asAtText } = context;
  const details = describeDetails(
    context,
    ['owner', 'priority', 'originalDue', 'reason'],
    ({ record }: Extension) => record.action,
  );
  const isCompared = movement.sinceLast !== null;
  return {
    name: 'PackExtensions',
    whenEmpty: tellsExtensions(context)
      ? `No due has moved later ${isCompared ? 'between the last freeze and' : 'than its original one by'} ${asAtText}.`
      : describeNoChange(movement, ''),
    columns: [
      ...actionColumns(context, ({ record }: Extension) => record, { area: 24, kpi: 26 }),
      endColumn('Original due', matrix.basis, ({ original }) => original),
      ...(isCompared
        ? [endColumn('Due at the last freeze', matrix.basis, ({ atFreeze }) => atFreeze)]
        : []),
      endColumn('Revised due', matrix.basis, ({ now }) => now),
      { header: 'Later by', kind: 'text', widthChars: 10, cell: ({ span }) => describeSpan(span) },
      ...(isCompared ? [TIMES_COLUMN] : []),
      ...details.printed,
      ...listReasonColumn(context),
      ...(isCompared ? [MATCH_COLUMN] : []),
      ...details.offPaper,
    ],
  };
}

const endColumn = (
  header: string,
  basis: QuarterBasis,
  endOf: (extension: Extension) => StatedEnd | null,
): ColumnSpec<Extension> => ({
  header,
  kind: 'text',
  widthChars: 13,
  cell(extension) {
    const end = endOf(extension);
    return end && nameEnd(end, basis);
  },
});

/** Where a reason was given in a round that the matrix itself has no place for. */
function listReasonColumn(context: PackContext): ColumnSpec<Extension>[] {
  const { givenReasons } = context;
  if (!listExtensions(context).some(({ record }) => givenReasons.has(record.id))) return [];
  return [
    {
      header: 'Reason given in the round',
      kind: 'text',
      widthChars: 26,
      cell: ({ record }) => givenReasons.get(record.id) ?? null,
    },
  ];
}

const TIMES_COLUMN: ColumnSpec<Extension> = {
  header: 'Times moved',
  kind: 'number',
  widthChars: 8,
  cell: ({ timesMoved }) => timesMoved,
};

const MATCH_COLUMN: ColumnSpec<Extension> = {
  ...CERTAINTY_COLUMN,
  cell: ({ certainty }) => certainty && CERTAINTY_COLUMN.cell({ certainty }),
};
