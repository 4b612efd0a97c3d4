import {
  allOf,
  countAmong,
  countOf,
  joinWords,
  shorten,
  toOneLine,
} from '../../src/domain/wording';

test.each([
  [0, '0 actions'],
  [1, '1 action'],
  [2, '2 actions'],
  [12, '12 actions'],
])('%d is counted as %s', (count, words) => {
  expect(countOf(count, 'action')).toBe(words);
});

test.each([
  [1, 1, 'the one service'],
  [2, 2, 'both services'],
  [3, 3, 'all 3 services'],
  [0, 1, '0 of 1 service'],
  [1, 2, '1 of 2 services'],
  [2, 3, '2 of 3 services'],
])('%d among %d are %s', (count, total, words) => {
  expect(countAmong(count, total, 'service')).toBe(words);
});

test.each([
  [1, 'the one'],
  [2, 'both'],
  [12, 'all 12'],
])('all of %d are %s', (count, words) => {
  expect(allOf(count)).toBe(words);
});

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j are joined', (parts, joined) => {
  expect(joinWords(parts)).toBe(joined);
});

test('alternatives are joined by "or"', () => {
  expect(joinWords(['A', 'B', 'C'], 'or')).toBe('A, B or C');
});

test.each([
  ['one line', 'one line'],
  [' two\r\n lines\tand  more ', 'two lines and more'],
  ['\u00a0', ''],
])('%j stands on one line', (text, line) => {
  expect(toOneLine(text)).toBe(line);
});

test.each([
  ['short enough', 20, 'short enough'],
  ['cut at a word, not in it', 16, 'cut at a word…'],
  ['Anextraordinarilylongword', 10, 'Anextraord…'],
  ['12345678\u{1f600}', 9, '12345678…'],
])('%j in %d characters', (text, mostChars, shortened) => {
  expect(shorten(text, mostChars)).toBe(shortened);
});
