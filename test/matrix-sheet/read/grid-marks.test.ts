import {
  foldMark,
  isSign,
  readGridCell,
  sideOfWord,
} from '../../../src/matrix-sheet/read/grid-marks';
import type { CellValue } from '../../../src/workbook/sheet-grid';

test.each([
  ['now', ['N', 'now', 'c', 'Current', 'currently', 'Current level', 'As is', 'AS-IS', 'today']],
  ['now', ['Where we are', 'where we are now']],
  ['target', ['T', 'target', 'Target level', 'Goal', 'aim', 'To be', 'TO-BE', 'future']],
  ['target', ['Where we want to be']],
  [null, ['x', '✓', 'know', 'nowhere', 'at present', 'not now', 'targeted', 'no target', '']],
  [null, ['Where we are going', 'as was', 'tobe']],
] as const)('a mark says %s in the words %j', (side, words) => {
  expect(words.map(sideOfWord)).toEqual(words.map(() => side));
});

test.each<[CellValue, string[], string]>([
  ['', [], ''],
  [' ', [], ''],
  [false, [], ''],
  [true, ['TRUE'], ''],
  ['#N/A', [], ''],
  ['Now', ['Now'], ''],
  [' As  is ', ['As is'], ''],
  ['where we want to be', ['where we want to be'], ''],
  ['Now: teams meet', ['Now'], 'teams meet'],
  ['target – all meet', ['target'], 'all meet'],
  ['Goal - all\nmeet', ['Goal'], 'all meet'],
  ['CURRENT:Teams', ['CURRENT'], 'Teams'],
  ['Now teams meet monthly', ['Now', 'teams', 'meet', 'monthly'], ''],
  ['Not now: teams', ['Not', 'now:', 'teams'], ''],
  ['N/T', ['N', 'T'], ''],
  ['Now, Target', ['Now', 'Target'], ''],
  ['now and target', ['now', 'target'], ''],
  ['now AND target', ['now', 'target'], ''],
  ['now; target', ['now', 'target'], ''],
  ['now & target', ['now', 'target'], ''],
  ['now+target', ['now', 'target'], ''],
  ['now target', ['now', 'target'], ''],
  ['now /', ['now'], ''],
  ['band', ['band'], ''],
  ['✓', ['✓'], ''],
  ['✓★', ['✓', '★'], ''],
  ['✓ / ★', ['✓', '★'], ''],
  ['✓, ★ & ● + ■', ['✓', '★', '●', '■'], ''],
  ['✔️', ['✔'], ''],
  ['xX', ['xX'], ''],
  ['x', ['x'], ''],
  ['x ✓', ['x', '✓'], ''],
  ['x24', ['x24'], ''],
  ['exactly 24 characters ok', ['exactly', '24', 'characters', 'ok'], ''],
  ['exactly 25 characters ok!', [], ''],
])('the cell %j holds the marks %j and the text “%s”', (value, marks, text) => {
  expect(readGridCell(value)).toEqual({ marks, text });
});

test.each([
  ['x', true],
  ['X', true],
  ['✓x', true],
  ['x x', true],
  ['✓', true],
  ['', true],
  ['—', true],
  ['xa', false],
  ['x1', false],
  ['2', false],
  ['é', false],
])('“%s” is made of signs alone: %s', (text, expected) => {
  expect(isSign(text)).toBe(expected);
});

test('marks are the same but for capitals and how they are drawn', () => {
  expect(['X', '✔\ufe0f', '✔\ufe0e', 'Now'].map(foldMark)).toEqual(['x', '✔', '✔', 'now']);
});
