import { setEngineSource } from '../../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../../src/simulator/host/office-host';
import { openWorkbench } from '../../../../src/simulator/workbench/host/open-workbench';
import { EditRefused } from '../../../../src/simulator/workbench/host/sheet-edits';
import type {
  Workbench,
  WorkbenchChange,
} from '../../../../src/simulator/workbench/host/workbench';
import { parseCell } from '../../../../src/workbook/address';
import type { CellData, SheetData } from '../../../../src/workbook/workbook-data';
import { createSheetData, createWorkbookData } from '../../../../src/workbook/workbook-data';

let workbench: Workbench;
let plan: SheetData;
beforeAll(() => setEngineSource(readEngineFile));
beforeEach(() => {
  plan = createSheetData('Plan');
  workbench = openWorkbench(createWorkbookData([plan, createSheetData('Notes')]), 'Plan.xlsx');
});

const enter = (address: string, text: string): void => {
  const { rowIndex, columnIndex } = parseCell(address)!;
  workbench.edits.enterText(plan, rowIndex, columnIndex, text);
};
const cellAt = (address: string): CellData | undefined => {
  const { rowIndex, columnIndex } = parseCell(address)!;
  return plan.cells.get(rowIndex, columnIndex);
};
const textToEdit = (address: string): string => {
  const { rowIndex, columnIndex } = parseCell(address)!;
  return workbench.edits.textToEdit(plan, rowIndex, columnIndex);
};
const refusalOf = (edit: () => unknown): string => {
  try {
    edit();
  } catch (error) {
    if (error instanceof EditRefused) return error.message;
    throw error;
  }
  throw new Error('The edit was expected to be refused.');
};
const A1 = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };

describe('entering text', () => {
  test.each([
    ['Mature', { value: 'Mature' }],
    ['12', { value: 12 }],
    ['10%', { value: 0.1, style: { numberFormat: '0%' } }],
    ["'12", { value: '12' }],
    ['Q1 23', { value: 'Q1 23' }],
    ['30/09/2023', { value: 45199, style: { numberFormat: 'dd/mm/yyyy' } }],
    ['3-4-23', { value: 45019, style: { numberFormat: 'dd/mm/yyyy' } }],
    ['31/2/2023', { value: '31/2/2023' }],
    ['9/30/2023', { value: '9/30/2023' }],
    ['=1+2', { value: 3, formula: '=1+2' }],
  ])('%s', (text, expected) => {
    enter('A1', text);
    expect(cellAt('A1')).toEqual(expected);
    expect(plan.cells.size).toBe(1);
  });

  test('a cell formatted as text keeps a date as it was typed', () => {
    plan.cells.set(0, 0, { value: '', style: { numberFormat: '@' } });
    enter('A1', '30/09/2023');
    expect(cellAt('A1')?.value).toBe('30/09/2023');
  });

  test('formulas elsewhere follow', () => {
    enter('A1', '2');
    enter('B1', '=A1*10');
    enter('A1', '3');
    expect(cellAt('B1')?.value).toBe(30);
  });

  test('rows of texts; a shorter row leaves the cells beyond it', () => {
    enter('B2', 'stays');
    workbench.edits.enterTexts(plan, 0, 0, [['a', 'b'], ['c']]);
    expect(['A1', 'B1', 'A2', 'B2'].map((each) => cellAt(each)?.value)).toEqual([
      'a',
      'b',
      'c',
      'stays',
    ]);
  });

  test.each(['Mature', '12', '0.1', '10%', '30/09/2023', '=A5+1', "'12", "'=x", 'TRUE', '12:30'])(
    'entering %s again as it is edited changes nothing',
    (text) => {
      enter('A1', text);
      const before = structuredClone(cellAt('A1'));
      enter('A1', textToEdit('A1'));
      expect(cellAt('A1')).toEqual(before);
    },
  );

  test('a date that is shown month first is edited day first', () => {
    plan.cells.set(0, 0, { value: 44928, style: { numberFormat: 'm/d/yyyy' } });
    expect(textToEdit('A1')).toBe('02/01/2023');
    enter('A1', textToEdit('A1'));
    expect(cellAt('A1')?.value).toBe(44928);
  });
});

describe('what Excel would refuse', () => {
  test('text that is no formula, and the cells pasted with it', () => {
    enter('A1', 'before');
    const message = refusalOf(() => workbench.edits.enterTexts(plan, 0, 0, [['after'], ['=SUM(']]));
    expect(message).toBe(
      '“=SUM(” cannot be read as a formula. Correct it, or begin with an apostrophe to keep it as text.',
    );
    expect(cellAt('A1')?.value).toBe('before');
    expect(plan.cells.size).toBe(1);
  });

  test('cells of a protected sheet', () => {
    workbench.edits.setProtected(plan, true);
    expect(refusalOf(() => enter('A1', 'x'))).toContain('The sheet “Plan” is protected.');
    workbench.edits.setProtected(plan, false);
    enter('A1', 'x');
    expect(cellAt('A1')?.value).toBe('x');
  });

  test.each([
    ['Plan/2', 'A sheet cannot be called “Plan/2”.'],
    ['', 'A sheet cannot be called “”.'],
    ['NOTES', 'There is a sheet “NOTES” already.'],
  ])('the sheet name %p', (name, message) => {
    expect(refusalOf(() => workbench.edits.renameSheet(plan, name))).toContain(message);
    expect(plan.name).toBe('Plan');
  });

  test('the last visible sheet cannot be deleted', () => {
    workbench.edits.deleteSheet(workbench.session.workbook.sheets[1]!);
    expect(refusalOf(() => workbench.edits.deleteSheet(plan))).toContain('at least one visible');
  });

  test('more cells than the sheet has, and columns wider than there are', () => {
    const beyond = { rowIndex: 1_048_575, columnIndex: 0, rowCount: 2, columnCount: 1 };
    expect(
      refusalOf(() => workbench.edits.enterTexts(plan, beyond.rowIndex, 0, [['a'], ['b']])),
    ).toBe('That does not fit on the sheet.');
    expect(refusalOf(() => workbench.edits.setColumnWidth(plan, 0, 5000))).toContain('at most 255');
  });
});

describe('taking back', () => {
  test('the last entry, with its format, and the one before it', () => {
    enter('A1', 'one');
    enter('A1', '10%');
    expect(workbench.edits.undo()).toBe(true);
    expect(cellAt('A1')).toEqual({ value: 'one' });
    workbench.edits.undo();
    expect(plan.cells.size).toBe(0);
    expect(workbench.edits.canUndo).toBe(false);
    expect(workbench.edits.undo()).toBe(false);
  });

  test('clearing; formulas follow', () => {
    enter('A1', '5');
    enter('B1', '=A1+1');
    workbench.edits.clear(plan, [A1]);
    expect(cellAt('B1')?.value).toBe(1);
    workbench.edits.undo();
    expect(cellAt('B1')?.value).toBe(6);
  });

  test('and doing it again, until something else is entered', () => {
    enter('A1', 'one');
    enter('A1', 'two');
    workbench.edits.undo();
    workbench.edits.undo();
    expect(plan.cells.size).toBe(0);
    expect(workbench.edits.redo()).toBe(true);
    expect(cellAt('A1')).toEqual({ value: 'one' });
    workbench.edits.redo();
    expect(cellAt('A1')).toEqual({ value: 'two' });
    expect(workbench.edits.canRedo).toBe(false);
    workbench.edits.undo();
    expect(cellAt('A1')).toEqual({ value: 'one' });
    enter('B1', 'other');
    expect(workbench.edits.canRedo).toBe(false);
    expect(workbench.edits.redo()).toBe(false);
  });

  test('nothing any more once cells have moved', () => {
    enter('A1', 'one');
    workbench.edits.insertRows(plan, 0, 1);
    expect(workbench.edits.canUndo).toBe(false);
    expect(cellAt('A2')?.value).toBe('one');
  });
});

test('changes are unsaved until the file is saved', async () => {
  expect(workbench.hasUnsavedChanges).toBe(false);
  enter('A1', 'one');
  expect(workbench.hasUnsavedChanges).toBe(true);
  await workbench.saveFile();
  expect(workbench.hasUnsavedChanges).toBe(false);
});

describe('sheets, rows and columns', () => {
  test('a new sheet stands after the active one and becomes it', () => {
    const added = workbench.edits.addSheet();
    const { sheets } = workbench.session.workbook;
    expect(sheets.map(({ name }) => name)).toEqual(['Plan', 'Sheet1', 'Notes']);
    expect(workbench.session.activeSheet).toBe(added);
  });

  test('formulas follow a new name and inserted rows', () => {
    const notes = workbench.session.workbook.sheets[1]!;
    enter('A1', '7');
    workbench.edits.enterText(notes, 0, 0, '=Plan!A1');
    workbench.edits.renameSheet(plan, 'The plan');
    workbench.edits.insertRows(plan, 0, 2);
    expect(notes.cells.get(0, 0)).toMatchObject({ formula: "='The plan'!A3", value: 7 });
    workbench.edits.deleteColumns(plan, 0, 1);
    expect(notes.cells.get(0, 0)?.value).toBe('#REF!');
  });

  test('widths and heights are points', () => {
    workbench.edits.setColumnWidth(plan, 2, 105);
    workbench.edits.setRowHeight(plan, 4, 30);
    expect([...plan.columnWidths]).toEqual([[2, 20]]);
    expect([...plan.rowHeights]).toEqual([[4, 30]]);
  });
});

test('listeners are told what changed, and where', () => {
  const changes: WorkbenchChange[] = [];
  const stop = workbench.subscribe((change) => changes.push(change));
  enter('A1', 'x');
  workbench.edits.select(plan, [A1]);
  workbench.latencyMs = 150;
  stop();
  enter('A1', 'y');
  expect(changes.map(({ topics, cells, source }) => [[...topics], cells, source])).toEqual([
    [['workbook'], [{ sheet: plan, block: A1 }], 'person'],
    [['selection'], [], 'person'],
    [['status'], [], 'add-in'],
  ]);
  expect(workbench.versions).toMatchObject({ workbook: 2, selection: 1, status: 1 });
});
