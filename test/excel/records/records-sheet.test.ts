import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { formatCell } from '../../../src/workbook/address';
import type { AcceptanceRecord, ChangeRecord, MatrixRecords } from '../../../src/workbook/records';
import { NO_RECORDS } from '../../../src/workbook/records';
import type { RoundEntry } from '../../../src/workbook/round';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { bytesOf } from '../../support/main-job';
import {
  closeHost,
  openHost,
  refuseFrom,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../../support/matrix-host';
import { writeRecords } from '../../support/write-records';

afterEach(closeHost);

const acceptance = (changes: Partial<AcceptanceRecord> = {}): AcceptanceRecord => ({
  rule: 'most-targets-above-mature',
  kpiId: '=KPI 1',
  column: 'B',
  cellText: ' Mature:  as typed\nwith two lines ',
  message: 'Most targets are above Mature.',
  reason: '=Mature is right for us',
  acceptedOn: TODAY,
  ...changes,
});

const change = (changes: Partial<ChangeRecord> = {}): ChangeRecord => ({
  sheet: 'Plan',
  cell: 'E2',
  kpiId: 'Reporting',
  from: '04.00',
  to: 'Q4 23',
  label: 'Write Q4 23',
  changedOn: TODAY,
  ...changes,
});

const OCTOBER = { on: TODAY, asAt: { year: 2023, month: 10, day: 15 }, by: '' };
const ROUNDS: readonly RoundEntry[] = [
  {
    ...OCTOBER,
    kind: 'started',
    period: 'Quarter 2 2023/24',
    freezeId: 'freeze-2023-07-15',
    before: { asAt: { year: 2023, month: 7, day: 15 }, period: 'Quarter 1 2023/24' },
  },
  {
    ...OCTOBER,
    by: '=AL',
    kind: 'answered',
    answer: 'moved',
    kpiId: '=KPI 1',
    action: 'Build\nreports',
    dueBefore: 'Q1 23',
    due: 'Q4 23',
    reason: '=The supplier\nis late',
    sheet: 'Plan of ours',
    cells: ['E2', 'H2'],
  },
  {
    ...OCTOBER,
    kind: 'answered',
    answer: 'on-course',
    kpiId: 'KPI 2',
    action: '',
    dueBefore: '',
    due: '',
    reason: '',
    sheet: '',
    cells: [],
  },
  {
    ...OCTOBER,
    by: 'Ann Lee',
    kind: 'signed-off',
    freezeId: 'freeze-2023-10-15',
    fingerprint: '0123456789abcdef',
  },
  { ...OCTOBER, kind: 'taken-back', reason: 'A level was wrong' },
  { ...OCTOBER, kind: 'cancelled' },
];

const MADE: MatrixRecords['made'] = [
  {
    id: 'tidy',
    kind: 'tidy',
    sheet: 'Tidy copy',
    source: '=Plan',
    fingerprint: '',
    scale: 'Minimum<Developing',
    madeOn: TODAY,
  },
  {
    id: 'tidy-2',
    kind: 'import',
    sheet: 'Maturity matrix',
    source: 'plan.pdf',
    fingerprint: '0123456789abcdef'.repeat(4),
    scale: '1 Low<2 High',
    treatedAs: [
      { word: '=Basic=1', level: 'Low' },
      { word: 'None', level: 'High' },
    ],
    madeOn: TODAY,
  },
];

const REPAIRS: MatrixRecords['repairs'] = [
  {
    of: 'tidy',
    kind: 'cell-split',
    certainty: 'certain',
    was: '=1. Build it\n2. Use it',
    became: 'Build it\nUse it',
    row: 'Plan, row 2',
    heading: 'Action',
    cell: 'G2',
    from: 'Plan!D2',
    places: [],
    decision: 'open',
    edited: '',
    decidedOn: null,
  },
  {
    of: 'tidy-2',
    kind: 'level-respelled',
    certainty: 'doubtful',
    was: '',
    became: 'Mature',
    row: 'Plan, rows 3 to 4, part 2',
    heading: 'Target level',
    cell: 'E4',
    from: 'Page 3; Table 2, row 4, cell 1; Line 12, cell 3',
    places: [
      { kind: 'page', pageNumber: 3, box: { left: 120, top: 340, width: 80, height: 12 } },
      { kind: 'table', tableNumber: 2, rowNumber: 4, columnNumber: 1 },
      { kind: 'line', lineNumber: 12, columnNumber: 3 },
    ],
    decision: 'edited',
    edited: '4',
    decidedOn: TODAY,
  },
];

const NOISE: MatrixRecords['noise'] = [
  { of: 'tidy', kind: 'heading', text: 'KPI', from: 'Plan!A1' },
  { of: 'tidy-2', kind: 'debris', text: "' ,", from: "'2023 plan'!B7" },
];

const RECORDS: MatrixRecords = {
  acceptances: [acceptance(), acceptance({ rule: 'wide-gap', cellText: '', column: '', by: 'AB' })],
  changes: [change(), change({ cell: 'E3', from: '' })],
  rounds: ROUNDS,
  made: MADE,
  repairs: REPAIRS,
  noise: NOISE,
};

const planWorkbook = (...more: SheetData[]): WorkbookData =>
  workbookOf(sheetOf('Plan', SMALL_MATRIX), ...more);

const cellsOf = ({ cells }: SheetData): unknown => structuredClone([...cells.entries()]);

const recordsSheet = (workbook: WorkbookData): SheetData =>
  workbook.sheets.find(({ name }) => name === 'Matrix records')!;

const onSheet = async (edit: (sheet: Excel.Worksheet) => void): Promise<void> => {
  await Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem('Matrix records'));
    await context.sync();
  });
};

function textsOf(sheet: SheetData): Record<string, CellValue> {
  return Object.fromEntries(
    [...sheet.cells.entries()].map(({ rowIndex, columnIndex, cell }) => [
      formatCell(rowIndex, columnIndex),
      cell.value,
    ]),
  );
}

test('records come back as they were written, in three round trips and one', async () => {
  const workbook = planWorkbook();
  const host = await openHost(workbook);
  await writeRecords(RECORDS);
  expect(host.syncCount).toBe(3);
  expect(await excelWorkbook.readRecords()).toEqual(RECORDS);
  expect(host.syncCount).toBe(4);
  expect(lintWorkbook(workbook)).toEqual([]);
});

test('they are six tables that anybody can read, and not a place to look for the matrix', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await writeRecords(RECORDS);
  const sheet = recordsSheet(workbook);
  expect(sheet.tables.map(({ name, address }) => `${name} ${address}`)).toEqual([
    'Matrix_Accepted A5:G7',
    'Matrix_Changes I5:O7',
    'Matrix_Rounds Q5:AC11',
    'Matrix_Made AE5:AK7',
    'Matrix_Repairs AM5:AY7',
    'Matrix_Noise BA5:BD7',
  ]);
  expect(textsOf(sheet)).toMatchObject({
    A1: 'Matrix records',
    A4: 'Accepted findings',
    A5: 'Accepted on',
    A6: 45_214,
    B6: 'Most targets are above Mature.',
    C6: '=Mature is right for us',
    I4: 'Cells that a fix has written',
    M6: '04.00',
    N6: 'Q4 23',
    Q4: 'The quarters’ rounds',
    R6: 'Round started',
    W6: '2023-07-15 Quarter 1 2023/24',
    R7: 'Moved',
    AA7: 'E2 H2',
    AG6: 'Tidy copy',
    AH6: '=Plan',
    AM6: 'A text cut into its parts',
    AO6: '=1. Build it\n2. Use it',
    AU7: 'Edited',
    AY7: 'page 3: 120 340 80 12; table 2, row 4, cell 1; line 12, cell 3',
    BA7: 'Marks left by a scanner',
  });
  expect(sheet.cells.get(5, 0)!.style).toMatchObject({ numberFormat: 'd mmm yyyy' });
  for (const { cell } of sheet.cells.entries()) expect(cell.formula).toBeUndefined();
  const { surveys } = await excelWorkbook.readWorkbook();
  expect(surveys.map(({ sheet: name }) => name)).toEqual(['Plan']);
});

test('a workbook without records has none, and writing none adds nothing', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  expect(await excelWorkbook.readRecords()).toEqual(NO_RECORDS);
  await writeRecords(NO_RECORDS);
  expect(workbook.sheets).toHaveLength(1);
});

test.each<[string, MatrixRecords]>([
  [
    'more of each',
    {
      acceptances: [...RECORDS.acceptances, acceptance({ reason: 'New' })],
      changes: [...RECORDS.changes, change({ cell: 'E9' })],
      rounds: [...ROUNDS, ROUNDS[0]!],
      made: [...MADE, { ...MADE[0]!, id: 'tidy-3' }],
      repairs: [...REPAIRS, { ...REPAIRS[0]!, cell: 'G9' }],
      noise: [...NOISE, NOISE[0]!],
    },
  ],
  [
    'the first of each gone',
    {
      acceptances: RECORDS.acceptances.slice(1),
      changes: RECORDS.changes.slice(1),
      rounds: ROUNDS.slice(1),
      made: MADE.slice(1),
      repairs: REPAIRS.slice(1),
      noise: NOISE.slice(1),
    },
  ],
  ['all changes gone', { ...RECORDS, changes: [] }],
  ['all acceptances replaced', { ...RECORDS, acceptances: [acceptance({ reason: 'Other' })] }],
  [
    'one change twice',
    { ...RECORDS, changes: [change(), change(), change({ cell: 'E3', from: '' })] },
  ],
])('written anew with %s, they say that', async (_, records) => {
  await openHost(planWorkbook());
  await writeRecords(RECORDS);
  await writeRecords(records);
  const read = await excelWorkbook.readRecords();
  const sorted = (entries: readonly unknown[]): string[] =>
    entries.map((entry) => JSON.stringify(entry)).sort();
  expect(sorted(read.acceptances)).toEqual(sorted(records.acceptances));
  expect(sorted(read.changes)).toEqual(sorted(records.changes));
});

test('a first record goes into the blank row of a table that had none', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await writeRecords({ ...RECORDS, changes: [] });
  expect(await excelWorkbook.readRecords()).toEqual({ ...RECORDS, changes: [] });
  await writeRecords(RECORDS);
  expect(await excelWorkbook.readRecords()).toEqual(RECORDS);
  expect(recordsSheet(workbook).tables[1]!.address).toBe('I5:O7');
});

test('the sheet goes with the last record', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await writeRecords(RECORDS);
  await writeRecords(NO_RECORDS);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan']);
  await writeRecords(RECORDS);
  expect(await excelWorkbook.readRecords()).toEqual(RECORDS);
});

test('rows that a person has deleted are forgotten', async () => {
  await openHost(planWorkbook());
  await writeRecords(RECORDS);
  await onSheet((sheet) => {
    sheet.tables.getItem('Matrix_Changes').rows.getItemAt(0).delete();
  });
  const left = { ...RECORDS, changes: RECORDS.changes.slice(1) };
  expect(await excelWorkbook.readRecords()).toEqual(left);
  const more = { ...left, acceptances: [...left.acceptances, acceptance({ reason: 'New' })] };
  await writeRecords(more);
  expect(await excelWorkbook.readRecords()).toEqual(more);
});

test('columns that a person has added and moved are respected', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  // Excel moves no part of a table aside, so all have as many rows.
  const even = { ...RECORDS, rounds: ROUNDS.slice(0, 2) };
  await writeRecords(even);
  await onSheet((sheet) => {
    const table = sheet.tables.getItem('Matrix_Accepted');
    table.columns.add(0, [['Seen by'], ['Jo'], ['Sam']]);
  });
  expect(await excelWorkbook.readRecords()).toEqual(even);
  const more = { ...even, acceptances: [...RECORDS.acceptances, acceptance({ reason: 'New' })] };
  await writeRecords(more);
  expect(await excelWorkbook.readRecords()).toEqual(more);
  expect(textsOf(recordsSheet(workbook))).toMatchObject({ A5: 'Seen by', A6: 'Jo', A7: 'Sam' });
});

test('a table that somebody deleted is made again below the other', async () => {
  await openHost(planWorkbook());
  await writeRecords(RECORDS);
  await onSheet((sheet) => sheet.tables.getItem('Matrix_Accepted').delete());
  expect(await excelWorkbook.readRecords()).toEqual({ ...RECORDS, acceptances: [] });
  await writeRecords(RECORDS);
  expect(await excelWorkbook.readRecords()).toEqual(RECORDS);
});

test.each<[string, (workbook: Excel.Workbook) => void]>([
  ['a defined name', ({ names }) => void names.add('matrix_accepted', '=1')],
  [
    'a table',
    ({ worksheets }) => {
      const sheet = worksheets.getItem('Notes');
      sheet.getRange('A1:A2').values = [['Who'], ['Jo']];
      sheet.tables.add('A1:A2', true).name = 'Matrix_Accepted';
    },
  ],
  [
    'a name of one sheet',
    ({ worksheets }) => void worksheets.getItem('Notes').names.add('Matrix_Accepted', '=1'),
  ],
])('they give way to %s of the user’s that is called like one of theirs', async (_, name) => {
  const workbook = planWorkbook(sheetOf('Notes', []));
  await openHost(workbook);
  await Excel.run(async (context) => {
    name(context.workbook);
    await context.sync();
  });
  const notes = structuredClone([...workbook.sheets[1]!.cells.entries()]);
  expect(await excelWorkbook.readRecords()).toEqual(NO_RECORDS);
  await writeRecords(RECORDS);
  expect(recordsSheet(workbook).tables.map((table) => table.name)).toEqual([
    'Matrix_Accepted_2',
    'Matrix_Changes',
    'Matrix_Rounds',
    'Matrix_Made',
    'Matrix_Repairs',
    'Matrix_Noise',
  ]);
  expect(await excelWorkbook.readRecords()).toEqual(RECORDS);
  const more = { ...RECORDS, acceptances: [...RECORDS.acceptances, acceptance({ reason: 'New' })] };
  await writeRecords(more);
  expect(await excelWorkbook.readRecords()).toEqual(more);
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'Notes', 'Matrix records']);
  expect(lintWorkbook(workbook)).toEqual([]);
  await writeRecords(NO_RECORDS);
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'Notes']);
  expect([...workbook.sheets[1]!.cells.entries()]).toEqual(notes);
});

test('protected workbooks and sheets are refused before anything is changed', async () => {
  const workbook = planWorkbook();
  workbook.structureProtected = true;
  await openHost(workbook);
  await expect(writeRecords(RECORDS)).rejects.toMatchObject({
    code: 'workbook-protected',
  });
  workbook.structureProtected = false;
  await writeRecords(RECORDS);
  recordsSheet(workbook).protected = true;
  await expect(writeRecords(NO_RECORDS)).rejects.toMatchObject({
    code: 'sheet-protected',
  });
  expect(await excelWorkbook.readRecords()).toEqual(RECORDS);
});

test('a protected workbook keeps its sheet, with nothing left in the tables', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await writeRecords(RECORDS);
  workbook.structureProtected = true;
  await writeRecords(NO_RECORDS);
  expect(await excelWorkbook.readRecords()).toEqual(NO_RECORDS);
  expect(workbook.sheets).toHaveLength(2);
});

const CHANGED: MatrixRecords = {
  acceptances: [RECORDS.acceptances[1]!, acceptance({ reason: 'New' })],
  changes: [RECORDS.changes[0]!],
  rounds: ROUNDS.slice(0, 2),
  made: [MADE[1]!],
  repairs: [{ ...REPAIRS[0]!, decision: 'accepted', decidedOn: TODAY }, REPAIRS[1]!],
  noise: [NOISE[1]!],
};

test.each<[string, string, string | number, string]>([
  ['a day', 'Q6', 'last spring', "'Matrix records'!Q6 does not hold a date such as 15/10/2023"],
  ['a step', 'R7', 'Postponed', "'Matrix records'!R7 does not hold one of Round started, Done,"],
  ['a name', 'T9', '', "'Matrix records'!T9 does not hold the name of who signed off"],
  ['a check', 'AC9', 'good', "'Matrix records'!AC9 does not hold what the freeze is checked by"],
])(
  'a step of a round without %s is named with its cell, and not passed over',
  async (_, cell, value, message) => {
    await openHost(planWorkbook());
    await writeRecords(RECORDS);
    await onSheet((sheet) => (sheet.getRange(cell).values = [[value]]));
    await expect(excelWorkbook.readRecords()).rejects.toThrow(message);
    await expect(writeRecords(NO_RECORDS)).rejects.toMatchObject({ code: 'round-unreadable' });
  },
);

test.each<[string, string, string | number, string]>([
  ['a day', 'A6', 'last spring', 'A6 does not hold a date such as 15/10/2023'],
  ['its rule', 'G6', '', 'G6 does not hold the rule that the finding comes from'],
  ['a day in figures', 'I6', 0, 'I6 does not hold a date such as 15/10/2023'],
  ['a sheet', 'K6', '', 'K6 does not hold the sheet of the cell that was written'],
  ['a cell', 'L6', 'here', 'L6 does not hold a cell such as E5'],
  ['a repair', 'AM6', 'Mended', 'AM6 does not hold Lines of one text joined'],
  ['how sure it is', 'AN6', '', 'AN6 does not hold Certain, Likely or Doubtful'],
  ['a cell of the copy', 'AS6', '', 'AS6 does not hold a cell such as E5'],
  ['a decision', 'AU6', 'Yes', 'AU6 does not hold Open, Accepted, Edited or Rejected'],
  [
    'the day of a decision',
    'AW6',
    'today',
    'AW6 does not hold a date such as 15/10/2023, or nothing',
  ],
  ['what was left out', 'BA6', 'Dust', 'BA6 does not hold Page number, Title repeated'],
  ['what its sheet is known by', 'AX6', 'Tidy', 'AX6 does not hold what a sheet is known by'],
  ['the kind of its sheet', 'AF6', 'Copied', 'AF6 does not hold Tidy copy, Brought in or Merged'],
])(
  'a record without %s is named with its cell, and not passed over',
  async (_, cell, value, message) => {
    const workbook = planWorkbook();
    await openHost(workbook);
    await writeRecords(RECORDS);
    await onSheet((sheet) => (sheet.getRange(cell).values = [[value]]));
    const before = cellsOf(recordsSheet(workbook));
    await expect(excelWorkbook.readRecords()).rejects.toThrow(`'Matrix records'!${message}`);
    await expect(writeRecords(NO_RECORDS)).rejects.toMatchObject({ code: 'record-unreadable' });
    expect(cellsOf(recordsSheet(workbook))).toEqual(before);
  },
);

test('a row in which a person has noted something beside blank records is left alone', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await writeRecords(RECORDS);
  await onSheet((sheet) => {
    sheet.tables
      .getItem('Matrix_Noise')
      .columns.add(undefined, [['Note'], ...RECORDS.noise.map(() => ['Ask Jo'])]);
    sheet.getRange(`BA6:BD${5 + RECORDS.noise.length}`).clear('Contents');
  });
  expect(await excelWorkbook.readRecords()).toEqual({ ...RECORDS, noise: [] });
  await writeRecords(NO_RECORDS);
  expect(recordsSheet(workbook).cells.get(5, 56)?.value).toBe('Ask Jo');
});

test('a protected sheet that lacks a table is named before anything is changed', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await writeRecords({ ...RECORDS, repairs: [], noise: [] });
  recordsSheet(workbook).protected = true;
  const before = structuredClone([workbook.names, cellsOf(recordsSheet(workbook))]);
  await expect(writeRecords({ ...RECORDS, noise: [] })).rejects.toMatchObject({
    code: 'sheet-protected',
    details: { sheet: 'Matrix records' },
  });
  expect([workbook.names, cellsOf(recordsSheet(workbook))]).toEqual(before);
  recordsSheet(workbook).protected = false;
  await writeRecords({ ...RECORDS, noise: [] });
  expect(await excelWorkbook.readRecords()).toEqual({ ...RECORDS, noise: [] });
});

test.each<[string, MatrixRecords]>([
  ['the first time', NO_RECORDS],
  ['again', RECORDS],
])(
  'a batch that stops anywhere %s loses no record, and the next one says them all',
  async (_, before) => {
    const prepare = async () => {
      const workbook = planWorkbook();
      const host = await openHost(workbook);
      await writeRecords(before);
      return { workbook, host };
    };
    const { workbook: clean, host: counted } = await prepare();
    const start = counted.batches.length;
    await writeRecords(CHANGED);
    const expected = await bytesOf(clean);
    const sizes = counted.batches.slice(start).map(({ locations }) => locations.length);
    const actions = Math.max(...sizes);
    const batch = start + sizes.lastIndexOf(actions);
    const kept = before.acceptances.filter(({ rule }) => rule === 'wide-gap');

    for (let stopAt = 0; stopAt < actions; stopAt += before === NO_RECORDS ? 37 : 5) {
      const { workbook, host } = await prepare();
      const heal = refuseFrom(
        host,
        ({ batchIndex, actionIndex }) => batchIndex === batch && actionIndex === stopAt,
        'GeneralException',
      );
      await expect(writeRecords(CHANGED)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:host-failed|left-half-done)$/) as string,
      });
      heal();
      const { acceptances } = await excelWorkbook.readRecords();
      expect(acceptances).toEqual(expect.arrayContaining(kept));
      await writeRecords(CHANGED);
      expect(await excelWorkbook.readRecords()).toEqual(CHANGED);
      if (before === NO_RECORDS) expect((await bytesOf(workbook)).equals(expected)).toBe(true);
    }
  },
  60_000,
);
