import { plural } from '../../src/domain/plural';

test.each([
  [0, 'action', undefined, '0 actions'],
  [1, 'action', undefined, '1 action'],
  [2, 'action', undefined, '2 actions'],
  [1, 'category', 'categories', '1 category'],
  [12, 'category', 'categories', '12 categories'],
])('%d of %s is %s', (count, one, many, words) => {
  expect(plural(count, one, many)).toBe(words);
});
