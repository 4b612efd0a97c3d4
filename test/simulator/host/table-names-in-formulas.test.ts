import { nameOf } from './calculation-workbook';
import { fill, useFeatureHost, valuesAt } from './feature-host';

const host = useFeatureHost();

/** What formulas in D2:D3 are and give after something was done to the table "Plan" in A1:B3. */
async function afterwards(change: (table: Excel.Table, sheet: Excel.Worksheet) => void) {
  const { workbook } = host.host;
  for (const sheet of workbook.sheets) sheet.tables = [];
  workbook.names = [nameOf('Scores', '=Plan[Score]')];
  fill(host.sheet, 'A1:B3', [
    ['KPI', 'Score'],
    ['a', 1],
    ['b', 2],
  ]);
  return host.run(async (sheet, context) => {
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Plan';
    sheet.getRange('D2:D3').formulas = [['=SUM(Plan[Score])'], ['=ROWS(Plan)+Plan[@Score]']];
    await context.sync();
    change(table, sheet);
    return sheet.getRange('D2:D3').load('formulas,values');
  });
}

test('formulas and names follow the name of a table', async () => {
  const cells = await afterwards((table) => {
    table.name = 'Matrix';
  });
  expect(cells.formulas).toEqual([['=SUM(Matrix[Score])'], ['=ROWS(Matrix)+Matrix[@Score]']]);
  expect(cells.values).toEqual([[3], [4]]);
  expect(host.host.workbook.names[0]!.formula).toBe('=Matrix[Score]');
});

test.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => void]>([
  [
    'renamed',
    (table) => {
      table.columns.getItem('Score').name = 'Rank [1-5]';
    },
  ],
  [
    'edited in its header cell',
    (_table, sheet) => {
      sheet.getRange('B1').values = [['Rank [1-5]']];
    },
  ],
])('formulas follow a column that is %s', async (_, change) => {
  const cells = await afterwards(change);
  expect(cells.formulas[0]).toEqual(["=SUM(Plan[Rank '[1-5']])"]);
  expect(cells.values).toEqual([[3], [4]]);
});

test('a table that becomes a range leaves its cells in formulas', async () => {
  const cells = await afterwards((table) => table.convertToRange());
  const sheetName = `'${host.sheet.name}'`;
  expect(cells.formulas).toEqual([
    [`=SUM(${sheetName}!$B$2:$B$3)`],
    [`=ROWS(${sheetName}!$A$2:$B$3)+${sheetName}!$B$3`],
  ]);
  expect(cells.values).toEqual([[3], [4]]);
});

test('a table that is deleted is missing from formulas', async () => {
  const cells = await afterwards((table) => table.delete());
  expect(cells.formulas[0]).toEqual(['=SUM(#REF!)']);
  expect(cells.values[0]).toEqual(['#REF!']);
});

test.each<[string, (table: Excel.Table) => void]>([
  ['rows', (table) => table.rows.add(undefined, [[1]])],
  ['columns', (table) => table.columns.add(undefined, [['x']])],
])('%s of another size are refused before the table has grown', async (_, add) => {
  await expect(afterwards(add)).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(host.sheet.tables[0]!.address).toBe('A1:B3');
  expect(valuesAt(host.sheet, 'A4:C4')).toEqual([['', '', '']]);
});
