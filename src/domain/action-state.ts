import type { Details } from './details';
import { readPercent } from './details';
import type { Due, DueDoubt, DueState } from './due';
import type { StatusWord } from './read-status';
import { readStatus } from './read-status';

/** A column that says something of an action's state. */
export type StateColumn = 'status' | 'percent' | 'due';

/** What the columns of an action say together of its state. */
export interface Settlement {
  readonly state: DueState;
  /** The column that was followed. */
  readonly followed: StateColumn;
  /** A column that says the contrary; null when the columns agree. */
  readonly against: StateColumn | null;
}

/**
 * Settles the state of an action. Status is what the officer says of it, and By when is when it is due: a Status of
 * complete, cancelled or on hold holds whatever By when says, and so does 100 % where Status says nothing. Where
 * By when calls complete or cancelled what Status calls open, Status is followed.
 */
export function settleState(
  { state, by }: Pick<Due, 'state' | 'by'>,
  { status, percent }: Details,
): Settlement {
  const said = status === undefined ? null : readStatus(status);
  const share = readPercent(percent);
  const word = said ?? wordOfPercent(share);
  if (word === null) return { state, followed: 'due', against: null };
  const followed = said === null ? 'percent' : 'status';
  const isClosed = state === 'complete' || state === 'cancelled';
  if (word === 'under-way' || word === 'not-started') {
    if (isClosed) return { state: reopen(word, by), followed, against: 'due' };
    const isDone = said !== null && share === 100;
    return isDone
      ? { state, followed, against: 'percent' }
      : { state, followed: 'due', against: null };
  }
  if (isClosed && state !== word) return { state: word, followed, against: 'due' };
  const isShort = said === 'complete' && share !== null && share < 100;
  return { state: word, followed, against: isShort ? 'percent' : null };
}

/** Nothing done yet is what stands in a column that nobody fills in, so it says nothing. */
function wordOfPercent(share: number | null): StatusWord | null {
  if (share === null || share === 0) return null;
  return share < 100 ? 'under-way' : 'complete';
}

/** What becomes of an action that By when calls closed and its officer does not. */
function reopen(word: 'under-way' | 'not-started', by: Due['by']): DueState {
  if (by !== null) return 'scheduled';
  return word === 'under-way' ? 'ongoing' : 'unscheduled';
}

/** Doubts about what a due says of the state, which no longer matter once the state is settled. */
const DOUBTS_OF_STATE: ReadonlySet<DueDoubt> = new Set([
  'two-dues',
  'two-states',
  'said-for-two',
  'extra-words',
]);

/** Gives the due as its action's Status and per cent settle it: the very `due` where they change nothing. */
export type DueSettler = (due: Due, details: Details) => Due;

/** Makes a settler that gives the same object for the same due and state: a matrix has few different ones. */
export function createDueSettler(): DueSettler {
  const known = new Map<Due, Partial<Record<DueState, Due>>>();
  return (due, details) => {
    if (details.status === undefined && details.percent === undefined) return due;
    const { state } = settleState(due, details);
    if (state === due.state) return due;
    let byState = known.get(due);
    if (!byState) known.set(due, (byState = {}));
    return (byState[state] ??= withState(due, state));
  };
}

/** The due with another state; its quarters are then what was planned. */
function withState(due: Due, state: DueState): Due {
  const doubts =
    due.state === 'unreadable' ? [] : due.doubts.filter((doubt) => !DOUBTS_OF_STATE.has(doubt));
  return { ...due, state, doubts, certain: doubts.length === 0, suggestion: null };
}
