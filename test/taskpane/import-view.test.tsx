/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { listKpis } from '../../src/domain/matrix';
import { allOf, startSentence } from '../../src/domain/wording';
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
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Write the sheet'));
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

test('what changes no text shows it once, and cannot be rejected', async () => {
  const pane = await openImport(workbookOf(sheetOf('Plan', [['Dear colleagues']])));
  await readPaper(pane);
  await pane.user.click(await screen.findByRole('button', { name: 'Write the sheet' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Review repairs' }));
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'all');
  const rightButtons = await screen.findAllByRole('button', { name: 'It is right' });
  const rows = rightButtons.map((button) => button.closest<HTMLElement>('[role=row]')!);
  expect(rows.map(({ textContent }) => /says “.*?”/.exec(textContent)?.[0])).toContain(
    'says “Waste”',
  );
  for (const row of rows) {
    expect(row.querySelector('del, ins')).toBeNull();
    expect(within(row).queryByRole('button', { name: 'Reject' })).toBeNull();
  }
  expect(
    screen.getByRole('button', { name: `${startSentence(allOf(rows.length))} are right` }),
  ).toBeTruthy();
});

test('what is not sure of a file is asked before it is written, and it is read anew with the answer', async () => {
  const pane = await openImport(workbookOf(sheetOf('Plan', [['Dear colleagues']])));
  const rows = [
    'KPI\tCurrent level\tCurrent level\tTarget level\tActions\tBy when',
    'Waste\tDeveloping\tMature\tLeader\tBuy lorries\tQ1 24',
  ];
  await readPaper(pane, rows.join('\n'));
  expect(await screen.findByText(/ can be read in more than one way\. /)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Show / })).toBeNull();
  await pane.user.click(screen.getByRole('radio', { name: 'Column C, “Current level”' }));
  await press(pane, 'Use this answer');
  expect(await screen.findByText('1 KPI, 2 levels and 1 action.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Write the sheet'));
  await press(pane, 'Write the sheet');
  await screen.findByText(/, which is the matrix now\.$/);
  expect(listKpis(pane.ready().review.matrix)[0]!.current.level).toBe('Mature');
});

test('columns that nobody knows are chosen by hand, and the levels of a file too', async () => {
  const pane = await openImport(workbookOf(sheetOf('Plan', [['Dear colleagues']])));
  await readPaper(pane, PAPER.replace(/^KPI.*$/m, 'One\tTwo\tThree\tFour\tFive'));
  expect(await screen.findByText(/^The pasted text has no row of headings/)).toBeTruthy();
  const panel = screen.getByRole('region', { name: 'Bring in a matrix' });
  const choose = async (name: string, value: string): Promise<void> =>
    pane.user.selectOptions(await within(panel).findByRole('combobox', { name }), value);
  await choose('Row of the headings', '2');
  for (const [index, name] of ['KPI', 'Where we are now', 'Where we want to be'].entries()) {
    await choose(name, 'ABC'[index]!);
  }
  await pane.user.click(within(panel).getByRole('button', { name: 'Read it like this' }));
  expect(await screen.findByText(/^2 KPIs, 4 levels and /)).toBeTruthy();
  await pane.user.click(screen.getByText('How it is read'));
  await choose('Levels', 'caf');
  expect(await screen.findByText(/^2 KPIs and 0 levels|^2 KPIs, 0 levels/)).toBeTruthy();
});

test('a council’s own list of known names is kept with the workbook, a faulty one refused, and the first comes back', async () => {
  const pane = await openImport(SMALL_MATRIX);
  await pane.user.click(screen.getByText('Names that damaged letters are compared with'));
  const input = screen.getByLabelText('List of known names');
  const choose = (text: string): Promise<void> =>
    pane.user.upload(input, new File([text], 'names.txt'));
  await choose('Trevelyan 7ennor');
  expect(await screen.findByText(/^names\.txt has “7ennor” in line 1/)).toBeTruthy();
  await choose('# Places\nTrevelyan Zennor');
  expect(await screen.findByText(/^2 known names from names\.txt\. They are kept/)).toBeTruthy();
  expect(pane.ready().review.settings.knownWords).toEqual(['trevelyan', 'zennor']);
  await pane.user.click(await screen.findByRole('button', { name: 'Save the list' }));
  await waitFor(() => expect(pane.delivered).toHaveLength(1));
  expect(new TextDecoder().decode(pane.delivered[0]!.bytes)).toMatch(/^# Names and words/);
  await press(pane, 'Use those of the add-in');
  await screen.findByText('The names that come with the add-in count again.');
  expect(pane.ready().review.settings.knownWords).toEqual([]);
});

test('what a repair was in the source is shown beside it and follows the arrow keys; anew it asks for the file', async () => {
  const pane = await openImport(workbookOf(sheetOf('Plan', [['Dear colleagues']])));
  await readPaper(pane);
  await pane.user.click(await screen.findByRole('button', { name: 'Write the sheet' }));
  await pane.user.click((await screen.findAllByRole('button', { name: 'Review repairs' })).at(-1)!);
  expect(document.activeElement?.textContent).toBe('Repairs');
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'all');
  const [button, next] = await screen.findAllByRole('button', { name: 'Source' });
  const row = (one: HTMLElement): HTMLElement => one.closest<HTMLElement>('[role=row]')!;
  act(() => row(button!).focus());
  expect(screen.queryByRole('group', { name: 'In the source' })).toBeNull();
  await pane.user.keyboard('s');
  const shown = await within(row(button!)).findByRole('group', { name: 'In the source' });
  expect((await within(shown).findAllByText(/^Line \d+:/)).length).toBeGreaterThan(1);
  expect(shown.querySelectorAll('mark')).toHaveLength(1);
  await pane.user.keyboard('{ArrowDown}');
  await within(row(next!)).findByRole('group', { name: 'In the source' });
  expect(screen.getAllByRole('group', { name: 'In the source' })).toHaveLength(1);
  await pane.reopen();
  await press(pane, 'Review repairs');
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'all');
  await pane.user.click((await screen.findAllByRole('button', { name: 'Source' }))[0]!);
  expect(await screen.findByText(/^The file is not kept once the pane is closed/)).toBeTruthy();
  const place = screen.getByText(/^Or drop one here/);
  fireEvent.drop(place, { dataTransfer: { files: [new File(['another'], 'plan.txt')] } });
  expect(await screen.findByText(/^plan\.txt is not the file that was brought in/)).toBeTruthy();
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
