import { formatLongDate } from '../../domain/calendar-date';
import { NO_DETAILS } from '../../domain/details';
import { describeLateness } from '../../domain/lateness';
import type { Steps } from '../../domain/steps';
import { countOf, joinWords } from '../../domain/wording';
import type { PackCell } from '../../workbook/pack-sheet';
import type { OwnerChase } from '../chase/compose-chase';
import { composeChaseInSteps } from '../chase/compose-chase';
import { DETAIL_LOOKS } from '../detail-looks';
import { listExtensions, tellsExtensions } from '../extensions';
import { listMovedLater } from '../figures';
import { nameEnd } from '../movement/movement-words';
import type { PackContext } from '../pack-context';
import type { ActionRecord } from '../records';
import { countThings, startSentence } from '../sentences/count-words';
import { writeFooter } from '../sentences/subtitle';
import { printCellText } from '../words';
import type { ColumnSpec, TableSpec } from './define-table';
import { cellColumn, defineTableInSteps, takeOffPaper } from './define-table';
import { describeDetails } from './detail-columns';
import { LIST_PAGE } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn } from './reference-column';

/** What each owner has late, due next, moved and done, a block for each. */
export const byOwnerSheet = {
  id: 'by-owner',
  name: 'By owner',
  shows: 'For each owner what is late, due next, moved and done',
  buildInSteps: buildByOwner,
} as const satisfies PackSheetKind;

const NO_OWNER = 'No owner named';

/** An owner with the owner's actions by how they stand. */
interface Owner {
  readonly name: string;
  readonly late: readonly ActionRecord[];
  readonly dueNow: readonly ActionRecord[];
  readonly dueNext: readonly ActionRecord[];
  /** Moved later, late and due ones among them. */
  readonly moved: readonly ActionRecord[];
  readonly done: readonly ActionRecord[];
  /** Those of the done ones that are listed: done since the last freeze where there is one. */
  readonly newlyDone: readonly ActionRecord[];
  readonly actionCount: number;
}

/** A row of the table: the head of an owner's block, or an action in it. */
interface OwnerRow {
  readonly owner: Owner;
  /** Null in the head. */
  readonly record: ActionRecord | null;
  readonly how: PackCell;
}

function* buildByOwner(context: PackContext): Steps<PackSheetContent> {
  const owners = yield* listByOwner(context);
  yield;
  const rows = owners.flatMap((owner) => listRows(owner));
  yield;
  const named = owners.filter(({ name }) => name !== NO_OWNER);
  return {
    title: 'By owner: what each has late, due next, moved and done',
    subtitle: `${startSentence(countThings(named.length, 'owner'))}${named.length < 2 ? '' : ', most late first'}, as at ${context.asAtText}.`,
    footer: writeFooter(context.asAtText),
    namesPeople: true,
    paragraphs: [],
    table: yield* defineTableInSteps(describeTable(context), rows),
    ...(owners.length === 0 && { empty: 'no-column' }),
    footnotes: writeNotes(context).map((text) => ({ text, style: 'label' })),
    charts: [],
    page: LIST_PAGE,
  };
}

/** The most late first, then by name; what nobody owns last. None where the matrix names no owner. */
function* listByOwner(context: PackContext): Steps<Owner[]> {
  const { movement } = context;
  const moved = new Set(listMovedLater(context));
  const newlyDone =
    movement.sinceLast &&
    new Set(
      movement.sinceLast.actions.flatMap(({ after, isCompleted }) =>
        isCompleted && after ? after : [],
      ),
    );
  const chases = yield* composeChaseInSteps(context);
  const owners = chases.map(({ owner, asked, actions }: OwnerChase): Owner => {
    const done = actions.filter(({ status }) => status === 'complete');
    return {
      name: owner ?? NO_OWNER,
      late: asked.late,
      dueNow: asked['due-now'],
      dueNext: asked['due-next'],
      moved: actions.filter((record) => moved.has(record)),
      done,
      newlyDone: newlyDone ? done.filter((record) => newlyDone.has(record)) : done,
      actionCount: actions.length,
    };
  });
  if (owners.every(({ name }) => name === NO_OWNER)) return [];
  const isUnowned = ({ name }: Owner): number => Number(name === NO_OWNER);
  return owners.sort(
    (left, right) => isUnowned(left) - isUnowned(right) || right.late.length - left.late.length,
  );
}

function listRows(owner: Owner): OwnerRow[] {
  const { late, dueNow, dueNext, moved, newlyDone } = owner;
  const told = new Set([...late, ...dueNow, ...dueNext]);
  const row = (record: ActionRecord, how: PackCell): OwnerRow => ({ owner, record, how });
  return [
    { owner, record: null, how: null },
    ...late.map((record) =>
      row(record, {
        text: startSentence(describeLateness(record.lateness) ?? 'late'),
        look: 'overdue',
      }),
    ),
    ...dueNow.map((record) => row(record, { text: 'Due this quarter', look: 'due-this-quarter' })),
    ...dueNext.map((record) => row(record, 'Due next quarter')),
    ...moved.filter((record) => !told.has(record)).map((record) => row(record, 'Moved later')),
    ...newlyDone.map((record) => row(record, { text: 'Done', look: 'complete' })),
  ];
}

/** "3 late, 2 due this quarter or next, 1 moved later and 5 done (2 since 15 July 2023), of 12 actions". */
function countActions(
  { late, dueNow, dueNext, moved, done, newlyDone, actionCount }: Owner,
  context: PackContext,
): string {
  const { sinceLast } = context.movement;
  const since =
    sinceLast && done.length > 0
      ? ` (${newlyDone.length} since ${formatLongDate(sinceLast.since)})`
      : '';
  const parts = [
    `${late.length} late`,
    `${dueNow.length + dueNext.length} due this quarter or next`,
    ...(tellsExtensions(context) ? [`${moved.length} moved later`] : []),
    `${done.length} done${since}`,
  ];
  return `${joinWords(parts)}, of ${countOf(actionCount, 'action')}`;
}

function describeTable(context: PackContext): TableSpec<OwnerRow> {
  const details = describeDetails(context, ['priority', 'rag'], ({ record }: OwnerRow) =>
    record ? record.action : { details: NO_DETAILS, cell: '' },
  );
  return {
    name: 'PackByOwner',
    whenEmpty: 'The matrix names no owner of any action.',
    columns: withBand([
      {
        header: DETAIL_LOOKS.owner.header,
        kind: 'text',
        widthChars: 20,
        namesPeople: true,
        cell: ({ owner, record }) => (record ? null : { text: owner.name, look: 'group' }),
      },
      { header: 'How it stands', kind: 'text', widthChars: 18, cell: ({ how }) => how },
      {
        header: 'Action',
        kind: 'text',
        widthChars: 48,
        fills: true,
        cell: ({ owner, record }) =>
          record ? record.text : { text: countActions(owner, context), look: 'group' },
      },
      { ...ofAction('Area', 24, ({ area }) => area.name), once: true },
      ...referenceColumn(context, ({ record }: OwnerRow) => record?.action ?? NO_REFERENCE),
      ofAction('KPI', 26, ({ kpiName }) => kpiName),
      ofAction('Due as written', 14, ({ action }) => printCellText(action.due.raw)),
      ...listMoveColumn(context),
      ...details.printed,
      cellColumn<OwnerRow>(({ record }) => record && record.action.dueCell),
      ...takeOffPaper<OwnerRow>([
        {
          header: 'Owner of the row',
          kind: 'text',
          widthChars: 20,
          namesPeople: true,
          cell: ({ owner }) => owner.name,
        },
      ]),
      ...details.offPaper.filter(({ header }) => header !== DETAIL_LOOKS.owner.header),
    ]),
  };
}

/** The head of a block is one band, also where it says nothing. */
function withBand(columns: readonly ColumnSpec<OwnerRow>[]): ColumnSpec<OwnerRow>[] {
  return columns.map((column) => ({
    ...column,
    cell: (row) => column.cell(row) ?? (row.record ? null : { text: '', look: 'group' }),
  }));
}

const NO_REFERENCE = { reference: null, cell: '' };

const ofAction = (
  header: string,
  widthChars: number,
  cell: (record: ActionRecord) => PackCell,
): ColumnSpec<OwnerRow> => ({
  header,
  kind: 'text',
  widthChars,
  cell: ({ record }) => (record ? cell(record) : null),
});

/** Where the due stood at the last freeze, or else first of all; known where anything tells of it. */
function listMoveColumn(context: PackContext): ColumnSpec<OwnerRow>[] {
  if (!tellsExtensions(context)) return [];
  const extensions = new Map(listExtensions(context).map((one) => [one.record.id, one]));
  return [
    ofAction('Moved from', 13, ({ id }) => {
      const extension = extensions.get(id);
      if (!extension) return null;
      return nameEnd(extension.atFreeze ?? extension.original, context.matrix.basis);
    }),
  ];
}

function writeNotes({ movement }: PackContext): string[] {
  const done = movement.sinceLast
    ? `what was done since the last freeze, ${formatLongDate(movement.sinceLast.since)}`
    : 'what is done';
  return [
    `Each block lists what is late, oldest first, what falls due this quarter and next, what else was moved later, and ${done}. All other actions are counted alone. An action of several owners stands with each of them.`,
  ];
}
