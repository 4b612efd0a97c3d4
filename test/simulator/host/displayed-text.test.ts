import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(closeHosts);

test.each([
  [45214, 'd mmmm yyyy', '15 October 2023'],
  [45214, 'General', '45214'],
  [0.125, '0.0%', '12.5%'],
  [1234.5, '#,##0.00', '1,234.50'],
  [0.1 + 0.2, 'General', '0.3'],
  ['Q1 23', '"▲ "@', '▲ Q1 23'],
  ['Q1 23', '0', 'Q1 23'],
  [true, 'General', 'TRUE'],
  ['', '0', ''],
])('%s with the format %s shows as %s', async (value, numberFormat, text) => {
  const shown = await fixture.run(async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('text');
    await context.sync();
    return cell.text[0]![0];
  });
  expect(shown).toBe(text);
});

test('one number format in an array goes for all cells, one value does not', async () => {
  const formats = await fixture.run(async (context, sheet) => {
    const block = sheet.getRange('C1:D2');
    block.numberFormat = [['0.00']];
    block.load('numberFormat');
    await context.sync();
    return block.numberFormat;
  });
  expect(formats).toEqual([
    ['0.00', '0.00'],
    ['0.00', '0.00'],
  ]);
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('C1:D2').values = [[1]];
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
});
