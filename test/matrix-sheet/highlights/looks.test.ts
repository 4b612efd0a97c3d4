import {
  DAY_FORM,
  MONTH_FORM,
  PLAIN_FORM,
  UNMARKED_FORM,
  formOfCell,
  lookOfHighlight,
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
  expect(lookOfHighlight('overdue', MONTH_FORM).numberFormat).toBe('"▲ "mmm yyyy');
});

test.each([
  [45009, '24-Mar', '"? "d-mmm'],
  [45009, '24/03', '"? "dd/mm'],
  [45009, '24 March 2023', '"? "d mmmm yyyy'],
  [45009, 'Mar-23', '"? "mmm-yy'],
  [45009, '45009', lookOfHighlight('unclear-due').numberFormat],
  [4, '04.00', null],
  [4, '4.00', '"? "0.00'],
  [0.5, '50%', '"? "0%'],
])(
  'a number %j displayed as %j keeps that behind its mark, or gets a border',
  (value, displayed, format) => {
    const look = lookOfHighlight('unclear-due', formOfCell(value, displayed, 1900));
    expect(look.numberFormat).toBe(format);
    expect(look.border === null).toBe(format !== null);
  },
);

test('a text is of the plain form, whatever it looks like', () => {
  expect(formOfCell('24-Mar', '24-Mar', 1900)).toBe(PLAIN_FORM);
  expect(new Set([DAY_FORM, MONTH_FORM, PLAIN_FORM, UNMARKED_FORM]).size).toBe(4);
});
