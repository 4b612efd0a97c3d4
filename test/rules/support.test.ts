import { DEFAULT_SCALE, createNumberScale, createScale } from '../../src/domain/level-scale';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../src/domain/quarter';
import { createPositioner, findRowRuns, readingPosition } from '../../src/rules/support/position';
import { exampleQuarter, joinSome, nameLevels, quote } from '../../src/rules/support/wording';

test('a list names a few and counts the rest', () => {
  expect(joinSome(['A', 'B', 'C'])).toBe('A, B and C');
  expect(joinSome(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 more');
  expect(nameLevels(DEFAULT_SCALE)).toBe('one of Minimum, Developing, Mature, Leader or Innovator');
  expect(nameLevels(createScale(['Emerging']))).toBe('Emerging');
  expect(nameLevels(createNumberScale(0, 5))).toBe('a number from 0 to 5');
});

test('a quotation is one line, cut at a word', () => {
  expect(quote(' As\n above\u00a0 ')).toBe('“As above”');
  const long = quote('word '.repeat(40));
  expect(long).toMatch(/^“word( word)+…”$/);
  expect(long.length).toBeLessThanOrEqual(63);
  expect(quote(`${'x'.repeat(59)}${'😀'.repeat(9)}`)).toBe(`“${'x'.repeat(59)}…”`);
  expect(quote('x'.repeat(32_767))).toBe(`“${'x'.repeat(60)}…”`);
});

test('the example quarter is the one after the as-at date, by either basis', () => {
  expect(exampleQuarter({ year: 2023, month: 10, day: 15 }, FINANCIAL_YEAR)).toBe('Q4 23');
  expect(exampleQuarter({ year: 2023, month: 10, day: 15 }, CALENDAR_YEAR)).toBe('Q1 24');
});

test('consecutive rows are joined into runs', () => {
  expect(findRowRuns([])).toEqual([]);
  expect(findRowRuns([4, 5, 6, 9])).toEqual([
    { first: 4, last: 6 },
    { first: 9, last: 9 },
  ]);
});

test('cells are read row by row, and no cell comes first', () => {
  const inOrder = [undefined, 'A1', 'C2', 'AA2', 'B10'].map(readingPosition);
  expect([...inOrder].sort((left, right) => left - right)).toEqual(inOrder);
});

test('on several sheets the cells of the first come first, whatever their rows', () => {
  const position = createPositioner(['Plan', 'More']);
  const inOrder = [undefined, 'Plan!A1', 'Plan!XFD1048576', 'More!A1', 'More!B1'].map(position);
  expect([...inOrder].sort((left, right) => left - right)).toEqual(inOrder);
  expect(new Set(inOrder).size).toBe(inOrder.length);
  expect(createPositioner(['Plan'])('B1')).toBe(readingPosition('B1'));
});
