import type { ReviewRequest } from '../app/review-matrix';
import type { CalendarDate } from '../domain/calendar-date';
import { MONTH_NAMES, parseIsoDate } from '../domain/calendar-date';
import { FRAMEWORKS } from '../domain/frameworks';
import type { LevelAlias, LevelScale } from '../domain/level-scale';
import { parseScale } from '../domain/level-scale';
import type { MatrixColumn } from '../domain/column-headings';
import { COLUMN_HEADINGS, MATRIX_COLUMNS } from '../domain/column-headings';
import { joinWords } from '../domain/wording';
import { readToday } from '../excel/read-today';
import type { GivenColumn, MarkMeanings } from '../domain/reading-question';
import { AddInError } from '../workbook/errors';

/** Options that say which matrix is meant and how it is judged, as typed. */
export interface ReviewOptions {
  /** Each time it was given. */
  readonly sheet?: readonly string[];
  readonly asAt?: string;
  readonly quarterStart?: string;
  readonly scale?: string;
  readonly map?: string;
  readonly marks?: string;
  readonly treatAs?: string;
}

/** What is asked for, as the options say it; what they leave open is null. Throws option-invalid. */
export function readReviewRequest({
  sheet,
  asAt,
  quarterStart,
  scale,
  map,
  marks,
  treatAs,
}: ReviewOptions): ReviewRequest {
  return {
    sheets: sheet ?? [],
    given: readGivenColumns(map),
    marks: readMarkMeanings(marks),
    asAt: asAt === undefined ? null : readDate('--as-at', asAt),
    startMonth: readStartMonth(quarterStart),
    scale: scale === undefined ? null : readScale('--scale', scale),
    treatedAs: readTreatedAs(treatAs),
    today: readToday(),
  };
}

/** The date that an option says. Throws option-invalid. */
export function readDate(option: string, value: string): CalendarDate {
  const date = parseIsoDate(value);
  if (date) return date;
  throw new AddInError('option-invalid', {
    option,
    value,
    expected: 'a date such as 2023-10-15',
  });
}

/** The scale that an option says. Throws option-invalid. */
export function readScale(option: string, value: string): LevelScale {
  const scale = parseScale(value);
  if (scale) return scale;
  const names = FRAMEWORKS.map(({ name }) => name);
  throw new AddInError('option-invalid', {
    option,
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

/** "kpi=C,actions=Remediation action" as columns and where they are; none when not given. Throws option-invalid. */
function readGivenColumns(value: string | undefined): GivenColumn[] {
  return splitPairs(value).map(([name, place]) => {
    const column = columnOfName(name);
    if (column && place !== '') return { column, place };
    const expected = `columns and where they are, such as "kpi=C,actions=Remediation action", of ${joinWords(MATRIX_COLUMNS)}`;
    throw new AddInError('option-invalid', { option: '--map', value: value!, expected });
  });
}

/** "Basic=Minimum,None=Minimum" as words and what they are read as; none when not given. Throws option-invalid. */
function readTreatedAs(value: string | undefined): LevelAlias[] {
  return splitPairs(value).map(([word, level]) => {
    if (word !== '' && level !== '') return { word, level };
    const expected = 'words and the level that each is read as, such as "Basic=Minimum"';
    throw new AddInError('option-invalid', { option: '--treat-as', value: value!, expected });
  });
}

/** The pairs of "a=b,c=d", trimmed; none of an option that was not given. */
function splitPairs(value: string | undefined): [string, string][] {
  if (value === undefined) return [];
  // What stands behind "=" may hold commas: a pair begins where a name and "=" follow one.
  return value.split(/,(?=[^,=]+=)/).map((pair) => {
    const split = pair.indexOf('=');
    return [pair.slice(0, Math.max(split, 0)).trim(), pair.slice(split + 1).trim()];
  });
}

/** "now=x,target=o", or one of them; null when not given. Throws option-invalid. */
function readMarkMeanings(value: string | undefined): MarkMeanings | null {
  if (value === undefined) return null;
  const said = /^\s*(?:now=(?<now>[^,].*?))?\s*(?:(?:^|,)\s*target=(?<target>.+?))?\s*$/i.exec(
    value,
  )?.groups;
  const { now = '', target = '' } = said ?? {};
  if (now.trim() !== '' || target.trim() !== '') return { now: now.trim(), target: target.trim() };
  const expected = 'the marks in columns for levels, such as "now=x,target=o"';
  throw new AddInError('option-invalid', { option: '--marks', value, expected });
}

/** A column by its name in the JSON or by its usual heading, in capitals or not. */
function columnOfName(name: string): MatrixColumn | null {
  const wanted = name.trim().toLowerCase();
  return (
    MATRIX_COLUMNS.find(
      (column) =>
        column.toLowerCase() === wanted || COLUMN_HEADINGS[column].toLowerCase() === wanted,
    ) ?? null
  );
}
