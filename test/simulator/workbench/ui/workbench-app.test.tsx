/**
 * @jest-environment jsdom
 */
import './complete-browser';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { CommandError } from '../../../../src/simulator/workbench/host/workbench';
import { createSheetData } from '../../../../src/workbook/workbook-data';
import type { SheetData } from '../../../../src/workbook/workbook-data';
import { writeWorkbook } from '../../../../src/files/xlsx/write-workbook';
import { sheetOf, workbookOf } from '../../host/calculation-workbook';
import type { RenderedWorkbench } from './render-workbench';
import { cell, grid, nameBox, renderWorkbench, ribbon, tab, tabs } from './render-workbench';

let plan: SheetData;
let page: RenderedWorkbench;
beforeEach(async () => {
  plan = sheetOf('Plan', { A1: 'KPI', B1: 'By when', A2: 'Tendering', B2: 'Q1 23', C2: 4 });
  const hidden = createSheetData('Secret');
  hidden.visibility = 'Hidden';
  page = await renderWorkbench(workbookOf(plan, sheetOf('Notes', { A1: 'note' }), hidden));
});

describe('the formula bar', () => {
  test('the name box leads to a cell, and says so when there is none', async () => {
    const { user } = page;
    await user.click(nameBox());
    await user.keyboard('Notes!A1{Enter}');
    expect(grid().getAttribute('aria-label')).toBe('Sheet Notes');
    expect(document.activeElement).toBe(grid());
    await user.click(nameBox());
    await user.keyboard('nowhere{Enter}');
    expect(screen.getByText(/no cell or name “nowhere”/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(nameBox());
    await user.keyboard('Secret!A1{Enter}');
    expect(screen.getByText(/“Secret” is hidden/)).toBeTruthy();
  });

  test('the content is edited there as well', async () => {
    const { user } = page;
    const content = screen.getByLabelText('Content of A1');
    await user.click(content);
    expect(page.workbench().cellEdited).toBe(false);
    await user.type(content, '!{Enter}');
    expect(plan.cells.get(0, 0)?.value).toBe('KPI!');
    expect(page.workbench().cellEdited).toBe(false);
    expect(document.activeElement).toBe(grid());
  });
});

describe('the sheet tabs', () => {
  test('hidden sheets have none, and arrows show the next sheet', async () => {
    const { user } = page;
    expect(tabs().map((tab) => tab.textContent)).toEqual(['Plan', 'Notes']);
    act(() => tab('Plan').focus());
    await user.keyboard('{ArrowRight}');
    expect(tab('Notes').getAttribute('aria-selected')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(tab('Notes')));
    expect(cell('note')).toBeTruthy();
  });
});

describe('the ribbon', () => {
  test('has the buttons of the manifest in its order', () => {
    expect(
      ribbon()
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Check', 'Highlight', 'Start round', 'Generate summary', 'Open pane']);
  });

  test('runs a function, waits for it, and says what went wrong', async () => {
    const { user } = page;
    jest
      .spyOn(page.workbench(), 'runCommand')
      .mockRejectedValue(new CommandError('checkMatrix has not answered.'));
    await user.click(ribbon().getByRole('button', { name: 'Check' }));
    expect(await screen.findByText('checkMatrix has not answered.')).toBeTruthy();
  });

  test('the pane can be closed and opened again', async () => {
    const { user } = page;
    await user.click(screen.getByLabelText('Close the pane'));
    expect(screen.queryByTitle('Task pane')).toBeNull();
    await user.click(ribbon().getByRole('button', { name: 'Open pane' }));
    expect(screen.getByTitle('Task pane')).toBeTruthy();
  });
});

describe('files', () => {
  const xlsx = async (name: string): Promise<File> => {
    const bytes = await writeWorkbook(workbookOf(sheetOf('Other', { A1: 'other' })));
    return new File([bytes.slice()], name);
  };

  test('another workbook is opened in place of the first', async () => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    await page.user.upload(input, await xlsx('Other.xlsx'));
    expect(await screen.findByText('Other.xlsx')).toBeTruthy();
    expect(cell('other')).toBeTruthy();
  });

  test('a file is asked about before it is left with changes that are not saved', async () => {
    const { user } = page;
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    act(() => page.workbench().edits.enterText(plan, 0, 0, 'Behaviour'));
    await user.upload(input, await xlsx('Other.xlsx'));
    const question = await screen.findByRole('alertdialog');
    expect(question.textContent).toContain('Leave Plan.xlsx without saving?');
    await user.click(within(question).getByRole('button', { name: 'Keep it open' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(cell('Behaviour')).toBeTruthy();
    await user.upload(input, await xlsx('Other.xlsx'));
    await user.click(await screen.findByRole('button', { name: 'Open the other file' }));
    expect(await screen.findByText('Other.xlsx')).toBeTruthy();
  });

  test('a file can be dropped, on a place that shows while one is dragged', async () => {
    const files = [await xlsx('Dropped.xlsx')];
    const dataTransfer = { types: ['Files'], files };
    fireEvent.dragOver(grid(), { dataTransfer });
    expect(screen.getByText(/Drop an Excel workbook/)).toBeTruthy();
    fireEvent.drop(grid(), { dataTransfer });
    expect(await screen.findByText('Dropped.xlsx')).toBeTruthy();
  });

  test('a file that is no workbook is refused once, with the way out, and the first stays open', async () => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    await page.user.upload(input, new File(['plain text'], 'Plan.xlsx'));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('is not an Excel workbook');
    expect(dialog.textContent).toContain('save it as Excel Workbook');
    await page.user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(cell('Tendering')).toBeTruthy();
  });
});

test('the latency of Excel on the web is switched on and kept for the next workbook', async () => {
  const { user } = page;
  await user.click(screen.getByLabelText(/^Latency/));
  expect(page.workbench().latencyMs).toBe(150);
  expect(screen.getByText('Latency 150 ms')).toBeTruthy();
});

test('arrows on the splitter change the pane’s width within its bounds', async () => {
  const { user } = page;
  const splitter = screen.getByLabelText('Size of the task pane');
  act(() => splitter.focus());
  await user.keyboard('{Home}{ArrowLeft}');
  expect(splitter.getAttribute('aria-valuenow')).toBe(splitter.getAttribute('aria-valuemin')!);
});
