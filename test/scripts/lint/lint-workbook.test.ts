import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import { readWorkbook } from '../../../src/files/xlsx/read-workbook';
import { parseBlock } from '../../../src/workbook/address';
import type {
  ConditionalFormatData,
  SheetData,
  TableData,
  WorkbookData,
} from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { sheetOf } from '../../files/xlsx/support';

const table = (changes: Partial<TableData> = {}): TableData => ({
  name: 'Kpis',
  address: 'A1:B3',
  columns: ['KPI', 'Gap'],
  style: 'TableStyleLight1',
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showFilterButton: true,
  carried: null,
  ...changes,
});

const format = (formula: string): ConditionalFormatData => ({
  id: formula,
  kind: 'formula',
  formula,
  ranges: ['A2:A3'],
  priority: 0,
  stopIfTrue: false,
  style: { fill: '#F6C7C3' },
});

/** A sound workbook with a table, a formula, a name, a conditional format and a validation. */
function sound(): { workbook: WorkbookData; sheet: SheetData } {
  const sheet = sheetOf({
    A1: { value: 'KPI' },
    B1: { value: 'Gap' },
    A2: { value: 'Reporting' },
    B2: { value: 2, formula: "=SUM((1+1),LEN(\"a)\"))-'It''s'!A1" },
  });
  sheet.tables.push(table());
  sheet.conditionalFormats.push(format('=AND($A2<>"{",Matrix_AsAt>0)'));
  sheet.validations.push({
    ranges: ['B2:B3'],
    type: 'list',
    operator: null,
    formula1: '"Mature,Leader"',
    formula2: null,
    carried: null,
  });
  sheet.page.printArea = 'A1:B3';
  sheet.page.titleRows = '1:1';
  const workbook = createWorkbookData([sheet, sheetOf({ A1: { value: 1 } }, "It's")]);
  const name = { sheet: null, comment: '', visible: true };
  workbook.names.push({ ...name, name: 'Matrix_AsAt', formula: '=Plan!$A$1' });
  return { workbook, sheet };
}

const name = (text: string, sheet: string | null = null) => ({
  name: text,
  formula: '=Plan!$A$1',
  sheet,
  comment: '',
  visible: true,
});

test('a sound workbook has no findings', () => {
  expect(lintWorkbook(sound().workbook)).toEqual([]);
});

test('the seed workbook has no findings', async () => {
  const bytes = readFileSync(join(__dirname, '../../../seeds/maturity-matrix.xlsx'));
  expect(lintWorkbook(await readWorkbook(bytes, 'seed'))).toEqual([]);
});

type Plant = (sound: { workbook: WorkbookData; sheet: SheetData }) => void;

const FAULTS: readonly (readonly [
  check: string,
  fault: string,
  sheet: string | null,
  cell: string | null,
  plant: Plant,
])[] = [
  [
    'unbalanced-formula',
    'a bracket too few',
    'Plan',
    'D1',
    ({ sheet }) => sheet.cells.set(0, 3, { value: 1, formula: '=SUM((1)' }),
  ],
  [
    'unbalanced-formula',
    'a bracket too many',
    'Plan',
    'D1',
    ({ sheet }) => sheet.cells.set(0, 3, { value: 1, formula: '=1)' }),
  ],
  [
    'unbalanced-formula',
    'an open text',
    'Plan',
    'D1',
    ({ sheet }) => sheet.cells.set(0, 3, { value: 1, formula: '="a' }),
  ],
  [
    'unbalanced-formula',
    'in a conditional format',
    'Plan',
    'A2:A3',
    ({ sheet }) => sheet.conditionalFormats.push(format('=AND(A2')),
  ],
  ['invalid-name', 'like a cell', null, null, ({ workbook }) => workbook.names.push(name('Q123'))],
  ['invalid-name', 'like R1C1', null, null, ({ workbook }) => workbook.names.push(name('R1C1'))],
  ['invalid-name', 'the letter c', null, null, ({ workbook }) => workbook.names.push(name('c'))],
  [
    'invalid-name',
    'with a space',
    'Plan',
    null,
    ({ workbook }) => workbook.names.push(name('As at', 'Plan')),
  ],
  [
    'invalid-name',
    'of a table',
    'Plan',
    'A1:B3',
    ({ sheet }) => {
      sheet.tables[0]!.name = 'Tab1';
    },
  ],
  [
    'duplicate-name',
    'but for case',
    null,
    null,
    ({ workbook }) => workbook.names.push(name('MATRIX_ASAT')),
  ],
  [
    'duplicate-name',
    'of a table',
    'Plan',
    'A1:B3',
    ({ sheet }) => {
      sheet.tables[0]!.name = 'Matrix_AsAt';
    },
  ],
  [
    'table-columns',
    'a blank one',
    'Plan',
    'B1',
    ({ sheet }) => {
      sheet.tables[0]!.columns[1] = ' ';
      sheet.cells.set(0, 1, { value: ' ' });
    },
  ],
  [
    'table-columns',
    'twice but for case',
    'Plan',
    'B1',
    ({ sheet }) => {
      sheet.tables[0]!.columns[1] = 'kpi';
      sheet.cells.set(0, 1, { value: 'kpi' });
    },
  ],
  [
    'table-columns',
    'too few',
    'Plan',
    'A1:B3',
    ({ sheet }) => {
      sheet.tables[0]!.columns.pop();
    },
  ],
  [
    'table-header-mismatch',
    'another text',
    'Plan',
    'B1',
    ({ sheet }) => sheet.cells.set(0, 1, { value: 'gap' }),
  ],
  [
    'table-header-mismatch',
    'a number',
    'Plan',
    'B1',
    ({ sheet }) => {
      sheet.tables[0]!.columns[1] = '1';
      sheet.cells.set(0, 1, { value: 1 });
    },
  ],
  [
    'overlapping-blocks',
    'two tables',
    'Plan',
    'B3:C5',
    ({ sheet }) => {
      sheet.tables.push(table({ name: 'More', address: 'B3:C5', showHeaders: false }));
    },
  ],
  [
    'overlapping-blocks',
    'merged cells in a table',
    'Plan',
    'A2:A3',
    ({ sheet }) => sheet.merges.push(parseBlock('A2:A3')!),
  ],
  [
    'overlapping-blocks',
    'merged cells',
    'Plan',
    'E2:F2',
    ({ sheet }) => sheet.merges.push(parseBlock('E1:E2')!, parseBlock('E2:F2')!),
  ],
  [
    'long-list-validation',
    'of 256 characters',
    'Plan',
    'B2:B3',
    ({ sheet }) => {
      sheet.validations[0]!.formula1 = `"${'a'.repeat(256)}"`;
    },
  ],
  [
    'conditional-format-formula',
    'an array constant',
    'Plan',
    'A2:A3',
    ({ sheet }) => sheet.conditionalFormats.push(format('=OR(A2={1,2})')),
  ],
  [
    'conditional-format-formula',
    'a union',
    'Plan',
    'A2:A3',
    ({ sheet }) => sheet.conditionalFormats.push(format('=SUM((A2,B2))>1')),
  ],
  [
    'conditional-format-formula',
    'an intersection',
    'Plan',
    'A2:A3',
    ({ sheet }) => sheet.conditionalFormats.push(format('=SUM(A1:A9 A2:B2)>1')),
  ],
  [
    'conditional-format-formula',
    'a structured reference',
    'Plan',
    'A2:A3',
    ({ sheet }) => sheet.conditionalFormats.push(format('=SUM(Kpis[Gap])>1')),
  ],
  [
    'conditional-format-without-effect',
    'no style',
    'Plan',
    'A2:A3',
    ({ sheet }) =>
      sheet.conditionalFormats.push({
        ...format('=TRUE'),
        style: { font: {} },
      } as ConditionalFormatData),
  ],
  [
    'invalid-sheet-name',
    'twice',
    'PLAN',
    null,
    ({ workbook }) => workbook.sheets.push(sheetOf({}, 'PLAN')),
  ],
  [
    'invalid-sheet-name',
    'too long',
    'a'.repeat(32),
    null,
    ({ workbook }) => workbook.sheets.push(sheetOf({}, 'a'.repeat(32))),
  ],
  [
    'invalid-sheet-name',
    'with a slash',
    'a/b',
    null,
    ({ workbook }) => workbook.sheets.push(sheetOf({}, 'a/b')),
  ],
  [
    'print-area-outside',
    'of the sheet',
    'Plan',
    null,
    ({ sheet }) => {
      sheet.page.printArea = 'A1:XFE3';
    },
  ],
  [
    'print-area-outside',
    'repeated rows',
    'Plan',
    null,
    ({ sheet }) => {
      sheet.page.titleRows = '0:1';
    },
  ],
  [
    'missing-sheet-reference',
    'in a cell',
    'Plan',
    'D1',
    ({ sheet }) => sheet.cells.set(0, 3, { value: 1, formula: "='Old plan'!A1+'Old plan'!A2" }),
  ],
  [
    'missing-sheet-reference',
    'in a name',
    null,
    null,
    ({ workbook }) => workbook.names.push({ ...name('Old'), formula: '=Gone!$A$1' }),
  ],
  [
    'long-text',
    'in a cell',
    'Plan',
    'D1',
    ({ sheet }) => sheet.cells.set(0, 3, { value: 'a'.repeat(32_768) }),
  ],
  [
    'long-text',
    'in a formula',
    'Plan',
    'D1',
    ({ sheet }) => sheet.cells.set(0, 3, { value: 1, formula: `=${'1+'.repeat(4_100)}1` }),
  ],
];

describe('a planted fault is found, and nothing else', () => {
  test.each(FAULTS)('%s: %s', (check, _, sheet, cell, plant) => {
    const planted = sound();
    plant(planted);
    const findings = lintWorkbook(planted.workbook);
    expect(findings.map((finding) => [finding.check, finding.sheet, finding.cell])).toEqual([
      [check, sheet, cell],
    ]);
    expect(findings[0]!.message).toMatch(/\. .+\.$/);
  });
});

test('links to other workbooks and names of sheets with apostrophes are no faults', () => {
  const { workbook, sheet } = sound();
  sheet.cells.set(0, 3, { value: 1, formula: "=[1]Sheet1!A1+'It''s'!A1" });
  expect(lintWorkbook(workbook)).toEqual([]);
});
