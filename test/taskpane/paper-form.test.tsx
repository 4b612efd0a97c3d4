/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PaneHost } from './pane-host';
import { closeHost, openPane, SMALL_MATRIX } from './pane-host';

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
