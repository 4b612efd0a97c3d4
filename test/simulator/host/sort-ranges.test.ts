import { fill, useFeatureHost, valuesAt } from './feature-host';

const host = useFeatureHost();

test('rows are sorted by several columns, and those that are equal keep their order', async () => {
  fill(host.sheet, 'A1:C5', [
    ['Area', 'Score', 'n'],
    ['south', 1, 'a'],
    ['North', 2, 'b'],
    ['South', 3, 'c'],
    ['north', 2, 'd'],
  ]);
  await host.run((sheet) => {
    const fields = [{ key: 0 }, { key: 1, ascending: false }];
    sheet.getRange('A1:C5').sort.apply(fields, false, true);
  });
  expect(valuesAt(host.sheet, 'A1:C5')).toEqual([
    ['Area', 'Score', 'n'],
    ['North', 2, 'b'],
    ['north', 2, 'd'],
    ['South', 3, 'c'],
    ['south', 1, 'a'],
  ]);
});

test.each([
  [true, [-1, 10, 'a', 'B', false, true, '#N/A', '', '']],
  [false, ['#N/A', true, false, 'B', 'a', 10, -1, '', '']],
])('kinds of values stand in the order of Excel (ascending: %s)', async (ascending, expected) => {
  fill(
    host.sheet,
    'A1:A9',
    ['', true, 'B', 10, '#N/A', 'a', '', false, -1].map((value) => [value]),
  );
  await host.run((sheet) => sheet.getRange('A1:A9').sort.apply([{ key: 0, ascending }]));
  expect(valuesAt(host.sheet, 'A1:A9').flat()).toEqual(expected);
});

test('formulas and formats go with their rows', async () => {
  const sorted = await host.run((sheet) => {
    sheet.getRange('A1:B2').formulas = [
      [2, '=A1*10'],
      [1, '=A2*$A$1'],
    ];
    sheet.getRange('A2').format.font.bold = true;
    sheet.getRange('A1:B2').sort.apply([{ key: 0 }]);
    const first = sheet.getRange('A1').load('format/font/bold');
    return [sheet.getRange('A1:B2').load('formulas'), first] as const;
  });
  expect(sorted[0].formulas).toEqual([
    [1, '=A1*$A$1'],
    [2, '=A2*10'],
  ]);
  expect(sorted[1].format.font.bold).toBe(true);
});

test('columns are sorted by a row', async () => {
  fill(host.sheet, 'A1:C2', [
    ['c', 'a', 'b'],
    [3, 1, 2],
  ]);
  await host.run((sheet) =>
    sheet.getRange('A1:C2').sort.apply([{ key: 1 }], false, false, 'Columns'),
  );
  expect(valuesAt(host.sheet, 'A1:C2')).toEqual([
    ['a', 'b', 'c'],
    [1, 2, 3],
  ]);
});

test('hidden rows stay where they are', async () => {
  fill(host.sheet, 'A1:A3', [[3], [2], [1]]);
  host.sheet.hiddenRows.add(1);
  await host.run((sheet) => sheet.getRange('A1:A3').sort.apply([{ key: 0 }]));
  expect(valuesAt(host.sheet, 'A1:A3')).toEqual([[1], [2], [3]]);
});

test('a table is sorted without its header and totals rows', async () => {
  fill(host.sheet, 'A1:B4', [
    ['KPI', 'Score'],
    ['b', 1],
    ['c', 3],
    ['a', 2],
  ]);
  await host.run((sheet) => {
    const table = sheet.tables.add('A1:B4', true);
    table.showTotals = true;
    table.sort.apply([{ key: 1, ascending: false }]);
  });
  expect(valuesAt(host.sheet, 'A1:A4')).toEqual([['KPI'], ['c'], ['a'], ['b']]);
});

test.each<[string, Excel.SortField[], string]>([
  ['a column outside the range', [{ key: 2 }], 'InvalidArgument'],
  ['no column', [], 'InvalidArgument'],
  ['colours', [{ key: 0, sortOn: 'CellColor' }], 'ApiNotFound'],
])('sorting by %s is refused', async (_, fields, code) => {
  expect(await host.codeOf((sheet) => sheet.getRange('A1:B2').sort.apply(fields))).toBe(code);
});

test('merged cells are not sorted', async () => {
  host.sheet.merges.push({ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 1 });
  expect(await host.codeOf((sheet) => sheet.getRange('A1:B4').sort.apply([{ key: 0 }]))).toBe(
    'InvalidOperation',
  );
});
