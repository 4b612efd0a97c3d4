import type { Candidate } from '../../../src/board-pack/movement/match-pairs';
import {
  matchByKeyInSteps,
  matchByScore,
  noPairs,
} from '../../../src/board-pack/movement/match-pairs';
import { comparable, similarity, wordsIn } from '../../../src/board-pack/movement/text-similarity';
import { runAtOnce } from '../../../src/domain/steps';

/** "a–x certain" for each pair, then what is left on both sides. */
function describe(matching: ReturnType<typeof noPairs<string>>): string[] {
  return [
    ...matching.pairs.map(({ before, after, certainty }) => `${before}–${after} ${certainty}`),
    `left ${matching.before.join(' ')} | ${matching.after.join(' ')}`,
  ];
}

test('what has a key once on each side is paired; twice on either, it is not', () => {
  const byLetter = { before: (item: string) => item[0]!, after: (item: string) => item[0]! };
  const matching = runAtOnce(
    matchByKeyInSteps(
      noPairs(['a1', 'b1', 'c1', 'c2', 'd1'], ['a2', 'b2', 'b3', 'c3', 'e2']),
      'certain',
      byLetter,
    ),
  );
  expect(describe(matching)).toEqual(['a1–a2 certain', 'left b1 c1 c2 d1 | b2 b3 c3 e2']);
});

test.each<[string, readonly Candidate<string>[], readonly string[]]>([
  ['alike', [{ before: 'a', after: 'x', score: 0.75 }], ['a–x likely', 'left b | y']],
  ['not much alike', [{ before: 'a', after: 'x', score: 0.74 }], ['a–x doubtful', 'left b | y']],
  [
    'alike with a rival that comes near',
    [
      { before: 'b', after: 'x', score: 0.8 },
      { before: 'a', after: 'x', score: 0.85 },
    ],
    ['a–x doubtful', 'left b | y'],
  ],
  [
    'alike with a rival that does not',
    [
      { before: 'b', after: 'x', score: 0.7 },
      { before: 'a', after: 'x', score: 0.9 },
    ],
    ['a–x likely', 'left b | y'],
  ],
  [
    'all four, the most alike first',
    [
      { before: 'a', after: 'x', score: 0.8 },
      { before: 'a', after: 'y', score: 1 },
      { before: 'b', after: 'x', score: 0.6 },
    ],
    ['a–y likely', 'b–x doubtful', 'left  | '],
  ],
])('%s', (_title, candidates, matching) => {
  expect(describe(matchByScore(noPairs(['a', 'b'], ['x', 'y']), candidates))).toEqual(matching);
});

test('texts are compared by their words, whatever their case, signs and spaces', () => {
  expect(comparable(' Buy\u00a0bins, by  2024! ')).toBe('buy bins by 2024');
  expect([...wordsIn('Bins; bins and lids')]).toEqual(['bins', 'and', 'lids']);
  expect(wordsIn(' - ').size).toBe(0);
  const alike = (left: string, right: string): number => similarity(wordsIn(left), wordsIn(right));
  expect(alike('buy bins', 'Buy bins.')).toBe(1);
  expect(alike('buy bins', 'buy lids')).toBe(0.5);
  expect(alike('buy', 'buy blue bins')).toBe(0.5);
  expect(alike('buy blue bins', 'buy')).toBe(0.5);
  expect(alike('buy bins', 'sell lids')).toBe(0);
  expect(alike('', 'buy')).toBe(0);
  expect(alike('', '')).toBe(0);
});
