/**
 * @jest-environment jsdom
 */
import '../complete-browser';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SheetData } from '../../../../../src/workbook/workbook-data';
import { formulaFormat, sheetOf, workbookOf } from '../../../host/calculation-workbook';
import { block } from '../../sheet-view/view-of';
import type { RenderedWorkbench } from '../render-workbench';
import {
  activeCell,
  cell,
  grid,
  nameBox,
  press,
  renderWorkbench,
  status,
  tab,
} from '../render-workbench';

let plan: SheetData;
let page: RenderedWorkbench;
beforeEach(async () => {
  plan = sheetOf('Plan', { A1: 'KPI', B1: 'By when', A2: 'Tendering', B2: 'Q1 23', C2: 4 });
  plan.conditionalFormats.push(formulaFormat('due', ['B2'], '=B2="Q1 23"', { fill: '#F6C7C3' }));
  page = await renderWorkbench(workbookOf(plan));
});

test('says how large the sheet is, which cells stand where and what they hold', () => {
  expect(grid().getAttribute('aria-label')).toBe('Sheet Plan');
  expect(grid().getAttribute('aria-rowcount')).toBe('101');
  expect(cell('Tendering').getAttribute('aria-colindex')).toBe('2');
  expect(cell('Tendering').closest('[role="row"]')!.getAttribute('aria-rowindex')).toBe('3');
  expect(screen.getByText('B').getAttribute('aria-colindex')).toBe('3');
  expect(screen.getByText('2', { selector: '[role="rowheader"]' })).toBeTruthy();
});

test('draws only some of many rows', () => {
  const { length } = grid().querySelectorAll('[role="rowheader"]');
  expect(length).toBeGreaterThan(10);
  expect(length).toBeLessThan(30);
});

test('shows what conditional formats say, and that it works them out', async () => {
  const due = cell('Q1 23');
  await waitFor(() => expect(due.style.backgroundColor).toBe('rgb(246, 199, 195)'));
  expect(status()).toContain('Ready');
  act(() => page.workbench().edits.enterText(plan, 1, 1, 'Q2 23'));
  expect(status()).toContain('Working out the highlights');
  await waitFor(() => expect(cell('Q2 23').style.backgroundColor).toBe(''));
});

test('is moved in, typed into and left by the keyboard alone', async () => {
  const { user } = page;
  act(() => grid().focus());
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(nameBox().value).toBe('B2');
  expect(activeCell().textContent).toContain('Q1 23');
  expect(activeCell().getAttribute('aria-selected')).toBe('true');
  await user.keyboard('Q4 24');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Content of B2');
  expect(page.workbench().cellEdited).toBe(true);
  await user.keyboard('{Enter}');
  expect(cell('Q4 24')).toBeTruthy();
  expect(nameBox().value).toBe('B3');
  expect(document.activeElement).toBe(grid());
  await user.tab();
  expect(document.activeElement).toBe(tab('Plan'));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByLabelText('Size of the task pane'));
});

test('an arrow enters what was typed over a cell, but moves the caret after F2', async () => {
  const { user } = page;
  act(() => grid().focus());
  await user.keyboard('abc{ArrowDown}');
  expect(nameBox().value).toBe('A2');
  await user.keyboard('{F2}{ArrowLeft}');
  expect(nameBox().value).toBe('A2');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(grid());
  expect(cell('Tendering')).toBeTruthy();
});

test('follows a selection made by the add-in and leaves the focus where it is', () => {
  const save = press('Save');
  act(() => save.focus());
  act(() => page.workbench().edits.select(plan, [block('B2')]));
  expect(nameBox().value).toBe('B2');
  expect(document.activeElement).toBe(save);
});

test('Shift+F10 opens a menu, whose actions do what they say', async () => {
  const { user } = page;
  act(() => grid().focus());
  await user.keyboard('{ArrowDown}{Shift>}{F10}{/Shift}');
  const menu = screen.getByLabelText('Selected cells');
  expect(document.activeElement).toBe(within(menu).getAllByRole('menuitem')[0]);
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText('Selected cells')).toBeNull();
  expect(document.activeElement).toBe(grid());
  await user.keyboard('{ContextMenu}{ArrowDown}{ArrowDown}{Enter}');
  expect(plan.cells.get(2, 0)?.value).toBe('Tendering');
});

test('copies and pastes through the clipboard', () => {
  act(() => grid().focus());
  fireEvent.keyDown(grid(), { key: 'ArrowRight', shiftKey: true });
  const data = new Map<string, string>();
  const clipboardData = {
    setData: (kind: string, text: string) => data.set(kind, text),
    getData: (kind: string) => data.get(kind) ?? '',
  };
  fireEvent.copy(grid(), { clipboardData });
  expect(data.get('text/plain')).toBe('KPI\tBy when');
  fireEvent.keyDown(grid(), { key: 'ArrowDown' });
  fireEvent.keyDown(grid(), { key: 'ArrowDown' });
  fireEvent.paste(grid(), { clipboardData });
  expect(plan.cells.get(2, 1)?.value).toBe('By when');
});
