import { makeGrid } from '../../src/import/make-grid';

describe('refusing what no sheet can hold', () => {
  test.each([
    ['a long text', [['KPI', 'x'.repeat(40_000)]], /a text of 40000 characters in row 1/],
    ['many rows', new Array<string[]>(50_001).fill(['']), /^plan\.txt has 50001 rows/],
    ['many columns', [new Array<string>(20_001).fill('')], /a row of 20001 cells/],
    [
      'few wide rows among many',
      [new Array<string>(5001).fill(''), ...new Array<string[]>(5000).fill([''])],
      /of 5001 cells/,
    ],
  ])('%s', (_, rows, message) => {
    expect(() => makeGrid(rows, [], 'plan.txt')).toThrow(message);
  });
});
