import { excelWorkbook } from '../../src/excel/excel-workbook';
import { closeHost, openHost, sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';

afterEach(closeHost);

const CELLS = ['B2', 'B4', 'E2', 'E3', 'E4'];

async function findWith(arrange: (workbook: Excel.Workbook) => void): Promise<string[]> {
  const notes = sheetOf('Notes', [['Hello']]);
  const host = await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX), notes));
  await Excel.run(async (context) => {
    arrange(context.workbook);
    await context.sync();
  });
  const trips = host.syncCount;
  const read = await excelWorkbook.findReadCells('Plan', CELLS);
  expect(host.syncCount - trips).toBe(2);
  return read;
}

const writeNote = (workbook: Excel.Workbook, formula: string): void => {
  workbook.worksheets.getItem('Notes').getRange('B1').formulas = [[formula]];
};

test('nothing is read where there are no formulas', async () => {
  expect(await findWith(() => undefined)).toEqual([]);
});

test('cells that formulas of other sheets and of the matrix’s own read are found', async () => {
  expect(await findWith((workbook) => writeNote(workbook, '=COUNTIF(Plan!E2:E3,"q1 23")'))).toEqual(
    ['E2', 'E3'],
  );
  const onPlan = (workbook: Excel.Workbook): void => {
    workbook.worksheets.getItem('Plan').getRange('G4').formulas = [['=LEFT(B4,6)']];
  };
  expect(await findWith(onPlan)).toEqual(['B4']);
});

test('cells that are read by a name or as part of a table are found', async () => {
  const byName = (workbook: Excel.Workbook): void => {
    workbook.names.add('Dues', workbook.worksheets.getItem('Plan').getRange('E2:E5'));
    writeNote(workbook, '=COUNTA(Dues)');
  };
  expect(await findWith(byName)).toEqual(['E2', 'E3', 'E4']);
  const byTable = (workbook: Excel.Workbook): void => {
    workbook.worksheets.getItem('Plan').tables.add('A1:E5', true).name = 'Matrix_1';
    writeNote(workbook, '=ROWS(Matrix_1[By when])');
  };
  expect(await findWith(byTable)).toEqual(CELLS);
});
