import { createScale } from '../../../src/domain/level-scale';
import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { formatCell, parseCell } from '../../../src/workbook/address';
import { AddInError } from '../../../src/workbook/errors';
import {
  AS_AT_NAME,
  LEVELS_NAME,
  SETTINGS_SHEET,
  SHEET_MARK_COMMENT,
  SHEET_MARK_NAME,
  START_MONTH_NAME,
} from '../../../src/workbook/names';
import type { StoredSettings } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { ALL_SETTINGS } from '../../support/all-settings';
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

afterEach(closeHost);

const SETTINGS = ALL_SETTINGS;

const UNSET: StoredSettings = { ...DEFAULT_SETTINGS, asAt: TODAY };

const planWorkbook = (...more: SheetData[]): WorkbookData =>
  workbookOf(sheetOf('Plan', SMALL_MATRIX), ...more);

const settingsSheet = (workbook: WorkbookData): SheetData =>
  workbook.sheets.find(({ name }) => name === 'Matrix settings')!;

/** The cells with anything in them, by address. */
function textsOf(sheet: SheetData): Record<string, CellValue> {
  const cells = [...sheet.cells.entries()].filter(({ cell }) => cell.value !== '');
  return Object.fromEntries(
    cells.map(({ rowIndex, columnIndex, cell }) => [formatCell(rowIndex, columnIndex), cell.value]),
  );
}

function type(sheet: SheetData, address: string, value: CellValue): void {
  const { rowIndex, columnIndex } = parseCell(address)!;
  sheet.cells.set(rowIndex, columnIndex, { value });
}

/** Cell of a name's first cell. */
function cellOfName(workbook: WorkbookData, wanted: string): string {
  const { formula } = workbook.names.find(({ name }) => name === wanted)!;
  return /\$([A-Z]+)\$(\d+)/.exec(formula)!.slice(1).join('');
}

test.each([
  ['everything set', SETTINGS],
  ['nothing set', UNSET],
  ['a paper without appendices', { ...UNSET, paper: { ...UNSET.paper, appendices: [] } }],
])('%s comes back as it was written, in three round trips and one', async (_, settings) => {
  const workbook = planWorkbook();
  const host = await openHost(workbook);
  await excelWorkbook.writeSettings(settings);
  expect(host.syncCount).toBe(3);
  expect(await excelWorkbook.readSettings()).toEqual(settings);
  expect(host.syncCount).toBe(4);
  expect(lintWorkbook(workbook)).toEqual([]);
});

test('a workbook without settings says nothing', async () => {
  await openHost(planWorkbook());
  expect(await excelWorkbook.readSettings()).toEqual({});
});

test('the sheet can be read by anybody', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  const sheet = settingsSheet(workbook);
  expect(textsOf(sheet)).toMatchObject({
    A1: 'Matrix settings',
    A4: 'As at (overdue is judged on this date)',
    B4: 45_214,
    A7: 'Organisation, for the board pack’s cover',
    B7: '=Anytown Council',
    B8: '01/02/2023',
    A29: 'Levels, lowest first',
    A30: 'Low',
    C29: 'Area as read',
    D29: 'Name of the area',
    C30: 'Area 1',
    D30: 'Councillors',
    F30: 'KPI',
    G30: 'B',
    J30: 'Gap of 3 or more',
    L30: 'KPIs',
    L31: 'Forward plan',
  });
  for (const { cell } of sheet.cells.entries()) expect(cell.formula).toBeUndefined();
});

test('settings are found where a person has moved them, and written there again', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Matrix settings');
    sheet.getRange('1:3').insert('Down');
    sheet.getRange('A:B').insert('Right');
    sheet.name = 'How we judge';
    await context.sync();
  });
  expect(await excelWorkbook.readSettings()).toEqual(SETTINGS);
  await excelWorkbook.writeSettings(UNSET);
  expect(await excelWorkbook.readSettings()).toEqual(UNSET);
  expect(workbook.sheets).toHaveLength(2);
  expect(cellOfName(workbook, AS_AT_NAME)).toBe('D7');
});

describe('columns that an earlier version chose, without a place for their headings', () => {
  /** As such a version left them: two columns, named and labelled, and nothing in the third. */
  async function writeEarlier(
    besides: Readonly<Record<string, CellValue>> = {},
  ): Promise<WorkbookData> {
    const workbook = planWorkbook();
    await openHost(workbook);
    await excelWorkbook.writeSettings(SETTINGS);
    const columns = workbook.names.find(({ name }) => name === 'Matrix_Columns')!;
    Object.assign(columns, {
      formula: columns.formula.replace('$H$', '$G$'),
      comment: 'Column of the matrix, Letter',
    });
    for (const cell of ['H29', 'H30', 'H31', 'H32', 'H33', 'H34'])
      type(settingsSheet(workbook), cell, besides[cell] ?? '');
    return workbook;
  }

  test('are read, and get their headings when settings are saved', async () => {
    const workbook = await writeEarlier();
    const { headings: _, ...mapping } = SETTINGS.mapping!;
    const read = await excelWorkbook.readSettings();
    expect(read).toEqual({ ...SETTINGS, mapping });
    await excelWorkbook.writeSettings({ ...SETTINGS, ...read });
    expect(await excelWorkbook.readSettings()).toEqual({ ...SETTINGS, mapping });
    await excelWorkbook.writeSettings(SETTINGS);
    expect(await excelWorkbook.readSettings()).toEqual(SETTINGS);
    expect(textsOf(settingsSheet(workbook))).toMatchObject({
      H29: 'Its heading, which goes first',
      H30: 'Behaviour',
    });
  });

  test.each(['H29', 'H31'])(
    'are named where a person has written in %s beside them',
    async (cell) => {
      await writeEarlier({ [cell]: 'ask Jo' });
      await expect(excelWorkbook.readSettings()).rejects.toThrow(
        /'Matrix settings'!F30:G34 does not hold 3 columns side by side/,
      );
    },
  );
});

test('what a person types under a list belongs to it, and a blank ends it', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  const sheet = settingsSheet(workbook);
  type(sheet, 'A33', 'Highest');
  type(sheet, 'A35', 'A note');
  type(sheet, 'J32', 'due this  QUARTER');
  const settings = await excelWorkbook.readSettings();
  expect(settings.scale?.levels).toEqual([...SETTINGS.scale.levels, 'Highest']);
  expect(settings.hiddenHighlights).toEqual([...SETTINGS.hiddenHighlights, 'due-this-quarter']);
  await excelWorkbook.writeSettings({ ...SETTINGS, ...settings });
  const levels = workbook.names.find(({ name }) => name === LEVELS_NAME)!.formula;
  expect(levels).toBe("='Matrix settings'!$A$30:$A$33");
});

test('a list that grows moves what a person wrote below it, and one that shrinks leaves it', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  type(settingsSheet(workbook), 'A34', 'My note');
  const levels = ['One', 'Two', 'Three', 'Four', 'Five'];
  await excelWorkbook.writeSettings({ ...SETTINGS, scale: createScale(levels) });
  expect((await excelWorkbook.readSettings()).scale?.levels).toEqual(levels);
  expect(textsOf(settingsSheet(workbook))['A36']).toBe('My note');
  await excelWorkbook.writeSettings(SETTINGS);
  expect((await excelWorkbook.readSettings()).scale).toEqual(SETTINGS.scale);
  expect(textsOf(settingsSheet(workbook))['A36']).toBe('My note');
});

test('a formula that gives the setting is kept', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Matrix settings').getRange('B4').formulas = [
      ['=DATE(2023,10,15)'],
    ];
    await context.sync();
  });
  await excelWorkbook.writeSettings(SETTINGS);
  expect(settingsSheet(workbook).cells.get(3, 1)!.formula).toBe('=DATE(2023,10,15)');
});

test('writing twice gives the same workbook as once', async () => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  const once = await bytesOf(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  expect((await bytesOf(workbook)).equals(once)).toBe(true);
});

/** The sheet as it was when there were three settings, with a person's own notes on it. */
function olderWorkbook(): WorkbookData {
  const sheet = sheetOf('Matrix settings', [
    ['Matrix settings'],
    ['', '', 'Ask Jo before you change this'],
    [],
    ['As at', 45_000],
    ['Month in which Q1 starts', 4],
    [],
    ['Levels'],
    ['Low'],
    ['High'],
    [],
    ['Agreed by Cabinet'],
  ]);
  const workbook = planWorkbook(sheet);
  const names: [string, string][] = [
    [AS_AT_NAME, '$B$4'],
    [START_MONTH_NAME, '$B$5'],
    [LEVELS_NAME, '$A$8:$A$9'],
  ];
  for (const [name, address] of names) {
    const formula = `='Matrix settings'!${address}`;
    workbook.names.push({ name, formula, sheet: null, comment: '', visible: true });
  }
  const mark = { name: SHEET_MARK_NAME, formula: '="settings"', sheet: SETTINGS_SHEET };
  workbook.names.push({ ...mark, comment: SHEET_MARK_COMMENT, visible: true });
  return workbook;
}

test('a sheet that lacks settings says the others, and gets their cells below what stands on it', async () => {
  const workbook = olderWorkbook();
  const before = textsOf(settingsSheet(workbook));
  await openHost(workbook);
  const read = await excelWorkbook.readSettings();
  expect(Object.keys(read).sort()).toEqual(['asAt', 'isScaleChosen', 'scale', 'startMonth']);
  expect(read).toMatchObject({ scale: createScale(['Low', 'High']), isScaleChosen: true });
  const settings = { ...SETTINGS, ...read };
  await excelWorkbook.writeSettings(settings);
  expect(await excelWorkbook.readSettings()).toEqual(settings);
  expect(textsOf(settingsSheet(workbook))).toMatchObject(before);
  expect(cellOfName(workbook, AS_AT_NAME)).toBe('B4');
});

describe('the scale', () => {
  const readTyped = async (
    written: StoredSettings,
    cells: Readonly<Record<string, CellValue>>,
  ): Promise<Partial<StoredSettings>> => {
    const workbook = planWorkbook();
    await openHost(workbook);
    await excelWorkbook.writeSettings(written);
    for (const [cell, value] of Object.entries(cells)) type(settingsSheet(workbook), cell, value);
    return excelWorkbook.readSettings();
  };

  test('is as found until somebody chooses, and Own as the list has it', async () => {
    expect(await readTyped(UNSET, {})).toMatchObject({ isScaleChosen: false });
    expect(await readTyped(UNSET, { B16: 'Own', A31: 'Growing' })).toMatchObject({
      isScaleChosen: true,
      scale: createScale(['Minimum', 'Growing', 'Mature', 'Leader', 'Innovator']),
    });
  });

  test('is a framework by its name, whatever the list says', async () => {
    expect(await readTyped(UNSET, { B16: 'govassure' })).toMatchObject({
      isScaleChosen: true,
      scale: { framework: 'caf', levels: ['Not achieved', 'Partially achieved', 'Achieved'] },
    });
  });

  test('of an earlier version is as found while it is the one that came with the sheet', async () => {
    const workbook = planWorkbook();
    await openHost(workbook);
    await excelWorkbook.writeSettings(UNSET);
    workbook.names = workbook.names.filter(
      ({ name }) => name !== 'Matrix_Scale' && name !== 'Matrix_LowestNumber',
    );
    for (const label of ['A16', 'A17']) type(settingsSheet(workbook), label, '');
    expect(await excelWorkbook.readSettings()).toMatchObject({ isScaleChosen: false });
    type(settingsSheet(workbook), 'A31', 'Growing');
    expect(await excelWorkbook.readSettings()).toMatchObject({ isScaleChosen: true });
  });

  test('with numbers comes back with them, SAMM as SAMM', async () => {
    const samm = { name: 'SAMM', framework: 'samm', levels: ['0', '1', '2', '3'], lowestNumber: 0 };
    const chosen = { ...UNSET, scale: samm as StoredSettings['scale'], isScaleChosen: true };
    expect(await readTyped(chosen, {})).toEqual(chosen);
    const own = { ...UNSET, scale: createScale(['Not met', 'Met'], 0), isScaleChosen: true };
    expect(await readTyped(own, {})).toEqual(own);
  });
});

test.each<[string, string, CellValue, RegExp]>([
  ['the scale', 'B16', 'Mohs', /B16 does not hold As found, Own or the name of a scale/],
  ['the as-at date', 'B4', 'soon', /B4 does not hold a date/],
  ['the month', 'B5', 13, /B5 does not hold a month number/],
  ['the gap', 'B6', 'wide', /B6 does not hold a number of levels/],
  ['the date of the meeting', 'B9', 'next week', /B9 does not hold a date/],
  ['the status', 'B11', 'Nearly', /B11 does not hold Draft or Final/],
  ['the row of the headings', 'B15', 'first', /B15 does not hold the row number/],
  ['a level twice', 'A31', 'low', /A30:A32 does not hold the names of the levels/],
  ['a blank level', 'A31', '', /A30:A32 does not hold the names of the levels/],
  ['a column', 'F31', 'Colour', /F31 does not hold Area, Ref, KPI/],
  ['the column of a letter', 'F31', '', /F31 does not hold Area, Ref, KPI/],
  ['the letter of a column', 'G31', '', /G31 does not hold a column letter/],
  ['the part of a text', 'Y30', '', /Y30 does not hold Purpose, Financial/],
  ['the word of a level', 'AB30', '', /AB30 does not hold the word that is read so/],
  ['a column letter', 'G31', 'C1', /G31 does not hold a column letter/],
  [
    'a kind of highlight',
    'J31',
    'late',
    /J31 does not hold Overdue, Ongoing past end, Due this quarter/,
  ],
  ['an answer', 'B21', 'Perhaps', /B21 does not hold Yes or No/],
  ['an appendix', 'S30', 'Weather', /S30 does not hold the name of a sheet/],
  ['an answer in a list', 'V31', 'maybe', /V31 does not hold Yes or No/],
  ['a text of the paper', 'Y30', 'Weather', /Y30 does not hold Purpose, Financial/],
  ['a formula error', 'B7', '#REF!', /B7 does not hold text/],
])('%s that cannot be read is refused with its cell', async (_, cell, value, message) => {
  const workbook = planWorkbook();
  await openHost(workbook);
  await excelWorkbook.writeSettings(SETTINGS);
  type(settingsSheet(workbook), cell, value);
  const reading = excelWorkbook.readSettings();
  await expect(reading).rejects.toMatchObject({ code: 'settings-unreadable' });
  await expect(reading).rejects.toThrow(message);
});

test('protected sheets and workbooks are refused before anything is changed', async () => {
  const workbook = planWorkbook();
  workbook.structureProtected = true;
  await openHost(workbook);
  await expect(excelWorkbook.writeSettings(SETTINGS)).rejects.toMatchObject({
    code: 'workbook-protected',
  });
  workbook.structureProtected = false;
  await excelWorkbook.writeSettings(SETTINGS);
  settingsSheet(workbook).protected = true;
  const before = textsOf(settingsSheet(workbook));
  await expect(excelWorkbook.writeSettings(UNSET)).rejects.toMatchObject({
    code: 'sheet-protected',
    details: { sheet: 'Matrix settings' },
  });
  expect(textsOf(settingsSheet(workbook))).toEqual(before);
});

test('a sheet that a stopped run left is no settings, and the next run makes it whole', async () => {
  const clean = planWorkbook();
  const host = await openHost(clean);
  await excelWorkbook.writeSettings(SETTINGS);
  const expected = await bytesOf(clean);
  const sizes = host.batches.map(({ locations }) => locations.length);
  const actions = Math.max(...sizes);
  const batch = sizes.lastIndexOf(actions);
  for (let stopAt = 0; stopAt < actions; stopAt += 23) {
    const workbook = planWorkbook();
    const failing = await openHost(workbook);
    const heal = refuseFrom(
      failing,
      ({ batchIndex, actionIndex }) => batchIndex === batch && actionIndex === stopAt,
      'GeneralException',
    );
    await expect(excelWorkbook.writeSettings(SETTINGS)).rejects.toBeInstanceOf(AddInError);
    heal();
    expect(await excelWorkbook.readSettings()).toEqual({});
    await excelWorkbook.writeSettings(SETTINGS);
    expect((await bytesOf(workbook)).equals(expected)).toBe(true);
  }
});
