import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { LevelScale } from '../../domain/level-scale';
import { rankLevel } from '../../domain/level-scale';
import type { Quarter, QuarterBasis } from '../../domain/quarter';
import { quarterIndex, quarterOfDate } from '../../domain/quarter';
import type { ActionRecord, KpiRecord } from '../records';
import { freezeAction, freezeKpi } from './freeze-records';
import type { FrozenAction, FrozenKpi, FrozenMatrix } from './frozen-matrix';
import { matchActions } from './match-actions';
import { matchKpis } from './match-kpis';
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
  /** Quarters that the due moved, later when positive; null where either side has none. */
  readonly dueMoved: number | null;
}

/** How an action's due has moved over all freezes. */
export interface Slip {
  readonly originalBy: Quarter;
  readonly timesMovedLater: number;
}

/** What a pack says of movement. */
export interface Movement {
  readonly sinceLast: Comparison | null;
  /** Against the freeze of the same quarter a year ago; null when there is none. */
  readonly sinceYear: Comparison | null;
  /** By id of the action record; of actions that a freeze knows a quarter of. */
  readonly slips: ReadonlyMap<string, Slip>;
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
export function describeMovement(
  kpis: readonly KpiRecord[],
  freezes: readonly FrozenMatrix[],
  context: MovementContext,
): Movement {
  const inOrder = [...freezes].sort((left, right) => compareDates(left.asAt, right.asAt));
  const earlier = inOrder.filter(({ asAt }) => compareDates(asAt, context.asAt) < 0);
  const comparisons = earlier.map((freeze) => compareWith(freeze, kpis, context.scale));
  const yearAgo = quarterIndex(quarterOfDate(context.asAt, context.basis)) - 4;
  const isYearAgo = ({ since }: Comparison): boolean =>
    quarterIndex(quarterOfDate(since, context.basis)) === yearAgo;
  return {
    sinceLast: comparisons.at(-1) ?? null,
    sinceYear: comparisons.filter(isYearAgo).at(-1) ?? null,
    slips: traceSlips(comparisons),
    laterFreezes: inOrder.slice(earlier.length).map(({ asAt }) => asAt),
  };
}

function compareWith(
  freeze: FrozenMatrix,
  kpis: readonly KpiRecord[],
  scale: LevelScale,
): Comparison {
  const kpiOf = new Map(kpis.map((record) => [freezeKpi(record), record]));
  const actionOf = new Map(
    kpis.flatMap(({ actions }) => actions.map((record) => [freezeAction(record), record] as const)),
  );
  const kpiMatches = matchKpis(freeze.kpis, [...kpiOf.keys()]);
  const actionMatches = matchActions(freeze.actions, [...actionOf.keys()], kpiMatches);
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
      ...actionMatches.pairs.map(({ before, after, certainty }) => ({
        before,
        after: actionOf.get(after)!,
        certainty,
        isCompleted: after.status === 'complete' && before.status !== 'complete',
        isNewlyOverdue: after.status === 'overdue' && before.status !== 'overdue',
        dueMoved: before.by && after.by ? quarterIndex(after.by) - quarterIndex(before.by) : null,
      })),
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

/** Follows each action of today back through the freezes, the oldest first. */
function traceSlips(comparisons: readonly Comparison[]): Map<string, Slip> {
  const quarters = new Map<string, Quarter[]>();
  const now = new Map<string, Quarter | null>();
  for (const { actions } of comparisons) {
    for (const { before, after } of actions) {
      if (!after || !before?.by) continue;
      quarters.set(after.id, [...(quarters.get(after.id) ?? []), before.by]);
      now.set(after.id, after.action.due.by);
    }
  }
  return new Map(
    [...quarters].map(([id, stated]) => {
      const all = [...stated, ...(now.get(id) ? [now.get(id)!] : [])].map(quarterIndex);
      const timesMovedLater = all.filter(
        (index, place) => index > (all[place - 1] ?? index),
      ).length;
      return [id, { originalBy: stated[0]!, timesMovedLater }];
    }),
  );
}
