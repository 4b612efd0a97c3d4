import type { QuarterBasis } from '../domain/quarter';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../domain/quarter';

/** `financial year`, `calendar year`, or `year` for one that starts in another month. */
export function nameYear({ startMonth }: QuarterBasis): string {
  if (startMonth === CALENDAR_YEAR.startMonth) return 'calendar year';
  return startMonth === FINANCIAL_YEAR.startMonth ? 'financial year' : 'year';
}
