/** @jest-environment jsdom */
/** Takes some seconds: whole workbooks are read and merged in a pane. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { runAsPerson, sheetOf, workbookOf } from '../support/matrix-host';
import type { PaneHost } from './pane-host';
import { closeHost, openPane, SMALL_MATRIX } from './pane-host';

afterEach(closeHost);

/** Of it one KPI is certain, and two stand alone. */
const OTHERTON: readonly (readonly CellValue[])[] = [
  [...SMALL_MATRIX[0]!, 'Owner'],
  ['Tendering', 'Leader Nearly all', 'Mature All tenders', 'Ask the market', 'Q1 24', 'Dan Fox'],
  ['Fraud', 'Mature Checks', 'Leader More checks', 'Check it all', 'Q4 23', 'Cat Moss'],
  ['Audit', 'Mature Yearly', 'Leader Monthly', 'Hire an auditor', 'Q4 23', ''],
];

const TRAINING = 'Training and development of all staff';

const withKpi = (name: string): (readonly CellValue[])[] => [
  ...OTHERTON,
  [name, 'Mature Yearly', 'Leader Monthly', 'Train', 'Q4 23', ''],
];

/** What a browser hands over: its files know their bytes, which those of this environment do not. */
function browserFile(name: string, bytes: Uint8Array): File {
  const file = new File([bytes.slice()], name);
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.resolve(bytes.slice().buffer),
  });
  return file;
}

const fileOf = async (name: string, rows = OTHERTON): Promise<File> =>
  browserFile(name, await writeWorkbook(workbookOf(sheetOf('Plan', rows))));

const drop = (words: RegExp, ...files: File[]): void => {
  fireEvent.drop(screen.getByText(words), { dataTransfer: { files } });
};

const press = async (pane: PaneHost, name: string | RegExp): Promise<void> =>
  pane.user.click(await screen.findByRole('button', { name }));

const showTab = (pane: PaneHost, name: string): Promise<void> =>
  pane.user.click(screen.getByRole('tab', { name }));

async function openMerge(rows: Parameters<typeof openPane>[0] = SMALL_MATRIX): Promise<PaneHost> {
  const pane = await openPane(rows);
  if (screen.queryByRole('tab', { name: 'Board pack' })) await showTab(pane, 'Board pack');
  await press(pane, 'Merge with another matrix');
  await screen.findByRole('button', { name: /^Choose (a|two) workbooks?…$/ });
  return pane;
}

async function findMatches(
  rows: Parameters<typeof openPane>[0] = SMALL_MATRIX,
  other = OTHERTON,
): Promise<PaneHost> {
  const pane = await openMerge(rows);
  drop(/^Or drop it here/, await fileOf('Otherton.xlsx', other));
  await screen.findByRole('textbox', { name: 'Council in Otherton.xlsx' });
  const own = screen.getByRole('textbox', { name: 'Council in this workbook' });
  await pane.user.clear(own);
  await pane.user.type(own, 'Anytown');
  await press(pane, 'Find what is the same');
  await screen.findByRole('grid', { name: 'Matches' });
  return pane;
}

const rows = (): string[] =>
  within(screen.getByRole('grid', { name: 'Matches' }))
    .getAllByRole('row')
    .map((row) => row.textContent);

const rowOf = (text: RegExp): HTMLElement =>
  within(screen.getByRole('grid', { name: 'Matches' }))
    .getAllByRole('row')
    .find((row) => row.tabIndex >= -1 && row.dataset.rowKey && text.test(row.textContent))!;

const tabs = ({ host }: PaneHost): string[] => host.workbook.sheets.map(({ name }) => name);

const textsOf = ({ host }: PaneHost, tab: string): unknown[] => {
  const sheet = host.workbook.sheets.find(({ name }) => name === tab)!;
  return [...sheet.cells.entries()].map(({ cell }) => cell.value);
};

test('a workbook is dropped, both are named, matches are paired by keyboard, and one matrix is written and used', async () => {
  const pane = await findMatches();
  expect(
    screen.getByText(/^1 KPI is in both, 2 only in Anytown, 2 only in Otherton\. No pair waits/),
  ).toBe(document.activeElement);
  expect(rows().at(-1)).toContain('1 pair of the same area and name. It becomes one');
  await press(pane, 'Show what is certain');
  const certain = rowOf(/Tendering/);
  expect(certain.textContent).toContain('Their levels now differ: as one, they leave the cell');
  expect(certain.textContent).toMatch(/Anytown.*Now: Mature\. Most tenders.*Owner: Dan Fox/);
  act(() => rowOf(/Reporting/).focus());
  await pane.user.keyboard('p');
  const dialog = screen.getByRole('dialog', { name: 'Which one is it the same as?' });
  const choice = within(dialog).getByRole('combobox', { name: 'KPI of Otherton' });
  await pane.user.selectOptions(choice, 'Area not stated: Audit');
  expect(dialog.textContent).toMatch(/Now: Developing\. Some reports.*Now: Mature\. Yearly/);
  await pane.user.click(within(dialog).getByRole('button', { name: 'They are the same' }));
  expect(document.activeElement).toBe(rowOf(/Reporting.*Audit/));
  expect(document.activeElement?.textContent).toContain('✓ The same');
  expect(screen.getByText('1 pair: the same. No pair waits for your answer.')).toBeTruthy();

  await press(pane, 'Write the merged matrix');
  await screen.findByText(
    /^Wrote the sheet Merged matrix\. Merged Anytown and Otherton into 4 KPIs/,
  );
  expect(tabs(pane)).toEqual(expect.arrayContaining(['Plan', 'Merged matrix']));
  expect(textsOf(pane, 'Merged matrix')).toContain(
    'Anytown: Developing. Some reports\nOtherton (as “Audit”): Mature. Yearly',
  );
  await press(pane, 'Use it as the matrix');
  await screen.findByText('“Merged matrix” is the matrix now. Your old sheet stays as it is.');
  await press(pane, 'Use the old sheet again');
  await screen.findByText('The sheet from before is the matrix again.');
});

test('nothing is written while a pair waits for its answer, which a look at another view does not lose', async () => {
  const own = [
    ...SMALL_MATRIX,
    [TRAINING, 'Mature Yearly', 'Leader Monthly', 'Train them', 'Q4 23'],
  ];
  const pane = await findMatches(own, withKpi(TRAINING.replace('all ', '')));
  const write = (): HTMLElement => screen.getByRole('button', { name: 'Write the merged matrix' });
  expect(write().ariaDisabled).toBe('true');
  expect(screen.getByText(/1 pair waits for your answer\. Then it can be written\./)).toBeTruthy();
  act(() => rowOf(/Training/).focus());
  await pane.user.keyboard('n');
  expect(document.activeElement).toBe(rowOf(/Training.*✓ Not the same/));
  expect(rows().filter((row) => row.includes('Training'))).toHaveLength(3);
  expect(write().ariaDisabled).not.toBe('true');
  await showTab(pane, 'Check');
  await showTab(pane, 'Board pack');
  expect(await screen.findByText(/✓ Not the same/)).toBeTruthy();
  await pane.user.click(within(rowOf(/Not the same/)).getByRole('button', { name: 'The same' }));
  expect(rows().filter((row) => row.includes('Training'))).toHaveLength(1);
  await press(pane, 'Choose other workbooks');
  await screen.findByRole('dialog', { name: 'Leave these matches?' });
  await press(pane, 'Leave them');
  expect(screen.getByRole('button', { name: 'Choose a workbook…' })).toBeTruthy();
});

test('the list of matches is saved, and what it says is taken over', async () => {
  const pane = await findMatches();
  await press(pane, 'Show what is certain');
  await pane.user.click(within(rowOf(/Tendering/)).getByRole('button', { name: 'Not the same' }));
  await press(pane, 'Save the list of matches');
  await screen.findByText(/matches\.csv/);
  await pane.user.click(within(rowOf(/Tendering.*✓/)).getByRole('button', { name: 'The same' }));
  expect(rows().filter((row) => row.includes('Tendering'))).toHaveLength(1);
  const [list] = pane.delivered;
  drop(/^Saved here or by/, browserFile(list!.name, list!.bytes));
  await screen.findByText('What matches.csv says is the same is taken over, and nothing else.');
  expect(rows().filter((row) => row.includes('Tendering'))).toHaveLength(3);
});

test('where the KPIs have changed meanwhile, the matches are found again with the answers kept', async () => {
  const pane = await findMatches();
  await press(pane, 'Show what is certain');
  await pane.user.click(within(rowOf(/Tendering/)).getByRole('button', { name: 'Not the same' }));
  await act(() =>
    runAsPerson(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('A5').values = [['Safety']];
      await context.sync();
    }),
  );
  await press(pane, 'Write the merged matrix');
  await screen.findByText(/^The KPIs of this workbook are not those any more/);
  expect(tabs(pane)).toEqual(['Plan']);
  await press(pane, 'Find the matches again');
  await screen.findByText(/Safety/);
  expect(rowOf(/Tendering.*✓ Not the same/)).toBeTruthy();
  await press(pane, 'Write the merged matrix');
  await screen.findByText(/^Wrote the sheet Merged matrix\./);
});

test('a workbook without a matrix takes those of two files, no more and no fewer', async () => {
  const pane = await openMerge(workbookOf(sheetOf('Letter', [['Dear colleagues']])));
  const find = (): HTMLElement => screen.getByRole('button', { name: 'Find what is the same' });
  drop(
    /^Or drop them here: Excel workbooks \(\.xlsx\) with a matrix each/,
    await fileOf('Anytown.xlsx', SMALL_MATRIX),
    browserFile('broken.xlsx', new Uint8Array([1, 2, 3])),
  );
  await screen.findByRole('textbox', { name: 'Council in Anytown.xlsx' });
  expect(screen.getByText('Left out.')).toBeTruthy();
  expect(find().ariaDisabled).toBe('true');
  drop(/with a matrix each/, await fileOf('Otherton.xlsx'), await fileOf('Thirdham.xlsx'));
  await screen.findByText(/^Two matrices are merged at a time/);
  expect(find().ariaDisabled).toBe('true');
  await press(pane, 'Remove Thirdham.xlsx');
  await press(pane, 'Find what is the same');
  await screen.findByRole('grid', { name: 'Matches' });
  await press(pane, 'Write the merged matrix');
  await screen.findByText(/^Wrote the sheet Merged matrix, which is the matrix now\./);
  expect(await screen.findByRole('tab', { name: 'Check' })).toBeTruthy();
});
