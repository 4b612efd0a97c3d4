import type { Due, DueDoubt } from '../due';
import type { PeriodEnd } from './read-periods';
import type { Segment } from './split-segments';

/** What one clause of a due says. */
export interface SegmentReading extends Pick<Due, 'state' | 'from'> {
  readonly by: PeriodEnd | null;
  readonly doubts: readonly DueDoubt[];
  /** The standard word for an unscheduled due, such as "On hold"; null for other states. */
  readonly spelling: string | null;
  /** Whether the text says more than a standard spelling would, and surely: how often, or what was due before. */
  readonly saysMore: boolean;
}

/** These leave room for a date: "TBC Q2 23" is a provisional Q2 23. The other unscheduled words do not. */
const PROVISIONAL: ReadonlySet<string> = new Set([
  'TBC',
  'TBA',
  'No date',
  'Not started',
  'Not complete',
]);

/** More words than this around a lone state word make a sentence about something else. */
const MOST_WORDS_AROUND_A_STATE = 5;

function unreadable(doubts: readonly DueDoubt[]): SegmentReading {
  return { state: 'unreadable', from: null, by: null, doubts, spelling: null, saysMore: false };
}

function unscheduled(spelling: string, doubts: readonly DueDoubt[]): SegmentReading {
  return { state: 'unscheduled', from: null, by: null, doubts, spelling, saysMore: false };
}

/** What the words around period and state add. */
function readModifiers({ modifiers, period, state }: Segment) {
  const count = (kind: string): number => modifiers.filter((item) => item.kind === kind).length;
  const isAlone = period === null && state === null;
  const unknownCount = count('unknown') + (isAlone ? 0 : count('duration'));
  return {
    fromStart: count('from') > 0 || count('onwards') > 0,
    saysOnwards: count('onwards') > 0,
    impossible: count('impossible') > 0,
    planned: count('plan') > 0,
    moved: count('moved') > 0,
    loosePlan: modifiers.some((item) => item.kind === 'plan' && !item.clear),
    unsettled: count('unsettling') > 0,
    isDuration: count('duration') > 0,
    unknownCount,
    extra: unknownCount + count('unsettling') + count('former') + count('impossible') > 0,
    isRevised: count('revised') > 0,
  };
}

/** Whether the work goes on from the quarter: "Q1 23 – ongoing", "Q1 23 and ongoing". */
function runsOnFrom({ period, state, modifiers }: Segment): boolean {
  if (period === null || state === null) return false;
  return modifiers.some(
    ({ kind, start }) =>
      (kind === 'range' || kind === 'list') && start >= period.end && start < state.start,
  );
}

function readOngoing(
  segment: Segment,
  doubts: readonly DueDoubt[],
  fromStart: boolean,
): SegmentReading {
  const period = segment.period;
  const openEnded = period?.from === null && (fromStart || runsOnFrom(segment));
  return {
    state: 'ongoing',
    from: (openEnded ? period.opening : period?.from) ?? null,
    by: (openEnded ? null : period?.by) ?? null,
    doubts,
    spelling: null,
    // The quarter of a start says less than the day or the month that it was written as.
    saysMore:
      segment.state?.saysMore === true ||
      (openEnded && period.by !== null && period.by.precision !== 'quarter'),
  };
}

function readScheduled(segment: Segment, doubts: readonly DueDoubt[]): SegmentReading {
  const period = segment.period;
  if (period === null || period.by === null) return unreadable(doubts);
  const { from, by } = period;
  const saysMore = readModifiers(segment).isRevised;
  return { state: 'scheduled', from, by, doubts, spelling: null, saysMore };
}

function readWithoutState(segment: Segment, doubts: readonly DueDoubt[]): SegmentReading {
  const words = readModifiers(segment);
  if (segment.period === null) {
    if (words.isDuration && !words.impossible) {
      return { ...unscheduled('No date', [...doubts, 'start-missing']), saysMore: true };
    }
    const promised = (words.planned || words.moved) && !words.impossible;
    return promised ? unscheduled('No date', [...doubts, 'extra-words']) : unreadable(doubts);
  }
  if (words.impossible) return unreadable([]);
  if (words.fromStart && segment.period.from === null && !words.planned) {
    if (segment.period.by === null) return unreadable(doubts);
    return readOngoing(segment, words.saysOnwards ? doubts : [...doubts, 'end-missing'], true);
  }
  return readScheduled(segment, words.loosePlan ? [...doubts, 'two-states'] : doubts);
}

/** Reads one stated due. State words win over quarters, except where they only say what is planned. */
export function interpretSegment(segment: Segment): SegmentReading {
  const words = readModifiers(segment);
  const doubts: DueDoubt[] = [...(segment.period?.doubts ?? [])];
  if (words.extra) doubts.push('extra-words');
  if (segment.state === null) return readWithoutState(segment, doubts);
  if (segment.state.doubt !== null) doubts.push(segment.state.doubt);
  if (segment.period === null && words.unknownCount > MOST_WORDS_AROUND_A_STATE)
    return unreadable(doubts);
  const { state, spelling } = segment.state;
  const from = segment.period?.from ?? null;
  const by = segment.period?.by ?? null;
  switch (state) {
    case 'ongoing':
      return readOngoing(segment, doubts, words.fromStart);
    case 'unscheduled':
      if (by === null) return unscheduled(spelling, doubts);
      return PROVISIONAL.has(spelling)
        ? readScheduled(segment, [...doubts, 'extra-words'])
        : { state, from, by, doubts: [...doubts, 'two-states'], spelling, saysMore: false };
    case 'complete':
      if (words.unsettled || words.planned) {
        return by === null
          ? unscheduled('Not complete', doubts)
          : readScheduled(segment, [...doubts, 'two-states']);
      }
      return { state, from, by, doubts, spelling: null, saysMore: false };
    case 'cancelled':
      return { state, from, by, doubts, spelling: null, saysMore: false };
  }
}
