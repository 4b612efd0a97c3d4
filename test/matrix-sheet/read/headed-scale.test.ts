import { writeScale } from '../../../src/domain/level-scale';
import { listKpis } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { readMatrix } from '../../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import { createGrid } from '../read-sheet';

/** A grid with columns for these levels; each row says by their places where things stand and should get to. */
function readLevels(headings: readonly string[], ...rows: readonly [number, number][]) {
  const mark = (place: number, [now, target]: readonly [number, number]): string => {
    const said = [...(place === now ? ['Now'] : []), ...(place === target ? ['Target'] : [])];
    return said.join('/');
  };
  const grid = createGrid([
    ['KPI', ...headings, 'Actions', 'By when'],
    ...rows.map((row, index) => [
      `Topic ${index}`,
      ...headings.map((_, place) => mark(place, row)),
      'Act',
      'Q1 24',
    ]),
  ]);
  return readMatrix(grid, findFirstHeader(grid)!, { scale: null, basis: FINANCIAL_YEAR });
}

test.each<[string, readonly string[], readonly [number, number][], string]>([
  [
    'from left to right',
    ['Seed', 'Bloom', 'Fruit'],
    [
      [0, 1],
      [1, 2],
    ],
    'Seed<Bloom<Fruit',
  ],
  [
    'from right to left where most targets stand left of what is, which is asked',
    ['Fruit', 'Bloom', 'Seed'],
    [
      [2, 1],
      [2, 0],
      [0, 1],
    ],
    'Seed<Bloom<Fruit scale?',
  ],
  [
    'as they stand where rows go both ways',
    ['Fruit', 'Bloom', 'Seed'],
    [
      [2, 1],
      [0, 1],
    ],
    'Fruit<Bloom<Seed',
  ],
  [
    'as words usually follow one another',
    ['Strong', 'Good', 'Basic'],
    [
      [2, 1],
      [2, 0],
    ],
    'Basic<Good<Strong',
  ],
  [
    'as their framework has them',
    ['Achieved', 'Partially achieved', 'Not achieved'],
    [
      [2, 1],
      [2, 0],
    ],
    'Not achieved<Partially achieved<Achieved',
  ],
  [
    'as their numbers say',
    ['2 - Fruit', '1 - Bloom', '0 - Seed'],
    [
      [2, 1],
      [2, 0],
    ],
    '0 Seed<1 Bloom<2 Fruit',
  ],
])('levels that head columns count %s', (_title, headings, rows, expected) => {
  const { scale, questions } = readLevels(headings, ...rows);
  expect([writeScale(scale), ...questions.map(({ id }) => `${id}?`)].join(' ')).toBe(expected);
});

test('levels whose order was asked are read by their names', () => {
  const { questions, ...matrix } = readLevels(['Fruit', 'Bloom', 'Seed'], [2, 1], [1, 0]);
  expect(
    listKpis({ ...matrix, questions }).map((kpi) => [kpi.current.level, kpi.target.level]),
  ).toEqual([
    ['Seed', 'Bloom'],
    ['Bloom', 'Fruit'],
  ]);
  expect(questions[0]?.text).toBe(
    'The columns are headed “Seed”, “Bloom” or “Fruit”. Which is the lowest level?',
  );
});
