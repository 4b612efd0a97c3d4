/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AddInError } from '../../../src/workbook/errors';
import type { PaneHost } from '../pane-host';
import { sheetOf, workbookOf } from '../../support/matrix-host';
import { closeHost, openPane, SMALL_MATRIX } from '../pane-host';

afterEach(closeHost);

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

async function openSettings(
  rows: Parameters<typeof openPane>[0] = SMALL_MATRIX,
): Promise<PaneHost> {
  const pane = await openPane(rows);
  await pane.user.click(button('Settings'));
  await screen.findByRole('heading', { name: 'Settings' });
  return pane;
}

test('a scale with a blank or double name is not saved, and each says what to do', async () => {
  const pane = await openSettings();
  const second = screen.getByRole('textbox', { name: 'Level 2' });
  await pane.user.clear(second);
  expect(screen.getByText('Give the level a name, or remove it.')).toBeTruthy();
  await pane.user.type(second, 'minimum');
  expect(screen.getByText('This is the name of level 1 already.')).toBeTruthy();
  expect(button('Save').getAttribute('aria-disabled')).toBe('true');
});

test('levels that are renamed, moved and removed are saved in the workbook and judged by', async () => {
  const pane = await openSettings();
  await pane.user.click(button('Remove Innovator'));
  await pane.user.click(button('Move Leader down the scale'));
  expect(pane.ready().review.settings.scale.levels).toHaveLength(5);
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  await pane.reopen();
  expect(pane.ready().review.settings.scale.levels).toEqual([
    'Minimum',
    'Developing',
    'Leader',
    'Mature',
  ]);
});

test('a framework is chosen, and what its levels are called shows at once', async () => {
  const pane = await openSettings();
  const scale = screen.getByRole('combobox', { name: 'Scale' });
  expect((scale as HTMLSelectElement).selectedOptions[0]!.text).toBe(
    'Found by what the cells say: NPS 2018',
  );
  await pane.user.selectOptions(scale, 'CCIAF');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Level 2' }).value).toBe('Good');
});

test('a level that cells use is renamed in them, or left, but never in silence', async () => {
  const pane = await openSettings([
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['A', 'Developing: some', 'Mature: all', 'Publish', 'Q4 23'],
    ['B', 'Mature: all', 'Leader: first', 'Publish', 'Q4 23'],
  ]);
  const mature = screen.getByRole('textbox', { name: 'Level 3' });
  await pane.user.clear(mature);
  await pane.user.type(mature, 'Grown');
  await pane.user.click(button('Remove Leader'));
  expect(button('Save').getAttribute('aria-disabled')).toBe('true');
  await pane.user.selectOptions(
    screen.getByLabelText(/“Mature” is said 2 times/),
    'Write “Grown” there',
  );
  await pane.user.selectOptions(screen.getByLabelText(/“Leader” is said once/), [
    screen.getByRole('option', { name: 'Leave it: 1 error' }),
  ]);
  await pane.user.click(button('Save'));
  await screen.findByText(/Saved the settings in the workbook. Wrote 2 cells./);
  const { matrix } = pane.ready().review;
  expect(matrix.areas[0]!.kpis.map((kpi) => [kpi.current.level, kpi.target.level])).toEqual([
    ['Developing', 'Grown'],
    ['Grown', null],
  ]);
});

test('a level that goes can be read as another one, and its cells stay as they are', async () => {
  const pane = await openSettings([
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['Skills', 'Developing: some', 'Mature: all', 'Publish', 'Q4 23'],
    ['Reports', 'Basic: all', 'Leader: first', 'Publish', 'Q4 23'],
    ['Tenders', 'Basic', 'Innovator: first', 'Publish', 'Q4 23'],
  ]);
  await pane.user.selectOptions(screen.getByLabelText('Read “Basic” as'), 'Developing');
  const second = screen.getByRole('textbox', { name: 'Level 2' });
  await pane.user.type(second, ' well');
  await pane.user.click(button('Remove Innovator'));
  await pane.user.selectOptions(
    screen.getByLabelText(/“Developing” is said once/),
    'Read “Developing” as “Developing well”',
  );
  await pane.user.selectOptions(
    screen.getByLabelText(/“Innovator” is said once/),
    'Read “Innovator” as “Leader”',
  );
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  expect(pane.valueAt(1, 1)).toBe('Developing: some');
  await pane.reopen();
  const { matrix, findings, settings } = pane.ready().review;
  expect(matrix.areas[0]!.kpis.map(({ current, target }) => [current.level, target.level])).toEqual(
    [
      ['Developing well', 'Mature'],
      ['Developing well', 'Leader'],
      ['Developing well', 'Leader'],
    ],
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(settings.treatedAs).toEqual([
    { word: 'Basic', level: 'Developing well' },
    { word: 'Developing', level: 'Developing well' },
    { word: 'Innovator', level: 'Leader' },
  ]);
});

test('a word that is read as a level is taken back in the settings', async () => {
  const pane = await openSettings([
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['Skills', 'Developing: some', 'Mature: all', 'Publish', 'Q4 23'],
    ['Reports', 'Weak', 'Leader: first', 'Publish', 'Q4 23'],
  ]);
  const field = screen.getByLabelText('Read “Weak” as');
  expect(screen.getByText('In 1 cell')).toBeTruthy();
  await pane.user.selectOptions(field, 'Minimum');
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  const levelNow = (): string | null => pane.ready().review.matrix.areas[0]!.kpis[1]!.current.level;
  expect(levelNow()).toBe('Minimum');
  await pane.user.selectOptions(screen.getByLabelText('Read “Weak” as'), 'No level');
  await pane.user.click(button('Save'));
  await waitFor(() => expect(levelNow()).toBeNull());
});

test('what marks say can be seen and changed', async () => {
  const levels = ['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'];
  const pane = await openSettings([
    ['KPI', ...levels, 'Actions', 'By when'],
    ['Buying', '', 'o', '', 'x', '', 'Write a plan', 'Q1 24'],
    ['Selling', 'o', '', 'x', '', '', 'Write a plan', 'Q1 24'],
  ]);
  await pane.user.type(screen.getByLabelText('Mark for where we are now'), 'x');
  await pane.user.type(screen.getByLabelText('Mark for where we want to be'), 'o');
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  await pane.reopen();
  const { settings, matrix } = pane.ready().review;
  expect(settings.marks).toEqual({ now: 'x', target: 'o' });
  expect(matrix.areas[0]!.kpis.map(({ current }) => current.level)).toEqual(['Leader', 'Mature']);
  await pane.user.click(button('Settings'));
  await pane.user.clear(await screen.findByLabelText('Mark for where we are now'));
  await pane.user.clear(screen.getByLabelText('Mark for where we want to be'));
  await pane.user.click(button('Save'));
  await waitFor(() => expect(pane.ready().review.settings.marks).toBeNull());
});

test('which sheets are the matrix can be seen and changed', async () => {
  const header = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
  const pane = await openSettings(
    workbookOf(
      sheetOf('Plan', [header, ['Reporting', 'Developing: some', 'Leader', 'Publish', 'Q4 23']]),
      sheetOf('People', [header, ['Training', 'Mature: most', 'Leader', 'Teach', 'Q4 23']]),
      sheetOf('Notes', [['Hello']]),
    ),
  );
  const sheets = (): readonly string[] => pane.ready().review.matrix.source.sheets;
  expect(sheets()).toEqual(['Plan', 'People']);
  await pane.user.click(screen.getByRole('checkbox', { name: 'People' }));
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  await waitFor(() => expect(sheets()).toEqual(['People']));
  expect(pane.ready().review.settings.sheets).toEqual(['People']);
  await pane.user.click(screen.getByRole('checkbox', { name: 'People' }));
  await pane.user.click(button('Save'));
  await waitFor(() => expect(sheets()).toEqual(['Plan', 'People']));
});

test('changes that are discarded leave the workbook as it was', async () => {
  const pane = await openSettings();
  await pane.user.click(button('Remove Innovator'));
  await pane.user.click(button('Discard changes'));
  expect(pane.ready().hasSettings).toBe(false);
  expect(pane.host.workbook.sheets).toHaveLength(1);
});

test('the evidence for the quarters names its cells, and the actions that would change', async () => {
  const pane = await openSettings([
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['A', 'Developing x', 'Leader y', 'Publish, starting April 2023', 'Q1 23'],
    ['B', 'Developing x', 'Leader y', 'Train teams, starting April 2023', 'Q1 23'],
    ['C', 'Developing x', 'Leader y', 'Survey staff', 'Q4 23'],
  ]);
  const quarters = within(screen.getByRole('region', { name: 'Quarters' }));
  expect(
    await quarters.findByText(/2 actions that start in April 2023 are due Q1 23/),
  ).toBeTruthy();
  expect(quarters.getByText(/would change status if the matrix meant Q1 = Jan–Mar/)).toBeTruthy();
  await pane.user.selectOptions(screen.getByLabelText('Quarter 1 starts in'), '1');
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  expect(screen.getByRole('button', { name: /Q1 = Jan–Mar/ })).toBeTruthy();
});

test('an area’s name is given by a person and used from then on', async () => {
  const pane = await openSettings([
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Area'],
    ['A', 'Developing x', 'Leader y', 'Publish', 'Q4 23', 'Buying'],
  ]);
  await pane.user.type(screen.getByLabelText('Buying'), 'Procurement');
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  expect(pane.ready().review.matrix.areas.map(({ name }) => name)).toEqual(['Procurement']);
});

test('an area’s name may have several words, and no two areas the same one', async () => {
  const pane = await openSettings([
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Area'],
    ['Reporting', 'Developing x', 'Leader y', 'Publish', 'Q4 23', 'Buying'],
    ['Training', 'Developing x', 'Leader y', 'Train', 'Q4 23', 'People'],
  ]);
  const people = screen.getByLabelText('People');
  await pane.user.type(people, 'Buying');
  expect(screen.getByText('Two areas are called “Buying”. Give one another name.')).toBeTruthy();
  expect(button('Save').getAttribute('aria-disabled')).toBe('true');
  await pane.user.type(people, ' and selling');
  await pane.user.click(button('Save'));
  await screen.findByText('Saved the settings in the workbook.');
  const names = pane.ready().review.matrix.areas.map(({ name }) => name);
  expect(names).toEqual(['Buying', 'Buying and selling']);
});

test('what was changed and not saved is still there after a look at another view', async () => {
  const pane = await openSettings();
  await pane.user.click(button('Remove Innovator'));
  await pane.user.click(screen.getByRole('tab', { name: 'Check' }));
  expect(button('Settings').title).toBe('Settings: there are changes that are not saved');
  await pane.user.click(button('Settings'));
  expect(await screen.findByRole('button', { name: 'Save' })).toBeTruthy();
  expect(screen.queryByDisplayValue('Innovator')).toBeNull();
  await pane.user.click(button('Discard changes'));
  expect(document.activeElement).toBe(button('Settings'));
});

test('a date keeps the focus while it is typed, and an emptied one goes back to what it said', async () => {
  const pane = await openSettings();
  const field = screen.getByLabelText<HTMLInputElement>(/^As at/);
  act(() => field.focus());
  fireEvent.change(field, { target: { value: '2024-03-31' } });
  expect(document.activeElement).toBe(field);
  expect(screen.getByText('31 March 2024')).toBeTruthy();
  fireEvent.change(field, { target: { value: '' } });
  await pane.user.tab();
  expect(field.value).toBe('2024-03-31');
});

test('without a matrix the pane says what it looked for, and reads the columns that a person picks', async () => {
  const pane = await openPane([
    ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'],
    ['Reporting', 'Developing x', 'Leader y', 'Publish', 'Q4 23'],
  ]);
  const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(alerts.filter((text) => text.startsWith('No maturity matrix was found'))).toHaveLength(1);
  await pane.user.click(button('Read the matrix'));
  expect(screen.getByText(/^Choose a column for KPI, Where we are now and/)).toBeTruthy();
  await pane.user.selectOptions(screen.getByLabelText(/^KPI/), 'A');
  await pane.user.selectOptions(screen.getByLabelText(/^Where we are now/), 'B');
  await pane.user.selectOptions(screen.getByLabelText(/^Where we want to be/), 'C');
  await pane.user.click(button('Read the matrix'));
  expect(await screen.findByText('1 KPI · 0 actions')).toBeTruthy();
  await pane.reopen();
  expect(screen.getByText('1 KPI · 0 actions')).toBeTruthy();
});

test('an error is said once, in the words of the catalogue, and the pane stays at work', async () => {
  const trouble = new AddInError('host-failed', { code: 'GeneralException', message: 'Busy' });
  const pane = await openPane(SMALL_MATRIX, { selectCell: () => Promise.reject(trouble) });
  await pane.user.click(screen.getAllByRole('row')[1]!);
  await waitFor(() => expect(screen.getAllByText(trouble.message)).toHaveLength(1));
  await pane.user.click(button('Dismiss'));
  expect(screen.queryByText(trouble.message)).toBeNull();
  expect(screen.getByRole('treegrid')).toBeTruthy();
});

test('what goes wrong while the sheet is followed stays in sight until it is read again', async () => {
  const trouble = new AddInError('host-failed', { code: 'GeneralException', message: 'Busy' });
  const pane = await openPane(SMALL_MATRIX, { readBlock: () => Promise.reject(trouble) });
  await pane.atSheet((sheet) => (sheet.getRange('E2').values = [['Q3 24']]));
  expect(await screen.findByText(/What is shown here is the last that was read/)).toBeTruthy();
  await pane.user.click(button('Read again'));
  await waitFor(() => expect(screen.queryByText(/the last that was read/)).toBeNull());
});

test('a bug stops the pane, which says so and offers to reload', async () => {
  const silence = jest.spyOn(console, 'error').mockImplementation(() => {});
  const bug = new TypeError('x is undefined');
  const pane = await openPane(SMALL_MATRIX, { selectCell: () => Promise.reject(bug) });
  await pane.user.click(screen.getAllByRole('row')[1]!);
  expect(await screen.findByRole('heading', { name: 'The pane has stopped' })).toBeTruthy();
  expect(button('Reload the pane')).toBeTruthy();
  silence.mockRestore();
});
