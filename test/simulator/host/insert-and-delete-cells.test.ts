import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
  await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:C3').values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    await context.sync();
  });
});
afterEach(closeHosts);

function valuesAfter(edit: (sheet: Excel.Worksheet) => void, address: string) {
  return fixture.run(async (context, sheet) => {
    edit(sheet);
    const cells = sheet.getRange(address).load('values');
    await context.sync();
    return cells.values as unknown[][];
  });
}

test('inserted rows push the rest down', async () => {
  const values = await valuesAfter((sheet) => void sheet.getRange('2:3').insert('Down'), 'A1:A5');
  expect(values).toEqual([[1], [''], [''], [4], [7]]);
});

test('deleted cells pull up only the cells below them', async () => {
  const values = await valuesAfter((sheet) => sheet.getRange('B1:B2').delete('Up'), 'A1:C3');
  expect(values).toEqual([
    [1, 8, 3],
    [4, '', 6],
    [7, '', 9],
  ]);
});

test('cells inserted to the right push only their own rows', async () => {
  const values = await valuesAfter((sheet) => void sheet.getRange('A2').insert('Right'), 'A1:D2');
  expect(values).toEqual([
    [1, 2, 3, ''],
    ['', 4, 5, 6],
  ]);
});

test('formulas, names and conditional formats follow', async () => {
  const { workbook } = fixture.host;
  await fixture.run(async (context, sheet) => {
    const other = context.workbook.worksheets.add('Other');
    other.getRange('A1:A3').formulas = [['=Sheet1!A3'], ['=SUM(Sheet1!A1:A3)'], ['=Sheet1!A2']];
    context.workbook.names.add('Last', sheet.getRange('A3'));
    const format = sheet.getRange('A2:A3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A2>1';
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    await context.sync();
    expect(formulasOf(workbook, 'Other')).toEqual([
      '=Sheet1!A4',
      '=SUM(Sheet1!A1:A4)',
      '=Sheet1!A3',
    ]);
    sheet.getRange('3:3').delete('Up');
    await context.sync();
  });
  expect(formulasOf(workbook, 'Other')).toEqual(['=Sheet1!A3', '=SUM(Sheet1!A1:A3)', '=#REF!']);
  expect(workbook.names[0]!.formula).toBe('=Sheet1!$A$3');
  expect(workbook.sheets[0]!.conditionalFormats).toMatchObject([{ ranges: ['A3'] }]);
});

function formulasOf(workbook: HostFixture['host']['workbook'], sheetName: string): unknown[] {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName)!;
  return [0, 1, 2].map((rowIndex) => sheet.cells.get(rowIndex, 0)?.formula);
}

test('a merge that would be torn apart is refused', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A2:B2').merge();
    sheet.getRange('A1').insert('Down');
    await context.sync();
  });
  expect(error.code).toBe('InvalidOperation');
});

test('column widths and hidden rows move with whole columns and rows', async () => {
  const sheet = fixture.host.workbook.sheets[0]!;
  sheet.columnWidths.set(1, 30);
  sheet.hiddenRows.add(2);
  await fixture.run(async (context, worksheet) => {
    worksheet.getRange('A:A').insert('Right');
    worksheet.getRange('1:1').delete('Up');
    await context.sync();
  });
  expect([...sheet.columnWidths]).toEqual([[2, 30]]);
  expect([...sheet.hiddenRows]).toEqual([1]);
});
