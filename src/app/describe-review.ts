import { formatIsoDate } from '../domain/calendar-date';
import type { Due, DuePrecision, DueState } from '../domain/due';
import { isOverdue, lastDayOfDue, quartersLate } from '../domain/due';
import { describeLateness, measureLateness } from '../domain/lateness';
import type { Finding } from '../domain/finding';
import { levelGap } from '../domain/gap';
import type { LevelScale } from '../domain/level-scale';
import { rankLevel, scoreOfRank } from '../domain/level-scale';
import type {
  Action,
  Area,
  Kpi,
  LeftOverColumn,
  LevelStatement,
  MatrixLayout,
  MatrixSource,
  MaturityMatrix,
} from '../domain/matrix';
import type { Quarter } from '../domain/quarter';
import type { ReadingQuestion } from '../domain/reading-question';
import { optionOfAnswer } from '../domain/reading-question';
import type { ReviewCounts } from './count-review';
import { countReview } from './count-review';
import type { Round } from '../board-pack/round/round-state';
import { findRound } from '../board-pack/round/round-state';
import type { MatrixRecords } from '../workbook/records';
import { NO_RECORDS } from '../workbook/records';
import type { RoundAnswer } from '../workbook/round';
import { partFindings } from './part-findings';
import type { Review } from './review-matrix';

/** A review as JSON, for other programs. */
export interface ReviewDescription {
  /** YYYY-MM-DD. */
  readonly asAt: string;
  readonly quarterBasis: { readonly startMonth: number };
  /** `address` is that of the first header's rows; a cell has its sheet's name where there are several `sheets`. */
  readonly source: Pick<MatrixSource, 'sheet' | 'address' | 'sheets'>;
  /** The form that was recognised. */
  readonly layout: MatrixLayout;
  readonly scale: LevelScale;
  readonly areas: readonly AreaDescription[];
  /** What the reader was unsure of, with the option that gives each answer. */
  readonly questions: readonly QuestionDescription[];
  /** Columns with a heading of which nothing is read, each once. */
  readonly leftOver: readonly LeftOverColumn[];
  /** What nobody has accepted. */
  readonly findings: readonly PrintedFinding[];
  /** What officers have accepted in the workbook, each with the reason given. */
  readonly accepted: readonly AcceptedDescription[];
  readonly counts: ReviewCounts;
  /** The quarter's round that was started last; null where none was, or it was cancelled. */
  readonly round: RoundDescription | null;
}

interface RoundDescription {
  /** YYYY-MM-DD. */
  readonly asAt: string;
  readonly period: string;
  /** YYYY-MM-DD. */
  readonly startedOn: string;
  /** How many answers were given of each kind. */
  readonly answers: Readonly<Record<RoundAnswer, number>>;
  /** Null while the round is open. */
  readonly signedOff: { readonly by: string; readonly on: string } | null;
}

/** A finding as other programs have it. */
type PrintedFinding = Omit<Finding, 'recurs' | 'elsewhere'>;

interface AcceptedDescription extends PrintedFinding {
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly acceptedOn: string;
}

interface QuestionDescription extends Omit<ReadingQuestion, 'choices'> {
  readonly choices: readonly { readonly label: string; readonly option: string }[];
}

interface AreaDescription {
  readonly name: string;
  readonly inferred: boolean;
  readonly kpis: readonly KpiDescription[];
}

interface KpiDescription {
  /** As written in a column of its own, such as "1.1"; null where there is none. */
  readonly reference: string | null;
  readonly name: string | null;
  readonly cell: string;
  readonly current: LevelDescription;
  readonly target: LevelDescription;
  /** Levels from current to target; null when either is not known. */
  readonly gap: number | null;
  readonly actions: readonly ActionDescription[];
}

type LevelDescription = Pick<LevelStatement, 'level' | 'inferred' | 'text'> & {
  /** The number of the level; null on a scale without numbers. */
  readonly score: number | null;
};

interface ActionDescription {
  /** Its own or its KPI's, as written; null where there is none. */
  readonly reference: string | null;
  readonly text: string;
  readonly cell: string;
  readonly due: {
    readonly raw: string;
    readonly state: Due['state'];
    readonly from: Quarter | null;
    readonly by: Quarter | null;
    /** YYYY-MM-DD: the last day on which it is not late; null when no end is stated. */
    readonly end: string | null;
    /** How exactly the end is stated; null with it. */
    readonly precision: DuePrecision | null;
    readonly certain: boolean;
  };
  readonly overdue: boolean;
  /** "9 weeks late", in the terms that the due was written in; null when it is not overdue. */
  readonly lateness: string | null;
  readonly quartersLate: number;
  /** Settled from Status, per cent complete and By when, whatever the date. */
  readonly state: DueState;
  /** As written; null where nothing stands or there is no such column. */
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly priority: string | null;
  readonly originalDue: string | null;
}

/** The review as plain JSON, in the shape that `check --json` promises. */
export function describeReview(
  review: Review,
  { acceptances, rounds }: Pick<MatrixRecords, 'acceptances' | 'rounds'> = NO_RECORDS,
): ReviewDescription {
  const { matrix, settings } = review;
  const { open, accepted } = partFindings(review, acceptances);
  return {
    asAt: formatIsoDate(settings.asAt),
    quarterBasis: { startMonth: settings.startMonth },
    source: {
      sheet: matrix.source.sheet,
      address: matrix.source.address,
      sheets: matrix.source.sheets,
    },
    layout: matrix.source.layout,
    scale: matrix.scale,
    areas: matrix.areas.map((area) => describeArea(area, review)),
    questions: matrix.questions.map(describeQuestion),
    leftOver: listLeftOver(matrix),
    findings: open.map(printFinding),
    accepted: accepted.map(({ finding, acceptance }) => ({
      ...printFinding(finding),
      reason: acceptance.reason,
      acceptedOn: formatIsoDate(acceptance.acceptedOn),
    })),
    counts: countReview(review, open),
    round: describeRound(findRound(rounds)),
  };
}

const printFinding = ({ recurs: _, elsewhere: __, ...finding }: Finding): PrintedFinding => finding;

function describeRound(round: Round | null): RoundDescription | null {
  if (!round) return null;
  const { start, answers, signOff } = round;
  const countOfKind = (kind: RoundAnswer): number =>
    answers.filter(({ answer }) => answer === kind).length;
  return {
    asAt: formatIsoDate(start.asAt),
    period: start.period,
    startedOn: formatIsoDate(start.on),
    answers: {
      done: countOfKind('done'),
      'on-course': countOfKind('on-course'),
      moved: countOfKind('moved'),
      dropped: countOfKind('dropped'),
    },
    signedOff: signOff && { by: signOff.by, on: formatIsoDate(signOff.on) },
  };
}

function describeQuestion({ choices, ...question }: ReadingQuestion): QuestionDescription {
  const options = choices.map(({ label, answer }) => ({ label, option: optionOfAnswer(answer) }));
  return { ...question, choices: options };
}

/** The columns of which nothing is read in any section. */
export function listLeftOver({ source }: MaturityMatrix): LeftOverColumn[] {
  const columns = source.sections.flatMap(({ leftOver = [] }) => leftOver);
  return [...new Map(columns.map((column) => [JSON.stringify(column), column])).values()];
}

function describeArea({ name, inferred, kpis }: Area, review: Review): AreaDescription {
  return { name, inferred, kpis: kpis.map((kpi) => describeKpi(kpi, review)) };
}

function describeKpi(kpi: Kpi, review: Review): KpiDescription {
  return {
    reference: kpi.reference,
    name: kpi.name,
    cell: kpi.cell,
    current: describeLevel(kpi.current, review),
    target: describeLevel(kpi.target, review),
    gap: levelGap(kpi, review.matrix.scale),
    actions: kpi.actions.map((action) => describeAction(action, review)),
  };
}

function describeLevel(
  { level, inferred, text }: LevelStatement,
  { matrix: { scale } }: Review,
): LevelDescription {
  const rank = rankLevel(level, scale);
  return { level, inferred, text, score: rank === null ? null : scoreOfRank(rank, scale) };
}

function describeAction(
  { reference, text, cell, due, settled, details }: Action,
  { matrix, settings }: Review,
): ActionDescription {
  const { raw, state, from, by, precision, certain } = due;
  const lastDay = lastDayOfDue(due, matrix.basis);
  const end = lastDay && formatIsoDate(lastDay);
  return {
    reference,
    text,
    cell,
    due: { raw, state, from, by, end, precision, certain },
    overdue: isOverdue(settled, settings.asAt, matrix.basis),
    lateness: describeLateness(measureLateness(settled, settings.asAt, matrix.basis)),
    quartersLate: quartersLate(settled, settings.asAt, matrix.basis),
    state: settled.state,
    owner: details.owner ?? null,
    evidence: details.evidence ?? null,
    priority: details.priority ?? null,
    originalDue: details.originalDue ?? null,
  };
}
