import { readdirSync, writeFileSync } from 'node:fs';
import { reviewMatrix } from '../../src/app/review-matrix';
import { signOffRound, startRound } from '../../src/app/round/run-round';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { PackCover } from '../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { makeFolder, runCommand } from './command-line';

afterEach(closeHost);

const inFolder = makeFolder();
const AS_AT = ['--as-at', '2023-10-15'];

/** A workbook whose settings say Final and this. */
async function saveFinal(
  name: string,
  cover: Partial<PackCover>,
  isSignedOff: boolean,
): Promise<string> {
  const workbook = workbookOf(
    sheetOf('Plan', [...SMALL_MATRIX, ['Data', 'Wizardry', 'Mature', 'Build a register', 'Q4 23']]),
  );
  await openHost(workbook);
  const { cover: empty } = DEFAULT_SETTINGS;
  const settings = { ...DEFAULT_SETTINGS, asAt: TODAY };
  await excelWorkbook.writeSettings({
    ...settings,
    cover: { ...empty, status: 'Final', organisation: 'Anytown Council', ...cover },
  });
  if (isSignedOff) await signOff();
  closeHost();
  const path = inFolder(name);
  writeFileSync(path, await writeWorkbook(workbook));
  return path;
}

async function signOff(): Promise<void> {
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const step = { asAt: TODAY, period: '', by: 'Ann Lee', on: TODAY };
  await startRound(excelWorkbook, review, step);
  await signOffRound(excelWorkbook, review, step);
}

const MEETING = { committee: 'Audit', meetingDate: { year: 2023, month: 11, day: 14 } };

test('a final pack of which points are open is written when that is asked for, and they are listed', async () => {
  const path = await saveFinal('open.xlsx', MEETING, true);
  const out = inFolder('pack.xlsx');
  const points = `The pack says Final, and 2 points are open.
- 1 error of the matrix is open.
- 1 level now could not be read, so no figure counts them.
`;
  expect(await runCommand('pack', path, ...AS_AT, '--out', out)).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `${points}Settle them, make it a draft, or go on with --as-it-stands. Nothing was written.\n`,
  });
  expect(readdirSync(inFolder())).not.toContain('pack.xlsx');
  const made = await runCommand('pack', path, ...AS_AT, '--out', out, '--as-it-stands');
  expect(made).toMatchObject({ exitCode: 0, stderr: points });
  expect(readdirSync(inFolder())).toContain('pack.xlsx');
});

test('a final file without what it cannot do without is not written, whatever is asked', async () => {
  const path = await saveFinal('lacking.xlsx', {}, false);
  const to = inFolder('papers');
  const outcome = await runCommand('export', path, ...AS_AT, '--to', to, '--as-it-stands');
  expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
  expect(outcome.stderr).toContain('- ✖ Missing on the first page: the committee.\n');
  expect(outcome.stderr).toContain('- ✖ A final pack is made from a round that is signed off.');
  expect(outcome.stderr.replace(/\s+/g, ' ')).toContain(
    'It cannot be made before the points marked with ✖ are settled. Or make it a draft. Nothing was written.',
  );
  expect(readdirSync(inFolder())).not.toContain('papers');
});
