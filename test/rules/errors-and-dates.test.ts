import { checkMatrix } from '../../src/rules/check-matrix';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

function findingsOf(row: (string | number)[]): string[] {
  const grid = createExampleGrid({ title: 'one row', rows: [row] });
  return checkMatrix(readGrid(grid), exampleContext())
    .filter(({ cells }) => cells.length > 0)
    .map(({ rule, cells }) => `${rule} ${cells.join(' ')}`);
}

test.each([
  ['a due', ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', '#REF!'], 'E2'],
  ['an action', ['Reporting', 'Developing: ad hoc', 'Mature: monthly', '#N/A', 'Q4 23'], 'D2'],
  ['a name', ['#NAME?', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 'Q4 23'], 'A2'],
  ['a level', ['Reporting', '#VALUE!', 'Mature: monthly', 'Build it', 'Q4 23'], 'B2'],
])('a formula error in place of %s is reported once', (_, row, cell) => {
  expect(findingsOf(row)).toEqual([`formula-error ${cell}`]);
});

test('a real date says when an action is due, and nobody is asked to respell it', () => {
  const row = ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it', 45291];
  expect(findingsOf(row)).toEqual(['due-this-quarter E2 D2']);
  for (const text of ['31/12/2023', 'Dec 2023', '5 Jan 24', '31 December 2023']) {
    expect(findingsOf([...row.slice(0, 4), text])).not.toContain('non-canonical-due E2');
  }
});
