import type { CalendarDate } from './calendar-date';
import type { DueStatus } from './due';
import { judgeDue } from './due';
import { describeLateness, measureLateness } from './lateness';
import type { Action, Kpi } from './matrix';
import type { QuarterBasis } from './quarter';

/** A council's own rating of an action. */
export type Rag = 'red' | 'amber' | 'green';

const WORDS: ReadonlyMap<string, Rag> = new Map<string, Rag>([
  ['r', 'red'],
  ['red', 'red'],
  ['🔴', 'red'],
  ['a', 'amber'],
  ['amber', 'amber'],
  ['yellow', 'amber'],
  ['🟡', 'amber'],
  ['🟠', 'amber'],
  ['g', 'green'],
  ['green', 'green'],
  ['🟢', 'green'],
]);

/** What explains a rating: "Green - on track", "Red (see minutes)". */
const EXPLANATION = /\s*(?:[-–:;,(]|\. ).*$/su;

/**
 * What a text rates an action as; null for one between two ("Amber/Green"), for a colour that councils mean differently
 * (blue), and for any other text.
 */
export function readRag(text: string | undefined): Rag | null {
  const word = (text ?? '').trim().replace(EXPLANATION, '').replace(/\.$/, '').toLowerCase();
  return WORDS.get(word) ?? null;
}

/** What a rating is told to contradict, by how the action is read. */
const CONTRADICTED: Readonly<Record<Rag, readonly DueStatus[]>> = {
  // A red or amber action that is not yet late may be a warning of what is to come.
  red: ['complete'],
  amber: ['complete'],
  green: ['overdue', 'ongoing-past-end'],
};

/** What the council says of an action and what is read of it, where they cannot both be right. */
export interface RagDifference {
  /** As written. */
  readonly says: string;
  /** "2 quarters late" */
  readonly reading: string;
}

/**
 * How the council's own rating of an action differs from what its due and Status say; null where it does not, or there
 * is none to judge. One that several actions of a cell share is too good where any of them is late, and too bad only
 * where all of them are done.
 */
export function findRagDifference(
  action: Action,
  { actions }: Pick<Kpi, 'actions'>,
  asAt: CalendarDate,
  basis: QuarterBasis,
): RagDifference | null {
  const { settled, details, cell } = action;
  const rag = readRag(details.rag);
  if (rag === null) return null;
  const status = judgeDue(settled, asAt, basis);
  if (!CONTRADICTED[rag].includes(status)) return null;
  const sharing = actions.filter((one) => one.cell === cell && one.details.rag === details.rag);
  if (status === 'complete' && sharing.some((one) => one.settled.state !== 'complete')) return null;
  const late = describeLateness(measureLateness(settled, asAt, basis));
  const reading = status === 'complete' ? 'complete' : (late ?? 'going on past its end');
  return { says: details.rag!, reading };
}
