import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { expectRefusal, makeFolder, runCommand } from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

const inFolder = makeFolder();
let file: string;
beforeAll(async () => {
  file = await saveSheets(inFolder('plan.xlsx'), matrixSheet());
  writeFileSync(inFolder('script.js'), '');
});

const pack = (out: string) => runCommand('pack', file, '--as-at', '2023-10-15', '--out', out);
const runScript = (out: string) =>
  runCommand('run', inFolder('script.js'), '--workbook', file, '--out', out);

/** That both commands that write refuse an output, and change nothing in the folder. */
async function expectNotWritten(out: string, line: RegExp): Promise<void> {
  const before = readdirSync(inFolder(), { recursive: true });
  const bytes = readFileSync(file);
  expectRefusal(await pack(out), line);
  expectRefusal(await runScript(out), line);
  expect(readdirSync(inFolder(), { recursive: true })).toEqual(before);
  expect(readFileSync(file).equals(bytes)).toBe(true);
}

describe('the input is never written to', () => {
  const line = /is the input file, which is never written to\. Choose another name/;

  test('by its own name', () => expectNotWritten(file, line));

  test('by a relative path', () => expectNotWritten(relative(process.cwd(), file), line));

  test('by a path with dots', () =>
    expectNotWritten(`${inFolder()}/./../${inFolder().split('/').at(-1)!}/plan.xlsx`, line));

  test('through a symbolic link', async () => {
    symlinkSync(file, inFolder('link.xlsx'));
    await expectNotWritten(inFolder('link.xlsx'), line);
  });

  test('through a linked folder', async () => {
    symlinkSync(inFolder(), inFolder('linked-folder'));
    await expectNotWritten(inFolder('linked-folder', 'plan.xlsx'), line);
  });

  test('through a hard link', async () => {
    linkSync(file, inFolder('hard.xlsx'));
    await expectNotWritten(inFolder('hard.xlsx'), line);
  });
});

describe('an output that cannot be written', () => {
  test.each(['pack.pdf', 'pack', 'pack.xlsm', 'pack.xlsx.bak', '.xlsx'])(
    'named %s',
    async (name) => {
      await expectNotWritten(
        inFolder(name),
        /^--out cannot be “.*”\. Give a file name that ends in \.xlsx\.$/,
      );
    },
  );

  test('a folder', async () => {
    mkdirSync(inFolder('folder.xlsx'));
    await expectNotWritten(inFolder('folder.xlsx'), /folder\.xlsx cannot be written\./);
  });

  test('a file marked read-only', async () => {
    writeFileSync(inFolder('kept.xlsx'), 'kept');
    chmodSync(inFolder('kept.xlsx'), 0o444);
    await expectNotWritten(inFolder('kept.xlsx'), /kept\.xlsx cannot be written\. Check that/);
    expect(readFileSync(inFolder('kept.xlsx'), 'utf8')).toBe('kept');
  });

  test('in a folder that is a file', async () => {
    await expectNotWritten(inFolder('script.js', 'pack.xlsx'), /pack\.xlsx cannot be written\./);
  });
});

describe('an output that can be written', () => {
  test('in folders that do not exist yet', async () => {
    const out = inFolder('new', 'deeper', 'pack.xlsx');
    const { exitCode, stdout, stderr } = await pack(out);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`Saved as ${out}.\n`);
    expect(readdirSync(inFolder('new', 'deeper'))).toEqual(['pack.xlsx']);
  });

  test('over an older one, the same bytes each time', async () => {
    const out = inFolder('again.xlsx');
    writeFileSync(out, 'older');
    await pack(out);
    const first = readFileSync(out);
    await pack(out);
    expect(readFileSync(out).equals(first)).toBe(true);
    expect(first.subarray(0, 2).toString()).toBe('PK');
  });

  test('through a link, which stays one', async () => {
    const target = join(inFolder(), 'target.xlsx');
    writeFileSync(target, 'older');
    symlinkSync(target, inFolder('to-target.xlsx'));
    await runScript(inFolder('to-target.xlsx'));
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
    expect(statSync(target).ino).toBe(statSync(inFolder('to-target.xlsx')).ino);
  });

  test('with an ending in capitals', async () => {
    expect((await runScript(inFolder('LOUD.XLSX'))).exitCode).toBe(0);
  });
});
