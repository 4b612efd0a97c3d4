import { nameOf } from './calculation-workbook';
import { fill, useFeatureHost } from './feature-host';

const host = useFeatureHost();

const ROWS = [
  ['KPI', 'Score', 'By [when]'],
  ['Culture', 1, 'Q1 23'],
  ['Tendering', 2, 'Q2 23'],
];

/** What formulas in E2:E… give, beside a table "T" in A1:C3. */
async function results(formulas: readonly string[]): Promise<unknown[]> {
  fill(host.sheet, 'A1:C3', ROWS);
  for (const sheet of host.host.workbook.sheets) sheet.tables = [];
  const block = await host.run((sheet) => {
    sheet.tables.add('A1:C3', true).name = 'T';
    const cells = sheet.getRange('E2').getResizedRange(formulas.length - 1, 0);
    cells.formulas = formulas.map((formula) => [formula]);
    return cells.load('values');
  });
  return block.values.map(([value]) => value as unknown);
}

test.each([
  ['a column', '=SUM(T[Score])', 3],
  ['a column in another case', '=SUM(t[SCORE])', 3],
  ['several columns', '=COUNTA(T[[KPI]:[Score]])', 4],
  ['a heading', '=T[[#Headers],[Score]]', 'Score'],
  ['headings and data', '=COUNTA(T[[#All],[Score]])', 3],
  ['the whole table', '=ROWS(T[#All])', 3],
  ["a table's name alone", '=ROWS(T)', 2],
  ['this row', '=T[@Score]*10', 10],
  ['a column with brackets in its name', "=COUNTA(T[By '[when']])", 2],
])('a formula refers to %s', async (_, formula, expected) => {
  expect(await results([formula])).toEqual([expected]);
});

test('a formula within the table may leave its name out', async () => {
  fill(host.sheet, 'A1:B3', [
    ['Score', 'Double'],
    [1, ''],
    [2, ''],
  ]);
  const column = await host.run((sheet) => {
    sheet.tables.add('A1:B3', true);
    sheet.getRange('B2:B3').formulas = [['=[@Score]*2'], ['=[@Score]/SUM([Score])']];
    return sheet.getRange('B2:B3').load('values');
  });
  expect(column.values).toEqual([[2], [2 / 3]]);
});

test('a defined name may refer to a column', async () => {
  host.host.workbook.names.push(nameOf('Scores', '=T[Score]'));
  expect(await results(['=SUM(Scores)'])).toEqual([3]);
});

test('the result of a reference to a column that is not there is not made up', async () => {
  await expect(results(['=SUM(T[Level])'])).rejects.toMatchObject({ code: 'ApiNotFound' });
});
