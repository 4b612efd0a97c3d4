import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { AddInError } from '../../../src/workbook/errors';
import type { StoredSettings } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { ALL_SETTINGS } from '../../support/all-settings';
import {
  closeHost,
  openHost,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../../support/matrix-host';
import { tellApart } from '../../support/read-both-ways';

afterEach(closeHost);

const UNSET: StoredSettings = { ...DEFAULT_SETTINGS, asAt: TODAY };

interface Damage {
  readonly what: string;
  /** What was saved before; everything set when absent. */
  readonly saved?: StoredSettings;
  readonly damage: (sheet: Excel.Worksheet) => void;
  /** What the settings say then, or how they are refused. */
  readonly then: RegExp | Partial<StoredSettings>;
}

const named = (sheet: Excel.Worksheet, name: string): Excel.NamedItem =>
  sheet.context.workbook.names.getItem(name);

const rename = (sheet: Excel.Worksheet, from: string, to: string, cells: string): void => {
  named(sheet, from).delete();
  sheet.context.workbook.names.add(to, sheet.getRange(cells));
};

const sortRows = (address: string, ascending: boolean) => (sheet: Excel.Worksheet) =>
  sheet.getRange(address).sort.apply([{ key: 0, ascending }]);

const type = (cells: Readonly<Record<string, CellValue>>) => (sheet: Excel.Worksheet) => {
  for (const [cell, value] of Object.entries(cells)) sheet.getRange(cell).values = [[value]];
};

const DAMAGES: readonly Damage[] = [
  {
    what: 'the values sorted without their labels',
    damage: sortRows('B4:B27', true),
    then: /B4 does not hold a date/,
  },
  {
    what: 'the values sorted the other way round',
    damage: sortRows('B4:B27', false),
    then: /B4 does not hold a date/,
  },
  {
    what: 'unset values sorted without their labels',
    saved: UNSET,
    damage: sortRows('B4:B27', false),
    then: /B4 does not hold a date/,
  },
  {
    what: 'texts sorted with their labels',
    damage: sortRows('A18:B23', true),
    then: /'Matrix settings'!A19 does not hold “Its title \(leave empty for the usual one\)”, which belongs to the cell named Matrix_PaperTitle/,
  },
  {
    what: 'the labels sorted without their values',
    damage: sortRows('A18:A23', true),
    then: /'Matrix settings'!A19 does not hold “Its title/,
  },
  {
    what: 'the name of a value removed',
    damage: (sheet) => named(sheet, 'Matrix_AsAt').delete(),
    then: /'Matrix settings'!B4 no longer has the name Matrix_AsAt.*type Matrix_AsAt into the Name Box/,
  },
  {
    what: 'the name of a list changed',
    damage: (sheet) => rename(sheet, 'Matrix_AreaNames', 'Areas', 'C30:D31'),
    then: /'Matrix settings'!C30 no longer has the name Matrix_AreaNames/,
  },
  {
    what: 'a name removed from a sheet with another name',
    damage: (sheet) => {
      sheet.name = 'How we judge';
      named(sheet, 'Matrix_Status').delete();
    },
    then: /'How we judge'!B11 no longer has the name Matrix_Status/,
  },
  {
    what: 'every name removed',
    damage: (sheet) => {
      for (const name of ALL_NAMES) named(sheet, name).delete();
    },
    then: /'Matrix settings'!B4 no longer has the name Matrix_AsAt/,
  },
  {
    what: 'a name that points to a number',
    damage: (sheet) => (named(sheet, 'Matrix_Status').formula = '=5'),
    then: /cells of the setting “Draft or Final” were deleted, and the name Matrix_Status points to none/,
  },
  {
    what: 'a column put beside the values',
    damage: (sheet) => void sheet.getRange('B:B').insert('Right'),
    then: ALL_SETTINGS,
  },
  {
    what: 'a column put into a list',
    damage: (sheet) => void sheet.getRange('D:D').insert('Right'),
    then: /'Matrix settings'!C30:E31 does not hold 2 columns side by side, “Area as read”, “Name of the area”/,
  },
  {
    what: 'rows put between the values, and above the lists',
    damage: (sheet) => {
      sheet.getRange('29:30').insert('Down');
      sheet.getRange('6:7').insert('Down');
    },
    then: ALL_SETTINGS,
  },
  {
    what: 'a row put into the lists',
    damage: (sheet) => void sheet.getRange('31:31').insert('Down'),
    then: /A30:A33 does not hold the names of the levels/,
  },
  {
    what: 'a row deleted',
    damage: (sheet) => sheet.getRange('5:5').delete('Up'),
    then: /cells of the setting “Month in which Q1 starts \(4 is April, 1 is January\)” were deleted, and the name Matrix_YearStartMonth/,
  },
  {
    what: 'the column of values deleted',
    damage: (sheet) => sheet.getRange('B:B').delete('Left'),
    then: /cells of the setting “As at \(overdue is judged on this date\)” were deleted/,
  },
  {
    what: 'the column of labels deleted',
    damage: (sheet) => sheet.getRange('A:A').delete('Left'),
    then: /cells of the setting “Levels, lowest first” were deleted/,
  },
  {
    what: 'a column of a list deleted',
    damage: (sheet) => sheet.getRange('D:D').delete('Left'),
    then: /'Matrix settings'!C30:C31 does not hold 2 columns side by side/,
  },
  {
    what: 'a scale of its own without the list of levels',
    damage: (sheet) => {
      named(sheet, 'Matrix_Levels').delete();
      type({ A29: '' })(sheet);
    },
    then: /B16 does not hold As found or the name of a scale, and the list of its own levels is gone/,
  },
  {
    what: 'a mapped sheet without columns',
    damage: (sheet) => sheet.getRange('F30:H34').clear('Contents'),
    then: /'Matrix settings'!F30 does not hold a column of “Plan 1\/2”, such as KPI, with its letter/,
  },
  {
    what: 'a mapped sheet whose list of columns is gone',
    damage: (sheet) => {
      named(sheet, 'Matrix_Columns').delete();
      type({ F29: '' })(sheet);
    },
    then: /B14 does not hold a sheet with its columns, whose list is gone/,
  },
  {
    what: 'a mapped sheet whose row of headings is gone',
    damage: (sheet) => {
      named(sheet, 'Matrix_HeadingsRow').delete();
      type({ A15: '' })(sheet);
    },
    then: /B14 does not hold a sheet with the row of its headings, whose cell is gone/,
  },
  {
    what: 'a column that is mapped twice',
    damage: type({ F31: 'KPI' }),
    then: /F31 does not hold an entry of its own: “KPI” stands in a row above too/,
  },
  {
    what: 'the name of an area without the one that was read',
    damage: type({ C31: '' }),
    then: /C31 does not hold the area as it was read/,
  },
  {
    what: 'the name of an area without the one that was read, below the list',
    damage: type({ D32: 'Buying' }),
    then: /C32 does not hold the area as it was read/,
  },
  {
    what: 'an area without its name',
    damage: type({ D30: '' }),
    then: /D30 does not hold the name of the area/,
  },
  {
    what: 'an area twice',
    damage: type({ C31: 'Area 1' }),
    then: /C31 does not hold an entry of its own: “Area 1”/,
  },
  {
    what: 'a side without its mark',
    damage: type({ P31: '' }),
    then: /P31 does not hold the mark that says so/,
  },
  {
    what: 'two marks for one side',
    damage: type({ Q31: 'Now' }),
    then: /Q31 does not hold Now and Target once each/,
  },
  {
    what: 'words without their recommendation',
    damage: type({ U32: '' }),
    then: /U32 does not hold which recommendation it is/,
  },
  {
    what: 'a sheet left out that the pack does not have',
    damage: type({ L31: 'Forward plans' }),
    then: /L31 does not hold the name of a sheet of the board pack/,
  },
  {
    what: 'levels merged',
    damage: (sheet) => sheet.getRange('A30:A31').merge(),
    then: /A30:A32 does not hold the names of the levels/,
  },
  {
    what: 'a label merged with its value',
    damage: (sheet) => sheet.getRange('A4:B4').merge(),
    then: /B4 does not hold a date/,
  },
  {
    what: 'the columns of a list merged',
    damage: (sheet) => sheet.getRange('C30:D30').merge(),
    then: /D30 does not hold the name of the area/,
  },
];

const ALL_NAMES = [
  'AsAt',
  'YearStartMonth',
  'WidestGap',
  'Organisation',
  'Committee',
  'MeetingDate',
  'Period',
  'Status',
  'Version',
  'Purpose',
  'MappedSheet',
  'HeadingsRow',
  'Scale',
  'LowestNumber',
  'ReportOf',
  'PaperTitle',
  'Wards',
  'KeyDecision',
  'Exemption',
  'Contact',
  'ChosenLevel',
  'KeepEmptySheets',
  'PrintAllSheets',
  'TemplateName',
  'Levels',
  'AreaNames',
  'Columns',
  'HiddenHighlights',
  'OmittedSheets',
  'OnSheets',
  'Marks',
  'Appendices',
  'Recommendations',
  'PaperTexts',
  'TreatedAs',
].map((name) => `Matrix_${name}`);

async function damaged(
  damage: Damage['damage'],
  saved: StoredSettings = ALL_SETTINGS,
): Promise<WorkbookData> {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  await openHost(workbook);
  await excelWorkbook.writeSettings(saved);
  await Excel.run(async (context) => {
    damage(context.workbook.worksheets.getItem('Matrix settings'));
    await context.sync();
  });
  return workbook;
}

/** Every value of every sheet, with its place, and the names. */
const stateOf = ({ sheets, names }: WorkbookData): unknown =>
  structuredClone([
    names,
    sheets.map(({ name, cells }) => [
      name,
      [...cells.entries()].map(({ rowIndex, columnIndex, cell }) => [
        rowIndex,
        columnIndex,
        cell.value,
      ]),
    ]),
  ]);

test.each(DAMAGES)(
  '$what: read right or refused, and saving again loses nothing',
  async ({ damage, saved, then }) => {
    const workbook = await damaged(damage, saved);
    const before = stateOf(workbook);
    expect(await tellApart(workbook)).toEqual([]);
    const reading = excelWorkbook.readSettings();
    if (!(then instanceof RegExp)) {
      expect(await reading).toEqual(then);
      await excelWorkbook.writeSettings(UNSET);
      expect(await excelWorkbook.readSettings()).toEqual(UNSET);
      return;
    }
    await expect(reading).rejects.toThrow(then);
    await expect(reading).rejects.toBeInstanceOf(AddInError);
    await expect(excelWorkbook.writeSettings(UNSET)).rejects.toThrow(then);
    await expect(excelWorkbook.readWorkbook()).rejects.toThrow(then);
    expect(stateOf(workbook)).toEqual(before);
  },
);

test('texts that were merged are not written into cells that keep nothing', async () => {
  const workbook = await damaged((sheet) => sheet.getRange('B7:B8').merge());
  const before = stateOf(workbook);
  expect(await excelWorkbook.readSettings()).toMatchObject({
    cover: { organisation: '=Anytown Council', committee: '' },
  });
  await expect(excelWorkbook.writeSettings(ALL_SETTINGS)).rejects.toThrow(
    /'Matrix settings'!B7:B8 does not hold a cell for each setting, because its cells are merged/,
  );
  expect(stateOf(workbook)).toEqual(before);
});

test.each([
  ['a value with blank cells beside it', 'B7:D7'],
  ['the head of the sheet', 'A1:D1'],
])('%s may be merged', async (_, cells) => {
  await damaged((sheet) => sheet.getRange(cells).merge());
  expect(await excelWorkbook.readSettings()).toEqual(ALL_SETTINGS);
  await excelWorkbook.writeSettings(UNSET);
  expect(await excelWorkbook.readSettings()).toEqual(UNSET);
});

test.each([
  ['a name without cells', 'Matrix_YearStartMonth', '5:5', { startMonth: 4 }],
  ['a label without a name', 'Matrix_WidestGap', null, { widestExpectedGap: 2 }],
])('%s: what the message says starts that setting afresh', async (_, name, row, then) => {
  await damaged((sheet) => {
    if (row !== null) sheet.getRange(row).delete('Up');
    named(sheet, name).delete();
    if (row === null) type({ A6: '' })(sheet);
  });
  const read = await excelWorkbook.readSettings();
  const settings = { ...UNSET, ...read };
  expect(settings).toMatchObject({ ...then, cover: ALL_SETTINGS.cover });
  await excelWorkbook.writeSettings(settings);
  expect(await excelWorkbook.readSettings()).toEqual(settings);
});

test('settings whose sheet was deleted are those that they come as', async () => {
  await damaged((sheet) => sheet.delete());
  expect(await excelWorkbook.readSettings()).toEqual({});
  await excelWorkbook.writeSettings(ALL_SETTINGS);
  expect(await excelWorkbook.readSettings()).toEqual(ALL_SETTINGS);
});

test('a sheet of that name that is the user’s own is no settings', async () => {
  const own = sheetOf('Matrix settings', [
    ['Committee', 'Audit'],
    ['Period', 'Q2'],
  ]);
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX), own);
  await openHost(workbook);
  expect(await excelWorkbook.readSettings()).toEqual({});
  await excelWorkbook.writeSettings(ALL_SETTINGS);
  expect(await excelWorkbook.readSettings()).toEqual(ALL_SETTINGS);
  expect(own.cells.get(0, 1)?.value).toBe('Audit');
});

test('a name that a person has given to cells of their own is left alone', async () => {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  const own = { name: 'Matrix_Status', formula: '=Plan!$G$2', sheet: null };
  workbook.names.push({ ...own, comment: '', visible: true });
  await openHost(workbook);
  const before = stateOf(workbook);
  expect(await excelWorkbook.readSettings()).toEqual({});
  await expect(excelWorkbook.writeSettings(ALL_SETTINGS)).rejects.toThrow(
    /The workbook uses the name Matrix_Status, .* for Plan!G2\. Give yours another name/,
  );
  expect(stateOf(workbook)).toEqual(before);
});
