import { nameOf } from './calculation-workbook';
import { fill, useFeatureHost, valuesAt } from './feature-host';

const host = useFeatureHost();

test('a table takes its columns from its header row', async () => {
  fill(host.sheet, 'B2:D3', [
    ['KPI', 'Due', 'Level'],
    ['Culture', 'Q1 23', 2],
  ]);
  const name = `Plan_${host.sheet.name.slice(5)}`;
  await host.run((sheet) => {
    const table = sheet.tables.add('B2:D3', true);
    table.name = name;
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = false;
  });
  expect(host.sheet.tables).toEqual([
    {
      name,
      address: 'B2:D3',
      columns: ['KPI', 'Due', 'Level'],
      style: 'TableStyleLight1',
      showHeaders: true,
      showTotals: false,
      showBandedRows: false,
      showFilterButton: false,
      carried: null,
    },
  ]);
});

test('headings become texts that are never blank nor twice the same', async () => {
  fill(host.sheet, 'A1:F2', [
    ['Due', 'due', '', 2023, 'Due', true],
    [1, 2, 3, 4, 5, 6],
  ]);
  await host.run((sheet) => sheet.tables.add('A1:F2', true));
  const headings = ['Due', 'due2', 'Column3', '2023', 'Due3', 'TRUE'];
  expect(host.sheet.tables[0]!.columns).toEqual(headings);
  expect(valuesAt(host.sheet, 'A1:F1')).toEqual([headings]);
});

test('without headings a row of them is put above the data', async () => {
  fill(host.sheet, 'A1:B3', [
    [1, 2],
    [3, 4],
    ['below', ''],
  ]);
  await host.run((sheet) => sheet.tables.add('A1:B2', false));
  expect(host.sheet.tables[0]).toMatchObject({ address: 'A1:B3', columns: ['Column1', 'Column2'] });
  expect(valuesAt(host.sheet, 'A1:B4')).toEqual([
    ['Column1', 'Column2'],
    [1, 2],
    [3, 4],
    ['below', ''],
  ]);
});

test('a header row alone gets one blank row', async () => {
  await host.run((sheet) => sheet.tables.add('A1:B1', true));
  expect(host.sheet.tables[0]!.address).toBe('A1:B2');
});

test('the workbook adds tables by the sheet in the address, or of a range', async () => {
  await host.run((sheet, context) => {
    context.workbook.tables.add(`'${host.sheet.name}'!A1:B2`, true);
    context.workbook.tables.add(sheet.getRange('D1:E2'), true);
  });
  expect(host.sheet.tables.map(({ address }) => address)).toEqual(['A1:B2', 'D1:E2']);
});

test.each([
  ['overlapping another table', 'B2:C3', 'InvalidArgument'],
  ['over merged cells', 'E1:F3', 'InvalidOperation'],
  ['with an address that is none', 'Due', 'InvalidArgument'],
])('a table %s is refused', async (_, address, code) => {
  host.sheet.merges.push({ rowIndex: 2, columnIndex: 4, rowCount: 1, columnCount: 2 });
  await host.run((sheet) => sheet.tables.add('A1:B2', true));
  expect(await host.codeOf((sheet) => sheet.tables.add(address, true))).toBe(code);
  expect(host.sheet.tables).toHaveLength(1);
});

test.each([
  ['with a space', 'My table', 'InvalidArgument'],
  ['that begins with a digit', '1st', 'InvalidArgument'],
  ['like a cell', 'Q1', 'InvalidArgument'],
  ['like a cell in the other notation', 'R1C1', 'InvalidArgument'],
  ['that is empty', '', 'InvalidArgument'],
  ['of another table', 'TAKEN_TABLE', 'ItemAlreadyExists'],
  ['of a defined name', 'taken_name', 'ItemAlreadyExists'],
])('a name %s is refused', async (_, name, code) => {
  const { workbook } = host.host;
  for (const sheet of workbook.sheets) sheet.tables = [];
  workbook.names = [nameOf('Taken_name', '=1')];
  await host.run((sheet) => {
    sheet.tables.add('A1:B2', true).name = 'Taken_table';
    sheet.tables.add('D1:E2', true).name = 'Other_table';
  });
  expect(
    await host.codeOf((sheet) => {
      sheet.tables.getItem('Other_table').name = name;
    }),
  ).toBe(code);
});

test('a new table’s name is the next that is free', async () => {
  const { workbook } = host.host;
  for (const sheet of workbook.sheets) sheet.tables = [];
  workbook.names = [nameOf('table2', '=1')];
  await host.run((sheet) => {
    sheet.tables.add('A1:B2', true);
    sheet.tables.add('D1:E2', true);
  });
  expect(host.sheet.tables.map(({ name }) => name)).toEqual(['Table1', 'Table3']);
});
