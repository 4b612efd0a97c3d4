import { fitText, MAX_CELL_CHARS, fitHeadings } from '../../src/board-pack/fit-text';

const NOTICE = '… (cut)';

test('a text that fits is left as it is', () => {
  const text = 'a'.repeat(MAX_CELL_CHARS);
  expect(fitText(text)).toBe(text);
});

test('a longer text is cut at a word and says so', () => {
  const fitted = fitText('some words '.repeat(4000));
  expect(fitted.length).toBeLessThanOrEqual(MAX_CELL_CHARS);
  expect(fitted).toMatch(/(some|words)… \(cut\)$/);
  expect(fitted.length).toBeGreaterThan(MAX_CELL_CHARS - 20);
});

test('a word that ends just where the room ends is kept', () => {
  const room = MAX_CELL_CHARS - NOTICE.length;
  const fitted = fitText(`${'a'.repeat(room)} ${'b'.repeat(100)}`);
  expect(fitted).toBe('a'.repeat(room) + NOTICE);
});

test('a single long word is cut without splitting a character in two', () => {
  for (const lead of ['', 'x']) {
    const fitted = fitText(lead + '\u{1F600}'.repeat(20_000));
    expect(fitted.length).toBeLessThanOrEqual(MAX_CELL_CHARS);
    expect(fitted).toMatch(/\u{1F600}… \(cut\)$/u);
  }
});

test('headings are cut to what Excel takes for the column of a table, and stay unlike each other', () => {
  const long = 'word '.repeat(60);
  const fitted = fitHeadings(['Area', `${long}one`, `${long}TWO`]);
  expect(fitted[0]).toBe('Area');
  expect(fitted.every((heading) => heading.length <= 255)).toBe(true);
  expect(new Set(fitted.map((heading) => heading.toLowerCase())).size).toBe(3);
});
