import fc from 'fast-check';
import { wrapBeside, wrapText } from '../../src/cli/wrap-text';

test('lines break at the last space that fits', () => {
  expect(wrapText('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrapText('one two', 7)).toEqual(['one two']);
  expect(wrapText('', 10)).toEqual([]);
});

test('a word wider than the line keeps a line of its own', () => {
  expect(wrapText('a procurement b', 5)).toEqual(['a', 'procurement', 'b']);
});

test('a non-breaking space does not break', () => {
  expect(wrapText('due Q1\u00a023 now', 8)).toEqual(['due', 'Q1\u00a023', 'now']);
});

test('no word is lost and no line is too wide that could be broken', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrapText(text, width);
      const words = text.split(/[ \t\r\n]+/).filter((word) => word !== '');
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) {
        if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('a text hangs beside its label', () => {
  expect(wrapBeside('E2', 'one two three', { indent: 2, labelWidth: 3, width: 15 })).toEqual([
    '  E2   one two',
    '       three',
  ]);
});

test('a label that is too wide stands above the text', () => {
  expect(wrapBeside('E2, E3', 'one two', { indent: 2, labelWidth: 3, width: 20 })).toEqual([
    '  E2, E3',
    '       one two',
  ]);
});

test('a text without a label, and a label without a text', () => {
  const room = { indent: 2, labelWidth: 2, width: 20 };
  expect(wrapBeside('', 'one', room)).toEqual(['      one']);
  expect(wrapBeside('E2', '', room)).toEqual(['  E2']);
  expect(wrapBeside('E2, E3', '', room)).toEqual(['  E2, E3']);
});
