import { createNumberScale, createScale, DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { ReadingQuestion } from '../../../src/domain/reading-question';
import {
  askForDirection,
  askForNumbers,
  askForOrder,
  askWhich,
  isUsualOrder,
} from '../../../src/matrix-sheet/read/scale-questions';
import type { LevelTally } from '../../../src/matrix-sheet/read/tally-levels';
import { tallyLevels } from '../../../src/matrix-sheet/read/tally-levels';
import type { CellValue } from '../../../src/workbook/sheet-grid';

const CELLS = ['B2', 'C2'];
const OWN = createScale(['Low', 'Medium', 'High']);

const tally = (...values: readonly CellValue[]): LevelTally =>
  tallyLevels([{ heading: 'Level', values }]);

/** “label: scale” of each choice. */
const choicesOf = (question: ReadingQuestion | null): string[] | null =>
  question &&
  question.choices.map(({ label, answer }) =>
    answer.kind === 'scale' ? `${label}: ${answer.scale}` : label,
  );

describe('which of several scales it is', () => {
  test('is asked with the levels of each, the first followed until then', () => {
    const question = askWhich([DEFAULT_SCALE, createNumberScale(1, 5), OWN], CELLS);
    expect(question).toMatchObject({
      id: 'scale',
      text: 'Which scale do the levels follow? What stands in the cells fits several.',
      cells: CELLS,
      assumed: 0,
    });
    expect(choicesOf(question)).toEqual([
      'NPS 2018: Minimum, Developing, Mature, Leader, Innovator: NPS 2018',
      '1 to 5: 1, 2, 3, 4, 5: 1 to 5',
      'Low to High: Low, Medium, High: Low<Medium<High',
    ]);
  });

  test('is not asked where one fits', () => {
    expect(askWhich([OWN], CELLS)).toBeNull();
  });
});

describe('what a number means beside levels in words', () => {
  test.each<[readonly CellValue[], number, readonly string[]]>([
    [
      [2],
      2,
      [
        'Medium, counting from 1: 1 Low<2 Medium<3 High',
        'High, counting from 0: 0 Low<1 Medium<2 High',
      ],
    ],
    [
      [1, 2, 'Low'],
      2,
      [
        'Medium, counting from 1: 1 Low<2 Medium<3 High',
        'High, counting from 0: 0 Low<1 Medium<2 High',
      ],
    ],
    [[0, 2], 2, ['High, counting from 0: 0 Low<1 Medium<2 High']],
    [[3, 3.5, -1], 3, ['High, counting from 1: 1 Low<2 Medium<3 High']],
  ])('is asked of the highest that can be one: %j', (values, number, choices) => {
    const question = askForNumbers(OWN, tally(...values), CELLS);
    expect(question).toMatchObject({
      id: 'level-numbers',
      text: `Some levels are words and some are numbers. What does ${number} mean?`,
      cells: CELLS,
      assumed: null,
    });
    expect(choicesOf(question)).toEqual(choices);
  });

  test.each<[string, readonly CellValue[]]>([
    ['no number stands there', ['Low', 'High']],
    ['no count fits all', [0, 3]],
    ['none can be a level', [4, 1.5, -1]],
  ])('is not asked where %s', (_, values) => {
    expect(askForNumbers(OWN, tally(...values), CELLS)).toBeNull();
  });

  test('is not asked of levels that have numbers', () => {
    expect(askForNumbers(createScale(OWN.levels, 1), tally(2), CELLS)).toBeNull();
  });
});

test.each<[readonly string[], boolean]>([
  [['Low', 'Medium', 'High'], true],
  [['None', 'Partly', 'FULLY met'], true],
  [['Red', 'Amber', 'Green'], true],
  [['Basic', 'Limited', 'Substantial', 'Excellent'], true],
  [['Not', 'Low'], false],
  [['High', 'Low'], false],
  [['Low', 'Low'], false],
  [['Low', 'Zebra'], false],
  [['Zebra', 'Low'], false],
])('%j follow one another as such words usually do: %s', (levels, expected) => {
  expect(isUsualOrder(levels)).toBe(expected);
});

test('which end is the lowest is asked with both orders, as they stand until then', () => {
  const question = askForDirection(OWN, 'The cells allow', CELLS);
  expect(question).toMatchObject({
    id: 'scale',
    text: 'The cells allow “Low”, “Medium” or “High”. Which is the lowest level?',
    cells: CELLS,
    assumed: 0,
  });
  expect(choicesOf(question)).toEqual([
    'Low to High: Low, Medium, High: Low<Medium<High',
    'High to Low: High, Medium, Low: High<Medium<Low',
  ]);
});

describe('the order of words in the place of levels', () => {
  const PROSE = 'We have a plan that says all of it.';
  /** Each word so many times. */
  const say = (counts: Readonly<Record<string, number>>): string[] =>
    Object.entries(counts).flatMap(([word, count]) => Array<string>(count).fill(word));
  const ask = (
    counts: Readonly<Record<string, number>>,
    explainedCount = 0,
    ...others: readonly string[]
  ): ReadingQuestion | null => askForOrder(tally(...say(counts), ...others), explainedCount, CELLS);

  test('is asked with the order in which such words usually follow, and the other way round', () => {
    const question = ask({ High: 2, Low: 2, Medium: 2 });
    expect(question).toMatchObject({
      id: 'scale',
      text: 'Where levels are expected the cells say “High”, “Low” and “Medium”. Which is the lowest, and in which order do the others follow?',
      cells: CELLS,
      assumed: null,
    });
    expect(choicesOf(question)).toEqual([
      'Low to High: Low, Medium, High: Low<Medium<High',
      'High to Low: High, Medium, Low: High<Medium<Low',
    ]);
  });

  test('is asked as they stand where one of them is unknown, known levels last', () => {
    expect(choicesOf(ask({ Zeta: 2, Beta: 2, developing: 3 }, 3))).toEqual([
      'Zeta to Developing: Zeta, Beta, Developing: Zeta<Beta<Developing',
      'Developing to Zeta: Developing, Beta, Zeta: Developing<Beta<Zeta',
    ]);
  });

  const ELEVEN = Object.fromEntries('a b c d e f g h i j k'.split(' ').map((word) => [word, 2]));
  test.each<[string, boolean, Readonly<Record<string, number>>, number, readonly string[]]>([
    ['two recur', true, { Zeta: 2, Beta: 2 }, 0, []],
    ['they recur as often as half of what a scale explains', true, { Zeta: 2, Beta: 2 }, 8, []],
    ['they recur less than half as often', false, { Zeta: 2, Beta: 2 }, 9, []],
    ['three in four recur', true, { Zeta: 3, Beta: 3, Gamma: 1, Delta: 1 }, 12, []],
    ['fewer than three in four recur', false, { Zeta: 2, Beta: 3, Gamma: 1, Delta: 1 }, 10, []],
    ['two stand once', true, { Zeta: 1, Beta: 1 }, 0, []],
    ['two stand once beside one that a scale explains', true, { Zeta: 1, Beta: 1 }, 1, []],
    ['two stand once beside two that a scale explains', false, { Zeta: 1, Beta: 1 }, 2, []],
    ['three of four cells say one', true, { Zeta: 1, Beta: 1, Gamma: 1 }, 0, [PROSE]],
    ['two of three cells say one', false, { Zeta: 1, Beta: 1 }, 0, [PROSE]],
    ['five stand once', true, { a: 1, b: 1, c: 1, d: 1, e: 1 }, 0, []],
    ['six stand once', false, { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }, 0, []],
    [
      'six stand there, half of the cells say one of two',
      true,
      { a: 2, b: 2, c: 1, d: 1, e: 1, f: 1 },
      0,
      [],
    ],
    ['there is one', false, { Zeta: 3 }, 0, []],
    ['there are eleven', true, ELEVEN, 0, []],
    ['there are twelve', false, { ...ELEVEN, l: 2 }, 0, []],
  ])('is asked where %s: %s', (_, isAsked, counts, explainedCount, others) => {
    expect(ask(counts, explainedCount, ...others) !== null).toBe(isAsked);
  });
});
