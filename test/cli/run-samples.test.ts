import { readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { makeFolder, runCommand } from './command-line';

const inFolder = makeFolder();

/** Runs a script as the documentation writes them; returns what it printed. */
async function runSample(source: string): Promise<string> {
  const script = inFolder('sample.js');
  writeFileSync(script, source);
  const outcome = await runCommand('run', script, '--out', inFolder('sample.xlsx'));
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  return outcome.stdout;
}

const readSaved = async () => readWorkbook(readFileSync(inFolder('sample.xlsx')), 'sample.xlsx');

test('create a sheet, write values and a formula, and read the result', async () => {
  expect(
    await runSample(`
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Sample');
        sheet.getRange('A1:B3').values = [['Product', 'Price'], ['Pens', 12.5], ['Paper', 7]];
        const total = sheet.getRange('B4');
        total.formulas = [['=SUM(B2:B3)']];
        total.numberFormat = [['£0.00']];
        total.load('values,text,formulas');
        sheet.getRange('A1:B1').format.font.bold = true;
        sheet.getRange('A1:B1').format.fill.color = '#12343B';
        sheet.getUsedRange().format.autofitColumns();
        sheet.activate();
        await context.sync();
        console.log(total.values, total.text, total.formulas);
      });`),
  ).toBe("[ [ 19.5 ] ] [ [ '£19.50' ] ] [ [ '=SUM(B2:B3)' ] ]\n");
  const { sheets, activeSheetIndex } = await readSaved();
  expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sample']);
  expect(activeSheetIndex).toBe(1);
});

test('add a table, rows and a totals formula', async () => {
  expect(
    await runSample(`
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const expenses = sheet.tables.add('A1:C1', true);
        expenses.name = 'ExpensesTable';
        expenses.getHeaderRowRange().values = [['Date', 'Merchant', 'Amount']];
        expenses.rows.add(null, [['1/1/2023', 'The Phone Company', 120], ['1/2/2023', 'Northwind', 142.33]]);
        expenses.columns.getItemAt(2).getDataBodyRange().load('values');
        const body = expenses.getDataBodyRange().load('address,rowCount');
        await context.sync();
        console.log(body.address, body.rowCount);
        const tables = sheet.tables.load('items/name');
        await context.sync();
        console.log(tables.items.map((table) => table.name));
      });`),
  ).toBe("Sheet1!A2:C3 2\n[ 'ExpensesTable' ]\n");
  expect((await readSaved()).sheets[0]!.tables).toMatchObject([
    { name: 'ExpensesTable', address: 'A1:C3', columns: ['Date', 'Merchant', 'Amount'] },
  ]);
});

test('add a chart', async () => {
  expect(
    await runSample(`
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const data = sheet.getRange('A1:B4');
        data.values = [['Area', 'KPIs'], ['One', 4], ['Two', 5], ['Three', 7]];
        const chart = sheet.charts.add(Excel.ChartType.barClustered, data, Excel.ChartSeriesBy.columns);
        chart.title.text = 'KPIs by area';
        chart.legend.position = 'Bottom';
        chart.setPosition('D2', 'J16');
        chart.load('name');
        const count = sheet.charts.getCount();
        await context.sync();
        console.log(chart.name, count.value);
      });`),
  ).toBe('Chart 1 1\n');
  expect((await readSaved()).sheets[0]!.charts).toHaveLength(1);
});

test('add conditional formats', async () => {
  expect(
    await runSample(`
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A5');
        range.values = [[5], [-1], [0], [-7], [3]];
        const negative = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        negative.cellValue.format.font.color = 'red';
        negative.cellValue.rule = { formula1: '0', operator: 'LessThan' };
        const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
        custom.custom.rule.formula = '=A1>4';
        custom.custom.format.fill.color = '#00FF00';
        range.conditionalFormats.load('items/type,items/priority');
        await context.sync();
        console.log(range.conditionalFormats.items.map(({ type }) => type));
      });`),
  ).toBe("[ 'Custom', 'CellValue' ]\n");
  const [sheet] = (await readSaved()).sheets;
  expect(sheet!.conditionalFormats.map(({ kind }) => kind).sort()).toEqual([
    'cell-value',
    'formula',
  ]);
});

test('null objects', async () => {
  expect(
    await runSample(`
      await Excel.run(async (context) => {
        let sheet = context.workbook.worksheets.getItemOrNullObject('Data');
        await context.sync();
        console.log(sheet.isNullObject);
        if (sheet.isNullObject) sheet = context.workbook.worksheets.add('Data');
        sheet.load('name,position');
        const table = sheet.tables.getItemOrNullObject('None');
        const used = sheet.getUsedRangeOrNullObject();
        await context.sync();
        console.log(sheet.name, sheet.position, table.isNullObject, used.isNullObject);
      });`),
  ).toBe('true\nData 1 true true\n');
});

test('sort, filter, freeze, names and the selection', async () => {
  expect(
    await runSample(`
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A1:B3');
        range.values = [['Name', 'Level'], ['Tendering', 2], ['Culture', 1]];
        sheet.freezePanes.freezeRows(1);
        context.workbook.names.add('Levels', sheet.getRange('B2:B3'));
        range.select();
        const selected = context.workbook.getSelectedRange().load('address');
        const named = context.workbook.names.getItem('Levels').getRange().load('address,values');
        await context.sync();
        console.log(selected.address, named.address, named.values);
      });`),
  ).toBe('Sheet1!A1:B3 Sheet1!B2:B3 [ [ 2 ], [ 1 ] ]\n');
});

test('what a property needs before it can be read', async () => {
  expect(
    await runSample(`
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        try {
          console.log(range.values);
        } catch (error) {
          console.log(error.code);
        }
      });`),
  ).toBe('PropertyNotLoaded\n');
});
