import { whilePacking } from '../../src/cli/office-session';
import { defaultSettings } from '../../src/app/review-matrix';
import { LOOKUP_ROW_INDEX, lookupColumn } from '../../src/workbook/highlight-plan';
import type { HighlightPlan } from '../../src/workbook/highlight-plan';
import { sheetOf, SMALL_MATRIX, TODAY, workbookOf } from '../support/matrix-host';

test('what only Excel can calculate is calculated by it', async () => {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  const lookups: HighlightPlan['lookups'] = [
    {
      title: 'Longest',
      headings: ['Characters'],
      names: ['Matrix_Longest'],
      rows: [[{ formula: '=LEN(Plan!$A$1)' }], [0]],
    },
  ];
  const outcome = await whilePacking(workbook, (writer) =>
    writer.applyHighlights({ sheets: [], lookups }, defaultSettings(TODAY), 'leave'),
  );
  expect(outcome).toMatchObject({ formatsAdded: 0, protectedSheets: [] });
  const [, settings, ...others] = workbook.sheets;
  expect(others).toEqual([]);
  expect(settings!.cells.get(LOOKUP_ROW_INDEX, lookupColumn(lookups, 0))).toMatchObject({
    value: 3,
  });
});
