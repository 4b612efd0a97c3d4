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
  const grid = createGrid(
    [
      ['KPI', ...headings, 'Actions', 'By when'],
      ...rows.map((row, index) => [
        `Topic ${index}`,
        ...headings.map((_, place) => mark(place, row)),
        'Act',
        'Q1 24',
      ]),
    ],
    { at: 'C4' },
  );
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
  [
    'as they stand where nothing is marked',
    ['Fruit', 'Bloom', 'Seed'],
    [
      [0, 0],
      [2, 2],
    ],
    'Fruit<Bloom<Seed',
  ],
  [
    'as they stand where some rows say one side alone',
    ['Fruit', 'Bloom', 'Seed'],
    [
      [0, 1],
      [1, -1],
      [2, -1],
    ],
    'Fruit<Bloom<Seed',
  ],
  [
    'from right to left, whatever rows say that say one level or one side alone',
    ['Fruit', 'Bloom', 'Seed'],
    [
      [2, 1],
      [2, 0],
      [0, 1],
      [-1, 0],
      [-1, 1],
      [1, 1],
      [2, 2],
    ],
    'Seed<Bloom<Fruit scale?',
  ],
  [
    'as those of a framework, from 0',
    ['0 - Minimum', '1 - Developing', '2 - Mature'],
    [[0, 1]],
    '0 Minimum<1 Developing<2 Mature<3 Leader<4 Innovator',
  ],
  ['as their numbers say, without names', ['Level 3', 'Level 2', 'Level 1'], [[2, 1]], '1<2<3'],
  ['from 0', ['0', '1', '2'], [[0, 1]], '0<1<2'],
  [
    'as they stand, numbers of which one has a name',
    ['1', '2 - Bloom', '3'],
    [[0, 1]],
    '1<2 - Bloom<3',
  ],
  [
    'as they stand, where numbers leave one out',
    ['1 - Seed', '2 - Bloom', '4 - Fruit'],
    [[0, 1]],
    '1 - Seed<2 - Bloom<4 - Fruit',
  ],
  [
    'as they stand, where one has no number',
    ['1 - Seed', 'Bloom', '2 - Fruit'],
    [[0, 1]],
    '1 - Seed<Bloom<2 - Fruit',
  ],
  [
    'as those of a framework that starts below them',
    ['3 - Defined', '4 - Quantitatively managed', '5 - Optimising'],
    [[0, 1]],
    '1 Initial<2 Managed<3 Defined<4 Quantitatively managed<5 Optimising',
  ],
  [
    'as those of the framework that has them in the order of their numbers',
    ['3 - Defined', '4 - Managed', '5 - Optimising'],
    [[0, 1]],
    '1 Initial<2 Repeatable<3 Defined<4 Managed<5 Optimising',
  ],
  [
    'as those of the framework that has them in the order in which they stand',
    ['Initial', 'Defined', 'Managed'],
    [[0, 1]],
    '1 Initial<2 Repeatable<3 Defined<4 Managed<5 Optimizing',
  ],
  [
    'by their own numbers where no framework has these',
    ['1 - Mature', '2 - Leader', '3 - Innovator'],
    [[0, 1]],
    '1 Mature<2 Leader<3 Innovator',
  ],
  [
    'by their own numbers where these leave out a level of the framework',
    ['1 - Minimum', '2 - Mature', '3 - Leader'],
    [[0, 1]],
    '1 Minimum<2 Mature<3 Leader',
  ],
  [
    'by their names, where numbers count from the best',
    ['1 - Achieved', '2 - Partially achieved', '3 - Not achieved'],
    [[0, 1]],
    'Not achieved<Partially achieved<Achieved',
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
