import {
  lookOfDateHighlight,
  lookOfHighlight,
  lookOfNumberHighlight,
} from '../../../src/matrix-sheet/highlights/looks';
import type { HighlightKind } from '../../../src/workbook/highlight-kinds';
import { HIGHLIGHT_KINDS } from '../../../src/workbook/highlight-kinds';

const ON_BLANK_CELLS: HighlightKind[] = ['action-without-due', 'missing-level'];
const ON_TEXT = HIGHLIGHT_KINDS.filter((kind) => !ON_BLANK_CELLS.includes(kind));

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
  expect(lookOfDateHighlight('overdue', 'mmm yyyy').numberFormat).toBe('"▲ "mmm yyyy');
  expect(lookOfNumberHighlight('unclear-due', '04.00').numberFormat).toBe('"? 04.00"');
});
