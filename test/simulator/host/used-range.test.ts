import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('formatted cells count unless only values are wanted', async () => {
  const addresses = await fixture.run(async (context, sheet) => {
    sheet.getRange('C3').values = [['x']];
    sheet.getRange('E9').format.fill.color = '#FFEE00';
    const all = sheet.getUsedRange().load('address');
    const valuesOnly = sheet.getUsedRange(true).load('address');
    await context.sync();
    return [all.address, valuesOnly.address];
  });
  expect(addresses).toEqual(['Sheet1!C3:E9', 'Sheet1!C3']);
});

test('the used part of whole columns', async () => {
  const address = await fixture.run(async (context, sheet) => {
    sheet.getRange('A1:D4').values = 1 as never;
    const used = sheet.getRange('B:C').getUsedRange().load('address');
    await context.sync();
    return used.address;
  });
  expect(address).toBe('Sheet1!B1:C4');
});

test('clearing the content leaves the format in use', async () => {
  const addresses = await fixture.run(async (context, sheet) => {
    const cell = sheet.getRange('B2');
    cell.values = [['x']];
    cell.format.font.bold = true;
    cell.clear('Contents');
    const used = sheet.getUsedRangeOrNullObject().load('address');
    const valuesOnly = sheet.getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    cell.clear();
    const cleared = sheet.getUsedRangeOrNullObject().load('address');
    await context.sync();
    return [used.address, valuesOnly.isNullObject, cleared.isNullObject];
  });
  expect(addresses).toEqual(['Sheet1!B2', true, true]);
});
