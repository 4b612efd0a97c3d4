import { autofitColumns, autofitRows } from '../../../../src/simulator/host/sheet-model/autofit';
import { pointsOfColumn } from '../../../../src/simulator/host/sheet-model/size-units';
import type { CellStyleData, SheetData } from '../../../../src/workbook/workbook-data';
import { createSheetData } from '../../../../src/workbook/workbook-data';

const BLOCK = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 3 };

function sheetWith(text: string, style: CellStyleData, widthChars?: number): SheetData {
  const sheet = createSheetData('Sheet');
  sheet.cells.set(0, 0, { value: text, style });
  if (widthChars !== undefined) sheet.columnWidths.set(0, widthChars);
  return sheet;
}

function heightOf(text: string, style: CellStyleData, widthChars?: number): number {
  const sheet = sheetWith(text, style, widthChars);
  autofitRows(sheet, BLOCK);
  return sheet.rowHeights.get(0)!;
}

const WRAPPED = { wrapText: true };

/** Narrow and wide letters alike; 15 points a line, as Excel gives Calibri 11. */
test.each([
  ['Developing', 12, 1],
  ['Managing contracts and relationships', 24, 2],
  ['High level principle/ specific behaviour', 32, 2],
  ['High level principle/ specific behaviour', 42, 1],
  [
    'CMR contract portfolios have been established, with meetings to go in to diaries from April 2023.',
    48,
    2,
  ],
  ['lilliilliilliilliilliil illi', 15, 1],
  ['WWWWMMMM WWWWMMMM', 16, 2],
  ['one\ntwo\n\nfour', 40, 4],
  ['wordwithoutanyspacethatislong', 10, 3],
])('%j in a column of %d takes %d line(s)', (text, widthChars, lineCount) => {
  expect(heightOf(text, WRAPPED, widthChars)).toBe(15 * lineCount);
});

test('text that is not wrapped takes one line, however long', () => {
  expect(heightOf('word '.repeat(50), {}, 8)).toBe(15);
});

test('bold text, an indent and a larger font each take more', () => {
  const text = 'Obtaining social value';
  expect(heightOf(text, WRAPPED, 20.2)).toBe(15);
  expect(heightOf(text, { ...WRAPPED, font: { bold: true } }, 20.2)).toBe(30);
  expect(heightOf(text, { ...WRAPPED, indent: 1 }, 20.2)).toBe(30);
  expect(heightOf(text, { ...WRAPPED, font: { size: 22 } }, 20.2)).toBe(90);
});

test('a row is never higher than Excel allows', () => {
  expect(heightOf('word '.repeat(200), WRAPPED, 9.14)).toBe(409.5);
});

test('a column becomes as wide as its longest line with what cells keep free beside it', () => {
  const sheet = sheetWith(`${'0'.repeat(40)}\n0`, {});
  autofitColumns(sheet, BLOCK);
  const digitPoints = (1038 / 2048) * 11;
  expect(pointsOfColumn(sheet.columnWidths.get(0)!)).toBeGreaterThanOrEqual(
    40 * digitPoints + 3.75,
  );
  expect(pointsOfColumn(sheet.columnWidths.get(0)!)).toBeLessThan(40 * digitPoints + 5);
});

test('a wrapped column keeps its width, as does an empty one', () => {
  const sheet = sheetWith('word '.repeat(40), WRAPPED);
  autofitColumns(sheet, BLOCK);
  expect(sheet.columnWidths.size).toBe(0);
});
