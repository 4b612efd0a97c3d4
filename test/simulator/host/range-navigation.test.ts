import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(closeHosts);

type Reach = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

test.each<[string, Reach, string]>([
  ['getCell, also outside', (range) => range.getCell(5, 5), 'G7'],
  ['getRow', (range) => range.getRow(1), 'B3:D3'],
  ['getColumn', (range) => range.getColumn(2), 'D2:D4'],
  ['getLastRow', (range) => range.getLastRow(), 'B4:D4'],
  ['getLastColumn', (range) => range.getLastColumn(), 'D2:D4'],
  ['getLastCell', (range) => range.getLastCell(), 'D4'],
  ['getOffsetRange', (range) => range.getOffsetRange(-1, 2), 'D1:F3'],
  ['getResizedRange', (range) => range.getResizedRange(1, -1), 'B2:C5'],
  ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
  ['getRowsAbove', (range) => range.getRowsAbove(), 'B1:D1'],
  ['getRowsBelow', (range) => range.getRowsBelow(2), 'B5:D6'],
  ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A4'],
  ['getColumnsAfter', (range) => range.getColumnsAfter(2), 'E2:F4'],
  ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
  ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
  ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
  ['getIntersection', (range) => range.getIntersection('A3:C9'), 'B3:C4'],
  ['getRangeByIndexes', (_range, sheet) => sheet.getRangeByIndexes(1, 0, 2, 3), 'A2:C3'],
  ['getCell of the sheet', (_range, sheet) => sheet.getCell(0, 27), 'AB1'],
  ['$ signs', (_range, sheet) => sheet.getRange('$C$2:$A$1'), 'A1:C2'],
  ["the sheet's own name", (_range, sheet) => sheet.getRange('Sheet1!A1'), 'A1'],
])('%s', async (_name, reach, address) => {
  const found = await fixture.run(async (context, sheet) => {
    const range = reach(sheet.getRange('B2:D4'), sheet).load('address');
    await context.sync();
    return range.address;
  });
  expect(found).toBe(`Sheet1!${address}`);
});

test('the sheet in an address is in quotes where Excel needs them', async () => {
  const address = await fixture.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Officer's plan");
    const range = sheet.getRange('A1:B2').load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Officer''s plan'!A1:B2");
});

test.each<[string, Reach]>([
  ['above the first row', (range) => range.getOffsetRange(-2, 0)],
  ['before the first column', (range) => range.getColumnsBefore(2)],
  ['to nothing', (range) => range.getResizedRange(-3, 0)],
  ['to a row that it has not', (range) => range.getRow(3)],
])('a range cannot be moved %s', async (_where, reach) => {
  const error = await fixture.refuse(async (context, sheet) => {
    reach(sheet.getRange('B2:D4'), sheet).load('address');
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
});
