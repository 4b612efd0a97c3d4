import { parseDue } from '../../src/domain/parse-due';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../src/domain/quarter';
import { readsSameUnder } from '../../src/domain/stated-quarters';

test.each([
  ['Q2 23', true],
  ['Q4 2023', true],
  ['Complete', true],
  ['', true],
  ['June 2023', false],
  ['12/06/2023', false],
  ['Q2 2023/24', false],
])('“%s” names the same quarter under both bases: %j', (raw, isSame) => {
  const due = parseDue(raw, { basis: FINANCIAL_YEAR, neighbourYear: null });
  expect(readsSameUnder(due, FINANCIAL_YEAR, CALENDAR_YEAR)).toBe(isSame);
});

test.each([
  ['Q2 23', true],
  ['FY24 Q2', true],
  ['Q2 2023/24', true],
  ['Q2 2023 (Jul-Sep)', false],
])('“%s” names the same quarter read by the calendar year: %j', (raw, isSame) => {
  const due = parseDue(raw, { basis: CALENDAR_YEAR, neighbourYear: null });
  expect(readsSameUnder(due, CALENDAR_YEAR, FINANCIAL_YEAR)).toBe(isSame);
});

test('a quarter that was read with another year is not the same', () => {
  const due = parseDue('Q2 23', { basis: FINANCIAL_YEAR, neighbourYear: null });
  const moved = { ...due, by: { quarter: 2, year: 2030 } as const };
  expect(readsSameUnder(moved, FINANCIAL_YEAR, CALENDAR_YEAR)).toBe(false);
});
