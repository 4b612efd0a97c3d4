import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import {
  COMMAND_LINE,
  expectRefusal,
  makeFolder,
  SEED_WORKBOOK,
  spawnCommand,
} from './command-line';
import { matrixSheet, saveSheets } from './matrix-files';

/** What only a process of its own shows: exit codes, streams, and promises that nobody awaits. */
const inFolder = makeFolder();

test('check: exit code 1 and everything on standard output', async () => {
  const outcome = await spawnCommand(['check', SEED_WORKBOOK, '--as-at', '2023-10-15', '--json']);
  expect(outcome).toMatchObject({ exitCode: 1, stderr: '' });
  expect(JSON.parse(outcome.stdout)).toMatchObject({ asAt: '2023-10-15', counts: { kpis: 65 } });
});

test('check: exit code 0 without errors', async () => {
  const file = await saveSheets(inFolder('fine.xlsx'), matrixSheet());
  expect(await spawnCommand(['check', file])).toMatchObject({ exitCode: 0, stderr: '' });
});

test('exit code 2 and one line for a file that cannot be used', async () => {
  writeFileSync(inFolder('broken.xlsx'), 'PK\u0003\u0004 and no more');
  expectRefusal(await spawnCommand(['check', inFolder('broken.xlsx')]), /is damaged or cut short/);
});

test('exit code 2 and one line for an option that cannot be used', async () => {
  expectRefusal(
    await spawnCommand(['pack', SEED_WORKBOOK, '--as-at', '2023-02-30', '--out', 'x.xlsx']),
    '--as-at cannot be “2023-02-30”. Give a date such as 2023-10-15.',
  );
});

test('pack: relative paths and an out folder that does not exist yet', async () => {
  const cwd = inFolder('fresh');
  mkdirSync(cwd);
  await saveSheets(inFolder('fresh', 'plan.xlsx'), matrixSheet());
  const args = ['pack', 'plan.xlsx', '--as-at', '2023-10-15', '--out', 'out/board-pack.xlsx'];
  const outcome = await spawnCommand(args, { cwd });
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  expect(outcome.stdout).toMatch(/\nSaved as out\/board-pack\.xlsx\.\n$/);
  expect(readdirSync(inFolder('fresh', 'out'))).toEqual(['board-pack.xlsx']);
});

test('run: a failure that nobody awaits is still one', async () => {
  const script = inFolder('forgetful.js');
  writeFileSync(
    script,
    `Excel.run(async (context) => {
       console.log('started');
       context.workbook.worksheets.getItem('Nowhere').load('name');
       await context.sync();
     });`,
  );
  const out = inFolder('forgotten.xlsx');
  const { exitCode, stdout, stderr } = await spawnCommand(['run', script, '--out', out]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'started\n' });
  expect(stderr).toMatch(/^RichApi\.Error: ItemNotFound: .*\n {4}at async forgetful\.js:4:/);
  expect(existsSync(out)).toBe(false);
});

test('whoever reads the output may stop early', async () => {
  const child = spawn(process.execPath, [COMMAND_LINE, 'check', SEED_WORKBOOK, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const exitCode = await new Promise((finish) => child.on('close', finish));
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
});
