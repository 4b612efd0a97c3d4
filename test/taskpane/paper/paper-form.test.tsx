/**
 * The paper as a secretary writes it, down to the file. It takes its seconds: texts are typed letter by letter.
 * @jest-environment jsdom
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { PaneHost } from '../pane-host';
import { closeHost, openPane, SMALL_MATRIX } from '../pane-host';

afterEach(closeHost);

async function openPaper(): Promise<PaneHost> {
  const pane = await openPane(SMALL_MATRIX);
  await pane.user.click(screen.getByRole('tab', { name: 'Board pack' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Write the paper' }));
  await screen.findByRole('group', { name: 'Recommendations' });
  return pane;
}

const group = (name: string) => within(screen.getByRole('group', { name }));
const storedPaper = (pane: PaneHost) => pane.ready().review.settings.paper;
async function save({ user }: PaneHost): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Save for later' }));
  await screen.findByText('Saved the settings in the workbook.');
}

test('recommendations are listed as they will read, and changed, left out, added and reset', async () => {
  const pane = await openPaper();
  const list = group('Recommendations');
  const boxes = () =>
    list
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ labels }) => labels?.[0]?.textContent ?? '');
  expect(boxes()).toEqual([
    expect.stringMatching(/^1\. Note the position at 15 October 2023/),
    expect.stringMatching(/^2\. Agree a new date for the one action that is late/),
    expect.stringMatching(/^3\. Ask for a date for the one action that has none/),
  ]);
  await pane.user.click(list.getAllByRole('checkbox')[0]!);
  expect(boxes()[1]).toMatch(/^1\. Agree/);
  await pane.user.click(list.getByRole('button', { name: 'Change words of recommendation 1' }));
  const words = list.getByRole('textbox', { name: 'Words of recommendation 1' });
  fireEvent.change(words, { target: { value: 'Ask the owner to come.' } });
  await pane.user.click(list.getByRole('button', { name: 'Add a recommendation' }));
  fireEvent.change(list.getAllByRole('textbox')[1]!, { target: { value: 'Thank the officers.' } });
  await save(pane);
  expect(storedPaper(pane).recommendations).toEqual([
    { id: 'note', isIncluded: false, text: null },
    { id: 'late', isIncluded: true, text: 'Ask the owner to come.' },
    { id: 'own-1', isIncluded: true, text: 'Thank the officers.' },
  ]);
  await pane.user.click(
    list.getByRole('button', { name: /^Reset recommendation 1 to the words made/ }),
  );
  expect(boxes()[1]).toMatch(/^1\. Agree a new date/);
  await pane.user.click(list.getByRole('button', { name: 'Remove recommendation 3' }));
  await save(pane);
  expect(storedPaper(pane).recommendations).toEqual([
    { id: 'note', isIncluded: false, text: null },
  ]);
});

test('fields, texts and appendices are kept, and what is missing is marked where it is', async () => {
  const pane = await openPaper();
  const reportOf = screen.getByRole('textbox', { name: 'Report of' });
  expect(screen.getByText('Missing: whose report it is.')).toBeTruthy();
  fireEvent.change(reportOf, { target: { value: 'Director of Resources' } });
  expect(screen.queryByText('Missing: whose report it is.')).toBeNull();
  fireEvent.change(screen.getByRole('textbox', { name: 'Risk' }), { target: { value: 'R12' } });
  await pane.user.click(screen.getByRole('checkbox', { name: 'Key decision' }));
  await pane.user.selectOptions(
    screen.getByRole('combobox', { name: 'Count the KPIs at this level or above' }),
    'Leader',
  );
  await waitFor(() =>
    expect(screen.getByText(/^1\. Note the position .* at Leader or above/)).toBeTruthy(),
  );
  const appendices = group('Appendices');
  await pane.user.click(appendices.getByRole('checkbox', { name: /^Overdue \(/ }));
  await pane.user.click(appendices.getByRole('checkbox', { name: 'Actions' }));
  await save(pane);
  expect(storedPaper(pane)).toMatchObject({
    reportOf: 'Director of Resources',
    isKeyDecision: true,
    chosenLevel: 'Leader',
    texts: { risk: 'R12' },
  });
  expect(storedPaper(pane).appendices).not.toContain('overdue');
  expect(storedPaper(pane).appendices?.at(-1)).toBe('actions');
  await pane.user.click(appendices.getByRole('button', { name: 'Reset to the usual ones' }));
  await save(pane);
  expect(storedPaper(pane).appendices).toBeNull();
});

test('the period is filled in from the as-at date, goes with it, and is left to whoever writes another', async () => {
  const pane = await openPaper();
  const period = screen.getByRole<HTMLInputElement>('textbox', { name: 'Period' });
  expect(period.value).toBe('Quarter 3 2023/24');
  fireEvent.change(screen.getByLabelText('As at'), { target: { value: '2023-07-15' } });
  expect(period.value).toBe('Quarter 2 2023/24');
  await save(pane);
  expect(pane.ready().review.settings.cover.period).toBe('Quarter 2 2023/24');
  fireEvent.change(period, { target: { value: 'Summer' } });
  fireEvent.change(screen.getByLabelText('As at'), { target: { value: '2023-10-15' } });
  expect(period.value).toBe('Summer');
  fireEvent.change(period, { target: { value: '' } });
  expect(period.value).toBe('');
});

/** The sample template with a slip in one placeholder. */
function templateWithSlip(): File {
  const parts = unzipSync(new Uint8Array(readFileSync('seeds/paper-template.docx')));
  const body = strFromU8(parts['word/document.xml']!).replace('{{wards}}', '{{wrads}}');
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(body) });
  return new File([bytes.slice()], 'Report to members.docx');
}

const template = () => within(screen.getByRole('region', { name: 'Template' }));

async function openTemplate({ user }: PaneHost, file: File): Promise<void> {
  await user.selectOptions(screen.getByLabelText('Export as'), 'Word paper');
  await screen.findByRole('region', { name: 'Template' });
  await user.upload(template().getByLabelText('Template (.docx)'), file);
}

test('a template is looked through when it is picked, filled, and remembered by its name alone', async () => {
  const pane = await openPaper();
  await openTemplate(pane, templateWithSlip());
  const found = await screen.findByRole('list', {
    name: 'Placeholders of Report to members.docx',
  });
  const lines = within(found)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^Known, and filled \(\d+\): \{\{committee\}\}, /),
    expect.stringMatching(/^Not known, and left as they are: \{\{wrads\}\} \(page body/),
    expect.stringMatching(/^The template has no place for: .*\{\{wards\}\}/),
  ]);
  await pane.user.click(screen.getByRole('button', { name: 'Save Word paper' }));
  await screen.findByText(/^Saved Board paper 2023-10-15 Draft\.docx with your downloads\./);
  const body = strFromU8(unzipSync(pane.delivered[0]!.bytes)['word/document.xml']!);
  expect(body).toContain('{{wrads}}');
  expect(body).toContain('Note the position at 15 October 2023');
  expect(storedPaper(pane).templateName).toBe('Report to members.docx');

  await pane.user.click(screen.getByRole('tab', { name: 'Check' }));
  await pane.user.click(screen.getByRole('tab', { name: 'Board pack' }));
  await pane.user.selectOptions(await screen.findByLabelText('Export as'), 'Word paper');
  expect(await screen.findByText(/The paper is made from Report to members\.docx\./)).toBeTruthy();

  await pane.reopen();
  await pane.user.click(screen.getByRole('tab', { name: 'Board pack' }));
  await pane.user.selectOptions(await screen.findByLabelText('Export as'), 'Word paper');
  await screen.findByText(/Last used: Report to members\.docx\. Choose it again/);
  await pane.user.click(template().getByRole('button', { name: 'Without a template' }));
  await pane.user.click(screen.getByRole('button', { name: 'Save Word paper' }));
  await waitFor(() => expect(pane.delivered).toHaveLength(2));
  expect(storedPaper(pane).templateName).toBe('');
});

test('a file that is no Word document is refused, and says what to do', async () => {
  const pane = await openPaper();
  await openTemplate(pane, new File(['Dear members'], 'Report.docx'));
  expect(await screen.findByText(/Report\.docx is not a Word document \(\.docx\)/)).toBeTruthy();
  expect(screen.queryByRole('list', { name: /^Placeholders of/ })).toBeNull();
});

test('before a paper is final each open point leads to where it is settled', async () => {
  const pane = await openPane([
    ...SMALL_MATRIX,
    ['Data', 'Wizardry', 'Mature', 'Build a register', '04.00'],
  ]);
  await pane.user.click(screen.getByRole('tab', { name: 'Board pack' }));
  await pane.user.click(await screen.findByRole('radio', { name: 'Final' }));
  await pane.user.selectOptions(screen.getByLabelText('Export as'), 'Word paper');
  const ask = async () => {
    await pane.user.click(screen.getByRole('button', { name: 'Save Word paper' }));
    return within(await screen.findByRole('dialog', { name: 'Before it is final' }));
  };
  await pane.user.click((await ask()).getByRole('button', { name: /^Fill it in: .* legal risk/ }));
  const legal = await screen.findByRole('textbox', { name: 'Legal' });
  await waitFor(() => expect(document.activeElement).toBe(legal));
  await pane.user.click((await ask()).getByRole('button', { name: /^Go to the freeze/ }));
  const freeze = screen.getByRole('button', { name: 'Freeze the matrix' });
  await waitFor(() => expect(document.activeElement).toBe(freeze));
  await pane.user.click((await ask()).getByRole('button', { name: /^Go to the round/ }));
  expect(await screen.findByRole('button', { name: 'Start the round' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Round' }));
  await pane.user.click(screen.getByRole('tab', { name: 'Board pack' }));
  await pane.user.selectOptions(await screen.findByLabelText('Export as'), 'Word paper');
  await pane.user.click((await ask()).getByRole('button', { name: /^Show them: 1 level now/ }));
  expect(await screen.findByText(/^1 of \d+ findings$/)).toBeTruthy();
  expect(pane.delivered).toEqual([]);
});
