/** Runs the command line as a process, which starts others: that is what takes its time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { whileAlone } from '../../../src/cli/data-set/data-set-folder';
import type { WrittenReturn } from '../../support/returns/write-returns';
import { writeReturns } from '../../support/returns/write-returns';
import { judgeRun } from '../../support/returns/judge-run';
import { BREAKAGES } from '../../support/returns/break-workbook';
import { COMMAND_LINE, expectRefusal, makeFolder, runCommand, spawnCommand } from '../command-line';

const inFolder = makeFolder();
/** Above the highest id that a process can have. */
const NOBODY = 2 ** 22 + 1;
const RETURNS = inFolder('returns');
let written: readonly WrittenReturn[] = [];

beforeAll(async () => {
  const fileCount = BREAKAGES.length * 2;
  written = await writeReturns(RETURNS, { fileCount, brokenEvery: 2, seed: 'collect' });
});

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** Every file by the digest of its bytes. */
const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

const collect = (to: string, ...args: string[]) => spawnCommand(['collect', ...args, '--to', to]);

test('collects what can be read and says of all else why not', async () => {
  const { exitCode, stdout, stderr } = await collect(inFolder('first'), `${RETURNS}/**/*`);
  const whole = written.filter(({ breakage }) => breakage === null);
  expect(exitCode).toBe(1);
  expect(judgeRun(stdout, written)).toEqual([]);
  expect(stderr.replace(/\s+/g, ' ')).toContain('personal data');
  for (const table of ['kpis', 'actions', 'findings', 'freezes']) {
    expect(listFiles(inFolder('first', table))).toHaveLength(whole.length);
  }
  expect(listFiles(inFolder('first', 'kpis'))[0]).toMatch(
    /^organisation=Council 1\/as_at=2023-10-15\/[0-9a-f]{16}\.parquet$/,
  );
});

test('gives the same bytes in any order, by any number of processes, and in any number of runs', async () => {
  const councils = readdirSync(RETURNS).reverse();
  const [last, ...others] = councils;
  const to = inFolder('in parts');
  // The pattern begins where the whole begins: that is what the workbooks are named from.
  await collect(to, `${RETURNS}/${last}*/*`, '--workers', '1');
  await collect(to, ...others.map((council) => `${RETURNS}/${council}*/*`), '--workers', '3');
  expect(digests(to)).toEqual(digests(inFolder('first')));
});

test('goes on where it was stopped, and passes over what was collected', async () => {
  const to = inFolder('stopped');
  await new Promise((finish) => {
    const run = spawn(process.execPath, [COMMAND_LINE, 'collect', RETURNS, '--to', to]);
    const watch = setInterval(() => {
      if (existsSync(join(to, '_collected')) && listFiles(join(to, '_collected')).length > 3)
        run.kill('SIGKILL');
    }, 5);
    run.on('exit', () => {
      clearInterval(watch);
      finish(undefined);
    });
  });
  const half = join(to, 'kpis', '.half.parquet.01234567-89ab-cdef-0123-456789abcdef');
  mkdirSync(join(to, 'kpis'), { recursive: true });
  writeFileSync(half, 'half');
  const { stdout } = await collect(to, RETURNS);
  expect(stdout).toMatch(/: \d+ collected, [1-9]\d* collected before and not changed since/);
  expect(digests(to)).toEqual(digests(inFolder('first')));
  const timesBefore = listFiles(to).map((name) => statSync(join(to, name)).mtimeMs);
  const whole = written.filter(({ breakage }) => breakage === null);
  const again = await collect(to, RETURNS);
  expect(again.stdout).toContain(`0 collected, ${whole.length} collected before`);
  expect(listFiles(to).map((name) => statSync(join(to, name)).mtimeMs)).toEqual(timesBefore);
});

test('collects a file that stands there twice once, and says so', async () => {
  const whole = written.find(({ breakage }) => breakage === null)!;
  const broken = written.find(({ breakage }) => breakage !== null)!;
  mkdirSync(inFolder('twice'));
  for (const [name, original] of [
    ['b copy.xlsx', whole],
    ['a plan.xlsx', whole],
    ['c broken.xlsx', broken],
    ['d broken too.xlsx', broken],
  ] as const) {
    copyFileSync(join(RETURNS, original.name), inFolder('twice', name));
  }
  const { stdout } = await collect(inFolder('once'), inFolder('twice'));
  expect(stdout).toContain('4 workbooks: 1 collected, 2 not read.');
  expect(stdout).toContain('Passed over:\n-  b copy.xlsx: It is a plan.xlsx again, byte for byte.');
  expect(listFiles(inFolder('once', 'kpis'))).toHaveLength(1);
});

test('refuses a folder of something else, and a data set of another version', async () => {
  const folder = inFolder('letters');
  mkdirSync(folder);
  writeFileSync(join(folder, 'letter.txt'), 'Dear all');
  expectRefusal(
    await runCommand('collect', RETURNS, '--to', folder),
    /letters is not the folder of a data set\./,
  );
  expect(listFiles(folder)).toEqual(['letter.txt']);
  const later = inFolder('later');
  mkdirSync(later);
  writeFileSync(join(later, '_data-set.json'), '{"schemaVersion": 999}');
  expectRefusal(
    await runCommand('collect', RETURNS, '--to', later),

    /is a data set of version 999, and this program writes and reads version 1\./,
  );
});

test('refuses while another run writes, and not for one that has died', async () => {
  const lock = inFolder('first', '_collected', 'running.json');
  writeFileSync(lock, JSON.stringify({ host: hostname(), processId: process.pid }));
  const refused = await runCommand('collect', RETURNS, '--to', inFolder('first'));
  expectRefusal(
    refused,
    /first is being written to by another run on .*; if there is none, delete/,
  );
  writeFileSync(lock, JSON.stringify({ host: hostname(), processId: NOBODY }));
  expect(await whileAlone(inFolder('first'), () => Promise.resolve(existsSync(lock)))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});
