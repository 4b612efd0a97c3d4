import { freezeMatrix } from '../../src/app/freeze-matrix';
import { generatePack } from '../../src/app/generate-pack';
import { clearMatrixHighlights, highlightMatrix } from '../../src/app/highlight-matrix';
import type { Review } from '../../src/app/review-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { checkExcel } from '../../src/excel/assumptions/check-excel';
import { NAMES } from '../../src/excel/assumptions/names';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { ACCEPTANCE_TABLE } from '../../src/excel/records/record-tables';
import { AddInError } from '../../src/workbook/errors';
import { NO_RECORDS } from '../../src/workbook/records';
import type { MatrixMapping } from '../../src/workbook/settings';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { NameData, SheetData, WorkbookData } from '../../src/workbook/workbook-data';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { writeRecords } from '../support/write-records';

afterEach(closeHost);

const PDF = new TextEncoder().encode('%PDF-1.7');

type Job = keyof typeof JOBS;

const review = (): Promise<Review> => reviewMatrix(excelWorkbook, REVIEW_REQUEST);

const RECORD = {
  ...{ kpiId: 'Reporting', column: 'B', cell: 'B2', sheet: 'Plan', rule: 'wide-gap' as const },
  ...{ cellText: 'x', message: 'm', reason: 'Agreed', acceptedOn: TODAY },
};

const MAPPING: MatrixMapping = {
  ...{ sheet: 'Plan', headerRowNumber: 1 },
  columns: { kpi: 'A', current: 'B', target: 'C', actions: 'D', due: 'E' },
};

/** All that the pane does to a workbook, in an order in which each finds what the one before has left. */
const JOBS = {
  open: async () => (await excelWorkbook.watch(() => undefined)).stop(),
  'save settings': async () =>
    excelWorkbook.writeSettings({ ...(await review()).settings, mapping: MAPPING }),
  'save defaults': async () => excelWorkbook.writeSettings((await review()).settings),
  highlight: async () => highlightMatrix(excelWorkbook, await review()),
  'highlight again': async () => highlightMatrix(excelWorkbook, await review()),
  clear: async () => clearMatrixHighlights(excelWorkbook, await review()),
  record: () => writeRecords({ ...NO_RECORDS, acceptances: [RECORD] }),
  freeze: async () => freezeMatrix(excelWorkbook, await review()),
  generate: async () => generatePack(excelWorkbook, await review()),
  print: () => excelWorkbook.printPack(['summary']),
  'check Excel': () =>
    checkExcel(
      {
        signal: new AbortController().signal,
        onProgress: () => undefined,
        opensWindows: false,
        today: '2023-10-15',
      },
      NAMES,
    ),
  forget: () => writeRecords(NO_RECORDS),
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

type Refused = Partial<Record<Job, RegExp>>;

interface Own {
  readonly what: string;
  readonly sheets?: readonly SheetData[];
  readonly names?: readonly (Pick<NameData, 'name' | 'formula'> & { readonly sheet?: string })[];
  /** The jobs that say that the name is taken, with what they name; all others are done. */
  readonly refused?: Refused;
}

const OWN_ROWS = [
  ['Committee', 'Status'],
  ['Ask Jo', 'Open'],
];

/** A table of the person's own on a sheet of its own. */
function tableOf(name: string, headings: readonly string[]): SheetData {
  const sheet = sheetOf('Lists', [headings, headings.map((heading) => `${heading} 1`)]);
  const address = `A1:${String.fromCharCode(64 + headings.length)}2`;
  const look = { style: 'TableStyleLight1', showBandedRows: true, showFilterButton: true };
  sheet.tables.push({
    ...{ name, address, columns: [...headings], showHeaders: true, showTotals: false },
    ...{ ...look, carried: null },
  });
  return sheet;
}

function hiddenSheet(): SheetData {
  const sheet = sheetOf('Last year', OWN_ROWS);
  sheet.visibility = 'Hidden';
  return sheet;
}

const taken = (name: string, of: string): RegExp =>
  new RegExp(`uses the name ${name}, which the add-in needs, for ${of}\\. Give yours another`);

/** Every job that writes settings. */
const settingsTaken = (name: string, of: string): Refused => ({
  'save settings': taken(name, of),
  'save defaults': taken(name, of),
  highlight: taken(name, of),
  'highlight again': taken(name, of),
});

const lookupsTaken = (name: string, of: string): Refused => ({
  highlight: taken(name, of),
  'highlight again': taken(name, of),
});

const OWNS: readonly Own[] = [
  { what: 'a tab as of one unfinished', sheets: [sheetOf('Matrix unfinished plan', OWN_ROWS)] },
  ...['settings', 'records', 'pack-summary', 'freeze-2023-10-15', 'check 1'].map((id) => ({
    what: `the very tab that a sheet has first, of ${id}`,
    sheets: [sheetOf(`Matrix unfinished ${id}`, OWN_ROWS)],
  })),
  { what: 'a tab like one to try on', sheets: [sheetOf('Matrix unfinished check list', OWN_ROWS)] },
  {
    what: 'two such tabs, one of them blank',
    sheets: [sheetOf('Matrix unfinished business', OWN_ROWS), sheetOf('Matrix unfinished', [])],
  },
  {
    what: 'the look-ups’ name on the matrix',
    names: [{ name: 'Matrix_Lookups', formula: '=Plan!$A$1:$E$5' }],
    refused: lookupsTaken('Matrix_Lookups', 'Plan!A1:E5'),
  },
  {
    what: 'the name of one look-up',
    names: [{ name: 'Matrix_Complete', formula: '=Plan!$E$4' }],
    refused: lookupsTaken('Matrix_Complete', 'Plan!E4'),
  },
  {
    what: 'a look-up’s name for a number',
    names: [{ name: 'Matrix_Ranks', formula: '=5' }],
    refused: lookupsTaken('Matrix_Ranks', '5'),
  },
  {
    what: 'the first name of hidden sheets, of one that is hidden',
    sheets: [hiddenSheet()],
    names: [{ name: 'Matrix_Hidden_1', formula: "='Last year'!$A$1" }],
    refused: { print: taken('Matrix_Hidden_1', "'Last year'!A1") },
  },
  {
    what: 'another name of hidden sheets',
    sheets: [hiddenSheet()],
    names: [{ name: 'Matrix_Hidden_99', formula: "='Last year'!$A$1" }],
  },
  {
    what: 'the name of the sheet in front',
    names: [{ name: 'Matrix_Hidden_Active', formula: '=Plan!$A$1' }],
    refused: { print: taken('Matrix_Hidden_Active', 'Plan!A1') },
  },
  {
    what: 'the name of the headings',
    names: [{ name: 'Matrix_Headings', formula: '=Plan!$A$1:$E$1' }],
    refused: { 'save settings': taken('Matrix_Headings', 'Plan!A1:E1') },
  },
  {
    what: 'the name of a whole row',
    names: [{ name: 'Matrix_Headings', formula: '=Plan!$1:$1' }],
    refused: { 'save settings': taken('Matrix_Headings', 'Plan!1:1') },
  },
  {
    what: 'the name of unfinished tables',
    names: [{ name: 'Matrix_Unfinished', formula: '=Plan!$D$2:$E$5' }],
  },
  ...['Matrix_AsAt', 'Matrix_Levels', 'Matrix_Status', 'Matrix_TreatedAs'].map((name) => ({
    what: `the setting’s name ${name}`,
    names: [{ name, formula: '=Plan!$G$2' }],
    refused: settingsTaken(name, 'Plan!G2'),
  })),
  {
    what: 'a setting’s name for a number',
    names: [{ name: 'Matrix_Scale', formula: '=5' }],
    refused: settingsTaken('Matrix_Scale', '5'),
  },
  {
    what: 'a setting’s name on an own sheet that has the settings’ tab',
    sheets: [sheetOf('Matrix settings', OWN_ROWS)],
    names: [{ name: 'Matrix_Status', formula: "='Matrix settings'!$B$2" }],
    refused: settingsTaken('Matrix_Status', "'Matrix settings'!B2"),
  },
  {
    what: 'the mark’s name on the matrix',
    names: [{ name: 'Matrix_Sheet', formula: '="plan"', sheet: 'Plan' }],
  },
  {
    what: 'the mark’s name for cells',
    names: [{ name: 'Matrix_Sheet', formula: '=Plan!$A$1', sheet: 'Plan' }],
  },
  {
    what: 'the name of what a sheet holds',
    names: [{ name: 'Matrix_Content', formula: '=Plan!$A$1:$E$5', sheet: 'Plan' }],
  },
  {
    what: 'a table of records’ name, and one heading like one of its',
    sheets: [tableOf(ACCEPTANCE_TABLE.name, [ACCEPTANCE_TABLE.columns[0]!.header, 'Count'])],
  },
  {
    what: 'a table and a name that are called alike',
    sheets: [tableOf('Matrix_Rounds', ['Round', 'Count'])],
    names: [
      { name: 'Matrix_Rounds', formula: '=Lists!$A$1' },
      { name: 'Matrix_Accepted', formula: '=Lists!$B$1' },
    ],
  },
  {
    what: 'an own sheet that has the records’ tab',
    sheets: [sheetOf('Matrix records', OWN_ROWS)],
  },
];

const planWith = ({ sheets = [], names = [] }: Own): WorkbookData => {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX), ...structuredCopies(sheets));
  for (const { sheet = null, ...name } of names) {
    workbook.names.push({ ...name, sheet, comment: 'Of the council', visible: true });
  }
  return workbook;
};

/** Each test has sheets of its own. */
const structuredCopies = (sheets: readonly SheetData[]): SheetData[] =>
  sheets.map(({ cells, ...sheet }) => {
    const rows: CellValue[][] = [];
    for (const { rowIndex, columnIndex, cell } of cells.entries()) {
      (rows[rowIndex] ??= [])[columnIndex] = cell.value;
    }
    return { ...sheetOf(sheet.name, rows), ...structuredClone(sheet), name: sheet.name };
  });

// Slow: every job is done on each workbook, for it is the jobs together that tidy away what they take for their own.
test.each(OWNS)('nothing of a person’s is touched: $what', async (own) => {
  const workbook = planWith(own);
  await openHost(workbook, { printsPdf: () => Promise.resolve(PDF) });
  const sheets = [...workbook.sheets];
  const stateOf = (): unknown =>
    structuredClone({
      sheets: sheets.map(({ cells, conditionalFormats: _, ...sheet }) => ({
        ...sheet,
        cells: [...cells.entries()],
        isThere: workbook.sheets.some(({ name }) => name === sheet.name),
      })),
      names: workbook.names.filter(({ comment }) => comment === 'Of the council'),
    });
  const before = stateOf();
  const said: Partial<Record<Job, string>> = {};
  for (const [job, act] of Object.entries(JOBS) as [Job, () => Promise<unknown>][]) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof AddInError)) throw error;
      said[job] = error.message;
    }
    expect([job, stateOf()]).toEqual([job, before]);
  }
  const { refused = {} } = own;
  const asExpected = Object.entries(refused).map(([job, message]) => [
    job,
    expect.stringMatching(message) as string,
  ]);
  expect(said).toEqual(Object.fromEntries(asExpected));
  expect(workbook.sheets.filter(({ name }) => name.startsWith('Matrix unfinished'))).toEqual(
    sheets.filter(({ name }) => name.startsWith('Matrix unfinished')),
  );
});
