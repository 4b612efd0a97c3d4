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

/** Makes one period of two that a "/", "-" or "to" joins: "Q4 23 / Q1 24". */
export function joinRanges(items: readonly DueItem[]): DueItem[] {
  const joined: DueItem[] = [];
  let index = 0;
  while (index < items.length) {
    const item = items[index]!;
    const left = joined[joined.length - 1];
    if (item.kind === 'range' && left?.kind === 'period') {
      let place = index + 1;
      while (items[place]?.kind === 'filler' || items[place]?.kind === 'break') place += 1;
      const right = items[place];
      if (right?.kind === 'period') {
        joined[joined.length - 1] = joinPeriods(left, right);
        index = place + 1;
        continue;
      }
    }
    joined.push(item);
    index += 1;
  }
  return joined;
}
