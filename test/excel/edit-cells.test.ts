import type { CellEdit } from '../../src/domain/finding';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { OfficeHost } from '../../src/simulator/host/office-host';
import { RangeContent } from '../../src/simulator/host/object-model/range-content';
import type { EditOutcome, EditRequest, SheetEdit } from '../../src/workbook/port';
import type { CellValue } from '../../src/workbook/sheet-grid';
import type { SheetData } from '../../src/workbook/workbook-data';
import {
  closeHost,
  longMatrix,
  openHost,
  sheetOf,
  SMALL_MATRIX,
  workbookOf,
} from '../support/matrix-host';

afterEach(closeHost);

const edit = (cell: string, from: string, to: string): CellEdit => ({ cell, from, to });

/** Edits of sheets, not recorded and judged by their cells alone. */
const requestOf = (bySheet: Readonly<Record<string, readonly CellEdit[]>>): EditRequest => ({
  sheets: Object.entries(bySheet).map(([sheet, edits]) => ({
    sheet,
    edits: edits.map((one) => ({ ...one, rows: null, recorded: [], undone: [] })),
    grid: null,
  })),
  forgotten: [],
});

/** Edits of the one sheet. */
async function editPlan(edits: readonly CellEdit[]): Promise<EditOutcome> {
  const { written, skipped } = await excelWorkbook.editCells(requestOf({ Plan: edits }));
  const plain = ({ edit: { cell, from, to } }: SheetEdit): CellEdit => ({ cell, from, to });
  return {
    written: written.map(plain),
    skipped: skipped.map((one) => ({ edit: plain(one), says: one.says })),
  };
}

function valueAt(sheet: SheetData, rowIndex: number, columnIndex: number): CellValue {
  return sheet.cells.get(rowIndex, columnIndex)?.value ?? '';
}

async function openMatrix(rows: readonly (readonly CellValue[])[] = SMALL_MATRIX) {
  const host = await openHost(workbookOf(sheetOf('Plan', rows)));
  return { host, sheet: host.workbook.sheets[0]! };
}

test('cells that say what is expected are written, the others are told of, in two round trips', async () => {
  const { host, sheet } = await openMatrix();
  const written = [edit('E2', 'Q1 23', 'Q2 23'), edit('B4', 'Mature Most tenders', 'Leader')];
  const stale = edit('E3', 'Q4 23', 'Q2 23');
  const outcome = await editPlan([written[0]!, stale, written[1]!]);
  expect(outcome).toEqual({ written, skipped: [{ edit: stale, says: 'Q3 23' }] });
  expect([valueAt(sheet, 1, 4), valueAt(sheet, 2, 4), valueAt(sheet, 3, 1)]).toEqual([
    'Q2 23',
    'Q3 23',
    'Leader',
  ]);
  expect(host.syncCount).toBe(2);
});

test.each(['Q2 23', '=1+1', '1', "'quoted", ''])(
  '%j is written as that text into a cell that is formatted as text, where an apostrophe stays',
  async (text) => {
    const { sheet } = await openMatrix();
    sheet.cells.get(1, 4)!.style = { numberFormat: '@' };
    await editPlan([edit('E2', 'Q1 23', text)]);
    expect(valueAt(sheet, 1, 4)).toBe(text);
    await editPlan([edit('E2', text, 'Q1 23')]);
    expect(valueAt(sheet, 1, 4)).toBe('Q1 23');
  },
);

test('cells that a formula elsewhere fills are never written, whatever Excel gives as theirs', async () => {
  const spilled = jest.spyOn(RangeContent.prototype, 'hasSpill', 'get').mockReturnValue(true);
  const { sheet } = await openMatrix();
  const one = edit('E2', 'Q1 23', 'Q2 23');
  expect(await editPlan([one])).toEqual({ written: [], skipped: [{ edit: one, says: 'Q1 23' }] });
  expect(valueAt(sheet, 1, 4)).toBe('Q1 23');
  spilled.mockRestore();
});

test.each(['=1+1', '1', '30/09/2023', "'quoted", 'TRUE', ' padded ', ''])(
  '%j is written as that text',
  async (text) => {
    const { sheet } = await openMatrix();
    await editPlan([edit('E2', 'Q1 23', text)]);
    expect(valueAt(sheet, 1, 4)).toBe(text);
    expect(sheet.cells.get(1, 4)?.formula).toBeUndefined();
  },
);

test('a number is known by its digits and by what it shows', async () => {
  const { sheet } = await openMatrix([...SMALL_MATRIX.slice(0, 2), ['', '', '', 'More', 45_199]]);
  sheet.cells.get(2, 4)!.style = { numberFormat: 'dd/mm/yyyy' };
  await editPlan([edit('E3', '30/09/2023', 'Q2 23')]);
  expect(valueAt(sheet, 2, 4)).toBe('Q2 23');
  sheet.cells.set(2, 4, { value: 4 });
  await editPlan([edit('E3', '4', 'Q4 23')]);
  expect(valueAt(sheet, 2, 4)).toBe('Q4 23');
});

test('spaces count: nothing is trimmed before comparing', async () => {
  const { sheet } = await openMatrix();
  sheet.cells.set(1, 4, { value: ' Q1 23' });
  const { skipped } = await editPlan([edit('E2', 'Q1 23', 'Q2 23')]);
  expect(skipped).toHaveLength(1);
});

test('a formula is left alone, though it gives what is expected', async () => {
  const { sheet } = await openMatrix();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Plan').getRange('E2');
    cell.formulas = [['=UPPER("q1 23")']];
    await context.sync();
  });
  const { skipped } = await editPlan([edit('E2', 'Q1 23', 'Q2 23')]);
  expect(skipped.map(({ says }) => says)).toEqual(['=UPPER("q1 23")']);
  expect(sheet.cells.get(1, 4)!.formula).toBe('=UPPER("q1 23")');
});

test('a protected sheet is refused before anything is written', async () => {
  const { sheet } = await openMatrix();
  sheet.protected = true;
  await expect(editPlan([edit('E2', 'Q1 23', 'Q2 23')])).rejects.toMatchObject({
    code: 'sheet-protected',
  });
  expect(valueAt(sheet, 1, 4)).toBe('Q1 23');
});

test('a whole column costs two round trips as well', async () => {
  const { host, sheet } = await openMatrix(longMatrix(3_000));
  const edits = Array.from({ length: 3_000 }, (_, row) => edit(`E${row + 2}`, 'Q1 23', 'Q2 23'));
  const { written } = await editPlan(edits);
  expect(written).toHaveLength(3_000);
  expect(valueAt(sheet, 3_000, 4)).toBe('Q2 23');
  expect(host.syncCount).toBe(2);
});

test('a batch that stops half way leaves every cell as it was, and the same edits again write all', async () => {
  const { host, sheet } = await openMatrix();
  const edits = [edit('E2', 'Q1 23', 'Q2 23'), edit('B4', 'Mature Most tenders', 'Leader')];
  let writes = 0;
  const heal = host.failActions(({ location }) => {
    if (location === 'Range.values') writes += 1;
    return location === 'Range.values' && writes === 2;
  }, 'GeneralException');
  await expect(editPlan(edits)).rejects.toMatchObject({ code: 'host-failed' });
  expect([valueAt(sheet, 1, 4), valueAt(sheet, 3, 1)]).toEqual(['Q1 23', 'Mature Most tenders']);
  heal();
  expect(await editPlan(edits)).toMatchObject({ written: edits, skipped: [] });
});

/** A matrix on each of two sheets, whose dues an edit writes; the second's first is a date. */
async function openTwoSheets() {
  const dated = SMALL_MATRIX.map((row, index) =>
    index === 1 ? [...row.slice(0, 4), 45_199] : row,
  );
  const host = await openHost(workbookOf(sheetOf('Plan', SMALL_MATRIX), sheetOf('Scheme', dated)));
  const [plan, scheme] = host.workbook.sheets as [SheetData, SheetData];
  scheme.cells.get(1, 4)!.style = { numberFormat: 'dd/mm/yyyy' };
  const request = requestOf({
    Plan: [edit('E2', 'Q1 23', 'Q2 23')],
    Scheme: [edit('E2', '30/09/2023', 'Q2 23'), edit('B4', 'Mature Most tenders', 'Leader')],
  });
  const says = (): unknown[] => [
    valueAt(plan, 1, 4),
    scheme.cells.get(1, 4),
    valueAt(scheme, 3, 1),
  ];
  return { host, plan, scheme, request, says };
}

/** Refuses each writing of values from one on, counted from 0, and as many as `count`. */
function refuseWrites(host: OfficeHost, first: number, count: number): void {
  let writes = -1;
  host.failActions(({ location }) => {
    if (location === 'Range.values') writes += 1;
    return location === 'Range.values' && writes >= first && writes < first + count;
  }, 'AccessDenied');
}

test('cells of two sheets are written in two round trips, and each is told with its sheet', async () => {
  const { host, request, says } = await openTwoSheets();
  const { written, skipped } = await excelWorkbook.editCells(request);
  expect(written.map((one) => `${one.sheet}!${one.edit.cell}`)).toEqual([
    'Plan!E2',
    'Scheme!E2',
    'Scheme!B4',
  ]);
  expect(skipped).toEqual([]);
  expect(says()).toMatchObject(['Q2 23', { value: 'Q2 23' }, 'Leader']);
  expect(host.syncCount).toBe(2);
});

test.each([1, 2])(
  'what is refused on a later sheet (write %i) leaves the cells of all as they were, with their formats',
  async (first) => {
    const { host, request, says } = await openTwoSheets();
    const before = structuredClone(says());
    refuseWrites(host, first, 1);
    await expect(excelWorkbook.editCells(request)).rejects.toMatchObject({ code: 'host-failed' });
    expect(says()).toEqual(before);
    expect((await excelWorkbook.editCells(request)).written).toHaveLength(3);
    expect(says()).toMatchObject(['Q2 23', { value: 'Q2 23' }, 'Leader']);
  },
);

test('a later sheet that is protected, or gone, is refused before the first is written', async () => {
  const { host, scheme, request, says } = await openTwoSheets();
  const before = structuredClone(says());
  scheme.protected = true;
  await expect(excelWorkbook.editCells(request)).rejects.toMatchObject({
    code: 'sheet-protected',
    details: { sheet: 'Scheme' },
  });
  host.workbook.sheets.pop();
  await expect(excelWorkbook.editCells(request)).rejects.toMatchObject({
    code: 'sheet-not-found',
    details: { sheet: 'Scheme' },
  });
  expect(says()).toEqual(before);
});

test('cells that Excel does not put back are named with their sheets', async () => {
  const { host, request, says } = await openTwoSheets();
  refuseWrites(host, 2, Infinity);
  await expect(excelWorkbook.editCells(request)).rejects.toMatchObject({
    code: 'edits-stopped',
    message: expect.stringContaining('E2 on “Plan”, and E2 on “Scheme”') as string,
  });
  expect(says()).toMatchObject(['Q2 23', { value: 'Q2 23' }, 'Mature Most tenders']);
});

test('a text that somebody writes while cells are put back stays, and its cell is named', async () => {
  const { host, plan, request, says } = await openTwoSheets();
  const before = structuredClone(says());
  let refused: number | null = null;
  host.failActions(({ batchIndex, actionIndex }) => {
    const isWritten = valueAt(plan, 1, 4) === 'Q2 23';
    // They are looked at in the batch between.
    const isPuttingBack = refused !== null && actionIndex === 0 && batchIndex > refused + 1;
    if (isPuttingBack && isWritten) plan.cells.set(1, 4, { value: 'Q3 24' });
    const isRefused = refused === null && isWritten;
    if (isRefused) refused = batchIndex;
    return isRefused;
  }, 'AccessDenied');
  await expect(excelWorkbook.editCells(request)).rejects.toMatchObject({
    code: 'edits-astray',
    details: { cells: [{ sheet: 'Plan', cell: 'E2' }] },
  });
  expect(says()).toEqual(['Q3 24', ...before.slice(1)]);
});

/** Edits that take two requests, one a row, each of a text as long as a cell holds. */
function editsOfTwoParts(): CellEdit[] {
  const long = 'x'.repeat(32_000);
  return Array.from({ length: 60 }, (_, row) => edit(`E${row + 2}`, 'Q1 23', long));
}

test.each(['AccessDenied', 'InvalidReference'] as const)(
  'where the second of two requests is refused (%s), the first is put back as well',
  async (code) => {
    const { host, sheet } = await openMatrix(longMatrix(60));
    const edits = editsOfTwoParts();
    const dues = (): CellValue[] => edits.map((_, row) => valueAt(sheet, row + 1, 4));
    const before = dues();
    let isRefused = false;
    host.failActions(({ location }) => {
      const isNow =
        !isRefused && location === 'Range.load' && dues().some((due) => due !== 'Q1 23');
      isRefused ||= isNow;
      return isNow;
    }, code);
    await expect(editPlan(edits)).rejects.toMatchObject({
      message: expect.stringContaining('Nothing was changed') as string,
    });
    expect(isRefused).toBe(true);
    expect(dues()).toEqual(before);
  },
);

test('cells that Excel does not take back are named', async () => {
  const { host, sheet } = await openMatrix();
  const edits = [edit('E2', 'Q1 23', 'Q2 23'), edit('B4', 'Mature Most tenders', 'Leader')];
  let writes = 0;
  host.failActions(({ location }) => {
    if (location === 'Range.values') writes += 1;
    return location === 'Range.values' && writes >= 2;
  }, 'AccessDenied');
  await expect(editPlan(edits)).rejects.toMatchObject({
    code: 'edits-stopped',
    details: { cells: [{ sheet: 'Plan', cell: 'E2' }], isListed: false },
  });
  expect(valueAt(sheet, 1, 4)).toBe('Q2 23');
});

test('cells that Excel does not even let be looked at are named', async () => {
  const { host } = await openMatrix();
  const first = edit('E2', 'Q1 23', 'Q2 23');
  const { batches } = host;
  const start = batches.length;
  host.refuseBatches((batch) =>
    batch - start === 2
      ? { transportError: 5012, isApplied: true }
      : batch - start > 2
        ? { transportError: 5012, isApplied: false }
        : null,
  );
  await expect(editPlan([first])).rejects.toMatchObject({
    code: 'edits-interrupted',
    details: { cells: [{ sheet: 'Plan', cell: 'E2' }] },
  });
});

/** The batches of an edit that goes wrong; between reading and writing, the library asks to keep its ranges. */
const [WRITING, TAKING_BACK] = [2, 3];

/** Swaps two dues, as sorting does, before each of these batches; ranges do not follow that. */
async function editWhileSorted(batches: readonly number[]) {
  const { host, sheet } = await openMatrix();
  host.failActions(({ batchIndex, actionIndex }) => {
    if (actionIndex > 0 || !batches.includes(batchIndex)) return false;
    const [upper, lower] = [valueAt(sheet, 1, 4), valueAt(sheet, 2, 4)];
    sheet.cells.set(1, 4, { value: lower });
    sheet.cells.set(2, 4, { value: upper });
    return false;
  }, 'GeneralException');
  const outcome = editPlan([edit('E2', 'Q1 23', 'Q2 23')]);
  return { outcome, dues: () => [valueAt(sheet, 1, 4), valueAt(sheet, 2, 4)] };
}

test('a text that got into another’s cell is taken back', async () => {
  const { outcome, dues } = await editWhileSorted([WRITING]);
  expect(await outcome).toMatchObject({ written: [], skipped: [{ says: null }] });
  expect(dues()).toEqual(['Q3 23', 'Q1 23']);
});

test('where cells move again while a text is taken back, the cell is named to be looked at', async () => {
  const { outcome, dues } = await editWhileSorted([WRITING, TAKING_BACK]);
  await expect(outcome).rejects.toMatchObject({
    code: 'edits-astray',
    details: { cells: [{ sheet: 'Plan', cell: 'E2' }] },
  });
  expect(dues()).toEqual(['Q1 23', 'Q2 23']);
});

test('a block is read with values and texts in one round trip', async () => {
  const { host } = await openMatrix();
  const block = { rowIndex: 1, columnIndex: 3, rowCount: 2, columnCount: 2 };
  expect(await excelWorkbook.readBlock({ sheet: 'Plan', block })).toEqual({
    values: [
      ['Publish a dashboard', 'Q1 23'],
      ['Train every team', 'Q3 23'],
    ],
    displayed: [
      ['Publish a dashboard', 'Q1 23'],
      ['Train every team', 'Q3 23'],
    ],
  });
  expect(host.syncCount).toBe(1);
});

test('a cell is shown and selected, and a sheet that is gone is named', async () => {
  const { host } = await openMatrix();
  host.workbook.sheets.push(sheetOf('Notes', [['Hello']]));
  await excelWorkbook.selectCell('notes', 'C7');
  expect(host.session.selection).toMatchObject({
    sheet: { name: 'Notes' },
    blocks: [{ rowIndex: 6, columnIndex: 2 }],
  });
  await excelWorkbook.showSheet('Plan');
  expect(host.session.activeSheet.name).toBe('Plan');
  await expect(excelWorkbook.showSheet('Gone')).rejects.toMatchObject({
    code: 'sheet-not-found',
    details: { sheet: 'Gone', sheets: ['Plan', 'Notes'] },
  });
});
