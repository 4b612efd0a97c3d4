import type { Due } from '../../domain/due';
import type { Action } from '../../domain/matrix';
import { parseDue } from '../../domain/parse-due';
import type { QuarterBasis } from '../../domain/quarter';

/** Reads what a Status says, each distinct text once: a sheet has few. */
export function createStatusReader(basis: QuarterBasis): (status: string) => Due {
  const known = new Map<string, Due>();
  return (status) => {
    let said = known.get(status);
    if (!said) known.set(status, (said = parseDue(status, { basis, neighbourYear: null })));
    return said;
  };
}

/** What By when would have to say for a Status to hold; null when the two agree, or Status is no such word ("Red"). */
export function contradictDue(
  { due, status }: Action,
  readStatus: (status: string) => Due,
): string | null {
  if (status === null || due.state === 'blank' || due.state === 'unreadable') return null;
  const said = readStatus(status);
  if (!said.certain || said.state === due.state) return null;
  if (said.state === 'complete') return 'Complete';
  if (said.state === 'cancelled') return 'Cancelled';
  const saysOpen = said.state === 'ongoing' || said.state === 'unscheduled';
  return saysOpen && due.state === 'complete' ? 'the quarter it is due by' : null;
}
