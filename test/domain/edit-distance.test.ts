import fc from 'fast-check';
import { commonSubsequenceLength, editDistance } from '../../src/domain/edit-distance';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['ongoing', 'ongoin', 1],
    ['complete', 'compelte', 1],
    ['complete', 'xomplete', 1],
    ['mature', 'nature', 1],
    ['leader', 'later', 2],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %d', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });

  test('is the same both ways, and nought only for equal words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (left, right) => {
        expect(editDistance(left, right)).toBe(editDistance(right, left));
        expect(editDistance(left, right) === 0).toBe(left === right);
      }),
    );
  });
});

describe('commonSubsequenceLength', () => {
  test.each([
    ['', 'abc', 0],
    ['abc', 'abc', 3],
    ['danielandan', 'developing', 4],
    ['ace', 'abcde', 3],
    ['xyz', 'abc', 0],
  ])('of %j and %j is %d', (left, right, length) => {
    expect(commonSubsequenceLength(left, right)).toBe(length);
  });
});
