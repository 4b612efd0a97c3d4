import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { AddInError } from '../../../src/workbook/errors';
import type { MatrixRecords } from '../../../src/workbook/records';
import { NO_RECORDS } from '../../../src/workbook/records';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import {
  closeHost,
  openHost,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../../support/matrix-host';
import { tellApart } from '../../support/read-both-ways';
import { writeRecords } from '../../support/write-records';

afterEach(closeHost);

const STEP = { on: TODAY, asAt: TODAY, by: 'Ann Lee' };
const RECORDS: MatrixRecords = {
  ...NO_RECORDS,
  acceptances: ['first', 'second'].map((reason) => ({
    rule: 'wide-gap',
    kpiId: 'Reporting',
    column: 'B',
    cellText: 'Developing',
    message: 'The gap is wide.',
    reason,
    acceptedOn: TODAY,
  })),
  changes: [
    {
      sheet: 'Plan',
      cell: 'E2',
      kpiId: 'Reporting',
      from: '04.00',
      to: 'Q4 23',
      label: 'Write Q4 23',
      changedOn: TODAY,
    },
  ],
  rounds: [
    {
      ...STEP,
      kind: 'started',
      period: 'Q2',
      freezeId: 'freeze-2023-07-15',
      before: { asAt: { year: 2023, month: 7, day: 15 }, period: 'Q1' },
    },
    { ...STEP, kind: 'signed-off', freezeId: 'freeze-1', fingerprint: '0123456789abcdef' },
    { ...STEP, kind: 'taken-back', reason: 'A level was wrong' },
  ],
};

/** What a person types anywhere, to be found again in the workbook. */
const NOTE = 'Ask Jo before you change this';

interface Damage {
  readonly what: string;
  readonly damage: (sheet: Excel.Worksheet) => void;
  /** What the records say then, or how they are refused. */
  readonly then: MatrixRecords | RegExp;
  /** Text that stays on the sheet, whatever is written afterwards; also when all records are forgotten. */
  readonly keeps?: string;
}

const DAMAGES: readonly Damage[] = [
  {
    what: 'a row deleted',
    damage: (sheet) => sheet.tables.getItem('Matrix_Accepted').rows.getItemAt(0).delete(),
    then: { ...RECORDS, acceptances: RECORDS.acceptances.slice(1) },
  },
  {
    what: 'a date overwritten',
    damage: (sheet) => (sheet.getRange('A6').values = [['last spring']]),
    then: /'Matrix records'!A6 does not hold a date such as 15\/10\/2023, so what its row records/,
    keeps: 'last spring',
  },
  {
    what: 'the sheet renamed and hidden',
    damage: (sheet) => {
      sheet.name = 'Notes of the round';
      sheet.visibility = 'Hidden';
    },
    then: RECORDS,
  },
  ...['Matrix_Accepted', 'Matrix_Changes', 'Matrix_Rounds'].map((name): Damage => ({
    what: `${name} turned into a range`,
    damage: (sheet) => void sheet.tables.getItem(name).convertToRange(),
    then: new RegExp(
      `'Matrix records'![AIQ]5 does not hold the first heading of a table named ${name}`,
    ),
    keeps: 'The gap is wide.',
  })),
  {
    what: 'a table renamed, below new rows',
    damage: (sheet) => {
      sheet.getRange('1:3').insert('Down');
      sheet.tables.getItem('Matrix_Accepted').name = 'Agreed';
    },
    then: /'Matrix records'!A8 does not hold the first heading of a table named Matrix_Accepted/,
    keeps: 'The gap is wide.',
  },
  {
    what: 'a heading overwritten',
    damage: (sheet) => (sheet.getRange('C5').values = [['Why']]),
    then: RECORDS,
  },
  {
    what: 'two headings changed over, one of them renamed',
    damage: (sheet) => (sheet.getRange('C5:D5').values = [['KPI', 'Why']]),
    then: /'Matrix records'!C5 does not hold the heading “Reason”/,
    keeps: 'The gap is wide.',
  },
  {
    what: 'a column deleted',
    damage: (sheet) => sheet.tables.getItem('Matrix_Rounds').columns.getItem('Freeze').delete(),
    then: /'Matrix records'!AB5 does not hold the heading “Freeze”/,
    keeps: 'The gap is wide.',
  },
  {
    what: 'columns put in a new order',
    damage: (sheet) => {
      sheet.getRange('B5:C7').values = [
        ['Reason', 'Finding'],
        ['first', 'The gap is wide.'],
        ['second', 'The gap is wide.'],
      ];
    },
    then: RECORDS,
  },
  {
    what: 'headings switched off',
    damage: (sheet) => void (sheet.tables.getItem('Matrix_Accepted').showHeaders = false),
    then: RECORDS,
  },
  {
    what: 'a round sorted by what was done',
    damage: (sheet) => {
      sheet.tables.getItem('Matrix_Rounds').sort.apply([{ key: 1, ascending: true }]);
    },
    then: /'Matrix records'!R7 does not hold a step that comes after “Signed off” below it/,
    keeps: 'The gap is wide.',
  },
  {
    what: 'a note below a table',
    damage: (sheet) => (sheet.getRange('A30').values = [[NOTE]]),
    then: RECORDS,
    keeps: NOTE,
  },
];

const textsOf = (workbook: WorkbookData): CellValue[] =>
  workbook.sheets.flatMap(({ cells }) => [...cells.entries()].map(({ cell }) => cell.value));

async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AddInError) return String(error.code);
    throw error;
  }
}

test.each(DAMAGES)(
  '$what: read right or refused, and nothing is lost by a later write',
  async ({ damage, then, keeps }) => {
    const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
    await openHost(workbook);
    await writeRecords(RECORDS);
    await Excel.run(async (context) => {
      damage(context.workbook.worksheets.getItem('Matrix records'));
      await context.sync();
    });
    expect(await tellApart(workbook)).toEqual([]);
    const reading = excelWorkbook.readRecords();
    if (then instanceof RegExp) {
      await expect(reading).rejects.toThrow(then);
      expect(await codeOf(writeRecords(RECORDS))).toMatch(/^(?:records?|round)-unreadable$/);
      expect(await codeOf(writeRecords(NO_RECORDS))).toMatch(/^(?:records?|round)-unreadable$/);
    } else {
      expect(await reading).toEqual(then);
      await writeRecords(RECORDS);
      const again = await excelWorkbook.readRecords();
      expect(new Set(again.acceptances)).toEqual(new Set(RECORDS.acceptances));
      expect(again.rounds).toEqual(RECORDS.rounds);
      await writeRecords(NO_RECORDS);
    }
    if (keeps !== undefined) expect(textsOf(workbook)).toContain(keeps);
  },
);
