import type { Certainty } from '../../domain/repair';
import { countOf } from '../../domain/wording';
import type { RepairRecord } from '../../workbook/records';
import type { RepairAnswer } from '../review-repairs';

/** How sure a repair is, for whoever decides about it. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: 'certain: no word changed',
  likely: 'likely',
  doubtful: 'doubtful: needs your look',
};

/** What was decided about a repair; '' while it is open. */
export function describeDecision({ decision, edited }: RepairRecord): string {
  switch (decision) {
    case 'open':
      return '';
    case 'accepted':
      return 'Accepted';
    case 'edited':
      return `Edited: “${edited}”`;
    case 'rejected':
      return 'Rejected: it says again what it was';
  }
}

const DONE: Readonly<Record<RepairAnswer['kind'], string>> = {
  accept: 'Accepted',
  edit: 'Edited',
  reject: 'Rejected',
  reopen: 'Put back',
};

/** One line on repairs that were answered, and on those that could not be. */
export function describeAnswered(
  kind: RepairAnswer['kind'],
  askedCount: number,
  skippedCount: number,
): string {
  const done = `${DONE[kind]} ${countOf(askedCount - skippedCount, 'repair')}.`;
  if (skippedCount === 0) return done;
  const left = `${countOf(skippedCount, 'repair')} ${skippedCount === 1 ? 'was' : 'were'} left`;
  return `${done} ${left}: the cell says something else by now, or the form writes it on each row.`;
}

/** Repairs that are open and not certain. */
export function listUnsure(repairs: readonly RepairRecord[]): RepairRecord[] {
  return repairs.filter(
    ({ certainty, decision }) => certainty !== 'certain' && decision === 'open',
  );
}
