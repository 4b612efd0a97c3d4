import { DEFAULT_SCALE, addAliases, createScale } from '../../src/domain/level-scale';
import type { LevelStatement } from '../../src/domain/matrix';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../src/domain/quarter';
import {
  findLevelTrouble,
  isSetOff,
  respellLevel,
  setOffLevel,
} from '../../src/domain/level-trouble';
import { findRowRuns, readingPosition } from '../../src/rules/support/position';
import { exampleQuarter, joinSome, nameLevels, quote } from '../../src/rules/support/wording';

const STATED: LevelStatement = {
  level: 'Developing',
  inferred: false,
  word: 'Developing',
  suggestion: null,
  text: 'Reports go out.',
  cell: 'B2',
  cellText: 'Developing Reports go out.',
  textCells: ['B2'],
};
const NOTHING: LevelStatement = {
  ...STATED,
  level: null,
  word: '',
  text: '',
  cellText: '',
  textCells: [],
};

describe('what is wrong with a level', () => {
  test.each([
    ['nothing, when it stands as the scale spells it', STATED, null],
    ['missing, when the cell is empty', NOTHING, 'missing'],
    [
      'unknown, when a word stands alone',
      { ...NOTHING, word: 'Advanced', text: 'Advanced', cellText: 'Advanced' },
      'unknown',
    ],
    [
      'unknown, when a colon sets the word off',
      {
        ...NOTHING,
        word: 'Advanced',
        text: 'Advanced: all done',
        cellText: 'Advanced: all done',
      },
      'unknown',
    ],
    [
      'unknown, when a level comes near',
      { ...NOTHING, word: 'D', text: 'D is', cellText: 'D is', suggestion: 'Developing' },
      'unknown',
    ],
    [
      'only a descriptor, when a sentence stands there',
      { ...NOTHING, word: 'Some', text: 'Some work', cellText: 'Some work' },
      'descriptor-only',
    ],
    [
      'spelling, when the case differs',
      { ...STATED, word: 'developing', cellText: 'developing Reports go out.' },
      'non-standard',
    ],
    [
      'spelling, when something is glued on',
      { ...STATED, inferred: true, cellText: 'Developing1. Reports' },
      'non-standard',
    ],
    [
      'inferred, when the word was damaged',
      { ...STATED, inferred: true, word: 'Develping', cellText: 'Develping Reports' },
      'inferred',
    ],
    [
      'inferred, when the level stands inside the text',
      { ...STATED, inferred: true, cellText: 'by contractors. Developing' },
      'inferred',
    ],
  ] as const)('%s', (_title, statement, trouble) => {
    expect(findLevelTrouble(statement, DEFAULT_SCALE)).toBe(trouble);
  });
});

test('a word that is read as a level is as good as its name', () => {
  const aliased = { ...STATED, word: 'basic', cellText: 'basic' };
  const scale = addAliases(DEFAULT_SCALE, [{ word: 'Basic', level: 'Developing' }]);
  expect(findLevelTrouble(aliased, scale)).toBeNull();
  expect(findLevelTrouble(aliased, DEFAULT_SCALE)).toBe('non-standard');
});

test('respelling a level keeps the rest of its cell', () => {
  const respell = (word: string, cellText: string): string | null =>
    respellLevel({ ...STATED, word, cellText }, 'Minimum');
  expect(respell('Minimum', 'Minimum1. Roles')).toBe('Minimum 1. Roles');
  expect(respell('minimum', 'minimum: roles\nand more ')).toBe('Minimum: roles\nand more ');
  expect(respell('Minimum', 'by contractors. Minimum')).toBeNull();
  expect(respell('', '')).toBeNull();
});

test('a level is set off by the end, a colon, a dash or a full stop, not by a comma or a space', () => {
  const setOff = (cellText: string): boolean => isSetOff({ ...STATED, word: 'Advanced', cellText });
  expect(
    ['Advanced', 'Advanced ', 'Advanced: x', 'Advanced - x', 'Advanced. X'].map(setOff),
  ).toEqual(Array(5).fill(true));
  expect(['Advanced work', 'Advanced, in part', 'Advanced/Mature', 'x'].map(setOff)).toEqual(
    Array(4).fill(false),
  );
  expect(setOffLevel({ ...STATED, cellText: 'Developing a plan' }, 'Developing')).toBe(
    'Developing: a plan',
  );
  expect(setOffLevel({ ...STATED, cellText: 'Level 2: Developing' }, 'Developing')).toBeNull();
});

test('a list names a few and counts the rest', () => {
  expect(joinSome(['A', 'B', 'C'])).toBe('A, B and C');
  expect(joinSome(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 more');
  expect(nameLevels(DEFAULT_SCALE)).toBe('one of Minimum, Developing, Mature, Leader or Innovator');
  expect(nameLevels(createScale(['Emerging']))).toBe('Emerging');
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
