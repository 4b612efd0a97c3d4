import type { HostSession } from '../session';

/** The number of a table, chart and the like: the same as long as the workbook is open. */
export type ReadNumber = (session: HostSession, object: object) => number;

/** Numbers the objects of one kind from 1 in the order in which they are first asked for. */
export function createNumbering(): ReadNumber {
  const numbers = new WeakMap<HostSession, WeakMap<object, number>>();
  const counts = new WeakMap<HostSession, number>();
  return (session, object) => {
    const known = numbers.get(session) ?? new WeakMap<object, number>();
    numbers.set(session, known);
    const number = known.get(object);
    if (number !== undefined) return number;
    const next = (counts.get(session) ?? 0) + 1;
    counts.set(session, next);
    known.set(object, next);
    return next;
  };
}
