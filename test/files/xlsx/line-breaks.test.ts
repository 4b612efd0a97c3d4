import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { SheetData, WorkbookData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { cellAt, fileOf, partsOf, sheetOf } from './support';

const RUNS =
  '<r><rPr><b/></rPr><t xml:space="preserve">rich\n</t></r><r><t xml:space="preserve">text</t></r>';

/** A workbook with a line break wherever text may stand. */
function workbookWithLineBreaks(): WorkbookData {
  const sheet = sheetOf({
    A1: { value: 'KPI' },
    B1: { value: 'Where we\nare now' },
    A2: { value: 'Write the plan\nAgree it' },
    B2: { value: 'one\ntwo', formula: '="one\n"&"two"' },
    A3: { value: 'rich\ntext', carried: { runs: { xml: RUNS, text: 'rich\ntext' } } },
    B3: { value: 1, note: { text: 'To be\nagreed', author: 'Officer' } },
    A4: { value: 'escaped\r\nby the file' },
  });
  sheet.tables.push({
    name: 'Kpis',
    address: 'A1:B3',
    columns: ['KPI', 'Where we\nare now'],
    style: 'TableStyleLight1',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    carried: null,
  });
  sheet.validations.push({
    ranges: ['C2'],
    type: 'custom',
    operator: null,
    formula1: 'C2="a\nb"',
    formula2: null,
    carried: { inputTitle: 'Level', inputMessage: 'One of\nfive' },
  });
  sheet.conditionalFormats.push({
    kind: 'formula',
    id: 'sheet1-1',
    ranges: ['A2:A3'],
    priority: 0,
    stopIfTrue: false,
    formula: '=A2="a\nb"',
    style: { fill: '#FFE699' },
  });
  sheet.page.header = { left: 'Plan\nDraft', center: '', right: '' };
  const workbook = createWorkbookData([sheet]);
  workbook.names.push({
    name: 'Note',
    formula: '="a\nb"',
    sheet: null,
    comment: '',
    visible: true,
  });
  workbook.properties = { title: 'Plan\nDraft', comments: 'As\nagreed' };
  return workbook;
}

/** The file with every line break stored as CR LF, those in attributes too. */
async function storedAsCrLf(workbook: WorkbookData): Promise<Uint8Array> {
  const parts = Object.entries(partsOf(await writeWorkbook(workbook)));
  return fileOf(
    Object.fromEntries(
      parts.map(([name, xml]) => [name, xml.replace(/&#10;|_x000a_|\n/g, '\r\n')]),
    ),
  );
}

let sheet: SheetData;
let read: WorkbookData;
beforeAll(async () => {
  read = await readWorkbook(await storedAsCrLf(workbookWithLineBreaks()), 'test.xlsx');
  sheet = read.sheets[0]!;
});

test('in cells: shared strings, formulas and their results, rich text, comments', () => {
  const [before] = workbookWithLineBreaks().sheets;
  expect(['A1', 'B1', 'A2', 'B2', 'A3', 'B3', 'A4'].map((cell) => cellAt(sheet, cell))).toEqual(
    ['A1', 'B1', 'A2', 'B2', 'A3', 'B3', 'A4'].map((cell) => cellAt(before!, cell)),
  );
});

test('in the header of a table, whose name in the table says the same', () => {
  expect(sheet.tables.map(({ columns }) => columns)).toEqual([['KPI', 'Where we\nare now']]);
});

test('in validations, conditional formats, headers, names and properties', () => {
  expect(sheet.validations).toMatchObject([
    // Within an attribute a line break is a blank, unless it is written as a reference.
    { formula1: 'C2="a\nb"', carried: { inputMessage: 'One of five' } },
  ]);
  expect(sheet.conditionalFormats).toMatchObject([{ formula: '=A2="a\nb"' }]);
  expect(sheet.page.header.left).toBe('Plan\nDraft');
  expect(read.names).toMatchObject([{ formula: '="a\nb"' }]);
  expect(read.properties).toEqual({ title: 'Plan\nDraft', comments: 'As\nagreed' });
});

test('a copy has no CR of its own, only the one that the file escaped', async () => {
  const parts = Object.values(partsOf(await writeWorkbook(read))).join('');
  expect(parts).not.toContain('\r');
  expect(parts.match(/_x000D_|&#13;/gi)).toEqual(['_x000D_']);
});
