import type { CalendarDate } from '../../domain/calendar-date';
import { compareDates } from '../../domain/calendar-date';
import type { GivenAnswer, RoundEntry, RoundStart, SignOff } from '../../workbook/round';

/** A quarter's round as it stands. */
export interface Round {
  readonly start: RoundStart;
  /** In the order in which they were given. */
  readonly answers: readonly GivenAnswer[];
  /** The sign-off that counts; null while the round is open. */
  readonly signOff: SignOff | null;
}

/** The round that was started last and not cancelled, open or signed off; null where there is none. */
export function findRound(entries: readonly RoundEntry[]): Round | null {
  return listRounds(entries).at(-1) ?? null;
}

/** Every round that was started and not cancelled, in the order of their starts. Entries of no such round count for nothing. */
export function listRounds(entries: readonly RoundEntry[]): Round[] {
  const rounds: Round[] = [];
  for (const entry of entries) {
    if (entry.kind === 'started') {
      rounds.push({ start: entry, answers: [], signOff: null });
      continue;
    }
    const index = placeOf(rounds, entry.asAt);
    const round = rounds[index];
    if (!round) continue;
    if (entry.kind === 'cancelled') rounds.splice(index, 1);
    else rounds[index] = carryOn(round, entry);
  }
  return rounds;
}

function carryOn(
  round: Round,
  entry: Exclude<RoundEntry, { kind: 'started' | 'cancelled' }>,
): Round {
  switch (entry.kind) {
    case 'answered':
      return { ...round, answers: [...round.answers, entry] };
    case 'signed-off':
      return { ...round, signOff: entry };
    case 'taken-back':
      return { ...round, signOff: null };
  }
}

/** The sign-off of the matrix as at a date; null where there is none, or none that counts any more. */
export function findSignOff(entries: readonly RoundEntry[], asAt: CalendarDate): SignOff | null {
  const rounds = listRounds(entries);
  return rounds[placeOf(rounds, asAt)]?.signOff ?? null;
}

/** 0-based; -1 where no round is as at that date. */
function placeOf(rounds: readonly Round[], asAt: CalendarDate): number {
  return rounds.map(({ start }) => compareDates(start.asAt, asAt)).lastIndexOf(0);
}
