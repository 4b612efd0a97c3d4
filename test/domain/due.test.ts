import { parseIsoDate } from '../../src/domain/calendar-date';
import { isDueThisQuarter, isOverdue, judgeDue, quartersLate } from '../../src/domain/due';
import { parseDue } from '../../src/domain/parse-due';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../src/domain/quarter';

const context = { basis: FINANCIAL_YEAR, neighbourYear: null };

describe('judgeDue on 15 October 2023', () => {
  const asAt = parseIsoDate('2023-10-15')!;

  test.each([
    ['Q1 23', 'overdue', 2],
    ['Q2 23', 'overdue', 1],
    ['Q3 23', 'due-this-quarter', 0],
    ['Q4 23', 'due-later', 0],
    ['Q2/3 23', 'due-this-quarter', 0],
    ['Q1/2 23', 'overdue', 1],
    ['Q4 22', 'overdue', 3],
    ['30/09/2023', 'overdue', 1],
    ['1 October 2023', 'overdue', 0],
    ['15 October 2023', 'due-this-quarter', 0],
    ['October 2023', 'due-this-quarter', 0],
    ['September 2023', 'overdue', 1],
    ['2022/23', 'overdue', 3],
    ['2023/24', 'due-later', 0],
    ['2022/3', 'overdue', 3],
    ['2023/4', 'unclear', 0],
    ['Complete 2023/4', 'complete', 0],
    ['0-30 days', 'unclear', 0],
    ['Complete', 'complete', 0],
    ['Q1 23 Complete', 'complete', 0],
    ['Ongoing', 'ongoing', 0],
    ['Ongoing to Q1 23', 'ongoing-past-end', 0],
    ['Ongoing to Q3 23', 'ongoing-until', 0],
    ['Ongoing until 14/10/2023', 'ongoing-past-end', 0],
    ['Ongoing until 15/10/2023', 'ongoing-until', 0],
    ['Cancelled', 'cancelled', 0],
    ['TBC', 'unscheduled', 0],
    ['', 'blank', 0],
    ['04.00', 'unclear', 0],
    ['complete / ongoin', 'unclear', 0],
    ['Q2 24 q3 24', 'unclear', 0],
    ['Q2 23, Q4 23', 'unclear', 0],
    ['Q1 23, Q2 23', 'overdue', 1],
  ])('%j is %s', (text, status, late) => {
    const due = parseDue(text, context);
    expect(judgeDue(due, asAt, FINANCIAL_YEAR)).toBe(status);
    expect(isOverdue(due, asAt, FINANCIAL_YEAR)).toBe(status === 'overdue');
    expect(quartersLate(due, asAt, FINANCIAL_YEAR)).toBe(late);
  });
});

describe('a quarter', () => {
  const due = parseDue('Q2 23', context);

  test.each([
    ['2023-06-30', FINANCIAL_YEAR, 'due-later'],
    ['2023-07-01', FINANCIAL_YEAR, 'due-this-quarter'],
    ['2023-09-30', FINANCIAL_YEAR, 'due-this-quarter'],
    ['2023-10-01', FINANCIAL_YEAR, 'overdue'],
    ['2023-06-30', CALENDAR_YEAR, 'due-this-quarter'],
    ['2023-07-01', CALENDAR_YEAR, 'overdue'],
  ])('is judged on %s under %j as %s', (date, basis, status) => {
    const asAt = parseIsoDate(date)!;
    expect(judgeDue(due, asAt, basis)).toBe(status);
    expect(isDueThisQuarter(due, asAt, basis)).toBe(status === 'due-this-quarter');
  });
});
