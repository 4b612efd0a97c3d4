import type { CalendarDate } from './calendar-date';
import { compareDates } from './calendar-date';
import type { Due, DueState, DueStatus } from './due';
import { judgeDue, lastDayOfDue } from './due';
import { levelGap } from './gap';
import type { TimeSpan } from './lateness';
import { describeSpan, measureLateness } from './lateness';
import type { LevelScale } from './level-scale';
import { rankLevel, roundScore } from './level-scale';
import type { Kpi, LevelStatement } from './matrix';
import { isNotApplicable } from './matrix';
import type { QuarterBasis } from './quarter';

/** What figures are judged by. */
export interface RollUpContext {
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
  readonly asAt: CalendarDate;
}

/** The figures of a set of KPIs: an area's, or a whole matrix's. */
export interface RollUp {
  readonly kpiCount: number;
  readonly current: LevelRollUp;
  readonly target: LevelRollUp;
  readonly gaps: GapRollUp;
  readonly actions: ActionRollUp;
}

/**
 * Levels of one kind, current or target. Ranks are 0-based, as {@link rankLevel} gives them. Every statement is read, unread
 * or not applicable.
 */
export interface LevelRollUp {
  readonly readCount: number;
  readonly unreadCount: number;
  readonly notApplicableCount: number;
  /** How many of the read ones nobody has confirmed. */
  readonly inferredCount: number;
  /** One count a level of the scale, lowest first; a score between two levels counts for the lower. */
  readonly countByRank: readonly number[];
  /** How many of the read ones are scores between two levels. */
  readonly betweenCount: number;
  /** Null when no level was read. */
  readonly spread: RankSpread | null;
}

/** How far levels lie apart; ranks are 0-based. */
export interface RankSpread {
  readonly lowestRank: number;
  readonly highestRank: number;
  /** A half, such as 1.5, when the two middle ones differ by an odd number of levels; any part of a level with scores. */
  readonly medianRank: number;
  /** To two decimal places. */
  readonly meanRank: number;
}

/** Distances from the current level to the target, in levels. */
export interface GapRollUp {
  /** KPIs of which both levels were read and the target is not below the current level. */
  readonly comparableCount: number;
  readonly openCount: number;
  /** Sum over the comparable KPIs. */
  readonly totalLevels: number;
  /** Over the comparable KPIs; null when there is none. */
  readonly narrowest: number | null;
  readonly widest: number | null;
  readonly targetBelowCurrentCount: number;
}

/** Actions counted. */
export interface ActionRollUp {
  readonly totalCount: number;
  /** Neither complete nor cancelled. */
  readonly openCount: number;
  /** Whose due says by when they are to be done, overdue or not. */
  readonly scheduledCount: number;
  readonly countByStatus: Readonly<Record<DueStatus, number>>;
  /** How late the one that was due first is; null when nothing is overdue. */
  readonly oldest: TimeSpan | null;
  /** Whether all that are overdue are so late in the same words. */
  readonly areEquallyLate: boolean;
}

/** Whether an action still asks for work: neither complete nor cancelled, as judged or as stated. */
export function isOpenStatus(status: DueStatus | DueState): boolean {
  return status !== 'complete' && status !== 'cancelled';
}

/** Counts and spreads over KPIs; all zero, and spreads null, for none. */
export function rollUpKpis(kpis: readonly Kpi[], context: RollUpContext): RollUp {
  return {
    kpiCount: kpis.length,
    current: rollUpLevels(
      kpis.map((kpi) => kpi.current),
      context.scale,
    ),
    target: rollUpLevels(
      kpis.map((kpi) => kpi.target),
      context.scale,
    ),
    gaps: rollUpGaps(kpis, context.scale),
    actions: rollUpActions(kpis, context),
  };
}

/** What these statements say of levels, counted. */
export function rollUpLevels(
  statements: readonly LevelStatement[],
  scale: LevelScale,
): LevelRollUp {
  const countByRank = scale.levels.map(() => 0);
  const ranks: number[] = [];
  let inferredCount = 0;
  let notApplicableCount = 0;
  for (const statement of statements) {
    const rank = rankLevel(statement.level, scale);
    if (rank === null) {
      if (isNotApplicable(statement)) notApplicableCount += 1;
      continue;
    }
    countByRank[Math.floor(rank)]! += 1;
    ranks.push(rank);
    if (statement.inferred) inferredCount += 1;
  }
  return {
    readCount: ranks.length,
    unreadCount: statements.length - ranks.length - notApplicableCount,
    notApplicableCount,
    inferredCount,
    countByRank,
    betweenCount: ranks.filter((rank) => !Number.isInteger(rank)).length,
    spread: spreadOf(ranks),
  };
}

function spreadOf(ranks: number[]): RankSpread | null {
  if (ranks.length === 0) return null;
  const ordered = ranks.sort((left, right) => left - right);
  const lowerMiddle = ordered[Math.floor((ordered.length - 1) / 2)]!;
  const upperMiddle = ordered[Math.floor(ordered.length / 2)]!;
  return {
    lowestRank: ordered[0]!,
    highestRank: ordered.at(-1)!,
    medianRank: roundScore((lowerMiddle + upperMiddle) / 2),
    meanRank: roundScore(ordered.reduce((sum, rank) => sum + rank, 0) / ordered.length),
  };
}

function rollUpGaps(kpis: readonly Kpi[], scale: LevelScale): GapRollUp {
  const known = kpis.map((kpi) => levelGap(kpi, scale)).filter((gap) => gap !== null);
  const comparable = known.filter((gap) => gap >= 0);
  return {
    comparableCount: comparable.length,
    openCount: comparable.filter((gap) => gap > 0).length,
    totalLevels: roundScore(comparable.reduce((sum, gap) => sum + gap, 0)),
    narrowest: comparable.length > 0 ? comparable.reduce((a, b) => Math.min(a, b)) : null,
    widest: comparable.length > 0 ? comparable.reduce((a, b) => Math.max(a, b)) : null,
    targetBelowCurrentCount: known.length - comparable.length,
  };
}

/** The figures that a roll-up alone tells, of an area or a whole matrix: pane, command line and pack take theirs from here. */
export function countRollUp({ kpiCount, gaps, actions }: RollUp) {
  const { countByStatus } = actions;
  return {
    kpis: kpiCount,
    'open-gaps': gaps.openCount,
    actions: actions.totalCount,
    done: countByStatus.complete,
    late: countByStatus.overdue,
    'due-this-quarter': countByStatus['due-this-quarter'],
    'past-end': countByStatus['ongoing-past-end'],
  } as const;
}

/** Counts by status to add to. */
export function noActionsByStatus(): Record<DueStatus, number> {
  return {
    overdue: 0,
    'due-this-quarter': 0,
    'due-later': 0,
    complete: 0,
    ongoing: 0,
    'ongoing-until': 0,
    'ongoing-past-end': 0,
    cancelled: 0,
    'on-hold': 0,
    unscheduled: 0,
    blank: 0,
    unclear: 0,
  };
}

/** Each distinct due is judged once: even a large matrix has few. */
function rollUpActions(kpis: readonly Kpi[], { asAt, basis }: RollUpContext): ActionRollUp {
  const countByStatus = noActionsByStatus();
  let totalCount = 0;
  let scheduledCount = 0;
  let oldest: { readonly end: CalendarDate; readonly late: TimeSpan } | null = null;
  const latenesses = new Set<string>();
  for (const [settled, count] of countDues(kpis)) {
    totalCount += count;
    if (settled.state === 'scheduled') scheduledCount += count;
    countByStatus[judgeDue(settled, asAt, basis)] += count;
    const late = measureLateness(settled, asAt, basis);
    if (late === null) continue;
    latenesses.add(describeSpan(late));
    const end = lastDayOfDue(settled, basis)!;
    if (oldest === null || compareDates(end, oldest.end) < 0) oldest = { end, late };
  }
  return {
    totalCount,
    openCount: totalCount - countByStatus.complete - countByStatus.cancelled,
    scheduledCount,
    countByStatus,
    oldest: oldest?.late ?? null,
    areEquallyLate: latenesses.size === 1,
  };
}

/** How many actions have each due as it is settled. */
function countDues(kpis: readonly Kpi[]): ReadonlyMap<Due, number> {
  const counts = new Map<Due, number>();
  for (const { actions } of kpis) {
    for (const { settled } of actions) counts.set(settled, (counts.get(settled) ?? 0) + 1);
  }
  return counts;
}
