import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { EditObstacles } from '../../src/workbook/port';
import { closeHost, openHost, sheetOf, SMALL_MATRIX, workbookOf } from '../support/matrix-host';

afterEach(closeHost);

const CELLS = ['B2', 'B4', 'E2', 'E3', 'E4'];
const EDITS = CELLS.map((cell) => ({
  sheet: 'Plan',
  edit: { cell, from: 'anything', to: 'Q2 23' },
}));
const cellsOf = (edits: EditObstacles['read']): string[] => edits.map(({ edit }) => edit.cell);

async function findObstacles(
  arrange: (workbook: Excel.Workbook) => void,
  expectedTrips = 2,
): Promise<EditObstacles> {
  const notes = sheetOf('Notes', [['Hello']]);
  const host = await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX), notes));
  await Excel.run(async (context) => {
    arrange(context.workbook);
    await context.sync();
  });
  const trips = host.syncCount;
  const obstacles = await excelWorkbook.findEditObstacles(EDITS);
  expect(host.syncCount - trips).toBe(expectedTrips);
  return obstacles;
}

async function findWith(arrange: (workbook: Excel.Workbook) => void): Promise<readonly string[]> {
  const { read, refused } = await findObstacles(arrange);
  expect(refused).toEqual([]);
  return cellsOf(read);
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

function limit(address: string, source: string): (workbook: Excel.Workbook) => void {
  return ({ worksheets, names }) => {
    worksheets.getItem('Notes').getRange('D1:D3').values = [['Q1 23'], ['q2 23 '], ['']];
    names.add('Quarters', worksheets.getItem('Notes').getRange('D1:D3'));
    const list = { inCellDropDown: true, source };
    worksheets.getItem('Plan').getRange(address).dataValidation.rule = { list };
  };
}

test.each([
  ['written out', 'Quarter 1 2023,Quarter 2 2023', 2, ['E2', 'E3']],
  ['written out, with the new text', 'Q1 23, Q2 23', 2, []],
  ['in cells, with the new text', '=Notes!$D$1:$D$3', 3, []],
  ['in cells without it', '=Notes!$D$1:$D$1', 3, ['E2', 'E3']],
  ['by a name', '=Quarters', 3, []],
  ['that cannot be told', '=INDIRECT("Notes!D1:D3")', 2, ['E2', 'E3']],
])('a list of allowed texts %s', async (_, source, trips, refused) => {
  const found = await findObstacles(limit('E2:E3', source), trips);
  expect(cellsOf(found.refused)).toEqual(refused);
});

test('validations of other kinds refuse nothing here', async () => {
  const { refused } = await findObstacles(({ worksheets }) => {
    const rule = { custom: { formula: '=LEN(E2)<99' } };
    worksheets.getItem('Plan').getRange('E2:E3').dataValidation.rule = rule;
  });
  expect(refused).toEqual([]);
});

test('formulas are counted once each, however many of the cells they read', async () => {
  const { formulaCount } = await findObstacles((workbook) => {
    const notes = workbook.worksheets.getItem('Notes');
    notes.getRange('B1:B3').formulas = [['=COUNTA(Plan!E2:E4)'], ['=COUNTA(Plan!E2:E4)'], ['=1+1']];
    notes.getRange('C1').formulas = [['=LEN(Plan!B2)&LEN(Plan!$E$3)']];
  });
  expect(formulaCount).toBe(3);
});

test('edits of several sheets cost no more round trips than those of one', async () => {
  const sheets = ['Plan', 'People'].map((name) => sheetOf(name, SMALL_MATRIX));
  const host = await openHost(workbookOf(...sheets, sheetOf('Notes', [['Hello']])));
  await Excel.run(async ({ workbook }) => {
    writeNote(workbook, '=LEN(People!E2)');
    const list = { inCellDropDown: true, source: '=$H$1:$H$2' };
    workbook.worksheets.getItem('People').getRange('H1').values = [['Q2 23']];
    for (const sheet of ['Plan', 'People']) {
      workbook.worksheets.getItem(sheet).getRange('E3').dataValidation.rule = { list };
    }
  });
  const edits = ['Plan', 'People'].flatMap((sheet) =>
    ['E2', 'E3'].map((cell) => ({ sheet, edit: { cell, from: '', to: 'Q2 23' } })),
  );
  const trips = host.syncCount;
  const { read, refused } = await excelWorkbook.findEditObstacles(edits);
  expect(host.syncCount - trips).toBe(3);
  expect(read).toEqual([edits[2]]);
  expect(refused).toEqual([edits[1]]);
});
