import { checkMatrix } from '../../src/rules/check-matrix';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { readMatrix } from '../../src/matrix-sheet/read-matrix';
import { createExampleGrid, exampleContext } from './example-sheet';

/** What is said of dues in cells whose list allows these texts alone: the cell, the message and what its fix writes. */
function find(dueSpellings: readonly string[], ...dues: readonly string[]): string[] {
  const grid = createExampleGrid({
    title: 'allowed',
    rows: dues.map((due, index) => [
      `KPI ${index}`,
      'Developing: ad hoc',
      'Mature: monthly',
      `Do ${index}`,
      due,
    ]),
  });
  const options = { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR, dueSpellings };
  const matrix = readMatrix(grid, findHeader(grid)!, options);
  return checkMatrix(matrix, exampleContext())
    .filter(({ rule }) => rule === 'misspelt-due' || rule === 'non-canonical-due')
    .map(
      ({ cells, message, fix }) =>
        `${cells.join(' ')}: ${message}${fix ? ` [${fix.edits.map(({ to }) => to).join()}]` : ''}`,
    );
}

const READ = 'E2: By when says “complet”, read as Complete.';

test.each([
  [['Done', 'In progress'], `${READ} Write Done if that is right. [Done]`],
  [['Done', 'Complete', 'Completed'], `${READ} Write Complete if that is right. [Complete]`],
  [['Q4 23'], `${READ} Choose what is meant from the cell’s list.`],
  [[], `${READ} Write Complete if that is right. [Complete]`],
])('a cut-off word is respelled as the list %j spells it', (allowed, said) => {
  expect(find(allowed, 'complet')).toEqual([said]);
});

test('a word that is cut off beside others is for a person to write', () => {
  expect(find([], 'ongoin, ask legal')).toEqual([
    'E2: By when says “ongoin, ask legal”, read as Ongoing. Write Ongoing if that is right.',
  ]);
});

const NAMED = 'the spelling used for it here.';

test.each([
  [['complete', 'Q4 2023'], [`E5: By when says “COMPLETE”. Write complete, ${NAMED} [complete]`]],
  [
    [],
    [
      `E2: By when says “complete”. Write Complete, ${NAMED} [Complete]`,
      `E3: By when says “Q4 2023”. Write Q4 23, ${NAMED} [Q4 23]`,
      `E5: By when says “COMPLETE”. Write Complete, ${NAMED} [Complete]`,
    ],
  ],
])('what the list %j allows is no other spelling of anything', (allowed, said) => {
  expect(find(allowed, 'complete', 'Q4 2023', 'Q1 24', 'COMPLETE')).toEqual(said);
});

test.each([
  [
    ['Quarter 4 2023', 'Q4 23', 'Q4 2023'],
    `E2: By when says “q4 23”. Write Q4 23, ${NAMED} [Q4 23]`,
  ],
  [['Q4 23?', 'Q4 2023'], `E2: By when says “q4 23”. Write Q4 2023, ${NAMED} [Q4 2023]`],
  [
    ['Quarter 4 2023', 'Q4 2023'],
    `E2: By when says “q4 23”. Write Quarter 4 2023, ${NAMED} [Quarter 4 2023]`,
  ],
])(
  'of several spellings in the list %j the standard one is advised, else the first',
  (allowed, said) => {
    expect(find(allowed, 'q4 23', 'Q1 24')).toEqual([said]);
  },
);

test('what says more than a standard spelling is not respelled', () => {
  expect(find([], 'Q3 23 done', 'asap', 'tba', 'Completed', 'in progress')).toEqual([]);
});

test('quarters with their months, short or long, are of one form', () => {
  const spelled = [
    ...['Q1 (Apr to Jun) 2023', 'Q1 (April to June) 2023', 'Q2 (Jul to Sep) 2023'],
    ...['Q2 (July to Sept) 2023', 'Q2 (July to September) 2023', 'Q3 (Oct to Dec) 2023'],
    ...['Q3 (October to December) 2023', 'Q1 (Apr, May and Jun) 2023'],
  ];
  expect(find([], ...spelled.slice(0, -1))).toEqual([]);
  expect(find([], ...spelled)).toHaveLength(spelled.length);
  const all = ['Q4 (Jan, Feb and Mar) 2024', 'Q4 (January, February and March) 2024'];
  expect(find([], ...all, 'Q2 (Jul, Aug and Sep) 2023')).toEqual([]);
  expect(find([], ...all, 'Q3 (October, November and December) 2023')).toEqual([]);
  expect(find([], ...all, 'Q3 (Oct, Nov and Dec) 2023', 'Q2 (July, August and Sept) 2023')).toEqual(
    [],
  );
});
