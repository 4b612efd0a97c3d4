import {
  lookOfDateHighlight,
  lookOfHighlight,
  lookOfNumberHighlight,
} from '../../../src/matrix-sheet/highlights/looks';
import type { HighlightKind } from '../../../src/workbook/highlight-plan';

const KINDS: HighlightKind[] = [
  'overdue',
  'due-this-quarter',
  'complete',
  'ongoing',
  'unclear-due',
  'action-without-due',
  'missing-level',
  'gap-of-1',
  'gap-of-2',
  'gap-of-3-or-more',
  'target-below-current',
];
const ON_BLANK_CELLS: HighlightKind[] = ['action-without-due', 'missing-level'];
const ON_TEXT = KINDS.filter((kind) => !ON_BLANK_CELLS.includes(kind));

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light! + 0.05) / (dark! + 0.05);
}

test.each(KINDS)('%s is legible: contrast of at least 7 to 1', (kind) => {
  const { ink, fill } = lookOfHighlight(kind);
  expect(contrast(ink, fill ?? '#FFFFFF')).toBeGreaterThanOrEqual(7);
});

test('every highlight of text has a mark of its own, so that none is told by colour alone', () => {
  const formats = ON_TEXT.map((kind) => lookOfHighlight(kind).numberFormat);
  expect(new Set(formats).size).toBe(ON_TEXT.length);
  expect(formats).not.toContain(null);
});

test.each(ON_BLANK_CELLS)('%s, on a blank cell that can show no mark, has a border', (kind) => {
  expect(lookOfHighlight(kind)).toMatchObject({ numberFormat: null, border: { color: '#7A1212' } });
});

test('marks leave text, numbers and dates readable', () => {
  expect(lookOfHighlight('overdue').numberFormat).toBe(
    '"▲ "General;"▲ "-General;"▲ "General;"▲ "@',
  );
  expect(lookOfDateHighlight('overdue').numberFormat).toBe('"▲ "dd/mm/yyyy');
  expect(lookOfNumberHighlight('unclear-due', '04.00').numberFormat).toBe('"? 04.00"');
});
