import type { MatrixRow } from '../../../src/matrix-sheet/read/matrix-rows';
import {
  hasLevel,
  holdsStatement,
  isBlankRow,
  isLevel,
} from '../../../src/matrix-sheet/read/matrix-rows';
import { doLabelsFloat, repeatsLevels } from '../../../src/matrix-sheet/read/repeated-levels';
import {
  isDamagedStartOf,
  startsWithDamagedLevel,
} from '../../../src/matrix-sheet/repair/damaged-start';
import { markOf, rowOf } from '../row';

const DAMAGED = markOf(null, { kind: 'damaged' });
const SENTENCE = markOf('Mature', { kind: 'wording' });

test.each<[string, Partial<MatrixRow>, { blank: boolean; stated: boolean }]>([
  ['nothing', {}, { blank: true, stated: false }],
  ['an action’s number alone', { actionReference: 'A1' }, { blank: true, stated: false }],
  ['a label', { label: 'Culture' }, { blank: false, stated: false }],
  ['an area', { area: 'People' }, { blank: false, stated: false }],
  ['a reference', { reference: '1.1' }, { blank: false, stated: false }],
  ['where things stand', { current: 'Some' }, { blank: false, stated: true }],
  ['a mark of that', { currentMark: markOf('Mature') }, { blank: false, stated: true }],
  ['a target', { target: 'All' }, { blank: false, stated: true }],
  ['a mark of a target', { targetMark: markOf('Mature') }, { blank: false, stated: true }],
  ['an action', { action: 'Build it' }, { blank: false, stated: true }],
  ['a due', { due: 'Q1 24' }, { blank: false, stated: true }],
  ['a due that is 0', { due: 0 }, { blank: false, stated: true }],
  ['who does it', { details: { owner: 'Ann' } }, { blank: false, stated: true }],
])('a row that says %s', (_, said, { blank, stated }) => {
  expect({ blank: isBlankRow(rowOf(said)), stated: holdsStatement(rowOf(said)) }).toEqual({
    blank,
    stated,
  });
});

test.each<[string, Partial<MatrixRow>, boolean]>([
  ['nothing', { label: 'Culture' }, false],
  ['a level now', { currentMark: markOf('Mature') }, true],
  ['a target', { targetMark: markOf('Mature') }, true],
  ['a level that closes a statement', { targetMark: markOf('Mature', { kind: 'closing' }) }, true],
  ['a word of a sentence', { label: 'Culture', currentMark: SENTENCE }, false],
  ['a damaged level without a label', { currentMark: DAMAGED, targetMark: DAMAGED }, false],
  ['a damaged level beside a label', { label: 'Culture', currentMark: DAMAGED }, true],
  ['a damaged target beside a label', { label: 'Culture', targetMark: DAMAGED }, true],
])('a level stands in a row that says %s: %s', (_, said, expected) => {
  expect(hasLevel(rowOf(said))).toBe(expected);
});

test('a damaged level, a word of a sentence and nothing are no levels', () => {
  expect([DAMAGED, SENTENCE, null, markOf('Mature')].map(isLevel)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

describe('a row says the levels of the first once more', () => {
  const first = rowOf({
    label: 'Culture',
    current: 'Mature: some',
    currentMark: markOf('Mature'),
    target: 'Leader: all',
    targetMark: markOf('Leader'),
  });
  test.each<[string, Partial<MatrixRow>, boolean]>([
    ['with everything', first, true],
    ['with the label in other letters', { ...first, label: 'CULTURE' }, true],
    ['without label and statements', { ...first, label: '', current: '', target: '' }, true],
    ['with nothing at all', {}, true],
    ['not with another statement', { ...first, current: 'Mature: most' }, false],
    ['not with another target', { ...first, target: 'Leader: most' }, false],
    ['not with another level', { ...first, currentMark: markOf('Minimum') }, false],
    ['not with another level to come', { ...first, targetMark: markOf('Mature') }, false],
    [
      'not in another word for it',
      { ...first, currentMark: markOf('Mature', { word: 'M' }) },
      false,
    ],
    ['not with another label', { ...first, label: 'Risk' }, false],
  ])('%s', (_, said, expected) => {
    expect(repeatsLevels(first, rowOf(said))).toBe(expected);
  });

  test('and a level where it has none is no repetition', () => {
    const bare = rowOf({ label: 'Culture' });
    expect(repeatsLevels(bare, rowOf({ currentMark: markOf('Mature') }))).toBe(false);
    expect(repeatsLevels(bare, rowOf({ targetMark: DAMAGED }))).toBe(false);
  });
});

describe('labels float', () => {
  const labelled = rowOf({ label: 'Culture', currentMark: markOf('Mature') });
  const unlabelled = rowOf({ currentMark: markOf('Minimum') });
  const plain = rowOf({ label: 'Training' });
  const rows = (counts: readonly (readonly [MatrixRow, number])[]): MatrixRow[] =>
    counts.flatMap(([row, count]) => Array<MatrixRow>(count).fill(row));
  test.each<[string, readonly (readonly [MatrixRow, number])[], boolean]>([
    [
      'where one level in five has none beside it',
      [
        [labelled, 4],
        [unlabelled, 1],
      ],
      true,
    ],
    [
      'not where it is one in six',
      [
        [labelled, 5],
        [unlabelled, 1],
      ],
      false,
    ],
    ['not where each level has one', [[labelled, 3]], false],
    ['not where there is no level', [[plain, 3]], false],
    [
      'where no level has one',
      [
        [plain, 1],
        [unlabelled, 1],
      ],
      true,
    ],
    [
      'not where the level above is said once more',
      [
        [labelled, 1],
        [rowOf({ currentMark: markOf('Mature') }), 3],
      ],
      false,
    ],
  ])('%s', (_, counts, expected) => {
    expect(doLabelsFloat(rows(counts))).toBe(expected);
  });
});

describe('a row of damaged levels', () => {
  const damaged = (suggestion: string | null): Partial<MatrixRow> => ({
    current: 'Mat re',
    currentMark: markOf(null, { kind: 'damaged', suggestion }),
  });
  const below = rowOf({ rowIndex: 2, current: 'Mature', currentMark: markOf('Mature') });
  test.each<[string, Partial<MatrixRow>, MatrixRow, boolean]>([
    ['without a guess is the level below, printed twice', damaged(null), below, true],
    ['that could be the level below is', damaged('Mature'), below, true],
    ['that could be another level is not', damaged('Minimum'), below, false],
    ['beside a label is not', { ...damaged(null), label: 'Culture' }, below, false],
    ['two rows above is not', { ...damaged(null), rowIndex: 0 }, below, false],
    ['above a row without a level is not', damaged(null), rowOf({ rowIndex: 2 }), false],
    [
      'above another damaged one is not',
      damaged(null),
      rowOf({ ...below, currentMark: DAMAGED }),
      false,
    ],
    ['that is sound is not', { currentMark: markOf('Mature'), current: 'Mature' }, below, false],
    [
      'with words that begin like the other level is',
      { ...damaged(null), target: 'Ldr of all' },
      rowOf({ ...below, target: 'Leader', targetMark: markOf('Leader') }),
      true,
    ],
    [
      'with other words is not',
      { ...damaged(null), target: 'all of it' },
      rowOf({ ...below, target: 'Leader', targetMark: markOf('Leader') }),
      false,
    ],
    [
      'with a sentence is not',
      { ...damaged(null), target: 'Let us all go' },
      rowOf({ ...below, target: 'Leader', targetMark: markOf('Leader') }),
      false,
    ],
    [
      'on the side of the target is as well',
      { target: 'Ld er', targetMark: DAMAGED },
      rowOf({ rowIndex: 2, target: 'Leader', targetMark: markOf('Leader') }),
      true,
    ],
    [
      'beside a sound level is not',
      { ...damaged(null), target: 'Leader', targetMark: markOf('Leader') },
      rowOf({ ...below, target: 'Leader', targetMark: markOf('Leader') }),
      false,
    ],
  ])('%s', (_, said, next, expected) => {
    const row = rowOf(said);
    expect(isDamagedStartOf(row, next)).toBe(expected);
    expect(startsWithDamagedLevel(row, next)).toBe(expected);
  });

  test('starts a KPI where both levels are damaged, whatever stands below, but not beside a label', () => {
    const both = { currentMark: DAMAGED, targetMark: DAMAGED, current: 'M t', target: 'L d' };
    expect(startsWithDamagedLevel(rowOf(both), undefined)).toBe(true);
    expect(startsWithDamagedLevel(rowOf({ ...both, label: 'Culture' }), undefined)).toBe(false);
    expect(startsWithDamagedLevel(rowOf(damaged(null)), undefined)).toBe(false);
    expect(startsWithDamagedLevel(rowOf({ ...both, targetMark: SENTENCE }), undefined)).toBe(false);
  });
});
