import { describeSpan } from '../../../domain/lateness';
import type { Steps } from '../../../domain/steps';
import { countOf } from '../../../domain/wording';
import type { PackCell } from '../../../workbook/pack-sheet';
import { composeChaseInSteps, keyOfOwner } from '../../chase/compose-chase';
import type { ActionRecord } from '../../records';
import { countThings, startSentence } from '../../sentences/count-words';
import { DETAIL_LOOKS } from '../../detail-looks';
import type { ColumnSpec } from '../../sheets/define-table';
import { defineListSheetInSteps } from '../../sheets/list-sheet';
import { listOverdue } from '../../sheets/overdue';
import { printCellText } from '../../words';
import type { RolledUp, Service } from '../rolled-up';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';

/** What is late in each service. */
export const lateSheet = {
  id: 'roll-up-late',
  name: 'Late by service',
  buildInSteps: buildLate,
} as const satisfies RollUpSheetKind;

/** What each owner has late, whatever the service. */
export const ownersSheet = {
  id: 'roll-up-owners',
  name: 'Late by owner',
  buildInSteps: buildOwners,
} as const satisfies RollUpSheetKind;

const NOTE =
  'An action is late the day after the last day of its due, by the quarters of its own service. Late by is said in the terms that the due was written in.';

interface LateRow {
  readonly service: Service;
  readonly record: ActionRecord;
}

function* buildLate(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  const rows = rolledUp.services.flatMap((service): LateRow[] =>
    listOverdue(service.context).map((record) => ({ service, record })),
  );
  return yield* defineListSheetInSteps(
    {
      title: 'Late by service: actions that should have been done',
      words: { singular: 'action', state: 'late', order: 'service by service, oldest first' },
      table: {
        name: 'RollUpLate',
        whenEmpty: `Nothing is late at ${rolledUp.asAtText}.`,
        columns: [
          { ...text('Service', 26, ({ service }) => service.label), once: true },
          text('Area', 26, ({ record }) => record.area.name),
          text('KPI', 30, ({ record }) => record.kpiName),
          { ...text('Action', 44, ({ record }) => record.text), fills: true },
          text('Due as written', 14, ({ record }) => printCellText(record.action.due.raw)),
          text('Late by', 12, ({ record }) => sayLateness(record)),
          ...ownerColumn(rows),
        ],
      },
      notes: [NOTE],
    },
    rows,
    rolledUp.asAtText,
  );
}

const text = (
  header: string,
  widthChars: number,
  cell: (row: LateRow) => PackCell,
): ColumnSpec<LateRow> => ({ header, kind: 'text', widthChars, cell });

const sayLateness = ({ lateness }: ActionRecord): string | null =>
  lateness && describeSpan(lateness);

/** Where any service names owners of what is late. */
function ownerColumn(rows: readonly LateRow[]): ColumnSpec<LateRow>[] {
  const ownerOf = ({ record: { action } }: LateRow) => action.details.owner;
  if (rows.every((row) => ownerOf(row) === undefined)) return [];
  const { header, widthChars } = DETAIL_LOOKS.owner;
  return [{ ...text(header, widthChars, (row) => ownerOf(row) ?? null), namesPeople: true }];
}

const NO_OWNER = 'No owner named';

/** An owner, the same in all services where written the same, with what is late. */
interface Owner {
  /** Null for the actions that nobody owns. */
  readonly name: string | null;
  readonly late: LateRow[];
  readonly actionCount: number;
}

/** A row of the table: the head of an owner's block, or an action in it. */
interface OwnerRow {
  readonly owner: Owner;
  readonly late: LateRow | null;
}

function* buildOwners(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  const owners = yield* listOwners(rolledUp);
  yield;
  const named = owners.filter(({ name }) => name !== null);
  const rows = owners.flatMap((owner): OwnerRow[] => [
    { owner, late: null },
    ...owner.late.map((late) => ({ owner, late })),
  ]);
  const sheet = yield* defineListSheetInSteps(
    {
      title: 'Late by owner: what each has late, in all services',
      words: { singular: 'owner', state: 'with late actions', order: 'most late first' },
      table: {
        name: 'RollUpOwners',
        whenEmpty: 'No owner is named of anything that is late.',
        columns: [
          ofOwner('Owner', 22, ({ owner, late }) =>
            late ? null : { text: owner.name ?? NO_OWNER, look: 'group' },
          ),
          ofOwner('Service', 26, ({ owner, late }) =>
            late ? late.service.label : { text: countLate(owner), look: 'group' },
          ),
          ofOwner('Area', 24, ({ late }) => (late ? late.record.area.name : BAND)),
          ofOwner('KPI', 28, ({ late }) => (late ? late.record.kpiName : BAND)),
          { ...ofOwner('Action', 44, ({ late }) => (late ? late.record.text : BAND)), fills: true },
          ofOwner('Due as written', 14, ({ late }) =>
            late ? printCellText(late.record.action.due.raw) : BAND,
          ),
          ofOwner('Late by', 12, ({ late }) => (late ? sayLateness(late.record) : BAND)),
        ],
      },
      notes: [
        'Owners are told apart as written, whatever their case: the same name in two services is one owner here. An action of several owners stands with each of them.',
      ],
    },
    named.length === 0 ? [] : rows,
    rolledUp.asAtText,
  );
  const order = named.length < 2 ? '' : ', most late first';
  return {
    ...sheet,
    subtitle: `${startSentence(countThings(named.length, 'owner'))} with late actions${order}, as at ${rolledUp.asAtText}.`,
    namesPeople: true,
  };
}

const BAND: PackCell = { text: '', look: 'group' };

const ofOwner = (
  header: string,
  widthChars: number,
  cell: (row: OwnerRow) => PackCell,
): ColumnSpec<OwnerRow> => ({ header, kind: 'text', widthChars, cell });

const countLate = ({ late, actionCount }: Owner): string =>
  `${late.length} late, of ${countOf(actionCount, 'action')}`;

/** The most late first, then by name; what nobody owns last. */
function* listOwners({ services }: RolledUp): Steps<Owner[]> {
  const owners = new Map<string, Owner>();
  for (const service of services) {
    for (const { owner: name, asked, actions } of yield* composeChaseInSteps(service.context)) {
      const key = name === null ? '' : keyOfOwner(name);
      const known = owners.get(key) ?? { name, late: [], actionCount: 0 };
      const late = asked.late.map((record) => ({ service, record }));
      owners.set(key, {
        ...known,
        late: [...known.late, ...late],
        actionCount: known.actionCount + actions.length,
      });
    }
  }
  const isUnowned = ({ name }: Owner): number => Number(name === null);
  return [...owners.entries()]
    .filter(([, { late }]) => late.length > 0)
    .sort(
      ([leftKey, left], [rightKey, right]) =>
        isUnowned(left) - isUnowned(right) ||
        right.late.length - left.late.length ||
        (leftKey < rightKey ? -1 : 1),
    )
    .map(([, owner]) => owner);
}
