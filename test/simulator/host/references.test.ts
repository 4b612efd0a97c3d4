import { untilIdle } from '../../support/until-idle';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('ranges are kept while the batch function runs and let go afterwards', async () => {
  const { host, run } = fixture;
  await run(async (context, sheet) => {
    const ranges = ['A1', 'B2', 'C3:D9'].map((address) => sheet.getRange(address));
    for (const range of ranges) range.load('address');
    await context.sync();
    expect(host.session.references.size).toBe(3);
  });
  // The library lets go of objects in a batch of its own, after Excel.run has ended.
  await untilIdle();
  expect(host.session.references.size).toBe(0);
});

test('they are let go after a failure as well', async () => {
  const { host, refuse } = fixture;
  await refuse(async (context, sheet) => {
    sheet.getRange('A1').load('address');
    await context.sync();
    sheet.getRange('B1').values = [[1, 2]];
    await context.sync();
  });
  await untilIdle();
  expect(host.session.references.size).toBe(0);
});

test('a range follows its cells when rows are inserted before them', async () => {
  const address = await fixture.run(async (context, sheet) => {
    const range = sheet.getRange('B5:C6');
    range.load('address');
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('Sheet1!B7:C8');
});

test('objects that were added stay usable in later batches', async () => {
  const seen = await fixture.run(async (context) => {
    const sheet = context.workbook.worksheets.add('First');
    const name = sheet.names.add('Mark', '="x"');
    await context.sync();
    sheet.name = 'Second';
    name.comment = 'kept';
    sheet.load('name');
    name.load('comment,scope');
    await context.sync();
    return [sheet.name, name.comment, name.scope];
  });
  expect(seen).toEqual(['Second', 'kept', 'Worksheet']);
});

test('syncs are counted without the batches that the library sends for itself', async () => {
  const { host, run } = fixture;
  const before = host.syncCount;
  await run(async (context, sheet) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A1').load('values');
    await context.sync();
  });
  await untilIdle();
  expect(host.syncCount - before).toBe(2);
  expect(host.batches.length - before).toBeGreaterThan(2);
});
