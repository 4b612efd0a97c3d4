import type { CalendarDate } from '../../domain/calendar-date';
import { formatLongDate } from '../../domain/calendar-date';
import type { FigureCourse } from '../figures';
import { startSentence } from './count-words';

/** A value that is known, and of which day; whether the first freeze has it. */
interface Point {
  readonly day: CalendarDate;
  readonly isFirst: boolean;
  readonly value: number;
}

/**
 * "Better since 15 July 2023: 8, was 6. Better than at the first freeze, 15 January 2022, when it was 4." `days` are
 * those of the values; days on which the figure is not known are passed over.
 */
export function writeCourseSentence(
  { values, better }: Pick<FigureCourse, 'values' | 'better'>,
  days: readonly CalendarDate[],
): string {
  const points = values.flatMap((value, place) =>
    value === null ? [] : [{ value, day: days[place]!, isFirst: place === 0 }],
  );
  const now = points.at(-1);
  if (!now) return 'Not known at any freeze.';
  if (values.at(-1) === null) {
    return `Not known now; ${now.value} at ${formatLongDate(now.day)}.`;
  }
  const earlier = points.slice(0, -1);
  const [first] = earlier;
  if (!first) return `${now.value} now; no freeze tells what it was.`;
  const turn = earlier.map(({ value }) => value !== now.value).lastIndexOf(true);
  if (turn < 0) return `Unchanged at ${now.value} since ${formatLongDate(first.day)}.`;
  const change = writeChange(earlier, turn, now, better);
  return turn === 0 ? change : `${change} ${compareWithFirst(first, now, better)}`;
}

/** `turn` is the place of the last point that was different. */
function writeChange(
  earlier: readonly Point[],
  turn: number,
  now: Point,
  better: FigureCourse['better'],
): string {
  const before = earlier[turn]!;
  const since = earlier[turn + 1];
  const word = nameChange(before.value, now.value, better);
  return since
    ? `Unchanged at ${now.value} since ${formatLongDate(since.day)}; ${word} than at ${formatLongDate(before.day)}, when it was ${before.value}.`
    : `${startSentence(word)} since ${formatLongDate(before.day)}: ${now.value}, was ${before.value}.`;
}

function compareWithFirst(first: Point, now: Point, better: FigureCourse['better']): string {
  const day = formatLongDate(first.day);
  const when = first.isFirst ? `at the first freeze, ${day}` : `at ${day}, the first known`;
  if (first.value === now.value) return `The same as ${when}.`;
  return `${startSentence(nameChange(first.value, now.value, better))} than ${when}, when it was ${first.value}.`;
}

function nameChange(before: number, now: number, better: FigureCourse['better']): string {
  const isMore = now > before;
  if (better === null) return isMore ? 'more' : 'fewer';
  return isMore === (better === 'more') ? 'better' : 'worse';
}
