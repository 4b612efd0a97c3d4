import { fill, useFeatureHost, valuesAt } from './feature-host';

const host = useFeatureHost();

beforeEach(() => {
  fill(host.sheet, 'A1:B5', [
    ['KPI', 'Area'],
    ['Culture', 1],
    ['culture', 2],
    ['Tendering', 3],
    ['Culture', 1],
  ]);
});

test('rows that are equal in a column go but for the first', async () => {
  const result = await host.run((sheet) =>
    sheet.getRange('A1:B5').removeDuplicates([0], true).load('removed,uniqueRemaining'),
  );
  expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
  expect(valuesAt(host.sheet, 'A1:B5')).toEqual([
    ['KPI', 'Area'],
    ['Culture', 1],
    ['Tendering', 3],
    ['', ''],
    ['', ''],
  ]);
});

test('several columns have to be equal when several are given', async () => {
  await host.run((sheet) => sheet.getRange('A2:B5').removeDuplicates([0, 1], false));
  expect(valuesAt(host.sheet, 'B2:B5')).toEqual([[1], [2], [3], ['']]);
});

test('a column outside the range is refused', async () => {
  expect(await host.codeOf((sheet) => sheet.getRange('A2:B5').removeDuplicates([2], false))).toBe(
    'InvalidArgument',
  );
});
