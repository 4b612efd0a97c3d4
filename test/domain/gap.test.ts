import { levelGap } from '../../src/domain/gap';
import { DEFAULT_SCALE, rankLevel } from '../../src/domain/level-scale';
import type { LevelStatement } from '../../src/domain/matrix';

function statement(level: string | null): LevelStatement {
  return {
    level,
    inferred: false,
    word: level ?? '',
    suggestion: null,
    text: '',
    cellText: level ?? '',
    cell: 'B2',
    textCells: ['B2'],
  };
}

test.each([
  ['Developing', 'Leader', 2],
  ['Minimum', 'Innovator', 4],
  ['Mature', 'Mature', 0],
  ['Mature', 'Developing', -1],
  [null, 'Leader', null],
  ['Developing', null, null],
  ['Unheard of', 'Leader', null],
])('from %s to %s the gap is %s', (current, target, gap) => {
  const kpi = { current: statement(current), target: statement(target) };
  expect(levelGap(kpi, DEFAULT_SCALE)).toBe(gap);
});

test('a level has its place on the scale whatever its case', () => {
  expect(DEFAULT_SCALE.levels.map((level) => rankLevel(level, DEFAULT_SCALE))).toEqual([
    0, 1, 2, 3, 4,
  ]);
  expect(rankLevel('MATURE', DEFAULT_SCALE)).toBe(2);
  expect(rankLevel('Matures', DEFAULT_SCALE)).toBeNull();
  expect(rankLevel(null, DEFAULT_SCALE)).toBeNull();
});
