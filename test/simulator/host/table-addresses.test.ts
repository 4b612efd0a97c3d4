import { fill, useFeatureHost } from './feature-host';

const host = useFeatureHost();

beforeEach(async () => {
  for (const sheet of host.host.workbook.sheets) sheet.tables = [];
  fill(host.sheet, 'B2:C4', [
    ['KPI', 'Due'],
    ['a', 1],
    ['b', 2],
  ]);
  await host.run((sheet) => {
    sheet.tables.add('B2:C4', true).name = 'Plan';
  });
});

test.each([
  ['Plan', 'B3:C4'],
  ['Plan[Due]', 'C3:C4'],
  ['plan[#All]', 'B2:C4'],
  ['Plan[[#Headers],[Due]]', 'C2'],
])('%s is a range', async (address, expected) => {
  const range = await host.run((sheet) => sheet.getRange(address).load('address'));
  expect(range.address.split('!')[1]).toBe(expected);
});

test.each([['Plan[Level]'], ['Nowhere[Due]'], ['Plan[#Totals]']])(
  '%s is refused',
  async (address) => {
    expect(await host.codeOf((sheet) => sheet.getRange(address).load('address'))).toBe(
      'InvalidArgument',
    );
  },
);
