import { foldToWords } from '../../src/domain/fold-text';

test.each([
  ['Skills & knowledge', 'skills knowledge'],
  ['  Skills –\nKnowledge: ', 'skills knowledge'],
  ['skills knowledge', 'skills knowledge'],
  ['Rôle 2', 'rôle 2'],
  ['…', ''],
  ['', ''],
])('%j is compared as %j', (text, words) => {
  expect(foldToWords(text)).toBe(words);
});
