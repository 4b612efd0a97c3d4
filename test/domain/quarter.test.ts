import fc from 'fast-check';
import { compareDates, fromExcelSerial, toExcelSerial } from '../../src/domain/calendar-date';
import {
  CALENDAR_YEAR,
  FINANCIAL_YEAR,
  compareQuarters,
  countQuartersLate,
  describeBasis,
  describeQuarter,
  firstDayOfQuarter,
  formatQuarter,
  formatYear,
  lastDayOfQuarter,
  namePeriod,
  quarterAtIndex,
  quarterIndex,
  quarterOfDate,
} from '../../src/domain/quarter';

const startMonths = Array.from({ length: 12 }, (_, index) => index + 1);
/** 1 January 2000 to 31 December 2099. */
const date = fc.integer({ min: 36526, max: 73050 }).map(fromExcelSerial);

describe.each(startMonths)('a year that starts in month %d', (startMonth) => {
  const basis = { startMonth };

  test('puts every day between the first and last day of its quarter', () => {
    fc.assert(
      fc.property(date, (day) => {
        const quarter = quarterOfDate(day, basis);
        expect(quarter.quarter).toBeGreaterThanOrEqual(1);
        expect(quarter.quarter).toBeLessThanOrEqual(4);
        expect(compareDates(firstDayOfQuarter(quarter, basis), day)).toBeLessThanOrEqual(0);
        expect(compareDates(day, lastDayOfQuarter(quarter, basis))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('has quarters that follow each other without a gap', () => {
    fc.assert(
      fc.property(date, (day) => {
        const quarter = quarterOfDate(day, basis);
        const next = quarterAtIndex(quarterIndex(quarter) + 1);
        const lastSerial = toExcelSerial(lastDayOfQuarter(quarter, basis));
        expect(toExcelSerial(firstDayOfQuarter(next, basis))).toBe(lastSerial + 1);
        expect(quarterOfDate(fromExcelSerial(lastSerial + 1), basis)).toEqual(next);
      }),
    );
  });

  test('starts Q1 of a year on the first of the month in that year', () => {
    const first = firstDayOfQuarter({ quarter: 1, year: 2023 }, basis);
    expect(first).toEqual({ year: 2023, month: startMonth, day: 1 });
  });

  test('ends a quarter on the day after its last', () => {
    fc.assert(
      fc.property(date, (day) => {
        const quarter = quarterOfDate(day, basis);
        const last = lastDayOfQuarter(quarter, basis);
        expect(countQuartersLate(quarter, last, basis)).toBe(0);
        const dayAfter = fromExcelSerial(toExcelSerial(last) + 1);
        expect(countQuartersLate(quarter, dayAfter, basis)).toBe(1);
      }),
    );
  });
});

describe('quarters', () => {
  test.each([
    [FINANCIAL_YEAR, '1', '2023-04-01', '2023-06-30'],
    [FINANCIAL_YEAR, '4', '2024-01-01', '2024-03-31'],
    [CALENDAR_YEAR, '1', '2023-01-01', '2023-03-31'],
    [CALENDAR_YEAR, '4', '2023-10-01', '2023-12-31'],
    [{ startMonth: 12 }, '1', '2023-12-01', '2024-02-29'],
  ])('under %j Q%s 23 runs from %s to %s', (basis, name, first, last) => {
    const quarter = { quarter: Number(name), year: 2023 };
    const iso = ({ year, month, day }: { year: number; month: number; day: number }) =>
      [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
    expect(iso(firstDayOfQuarter(quarter, basis))).toBe(first);
    expect(iso(lastDayOfQuarter(quarter, basis))).toBe(last);
  });

  test('stand on an endless line', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10000, max: 10000 }), (index) => {
        expect(quarterIndex(quarterAtIndex(index))).toBe(index);
      }),
    );
    expect(quarterAtIndex(quarterIndex({ quarter: 4, year: 2023 }) + 1)).toEqual({
      quarter: 1,
      year: 2024,
    });
    expect(compareQuarters({ quarter: 4, year: 2023 }, { quarter: 1, year: 2024 })).toBeLessThan(0);
  });

  test('are written short and in full', () => {
    const quarter = { quarter: 3, year: 2009 };
    expect(formatQuarter(quarter)).toBe('Q3 09');
    expect(describeQuarter(quarter, FINANCIAL_YEAR)).toBe('Q3 2009/10 (Oct–Dec 2009)');
    expect(describeQuarter(quarter, CALENDAR_YEAR)).toBe('Q3 2009 (Jul–Sep 2009)');
    expect(describeQuarter(quarter, { startMonth: 6 })).toBe('Q3 2009/10 (Dec 2009–Feb 2010)');
    expect(formatYear(2099, FINANCIAL_YEAR)).toBe('2099/00');
    expect(namePeriod(quarter, CALENDAR_YEAR)).toBe('Quarter 3 2009');
    expect(namePeriod(quarter, FINANCIAL_YEAR)).toBe('Quarter 3 2009/10');
  });

  test.each([
    [1, 'Q1 = Jan–Mar'],
    [4, 'Q1 = Apr–Jun'],
    [10, 'Q1 = Oct–Dec'],
    [11, 'Q1 = Nov–Jan'],
    [12, 'Q1 = Dec–Feb'],
  ])('with start month %d are explained as %s', (startMonth, words) => {
    expect(describeBasis({ startMonth })).toBe(words);
  });
});
