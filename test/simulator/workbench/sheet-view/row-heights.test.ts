import { createRowMeasure } from '../../../../src/simulator/workbench/sheet-view/row-heights';
import { sheetOf } from '../../host/calculation-workbook';
import { block, styleCell, TEN_PIXELS_A_LETTER } from './view-of';

const heightsOf = (sheet: ReturnType<typeof sheetOf>): [number, number][] => [
  ...createRowMeasure(TEN_PIXELS_A_LETTER)(sheet),
];

test('a wrapped text makes its row as high as its lines, other texts leave it alone', () => {
  const sheet = sheetOf('Plan', { A1: 'five words of four each', A2: 'five words of four each' });
  styleCell(sheet, 'A1', { wrapText: true });
  // 64 pixels, of which 5 are padding: five letters a line.
  expect(heightsOf(sheet)).toEqual([[0, 100]]);
});

test('a large font makes a row higher, and the tallest cell counts', () => {
  const sheet = sheetOf('Plan', { A1: 'a', B1: 'b' });
  styleCell(sheet, 'A1', { font: { size: 22 } });
  expect(heightsOf(sheet)).toEqual([[0, 40]]);
});

test('a row with a height of its own and a merged cell are not measured', () => {
  const sheet = sheetOf('Plan', { A1: 'one two three', A2: 'one two three' });
  styleCell(sheet, 'A1', { wrapText: true });
  styleCell(sheet, 'A2', { wrapText: true });
  sheet.rowHeights.set(0, 15);
  sheet.merges.push(block('A2:B3'));
  expect(heightsOf(sheet)).toEqual([]);
});

test('a cell is measured again after its text, its look or its column changed', () => {
  const sheet = sheetOf('Plan', { A1: 'one two' });
  styleCell(sheet, 'A1', { wrapText: true });
  const measureRows = createRowMeasure(TEN_PIXELS_A_LETTER);
  expect(measureRows(sheet).get(0)).toBe(40);
  sheet.cells.get(0, 0)!.value = 'one two three';
  expect(measureRows(sheet).get(0)).toBe(60);
  sheet.columnWidths.set(0, 40);
  expect(measureRows(sheet).get(0)).toBeUndefined();
  sheet.cells.get(0, 0)!.style = { wrapText: true, font: { size: 22 } };
  expect(measureRows(sheet).get(0)).toBe(40);
});
