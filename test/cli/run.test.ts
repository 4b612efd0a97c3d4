import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files/xlsx/read-workbook';
import { cellAt } from '../files/xlsx/support';
import type { Outcome } from './command-line';
import { expectRefusal, makeFolder, runCommand } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();

async function runScript(source: string, ...options: string[]): Promise<Outcome> {
  const script = inFolder('my-script.js');
  writeFileSync(script, source);
  return runCommand('run', script, ...options);
}

describe('what a script prints', () => {
  test('goes to standard output, warnings and errors to standard error', async () => {
    expect(
      await runScript(`
        console.log('a log');
        console.info('an info');
        console.debug('a debug');
        console.warn('a warning');
        console.error('an error');`),
    ).toEqual({
      exitCode: 0,
      stdout: 'a log\nan info\na debug\n',
      stderr: 'a warning\nan error\n',
    });
  });

  test.each([
    ["'text', 1, true, null, undefined", 'text 1 true null undefined'],
    ["[['KPI', 1], ['', null]]", "[ [ 'KPI', 1 ], [ '', null ] ]"],
    ["{ a: { b: { c: { d: ['deep'] } } } }", "{\n  a: {\n    b: { c: { d: [ 'deep' ] } }\n  }\n}"],
    ["'%s of %d', 'one', 2", 'one of 2'],
    ["new Map([['a', 1]])", "Map(1) { 'a' => 1 }"],
    ["'£ – ✓ العربية'", '£ – ✓ العربية'],
    ['', ''],
  ])('console.log(%s)', async (values, printed) => {
    expect((await runScript(`console.log(${values});`)).stdout).toBe(`${printed}\n`);
  });

  test('a long list is printed whole', async () => {
    const { stdout } = await runScript('console.log(Array.from({ length: 500 }, (_, i) => [i]));');
    expect(stdout).toContain('[ 499 ]');
    expect(stdout).not.toContain('more item');
  });

  test('an object of Office.js shows what was loaded of it', async () => {
    const { stdout } = await runScript(`
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C2');
        range.load('address,values');
        await context.sync();
        console.log(range);
      });`);
    expect(stdout).toBe("{ address: 'Sheet1!B2:C2', values: [ [ '', '' ] ] }\n");
  });
});

describe('a script that fails', () => {
  test('in Excel: code, message, the script’s line and debugInfo', async () => {
    const { exitCode, stdout, stderr } = await runScript(`
await Excel.run(async (context) => {
  console.log('before');
  context.workbook.worksheets.getItem('Nowhere').load('name');
  await context.sync();
});`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'before\n' });
    expect(stderr).toMatch(
      /^RichApi\.Error: ItemNotFound: The requested resource doesn't exist\.\n/,
    );
    expect(stderr).toContain('my-script.js:5:');
    expect(stderr).toContain('debugInfo: {\n  "code": "ItemNotFound"');
    expect(stderr).toContain('"errorLocation": "WorksheetCollection.getItem"');
  });

  test('in plain JavaScript: the error and the script’s lines alone', async () => {
    const { exitCode, stderr } = await runScript(
      'function fail() {\n  throw new TypeError("no good");\n}\nfail();',
    );
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'TypeError: no good\n    at fail (my-script.js:2:9)\n    at my-script.js:4:1\n',
    );
  });

  test('by bad syntax: the line and the place in it', async () => {
    const { exitCode, stderr } = await runScript('const a = 1;\nconst b = ;');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /^my-script\.js:2\nconst b = ;\n +\^\n\nSyntaxError: Unexpected token ';'\n$/,
    );
  });

  test.each([
    ["'just text'", 'Thrown: just text\n'],
    ['undefined', 'Thrown: undefined\n'],
    ['{ why: 1 }', 'Thrown: {"why":1}\n'],
  ])('by throwing %s', async (thrown, said) => {
    expect(await runScript(`throw ${thrown};`)).toEqual({ exitCode: 1, stdout: '', stderr: said });
  });

  test('saves nothing', async () => {
    const out = inFolder('unsaved.xlsx');
    const { exitCode } = await runScript(
      `await Excel.run(async (context) => {
         context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['half']];
         await context.sync();
         throw new Error('stop');
       });`,
      '--out',
      out,
    );
    expect(exitCode).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test('for what the host does not do: it is named', async () => {
    const { exitCode, stderr } = await runScript(`
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox('hello');
        await context.sync();
      });`);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^RichApi\.Error: ApiNotFound: /);
    expect(stderr).toMatch(/shapes/i);
  });

  test('unless it handles the error itself', async () => {
    expect(
      await runScript(`
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem('Nowhere').load('name');
            await context.sync();
          });
        } catch (error) {
          console.log(error instanceof OfficeExtension.Error, error.code, error.debugInfo.errorLocation);
        }`),
    ).toEqual({
      exitCode: 0,
      stdout: 'true ItemNotFound WorksheetCollection.getItem\n',
      stderr: '',
    });
  });
});

describe('a script that does not await', () => {
  const addSheet = `async (context) => {
    context.workbook.worksheets.add('Late');
    await context.sync();
    console.log('added');
  }`;

  test.each([
    ['Excel.run', `Excel.run(${addSheet});`],
    ['Office.onReady', `Office.onReady(async () => { await Excel.run(${addSheet}); });`],
    ['Office.onReady and Excel.run', `Office.onReady(() => { Excel.run(${addSheet}); });`],
    ['a function of its own', `async function main() { await Excel.run(${addSheet}); }\nmain();`],
    ['one run after another', `Excel.run(async () => {}).then(() => Excel.run(${addSheet}));`],
  ])('%s is waited for', async (_, source) => {
    const out = inFolder('late.xlsx');
    expect(await runScript(source, '--out', out)).toEqual({
      exitCode: 0,
      stdout: 'added\n',
      stderr: '',
    });
    const { sheets } = await readWorkbook(readFileSync(out), out);
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Late']);
  });

  test('and handles a failure has not failed', async () => {
    const source = `
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Nowhere').load('name');
        await context.sync();
      }).catch((error) => console.log('caught', error.code));`;
    expect(await runScript(source)).toEqual({
      exitCode: 0,
      stdout: 'caught ItemNotFound\n',
      stderr: '',
    });
  });
});

describe('the workbook', () => {
  test('that is opened is the one that the script sees and changes', async () => {
    const file = await saveSheets(inFolder('plan.xlsx'), matrixSheet());
    const out = inFolder('changed.xlsx');
    const { stdout } = await runScript(
      `await Excel.run(async (context) => {
         const sheet = context.workbook.worksheets.getItem('Plan');
         const used = sheet.getUsedRange().load('address');
         sheet.getRange('E5').values = [['Q4 23']];
         await context.sync();
         console.log(used.address);
       });`,
      '--workbook',
      file,
      '--out',
      out,
    );
    expect(stdout).toBe('Plan!A1:E5\n');
    const { sheets } = await readWorkbook(readFileSync(out), out);
    expect(cellAt(sheets[0]!, 'E5')?.value).toBe('Q4 23');
  });

  test('is not needed, nor need it be saved', async () => {
    expect(await runScript('')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });
});

test('no such script, and a folder for one', async () => {
  expectRefusal(await runCommand('run', inFolder('none.js')), /^There is no file .*none\.js/);
  expectRefusal(await runCommand('run', inFolder()), /is a folder\. Name a file in it\.$/);
});
