import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  promises,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { expectRefusal, makeFolder, runCommand, SEED_TEMPLATE } from './command-line';
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

describe('files that commands name themselves never take the place of one that they were given', () => {
  test('a workbook called as the pack will be', async () => {
    const input = await saveSheets(
      inFolder('own', 'Board pack 2023-10-15 Draft.xlsx'),
      matrixSheet(),
    );
    await expectKept(input, ['export', input, ...TO_OWN]);
  });

  test('a template called as the paper will be, seen through a linked folder', async () => {
    const template = inFolder('own', 'Board paper 2023-10-15 Draft.docx');
    copyFileSync(SEED_TEMPLATE, template);
    symlinkSync(inFolder('own'), inFolder('linked-own'));
    const again = inFolder('linked-own', 'Board paper 2023-10-15 Draft.docx');
    await expectKept(template, [
      'export',
      file,
      ...TO_OWN,
      '--format',
      'docx',
      '--template',
      again,
    ]);
  });

  test('a workbook called as the table of what is asked will be', async () => {
    const input = await saveSheets(inFolder('own', 'plan.xlsx'), matrixSheet());
    await runCommand('chase', input, ...TO_OWN);
    const [table] = readdirSync(inFolder('own')).filter((name) => name.endsWith('.csv'));
    const named = inFolder('own', table!);
    renameSync(input, named);
    await expectKept(named, ['chase', named, ...TO_OWN]);
  });

  test('a script called as the workbook', async () => {
    const script = inFolder('own', 'script.xlsx');
    writeFileSync(script, '');
    await expectKept(script, ['run', script, '--out', script]);
  });

  beforeAll(() => mkdirSync(inFolder('own')));
  const TO_OWN = ['--as-at', '2023-10-15', '--to', inFolder('own')];

  async function expectKept(input: string, args: readonly string[]): Promise<void> {
    const bytes = readFileSync(input);
    const before = readdirSync(inFolder('own'));
    expectRefusal(await runCommand(...args), /is the input file, which is never written to\./);
    expect(readFileSync(input).equals(bytes)).toBe(true);
    expect(readdirSync(inFolder('own'))).toEqual(before);
  }
});

describe('an older file stays whole where writing is interrupted', () => {
  const older = (): string => inFolder('older', 'pack.xlsx');
  beforeAll(() => {
    mkdirSync(inFolder('older'));
    writeFileSync(older(), 'older');
  });
  afterEach(() => jest.restoreAllMocks());

  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });

  test.each(['writeFile', 'sync'] as const)('while its bytes are written: %s', async (step) => {
    const handle = await promises.open(older(), 'r');
    const prototype = Object.getPrototypeOf(handle) as promises.FileHandle;
    await handle.close();
    jest.spyOn(prototype, step).mockRejectedValue(full);
    await expectWhole();
  });

  test('while it gets its name', async () => {
    jest.spyOn(promises, 'rename').mockRejectedValue(full);
    await expectWhole();
  });

  test('and it gets its name only once its bytes are on the disk', async () => {
    const steps: string[] = [];
    const { open, rename } = promises;
    jest.spyOn(promises, 'open').mockImplementation(async (...args) => {
      const handle = await open(...args);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => void steps.push('sync', String(await sync()));
      return handle;
    });
    jest.spyOn(promises, 'rename').mockImplementation(async (...args) => {
      steps.push('rename');
      await rename(...args);
    });
    await pack(inFolder('older', 'other.xlsx'));
    expect(steps).toEqual(['sync', 'undefined', 'rename']);
  });

  async function expectWhole(): Promise<void> {
    const before = readdirSync(inFolder('older'));
    expectRefusal(await pack(older()), /pack\.xlsx cannot be written\./);
    expect(readFileSync(older(), 'utf8')).toBe('older');
    expect(readdirSync(inFolder('older'))).toEqual(before);
  }
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
