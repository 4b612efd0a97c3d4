import { createScale } from '../../src/domain/level-scale';
import { generatePack } from '../../src/app/generate-pack';
import { highlightMatrix } from '../../src/app/highlight-matrix';
import { defaultSettings, reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { REQUIRED_API_SET } from '../../src/excel/run-excel';
import type { OfficeHost } from '../../src/simulator/host/office-host';
import { NO_RECORDS } from '../../src/workbook/records';
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

test('so do settings, records, edits, showing and watching', async () => {
  await openStrictHost(REQUIRED_API_SET.version);
  const { stop } = await excelWorkbook.watch(() => undefined);
  const settings = defaultSettings(TODAY);
  await excelWorkbook.writeSettings(settings);
  await excelWorkbook.writeSettings({
    ...settings,
    scale: createScale(['Low', 'High']),
    isScaleChosen: true,
  });
  expect((await excelWorkbook.readSettings()).scale?.levels).toEqual(['Low', 'High']);
  const change = { cell: 'E2', from: 'Q1 23', to: 'Q2 23', label: 'Write Q2 23' };
  const changes = [{ ...change, sheet: 'Matrix', kpiId: '', changedOn: TODAY }];
  await writeRecords({ ...NO_RECORDS, changes: [...changes, ...changes] });
  await writeRecords({ ...NO_RECORDS, changes });
  expect((await excelWorkbook.readRecords()).changes).toEqual(changes);
  await writeRecords(NO_RECORDS);
  const { cell, from, to } = change;
  const edits = [{ cell, from, to, rows: null, recorded: changes, undone: [] }];
  const request = { sheets: [{ sheet: 'Matrix', edits, grid: null }], forgotten: [] };
  expect(await excelWorkbook.editCells(request)).toMatchObject({ skipped: [] });
  await excelWorkbook.selectCell('Matrix', 'E2');
  await excelWorkbook.showSheet('Matrix settings');
  await excelWorkbook.listPackSheets();
  await stop();
});

test('a member of a later set is refused: the check does check', async () => {
  await openStrictHost(REQUIRED_API_SET.version);
  const later = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getMergedAreasOrNullObject();
    await context.sync();
  });
  await expect(later).rejects.toMatchObject({ code: 'ApiNotFound' });
});
