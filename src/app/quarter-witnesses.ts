import { MONTH_NAMES } from '../domain/calendar-date';
import { formatDue } from '../domain/due-language/format-due';
import type { Action } from '../domain/matrix';
import type { MonthMention, MonthRole } from '../domain/month-mentions';
import { findMonthMentions } from '../domain/month-mentions';
import type { Quarter, QuarterBasis } from '../domain/quarter';
import {
  CALENDAR_YEAR,
  FINANCIAL_YEAR,
  compareQuarters,
  nameBasis,
  quarterOfDate,
} from '../domain/quarter';
import { readsSameUnder } from '../domain/stated-quarters';
import { countOf } from '../domain/wording';

/** An action that names months and is due in a quarter: together they tell which months the quarter means. */
export interface QuarterWitness {
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
export function questionAction(action: Action): QuarterWitness | null {
  const { due, text } = action;
  const { by, certain, from, state } = due;
  if (state !== 'scheduled' || !certain || by === null) return null;
  const named = findMonthMentions(text);
  const role = PLAINEST_FIRST.find((one) => named.some((mention) => mention.role === one));
  if (role === undefined || !readsSameUnder(due, FINANCIAL_YEAR, CALENDAR_YEAR)) return null;
  return { action, mentions: named.filter((one) => one.role === role), from: from ?? by, by };
}

/** Whether a witness's months lie where their role says: in the due's first quarter, in its last, or in any. */
export function fitsBasis({ mentions, from, by }: QuarterWitness, basis: QuarterBasis): boolean {
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
export function quoteWitnesses(witnesses: readonly QuarterWitness[], basis: QuarterBasis): string {
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
