import type { DueDoubt } from '../due';
import { compareQuarters } from '../quarter';
import type { DueItem, Period, PeriodContext } from './read-periods';
import { compareEnds, readPeriods } from './read-periods';
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
  'revised',
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

/**
 * Takes out the period that another one has replaced: "Q1 23" in "Q2 23 (was Q1 23)", in "Q1 23, moved to Q2 23" and in
 * "Q1 23 (revised Q2 23)". The word that says so is then known as that, and without such a period as any other word.
 */
function dropFormerPeriods(items: readonly DueItem[]): DueItem[] {
  const told = items.filter(({ kind }) => !/^(filler|list|range|break)$/.test(kind));
  const hasTwo = told.filter(({ kind }) => kind === 'period').length > 1;
  const changed = new Map<DueItem, 'filler' | 'revised' | 'unknown'>();
  told.forEach((item, index) => {
    const before = told[index - 1];
    const after = told[index + 1];
    if (item.kind === 'revised' && after?.kind !== 'period') changed.set(item, 'unknown');
    if (item.kind !== 'period' || !hasTwo) return;
    if (before?.kind === 'former') changed.set(item, 'filler').set(before, 'revised');
    else if (after?.kind === 'moved' || after?.kind === 'revised') {
      const replaces = told[index + 2]?.kind === 'period';
      if (replaces) changed.set(item, 'filler').set(after, 'revised');
    }
  });
  return items.map((item) => {
    const kind = changed.get(item);
    return kind === undefined ? item : { kind, start: item.start, end: item.end };
  });
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
  if (left.opening === null || left.by === null || right.by === null) return joined;
  const order = compareQuarters(left.opening, right.by.quarter);
  if (order < 0) return joined;
  if (order === 0 && compareEnds(left.by, right.by) <= 0) return { ...joined, from: null };
  const [from, by] = [right.opening, left.by];
  const single = from !== null && compareQuarters(from, by.quarter) === 0;
  return {
    ...joined,
    from: single ? null : from,
    by,
    opening: from,
    doubts: mergeDoubts(doubts, ['reversed-range']),
  };
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
