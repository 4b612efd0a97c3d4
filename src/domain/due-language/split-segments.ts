import type { DueDoubt } from '../due';
import { compareQuarters } from '../quarter';
import type { DueItem, Period, PeriodContext } from './read-periods';
import { readPeriods } from './read-periods';
import { tokeniseDue } from './tokenise-due';

type StateItem = Extract<DueItem, { kind: 'state' }>;

/** One due as stated: at most one period and one state, and what stands around them. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly period: Period | null;
  readonly state: StateItem | null;
  readonly modifiers: readonly DueItem[];
}

interface OpenSegment {
  period: Period | null;
  state: StateItem | null;
  items: DueItem[];
}

/** These belong to what follows them, not to what stands before. */
const LEADING: ReadonlySet<string> = new Set([
  'from',
  'plan',
  'filler',
  'moved',
  'unsettling',
  'break',
]);

function isSeparator(item: DueItem): boolean {
  return /^(list|break|enumerator|range)$/.test(item.kind);
}

function isMain(item: DueItem): boolean {
  return item.kind === 'period' || item.kind === 'state';
}

/** Index after the last item that passes; 0 when none does. */
function indexAfterLast(items: readonly DueItem[], test: (item: DueItem) => boolean): number {
  let index = items.length;
  while (index > 0 && !test(items[index - 1]!)) index -= 1;
  return index;
}

/** Takes off what stands after the last separator, or the leading words at the end, for the next segment. */
function takeLeading(items: DueItem[]): DueItem[] {
  const afterMain = indexAfterLast(items, isMain);
  const afterSeparator = indexAfterLast(items, isSeparator);
  if (afterSeparator > afterMain) {
    return items.splice(afterSeparator);
  }
  return items.splice(
    Math.max(
      afterMain,
      indexAfterLast(items, ({ kind }) => !LEADING.has(kind)),
    ),
  );
}

/** A quarter that something else has replaced: "Q1 23" in "Q2 23 (was Q1 23)" and in "Q1 23, moved to Q2 23". */
function dropFormerPeriods(items: readonly DueItem[]): DueItem[] {
  const told = items.filter(({ kind }) => kind !== 'filler' && kind !== 'list');
  const periodCount = told.filter(({ kind }) => kind === 'period').length;
  if (periodCount < 2) return [...items];
  const replaced = new Set(
    told.filter(
      ({ kind }, index) =>
        kind === 'period' &&
        (told[index - 1]?.kind === 'former' || told[index + 1]?.kind === 'moved'),
    ),
  );
  return items.map((item) =>
    replaced.has(item) ? { kind: 'unknown', start: item.start, end: item.end } : item,
  );
}

function closeSegment({ period, state, items }: OpenSegment): Segment {
  const told = items.filter((item) => !isSeparator(item));
  return {
    start: told[0]?.start ?? 0,
    end: told[told.length - 1]?.end ?? 0,
    period,
    state,
    modifiers: items.filter((item) => !isMain(item)),
  };
}

/** Whether a settled state and then words of their own stand before a quarter: "complete, phase 2 Q3 23". */
function startsOwnClause({ state, items: held }: OpenSegment): boolean {
  if (state?.state !== 'complete' && state?.state !== 'cancelled') return false;
  const afterSeparator = indexAfterLast(held, isSeparator);
  return (
    held.slice(afterSeparator).some(({ kind }) => kind === 'unknown') &&
    !held.slice(afterSeparator).some(isMain)
  );
}

function groupItems(items: readonly DueItem[]): Segment[] {
  const segments: OpenSegment[] = [{ period: null, state: null, items: [] }];
  for (const item of items) {
    let open = segments[segments.length - 1]!;
    const taken =
      (item.kind === 'enumerator' && open.items.some(isMain)) ||
      (item.kind === 'period' && (open.period !== null || startsOwnClause(open))) ||
      (item.kind === 'state' && open.state !== null);
    if (taken) {
      open = { period: null, state: null, items: takeLeading(open.items) };
      segments.push(open);
    }
    if (item.kind === 'period') open.period = item;
    if (item.kind === 'state') open.state = item;
    open.items.push(item);
  }
  return segments.filter(({ items: held }) => held.length > 0).map(closeSegment);
}

/** Reads a folded text into the dues it states: a new one begins where a second period or state stands. */
export function readSegments(folded: string, context: PeriodContext): Segment[] {
  const items = joinRanges(readPeriods(tokeniseDue(folded), context));
  return groupItems(dropFormerPeriods(items));
}

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
function joinRanges(items: readonly DueItem[]): DueItem[] {
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
