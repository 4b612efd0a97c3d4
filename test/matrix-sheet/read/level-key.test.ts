import { describeKpis, HEADER, readGrid, createGrid } from '../read-sheet';

const MATRIX = [HEADER, ['Risk', 'Minimum: none', 'Mature: all', 'Write it', 'Q1 23']];
const BLANK = ['', '', '', '', ''];
const read = (...below: string[][]): string[] =>
  describeKpis(readGrid(createGrid([...MATRIX, ...below])));

test.each([
  ['with a heading', [BLANK, ['Key', 'Levels'], ['1', 'Minimum'], ['2', 'Developing']]],
  ['without a heading', [BLANK, ['1', 'Minimum'], ['2', 'Developing'], ['3', 'Mature']]],
  ['from the highest level down', [BLANK, ['Score'], ['2', 'Developing'], ['1', 'Minimum']]],
  ['above a note', [BLANK, ['1', 'Minimum'], ['2', 'Developing'], BLANK, ['Agreed in May']]],
])('a key of levels %s is no part of the matrix', (_, below) => {
  expect(read(...below)).toEqual(['Risk: Minimum to Mature']);
});

test.each([
  [
    'no blank row parts them',
    [
      ['1', 'Minimum'],
      ['2', 'Developing'],
    ],
  ],
  ['more stands beside', [BLANK, ['1', 'Minimum', 'Mature'], ['2', 'Minimum', 'Mature']]],
  ['the numbers do not follow each other', [BLANK, ['4', 'Minimum'], ['9', 'Developing']]],
])('rows with numbers are KPIs where %s', (_, below) => {
  expect(read(...below)).toHaveLength(3);
});
