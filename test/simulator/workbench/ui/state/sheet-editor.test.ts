import { setEngineSource } from '../../../../../src/simulator/host/calculation/engine';
import { readEngineFile } from '../../../../../src/simulator/host/office-host';
import { openWorkbench } from '../../../../../src/simulator/workbench/host/open-workbench';
import type { Workbench } from '../../../../../src/simulator/workbench/host/workbench';
import { readGridKey } from '../../../../../src/simulator/workbench/sheet-view/grid-keys';
import { copyText, pasteText } from '../../../../../src/simulator/workbench/ui/grid/grid-events';
import { pressGridKey } from '../../../../../src/simulator/workbench/ui/state/press-grid-key';
import { SheetEditor } from '../../../../../src/simulator/workbench/ui/state/sheet-editor';
import { formatBlock, formatCell } from '../../../../../src/workbook/address';
import type { SheetData } from '../../../../../src/workbook/workbook-data';
import { sheetOf, workbookOf } from '../../../host/calculation-workbook';
import { at, block, viewOf } from '../../sheet-view/view-of';

beforeAll(() => setEngineSource(readEngineFile));

let plan: SheetData;
let notes: SheetData;
let workbench: Workbench;
let editor: SheetEditor;
beforeEach(() => {
  plan = sheetOf('Plan', { A1: 'KPI', A2: 'Tendering', B2: 2, B3: 3 });
  notes = sheetOf('Notes', { A1: 'note' });
  workbench = openWorkbench(workbookOf(plan, notes), 'Plan.xlsx');
  editor = new SheetEditor(workbench);
});
afterEach(() => editor.close());

const press = (...keys: string[]): void => {
  for (const key of keys) {
    const parts = key.split('+');
    const meaning = readGridKey({
      key: key.endsWith('++') ? '+' : parts.at(-1)!,
      shiftKey: parts.includes('Shift'),
      ctrlKey: parts.includes('Ctrl'),
      altKey: false,
    });
    pressGridKey(editor, meaning!, viewOf(editor.getState().sheet), 400);
  }
};
const active = (): string => {
  const { rowIndex, columnIndex } = editor.getState().selection.active;
  return formatCell(rowIndex, columnIndex);
};
const selected = (): string[] => editor.getState().selection.blocks.map(formatBlock);
const valueAt = (address: string) =>
  plan.cells.get(at(address).rowIndex, at(address).columnIndex)?.value;
const cellsOf = (sheet: SheetData) => sheet.cells;

describe('selecting', () => {
  test('keys move the selection, and the workbook is told', () => {
    press('ArrowDown', 'ArrowRight');
    expect(active()).toBe('B2');
    expect(workbench.session.selection.blocks).toEqual([block('B2')]);
    press('Shift+ArrowDown', 'Shift+ArrowLeft');
    expect(selected()).toEqual(['A2:B3']);
    expect(active()).toBe('B2');
  });

  test('Enter goes round what is selected', () => {
    press('Shift+ArrowDown', 'Enter', 'Enter');
    expect(selected()).toEqual(['A1:A2']);
    expect(active()).toBe('A1');
  });

  test('a selection that the add-in makes is followed and brought into sight', () => {
    const { reveals } = editor.getState();
    workbench.edits.select(notes, [block('C4:D5')]);
    expect(editor.getState().sheet).toBe(notes);
    expect(selected()).toEqual(['C4:D5']);
    expect(editor.getState().reveals).toBeGreaterThan(reveals);
  });

  test('each sheet is found again with its own selection', () => {
    press('ArrowDown');
    press('Ctrl+PageDown');
    expect(editor.getState().sheet).toBe(notes);
    press('Ctrl+PageUp');
    expect(active()).toBe('A2');
  });
});

describe('typing', () => {
  test('what is typed replaces the cell when it is entered', () => {
    press('ArrowDown', 'x');
    expect(editor.getState().entry).toMatchObject({ text: 'x', isTypedOver: true });
    expect(workbench.cellEdited).toBe(true);
    editor.type('xyz');
    expect(editor.commit()).toBe(true);
    expect(valueAt('A2')).toBe('xyz');
    expect(workbench.cellEdited).toBe(false);
    expect(editor.getState().entry).toBeNull();
  });

  test('Esc leaves the cell as it was', () => {
    press('F2');
    editor.type('changed');
    editor.cancel();
    expect(valueAt('A1')).toBe('KPI');
    expect(workbench.cellEdited).toBe(false);
  });

  test('what stands there unchanged is not entered again', () => {
    const { workbook } = workbench.versions;
    press('F2');
    editor.commit();
    expect(workbench.versions.workbook).toBe(workbook);
    expect(workbench.edits.canUndo).toBe(false);
  });

  test('a formula that cannot be read is said so, and the person is still typing', () => {
    press('F2');
    editor.type('=SUM(');
    expect(editor.commit()).toBe(false);
    expect(editor.getState().trouble).toContain('=SUM(');
    expect(editor.getState().entry?.text).toBe('=SUM(');
    expect(workbench.cellEdited).toBe(true);
    expect(valueAt('A1')).toBe('KPI');
    editor.cancel();
    press('ArrowDown');
    expect(editor.getState().trouble).toBeNull();
  });

  test('another sheet is shown only after what was typed has been entered', () => {
    press('F2');
    editor.type('=SUM(');
    editor.activate(notes);
    expect(editor.getState().sheet).toBe(plan);
    editor.type('changed');
    editor.activate(notes);
    expect(editor.getState().sheet).toBe(notes);
    expect(valueAt('A1')).toBe('changed');
  });
});

describe('changing', () => {
  test('Delete empties the selected cells and undo fills them again', () => {
    press('ArrowDown', 'Shift+ArrowRight', 'Delete');
    expect([valueAt('A2'), valueAt('B2')]).toEqual([undefined, undefined]);
    press('Ctrl+z');
    expect([valueAt('A2'), valueAt('B2')]).toEqual(['Tendering', 2]);
  });

  test('rows or, when whole columns are selected, columns are inserted and deleted', () => {
    press('ArrowDown', 'Ctrl+-');
    expect(valueAt('B2')).toBe(3);
    press('Ctrl++');
    expect(valueAt('B3')).toBe(3);
    press('Ctrl+ ', 'Ctrl+-');
    expect(valueAt('A3')).toBe(3);
  });

  test('a protected sheet says so, and nothing happens', () => {
    plan.protected = true;
    press('Delete');
    expect(editor.getState().trouble).toContain('protected');
    expect(valueAt('A1')).toBe('KPI');
  });
});

describe('the clipboard', () => {
  test('cells are copied as they read', () => {
    plan.cells.get(1, 1)!.style = { numberFormat: '0.00' };
    press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(copyText(editor)).toBe('KPI\t\nTendering\t2.00\n');
  });

  test('of whole rows and columns the used part is copied', () => {
    press('Ctrl+a');
    expect(copyText(editor).split('\n')).toHaveLength(4);
    editor.selectPlace(at('F9'));
    expect(copyText(editor)).toBe('');
  });

  test('pasted cells are entered as if typed, and selected', () => {
    press('ArrowDown');
    pasteText(editor, '10%\t=1+1\r\n\tx\r\n');
    expect([valueAt('A2'), valueAt('B2'), valueAt('B3')]).toEqual([0.1, 2, 'x']);
    expect(valueAt('A3')).toBeUndefined();
    expect(selected()).toEqual(['A2:B3']);
    press('Ctrl+z');
    expect(valueAt('A2')).toBe('Tendering');
    expect(cellsOf(plan).get(2, 1)?.value).toBe(3);
  });
});
