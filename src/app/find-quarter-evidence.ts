import { describeStatus } from '../board-pack/words';
import type { CalendarDate } from '../domain/calendar-date';
import { MONTH_NAMES } from '../domain/calendar-date';
import type { DueStatus } from '../domain/due';
import { judgeDue } from '../domain/due';
import { formatDue } from '../domain/due-language/format-due';
import type { Action, MaturityMatrix } from '../domain/matrix';
import { listActions } from '../domain/matrix';
import type { MonthMention, MonthRole } from '../domain/month-mentions';
import { findMonthMentions } from '../domain/month-mentions';
import type { Quarter, QuarterBasis } from '../domain/quarter';
import {
  CALENDAR_YEAR,
  FINANCIAL_YEAR,
  compareQuarters,
  nameBasis,
  otherBasis,
  quarterOfDate,
} from '../domain/quarter';
import { readsSameUnder } from '../domain/stated-quarters';
import { countOf } from '../domain/wording';

/** What the matrix itself tells of which month Q1 starts in, and what would change under another basis. */
export interface QuarterEvidence {
  /** Bases that the matrix speaks for, most actions first; empty when it says nothing of it. */
  readonly support: readonly BasisSupport[];
  /** The basis that is compared with: calendar year for a financial year, financial year for any other. */
  readonly otherStartMonth: number;
  /** Actions whose due status is another under the other basis, in sheet order. */
  readonly flips: readonly StatusFlip[];
}

/** A basis with the actions that speak for it. */
export interface BasisSupport {
  readonly startMonth: number;
  /** Such as "3 actions that start in April 2023 are due Q1 23: financial year." */
  readonly sentence: string;
  /** Cells of the actions that say so. */
  readonly cells: readonly string[];
}

/** An action whose status depends on which months its quarter means. */
export interface StatusFlip {
  readonly action: Action;
  /** Such as "overdue" and "due this quarter": words, under the basis in force and the other one. */
  readonly now: string;
  readonly then: string;
}

/** Years that quarters are counted from by whom councils work with: April, January, July and October. */
const USUAL_BASES: readonly QuarterBasis[] = [
  FINANCIAL_YEAR,
  CALENDAR_YEAR,
  { startMonth: 7 },
  { startMonth: 10 },
];

/**
 * Looks for actions that name a month and are due in a quarter: the month lies in that quarter under one basis and
 * not under others. Asks of the usual bases and of the one in force.
 */
export function findQuarterEvidence(matrix: MaturityMatrix, asAt: CalendarDate): QuarterEvidence {
  const witnesses = listActions(matrix).flatMap((action) => questionAction(action) ?? []);
  const support = listBases(matrix.basis).flatMap((basis): BasisSupport[] => {
    const fitting = witnesses.filter((witness) => fitsBasis(witness, basis));
    if (fitting.length === 0) return [];
    const cells = fitting.map(({ action }) => action.cell);
    return [{ startMonth: basis.startMonth, sentence: quoteWitnesses(fitting, basis), cells }];
  });
  const other = otherBasis(matrix.basis);
  return {
    support: support.sort((left, right) => right.cells.length - left.cells.length),
    otherStartMonth: other.startMonth,
    flips: findStatusFlips(matrix, asAt, other),
  };
}

function listBases(inForce: QuarterBasis): readonly QuarterBasis[] {
  const isUsual = USUAL_BASES.some(({ startMonth }) => startMonth === inForce.startMonth);
  return isUsual ? USUAL_BASES : [...USUAL_BASES, inForce];
}

/** An action that names months and is due in a quarter: together they tell which months the quarter means. */
interface QuarterWitness {
  readonly action: Action;
  /** All of one role. */
  readonly mentions: readonly MonthMention[];
  /** The quarters of the due; the same twice for a single one. */
  readonly from: Quarter;
  readonly by: Quarter;
}

/** The plainest word on when something is due: its end, else when it happens, else its start. */
const PLAINEST_FIRST: readonly MonthRole[] = ['by', 'within', 'start'];

/**
 * What an action tells of its quarter's months; null when it is no evidence: it names no month, gives no word on what
 * happens then ("sign-off March 2023"), or its due is itself a month or a date, or uncertain.
 */
function questionAction(action: Action): QuarterWitness | null {
  const { due, text } = action;
  const { by, certain, from, state } = due;
  if (state !== 'scheduled' || !certain || by === null) return null;
  const named = findMonthMentions(text);
  const role = PLAINEST_FIRST.find((one) => named.some((mention) => mention.role === one));
  if (role === undefined || !readsSameUnder(due, FINANCIAL_YEAR, CALENDAR_YEAR)) return null;
  return { action, mentions: named.filter((one) => one.role === role), from: from ?? by, by };
}

/** Whether a witness's months lie where their role says: in the due's first quarter, in its last, or in any. */
function fitsBasis({ mentions, from, by }: QuarterWitness, basis: QuarterBasis): boolean {
  return mentions.every(({ role, year, month }) => {
    const quarter = quarterOfDate({ year, month, day: 1 }, basis);
    const first = role === 'by' ? by : from;
    const last = role === 'start' ? from : by;
    return compareQuarters(first, quarter) <= 0 && compareQuarters(quarter, last) <= 0;
  });
}

/** What a month says in words after "1 action" or "3 actions". */
const ROLE_PHRASES: Readonly<Record<MonthRole, readonly [one: string, many: string]>> = {
  start: ['that starts in', 'that start in'],
  within: ['set for', 'set for'],
  by: ['to be done by', 'to be done by'],
};

/** "3 actions that start in April 2023 are due Q1 23, and 2 others fit: financial year." At least one witness. */
function quoteWitnesses(witnesses: readonly QuarterWitness[], basis: QuarterBasis): string {
  const groups = new Map<string, QuarterWitness[]>();
  for (const witness of witnesses) {
    const statement = `${stateMonth(witness, 1)} ${stateDue(witness)}`;
    groups.set(statement, [...(groups.get(statement) ?? []), witness]);
  }
  const [most] = [...groups.values()].sort((left, right) => right.length - left.length);
  const count = most!.length;
  const [first] = most!;
  const verb = count === 1 ? 'is' : 'are';
  const statement = `${countOf(count, 'action')} ${stateMonth(first!, count)} ${verb} due ${stateDue(first!)}`;
  return `${statement}${addOthers(witnesses.length - count)}: ${nameBasis(basis)}.`;
}

function stateMonth({ mentions }: QuarterWitness, count: number): string {
  const { role, year, month } = mentions[0]!;
  return `${ROLE_PHRASES[role][count === 1 ? 0 : 1]} ${MONTH_NAMES[month - 1]} ${year}`;
}

function stateDue({ action: { due } }: QuarterWitness): string {
  return formatDue(due)!;
}

function addOthers(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', and 1 other fits' : `, and ${count} others fit`;
}

/** Actions, in sheet order, whose status at the as-at date is another when their quarter means `other`'s months. */
function findStatusFlips(
  matrix: MaturityMatrix,
  asAt: CalendarDate,
  other: QuarterBasis,
): StatusFlip[] {
  return listActions(matrix).flatMap((action) => {
    const now = judgeDue(action.settled, asAt, matrix.basis);
    const then = judgeDue(action.settled, asAt, other);
    if (now === then || !readsSameUnder(action.due, matrix.basis, other)) return [];
    return { action, now: nameStatus(now), then: nameStatus(then) };
  });
}

/** As the board pack calls it, within a sentence. */
function nameStatus(status: DueStatus): string {
  const { text } = describeStatus(status);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
