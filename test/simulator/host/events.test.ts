import { untilIdle } from '../../support/until-idle';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

test('each edit is a change event, also one that the library sends in pieces', async () => {
  const addresses: string[] = [];
  await fixture.run(async (context, sheet) => {
    sheet.onChanged.add(({ address, changeType }) => {
      addresses.push(`${changeType} ${address}`);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('D5').values = [[1]];
    sheet.getRange('A1:B5000').values = Array.from({ length: 5000 }, (_, row) => [row, row]);
    sheet.getRange('A3').values = [[1]];
    await context.sync();
  });
  await untilIdle();
  expect(addresses).toEqual(
    ['B2', 'D5', 'A1:B5000', 'A3'].map((address) => `RangeEdited ${address}`),
  );
});

test('the change of one cell tells what it held and holds', async () => {
  const details: unknown[] = [];
  await fixture.run(async (context, sheet) => {
    sheet.onChanged.add((change) => Promise.resolve(void details.push(change.details)));
    await context.sync();
    sheet.getRange('A1').values = [['Mature']];
    await context.sync();
    sheet.getRange('A1').values = [['']];
    sheet.getRange('A1:A2').values = [[1], [2]];
    await context.sync();
  });
  await untilIdle();
  expect(details).toEqual([
    { valueBefore: '', valueAfter: 'Mature', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
    { valueBefore: 'Mature', valueAfter: 1, valueTypeBefore: 'String', valueTypeAfter: 'Double' },
    undefined,
  ]);
});

test('sheets that are added, activated and deleted', async () => {
  const seen: string[] = [];
  const note = (what: string): Promise<void> => Promise.resolve(void seen.push(what));
  await fixture.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => note('added'));
    worksheets.onActivated.add(() => note('activated'));
    worksheets.onDeleted.add(() => note('deleted'));
    await context.sync();
    worksheets.add('New').activate();
    await context.sync();
    worksheets.getItem('New').delete();
    await context.sync();
  });
  await untilIdle();
  expect(seen).toEqual(['added', 'activated', 'activated', 'deleted']);
});

test("a user's change of the selection reaches the workbook's handler", async () => {
  const { host, run } = fixture;
  let changes = 0;
  await run(async (context) => {
    context.workbook.onSelectionChanged.add(() => {
      changes += 1;
      return Promise.resolve();
    });
    await context.sync();
  });
  const block = { rowIndex: 3, columnIndex: 1, rowCount: 2, columnCount: 1 };
  host.session.select({ sheet: host.workbook.sheets[0]!, blocks: [block] });
  host.publishEvents();
  await untilIdle();
  expect(changes).toBe(1);
  const address = await run(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return selected.address;
  });
  expect(address).toBe('Sheet1!B4:B5');
});
