import { parseIsoDate } from '../../src/domain/calendar-date';
import type { DuePrecision } from '../../src/domain/due';
import { describeEnd } from '../../src/domain/due';
import type { StatedEnd } from '../../src/domain/lateness';
import {
  describeLateness,
  describeSpan,
  measureLateness,
  measureMove,
} from '../../src/domain/lateness';
import { parseDue } from '../../src/domain/parse-due';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../src/domain/quarter';

const read = (text: string, basis = FINANCIAL_YEAR) =>
  parseDue(text, { basis, neighbourYear: null });

test.each([
  ['10/07/2025', '2025-07-10', null],
  ['10/07/2025', '2025-07-11', '1 day late'],
  ['10/07/2025', '2025-07-16', '6 days late'],
  ['10/07/2025', '2025-07-17', '1 week late'],
  ['10/07/2025', '2025-09-15', '9 weeks late'],
  ['5 Jan 26', '2026-01-15', '1 week late'],
  ['July 2025', '2025-07-31', null],
  ['July 2025', '2025-08-01', '1 day late'],
  ['July 2025', '2025-08-30', '4 weeks late'],
  ['July 2025', '2025-08-31', '1 month late'],
  ['July 2025', '2025-09-15', '1 month late'],
  ['July 2025', '2025-09-30', '2 months late'],
  ['February 2024', '2024-03-31', '1 month late'],
  ['Q1 25', '2025-06-30', null],
  ['Q1 25', '2025-07-01', '1 quarter late'],
  ['Q1 25', '2025-12-31', '2 quarters late'],
  ['2024/25', '2025-03-31', null],
  ['2024/25', '2025-04-03', '3 days late'],
  ['2024/25', '2025-06-15', '2 months late'],
  ['2024/25', '2026-03-31', '1 year late'],
  ['Summer 2025', '2025-10-15', '1 month late'],
  ['Complete July 2025', '2025-09-15', null],
  ['Ongoing to July 2025', '2025-09-15', null],
])('%s is, at %s, %j', (text, asAt, late) => {
  expect(describeLateness(measureLateness(read(text), parseIsoDate(asAt)!, FINANCIAL_YEAR))).toBe(
    late,
  );
});

test('a quarter ends when its basis says, a month when the month does', () => {
  const asAt = parseIsoDate('2025-05-15')!;
  const lateBy = (text: string, basis: typeof FINANCIAL_YEAR) =>
    describeLateness(measureLateness(read(text), asAt, basis));
  expect(lateBy('Q1 25', FINANCIAL_YEAR)).toBeNull();
  expect(lateBy('Q1 25', CALENDAR_YEAR)).toBe('1 quarter late');
  expect(lateBy('April 2025', FINANCIAL_YEAR)).toBe('2 weeks late');
  expect(lateBy('April 2025', CALENDAR_YEAR)).toBe('2 weeks late');
});

test.each([
  ['10/07/2025', '10 July 2025'],
  ['Jul-25', 'July 2025'],
  ['Q1 25', 'Q1 2025/26 (Apr–Jun 2025)'],
  ['Q4 24 / Q1 25', 'Q1 2025/26 (Apr–Jun 2025)'],
  ['2024/25', '2024/25'],
  ['Autumn 2025', 'November 2025'],
  ['TBC', null],
])('the end of %s is %j', (text, end) => {
  expect(describeEnd(read(text), FINANCIAL_YEAR)).toBe(end);
});

test.each([
  ['2023-01-01 day', '2023-01-15 day', '2 weeks later'],
  ['2023-01-15 day', '2023-01-01 day', '2 weeks earlier'],
  ['2023-07-31 month', '2023-12-31 month', '5 months later'],
  ['2023-07-31 month', '2023-12-31 day', '21 weeks later'],
  ['2023-06-30 quarter', '2023-12-31 quarter', '2 quarters later'],
  ['2023-06-30 quarter', '2023-12-31 month', '6 months later'],
  ['2023-12-31 year', '2025-12-31 year', '2 years later'],
  ['2023-12-31 year', '2025-12-31 month', '24 months later'],
  ['2023-12-31 month', '2025-12-31 year', '24 months later'],
  ['2023-12-31 day', '2025-12-31 year', '104 weeks later'],
  ['2023-12-31 year', '2025-12-31 quarter', '24 months later'],
  ['2023-06-30 quarter', '2023-06-30 month', null],
])('from %s to %s a due has moved %j', (before, after, moved) => {
  const [from, to] = [before, after].map((text): StatedEnd => {
    const [iso, precision] = text.split(' ') as [string, DuePrecision];
    return { end: parseIsoDate(iso)!, precision };
  });
  const move = measureMove(from!, to!);
  expect(move && `${describeSpan(move)} ${move.isLater ? 'later' : 'earlier'}`).toBe(moved);
});
