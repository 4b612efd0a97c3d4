/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { sheetOf, workbookOf } from '../support/matrix-host';
import type { PaneHost } from './pane-host';
import { closeHost, openPane, SMALL_MATRIX } from './pane-host';

afterEach(closeHost);

/** Two actions in a cell, a level in other capitals, and a line that belongs to no cell. */
const PAPER = [
  'Board paper 7',
  'KPI\tWhere we are now\tWhere we want to be\tActions\tBy when',
  'Waste\tdeveloping Some rounds\tLeader All rounds\tBuy two lorries\tQ1 24',
  '\t\t\tTrain the crews\tQ2 24',
  'Parks\tMature Most parks\tLeader All parks\tPlant 40 trees\tQ3 24',
].join('\n');

const press = (pane: PaneHost, name: string | RegExp): Promise<void> =>
  pane.user.click(screen.getByRole('button', { name }));

async function openImport(rows: Parameters<typeof openPane>[0]): Promise<PaneHost> {
  const pane = await openPane(rows);
  if (screen.queryByRole('button', { name: 'Settings' })) await press(pane, 'Settings');
  await pane.user.click(await screen.findByRole('button', { name: 'Bring in a matrix' }));
  await screen.findByRole('button', { name: 'Choose a file…' });
  return pane;
}

async function readPaper(pane: PaneHost, text = PAPER): Promise<void> {
  const field = screen.getByRole('textbox', { name: 'Or paste the text of a table' });
  fireEvent.change(field, { target: { value: text } });
  await press(pane, 'Read the text');
}

test('text is pasted where there is no matrix: what was found is said, and one button writes it', async () => {
  const pane = await openImport(workbookOf(sheetOf('Plan', [['Dear colleagues']])));
  await readPaper(pane);
  expect(await screen.findByText('2 KPIs, 4 levels and 3 actions.')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Write the sheet');
  await pane.user.click(screen.getByText('What is in no cell'));
  expect(screen.getByText(/^“Board paper 7” · /)).toBeTruthy();
  await press(pane, 'Write the sheet');
  expect(await screen.findByText(/, which is the matrix now\.$/)).toBeTruthy();
  expect(await screen.findByText('2 KPIs · 3 actions')).toBeTruthy();
});

test('beside a matrix, the sheet becomes the matrix when a person says so', async () => {
  const pane = await openImport(SMALL_MATRIX);
  await readPaper(pane);
  await pane.user.click(await screen.findByRole('button', { name: 'Write the sheet' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Make it the matrix' }));
  expect(await screen.findByText('2 KPIs · 3 actions')).toBeTruthy();
});

test('a file is dropped; one that cannot be used is refused with what to do', async () => {
  await openImport(SMALL_MATRIX);
  const file = new File(['{\\rtf1 a letter}'], 'plan.rtf');
  const place = screen.getByText(/^Or drop one here/);
  fireEvent.drop(place, { dataTransfer: { files: [file] } });
  const alert = await screen.findByText(/^plan\.rtf is rich text/);
  expect(alert.closest('[role=alert]')).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeTruthy();
});

test('repairs are accepted, edited, rejected and put back by keyboard, and each says its decision', async () => {
  const pane = await openImport(workbookOf(sheetOf('Plan', [['Dear colleagues']])));
  await readPaper(pane);
  await pane.user.click(await screen.findByRole('button', { name: 'Write the sheet' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Review repairs' }));
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'all');
  const [button] = await screen.findAllByRole('button', { name: 'Edit…' });
  const first = button!.closest<HTMLElement>('[role=row]');
  act(() => first!.focus());
  const decided = (): (string | null)[] =>
    within(first!)
      .queryAllByText(/^✓/)
      .map(({ textContent }) => textContent);
  await pane.user.keyboard('a');
  expect(await within(first!).findByText('✓ Accepted')).toBeTruthy();
  expect(document.activeElement).toBe(first);
  await pane.user.keyboard('p');
  await screen.findByText('Put back 1 repair.');
  await waitFor(() => expect(decided()).toEqual([]));
  await pane.user.keyboard('e');
  const text = await screen.findByRole('textbox', { name: 'The cell' });
  fireEvent.change(text, { target: { value: 'As I say' } });
  await press(pane, 'Write it');
  expect(await within(first!).findByText('✓ Edited: “As I say”')).toBeTruthy();
});

test('a matrix is started where there is none, and says whose the names are', async () => {
  const pane = await openPane(workbookOf(sheetOf('Plan', [['Dear colleagues']])));
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Framework' }), 'CAF');
  await press(pane, 'Start a matrix');
  expect(await screen.findByText(/39 behaviours\. .*Open Government Licence/)).toBeTruthy();
  expect(await screen.findByText('39 KPIs · 0 actions')).toBeTruthy();
  const { cells } = pane.host.workbook.sheets.find(({ name }) => name === 'Maturity matrix')!;
  const said = [...cells.entries()].map(({ cell }) => cell.value);
  expect(said).toContain('CAF 3.2 (NCSC, OGL v3.0)');
});
