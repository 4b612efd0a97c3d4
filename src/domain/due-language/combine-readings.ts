import type { DueDoubt, DueState } from '../due';
import type { Quarter } from '../quarter';
import { compareQuarters } from '../quarter';
import type { SegmentReading } from './interpret-segment';

/** Most in need of attention first: of two states that contradict each other the first is taken. */
const BY_ATTENTION: readonly DueState[] = [
  'scheduled',
  'unscheduled',
  'ongoing',
  'cancelled',
  'complete',
];

function earliest(quarters: readonly (Quarter | null)[]): Quarter | null {
  return quarters.reduce(
    (best, next) => (best && (!next || compareQuarters(best, next) <= 0) ? best : next),
    null,
  );
}

function latest(quarters: readonly (Quarter | null)[]): Quarter | null {
  return quarters.reduce(
    (best, next) => (best && (!next || compareQuarters(best, next) >= 0) ? best : next),
    null,
  );
}

/** Makes one reading of several dues in one cell: the state that asks for most, until the last quarter. */
export function combineReadings(all: readonly SegmentReading[]): SegmentReading {
  const readable = all.filter(({ state }) => state !== 'unreadable');
  const lost: DueDoubt[] = readable.length < all.length ? ['extra-words'] : [];
  const state = BY_ATTENTION.find((candidate) =>
    readable.some((reading) => reading.state === candidate),
  );
  if (state === undefined) return all[0]!;
  const alike = readable.filter((reading) => reading.state === state);
  const by = latest(alike.map((reading) => reading.by));
  const starts = alike.map(
    (reading) => reading.from ?? (state === 'scheduled' ? reading.by : null),
  );
  const from = earliest(starts);
  const oneState = alike.length === readable.length;
  const oneEnd =
    new Set(alike.map((reading) => JSON.stringify([reading.from, reading.by]))).size === 1;
  const settled = state === 'complete' || state === 'cancelled';
  const doubts: DueDoubt[] = all.flatMap((reading) => reading.doubts).concat(lost);
  if (!oneState) doubts.push(state === 'scheduled' ? 'two-dues' : 'two-states');
  else if (!oneEnd && !settled) doubts.push('two-dues');
  const isRange = from !== null && (by === null || compareQuarters(from, by) < 0);
  return {
    state,
    from: isRange ? from : null,
    by,
    doubts: [...new Set(doubts)],
    spelling: alike[0]!.spelling,
  };
}
