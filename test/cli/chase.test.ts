import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetOf } from '../support/matrix-host';
import { makeFolder, runCommand, SEED_WORKBOOK } from './command-line';
import { saveSheets } from './matrix-files';

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'];
const owned = (folder: string) =>
  saveSheets(
    inFolder(`${folder}.xlsx`),
    sheetOf('Plan', [
      HEADER,
      ['Reporting', 'Developing Some', 'Leader All', 'Publish a dashboard', 'Q1 23', 'Ann/Lee'],
      ['', '', '', 'Train every team', 'Q3 23', '=Bob'],
      ['Culture', 'Minimum A start', 'Mature All', 'Survey all staff', 'Complete', 'Cat'],
      ['Tendering', 'Mature Most', 'Leader All', 'Write the strategy', 'Q1 23', ''],
    ]),
  );

test('each owner gets a message and a calendar, and one table has all that is asked', async () => {
  const folder = inFolder('chase');
  const { stdout, exitCode } = await runCommand(
    'chase',
    await owned('a'),
    ...AS_AT,
    '--to',
    folder,
  );
  expect(exitCode).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([
    '=Bob 2023-10-15.ics',
    '=Bob 2023-10-15.txt',
    'Actions to chase 2023-10-15.csv',
    'Ann Lee 2023-10-15.ics',
    'Ann Lee 2023-10-15.txt',
    'No owner 2023-10-15.ics',
    'No owner 2023-10-15.txt',
  ]);
  expect(stdout).toContain(
    '2 owners to ask.\n=Bob: 1 due this quarter.\nAnn/Lee: 1 late.\nNo owner: 1 late.\n',
  );
  const table = readFileSync(join(folder, 'Actions to chase 2023-10-15.csv'), 'utf8');
  expect(table).toContain('\r\n"\'=Bob",Due this quarter,');
});

test('one owner alone, whatever the case', async () => {
  const folder = inFolder('one');
  const file = await owned('b');
  await runCommand('chase', file, ...AS_AT, '--to', folder, '--owner', 'ann/lee');
  expect(readdirSync(folder).sort()).toEqual([
    'Actions to chase 2023-10-15.csv',
    'Ann Lee 2023-10-15.ics',
    'Ann Lee 2023-10-15.txt',
  ]);
  const { exitCode, stderr } = await runCommand(
    'chase',
    file,
    ...AS_AT,
    '--to',
    inFolder('nobody'),
    '--owner',
    'Dan',
  );
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    'No action of the matrix has the owner “Dan”. It has “=Bob”, “Ann/Lee”, “Cat”. Nothing was written.\n',
  );
});

test('the seed, which names no owners, is chased as a whole', async () => {
  const folder = inFolder('seed');
  const { stdout } = await runCommand('chase', SEED_WORKBOOK, ...AS_AT, '--to', folder);
  expect(stdout).toMatch(/^No owner: \d+ late, \d+ due this quarter/);
  const message = readFileSync(join(folder, 'No owner 2023-10-15.txt'), 'utf8');
  expect(message).toMatch(/^Subject: Maturity matrix as at 15 October 2023: /);
});
