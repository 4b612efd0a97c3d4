import { closeHosts, startHost } from './host-fixture';

afterEach(closeHosts);

test('by default Excel on the web with ExcelApi 1.17', async () => {
  const { Office } = (await startHost()).host;
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
});

test('a host can be as old as a test needs it', async () => {
  const { Office } = (await startHost(undefined, { requirements: { ExcelApi: '1.4' } })).host;
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.4')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
});

test('two hosts at once keep to their own workbooks', async () => {
  const first = await startHost();
  const second = await startHost();
  for (const [index, { run }] of [first, second].entries()) {
    await run(async (context, sheet) => {
      sheet.getRange('A1').values = [[index + 1]];
      await context.sync();
    });
  }
  expect(first.host.workbook.sheets[0]!.cells.get(0, 0)?.value).toBe(1);
  expect(second.host.workbook.sheets[0]!.cells.get(0, 0)?.value).toBe(2);
});
