import { withOfficeGlobals } from '../../../src/simulator/host/office-host';
import { runScript } from '../../../src/simulator/host/run-script';
import type { HostFixture } from './host-fixture';
import { closeHosts, startHost } from './host-fixture';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHost();
});
afterEach(closeHosts);

/** Runs a script and answers with what it logged and how it failed. */
async function runAndLog(source: string) {
  const logged: unknown[][] = [];
  const failure = await runScript(source, fixture.host, {
    log: (level, values) => logged.push([level, ...values]),
  });
  return { logged, failure };
}

test('a script may await at the top, log, and use Excel and Office', async () => {
  const { logged, failure } = await runAndLog(`
    await Office.onReady();
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['hello']];
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    console.log('sheet', name);
    console.warn('done'); // the last line may be a comment`);
  expect(failure).toBeNull();
  expect(logged).toEqual([
    ['log', 'sheet', 'Sheet1'],
    ['warn', 'done'],
  ]);
  expect(fixture.host.workbook.sheets[0]!.cells.get(0, 0)?.value).toBe('hello');
});

test("the host's refusals come out with code and place", async () => {
  const { failure } = await runAndLog(`
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });`);
  expect(failure).toContain('ItemNotFound');
  expect(failure).toContain('WorksheetCollection.getItem');
});

test('a faulty script says where', async () => {
  expect((await runAndLog('const a = 1;\nconst = 2;')).failure).toMatch(
    /script\.js:2[^]*SyntaxError/,
  );
  expect((await runAndLog('\nundefinedFunction();')).failure).toMatch(
    /undefinedFunction is not defined[^]*script\.js:2/,
  );
});

test('code that uses the globals runs against the host, which takes them away again', async () => {
  const name = await withOfficeGlobals(fixture.host, () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    }),
  );
  expect(name).toBe('Sheet1');
  expect('Excel' in globalThis).toBe(false);
});
