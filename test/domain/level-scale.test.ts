import fc from 'fast-check';
import { FRAMEWORKS } from '../../src/domain/frameworks';
import {
  createNumberScale,
  createScale,
  isNamedByNumbers,
  isSameScale,
  levelOfScore,
  rankLevel,
  scaleOfFramework,
  scoreOfRank,
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

test('scales are the same by their levels and numbers', () => {
  const levels = ['Low', 'High'];
  expect(isSameScale(createScale(levels), createScale([...levels]))).toBe(true);
  expect(isSameScale(createScale(levels), createScale(levels, 0))).toBe(false);
  expect(isSameScale(createScale(levels), createScale(['Low', 'Middle', 'High']))).toBe(false);
});
