import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHost();
});
afterAll(closeHosts);

test('an error carries code, message, place and statement', async () => {
  const error = await fixture.refuse(async (context) => {
    context.workbook.worksheets.getItem('Nowhere').load('name');
    await context.sync();
  });
  expect(error.code).toBe('ItemNotFound');
  expect(error.message).toMatch(/doesn't exist/);
  expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  expect(error.debugInfo.statement).toMatch(/getItem/);
  expect(error).toBeInstanceOf(Error);
});

test('what comes before the failing action stays done', async () => {
  await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1').values = [['before']];
    sheet.getRange('A2').values = [[1, 2]];
    sheet.getRange('A3').values = [['after']];
    await context.sync();
  });
  const values = await fixture.run(async (context, sheet) => {
    const cells = sheet.getRange('A1:A3').load('values');
    await context.sync();
    return cells.values;
  });
  expect(values).toEqual([['before'], [''], ['']]);
});

test('what the host has not is refused by name', async () => {
  const method = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1').getImage();
    await context.sync();
  });
  expect(method.code).toBe('ApiNotFound');
  expect(method.message).toContain('Range.getImage');

  const object = await fixture.refuse(async (context, sheet) => {
    sheet.slicers.load('items');
    await context.sync();
  });
  expect(object.code).toBe('ApiNotFound');
  expect(object.message).toContain('Worksheet.slicers');

  const property = await fixture.refuse(async (context, sheet) => {
    sheet.getRange('A1').load('savedAsArray');
    await context.sync();
  });
  expect(property.code).toBe('ApiNotFound');
  expect(property.message).toContain('Range.savedAsArray');

  const setter = await fixture.refuse(async (context, sheet) => {
    sheet.showHeadings = false;
    await context.sync();
  });
  expect(setter.code).toBe('ApiNotFound');
});

test('an object that was deleted cannot be used', async () => {
  const error = await fixture.refuse(async (context) => {
    const sheet = context.workbook.worksheets.add('Short lived');
    await context.sync();
    sheet.delete();
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
  expect(error.code).toBe('ItemNotFound');
});

test.each(['A0', 'XFE1', 'A1048577', 'Nowhere', 'A1,B2', 'Other!A1'])(
  'the address %s is refused',
  async (address) => {
    const error = await fixture.refuse(async (context, sheet) => {
      sheet.getRange(address).load('values');
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  },
);
