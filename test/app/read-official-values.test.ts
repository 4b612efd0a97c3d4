import { findOfficialSheet, readOfficialValues } from '../../src/app/read-official-values';
import { OFFICIAL_HEADINGS, WHOLE_AREA } from '../../src/board-pack/roll-up/sheets/official';
import { SHEET_MARK_NAME } from '../../src/workbook/names';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { sheetOf, workbookOf } from '../support/matrix-host';

const { scale, area, kpi, level, reason } = OFFICIAL_HEADINGS;
const HEADINGS = [scale, area, kpi, 'Services state now', level, reason, 'How it stands'];

/** A workbook with such a sheet, its table on the first rows alone. */
function earlier(
  rows: readonly (readonly CellValue[])[],
  { headings = HEADINGS, id = 'roll-up-official', tab = 'Official values' } = {},
): WorkbookData {
  const sheet = sheetOf(tab, [['Official values'], ['One'], [], headings, ...rows]);
  sheet.tables.push({
    name: 'RollUpOfficial',
    address: 'A4:G5',
    columns: headings,
    style: '',
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    showFilterButton: false,
    carried: null,
  });
  const workbook = workbookOf(sheetOf('Summary', []), sheet);
  workbook.names.push({
    name: SHEET_MARK_NAME,
    formula: `="${id}"`,
    sheet: tab,
    comment: '',
    visible: true,
  });
  return workbook;
}

const row = (...cells: readonly CellValue[]): readonly CellValue[] => cells;

const read = (workbook: WorkbookData) => readOfficialValues(findOfficialSheet(workbook));

test('reads what has a level or a reason, in the table and below it', () => {
  const workbook = earlier([
    row('NPS 2018', 'Buying', WHOLE_AREA, '2 services', 'Mature', 'Audited', 'Honoured'),
    row('NPS 2018', 'Buying', 'Tendering', '2 services', '', '', 'Not set'),
    row('', ' Selling ', '', '', 3, 'Counted'),
    row('', 'Culture', '', '', '', 'No level yet'),
  ]);
  expect(read(workbook)).toEqual([
    { scale: 'NPS 2018', area: 'Buying', kpi: '', level: 'Mature', reason: 'Audited' },
    { scale: '', area: 'Selling', kpi: '', level: '3', reason: 'Counted' },
    { scale: '', area: 'Culture', kpi: '', level: '', reason: 'No level yet' },
  ]);
});

test('knows the sheet by its mark and columns by their headings', () => {
  const headings = [reason, level, kpi, 'My notes', area, scale, 'How it stands'];
  const cells = row('Audited', 'Mature', 'Tendering', '', 'Buying', 'NPS 2018');
  expect(read(earlier([cells], { headings, tab: 'Mine' }))).toEqual([
    { scale: 'NPS 2018', area: 'Buying', kpi: 'Tendering', level: 'Mature', reason: 'Audited' },
  ]);
});

test('reads none of another workbook, and none where a heading or the table is gone', () => {
  const cells = row('', 'Buying', '', '', 'Mature', 'Audited');
  expect(read(earlier([cells], { id: 'roll-up-areas' }))).toEqual([]);
  const headings = HEADINGS.map((heading) => (heading === reason ? 'Why' : heading));
  expect(read(earlier([cells], { headings }))).toEqual([]);
  const without = earlier([cells]);
  without.sheets[1]!.tables = [];
  expect(read(without)).toEqual([]);
  expect(read(workbookOf(sheetOf('Plan', [['KPI']])))).toEqual([]);
});
