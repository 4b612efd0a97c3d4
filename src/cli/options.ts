import type { ReviewRequest } from '../app/review-matrix';
import type { CalendarDate } from '../domain/calendar-date';
import { MONTH_NAMES, parseIsoDate } from '../domain/calendar-date';
import { readToday } from '../excel/read-today';
import { AddInError } from '../workbook/errors';

/** Options that say which matrix is meant and how it is judged, as typed. */
export interface ReviewOptions {
  /** Each time it was given. */
  readonly sheet?: readonly string[];
  readonly asAt?: string;
  readonly quarterStart?: string;
}

/** What is asked for, as the options say it; what they leave open is null. Throws option-invalid. */
export function readReviewRequest({ sheet, asAt, quarterStart }: ReviewOptions): ReviewRequest {
  return {
    sheets: sheet ?? [],
    asAt: readAsAt(asAt),
    startMonth: readStartMonth(quarterStart),
    today: readToday(),
  };
}

/** Null when the option was not given. Throws option-invalid. */
function readAsAt(value: string | undefined): CalendarDate | null {
  if (value === undefined) return null;
  const date = parseIsoDate(value);
  if (date) return date;
  throw new AddInError('option-invalid', {
    option: '--as-at',
    value,
    expected: 'a date such as 2023-10-15',
  });
}

/** Month 1 to 12 from a number, a name or its first letters, three at least; null when not given. Throws option-invalid. */
function readStartMonth(value: string | undefined): number | null {
  if (value === undefined) return null;
  const text = value.trim().toLowerCase();
  const month = /^\d{1,2}$/.test(text)
    ? Number(text)
    : MONTH_NAMES.findIndex((name) => text.length >= 3 && name.toLowerCase().startsWith(text)) + 1;
  if (month >= 1 && month <= 12) return month;
  throw new AddInError('option-invalid', {
    option: '--quarter-start',
    value,
    expected: 'a month such as April or 4',
  });
}
