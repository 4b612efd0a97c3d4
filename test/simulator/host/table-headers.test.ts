import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { closeHosts, startHost } from './host-fixture';

afterEach(closeHosts);

test("a table's columns are called what its header cells say, and never nothing", async () => {
  const workbook = createWorkbookData();
  const sheet = workbook.sheets[0]!;
  for (const [columnIndex, value] of ['KPI', 'Level', 'Due'].entries()) {
    sheet.cells.set(1, columnIndex, { value });
  }
  sheet.tables.push({
    name: 'Actions',
    address: 'A2:C5',
    columns: ['KPI', 'Level', 'Due'],
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    carried: null,
  });
  const { run } = await startHost(workbook);
  const values = await run(async (context, worksheet) => {
    worksheet.getRange('B2:C2').values = [[2023, '']];
    worksheet.getRange('B1').values = [['above the table']];
    const headers = worksheet.getRange('A2:C2').load('values');
    await context.sync();
    return headers.values;
  });
  expect(values).toEqual([['KPI', '2023', 'Column3']]);
  expect(sheet.tables[0]!.columns).toEqual(['KPI', '2023', 'Column3']);
});
