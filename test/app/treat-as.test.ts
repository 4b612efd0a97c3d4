import { reviewGrid } from '../../src/app/review-matrix';
import type { Review } from '../../src/app/review-matrix';
import { findSaidWord, listSaidWords } from '../../src/app/treat-as';
import type { LevelScale } from '../../src/domain/level-scale';
import { DEFAULT_SCALE, createNumberScale } from '../../src/domain/level-scale';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { HEADER, createGrid } from '../matrix-sheet/read-sheet';

const TREATED = [{ word: 'Basic', level: 'Minimum' }];

function review(levels: readonly (readonly [CellValue, CellValue])[], scale: LevelScale): Review {
  const rows = levels.map(([now, target], index) => [`KPI ${index}`, now, target, 'Act', 'Q1 24']);
  const grid = createGrid([HEADER, ...rows]);
  const asAt = { year: 2023, month: 10, day: 15 };
  const settings = { ...DEFAULT_SETTINGS, asAt, scale, isScaleChosen: true, treatedAs: TREATED };
  return reviewGrid(grid, findHeader(grid)!, settings);
}

test('the words that could be levels are listed behind those that are, the most frequent first', () => {
  const { matrix } = review(
    [
      ['Weak', 'Leader: live'],
      ['Strong: all', 'strong'],
      ['basic: ad hoc', 'BASIC'],
      ['Developing', 'A register of every contract that is kept by each of the teams'],
      ['N/A', 'Mature'],
    ],
    DEFAULT_SCALE,
  );
  expect(listSaidWords(matrix, [...TREATED, { word: 'Gone', level: 'Mature' }])).toEqual([
    { word: 'Basic', count: 2, level: 'Minimum' },
    { word: 'Gone', count: 0, level: 'Mature' },
    { word: 'Strong', count: 2, level: null },
    { word: 'Weak', count: 1, level: null },
  ]);
  // What a person has not saved yet.
  expect(listSaidWords(matrix, []).map(({ word, level }) => [word, level])).toEqual([
    ['Strong', null],
    ['basic', null],
    ['Weak', null],
  ]);
});

test('a finding names the word that it is about, and a number outside the scale is offered as no level', () => {
  const wordOf = ({ matrix, findings }: Review): (string | null)[] =>
    findings
      .filter(({ rule }) => rule === 'unknown-level')
      .map((finding) => findSaidWord(finding, matrix));
  expect(wordOf(review([['Weak: some', 'Mature/Leader']], DEFAULT_SCALE))).toEqual([
    'Weak',
    'Mature/Leader',
  ]);
  expect(wordOf(review([[7, 'High']], createNumberScale(1, 5)))).toEqual([null, 'High']);
});
