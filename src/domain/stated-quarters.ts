import type { Due } from './due';
import { parseDue } from './parse-due';
import type { Quarter, QuarterBasis } from './quarter';

/**
 * Whether a due names its quarter, so that it names the same one under another basis. A month or a date is the same
 * day under both, and so falls into a quarter of another name; "2023/24" says which basis it means.
 */
export function readsSameUnder(due: Due, basis: QuarterBasis, other: QuarterBasis): boolean {
  const neighbourYear = due.by?.year ?? null;
  const reread = parseDue(due.raw, { basis, neighbourYear });
  const otherwise = parseDue(due.raw, { basis: other, neighbourYear });
  const saysBasis =
    otherwise.doubts.includes('year-ambiguous') && !reread.doubts.includes('year-ambiguous');
  return isSameQuarter(due.by, reread.by) && isSameQuarter(due.by, otherwise.by) && !saysBasis;
}

function isSameQuarter(left: Quarter | null, right: Quarter | null): boolean {
  return left?.quarter === right?.quarter && left?.year === right?.year;
}
