import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import { AddInError } from '../../../src/workbook/errors';
import {
  closeHost,
  longMatrix,
  runAsPerson,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../../support/matrix-host';
import { openRules, openSession } from './session-host';

afterEach(closeHost);

const openPlan = () =>
  openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX), sheetOf('Notes', [['Hello']])));

/** Resolves once Excel holds back what is read. */
function untilHeld(): Promise<void> {
  return new Promise((resolve) => {
    const stop = excelWorkbook.watchHolding((isHolding) => {
      if (!isHolding) return;
      stop();
      resolve();
    });
  });
}

test('an edit of one cell costs one round trip, reads its row alone and keeps the other rows', async () => {
  const opened = await openPlan();
  const before = opened.ready().review.grid.values;
  const trips = opened.host.syncCount;
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [["'04.00"]]));
  expect(opened.takeCalls()).toEqual(['readBlock']);
  // The other one is the edit itself.
  expect(opened.host.syncCount - trips).toBe(2);
  expect(openRules(opened)).toContain('unreadable-due');
  const after = opened.ready().review.grid.values;
  expect(after.map((row, index) => row === before[index])).toEqual([true, false, true, true, true]);
});

test('a burst of edits is read at once', async () => {
  const opened = await openPlan();
  await opened.atSheet((sheet) => {
    sheet.getRange('E2').values = [["'04.00"]];
    sheet.getRange('E3').values = [["'02.22"]];
    sheet.getRange('B5').values = [['Leader Ahead']];
  });
  expect(opened.takeCalls()).toEqual(['readBlock']);
  expect(opened.ready().findings.filter(({ rule }) => rule === 'unreadable-due')).toHaveLength(2);
});

test('rows typed below the matrix belong to it', async () => {
  const opened = await openPlan();
  await opened.atSheet((sheet) => {
    sheet.getRange('A7:E7').values = [['New KPI', 'Minimum x', 'Leader y', 'Do it', 'Q1 23']];
  });
  expect(opened.takeCalls()).toEqual(['readBlock']);
  const { matrix } = opened.ready().review;
  expect(matrix.areas.flatMap(({ kpis }) => kpis.map(({ name }) => name))).toContain('New KPI');
  expect(matrix.source.lastRowNumber).toBe(7);
});

test('rows that somebody hides or filters away are told of at once, and no more once they are shown', async () => {
  const opened = await openPlan();
  await opened.atSheet((sheet) => (sheet.getRange('3:3').rowHidden = true));
  expect(openRules(opened)).toContain('hidden-rows');
  await opened.atSheet((sheet) => (sheet.getRange('3:3').rowHidden = false));
  expect(openRules(opened)).not.toContain('hidden-rows');
});

test('an edit that changes nothing leaves the state alone', async () => {
  const opened = await openPlan();
  const before = opened.session.getState();
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [['Q1 23']]));
  expect(opened.session.getState()).toBe(before);
});

test('inserted rows, and headings that change, have everything read again', async () => {
  const opened = await openPlan();
  await opened.atSheet((sheet) => void sheet.getRange('3:3').insert('Down'));
  expect(opened.takeCalls()).toContain('readGrids');
  expect(opened.ready().review.matrix.source.lastRowNumber).toBe(6);
  await opened.atSheet((sheet) => (sheet.getRange('F1:F2').values = [['Owner'], ['Jo']]));
  expect(opened.takeCalls()).toContain('readGrids');
  expect(opened.ready().review.matrix.source.columns.owner).toBe('F');
});

test('a sheet that is added leaves the cells as they were read; a renamed one is followed', async () => {
  const opened = await openPlan();
  const before = opened.ready().review.grid;
  await opened.atSheet((_, workbook) => void workbook.worksheets.add('New'));
  expect(opened.takeCalls()).not.toContain('readGrids');
  expect(opened.ready().review.grid).toBe(before);
  expect(opened.ready().surveys.map(({ sheet }) => sheet)).toContain('New');
  await opened.atSheet((sheet) => (sheet.name = 'Matrix'));
  expect(opened.ready().review.matrix.source.sheet).toBe('Matrix');
});

test('a matrix that goes is missed, and found when it comes back', async () => {
  const opened = await openPlan();
  await opened.atSheet((sheet) => (sheet.getRange('A1:C1').values = [['x', 'y', 'z']]));
  expect(opened.session.getState()).toMatchObject({
    kind: 'no-matrix',
    trouble: { code: 'matrix-not-found' },
    surveys: [{ sheet: 'Plan' }, { sheet: 'Notes' }],
  });
  await opened.atSheet(
    (sheet) => (sheet.getRange('A1:C1').values = [SMALL_MATRIX[0]!.slice(0, 3) as string[]]),
  );
  expect(opened.session.getState().kind).toBe('ready');
});

test('settings that a person edits on their sheet are judged by', async () => {
  const opened = await openPlan();
  await opened.session.changeSettings({ widestExpectedGap: 3 });
  await opened.untilFollowed();
  const grid = opened.ready().review.grid;
  await opened.atSheet((_, workbook) => {
    workbook.worksheets.getItem('Matrix settings').getRange('B6').values = [[0]];
  });
  expect(opened.ready().review.settings.widestExpectedGap).toBe(0);
  expect(openRules(opened)).toContain('wide-gap');
  expect(opened.ready().review.grid).toBe(grid);
});

test('settings made unreadable are said once, and the last review stays until they are mended', async () => {
  const opened = await openPlan();
  await opened.session.changeSettings({ widestExpectedGap: 3 });
  const { review } = opened.ready();
  const writeGap = (value: string | number) =>
    opened.atSheet((_, workbook) => {
      workbook.worksheets.getItem('Matrix settings').getRange('B6').values = [[value]];
    });
  await writeGap('wide');
  expect(opened.ready()).toMatchObject({ trouble: { code: 'settings-unreadable' } });
  expect(opened.ready().review).toBe(review);
  await writeGap(3);
  expect(opened.ready().trouble).toBeNull();
});

test('an edit made while the sheet is being read is not lost', async () => {
  let edited = false;
  const opened = await openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)), {
    async readGrids(requests) {
      const grids = await excelWorkbook.readGrids(requests);
      if (edited) return grids;
      edited = true;
      // After the cells were read, before the session has them.
      await runAsPerson(async (context) => {
        context.workbook.worksheets.getItem('Plan').getRange('E2').values = [["'04.00"]];
        await context.sync();
      });
      return grids;
    },
  });
  await opened.untilFollowed();
  expect(opened.ready().review.grid.values[1]![4]).toBe('04.00');
  expect(openRules(opened)).toContain('unreadable-due');
});

test('an edit that could not be read is taken in with the next one', async () => {
  let failing = true;
  const trouble = new AddInError('host-failed', { code: 'GeneralException', message: 'Busy' });
  const opened = await openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)), {
    readBlock: (request) => (failing ? Promise.reject(trouble) : excelWorkbook.readBlock(request)),
  });
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [["'04.00"]]));
  expect(opened.ready().trouble).toBe(trouble);
  failing = false;
  await opened.atSheet((sheet) => (sheet.getRange('E3').values = [["'02.22"]]));
  expect(opened.ready().trouble).toBeNull();
  expect(opened.ready().findings.filter(({ rule }) => rule === 'unreadable-due')).toHaveLength(2);
});

test('a cell that is being edited is no trouble: the end of the edit is read', async () => {
  const opened = await openPlan();
  const state = opened.session.getState();
  await runAsPerson(async (context) => {
    context.workbook.worksheets.getItem('Plan').getRange('E2').values = [["'04.00"]];
    await context.sync();
  });
  opened.host.setCellEdited(true);
  await untilHeld();
  expect(opened.session.getState()).toBe(state);
  // Nobody waits for what was not asked for.
  expect(opened.session.isHeldBack()).toBe(false);
  opened.host.setCellEdited(false);
  await opened.atSheet((sheet) => (sheet.getRange('E3').values = [["'02.22"]]));
  expect(opened.ready().findings.filter(({ rule }) => rule === 'unreadable-due')).toHaveLength(2);
});

test('what is asked for meanwhile is known to wait for the cell, and goes on by itself', async () => {
  const opened = await openPlan();
  await runAsPerson(async (context) => {
    context.workbook.worksheets.getItem('Plan').getRange('E2').values = [["'04.00"]];
    await context.sync();
  });
  opened.host.setCellEdited(true);
  await untilHeld();
  const told: boolean[] = [];
  opened.session.subscribe(() => told.push(opened.session.isHeldBack()));
  const going = opened.session.goToCell('E2');
  expect(opened.session.isHeldBack()).toBe(true);
  opened.host.setCellEdited(false);
  await going;
  expect(opened.session.isHeldBack()).toBe(false);
  expect([told[0], told.at(-1)]).toEqual([true, false]);
  expect(opened.ready().findings.filter(({ rule }) => rule === 'unreadable-due')).not.toEqual([]);
});

test('an Excel that cannot wait refuses what is asked for, and the state stays', async () => {
  const opened = await openSession(
    workbookOf(sheetOf('Plan', SMALL_MATRIX)),
    {},
    {
      requirements: { ExcelApi: '1.14' },
    },
  );
  const state = opened.session.getState();
  opened.host.setCellEdited(true);
  await expect(opened.session.goToCell('E2')).rejects.toMatchObject({ code: 'cell-being-edited' });
  expect(opened.session.isHeldBack()).toBe(false);
  expect(opened.session.getState()).toBe(state);
  opened.host.setCellEdited(false);
});

test('thousands of edited rows are read as the whole matrix is', async () => {
  const opened = await openSession(workbookOf(sheetOf('Plan', longMatrix(2_500))));
  await opened.atSheet((sheet) => {
    sheet.getRange('E2:E2501').values = Array.from({ length: 2_500 }, () => ['Q2 23']);
  });
  expect(opened.takeCalls()).toEqual(expect.arrayContaining(['readGrids']));
  expect(opened.ready().review.grid.values[2_500]![4]).toBe('Q2 23');
});

test('a closed session no longer follows', async () => {
  const opened = await openPlan();
  await opened.session.close();
  opened.takeCalls();
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [["'04.00"]]));
  expect(opened.takeCalls()).toEqual([]);
});

test('listeners hear of each change of the state until they stop', async () => {
  const opened = await openPlan();
  let heard = 0;
  const stop = opened.session.subscribe(() => (heard += 1));
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [["'04.00"]]));
  expect(heard).toBe(1);
  stop();
  await opened.atSheet((sheet) => (sheet.getRange('E2').values = [['Q2 23']]));
  expect(heard).toBe(1);
});

test('opening says why there is no matrix', async () => {
  const opened = await openSession(workbookOf(sheetOf('Notes', [['Hello']])));
  expect(opened.session.getState()).toMatchObject({
    kind: 'no-matrix',
    trouble: { code: 'matrix-not-found' },
    settings: { scale: DEFAULT_SCALE, isScaleChosen: false },
  });
});

test('a bug while opening is no trouble of the user’s', async () => {
  const bug = new TypeError('a bug');
  const opening = openSession(workbookOf(sheetOf('Plan', SMALL_MATRIX)), {
    watch: () => Promise.reject(bug),
  });
  await expect(opening).rejects.toBe(bug);
});
