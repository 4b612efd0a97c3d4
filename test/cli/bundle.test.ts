import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { COMMAND_LINE, makeFolder } from './command-line';

/** A house of its own, whose command line is two files: what it says, and what says it. */
const inFolder = makeFolder();
const inSource = (name: string): string => inFolder('src', 'cli', name);
const run = (): string =>
  execFileSync(process.execPath, [inFolder('tools', 'matrix.js')], { encoding: 'utf8' });

interface BundleRecord {
  readonly entry: string;
  readonly files: readonly string[];
}
const readRecord = (): string => readFileSync(inFolder('out', 'cli', 'bundle.json'), 'utf8');

beforeAll(() => {
  for (const folder of ['tools', 'src', 'src/cli']) mkdirSync(inFolder(folder));
  copyFileSync(COMMAND_LINE, inFolder('tools', 'matrix.js'));
  symlinkSync(resolve('node_modules'), inFolder('node_modules'));
  for (const name of ['package-lock.json', 'package.json', 'tsconfig.json']) {
    copyFileSync(name, inFolder(name));
  }
  writeFileSync(
    inSource('main.ts'),
    "const { text } = await import('./words'); console.log(text);",
  );
  writeFileSync(inSource('words.ts'), "export const text: string = 'first';");
});

test('the command line is bundled once, and anew when a source of it changes', () => {
  expect(run()).toBe('first\n');
  const first = readRecord();
  expect(run()).toBe('first\n');
  expect(readRecord()).toBe(first);
  writeFileSync(inSource('words.ts'), "export const text: string = 'second';");
  expect(run()).toBe('second\n');
  expect(readRecord()).not.toBe(first);
});

test('a bundle of which a part is missing is made anew', () => {
  run();
  const { files, entry } = JSON.parse(readRecord()) as BundleRecord;
  rmSync(
    inFolder(
      'out',
      'cli',
      files.find((file) => file !== entry)!,
    ),
  );
  expect(run()).toBe('second\n');
});
