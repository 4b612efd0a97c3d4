import { loadLists, readLists } from '../../src/excel/allowed-lists';
import type { ValidationData } from '../../src/workbook/workbook-data';
import { closeHost, openHost, sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';

afterEach(closeHost);

async function read(...validations: Partial<ValidationData>[]): Promise<string[]> {
  const sheet = sheetOf('Plan', SMALL_MATRIX);
  for (const validation of validations) {
    const plain = { operator: null, formula1: null, formula2: null, carried: null };
    sheet.validations.push({ ranges: ['B2:C5'], type: 'list', ...plain, ...validation });
  }
  const workbook = workbookOf(sheet);
  const name = { name: 'Steps', formula: '=Lists!$A$1:$A$3', sheet: null, comment: '' };
  workbook.names.push({ ...name, visible: true });
  await openHost(workbook);
  return Excel.run(async (context) => {
    const block = { rowIndex: 0, columnIndex: 0, rowCount: 5, columnCount: 5 };
    const listed = { rowIndex: 1, columnIndices: [1, 2], dueColumnIndices: [] };
    const lists = loadLists(context.workbook.worksheets.getItem('Plan'), { block, listed });
    await context.sync();
    return [...(readLists(lists).allowedLists ?? [])];
  });
}

test.each<[string, Partial<ValidationData>[], string[]]>([
  ['a list of both columns is given once', [{ formula1: '"Low,High"' }], ['Low,High']],
  ['a name is given as its cells', [{ formula1: 'Steps' }], ['=Lists!$A$1:$A$3']],
  [
    'a list that begins below an area’s heading is found',
    [{ ranges: ['B3:B5'], formula1: '"Low,High"' }],
    ['Low,High'],
  ],
  [
    'whole numbers are counted up',
    [{ type: 'whole', operator: 'between', formula1: '0', formula2: '3' }],
    ['0,1,2,3'],
  ],
  [
    'numbers without an upper end are no list',
    [{ type: 'whole', operator: 'greaterThan', formula1: '0' }],
    [],
  ],
  ['cells that allow anything have none', [], []],
])('%s', async (_title, validations, expected) => {
  expect(await read(...validations)).toEqual(expected);
});
