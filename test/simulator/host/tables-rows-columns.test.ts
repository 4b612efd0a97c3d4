import { fill, useFeatureHost, valuesAt } from './feature-host';

const host = useFeatureHost();

beforeEach(async () => {
  for (const sheet of host.host.workbook.sheets) sheet.tables = [];
  fill(host.sheet, 'A1:B4', [
    ['KPI', 'Due'],
    ['Culture', 'Q1 23'],
    ['Change', 'Q2 23'],
    ['note', ''],
  ]);
  await host.run((sheet) => {
    sheet.tables.add('A1:B3', true).name = 'Plan';
  });
});

test('rows are added at the end; what stands below makes room', async () => {
  await host.run((sheet) => {
    sheet.tables.getItem('Plan').rows.add(undefined, [
      ['Fraud', "'Q3 23"],
      ['GDPR', "'Q4 23"],
    ]);
  });
  expect(host.sheet.tables[0]!.address).toBe('A1:B5');
  expect(valuesAt(host.sheet, 'A3:B6')).toEqual([
    ['Change', 'Q2 23'],
    ['Fraud', 'Q3 23'],
    ['GDPR', 'Q4 23'],
    ['note', ''],
  ]);
});

test('the first rows of a table without data take its blank row', async () => {
  for (const sheet of host.host.workbook.sheets) sheet.tables = [];
  fill(host.sheet, 'D1:E3', [
    ['KPI', 'Due'],
    ['', ''],
    ['note', ''],
  ]);
  await host.run((sheet) => {
    sheet.tables.add('D1:E1', true).rows.add(undefined, [
      ['Fraud', "'Q3 23"],
      ['GDPR', "'Q4 23"],
    ]);
  });
  expect(host.sheet.tables[0]!.address).toBe('D1:E3');
  expect(valuesAt(host.sheet, 'D1:E4')).toEqual([
    ['KPI', 'Due'],
    ['Fraud', 'Q3 23'],
    ['GDPR', 'Q4 23'],
    ['note', ''],
  ]);
});

test('rows are added before another', async () => {
  await host.run((sheet) => sheet.tables.getItem('Plan').rows.add(0, [['Fraud', '']]));
  expect(host.sheet.tables[0]!.address).toBe('A1:B4');
  expect(valuesAt(host.sheet, 'A1:A5')).toEqual([
    ['KPI'],
    ['Fraud'],
    ['Culture'],
    ['Change'],
    ['note'],
  ]);
});

test('rows are counted, read and deleted, but never the last one', async () => {
  const seen = await host.run(async (sheet, context) => {
    const { rows } = sheet.tables.getItem('Plan');
    const count = rows.getCount();
    rows.load('items/values');
    await context.sync();
    const values = rows.items.map((row) => row.values[0]);
    rows.getItemAt(0).delete();
    return { count: count.value, values };
  });
  expect(seen).toEqual({
    count: 2,
    values: [
      ['Culture', 'Q1 23'],
      ['Change', 'Q2 23'],
    ],
  });
  expect(host.sheet.tables[0]!.address).toBe('A1:B2');
  expect(valuesAt(host.sheet, 'A2:A3')).toEqual([['Change'], ['note']]);
  expect(
    await host.codeOf((sheet) => sheet.tables.getItem('Plan').rows.getItemAt(0).delete()),
  ).toBe('InvalidOperation');
});

test('columns are added and deleted', async () => {
  await host.run((sheet) => {
    const { columns } = sheet.tables.getItem('Plan');
    columns.add(undefined, [['Owner'], ['Ann'], ['Bob']]);
    columns.add(1, [['x'], ['y'], ['z']], 'Level');
  });
  expect(host.sheet.tables[0]).toMatchObject({
    address: 'A1:D3',
    columns: ['KPI', 'Level', 'Due', 'Owner'],
  });
  await host.run((sheet) => sheet.tables.getItem('Plan').columns.getItem('Due').delete());
  expect(host.sheet.tables[0]!.address).toBe('A1:C3');
  expect(valuesAt(host.sheet, 'A1:D2')).toEqual([
    ['KPI', 'Level', 'Owner', ''],
    ['Culture', 'y', 'Ann', ''],
  ]);
});
