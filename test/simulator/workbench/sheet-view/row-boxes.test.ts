import { rowBoxes } from '../../../../src/simulator/workbench/sheet-view/row-boxes';
import { sheetOf } from '../../host/calculation-workbook';
import { at, block, styleCell, viewOf } from './view-of';

const boxes = (sheet: ReturnType<typeof sheetOf>, columns: number[], earliest = 0) =>
  rowBoxes(viewOf(sheet), 0, columns, earliest);

test('a text runs over the empty cells to its right and hides the gridlines between', () => {
  const [a, b, c, d] = boxes(
    sheetOf('Plan', { A1: 'a text of 22 letters.', D1: 'end' }),
    [0, 1, 2, 3],
  );
  expect(a).toMatchObject({ left: 0, width: 64, spillLeft: 0, spillRight: 128 + 64 - 64 });
  expect([a!.right, b!.right]).toEqual([null, null]);
  expect(c!.right).not.toBe(d!.right === null);
});

test('it stops at a filled cell, at a formula without a result and at merged cells', () => {
  expect(boxes(sheetOf('Plan', { A1: 'a text of 22 letters.', B1: 0 }), [0])[0]!.spillRight).toBe(
    0,
  );
  const sheet = sheetOf('Plan', { A1: 'a text of 22 letters.', C1: '=""' });
  expect(boxes(sheet, [0])[0]!.spillRight).toBe(64);
  sheet.merges.push(block('B1:B2'));
  expect(boxes(sheet, [0])[0]!.spillRight).toBe(0);
});

test.each([
  ['Right', 128, 0],
  ['Center', 128, 128],
] as const)(
  'a text that stands %s runs %s to the left and %s to the right',
  (horizontal, left, right) => {
    const sheet = sheetOf('Plan', {
      D1: horizontal === 'Right' ? 'eighteen letters..' : 'thirty letters in a row, or so',
    });
    styleCell(sheet, 'D1', { horizontal });
    expect(boxes(sheet, [3])[0]).toMatchObject({ spillLeft: left, spillRight: right });
  },
);

test('numbers, wrapped and merged cells do not run over', () => {
  const sheet = sheetOf('Plan', {
    A1: 12345678901234,
    C1: 'a text of 22 letters.',
    E1: 'a text of 22 letters.',
  });
  styleCell(sheet, 'C1', { wrapText: true });
  sheet.merges.push(block('E1:F1'));
  expect(boxes(sheet, [0, 2, 4]).map(({ spillRight }) => spillRight)).toEqual([0, 0, 0]);
});

test('a text that runs in from before the first column is drawn, but not from among the frozen ones', () => {
  const sheet = sheetOf('Plan', { A1: 'a text of 22 letters.' });
  expect(boxes(sheet, [2, 3]).map(({ place }) => place.columnIndex)).toEqual([0, 2, 3]);
  expect(boxes(sheet, [2, 3], 1).map(({ place }) => place.columnIndex)).toEqual([2, 3]);
  expect(boxes(sheet, [5]).map(({ place }) => place.columnIndex)).toEqual([5]);
});

test('merged cells are as large as the cells they cover, hidden ones left out', () => {
  const sheet = sheetOf('Plan', { A1: 'heading' });
  sheet.merges.push(block('A1:C2'));
  sheet.hiddenColumns.add(1);
  expect(boxes(sheet, [0, 2])).toMatchObject([{ place: at('A1'), width: 128, height: 40 }]);
});
