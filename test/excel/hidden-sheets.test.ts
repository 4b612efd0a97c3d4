import { freezeMatrix } from '../../src/app/freeze-matrix';
import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { SheetVisibility, WorkbookData } from '../../src/workbook/workbook-data';
import { NO_RECORDS } from '../../src/workbook/records';
import { bytesOf, readFreezes } from '../support/main-job';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { writeRecords } from '../support/write-records';

afterEach(closeHost);

const ACCEPTED = {
  rule: 'action-without-due',
  kpiId: 'culture',
  column: 'Actions',
  cellText: '',
  message: 'No due',
  reason: 'Agreed',
  acceptedOn: TODAY,
};

/** Everything that writes a sheet of ours, and then all of it again for a later date. */
async function doEverything(workbook: WorkbookData, visibility: SheetVisibility): Promise<void> {
  for (const asAt of [TODAY, { year: 2024, month: 1, day: 20 }]) {
    const review = await reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt });
    await highlightMatrix(excelWorkbook, review);
    await writeRecords({ ...NO_RECORDS, acceptances: [{ ...ACCEPTED, acceptedOn: asAt }] });
    await freezeMatrix(excelWorkbook, review);
    await generatePack(excelWorkbook, review);
    for (const sheet of workbook.sheets.slice(1)) sheet.visibility = visibility;
    expect((await excelWorkbook.readSettings()).asAt).toEqual(asAt);
    expect((await excelWorkbook.readRecords()).acceptances).toMatchObject([{ acceptedOn: asAt }]);
  }
  expect((await readFreezes()).map(({ asAt }) => asAt.year)).toEqual([2023, 2024]);
}

/** As a file, with every sheet shown and the same in front. */
async function showAll(workbook: WorkbookData): Promise<Buffer> {
  for (const sheet of workbook.sheets) sheet.visibility = 'Visible';
  workbook.activeSheetIndex = 0;
  return bytesOf(workbook);
}

test('sheets of ours are found, read and written again however they are hidden', async () => {
  const shown = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
  await openHost(shown);
  await doEverything(shown, 'Visible');
  const expected = await showAll(shown);
  for (const visibility of ['Hidden', 'VeryHidden'] as const) {
    const hidden = workbookOf(sheetOf('Matrix', SMALL_MATRIX));
    await openHost(hidden);
    await doEverything(hidden, visibility);
    expect((await showAll(hidden)).equals(expected)).toBe(true);
  }
});

test.each([
  ['Hidden', 'To see it, right-click any tab and choose Unhide'],
  ['VeryHidden', 'Ask whoever hid it'],
] as const)('going to a sheet that is %s says how it can be seen', async (visibility, words) => {
  const sheet = sheetOf('Summary', [['x']]);
  sheet.visibility = visibility;
  await openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX), sheet));
  const said = { code: 'sheet-hidden', message: expect.stringContaining(words) as string };
  await expect(excelWorkbook.showSheet('Summary')).rejects.toMatchObject(said);
  await expect(excelWorkbook.selectCell('Summary', 'A1')).rejects.toMatchObject(said);
});
