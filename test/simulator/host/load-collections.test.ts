import { closeHosts, startHost } from './host-fixture';

afterEach(closeHosts);

test('the items of a collection are loaded without any properties when none are needed', async () => {
  const { run, refuse } = await startHost();
  const count = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add();
    worksheets.load('no-properties-needed');
    await context.sync();
    expect(() => worksheets.items[0]!.name).toThrow();
    return worksheets.items.length;
  });
  expect(count).toBe(2);
  const error = await refuse(async (context) => {
    context.workbook.worksheets.load('items/nmae');
    await context.sync();
  });
  expect(error.code).toBe('ApiNotFound');
});
