import type { LevelPair } from '../domain/gap';
import { rankLevel } from '../domain/level-scale';
import type { MatrixColumn } from '../domain/matrix';
import type { LevelRollUp } from '../domain/roll-up';
import { findRagDifference } from '../domain/rag';
import { countRollUp, isOpenStatus } from '../domain/roll-up';
import type { Steps } from '../domain/steps';
import { runAtOnce } from '../domain/steps';
import type { CountAt } from './count-over-time';
import {
  countActions,
  countKpis,
  countMoves,
  meanGap,
  ofGaps,
  tellsDue,
  tellsLevel,
  tellsStatus,
} from './count-over-time';
import { listExtensions, tellsExtensions } from './extensions';
import { freezeRecordsInSteps } from './movement/freeze-records';
import type { FrozenMatrix } from './movement/frozen-matrix';
import type { PackContext } from './pack-context';
import type { ActionRecord, GapRecord, KpiRecord } from './records';
import { nameRank } from './words';

/** The figures that a board reads. Each has one definition, below, wherever it is shown. */
export type FigureId =
  | 'kpis'
  | 'at-level-now'
  | 'at-level-target'
  | 'at-target'
  | 'open-gaps'
  | 'widest-gap'
  | 'mean-gap'
  | 'actions'
  | 'done'
  | 'late'
  | 'due-this-quarter'
  | 'moved'
  | 'twice-moved'
  | 'done-not-moved'
  | 'gaps-without-action'
  | 'without-date'
  | 'past-end'
  | 'rag-differs'
  | 'accepted';

/** A figure with its name and what it is a part of. */
export interface Figure {
  readonly id: FigureId;
  /** "KPIs at Mature or above now" */
  readonly name: string;
  /** Null where it cannot be known: what moved without an earlier freeze, the widest gap where no level was read. */
  readonly value: number | null;
  /** How many there are to count among; null where it is a part of nothing, or cannot be known. */
  readonly of: { readonly count: number; readonly what: string } | null;
  /** The same figure at the last freeze and at that of the same quarter a year ago; null where there is none or it cannot be told. */
  readonly before: { readonly last: number | null; readonly year: number | null };
  /** Which way is better; null where neither is. */
  readonly better: 'more' | 'fewer' | null;
}

/** Every figure by its id. */
export type Figures = Readonly<Record<FigureId, Figure>>;

/** How a figure stood at each freeze before the as-at date, the oldest first, and how it stands. */
export interface FigureCourse extends Pick<Figure, 'id' | 'name' | 'better'> {
  /** By the definition of today; null where that time cannot tell. */
  readonly values: readonly (number | null)[];
}

/** Works the figures out of a pack's context. They are facts of the matrix: what officers accept changes none but its own count. */
export function* countFiguresInSteps(context: PackContext): Steps<Figures> {
  const { freezes, sinceYear } = context.movement;
  const lastPlace = freezes.length - 1;
  const yearPlace = freezes.findIndex(({ asAt }) => asAt === sinceYear?.since);
  const figures: Record<string, Figure> = {};
  for (const [id, { at, ...figure }] of Object.entries(defineFigures(context))) {
    const last = yield* countIn(freezes, lastPlace, at);
    const year = yield* countIn(freezes, yearPlace, at);
    figures[id] = { id: id as FigureId, ...figure, before: { last, year } };
  }
  return figures as Figures;
}

/** The same at once. */
export const countFigures = (context: PackContext): Figures =>
  runAtOnce(countFiguresInSteps(context));

/** Works out how figures have come to be what they are; nulls alone for those that are counted today alone. */
export function* traceFiguresInSteps(
  context: PackContext,
  ids: readonly FigureId[],
): Steps<FigureCourse[]> {
  const { kpis, asAt, movement } = context;
  const states = [...movement.freezes, yield* freezeRecordsInSteps(kpis, asAt)];
  const definitions = defineFigures(context);
  const courses: FigureCourse[] = [];
  for (const id of ids) {
    const { name, better, at } = definitions[id];
    const values: (number | null)[] = [];
    for (const place of states.keys()) values.push(yield* countIn(states, place, at));
    courses.push({ id, name, better, values });
  }
  return courses;
}

/** Null where there is no state of that place, or the figure is counted today alone. */
function* countIn(
  states: readonly FrozenMatrix[],
  place: number,
  at: CountAt | null,
): Steps<number | null> {
  const state = states[place];
  return state && at ? yield* at(state, states[place - 1] ?? null) : null;
}

/** A figure but for what it was before: `at` counts it at any time, null where it is counted today alone. */
type FigureDefinition = Omit<Figure, 'id' | 'before'> & { readonly at: CountAt | null };

function defineFigures(context: PackContext): Readonly<Record<FigureId, FigureDefinition>> {
  const { kpis, actions, gaps, movement, accepted, total } = context;
  const { scale } = context.matrix;
  const level = `${nameRank(context.chosenRank, scale)} or above`;
  const bothRead = {
    count: kpis.filter(({ gap }) => gap !== null).length,
    what: 'KPIs with both levels read',
  };
  const ofActions = { count: actions.length, what: 'actions' };
  const scheduled = { count: total.actions.scheduledCount, what: 'scheduled actions' };
  const isAtLevel = ({ level: name }: LevelPair['current']): boolean =>
    (rankLevel(name, scale) ?? -1) >= context.chosenRank;

  const counted = countRollUp(total) satisfies Partial<Record<FigureId, number>>;
  const ofKpis = (...how: Parameters<typeof countKpis>): Counted => ({
    value: countWhere(kpis, ({ kpi }) => how[0](kpi)),
    at: countKpis(...how),
  });
  const ofStatus = (value: number, ...how: Parameters<typeof countActions>): Counted => ({
    value,
    at: countActions(...how),
  });
  const ofGap = (counts: (gap: number) => boolean): Counted => ({
    value: countWhere(kpis, ({ gap }) => gap !== null && counts(gap)),
    at: ofGaps(scale, (all) => all.filter(counts).length),
  });
  const today = (value: number | null): Counted => ({ value, at: null });

  return {
    kpis: { name: 'KPIs', ...ofKpis(() => true), of: null, better: null },
    'at-level-now': {
      name: `KPIs at ${level} now`,
      ...ofKpis(({ current }) => isAtLevel(current), tellsLevel('current', scale)),
      of: { count: total.current.readCount, what: 'KPIs whose level was read' },
      better: 'more',
    },
    'at-level-target': {
      name: `KPIs that aim at ${level}`,
      ...ofKpis(({ target }) => isAtLevel(target), tellsLevel('target', scale)),
      of: { count: total.target.readCount, what: 'KPIs whose target was read' },
      better: null,
    },
    'at-target': {
      name: 'KPIs at or above their target',
      ...ofGap((gap) => gap <= 0),
      of: bothRead,
      better: 'more',
    },
    'open-gaps': {
      name: 'KPIs below their target',
      ...ofGap((gap) => gap > 0),
      value: counted['open-gaps'],
      of: bothRead,
      better: 'fewer',
    },
    'widest-gap': {
      name: 'Widest gap, in levels',
      value: bothRead.count === 0 ? null : (gaps[0]?.gap ?? 0),
      at: ofGaps(scale, (all) => all.reduce((widest, gap) => Math.max(widest, gap), 0)),
      of: null,
      better: 'fewer',
    },
    'mean-gap': {
      name: 'Average gap, in levels',
      value: meanGap(kpis.flatMap(({ gap }) => gap ?? [])),
      at: ofGaps(scale, meanGap),
      of: null,
      better: 'fewer',
    },
    actions: { name: 'Actions', ...ofStatus(counted.actions, () => true), of: null, better: null },
    done: {
      name: 'Actions done',
      ...ofStatus(counted.done, (status) => status === 'complete', tellsStatus),
      of: ofActions,
      better: 'more',
    },
    late: {
      name: 'Actions late',
      ...ofStatus(counted.late, (status) => status === 'overdue', tellsDue),
      of: scheduled,
      better: 'fewer',
    },
    'due-this-quarter': {
      name: 'Actions due this quarter',
      ...ofStatus(counted['due-this-quarter'], (status) => status === 'due-this-quarter', tellsDue),
      of: scheduled,
      better: null,
    },
    moved: {
      name: movement.sinceLast
        ? 'Actions moved later since the last freeze'
        : 'Actions due later than first agreed',
      value: tellsExtensions(context) ? listMovedLater(context).length : null,
      at: countMoves(movement),
      of: ofActions,
      better: 'fewer',
    },
    'twice-moved': {
      name: 'Open actions moved later twice or more',
      ...today(movement.sinceLast && listTwiceMoved(context).length),
      of: ofActions,
      better: 'fewer',
    },
    'done-not-moved': {
      name: 'KPIs below their target with every action done',
      ...today(listDoneNotMoved(context).length),
      of: bothRead,
      better: 'fewer',
    },
    'gaps-without-action': {
      name: 'KPIs below their target with no open action',
      ...today(lacksColumn(context, 'actions') ? null : listGapsWithoutAction(context).length),
      of: bothRead,
      better: 'fewer',
    },
    'without-date': {
      name: 'Open actions without a date',
      ...today(lacksColumn(context, 'due') ? null : listWithoutDate(context).length),
      of: ofActions,
      better: 'fewer',
    },
    'past-end': {
      name: 'Actions that go on past their end',
      ...ofStatus(counted['past-end'], (status) => status === 'ongoing-past-end', tellsDue),
      of: ofActions,
      better: 'fewer',
    },
    'rag-differs': {
      name: 'Actions whose RAG differs from our reading',
      ...today(
        actions.some(({ action }) => action.details.rag !== undefined)
          ? listRagDiffers(context).length
          : null,
      ),
      of: ofActions,
      better: 'fewer',
    },
    accepted: {
      name: 'Findings accepted by officers',
      ...today(accepted.length),
      of: { count: accepted.length + context.findings.length, what: 'findings' },
      better: null,
    },
  };
}

type Counted = Pick<FigureDefinition, 'value' | 'at'>;

/** How many of these levels are at or above a 0-based rank; a score on the way up to it is not. */
export function countAtLevel({ countByRank }: LevelRollUp, rank: number): number {
  return countByRank.slice(rank).reduce((sum, count) => sum + count, 0);
}

/** The KPIs that have the widest gap, in sheet order: several where they are equally far below; none where nobody is below. */
export function listWidestGaps({ gaps }: PackContext): GapRecord[] {
  return gaps.filter(({ gap }) => gap === gaps[0]!.gap);
}

/** Actions still to be done whose due has moved later, as {@link listExtensions} tells it. */
export function listMovedLater(context: PackContext): ActionRecord[] {
  return listExtensions(context).map(({ record }) => record);
}

/** Open actions whose due has moved later twice or more over all freezes, in sheet order. */
export function listTwiceMoved({ actions, movement }: PackContext): ActionRecord[] {
  return actions.filter(
    ({ id, status }) => isOpenStatus(status) && (movement.slips.get(id)?.timesMovedLater ?? 0) >= 2,
  );
}

/** KPIs below their target of which every action is done: the work has not moved the level, or nobody has looked. */
export function listDoneNotMoved({ gaps }: PackContext): GapRecord[] {
  return gaps.filter(isAllDone);
}

/** KPIs below their target of which no action is open, and that are not simply done; none where the matrix has no actions to look at. */
export function listGapsWithoutAction(context: PackContext): GapRecord[] {
  if (lacksColumn(context, 'actions')) return [];
  return context.gaps.filter(
    (record) =>
      !isAllDone(record) &&
      record.actions.every(({ action: { settled } }) => !isOpenStatus(settled.state)),
  );
}

/** Open actions of which no date is stated or none is set yet; one that only points at others is due when they are. */
export function listWithoutDate(context: PackContext): ActionRecord[] {
  if (lacksColumn(context, 'due')) return [];
  return context.actions.filter(
    ({ status, action: { settled, refersTo } }) =>
      (status === 'blank' && refersTo === null) || (status === 'unscheduled' && settled.certain),
  );
}

/** Actions that the council rates otherwise than they are read, in sheet order. */
export function listRagDiffers({ actions, asAt, matrix: { basis } }: PackContext): ActionRecord[] {
  return actions.filter(({ action, kpi }) => findRagDifference(action, kpi, asAt, basis) !== null);
}

/** Whether nothing can be said because the matrix has no such column. */
function lacksColumn({ matrix }: PackContext, wanted: MatrixColumn): boolean {
  return matrix.observations.some((one) => one.kind === 'column-missing' && one.column === wanted);
}

const isAllDone = ({ actions }: KpiRecord): boolean =>
  actions.length > 0 && actions.every(({ action }) => action.settled.state === 'complete');

const countWhere = <Item>(items: readonly Item[], counts: (item: Item) => boolean): number =>
  items.filter(counts).length;
