import type { CalendarDate } from '../domain/calendar-date';
import { formatLongDate } from '../domain/calendar-date';
import type { Finding } from '../domain/finding';
import { rankLevel } from '../domain/level-scale';
import type { MaturityMatrix } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import type { RollUp } from '../domain/roll-up';
import { rollUpKpis } from '../domain/roll-up';
import type { Steps } from '../domain/steps';
import { runAtOnce } from '../domain/steps';
import type { PackSheet, PackSheetId } from '../workbook/pack-sheet';
import type { AcceptedFinding } from '../workbook/records';
import type { RoundEntry } from '../workbook/round';
import type { PackCover } from '../workbook/settings';
import { DEFAULT_SETTINGS } from '../workbook/settings';
import type { FindingLocator } from './locate-finding';
import { createFindingLocator } from './locate-finding';
import type { FrozenMatrix } from './movement/frozen-matrix';
import type { Movement } from './movement/movement';
import { describeMovementInSteps } from './movement/movement';
import type { ActionRecord, GapRecord, KpiRecord } from './records';
import { listGivenReasons } from './round/given-reasons';
import { listGaps, listKpiRecordsInSteps } from './records';

/** The title of a rule, for headings; a rule of the register is one. */
export interface RuleTitle {
  readonly id: string;
  readonly title: string;
}

/** What a pack is made from besides matrix and findings; only the as-at date has to be given. */
export interface PackOptions {
  /** The day that "overdue" is judged against. */
  readonly asAt: CalendarDate;
  /** Titles of the rules that the findings come from; a rule that is not among them is named by its id. */
  readonly rules?: readonly RuleTitle[];
  /** What is said of the meeting; a draft that names none when not given. */
  readonly cover?: PackCover;
  /** The matrix as it stood before, to show what has moved. */
  readonly freezes?: readonly FrozenMatrix[];
  /** What officers have accepted, and the findings given no longer have. */
  readonly accepted?: readonly AcceptedFinding[];
  /** What was done in the quarters' rounds, for the reasons that were given there. */
  readonly rounds?: readonly RoundEntry[];
  /** Name of the level at or above which KPIs are counted; the middle one where none of that name is on the scale. */
  readonly chosenLevel?: string;
  /** Ids of sheets that are left out, to which nothing then refers. */
  readonly omittedSheets?: readonly string[];
  /** Whether lists without records stand as sheets that say so, rather than as a line of the Summary. */
  readonly keepsEmptySheets?: boolean;
}

/** The sheets of a pack besides its overviews, which are written of them. */
export interface PackOutline {
  readonly sheets: readonly PackSheet[];
  /** Chosen, but without records, and so left out. */
  readonly empty: readonly PackSheet[];
  /** Names of those that are printed only when a person asks for it. */
  readonly printedWhenAsked: readonly string[];
}

/** All that a sheet of the pack is written from, worked out once. */
export interface PackContext {
  readonly matrix: MaturityMatrix;
  /** What nobody has accepted. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** 0-based rank of the level at or above which KPIs are counted. */
  readonly chosenRank: number;
  readonly asAt: CalendarDate;
  /** "15 October 2023" */
  readonly asAtText: string;
  readonly cover: PackCover;
  readonly ruleTitles: ReadonlyMap<string, string>;
  /** In sheet order. */
  readonly kpis: readonly KpiRecord[];
  /** In sheet order. */
  readonly actions: readonly ActionRecord[];
  /** Largest first. */
  readonly gaps: readonly GapRecord[];
  readonly total: RollUp;
  readonly movement: Movement;
  /** By id of the action's record: why it was given a new due, where the matrix itself does not say it. */
  readonly givenReasons: ReadonlyMap<string, string>;
  readonly hasSheet: (id: PackSheetId) => boolean;
  readonly keepsEmptySheets: boolean;
  /** Empty until the sheets are written that the overviews are of. */
  readonly outline: PackOutline;
  readonly locate: FindingLocator;
}

/** Works out once what the sheets of a pack are written from; findings keep their order. */
export function* preparePackInSteps(
  matrix: MaturityMatrix,
  findings: readonly Finding[],
  {
    asAt,
    rules = [],
    cover = DEFAULT_SETTINGS.cover,
    freezes = [],
    accepted = [],
    rounds = [],
    chosenLevel = '',
    omittedSheets = [],
    keepsEmptySheets = false,
  }: PackOptions,
): Steps<PackContext> {
  const kpis = yield* listKpiRecordsInSteps(matrix, asAt);
  const { scale, basis } = matrix;
  const actions = kpis.flatMap((record) => record.actions);
  const movement = yield* describeMovementInSteps(kpis, freezes, { scale, basis, asAt });
  yield;
  const total = rollUpKpis(listKpis(matrix), { scale, basis, asAt });
  yield;
  const gaps = listGaps(kpis);
  yield;
  const locate = createFindingLocator(kpis);
  yield;
  return {
    matrix,
    findings,
    accepted,
    // The third of five: Mature, which the National Procurement Strategy calls a very satisfactory outcome.
    chosenRank: rankLevel(chosenLevel, scale) ?? Math.floor(scale.levels.length / 2),
    asAt,
    asAtText: formatLongDate(asAt),
    cover,
    ruleTitles: new Map(rules.map(({ id, title }) => [id, title])),
    kpis,
    actions,
    gaps,
    total,
    movement,
    givenReasons: listGivenReasons(actions, rounds, movement.sinceLast?.since ?? null),
    locate,
    hasSheet: (id) => !omittedSheets.includes(id),
    keepsEmptySheets,
    outline: { sheets: [], empty: [], printedWhenAsked: [] },
  };
}

/** What {@link preparePackInSteps} gives, at once. */
export const preparePack = (...given: Parameters<typeof preparePackInSteps>): PackContext =>
  runAtOnce(preparePackInSteps(...given));
