import type { Due } from '../../domain/due';
import type { MaturityMatrix } from '../../domain/matrix';
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

/** The dues of all actions as they are settled, each distinct one once: even a large matrix has few. */
export function listDistinctDues({ areas }: MaturityMatrix): Due[] {
  const dues = new Set<Due>();
  for (const { kpis } of areas)
    for (const { actions } of kpis) for (const { settled } of actions) dues.add(settled);
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
