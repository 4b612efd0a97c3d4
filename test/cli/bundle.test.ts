import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { COMMAND_LINE, makeFolder } from './command-line';

/** A house of its own, whose command line is two files: what it says, and what says it. */
const inFolder = makeFolder();
const inSource = (name: string): string => inFolder('src', 'cli', name);
const run = (...args: string[]): string =>
  execFileSync(process.execPath, [inFolder('tools', 'matrix.cjs'), ...args], { encoding: 'utf8' });

interface BundleRecord {
  readonly entry: string;
}
const inBundle = (name: string): string => inFolder('out', 'cli', name);
const readRecord = (): string => readFileSync(inBundle('bundle.json'), 'utf8');

beforeAll(() => {
  for (const folder of ['tools', 'src', 'src/cli']) mkdirSync(inFolder(folder));
  for (const name of ['matrix.cjs', 'compiled-code.cjs', 'bundle-matrix.js']) {
    copyFileSync(join(dirname(COMMAND_LINE), name), inFolder('tools', name));
  }
  symlinkSync(resolve('node_modules'), inFolder('node_modules'));
  for (const name of ['package-lock.json', 'package.json', 'tsconfig.json']) {
    copyFileSync(name, inFolder(name));
  }
  writeFileSync(
    inSource('main.ts'),
    `export async function main() {
       const { text } = process.argv[2] === 'check' && process.argv[3] !== 'more'
         ? await import('./check-command')
         : await import('./words');
       console.log(text);
       if (!/^[✓–🗸]$/u.test('🗸')) throw new Error('misread');
       if (process.argv[2] === 'refuse') process.exitCode = 2;
     }`,
  );
  writeFileSync(inSource('words.ts'), "export const text: string = 'first';");
  writeFileSync(inSource('check-command.ts'), "export const text: string = 'checked';");
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
  const { entry } = JSON.parse(readRecord()) as BundleRecord;
  rmSync(inBundle(entry));
  expect(run()).toBe('second\n');
});

const listKept = (): string[] =>
  readdirSync(inBundle('.')).filter((name) => name.endsWith('.code'));

test('a check is run out of a bundle of its own, and out of the whole where it needs more', () => {
  run();
  listKept().forEach((name) => rmSync(inBundle(name)));
  expect(run('check')).toBe('checked\n');
  expect(listKept()).toEqual([expect.stringMatching(/^check\.check-/)]);
  expect(
    readFileSync(inBundle(listKept()[0]!.slice('check.'.length, -'.code'.length))),
  ).not.toContain('second');
  expect(run('check', 'more')).toBe('second\n');
  expect(listKept()).toEqual([
    expect.stringMatching(/^check\.check-/),
    expect.stringMatching(/^check\.main-/),
  ]);
  writeFileSync(inSource('check-command.ts'), "export const text: string = 'checked anew';");
  expect(run('check')).toBe('checked anew\n');
});

describe('what was compiled for a command', () => {
  const runsOf = (name: string): number => readFileSync(inBundle(name)).readUInt32LE(0);

  beforeEach(() => listKept().forEach((name) => rmSync(inBundle(name))));

  test('is kept, used by its next runs and counted', () => {
    for (let count = 1; count <= 3; count += 1) {
      expect(run('say')).toBe('second\n');
      const [kept, ...others] = listKept();
      expect(others).toEqual([]);
      expect(kept).toMatch(/^say\.main-.*\.code$/);
      expect(runsOf(kept!)).toBe(count);
    }
  });

  test('is compiled anew where it is not whole', () => {
    run('say');
    const [kept] = listKept();
    const whole = readFileSync(inBundle(kept!));
    writeFileSync(inBundle(kept!), whole.subarray(0, whole.length / 2));
    expect(run('say')).toBe('second\n');
    expect(readFileSync(inBundle(kept!))).toHaveLength(whole.length);
    expect(runsOf(kept!)).toBe(1);
  });

  test('is not kept of what ends with exit code 2, nor under words that are no command', () => {
    expect(() => run('refuse')).toThrow();
    run('../say');
    run();
    expect(listKept()).toEqual([]);
  });
});
