import { findLostLevels, planRenames } from '../../src/app/rename-levels';
import { reviewGrid } from '../../src/app/review-matrix';
import { createNumberScale, createScale } from '../../src/domain/level-scale';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { HEADER, createGrid } from '../matrix-sheet/read-sheet';

function review(rows: readonly (readonly CellValue[])[]) {
  const grid = createGrid([HEADER, ...rows]);
  const settings = { ...DEFAULT_SETTINGS, asAt: { year: 2023, month: 10, day: 15 } };
  return reviewGrid(grid, findHeader(grid)!, settings);
}

const WORDS = review([
  ['Reporting', 'Developing: ad hoc', 'Mature', 'Publish', 'Q1 23'],
  ['Reporting', 'Developing: ad hoc', 'Mature', 'Train', 'Q2 23'],
  ['Culture', 'Mature: meets', 'Leader: one team', 'Meet', 'Q1 23'],
]);

test('a level that is renamed or removed is lost where cells say it', () => {
  const renamed = createScale(['Minimum', 'Developing', 'Grown', 'Leader', 'Innovator']);
  expect(findLostLevels(WORDS.matrix, renamed)).toEqual([
    { level: 'Mature', count: 2, renamedTo: 'Grown', canWrite: true },
  ]);
  const removed = createScale(['Minimum', 'Mature', 'Innovator']);
  expect(findLostLevels(WORDS.matrix, removed)).toEqual([
    { level: 'Developing', count: 1, renamedTo: null, canWrite: true },
    { level: 'Leader', count: 1, renamedTo: null, canWrite: true },
  ]);
  expect(findLostLevels(WORDS.matrix, WORDS.matrix.scale)).toEqual([]);
});

test('a level behind other words is not lost as long as the scale has its name', () => {
  const behind = review([
    ['Reporting', 'Developing: ad hoc', 'Mature: some', 'Publish', 'Q1 23'],
    ['Culture', 'and it meets each month. Leader', 'Leader: one team', 'Meet', 'Q1 23'],
  ]);
  const levels = behind.matrix.areas.flatMap(({ kpis }) => kpis.map((kpi) => kpi.current.level));
  expect(levels).toContain('Leader');
  const renamed = createScale(['Minimum', 'Developing', 'Mature', 'Leader', 'Pioneer']);
  expect(findLostLevels(behind.matrix, renamed)).toEqual([]);
});

test('order alone loses nothing', () => {
  const { levels } = WORDS.matrix.scale;
  expect(findLostLevels(WORDS.matrix, createScale([...levels].reverse()))).toEqual([]);
});

test('numbers are never written over', () => {
  const numbers = review([
    ['Reporting', 5, 5, 'Publish', 'Q1 23'],
    ['Culture', 1, 5, 'Publish', 'Q1 23'],
  ]);
  expect(numbers.matrix.scale.name).toBe('1 to 5');
  expect(findLostLevels(numbers.matrix, createNumberScale(1, 4))).toEqual([
    { level: '5', count: 3, renamedTo: null, canWrite: false },
  ]);
});

test('new names are written in every cell that says the old one, and what follows it stays', () => {
  const edits = planRenames(WORDS, new Map([['Mature', 'Grown']])).flatMap(
    ({ fix }) => fix?.edits ?? [],
  );
  expect(edits).toEqual([
    { cell: 'C2', from: 'Mature', to: 'Grown' },
    { cell: 'C3', from: 'Mature', to: 'Grown' },
    { cell: 'B4', from: 'Mature: meets', to: 'Grown: meets' },
  ]);
});
