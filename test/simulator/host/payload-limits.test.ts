import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost(undefined, { maxRequestBytes: 20_000, maxResponseBytes: 10_000 });
});
afterAll(closeHosts);

test('a request beyond the limit does nothing', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1').values = [['x'.repeat(20_000)]];
    await context.sync();
  });
  expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
  expect(fixture.host.workbook.sheets[0]!.cells.size).toBe(0);
});

test('a response beyond the limit is not sent, but what was asked for is done', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1:A500').values = 'twenty characters ok' as never;
    sheet.getRange('A1:A500').load('values');
    await context.sync();
  });
  expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  expect(fixture.host.workbook.sheets[0]!.cells.size).toBe(500);
});

test('smaller answers still come through', async () => {
  const count = await fixture.run(async (context, sheet) => {
    const cells = sheet.getRange('A1:A100').load('values');
    await context.sync();
    return cells.values.length;
  });
  expect(count).toBe(100);
});

test('while a cell is edited every batch is refused', async () => {
  fixture.host.setCellEdited(true);
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.load('name');
    await context.sync();
  });
  fixture.host.setCellEdited(false);
  expect(error.code).toBe('InvalidOperationInCellEditMode');
});
