import type { DueDoubt } from '../due';
import { compareQuarters } from '../quarter';
import type { DueItem, Period } from './read-periods';

function mergeDoubts(...lists: readonly (readonly DueDoubt[])[]): DueDoubt[] {
  return [...new Set(lists.flat())];
}

function joinPeriods(left: Period, right: Period): Period {
  const doubts = mergeDoubts(left.doubts, right.doubts);
  const joined = { ...left, end: right.end, from: left.opening, by: right.by, doubts };
  if (left.opening === null || right.by === null) return joined;
  const order = compareQuarters(left.opening, right.by);
  if (order === 0) return { ...joined, from: null };
  if (order < 0) return joined;
  const [from, by] = [right.opening, left.by];
  return { ...joined, from, by, opening: from, doubts: mergeDoubts(doubts, ['reversed-range']) };
}

/** Takes out the line breaks beside a "/", "-" or "to", which do not end what it joins. */
function closeUpRanges(items: readonly DueItem[]): DueItem[] {
  return items.filter(
    ({ kind }, index) =>
      kind !== 'break' ||
      (items[index - 1]?.kind !== 'range' && items[index + 1]?.kind !== 'range'),
  );
}

/** Makes one period of two that a "/", "-" or "to" joins: "Q4 23 / Q1 24". */
export function joinRanges(items: readonly DueItem[]): DueItem[] {
  const joined: DueItem[] = [];
  const waiting: DueItem[] = [];
  for (const item of closeUpRanges(items)) {
    const left = joined[joined.length - 1];
    if (item.kind === 'period' && waiting.length > 0 && left?.kind === 'period') {
      joined[joined.length - 1] = joinPeriods(left, item);
      waiting.length = 0;
    } else if (
      (item.kind === 'range' && left?.kind === 'period' && waiting.length === 0) ||
      (item.kind === 'filler' && waiting.length > 0)
    ) {
      waiting.push(item);
    } else {
      joined.push(...waiting.splice(0), item);
    }
  }
  return [...joined, ...waiting];
}
