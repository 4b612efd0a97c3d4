import { countOf, joinWords, shorten, toOneLine } from '../../src/domain/wording';

test.each([
  [0, '0 actions'],
  [1, '1 action'],
  [2, '2 actions'],
  [12, '12 actions'],
])('%d is counted as %s', (count, words) => {
  expect(countOf(count, 'action')).toBe(words);
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
