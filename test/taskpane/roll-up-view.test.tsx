/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { freezeMatrix } from '../../src/app/freeze-matrix';
import { reviewMatrix } from '../../src/app/review-matrix';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { openHost, REVIEW_REQUEST, sheetOf, workbookOf } from '../support/matrix-host';
import type { PaneHost } from './pane-host';
import { closeHost, openPane, SMALL_MATRIX } from './pane-host';

afterEach(closeHost);

const press = async (pane: PaneHost, name: string | RegExp): Promise<void> =>
  pane.user.click(await screen.findByRole('button', { name }));

/** What a browser hands over: its files know their bytes, which those of this environment do not. */
async function fileOf(name: string, bytes?: Uint8Array): Promise<File> {
  const content = bytes ?? (await writeWorkbook(workbookOf(sheetOf('Plan', SMALL_MATRIX))));
  const file = new File([content.slice()], name);
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.resolve(content.slice().buffer),
  });
  return file;
}

/** A file with a freeze of today and no matrix: for any earlier date there is nothing to be read in it. */
async function frozenFile(name: string): Promise<File> {
  const rows = SMALL_MATRIX.map((row, index) => (index === 1 ? ['Fraud', ...row.slice(1)] : row));
  const workbook = workbookOf(sheetOf('Plan', rows));
  await openHost(workbook);
  await freezeMatrix(excelWorkbook, await reviewMatrix(excelWorkbook, REVIEW_REQUEST));
  closeHost();
  workbook.sheets.shift();
  return fileOf(name, await writeWorkbook(workbook));
}

const drop = (...files: File[]): void => {
  fireEvent.drop(screen.getByText(/^Or drop them here/), { dataTransfer: { files } });
};

async function openRollUp(rows: Parameters<typeof openPane>[0] = SMALL_MATRIX): Promise<PaneHost> {
  const pane = await openPane(rows);
  const tab = screen.queryByRole('tab', { name: 'Board pack' });
  if (tab) await pane.user.click(tab);
  await press(pane, 'Roll up several matrices');
  await screen.findByRole('button', { name: 'Choose workbooks…' });
  return pane;
}

const lookElsewhere = async (pane: PaneHost): Promise<void> => {
  await pane.user.click(screen.getByRole('tab', { name: 'Check' }));
  await pane.user.click(screen.getByRole('tab', { name: 'Board pack' }));
};

const dateField = (): HTMLElement =>
  within(screen.getByRole('region', { name: 'Roll up several matrices' })).getByLabelText('As at');

const tabs = ({ host }: PaneHost): string[] => host.workbook.sheets.map(({ name }) => name);

test('workbooks are dropped, named, and rolled up into sheets that are written again later', async () => {
  const pane = await openRollUp();
  expect(screen.getByRole('button', { name: 'Write the roll-up' })).toHaveProperty(
    'ariaDisabled',
    'true',
  );
  drop(await fileOf('Care.xlsx'), await fileOf('broken.xlsx', new Uint8Array([1, 2, 3])));
  const list = await screen.findByRole('list', { name: 'Workbooks that were chosen' });
  expect(within(list).getByText('3 KPIs and 4 actions.')).toBeTruthy();
  const unread = within(list).getByText('Left out.').closest('p');
  expect(unread?.textContent).toMatch(/^Left out\. broken\.xlsx is not (?!.*broken)/);
  expect(screen.getByText('1 service is rolled up; 1 workbook is left out.')).toBeTruthy();
  const name = within(list).getByRole('textbox', { name: 'Service in Care.xlsx' });
  expect(name).toHaveProperty('value', 'Care');
  await pane.user.clear(name);
  await pane.user.type(name, 'Adult care');
  await press(pane, 'Remove broken.xlsx');
  expect(screen.queryByText('Left out.')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Choose workbooks…');

  await press(pane, 'Write the roll-up');
  expect(await screen.findByText(/^Wrote the roll-up of 1 service: \d+ sheets\.$/)).toBeTruthy();
  expect(tabs(pane)).toEqual(
    expect.arrayContaining(['Plan', 'Roll-up summary', 'Official values']),
  );
  const sources = pane.host.workbook.sheets.find(({ name: tab }) => tab === 'Sources')!;
  const texts = [...sources.cells.entries()].map(({ cell }) => cell.value);
  expect(texts).toContain('Adult care');
  const links = screen.getByRole('list', { name: 'Sheets of the roll-up in this workbook' });
  expect(within(links).getByText('Official values')).toBeTruthy();
  const before = tabs(pane);
  await press(pane, 'Write the roll-up again');
  await screen.findByText(/^Wrote the roll-up of 1 service/);
  expect(tabs(pane)).toEqual(before);
});

test('the open workbook is one of them under the name that it is given', async () => {
  const pane = await openRollUp();
  await pane.user.click(screen.getByRole('checkbox', { name: 'With the matrix of this workbook' }));
  await pane.user.type(screen.getByRole('textbox', { name: 'Service in this workbook' }), 'Roads');
  await press(pane, 'Write the roll-up');
  await screen.findByText(/^Wrote the roll-up of 1 service/);
  const sources = pane.host.workbook.sheets.find(({ name: tab }) => tab === 'Sources')!;
  expect([...sources.cells.entries()].map(({ cell }) => cell.value)).toContain('Roads');
});

test('what was chosen is kept over a look at another view, and read anew for another date', async () => {
  const frozen = await frozenFile('Frozen.xlsx');
  const pane = await openRollUp();
  drop(await fileOf('Care.xlsx'), await fileOf('Parks.xlsx'), frozen);
  const name = await screen.findByRole('textbox', { name: 'Service in Care.xlsx' });
  await pane.user.type(name, ' of adults');
  await press(pane, 'Remove Parks.xlsx');
  fireEvent.change(dateField(), { target: { value: '2022-01-15' } });
  await pane.user.click(screen.getByRole('checkbox', { name: 'With the matrix of this workbook' }));
  await pane.user.type(screen.getByRole('textbox', { name: 'Service in this workbook' }), 'Roads');

  await lookElsewhere(pane);
  const kept = await screen.findByRole('textbox', { name: 'Service in Care.xlsx' });
  expect(kept).toHaveProperty('value', 'Care of adults');
  expect(screen.queryByRole('textbox', { name: 'Service in Parks.xlsx' })).toBeNull();
  expect(dateField()).toHaveProperty('value', '2022-01-15');
  expect(screen.getByRole('textbox', { name: 'Service in this workbook' })).toHaveProperty(
    'value',
    'Roads',
  );
  await press(pane, 'Write the roll-up');
  // By then nothing was frozen.
  expect(await screen.findByText(/^Wrote the roll-up of 2 services/)).toBeTruthy();
});

test('the open workbook alone is kept over a look at another view, and nothing that was not chosen', async () => {
  const pane = await openRollUp();
  const own = () => screen.getByRole('checkbox', { name: 'With the matrix of this workbook' });
  await pane.user.click(own());
  await lookElsewhere(pane);
  expect(own()).toHaveProperty('checked', true);
  await pane.user.click(own());
  await lookElsewhere(pane);
  expect(screen.queryByRole('checkbox', { name: 'With the matrix of this workbook' })).toBeNull();
});

test('without a matrix of its own a workbook takes a roll-up as well, and gives it out as a paper', async () => {
  const pane = await openRollUp(workbookOf(sheetOf('Letter', [['Dear colleagues']])));
  expect(screen.queryByRole('checkbox', { name: /this workbook/ })).toBeNull();
  drop(await fileOf('Care.xlsx'), await fileOf('care.xlsx'));
  await screen.findByRole('textbox', { name: 'Service in care (2).xlsx' });
  await press(pane, 'Save the roll-up');
  expect(await screen.findByText(/^Saved Maturity roll-up paper 2023-10-15\.docx/)).toBeTruthy();
  expect(pane.delivered.map(({ name }) => name)).toEqual([
    'Maturity roll-up paper 2023-10-15.docx',
  ]);
});

test('another as-at date has them read anew before anything is written', async () => {
  const frozen = await frozenFile('Frozen.xlsx');
  const pane = await openRollUp();
  drop(await fileOf('Care.xlsx'), frozen);
  await screen.findByRole('textbox', { name: 'Service in Frozen.xlsx' });
  await press(pane, 'Write the roll-up');
  await screen.findByText(/^Wrote the roll-up of 2 services/);
  fireEvent.change(dateField(), { target: { value: '2022-01-15' } });
  await press(pane, 'Write the roll-up again');
  await screen.findByText(/^Wrote the roll-up of 1 service/);
  const summary = pane.host.workbook.sheets.find(({ name }) => name === 'Roll-up summary')!;
  const texts = [...summary.cells.entries()].map(({ cell }) => String(cell.value)).join('\n');
  expect(texts).toContain('as at 15 January 2022');
});
