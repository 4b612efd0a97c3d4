import type { ReviewRequest } from '../app/review-matrix';
import type { CalendarDate } from '../domain/calendar-date';
import { MONTH_NAMES, parseIsoDate } from '../domain/calendar-date';
import { FRAMEWORKS } from '../domain/frameworks';
import type { LevelScale } from '../domain/level-scale';
import { parseScale } from '../domain/level-scale';
import { joinWords } from '../domain/wording';
import { readToday } from '../excel/read-today';
import { AddInError } from '../workbook/errors';

/** Options that say which matrix is meant and how it is judged, as typed. */
export interface ReviewOptions {
  /** Each time it was given. */
  readonly sheet?: readonly string[];
  readonly asAt?: string;
  readonly quarterStart?: string;
  readonly scale?: string;
}

/** What is asked for, as the options say it; what they leave open is null. Throws option-invalid. */
export function readReviewRequest({
  sheet,
  asAt,
  quarterStart,
  scale,
}: ReviewOptions): ReviewRequest {
  return {
    sheets: sheet ?? [],
    asAt: readAsAt(asAt),
    startMonth: readStartMonth(quarterStart),
    scale: readScale(scale),
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

/** Null when the option was not given. Throws option-invalid. */
function readScale(value: string | undefined): LevelScale | null {
  if (value === undefined) return null;
  const scale = parseScale(value);
  if (scale) return scale;
  const names = FRAMEWORKS.map(({ name }) => name);
  throw new AddInError('option-invalid', {
    option: '--scale',
    value,
    expected: `${joinWords(names, 'or')}, or the levels from the lowest to the highest, such as "Basic<Emerging<Strong"`,
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
