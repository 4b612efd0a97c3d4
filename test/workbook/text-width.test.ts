import fc from 'fast-check';
import {
  BODY_FONT,
  breakAtSpaces,
  countWrappedLines,
  measureText,
} from '../../src/workbook/text-width';

const countChars = (text: string, start = 0, end = text.length): number => end - start;

test('a digit of the body font takes 5.58 points, a little more when bold', () => {
  expect(measureText('7', BODY_FONT)).toBeCloseTo(5.575, 3);
  expect(measureText('7', { ...BODY_FONT, bold: true })).toBeGreaterThan(5.575);
  expect(measureText('77', { ...BODY_FONT, sizePoints: 22 })).toBeCloseTo(4 * 5.575, 2);
});

test('wide letters take more than narrow ones, and scripts that are not listed take an em or nearly', () => {
  expect(measureText('W', BODY_FONT)).toBeGreaterThan(3 * measureText('i', BODY_FONT));
  expect(measureText('漢', BODY_FONT)).toBe(11);
  expect(measureText('Ж', BODY_FONT)).toBeGreaterThan(measureText('0', BODY_FONT));
});

test('lines are filled to the last word that fits', () => {
  expect(breakAtSpaces('aa bb cc', 5, countChars)).toEqual(['aa bb', 'cc']);
  expect(breakAtSpaces('aa bb cc', 4, countChars)).toEqual(['aa', 'bb', 'cc']);
  expect(breakAtSpaces('a longish a', 3, countChars)).toEqual(['a', 'longish', 'a']);
  expect(breakAtSpaces('', 3, countChars)).toEqual(['']);
});

test('nothing is lost, and only a word by itself is wider than its line', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, room) => {
      const lines = breakAtSpaces(text, room, countChars);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(line.length <= room || !line.includes(' ')).toBe(true);
    }),
  );
});

test('as many lines are counted as a text is broken into, and as a wide word is broken anywhere', () => {
  expect(countWrappedLines('aa bb cc', 5, countChars)).toBe(2);
  expect(countWrappedLines('a longish a', 3, countChars)).toBe(1 + 3 + 1);
  expect(countWrappedLines('', 3, countChars)).toBe(1);
  expect(countWrappedLines('a\n\nb', 3, countChars)).toBe(3);
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, room) => {
      const lines = text
        .split('\n')
        .flatMap((paragraph) => breakAtSpaces(paragraph, room, countChars));
      const needed = lines.map((line) => Math.max(1, Math.ceil(line.length / room)));
      expect(countWrappedLines(text, room, countChars)).toBe(needed.reduce((a, b) => a + b));
    }),
  );
});

test('a letter outside the basic plane is measured once', () => {
  expect(measureText('😀', BODY_FONT)).toBe(11);
  expect(measureText('“a”', BODY_FONT)).toBeCloseTo(((857 * 2 + 981) / 2048) * 11, 6);
});
