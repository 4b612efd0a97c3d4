import { fill, useFeatureHost, valuesAt } from './feature-host';

const host = useFeatureHost();

beforeEach(async () => {
  for (const sheet of host.host.workbook.sheets) sheet.tables = [];
  fill(host.sheet, 'B2:C4', [
    ['KPI', 'Due'],
    ['Culture', 'Q1 23'],
    ['Change', 'Q2 23'],
  ]);
  await host.run((sheet) => {
    sheet.tables.add('B2:C4', true).name = 'Plan';
  });
});

test('the parts of a table are ranges', async () => {
  const addresses = await host.run(async (sheet, context) => {
    const table = sheet.tables.getItem('plan');
    const due = table.columns.getItem('Due');
    const ranges = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      due.getRange(),
      due.getDataBodyRange(),
      due.getHeaderRowRange(),
      table.rows.getItemAt(1).getRange(),
    ].map((range) => range.load('address'));
    await context.sync();
    return ranges.map(({ address }) => address.split('!')[1]);
  });
  expect(addresses).toEqual(['B2:C4', 'B2:C2', 'B3:C4', 'C2:C4', 'C3:C4', 'C2', 'B4:C4']);
});

test('a totals row is added and taken away', async () => {
  fill(host.sheet, 'B5', [['note']]);
  const address = await host.run(async (sheet, context) => {
    const table = sheet.tables.getItem('Plan');
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('address');
    await context.sync();
    return totals.address.split('!')[1];
  });
  expect(address).toBe('B5:C5');
  expect(valuesAt(host.sheet, 'B4:C6')).toEqual([
    ['Change', 'Q2 23'],
    ['Total', 2],
    ['note', ''],
  ]);
  expect(host.sheet.cells.get(4, 2)?.formula).toBe('=SUBTOTAL(103,Plan[Due])');
  await host.run((sheet) => {
    sheet.tables.getItem('Plan').showTotals = false;
  });
  expect(host.sheet.tables[0]!.address).toBe('B2:C4');
  expect(valuesAt(host.sheet, 'B5:C5')).toEqual([['', '']]);
});

test('the totals row sums a last column of numbers without its hidden rows', async () => {
  fill(host.sheet, 'F2:F4', [['Score'], [2], [3]]);
  const total = await host.run((sheet) => {
    sheet.tables.add('F2:F4', true).showTotals = true;
    sheet.getRange('4:4').rowHidden = true;
    return sheet.getRange('F5').load('values');
  });
  expect(total.values).toEqual([[2]]);
});

test('writing a header cell renames the column', async () => {
  await host.run((sheet) => {
    sheet.getRange('C2').values = [['By when']];
  });
  const names = await host.run(async (sheet, context) => {
    const columns = sheet.tables.getItem('Plan').columns.load('items/name,items/index');
    await context.sync();
    return columns.items.map(({ name, index }) => `${index} ${name}`);
  });
  expect(names).toEqual(['0 KPI', '1 By when']);
});

test('renaming a column writes its header cell', async () => {
  await host.run((sheet) => {
    sheet.tables.getItem('Plan').columns.getItemAt(1).name = 'By when';
  });
  expect(valuesAt(host.sheet, 'B2:C2')).toEqual([['KPI', 'By when']]);
});

test('a table can be resized when its header row stays', async () => {
  await host.run((sheet) => sheet.tables.getItem('Plan').resize('B2:D6'));
  expect(host.sheet.tables[0]).toMatchObject({
    address: 'B2:D6',
    columns: ['KPI', 'Due', 'Column3'],
  });
  for (const address of ['B3:D6', 'B2:C2', 'F2:G4']) {
    expect(await host.codeOf((sheet) => sheet.tables.getItem('Plan').resize(address))).toBe(
      'InvalidArgument',
    );
  }
});

test('converting to a range keeps the cells, deleting takes them', async () => {
  await host.run((sheet) => sheet.tables.getItem('Plan').convertToRange());
  expect(host.sheet.tables).toEqual([]);
  expect(valuesAt(host.sheet, 'B2:C2')).toEqual([['KPI', 'Due']]);
  await host.run((sheet) => sheet.tables.add('B2:C4', true).delete());
  expect(host.sheet.tables).toEqual([]);
  expect(host.sheet.cells.size).toBe(0);
});

test('tables are found by name, by id or as null', async () => {
  const found = await host.run(async (sheet, context) => {
    const tables = context.workbook.tables.load('items/id,items/name');
    const none = sheet.tables.getItemOrNullObject('Nothing').load('name');
    await context.sync();
    const again = sheet.tables.getItem(tables.items[0]!.id).load('name');
    await context.sync();
    return [tables.items.length, none.isNullObject, again.name];
  });
  expect(found).toEqual([1, true, 'Plan']);
  expect(await host.codeOf((sheet) => sheet.tables.getItem('Nothing').load('name'))).toBe(
    'ItemNotFound',
  );
});
