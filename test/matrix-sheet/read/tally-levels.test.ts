import type { KnownWords } from '../../../src/matrix-sheet/read/tally-levels';
import { tallyLevels } from '../../../src/matrix-sheet/read/tally-levels';
import type { CellValue } from '../../../src/workbook/sheet-grid';

const times = (count: number): string => (count === 1 ? '' : ` × ${count}`);

/** What the cells of one column below the heading “Level” say. */
function describeTally(values: readonly CellValue[], known?: KnownWords): string {
  const tally = tallyLevels([{ heading: 'Level', values }], known);
  const { names, weakNames, numbers, outOf, pairs, words } = tally;
  return [
    ...[...names].map(([name, count]) => `name ${name}${times(count)}`),
    ...[...weakNames].map(([name, count]) => `maybe ${name}${times(count)}`),
    ...[...numbers].map(([number, count]) => `number ${number}${times(count)}`),
    ...(outOf === null ? [] : [`out of ${outOf}`]),
    ...[...pairs.values()].map(
      ({ number, name, count }) => `pair ${number} ${name}${times(count)}`,
    ),
    ...[...words.values()].map(({ text, count }) => `word ${text}${times(count)}`),
  ].join(', ');
}

test.each<[CellValue, string]>([
  ['Developing', 'name developing'],
  ['developing', 'name developing'],
  ['Developing: ad hoc', 'name developing'],
  ['Developing a plan', 'maybe developing'],
  ['Developing We try', 'name developing'],
  ['Developing’s', 'word Developing’s'],
  ['Developingly', 'word Developingly'],
  ['“Developing”', 'name developing'],
  ['•Mature', 'name mature'],
  ['(Leader)', 'name leader'],
  ['Developing (2)', 'name developing, pair 2 Developing'],
  ['Developing [Level 2]', 'name developing, pair 2 Developing'],
  ['Developing (2): ad hoc', 'name developing, pair 2 Developing'],
  ['Developing (2) ad hoc', 'name developing'],
  ['Some good words here (2)', 'pair 2 Some good words here'],
  ['Far too many words in here (2)', ''],
  ['Seedling (2)', 'pair 2 Seedling'],
  ['Seedling (level 3).', 'pair 3 Seedling'],
  ['Seedling (2) - we have', 'pair 2 Seedling'],
  ['2 - Developing', 'name developing, pair 2 Developing'],
  ['2: Developing', 'name developing, pair 2 Developing'],
  ['2) Developing', 'name developing, pair 2 Developing'],
  ['2. Developing', 'name developing, pair 2 Developing'],
  ['2.Developing', 'word 2.Developing'],
  ['Level 2 - Developing', 'name developing, pair 2 Developing'],
  ['L2 – Developing', 'name developing, pair 2 Developing'],
  ['2 = Seedling', 'pair 2 Seedling'],
  ['2 - Seedling: grown', 'pair 2 Seedling'],
  ['2. Seedling', ''],
  ['Level 2. Seedling', 'pair 2 Seedling'],
  ['2. Roles are set out in a long text of prose', ''],
  ['2 - Roles are set out in a long text of prose', 'number 2'],
  ['12 - Seedling', 'pair 12 Seedling'],
  ['123 - Seedling', 'number 123'],
  ['2', 'number 2'],
  ['Level 2', 'number 2'],
  ['L2', 'number 2'],
  ['lvl 2: some', 'number 2'],
  ['2/5', 'number 2, out of 5'],
  ['2 out of 5', 'number 2, out of 5'],
  ['3.5', 'number 3.5'],
  ['3,5', 'number 3.5'],
  ['(3)', 'number 3'],
  ['[3] - text', 'number 3'],
  ['Level 2 we have', 'word Level 2 we have'],
  ['2 we have', 'word 2 we have'],
  ['L3 is met by us', ''],
  ['Basic', 'word Basic'],
  ['Basic.', ''],
  ['Quite a few words', 'word Quite a few words'],
  ['Quite a few words here', ''],
  ['Quite a few more words here', ''],
  ['Starting – we have a plan', 'word Starting'],
  ['Starting: we have a plan', 'word Starting'],
  ['Starting. We have a plan', 'word Starting'],
  ['Starting well – we have a plan', 'word Starting well'],
  ['Starting very well – we have a plan', ''],
  ['Starting, we have a plan', ''],
  ['Starting\nWe have a plan of some length', 'word Starting'],
  ['Starting very well\nWe have a plan of some length', ''],
  ['1st line\nWe have a plan of some length', ''],
  ['\n Starting\r\nWe have a plan of some length', 'word Starting'],
  ['R&D – we have a plan', 'word R&D'],
  ['N/A', ''],
  ['not applicable', ''],
  [' ', ''],
  ['', ''],
  ['#REF!', ''],
  [true, 'word TRUE'],
  [0, 'number 0'],
  [7, 'number 7'],
  [2.5, 'number 2.5'],
  ['Level', ''],
  ['Seedlings/saplings (3)', 'pair 3 Seedlings/saplings'],
  ['Tree’s height (4)', 'pair 4 Tree’s height'],
  ['We said that it is agreed and that all of the 9 teams will report on it each month', ''],
])('a cell that says %j counts as %j', (cell, tally) => {
  expect(describeTally([cell])).toBe(tally);
});

test('equal cells count together, whatever their case', () => {
  expect(
    describeTally([
      'Yes',
      'yes',
      'Yes',
      'Developing',
      'developing',
      2,
      '2',
      '2/5',
      '3/4',
      'Level 2',
    ]),
  ).toBe('name developing × 2, number 2 × 4, number 3, out of 5, word Yes × 3');
  expect(describeTally(['2 - Seedling', '2 – seedling', '3 - Seedling', '2 - Seedling'])).toBe(
    'pair 2 Seedling × 3, pair 3 Seedling',
  );
});

test('what says nothing of a level is no cell that was looked at', () => {
  const cellsOf = (...values: readonly CellValue[]): number =>
    tallyLevels([{ heading: 'Level', values }]).cellCount;
  expect(cellsOf('', ' ', 'N/A', '#REF!', 'Level')).toBe(0);
  expect(cellsOf('Basic', 'Basic', 'We have a plan that says all of it.', 3)).toBe(4);
});

test('columns are counted together, each without what says its own heading', () => {
  const { names, cellCount } = tallyLevels([
    { heading: 'Mature', values: ['Mature', 'Developing'] },
    { heading: 'Target', values: ['Mature', 'Target'] },
  ]);
  expect([[...names], cellCount]).toEqual([
    [
      ['developing', 1],
      ['mature', 1],
    ],
    2,
  ]);
});

test('a word that is read as a level counts as that where it stands alone', () => {
  const aliases = [{ word: 'Basic', level: 'Developing' }];
  expect(describeTally(['basic', 'BASIC', 'Basic: none'], { aliases })).toBe(
    'name developing × 2, word Basic: none',
  );
});

test('names that the workbook says itself are names, the longer before the shorter', () => {
  const ownNames = ['Seed', 'Seed sown', 'A.b (new)'];
  expect(
    describeTally(['Seed: we', 'seed we', 'Seeds', 'Seed sown: we', 'A.b (new): x', 'Mature'], {
      ownNames,
    }),
  ).toBe('name seed, name seed sown, name a.b (new), name mature, maybe seed, word Seeds');
  expect(describeTally(['Axb (new)'], { ownNames })).toBe('word Axb (new)');
});
