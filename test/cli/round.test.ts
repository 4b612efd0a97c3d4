import { existsSync, writeFileSync } from 'node:fs';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { openWorkbook } from '../../src/cli/files';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { RoundEntry } from '../../src/workbook/round';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import {
  closeHost,
  openHost,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { makeFolder, runCommand } from './command-line';

afterEach(closeHost);

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

/** A workbook whose settings say Final, and all that a final pack needs but a round. */
async function saveUnsigned(): Promise<string> {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  await openHost(workbook);
  await excelWorkbook.writeSettings({
    ...DEFAULT_SETTINGS,
    asAt: { year: 2023, month: 9, day: 1 },
    cover: {
      ...DEFAULT_SETTINGS.cover,
      status: 'Final',
      organisation: 'Anytown Council',
      committee: 'Audit',
      meetingDate: { year: 2023, month: 11, day: 14 },
    },
  });
  closeHost();
  const path = inFolder('unsigned.xlsx');
  writeFileSync(path, await writeWorkbook(workbook));
  return path;
}

async function readRounds(path: string): Promise<readonly RoundEntry[]> {
  await openHost(await openWorkbook(path));
  const { records } = await excelWorkbook.readPackInputs();
  closeHost();
  return records.rounds;
}

test('a round that is started and signed off makes the pack final', async () => {
  const [started, signedOff] = [inFolder('new/started.xlsx'), inFolder('signed-off.xlsx')];
  const first = await runCommand(
    'round',
    'start',
    await saveUnsigned(),
    ...AS_AT,
    '--out',
    started,
  );
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(first.stdout).toMatch(/^Started the round as at 15 October 2023\. /);
  expect(first.stdout).toMatch(/\d+ actions? to answer\./);
  expect(first.stdout).toContain(`Saved as ${started}.`);

  const sign = ['--by', ' Ann Lee ', '--on', '2023-10-20'];
  const second = await runCommand('round', 'sign-off', started, ...sign, '--out', signedOff);
  expect(second).toMatchObject({ exitCode: 0, stderr: '' });
  expect(second.stdout.replace(/\s+/g, ' ')).toMatch(
    /^Signed off by Ann Lee\. The matrix is kept on the sheet Freeze 2023-10-15, .* \d+ actions? ha(s|ve) no answer\. Saved as /,
  );
  expect(await readRounds(signedOff)).toMatchObject([
    { kind: 'started', asAt: TODAY, period: 'Quarter 3 2023/24', by: '' },
    { kind: 'signed-off', asAt: TODAY, by: 'Ann Lee', on: { year: 2023, month: 10, day: 20 } },
  ]);

  const pack = (path: string) =>
    runCommand('pack', path, ...AS_AT, '--out', inFolder('pack.xlsx'), '--as-it-stands');
  expect(await pack(started)).toMatchObject({ exitCode: 1 });
  expect(await pack(signedOff)).toMatchObject({ exitCode: 0 });
});

test.each<[string, (path: string) => string[], RegExp]>([
  ['no round is open', () => ['sign-off', '--by', 'Ann Lee'], /^There is no open round/],
  ['nobody signs', () => ['sign-off', '--by', ' '], /--by/],
  ['the day is none', () => ['sign-off', '--by', 'Ann Lee', '--on', '20/10'], /--on/],
  ['the date is none', () => ['start', '--as-at', 'October'], /--as-at/],
])('nothing is written where %s', async (_name, args, problem) => {
  const path = await saveUnsigned();
  const out = inFolder('never.xlsx');
  const [command, ...options] = args(path);
  const outcome = await runCommand('round', command!, path, ...options, '--out', out);
  expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
  expect(outcome.stderr).toMatch(problem);
  expect(existsSync(out)).toBe(false);
});
