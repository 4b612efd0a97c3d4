import type { Review } from '../../src/app/review-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

afterEach(closeHost);

test('actions whose whole text is struck through are told, and found, in no more round trips', async () => {
  const read = async (isStruck: boolean): Promise<{ review: Review; syncCount: number }> => {
    const sheet = sheetOf('Matrix', SMALL_MATRIX);
    if (isStruck) sheet.cells.get(1, 3)!.style = { font: { strikethrough: true } };
    const host = await openHost(workbookOf(sheet));
    const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
    return { review, syncCount: host.syncCount };
  };
  const plain = await read(false);
  const struck = await read(true);
  expect(plain.review.grid.struckCells).toBeUndefined();
  expect(struck.review.grid.struckCells).toEqual(['D2']);
  expect(
    struck.review.findings.filter(({ rule }) => rule === 'struck-through-action'),
  ).toMatchObject([{ cells: ['D2', 'E2'] }]);
  expect(struck.syncCount).toBe(plain.syncCount);
});
