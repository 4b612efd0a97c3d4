import { fill, useFeatureHost } from './feature-host';

const host = useFeatureHost();

const CELLS = [
  ['a', 'b', '', 'd'],
  ['', 'x', '', ''],
  ['e', 'f', '', ''],
];

const addressOf = async (find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> => {
  fill(host.sheet, 'B2:E4', CELLS);
  const range = await host.run((sheet) => find(sheet).load('address'));
  return range.address.split('!')[1]!;
};

test.each<[string, Excel.KeyboardDirection | 'Left' | 'Right' | 'Up' | 'Down', string]>([
  ['B2', 'Right', 'C2'],
  ['C2', 'Right', 'E2'],
  ['C2', 'Down', 'C4'],
  ['B2', 'Down', 'B4'],
  ['B4', 'Down', 'B1048576'],
  ['E2', 'Right', 'XFD2'],
  ['E2', 'Left', 'C2'],
  ['C4', 'Up', 'C2'],
  ['C2', 'Up', 'C1'],
  ['A1', 'Up', 'A1'],
  ['A2', 'Right', 'B2'],
])('from %s, Ctrl and arrow %s lead to %s', async (from, direction, to) => {
  expect(await addressOf((sheet) => sheet.getRange(from).getRangeEdge(direction as 'Left'))).toBe(
    to,
  );
});

test('a range is extended up to the edge, from the active cell when one is given', async () => {
  expect(await addressOf((sheet) => sheet.getRange('B2').getExtendedRange('Right'))).toBe('B2:C2');
  expect(
    await addressOf((sheet) =>
      sheet.getRange('B2:C2').getExtendedRange('Down', sheet.getRange('C2')),
    ),
  ).toBe('B2:C4');
});

test('the surrounding region ends at blank rows and columns', async () => {
  expect(await addressOf((sheet) => sheet.getRange('C3').getSurroundingRegion())).toBe('B2:C4');
  expect(await addressOf((sheet) => sheet.getRange('H9').getSurroundingRegion())).toBe('H9');
});

test('an active cell outside the range is refused', async () => {
  const code = await host.codeOf((sheet) =>
    sheet.getRange('B2').getRangeEdge('Down', sheet.getRange('C2')),
  );
  expect(code).toBe('InvalidArgument');
});
