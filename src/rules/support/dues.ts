import type { Due } from '../../domain/due';
import type { Action, MaturityMatrix } from '../../domain/matrix';
import { parseDue } from '../../domain/parse-due';
import type { QuarterBasis } from '../../domain/quarter';
import type { DueReport } from '../rule';
import { quote, writeCell } from './wording';

/** Says the same of every cell with the due; with the fix where the due has its cell to itself. */
export function reportDue(
  message: string,
  respelling: { readonly from: string; readonly to: string } | null = null,
): DueReport {
  return (cell, isWholeCell) => ({
    cells: [cell],
    message,
    fix: respelling && isWholeCell ? writeCell(cell, respelling.from, respelling.to) : null,
  });
}

/** How to respell a due that was read as what is meant; one that looks right has spaces that nobody sees. */
export function adviseSpelling(raw: string, canonical: string): string {
  return quote(raw) === quote(canonical)
    ? `By when says ${quote(raw)} with spaces that do not belong there. Write it without them.`
    : `By when says ${quote(raw)}. Write ${canonical}, the spelling used for it here.`;
}

/** The dues of all actions, each distinct one once: even a large matrix has few. */
export function listDistinctDues({ areas }: MaturityMatrix): Due[] {
  const dues = new Set<Due>();
  for (const { kpis } of areas)
    for (const { actions } of kpis) for (const { due } of actions) dues.add(due);
  return [...dues];
}

/** "in 2023", "from 2023 to 2024": the years of the dues that are not suspect themselves; null when there are none. */
export function describeUsualYears(matrix: MaturityMatrix): string | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { by, doubts } of listDistinctDues(matrix)) {
    if (by === null || doubts.includes('suspect-year')) continue;
    first = Math.min(first, by.year);
    last = Math.max(last, by.year);
  }
  if (first > last) return null;
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}

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
