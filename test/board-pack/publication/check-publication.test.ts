import { checkPublication } from '../../../src/board-pack/publication/check-publication';
import { contrastOf } from '../../../src/board-pack/publication/rules/faint-text';
import { createExampleWorkbook } from './example-workbook';

test('a workbook that keeps all rules has no findings', () => {
  const charts = ['Levels by area.'];
  expect(checkPublication(createExampleWorkbook({ charts, notes: ['Revised.'] }))).toEqual([]);
});

test('each finding says its rule and its place, the workbook first, then its sheets and their cells', () => {
  const found = checkPublication(
    createExampleWorkbook({
      properties: {},
      frozenRowCount: 3,
      styles: { B4: { fill: '#FFE699' } },
    }),
  );
  expect(found.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
    ['properties-missing', null, null],
    ['properties-missing', null, null],
    ['frozen-panes', 'Overdue', null],
    ['filled-cell', 'Overdue', 'B4'],
  ]);
});

test('contrast is measured as WCAG does', () => {
  expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21);
  expect(contrastOf('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
});
