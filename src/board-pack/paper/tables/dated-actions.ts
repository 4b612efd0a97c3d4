import { describeLateness } from '../../../domain/lateness';
import { nameEnd } from '../../movement/movement-words';
import type { PackContext } from '../../pack-context';
import type { ActionRecord } from '../../records';
import { listDueNext } from '../../sheets/due-next';
import { listOverdue } from '../../sheets/overdue';
import type { DecisionPart } from './decision';
import { decide } from './decision';
import type { UnnumberedTable } from './tabulate';
import { ACTION_COLUMNS, detailColumn, nameDue, reasonColumn, tabulate } from './tabulate';

/** More rows than these are counted rather than shown: the appendix has them all. */
const MOST_LATE = 6;
const MOST_DUE = 6;

/** Actions that are late, the oldest first. */
export function listLate(context: PackContext): DecisionPart {
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
