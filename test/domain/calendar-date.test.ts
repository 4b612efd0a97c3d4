import fc from 'fast-check';
import {
  compareDates,
  daysInMonth,
  formatIsoDate,
  formatLongDate,
  fromExcelSerial,
  isCalendarDate,
  parseIsoDate,
  toExcelSerial,
} from '../../src/domain/calendar-date';

/** 1 March 1900, from which Excel's serial numbers are right, to the last day that Excel knows. */
const serial = fc.integer({ min: 61, max: 2958465 });

describe('Excel serial numbers', () => {
  test.each([
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [36585, '2000-02-29'],
    [45199, '2023-09-30'],
    [45382, '2024-03-31'],
    [73050, '2099-12-31'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (days, iso) => {
    expect(formatIsoDate(fromExcelSerial(days))).toBe(iso);
    expect(toExcelSerial(parseIsoDate(iso)!)).toBe(days);
  });

  test('and dates turn into each other', () => {
    fc.assert(
      fc.property(serial, (days) => {
        const date = fromExcelSerial(days);
        expect(isCalendarDate(date)).toBe(true);
        expect(toExcelSerial(date)).toBe(days);
      }),
    );
  });

  test('drop the time of day', () => {
    expect(fromExcelSerial(45199.999)).toEqual({ year: 2023, month: 9, day: 30 });
  });

  test('keep the order of dates', () => {
    fc.assert(
      fc.property(serial, serial, (left, right) => {
        const order = compareDates(fromExcelSerial(left), fromExcelSerial(right));
        expect(Math.sign(order)).toBe(Math.sign(left - right));
      }),
    );
  });
});

describe('calendar dates', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-04-31', false],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2023-10-00', false],
    ['1899-12-31', false],
    ['23-10-15', false],
    ['15/10/2023', false],
    ['2023-1-5', false],
  ])('%s exists: %s', (text, exists) => {
    expect(parseIsoDate(text) !== null).toBe(exists);
  });

  test('end with the year 9999', () => {
    expect(isCalendarDate({ year: 9999, month: 12, day: 31 })).toBe(true);
    expect(isCalendarDate({ year: 10_000, month: 1, day: 1 })).toBe(false);
  });

  test.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [2023, 4, 30],
    [2023, 12, 31],
  ])('%d-%d has %d days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  test('are written for programs and for people', () => {
    const date = { year: 2023, month: 9, day: 5 };
    expect(formatIsoDate(date)).toBe('2023-09-05');
    expect(formatLongDate(date)).toBe('5 September 2023');
  });
});
