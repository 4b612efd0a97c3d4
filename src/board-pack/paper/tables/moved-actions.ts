import { listExtensions } from '../../extensions';
import { listMovedLater, listTwiceMoved } from '../../figures';
import { nameEnd } from '../../movement/movement-words';
import type { PackContext } from '../../pack-context';
import type { ActionRecord } from '../../records';
import type { DecisionPart } from './decision';
import { decide } from './decision';
import { ACTION_COLUMNS, detailColumn, nameDue, reasonColumn, tabulate } from './tabulate';

/** More rows than this are counted rather than shown: the appendix has them all. */
const MOST_MOVED = 5;

/** Actions whose date has been moved later. Those that moved most often come first, so that they stand together. */
export function listMoved(context: PackContext): DecisionPart {
  const { movement, matrix } = context;
  const extensionOf = new Map(listExtensions(context).map((one) => [one.record.id, one]));
  const twice = listTwiceMoved(context);
  const once = listMovedLater(context);
  const rows = [...twice, ...once.filter((record) => !twice.includes(record))];
  const shown = rows.slice(0, MOST_MOVED);
  const slipOf = ({ id }: ActionRecord) => movement.slips.get(id);
  const moveOf = new Map(
    movement.sinceLast?.actions.map(({ after, dueMoved }) => [after?.id, dueMoved]),
  );
  const table = tabulate<ActionRecord>(
    'moved',
    'Actions whose date has been moved later',
    [
      ...ACTION_COLUMNS,
      detailColumn('owner', 13),
      {
        header: 'Original due',
        kind: 'text',
        width: 11,
        cell: (record) =>
          nameEnd((slipOf(record) ?? extensionOf.get(record.id)!).original, matrix.basis),
      },
      {
        header: 'Due at the last freeze',
        kind: 'text',
        width: 11,
        cell({ id }) {
          if (!movement.sinceLast) return '';
          const move = moveOf.get(id);
          return move ? nameEnd(move.before, matrix.basis) : 'The same';
        },
      },
      {
        header: 'Due now',
        kind: 'text',
        width: 11,
        cell: ({ action }) => nameDue(action.due, matrix.basis),
      },
      {
        header: 'Times moved',
        kind: 'number',
        width: 8,
        cell: (record) => String(slipOf(record)?.timesMovedLater ?? ''),
      },
      reasonColumn(context),
    ],
    shown,
  );
  return {
    table,
    decisions: [
      decide('moved', once, 'moved', shown),
      decide('twice-moved', twice, 'moved', shown),
    ],
  };
}
