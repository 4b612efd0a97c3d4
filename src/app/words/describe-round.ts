import { dateOfFreezeId } from '../../board-pack/movement/freeze-sheet';
import type { RoundItem, RoundOwner } from '../../board-pack/round/list-round';
import { CHASE_REASONS, NO_OWNER } from '../../board-pack/chase/write-message';
import type { CalendarDate } from '../../domain/calendar-date';
import { formatIsoDate, formatLongDate } from '../../domain/calendar-date';
import { countOf } from '../../domain/wording';
import type { GivenAnswer, RoundAnswer, RoundStart, SignOff } from '../../workbook/round';
import type { FinalGate } from '../final-gate';

/** What an answer is called, on its button and behind it. */
export const ANSWER_NAMES: Readonly<Record<RoundAnswer, string>> = {
  done: 'Done',
  'on-course': 'On course',
  moved: 'Moved',
  dropped: 'Dropped',
};

/** "Moved to Q4 23: two posts vacant" */
export function describeAnswer({ answer, due, reason }: GivenAnswer): string {
  const to = answer === 'moved' ? ` to ${due}` : '';
  return `${ANSWER_NAMES[answer]}${to}${reason === '' ? '' : `: ${reason}`}`;
}

/** One line on a round that was started; `sheet` is the tab of the freeze that was written for it. */
export function describeStarted(
  { asAt, freezeId }: Pick<RoundStart, 'asAt' | 'freezeId'>,
  sheet: string,
): string {
  const since = dateOfFreezeId(freezeId);
  // The first round is compared with the freeze that was written for it.
  const isOther = since !== null && !sheet.includes(formatIsoDate(since));
  const compared = isOther ? ` It is compared with the freeze as at ${formatLongDate(since)}.` : '';
  return `Started the round as at ${formatLongDate(asAt)}. The matrix as it stands is kept on the sheet ${sheet}.${compared}`;
}

/** "3 late, 1 due this quarter, 5 not touched since 15 July 2023"; '' where there is nothing of it. */
export function countItems(items: readonly RoundItem[], since: CalendarDate | null): string {
  const untouched = items.filter(({ isUntouched }) => isUntouched).length;
  return [
    ...CHASE_REASONS.map(([wanted, { phrase }]) => {
      const count = items.filter(({ reason }) => reason === wanted).length;
      return count === 0 ? '' : `${count} ${phrase}`;
    }),
    since && untouched > 0 ? `${untouched} not touched since ${formatLongDate(since)}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Whose actions they are. */
export const nameOwner = (owner: string | null): string => owner ?? NO_OWNER;

/** How many of a round's actions are answered: "5 of 34 actions answered". An action of several owners counts once. */
export function describeProgress(owners: readonly RoundOwner[]): string {
  const items = listItems(owners);
  const answered = items.filter(({ answer }) => answer !== null).length;
  return `${answered} of ${countOf(items.length, 'action')} answered`;
}

/** The actions of a round, each once. */
export function listItems(owners: readonly RoundOwner[]): RoundItem[] {
  const byId = new Map(owners.flatMap(({ items }) => items).map((item) => [item.record.id, item]));
  return [...byId.values()];
}

/** More would not be read in a message. */
const MOST_OWNERS = 8;

/** What a round asks, a line an owner. */
export function describeOwners(
  owners: readonly RoundOwner[],
  since: CalendarDate | null,
): string[] {
  if (owners.length === 0) return ['Every action is closed: there is nothing to answer.'];
  const rest = owners.length - MOST_OWNERS;
  return [
    `${countOf(listItems(owners).length, 'action')} to answer.`,
    ...owners.slice(0, MOST_OWNERS).map(({ owner, items }) => {
      const counts = countItems(items, since);
      return `${nameOwner(owner)}: ${counts === '' ? countOf(items.length, 'action') : counts}.`;
    }),
    ...(rest > 0 ? [`And ${countOf(rest, 'more owner')}.`] : []),
  ];
}

/** One line on an answer that was recorded, and not written anywhere. */
export function describeRecorded(answer: RoundAnswer): string {
  return `Recorded: ${ANSWER_NAMES[answer]}.`;
}

/** One line on a round that was cancelled. */
export function describeCancelled({ asAt, before }: RoundStart): string {
  return `Cancelled the round as at ${formatLongDate(asAt)}. The as-at date is ${formatLongDate(before.asAt)} again. What was written into the matrix and the freeze stay.`;
}

/** One line on a round that was signed off; `sheet` is the tab of its freeze. */
export function describeSignedOff(by: string, sheet: string): string {
  return `Signed off by ${by}. The matrix is kept on the sheet ${sheet}, and a final pack may be made from it.`;
}

/** What a sign-off leaves open, in a sentence; '' for nothing. */
export function describeUnanswered(owners: readonly RoundOwner[]): string {
  const open = listItems(owners).filter(({ answer }) => answer === null).length;
  return open === 0 ? '' : `${countOf(open, 'action')} ${open === 1 ? 'has' : 'have'} no answer.`;
}

/** Whether a final pack may be made, and what to do where it may not, in a sentence or two. */
export function describeFinalGate(gate: FinalGate): string {
  switch (gate.kind) {
    case 'open':
      return `Signed off ${saySignOff(gate.signOff)}, as kept on the sheet ${gate.freeze.sheet}.`;
    case 'not-signed-off':
      return 'A final pack is made from a round that is signed off. Sign it off under Round.';
    case 'freeze-gone':
      return `The freeze that was signed off ${saySignOff(gate.signOff)} is not in the workbook any more. Take the sign-off back under Round, and sign off again.`;
    case 'freeze-changed':
      return `The sheet ${gate.sheet} was changed after it was signed off ${saySignOff(gate.signOff)}. Put back what was changed there, or take the sign-off back under Round and sign off again.`;
    case 'matrix-changed':
      return `The matrix was changed after it was signed off ${saySignOff(gate.signOff)}. Put back what was changed, or take the sign-off back under Round and sign off again.`;
  }
}

/** "by Ann Lee on 20 October 2023" */
export const saySignOff = ({ by, on }: SignOff): string => `by ${by} on ${formatLongDate(on)}`;
