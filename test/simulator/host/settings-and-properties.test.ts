import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { closeHosts, startHost } from './host-fixture';

afterEach(closeHosts);

test('settings are kept in the workbook as JSON', async () => {
  const { host, run } = await startHost();
  const value = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add('basis', { startMonth: 4 });
    const setting = settings.getItem('basis').load('value');
    const missing = settings.getItemOrNullObject('none').load('key');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    return setting.value as unknown;
  });
  expect(value).toEqual({ startMonth: 4 });
  expect([...host.workbook.settings]).toEqual([['basis', '{"startMonth":4}']]);
});

test("the document's settings are the same ones", async () => {
  const workbook = createWorkbookData();
  workbook.settings.set('basis', '"financial"');
  const { host } = await startHost(workbook);
  const { settings } = host.Office.context.document;
  expect(settings.get('basis')).toBe('financial');
  settings.set('asAt', '2023-10-15');
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  expect(workbook.settings.get('asAt')).toBe('"2023-10-15"');
});

test('document properties are read and written', async () => {
  const workbook = createWorkbookData();
  workbook.properties.author = 'A. Officer';
  const { run } = await startHost(workbook);
  const author = await run(async (context) => {
    const { properties } = context.workbook;
    properties.title = 'Board pack';
    properties.load('author,title');
    await context.sync();
    expect(properties.title).toBe('Board pack');
    return properties.author;
  });
  expect(author).toBe('A. Officer');
  expect(workbook.properties).toEqual({ author: 'A. Officer', title: 'Board pack' });
});
