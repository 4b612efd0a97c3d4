import fc from 'fast-check';
import { judgeFinal } from '../../src/app/final-gate';
import { freezeMatrix } from '../../src/app/freeze-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { describeFinalGate } from '../../src/app/words/describe-round';
import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import { listKpiRecords } from '../../src/board-pack/records';
import { fingerprintOfFreeze } from '../../src/board-pack/round/sign-off';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { NO_RECORDS } from '../../src/workbook/records';
import type { RoundEntry } from '../../src/workbook/round';
import type { WorkbookData } from '../../src/workbook/workbook-data';
import { readFreezes } from '../support/main-job';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';

afterEach(closeHost);

const AS_AT = { year: 2023, month: 10, day: 15 };
const STEP = { on: TODAY, asAt: AS_AT, by: 'Ann Lee' };
const START: RoundEntry = {
  ...STEP,
  kind: 'started',
  period: '',
  freezeId: 'freeze-2023-07-15',
  before: { asAt: AS_AT, period: '' },
};

const review = () => reviewMatrix(excelWorkbook, { ...REVIEW_REQUEST, asAt: AS_AT });

async function signOff(): Promise<RoundEntry[]> {
  await freezeMatrix(excelWorkbook, await review());
  const [frozen] = await readFreezes();
  const fingerprint = fingerprintOfFreeze(frozen!);
  const entry: RoundEntry = {
    ...STEP,
    kind: 'signed-off',
    freezeId: 'freeze-2023-10-15',
    fingerprint,
  };
  return [START, entry];
}

async function judge(rounds: readonly RoundEntry[]): Promise<string> {
  const { freezes } = await excelWorkbook.readPackInputs();
  const gate = judgeFinal(await review(), { records: { ...NO_RECORDS, rounds }, freezes });
  return `${gate.kind}: ${describeFinalGate(gate)}`;
}

const onSheet = async (edit: (sheet: Excel.Worksheet) => void, name: string): Promise<void> => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    edit(sheet);
    await context.sync();
  });
};

const openPlan = async (): Promise<WorkbookData> => {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  await openHost(workbook);
  return workbook;
};

test('a matrix that stands as it was signed off may go into a final pack', async () => {
  await openPlan();
  expect(await judge(await signOff())).toBe(
    'open: Signed off by Ann Lee on 15 October 2023, as kept on the sheet Freeze 2023-10-15.',
  );
});

test('one that nobody has signed off, or no longer, may not', async () => {
  await openPlan();
  const entries = await signOff();
  expect(await judge([START])).toMatch(/^not-signed-off: A final pack is made from a round that/);
  expect(await judge([...entries, { ...STEP, kind: 'taken-back', reason: '' }])).toMatch(
    /^not-signed-off/,
  );
});

test('nor one whose freeze is gone, or says something else than it did', async () => {
  await openPlan();
  const entries = await signOff();
  await onSheet((sheet) => (sheet.getRange('B6').values = [['Other']]), 'Freeze 2023-10-15');
  expect(await judge(entries)).toMatch(
    /^freeze-changed: The sheet Freeze 2023-10-15 was changed after it was signed off by Ann Lee/,
  );
  await onSheet((sheet) => sheet.delete(), 'Freeze 2023-10-15');
  expect(await judge(entries)).toMatch(/^freeze-gone: The freeze that was signed off by Ann Lee/);
});

test('nor one that was changed afterwards, until the change is put back', async () => {
  await openPlan();
  const entries = await signOff();
  const type = (text: string) =>
    onSheet((sheet) => (sheet.getRange('E2').values = [[text]]), 'Plan');
  await type('Q4 24');
  expect(await judge(entries)).toMatch(/^matrix-changed: The matrix was changed after it was sign/);
  await type(SMALL_MATRIX[1]![4]! as string);
  expect(await judge(entries)).toMatch(/^open/);
});

test('a freeze that is read again has the fingerprint of the matrix that it was made from', async () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '’', '=', '1', '\t') });
  await fc.assert(
    fc.asyncProperty(texts, texts, texts, async (kpi, level, action) => {
      const matrix = [
        SMALL_MATRIX[0]!,
        [`KPI${kpi}`, `Developing: ${level}`, 'Mature', `Do ${action}`, 'Q1 23'],
        ...SMALL_MATRIX.slice(1),
      ];
      closeHost();
      await openHost(workbookOf(sheetOf('Plan', matrix)));
      await freezeMatrix(excelWorkbook, await review());
      const [frozen] = await readFreezes();
      const now = freezeRecords(listKpiRecords((await review()).matrix, AS_AT), AS_AT);
      expect(fingerprintOfFreeze(frozen!)).toBe(fingerprintOfFreeze(now));
    }),
    { numRuns: 8 },
  );
});
