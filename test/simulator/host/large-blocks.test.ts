import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(closeHosts);

const ROWS = Array.from({ length: 2000 }, (_row, row) => [`KPI ${row}`, row, 'Mature']);

test('what the library writes in chunks arrives whole', async () => {
  const values = await fixture.run(async (context, sheet) => {
    sheet.getRange('B3:D2002').values = ROWS;
    const cells = sheet.getRange('B3:D2002').load('values');
    await context.sync();
    return cells.values;
  });
  expect(values).toEqual(ROWS);
});

test('a block of the wrong size is refused before anything is written', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('F1:H1999').values = ROWS;
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
  expect(fixture.host.workbook.sheets[0]!.cells.get(0, 5)).toBeUndefined();
});

test('whole columns have no values to read and none can be set', async () => {
  const values = await fixture.run(async (context, sheet) => {
    const column = sheet.getRange('B:B').load('values,address,rowCount');
    await context.sync();
    expect([column.address, column.rowCount]).toEqual(['Sheet1!B:B', 1_048_576]);
    return column.values as unknown;
  });
  expect(values).toBeNull();
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('B:B').values = 1 as never;
    await context.sync();
  });
  expect(error.code).toBe('InvalidArgument');
});

test('more than five million cells are refused', async () => {
  const error = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1:Z1000000').load('values');
    await context.sync();
  });
  expect(error.code).toBe('RangeExceedsLimit');
});
