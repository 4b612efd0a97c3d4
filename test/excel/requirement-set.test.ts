import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import type { OfficeHost } from '../../src/embedded-host/office-host';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { REQUIRED_API_SET } from '../../src/excel/run-excel';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

/** Makes the library refuse members that the host's requirement sets do not have, as it does not by itself. */
async function openStrictHost(version: string): Promise<OfficeHost> {
  const host = await openHost(workbookOf(sheetOf('Matrix', SMALL_MATRIX)), {
    requirements: { [REQUIRED_API_SET.name]: version },
  });
  const { CommonUtility } = host.OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
  return host;
}

afterEach(closeHost);

test('the whole job needs nothing beyond the requirement set of the manifest', async () => {
  const { workbook } = await openStrictHost(REQUIRED_API_SET.version);
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  await generatePack(excelWorkbook, review);
  await generatePack(excelWorkbook, review);
  await highlightMatrix(excelWorkbook, review);
  await excelWorkbook.clearHighlights();
  expect(workbook.sheets.length).toBeGreaterThan(8);
});

test('a member of a later set is refused: the check does check', async () => {
  await openStrictHost(REQUIRED_API_SET.version);
  const later = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getMergedAreasOrNullObject();
    await context.sync();
  });
  await expect(later).rejects.toMatchObject({ code: 'ApiNotFound' });
});
