import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { defaultSettings } from '../../../src/app/review-matrix';
import type { ReviewRequest } from '../../../src/app/review-matrix';
import { fileWriter } from '../../../src/excel/closed/file-writer';
import { LOOKUP_COMMENT } from '../../../src/excel/lookup-cells';
import { parseBlock, splitAddress } from '../../../src/workbook/address';
import { PACK_CONTENT_NAME, SETTINGS_SHEET } from '../../../src/workbook/names';
import { NOT_NOTED } from '../../../src/workbook/pack-fingerprint';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import { generateWorkbook } from '../../support/try-workbook';
import { fileByExcel } from '../../support/copies/written-by-excel';
import type { NameData, SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { toWorkbookData } from '../../support/layouts/laid-workbook';
import { createLayout } from '../../support/layouts/try-layout';
import { closeHost, openHost, sheetOf, TODAY, workbookOf } from '../../support/matrix-host';
import {
  expectAlike,
  nameOf,
  packThroughExcel,
  putFormulas,
  settle,
  ownFormat,
  packFile,
  plan,
  readAgain,
  REQUEST,
  withFormula,
} from '../../support/pack-both-ways';

afterEach(closeHost);

const AT: readonly ReviewRequest[] = [
  { ...REQUEST, asAt: { year: 2024, month: 1, day: 20 } },
  { ...REQUEST, asAt: { year: 2024, month: 4, day: 30 }, startMonth: 1 },
];

/** What a quarter brings: rows are filled in, emptied and added. */
function passQuarter({ sheets }: WorkbookData, quarter: number): void {
  const { cells } = sheets[0]!;
  const rows = cells.rowIndexes();
  const last = rows.at(-1)!;
  for (const rowIndex of rows.filter((row) => row > 3 && row % 3 === quarter)) {
    cells.visitRow(rowIndex, (cell, columnIndex) => {
      const above = cells.get(rowIndex - 1, columnIndex);
      if (typeof cell.value === 'string' && above) cells.set(rowIndex, columnIndex, { ...above });
    });
  }
  for (let count = 1; count < 8; count += 1) {
    cells.visitRow(last - count, (cell, columnIndex) =>
      cells.set(last + count, columnIndex, { ...cell }),
    );
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a second and a third pack are the same file, %i',
  async (seed) => {
    const first = toWorkbookData(createLayout(seed).workbook);
    if (seed % 2 === 0) putFormulas(first);
    let file = await packFile(first);
    for (const [quarter, request] of AT.entries()) {
      const make = async (): Promise<WorkbookData> => {
        const workbook = await readAgain(file);
        passQuarter(workbook, quarter);
        return workbook;
      };
      expect(await expectAlike(make, request)).toBe('alike');
      file = await packFile(await make(), request);
    }
  },
);

test('all that lies on a person’s own sheets stays as it is', async () => {
  const make = async (): Promise<WorkbookData> => {
    const workbook = await readAgain(fileByExcel());
    workbook.structureProtected = false;
    workbook.sheets.push(plan((sheet) => (sheet.name = 'Matrix')));
    return workbook;
  };
  const request = { ...REQUEST, sheets: ['Matrix'] };
  expect(await expectAlike(make, request)).toBe('alike');
  const file = await packFile(await make(), request);
  expect(await expectAlike(() => readAgain(file), request)).toBe('alike');
});

test('what Excel keeps of a sheet of the pack is kept', async () => {
  const parts = unzipSync(await smallFile());
  const zoomed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => [
    name,
    strToU8(strFromU8(bytes).replace('<sheetView ', '<sheetView zoomScale="85" ')),
  ]);
  const file = zipSync(Object.fromEntries(zoomed));
  expect(await expectAlike(() => readAgain(file))).toBe('alike');
  const workbook = await readAgain(file);
  const again = unzipSync(await packFile(workbook));
  const sheets = Object.keys(again).filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets.every((name) => strFromU8(again[name]!).includes('zoomScale="85"'))).toBe(true);
});

test.each([1, 2, 3, 4, 5, 6])(
  'what is hostile is packed again alike, wherever it is written as data, %i',
  async (seed) => {
    const { workbook } = generateWorkbook(seed);
    await openHost(workbook);
    await settle(() => packThroughExcel(workbook));
    const file = await writeWorkbook(workbook);
    await expectAlike(() => readAgain(file), AT[0]);
  },
);

const find = ({ sheets }: WorkbookData, name: string): SheetData =>
  sheets.find((sheet) => sheet.name === name)!;

const settingCell = (workbook: WorkbookData, name: string): [SheetData, number, number] => {
  const item = workbook.names.find((one) => one.name === name)!;
  const { rowIndex, columnIndex } = parseBlock(splitAddress(item.formula).local)!;
  return [find(workbook, SETTINGS_SHEET), rowIndex, columnIndex];
};

/** The file of a small matrix with a pack of its own, beside a sheet that is nobody's business. */
async function smallFile(): Promise<Uint8Array> {
  const workbook = workbookOf(plan(), sheetOf('Ours', [['Kept', 1]]));
  workbook.sheets[0]!.conditionalFormats.push(ownFormat(0));
  return packFile(workbook);
}

function deleteSheet(workbook: WorkbookData, name: string): void {
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== name);
  workbook.names = workbook.names.filter(({ sheet }) => sheet !== name);
}

type Change = (workbook: WorkbookData) => void;

test.each<[did: string, change: Change]>([
  ['did nothing', () => undefined],
  [
    'has moved sheets, and looks at one that goes',
    (workbook) => {
      workbook.sheets.reverse();
      workbook.activeSheetIndex = workbook.sheets.indexOf(find(workbook, 'Overdue'));
    },
  ],
  ['has deleted sheets', (workbook) => ['Summary', 'Key'].forEach((n) => deleteSheet(workbook, n))],
  [
    'has deleted the settings',
    (workbook) => {
      deleteSheet(workbook, SETTINGS_SHEET);
      workbook.names = workbook.names.filter(({ sheet }) => sheet !== null);
    },
  ],
  [
    'has given a sheet of the pack another look',
    (workbook) => {
      const sheet = find(workbook, 'KPIs');
      sheet.tabColor = '#FF0000';
      sheet.frozen = { rows: 1, columns: 2 };
      sheet.showGridlines = true;
      sheet.columnWidths.set(1, 60).set(40, 3);
      sheet.rowHeights.set(0, 90).set(900, 3);
      sheet.page.orientation = 'Portrait';
      sheet.page.margins.top = 1;
      sheet.page.titleRows = '2:3';
      sheet.merges.push({ rowIndex: 500, columnIndex: 0, rowCount: 2, columnCount: 2 });
      sheet.cells.set(0, 0, { ...sheet.cells.get(0, 0)!, style: { fill: '#00FF00' } });
    },
  ],
  [
    'has a summary of their own',
    (workbook) => {
      deleteSheet(workbook, 'Overdue');
      workbook.sheets.push(sheetOf('Overdue', [['Mine']]));
    },
  ],
  [
    'has laid a format over ours',
    ({ sheets }) => {
      for (const format of sheets[0]!.conditionalFormats) format.priority += 1;
      sheets[0]!.conditionalFormats.push(ownFormat(0));
    },
  ],
  ['has protected the matrix', ({ sheets }) => (sheets[0]!.protected = true)],
  [
    'has other settings',
    (workbook) => {
      const [sheet, rowIndex, columnIndex] = settingCell(workbook, 'Matrix_AreaNames');
      ['A', 'The first', 'B', 'The second'].forEach((value, index) =>
        sheet.cells.set(rowIndex + Math.floor(index / 2), columnIndex + (index % 2), { value }),
      );
      const [, status, column] = settingCell(workbook, 'Matrix_Committee');
      sheet.cells.set(status, column, { value: ' Cabinet', style: { fill: '#FFFF00' } });
    },
  ],
  [
    'has taken all that is highlighted away',
    (workbook) => {
      const { names, sheets } = workbook;
      for (const sheet of sheets) sheet.conditionalFormats = [];
      const home = find(workbook, SETTINGS_SHEET);
      for (const { rowIndex, columnIndex, cell } of [...home.cells.entries()]) {
        if (home.hiddenColumns.has(columnIndex)) home.cells.delete(rowIndex, columnIndex);
        else home.cells.set(rowIndex, columnIndex, cell);
      }
      home.hiddenColumns.clear();
      workbook.names = names.filter(({ comment }) => comment !== LOOKUP_COMMENT);
    },
  ],
])('a pack is replaced by the same file where a person %s', async (_did, change) => {
  const file = await smallFile();
  const make = async (): Promise<WorkbookData> => {
    const workbook = await readAgain(file);
    change(workbook);
    return workbook;
  };
  for (const request of [REQUEST, ...AT]) expect(await expectAlike(make, request)).toBe('alike');
});

const noteOf = (workbook: WorkbookData, name: string): NameData =>
  workbook.names.find((item) => item.sheet === name && item.name === PACK_CONTENT_NAME)!;

const inPack =
  (change: (sheet: SheetData) => void): Change =>
  (workbook) =>
    change(find(workbook, 'Gaps'));

test.each<[did: string, change: Change]>([
  ['has edited a sheet', inPack(({ cells }) => cells.set(5, 0, { value: 'Another' }))],
  [
    'has put a formula on a sheet',
    inPack(({ cells }) => cells.set(5, 9, { value: 1, formula: '=1' })),
  ],
  ['has protected a sheet', inPack((sheet) => (sheet.protected = true))],
  ['has hidden a sheet', inPack((sheet) => (sheet.visibility = 'Hidden'))],
  ['has hidden a row', inPack(({ hiddenRows }) => hiddenRows.add(9))],
  [
    'has filtered a sheet',
    inPack((sheet) => (sheet.autoFilter = { address: 'A1:B2', filtered: false })),
  ],
  ['has a header', inPack(({ page }) => (page.header.left = 'Draft'))],
  [
    'has commented on a cell',
    inPack((sheet) => (sheet.besides = [{ kind: 'comment', cell: 'A1', text: 'Why?' }])),
  ],
  [
    'has laid a format over a sheet',
    inPack(({ conditionalFormats }) => conditionalFormats.push(ownFormat(0))),
  ],
  [
    'has copied a sheet',
    (workbook) => {
      const copy = sheetOf('Gaps (2)', [['Gaps']]);
      workbook.sheets.push(copy);
      const ofSheet = workbook.names.filter(({ sheet }) => sheet === 'Gaps');
      workbook.names.push(...ofSheet.map((item) => ({ ...item, sheet: copy.name })));
    },
  ],
  ['was stopped', (workbook) => (noteOf(workbook, 'Gaps').formula = NOT_NOTED)],
  ['has named a cell', (workbook) => workbook.names.push({ ...nameOf('Mine'), sheet: 'Gaps' })],
  [
    'has a name for a cell',
    (workbook) => workbook.names.push({ ...nameOf('Mine'), formula: '=Gaps!$A$1' }),
  ],
  ['reads a cell', withFormula('=Gaps!B5')],
  [
    'reads a table',
    (workbook) => withFormula(`=ROWS(${find(workbook, 'Gaps').tables[0]!.name})`)(workbook),
  ],
  [
    'has a rule that looks at a cell',
    ({ sheets }) =>
      sheets[0]!.validations.push({
        ...{ ranges: ['A1'], type: 'list', operator: null, formula1: 'Gaps!$A$1:$A$9' },
        ...{ formula2: null, carried: null },
      }),
  ],
  [
    'has a format that looks at a cell',
    ({ sheets }) =>
      sheets[0]!.conditionalFormats.push({
        ...{ id: 'one', ranges: ['A1'], priority: 99, stopIfTrue: false, kind: 'cell-value' },
        ...{ operator: 'EqualTo', formula1: '=Gaps!$A$1', formula2: null, style: {} },
      }),
  ],
  [
    'has a chart of cells',
    (workbook) => {
      const [chart] = find(workbook, 'Summary').charts;
      workbook.sheets[0]!.charts.push(chart!);
    },
  ],
  [
    'has a formula for a setting',
    (workbook) => {
      const [sheet, row, column] = settingCell(workbook, 'Matrix_AsAt');
      sheet.cells.set(row, column, { value: 45214, formula: '=Plan!$Z$1' });
    },
  ],
  [
    'has copied the settings',
    (workbook) => {
      workbook.sheets.push(sheetOf('Copy', [['Matrix settings']]));
      const mark = workbook.names.find(({ sheet }) => sheet === SETTINGS_SHEET)!;
      workbook.names.push({ ...mark, sheet: 'Copy' });
    },
  ],
  [
    'has parted the settings',
    (workbook) => {
      workbook.names.find(({ name }) => name === 'Matrix_Status')!.formula = '=Plan!$Z$9';
    },
  ],
])('only Excel replaces a pack of which a person %s', async (_did, change) => {
  const workbook = await readAgain(await smallFile());
  expect(fileWriter(workbook)).not.toBeNull();
  change(workbook);
  expect(fileWriter(workbook)).toBeNull();
});

const nameIn = (workbook: WorkbookData, wanted: string): NameData =>
  workbook.names.find(({ name }) => name === wanted)!;

test.each<[did: string, change: Change]>([
  [
    'merged cells',
    (workbook) =>
      find(workbook, SETTINGS_SHEET).merges.push({
        rowIndex: 90,
        columnIndex: 0,
        rowCount: 1,
        columnCount: 2,
      }),
  ],
  [
    'lost what is said of a name of the look-ups',
    (workbook) => (nameIn(workbook, 'Matrix_Places').comment = ''),
  ],
  [
    'deleted the name of a setting',
    (workbook) => {
      workbook.names = workbook.names.filter(({ name }) => name !== 'Matrix_PaperTexts');
    },
  ],
  [
    'set a cell to hold texts',
    (workbook) => {
      const [sheet, row, column] = settingCell(workbook, 'Matrix_AsAt');
      sheet.cells.set(row, column, { value: 45000, style: { numberFormat: '@' } });
    },
  ],
])('only Excel writes the settings where a person has %s', async (_did, change) => {
  const workbook = await readAgain(await smallFile());
  change(workbook);
  const before = structuredClone(workbook.names);
  const told = await fileWriter(workbook)!.applyHighlights(
    { sheets: [], lookups: [] },
    defaultSettings(TODAY),
  );
  expect(told).toBeNull();
  expect(workbook.names).toEqual(before);
});
