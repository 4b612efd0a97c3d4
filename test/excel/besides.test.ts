import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { BesideCells } from '../../src/workbook/port';
import type { SheetData } from '../../src/workbook/workbook-data';
import { closeHost, openHost, sheetOf, workbookOf } from '../support/matrix-host';

afterEach(closeHost);

/** A sheet with one of each that can lie on it, and another with nothing. */
function planAndOther(): [SheetData, SheetData] {
  const plan = sheetOf('The plan', [['KPI']]);
  plan.besides = [
    { kind: 'comment', cell: 'B5', text: 'Ask Jo' },
    { kind: 'picture', cell: 'A1', text: 'The crest' },
    { kind: 'shape', cell: 'D2', text: 'Read this' },
  ];
  plan.page = {
    ...plan.page,
    header: { left: '', center: 'Draft', right: '' },
    footer: { left: '', center: '', right: 'Page &P' },
  };
  return [plan, sheetOf('Other', [['Text']])];
}

async function read(version: string): Promise<readonly BesideCells[]> {
  await openHost(workbookOf(...planAndOther()), { requirements: { ExcelApi: version } });
  return excelWorkbook.readBesides(['The plan', 'Other']);
}

const short = ({ kind, sheet, cell, text }: BesideCells): string =>
  [kind, sheet, cell ?? '–', text].join(' | ');

const REST = [
  'shape | The plan | – | Read this',
  'picture | The plan | – | The crest',
  'page-text | The plan | – | Draft',
  'page-text | The plan | – | Page &P',
];

test.each([
  ['1.9', []],
  ['1.10', ['comment | The plan | B5 | Ask Jo']],
])('Excel with ExcelApi %s tells what it can', async (version, remarks) => {
  const told = (await read(version)).map(short);
  expect([...told].sort()).toEqual([...remarks, ...REST].sort());
});
