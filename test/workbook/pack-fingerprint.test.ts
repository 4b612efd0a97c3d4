import { fingerprintOf } from '../../src/workbook/pack-fingerprint';

test('the fingerprint of a content is the one that workbooks have noted', () => {
  const rows = [['KPI', 'a\r\nb', ''], [], [1.5, true, 'é😀'], ['', ''], []];
  expect(fingerprintOf(rows)).toBe('c3af07f3c6d0cd59');
  expect(fingerprintOf([])).toBe('811c9dc501234567');
});

test('how a line is broken makes no difference, nor do blanks at the ends', () => {
  const broken = (end: string): string => fingerprintOf([[`a${end}b`, 'c'], [`d${end}`]]);
  expect(broken('\r\n')).toBe(broken('\n'));
  expect(broken('\r')).toBe(broken('\n'));
  expect(fingerprintOf([['a', ''], [''], []])).toBe(fingerprintOf([['a']]));
});

test('cells that trade places, or are split elsewhere, make another', () => {
  const contents = [[['a', 'b']], [['b', 'a']], [['a'], ['b']], [['ab']], [['a\nb']], [['', 'ab']]];
  expect(new Set(contents.map(fingerprintOf)).size).toBe(contents.length);
});
