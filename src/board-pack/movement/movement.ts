import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates, daysBetween } from '../../domain/calendar-date';
import type { DueStatus } from '../../domain/due';
import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import type { StatedEnd, TimeSpan } from '../../domain/lateness';
import { measureMove } from '../../domain/lateness';
import type { QuarterBasis } from '../../domain/quarter';
import { lastDayOfQuarter, quarterIndex, quarterOfDate } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import { mapInSteps, visitInSteps } from '../../domain/steps';
import type { ActionRecord, KpiRecord } from '../records';
import { freezeAction, freezeKpi } from './freeze-records';
import type { FrozenAction, FrozenKpi, FrozenMatrix } from './frozen-matrix';
import { matchActionsInSteps } from './match-actions';
import { matchKpisInSteps } from './match-kpis';
import type { Certainty } from './match-pairs';

/** What has become of the matrix since a freeze. */
export interface Comparison {
  /** The freeze's date. */
  readonly since: CalendarDate;
  readonly kpis: readonly KpiChange[];
  readonly actions: readonly ActionChange[];
}

/** A KPI that stands on one side alone is new or removed. */
export interface KpiChange {
  readonly before: FrozenKpi | null;
  readonly after: KpiRecord | null;
  readonly certainty: Certainty;
  /** Levels up, or down when negative; null where a level is not known on both sides. */
  readonly levels: number | null;
}

/** An action at the freeze and today; one that stands on one side alone is new or removed. */
export interface ActionChange {
  readonly before: FrozenAction | null;
  readonly after: ActionRecord | null;
  readonly certainty: Certainty;
  readonly isCompleted: boolean;
  readonly isNewlyOverdue: boolean;
  /** How the due has moved; null where it has not, or where either side has none. */
  readonly dueMoved: DueMove | null;
}

/** Whether more time has been taken for what is still to be done. */
export function isMovedLater({ dueMoved, after }: ActionChange): boolean {
  return takesMoreTime(dueMoved, after?.status);
}

/** Matching two large states takes long, and several sheets ask. */
function createMoveCounter(basis: QuarterBasis): Movement['countMovedLaterInSteps'] {
  const known = new Map<FrozenMatrix, number>();
  return function* (before, after) {
    const counted = known.get(after);
    if (counted !== undefined) return counted;
    const kpis = yield* matchKpisInSteps(before.kpis, after.kpis);
    const { pairs } = yield* matchActionsInSteps(before.actions, after.actions, kpis);
    const isMoved = (pair: (typeof pairs)[number]): boolean =>
      takesMoreTime(findMove(pair.before, pair.after, basis), pair.after.status);
    const { length } = (yield* mapInSteps(pairs, isMoved)).filter(Boolean);
    known.set(after, length);
    return length;
  };
}

const takesMoreTime = (move: DueMove | null, status: DueStatus | undefined): boolean =>
  (move?.days ?? 0) > 0 && status !== 'complete';

/** A due that stands on another day than it did. */
export interface DueMove {
  readonly before: StatedEnd;
  readonly after: StatedEnd;
  /** In the words that both were written in. */
  readonly span: TimeSpan;
  /** Later when positive. */
  readonly days: number;
}

/** How an action's due has moved over all freezes. */
export interface Slip {
  readonly original: StatedEnd;
  readonly timesMovedLater: number;
}

/** What a pack says of movement. */
export interface Movement {
  /** Those from before the as-at date, the oldest first. */
  readonly freezes: readonly FrozenMatrix[];
  /** Against the last of them; null when there is none. */
  readonly sinceLast: Comparison | null;
  /** Against the freeze of the same quarter a year ago; null when there is none. */
  readonly sinceYear: Comparison | null;
  /** By id of the action record; of actions that a freeze knows a quarter of. */
  readonly slips: ReadonlyMap<string, Slip>;
  /** By id of the action record: how each freeze that knows it had it, the oldest first. */
  readonly histories: ReadonlyMap<string, readonly FrozenAction[]>;
  /** How many actions of a state of the matrix are still to be done and had an earlier due in the state before it. */
  readonly countMovedLaterInSteps: (before: FrozenMatrix, after: FrozenMatrix) => Steps<number>;
  /** Freezes of the as-at date or later, which this pack is not compared with. */
  readonly laterFreezes: readonly CalendarDate[];
}

/** What movement is judged by: the day, the scale of the levels and the month Q1 starts in. */
export interface MovementContext {
  readonly asAt: CalendarDate;
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
}

/** Compares the records of today with the freezes before the as-at date. */
export function* describeMovementInSteps(
  kpis: readonly KpiRecord[],
  freezes: readonly FrozenMatrix[],
  context: MovementContext,
): Steps<Movement> {
  const inOrder = [...freezes].sort((left, right) => compareDates(left.asAt, right.asAt));
  const earlier = inOrder.filter(({ asAt }) => compareDates(asAt, context.asAt) < 0);
  const comparisons: Comparison[] = [];
  for (const freeze of earlier) comparisons.push(yield* compareWith(freeze, kpis, context));
  const histories = yield* traceActions(comparisons);
  const yearAgo = quarterIndex(quarterOfDate(context.asAt, context.basis)) - 4;
  const isYearAgo = ({ since }: Comparison): boolean =>
    quarterIndex(quarterOfDate(since, context.basis)) === yearAgo;
  return {
    freezes: earlier,
    sinceLast: comparisons.at(-1) ?? null,
    sinceYear: comparisons.filter(isYearAgo).at(-1) ?? null,
    slips: yield* traceSlips(histories, kpis, context.basis),
    histories,
    countMovedLaterInSteps: createMoveCounter(context.basis),
    laterFreezes: inOrder.slice(earlier.length).map(({ asAt }) => asAt),
  };
}

function* compareWith(
  freeze: FrozenMatrix,
  kpis: readonly KpiRecord[],
  { scale, basis }: MovementContext,
): Steps<Comparison> {
  const kpiOf = new Map<FrozenKpi, KpiRecord>();
  const actionOf = new Map<FrozenAction, ActionRecord>();
  yield* visitInSteps(kpis, (record) => {
    kpiOf.set(freezeKpi(record), record);
    for (const action of record.actions) actionOf.set(freezeAction(action), action);
  });
  const kpiMatches = yield* matchKpisInSteps(freeze.kpis, [...kpiOf.keys()]);
  yield;
  const actionMatches = yield* matchActionsInSteps(
    freeze.actions,
    [...actionOf.keys()],
    kpiMatches,
  );
  const pairedActions = yield* mapInSteps(actionMatches.pairs, ({ before, after, certainty }) => ({
    before,
    after: actionOf.get(after)!,
    certainty,
    isCompleted: after.status === 'complete' && before.status !== 'complete',
    isNewlyOverdue: after.status === 'overdue' && before.status !== 'overdue',
    dueMoved: findMove(before, after, basis),
  }));
  return {
    since: freeze.asAt,
    kpis: [
      ...kpiMatches.pairs.map(({ before, after, certainty }) => ({
        before,
        after: kpiOf.get(after)!,
        certainty,
        levels: levelsBetween(before.current, after.current, scale),
      })),
      ...kpiMatches.after.map((after) => ({ ...ALONE, before: null, after: kpiOf.get(after)! })),
      ...kpiMatches.before.map((before) => ({ ...ALONE, before, after: null })),
    ],
    actions: [
      ...pairedActions,
      ...actionMatches.after.map((after) => ({
        ...ALONE_ACTION,
        before: null,
        after: actionOf.get(after)!,
        isNewlyOverdue: after.status === 'overdue',
      })),
      ...actionMatches.before.map((before) => ({ ...ALONE_ACTION, before, after: null })),
    ],
  };
}

const ALONE = { certainty: 'certain', levels: null } as const;
const ALONE_ACTION = {
  certainty: 'certain',
  isCompleted: false,
  isNewlyOverdue: false,
  dueMoved: null,
} as const;

function levelsBetween(
  before: string | null,
  after: string | null,
  scale: LevelScale,
): number | null {
  const [from, to] = [rankLevel(before, scale), rankLevel(after, scale)];
  return from === null || to === null ? null : to - from;
}

/**
 * How a due has moved between two states of its action. A freeze from before ends were kept knows a due by its quarter
 * alone, so it is compared with the quarter that today's lies in.
 */
function findMove(before: FrozenAction, after: FrozenAction, basis: QuarterBasis): DueMove | null {
  const from = endAsKept(before, basis);
  const to = before.end ? endAsKept(after, basis) : quarterAsEnd(after, basis);
  const moved = from && to && measureMove(from, to);
  if (!moved) return null;
  const { count, unit } = moved;
  return { before: from, after: to, span: { count, unit }, days: daysBetween(from.end, to.end) };
}

/** The end of a frozen due; the quarter's where no more was kept. Null for a due without any. */
function endAsKept(action: FrozenAction, basis: QuarterBasis): StatedEnd | null {
  return action.end ?? quarterAsEnd(action, basis);
}

function quarterAsEnd({ by }: FrozenAction, basis: QuarterBasis): StatedEnd | null {
  return by && { end: lastDayOfQuarter(by, basis), precision: 'quarter' };
}

/** Follows each action of today back through the freezes. */
function* traceActions(comparisons: readonly Comparison[]): Steps<Map<string, FrozenAction[]>> {
  const histories = new Map<string, FrozenAction[]>();
  for (const { actions } of comparisons) {
    yield* visitInSteps(actions, ({ before, after }) => {
      if (after && before) histories.set(after.id, [...(histories.get(after.id) ?? []), before]);
    });
  }
  return histories;
}

/** How the dues of actions have moved, freeze by freeze; freezes that know no quarter of one are passed over. */
function* traceSlips(
  histories: ReadonlyMap<string, readonly FrozenAction[]>,
  kpis: readonly KpiRecord[],
  basis: QuarterBasis,
): Steps<Map<string, Slip>> {
  const slips = new Map<string, Slip>();
  const trace = (record: ActionRecord): void => {
    const frozen = (histories.get(record.id) ?? []).filter(({ by }) => by !== null);
    if (frozen.length === 0) return;
    const all = [...frozen, freezeAction(record)];
    const timesMovedLater = all.filter((state, place) => {
      const move = place > 0 ? findMove(all[place - 1]!, state, basis) : null;
      return move !== null && move.days > 0;
    }).length;
    slips.set(record.id, { original: endAsKept(frozen[0]!, basis)!, timesMovedLater });
  };
  yield* visitInSteps(
    kpis.flatMap(({ actions }) => actions),
    trace,
  );
  return slips;
}
