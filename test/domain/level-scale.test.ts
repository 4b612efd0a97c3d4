import fc from 'fast-check';
import { FRAMEWORKS } from '../../src/domain/frameworks';
import type { LevelAlias } from '../../src/domain/level-scale';
import {
  addAliases,
  createNumberScale,
  createScale,
  describeScale,
  isNamedByNumbers,
  isSameScale,
  leaveAliasesOut,
  levelOfAlias,
  levelOfScore,
  parseScale,
  rankLevel,
  roundScore,
  scaleOfFramework,
  scoreOfRank,
  setAlias,
  treatLevels,
  writeScale,
} from '../../src/domain/level-scale';

test('every framework has two to ten levels, in each spelling as many, each once', () => {
  for (const { spellings } of FRAMEWORKS) {
    for (const levels of spellings) {
      expect(levels).toHaveLength(spellings[0].length);
      expect(new Set(levels.map((level) => level.toLowerCase())).size).toBe(levels.length);
    }
    expect(spellings[0].length).toBeGreaterThanOrEqual(2);
    expect(spellings[0].length).toBeLessThanOrEqual(10);
  }
  expect(new Set(FRAMEWORKS.map(({ id }) => id)).size).toBe(FRAMEWORKS.length);
});

test.each(FRAMEWORKS.map((framework) => [framework.name, framework] as const))(
  '%s is known by its levels, in any spelling',
  (name, framework) => {
    const scale = scaleOfFramework(framework);
    expect(scale).toMatchObject({ name, framework: framework.id });
    expect(isNamedByNumbers(scale)).toBe(/^\d/.test(scale.levels[0]!));
    // Numbers alone do not tell that they are SAMM's.
    if (framework.id === 'samm') return;
    for (const levels of framework.spellings) {
      const made = createScale(levels.map((level) => level.toUpperCase()));
      expect(made).toMatchObject({ name, framework: framework.id });
    }
  },
);

test('a council’s own scale goes by its ends', () => {
  expect(createScale(['Basic', 'Emerging', 'Strong'])).toEqual({
    name: 'Basic to Strong',
    framework: null,
    levels: ['Basic', 'Emerging', 'Strong'],
    lowestNumber: null,
  });
  expect(createNumberScale(0, 3)).toMatchObject({ name: '0 to 3', framework: null });
  expect(createScale(['1', '3', '9']).lowestNumber).toBeNull();
});

test('scores have a place between the levels, and none outside', () => {
  const scale = createNumberScale(1, 5);
  expect(['1', '2.5', '4.75', '5'].map((level) => rankLevel(level, scale))).toEqual([
    0, 1.5, 3.75, 4,
  ]);
  expect(['0', '0.9', '5.01', '-1', '6'].map((level) => rankLevel(level, scale))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(rankLevel('2.5', createScale(['Low', 'High']))).toBeNull();
});

test('a score and its place are one another’s inverse on any scale with numbers', () => {
  const scale = fc
    .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 2, max: 10 }))
    .map(([lowest, count]) => createNumberScale(lowest, lowest + count - 1));
  fc.assert(
    fc.property(scale, fc.integer({ min: 0, max: 1200 }), (scale, hundredths) => {
      const score = hundredths / 100;
      const level = levelOfScore(score, scale);
      const rank = rankLevel(level, scale);
      expect(rank === null ? null : scoreOfRank(rank, scale)).toBe(level === null ? null : score);
      expect(level === null).toBe(
        score < scale.lowestNumber! || score > scale.lowestNumber! + scale.levels.length - 1,
      );
    }),
  );
});

test('scores have two places, and none is less than nothing', () => {
  expect([2.345, 2.344, -0.001, -1.5].map(roundScore)).toEqual([2.35, 2.34, 0, -1.5]);
});

test('scales are the same by their levels and numbers', () => {
  const levels = ['Low', 'High'];
  expect(isSameScale(createScale(levels), createScale([...levels]))).toBe(true);
  expect(isSameScale(createScale(levels), createScale(levels, 0))).toBe(false);
  expect(isSameScale(createScale(levels), createScale(['Low', 'Middle', 'High']))).toBe(false);
});

test.each([
  [' CAF ', 'Not achieved<Partially achieved<Achieved'],
  ['govassure', 'Not achieved<Partially achieved<Achieved'],
  ['nps-2018', 'Minimum<Developing<Mature<Leader<Innovator'],
  ['cmm', '1 Initial<2 Repeatable<3 Defined<4 Managed<5 Optimizing'],
  ['0 to 2', '0<1<2'],
  ['1-2', '1<2'],
  ['9 – 11', '9<10<11'],
  ['0 to 10', '0<1<2<3<4<5<6<7<8<9<10'],
  [' Basic < Strong ', 'Basic<Strong'],
  ['0 Not met<1 Met', '0 Not met<1 Met'],
  ['1 Not met<3 Met', '1 Not met<3 Met'],
  ['Not met<1 Met', 'Not met<1 Met'],
  ['a<b<c<d<e<f<g<h<i<j<k', 'a<b<c<d<e<f<g<h<i<j<k'],
  ['0 to 11', null],
  ['3 to 3', null],
  ['5 to 1', null],
  ['from 1 to 5', null],
  ['1 to 5 or so', null],
  ['1 to 500', null],
  ['a<b<c<d<e<f<g<h<i<j<k<l', null],
  ['Basic', null],
  ['Basic<', null],
  ['Basic<basic', null],
  ['', null],
])('the text “%s” names the scale %j, which is read as written', (text, written) => {
  const scale = parseScale(text);
  expect(scale && writeScale(scale)).toBe(written);
  if (scale) expect(isSameScale(parseScale(writeScale(scale))!, scale)).toBe(true);
});

test('numbers that do not count up belong to the names', () => {
  expect(parseScale('1 Not met<3 Met')).toMatchObject({ lowestNumber: null });
  expect(parseScale('1 Not met<2 Met')).toMatchObject({
    lowestNumber: 1,
    levels: ['Not met', 'Met'],
  });
});

describe('other words for levels', () => {
  const levels = ['Low', 'Middle', 'High'];
  const plain = createScale(levels);
  const basic: LevelAlias = { word: 'Basic', level: 'Low' };

  test('keep out of the way of the scale’s own names, and the first counts', () => {
    const scale = addAliases(plain, [
      { word: 'Basic', level: 'low' },
      { word: 'BASIC', level: 'High' },
      { word: 'high', level: 'Low' },
      { word: 'Top', level: 'Summit' },
    ]);
    expect(scale.aliases).toEqual([basic]);
    expect(['basic', 'Top', 'Basic plan'].map((word) => levelOfAlias(word, scale))).toEqual([
      'Low',
      null,
      null,
    ]);
    expect(levelOfAlias('Basic', plain)).toBeNull();
    expect(describeScale(scale)).toBe('Scale: Low to High, 3 levels; “Basic” is read as Low.');
    expect(describeScale(plain)).toBe('Scale: Low to High, 3 levels.');
    expect(leaveAliasesOut(scale)).toEqual(plain);
    expect(leaveAliasesOut(plain)).toBe(plain);
    expect(addAliases(plain, [{ word: 'Top', level: 'Summit' }])).toBe(plain);
  });

  test('are set anew whatever their capitals', () => {
    const top: LevelAlias = { word: 'Top', level: 'High' };
    expect(setAlias([basic, top], { word: 'BASIC', level: 'Middle' })).toEqual([
      top,
      { word: 'BASIC', level: 'Middle' },
    ]);
  });

  test('follow a level that is read as another', () => {
    expect(treatLevels([basic], [{ word: 'Low', level: 'Middle' }])).toEqual([
      { word: 'Basic', level: 'Middle' },
      { word: 'Low', level: 'Middle' },
    ]);
  });
});

test('scales are the same where all levels are, and their numbers', () => {
  const three = createScale(['Low', 'Medium', 'High']);
  expect(isSameScale(three, createScale(['Low', 'Medium', 'High']))).toBe(true);
  expect(isSameScale(three, createScale(['Low', 'Medium']))).toBe(false);
  expect(isSameScale(createScale(['Low', 'Medium']), three)).toBe(false);
  expect(isSameScale(createNumberScale(0, 3), createNumberScale(1, 3))).toBe(false);
});

test.each([
  [['1', '2', '3'], 1],
  [['0', '1'], 0],
  [['1', '3'], null],
  [['1.5', '2.5'], null],
  [['Low', 'High'], null],
])('levels named %j carry numbers from %j', (names, lowest) => {
  expect(createScale(names).lowestNumber).toBe(lowest);
});
