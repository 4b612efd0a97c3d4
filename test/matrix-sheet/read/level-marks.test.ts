import {
  addAliases,
  createNumberScale,
  createScale,
  DEFAULT_SCALE,
} from '../../../src/domain/level-scale';
import type { LevelMark } from '../../../src/matrix-sheet/read/level-marks';
import { createLevelMarkReader } from '../../../src/matrix-sheet/read/level-marks';

/** "opening Leader | The council …": the kind, the level or else the word in brackets, and the rest; "words" for none. */
const describeMark = (mark: LevelMark | null): string =>
  mark === null ? 'words' : `${mark.kind} ${mark.level ?? `[${mark.word}]`} | ${mark.text}`;

const statements = (scale = DEFAULT_SCALE) => {
  const reader = createLevelMarkReader(scale);
  return (text: string): string => describeMark(reader.readStatement(text));
};

test.each([
  ['', 'words'],
  ['Leader', 'opening Leader | '],
  ['Leader: all of it', 'opening Leader | all of it'],
  ['Leader The council leads', 'opening Leader | The council leads'],
  ['Leader - the council leads', 'opening Leader | the council leads'],
  ['Leader – the council leads', 'opening Leader | the council leads'],
  ['“Leader” as of May', 'opening Leader | as of May'],
  ['4. Leader as of May', 'opening Leader | as of May'],
  ['Developing a plan', 'wording Developing | a plan'],
  ['Developing, as a plan is', 'opening Developing | as a plan is'],
  ['LEADER: all of it', 'opening Leader | all of it'],
  ['Contracts are run by suppliers. Leader', 'closing Leader | Contracts are run by suppliers.'],
  ['Are they run by suppliers?  Leader', 'closing Leader | Are they run by suppliers?'],
  ['They are!\nMature', 'closing Mature | They are!'],
  ['Contracts are run by suppliers.Leader', 'words'],
  ['Contracts are run by suppliers. leader', 'words'],
  ['Contracts are run by the Leader', 'words'],
  ['Contracts are run. Leader of all', 'words'],
  ['The council has a plan', 'words'],
  ['M-4', 'damaged [M-4] | '],
  ['D', 'damaged [D] | '],
  ['Leadr', 'damaged [Leadr] | '],
  ['Leadr: All of it', 'damaged [Leadr] | All of it'],
  ['Leadr, mostly', 'damaged [Leadr] | mostly'],
  ['Leadr all of it', 'words'],
  ['Leaders meet monthly', 'words'],
  ['Leaders meet monthly.', 'words'],
  ['Leaders meet every month', 'words'],
  ['leadr', 'words'],
  ['Leadr of all', 'damaged [Leadr] | of all'],
  ['Leadr it is.', 'words'],
  ['Leadr eProcurement is run here', 'words'],
  ['“Mature/Leader”', 'damaged [Mature] | '],
  ['They are. Still run by the Leader', 'words'],
  ['9', 'words'],
  ['N/A', 'damaged [N/A] | '],
  ['not applicable', 'damaged [not applicable] | '],
  ['N/A for this council', 'words'],
  ['3', 'damaged [3] | '],
  ['Level 3: Mature', 'opening Mature | '],
  ['3. Mature: monthly', 'opening Mature | monthly'],
  ['3 contracts of ours', 'words'],
])('the statement “%s” is %s', (text, expected) => {
  expect(statements()(text)).toBe(expected);
});

test.each([
  ['3', 'opening 3 | '],
  ['L3', 'opening 3 | '],
  ['(3)', 'opening 3 | '],
  ['Maturity level 3: all of it', 'opening 3 | all of it'],
  ['3 contracts of ours', 'words'],
  ['9', 'damaged [9] | '],
  ['-1', 'damaged [-1] | '],
  ['Level 9', 'damaged [Level 9] | '],
  ['9: all of it', 'words'],
  ['Contracts are run by suppliers. 3', 'words'],
  ['Contracts are run. They are 3', 'words'],
])('on a scale from 1 to 5 the statement “%s” is %s', (text, expected) => {
  expect(statements(createNumberScale(1, 5))(text)).toBe(expected);
});

test.each([
  ['Not achieved', 'opening Not achieved | '],
  ['Not achieved: none', 'opening Not achieved | none'],
  ['Not all contracts are listed', 'words'],
  ['We are. Partially achieved', 'closing Partially achieved | We are.'],
  ['We are Partially achieved', 'words'],
])('on a scale with levels of two words the statement “%s” is %s', (text, expected) => {
  const scale = createScale(['Not achieved', 'Partially achieved', 'Achieved']);
  expect(statements(scale)(text)).toBe(expected);
});

test('a word that is read as a level opens a statement, one of two words as well', () => {
  const scale = addAliases(DEFAULT_SCALE, [
    { word: 'Basic', level: 'Minimum' },
    { word: 'Under way', level: 'Developing' },
  ]);
  const read = statements(scale);
  expect(read('Basic: no plan')).toBe('opening Minimum | no plan');
  expect(read('Under way: half a plan')).toBe('opening Developing | half a plan');
  expect(read('Under the plan')).toBe('words');
});

describe('a cell of a column of levels', () => {
  const reader = createLevelMarkReader(DEFAULT_SCALE);

  test.each([
    ['', 'words'],
    ['Leader', 'opening Leader | '],
    ['Developing a plan', 'opening Developing | a plan'],
    ['Basic', 'damaged [Basic] | '],
    ['Basic, so far', 'damaged [Basic] | so far'],
    ['We have a plan.', 'damaged [We] | have a plan.'],
    ['3', 'damaged [3] | '],
    ['N/A', 'damaged [N/A] | '],
  ])('is meant as a level whatever it says: “%s” is %s', (text, expected) => {
    expect(describeMark(reader.readLevelCell(text))).toBe(expected);
  });

  test('keeps what the level was inferred from, and what a damaged one may have meant', () => {
    expect(reader.readLevelCell('Minimum1.')).toMatchObject({ level: 'Minimum', inferred: true });
    expect(reader.readLevelCell('Minimum.')).toMatchObject({ level: 'Minimum', inferred: false });
    expect(reader.readLevelCell('Leadr')).toMatchObject({ level: null, suggestion: 'Leader' });
    expect(reader.readStatement('By suppliers. Leader')).toEqual({
      kind: 'closing',
      level: 'Leader',
      inferred: true,
      word: 'Leader',
      suggestion: null,
      text: 'By suppliers.',
    });
  });
});
