/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { HOST_PROFILES } from '../../../src/simulator/host/host-profiles';
import type { PaneHost } from '../pane-host';
import { closeHost, openPane, SMALL_MATRIX } from '../pane-host';

afterEach(closeHost);

const NAME = 'How the matrix was read';

const card = (): Promise<HTMLElement> => screen.findByRole('region', { name: NAME });

async function press(pane: PaneHost, name: string | RegExp, within_?: HTMLElement): Promise<void> {
  const place = within_ ? within(within_) : screen;
  await pane.user.click(await place.findByRole('button', { name }));
}

/** The third column is what the council calls its target; the headings say nothing of it. */
const OWN_WORDS = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Wish', 'Actions', 'By when'],
  ['Reporting', 'Developing Some', 'Mature Most', 'Leader All', 'Publish a dashboard', 'Q4 23'],
];

test('on first opening the card says how the matrix was read, and is asked for again in the header', async () => {
  const pane = await openPane(SMALL_MATRIX);
  // Nothing arrives above the tabs once they are there to be pressed.
  expect(screen.getByRole('region', { name: 'What this pane does' })).toBeTruthy();
  const text = screen.getByRole('region', { name: NAME }).textContent;
  expect(text).toContain('Sheet “Plan”, headings in row 1');
  expect(text).toContain(
    'KPI A · Where we are now B · Where we want to be C · Actions D · By when E',
  );
  expect(text).toContain('Minimum < Developing < Mature < Leader < Innovator');
  await press(pane, 'That is right');
  expect(screen.queryByRole('region', { name: NAME })).toBeNull();
  await press(pane, /^\d+ KPIs? · /);
  expect(await card()).toBeTruthy();
  // Looking at it is no reason to write into the workbook.
  expect(pane.host.workbook.sheets).toHaveLength(1);
});

test('merged cells that opening did not look at are told of until the sheet is read again', async () => {
  const told = /^Merged cells have not been looked at/;
  const pane = await openPane(SMALL_MATRIX, {}, { profile: HOST_PROFILES['windows-2505'] });
  expect(within(await card()).getByText(told)).toBeTruthy();
  await press(pane, 'Read the sheet again');
  await waitFor(() => expect(screen.queryByText(told)).toBeNull());
});

test('a column that is chosen applies at once, after a look at what would be read', async () => {
  const pane = await openPane(OWN_WORDS);
  await press(pane, 'Change: Columns', await card());
  const place = within(await card());
  expect(
    await place.findByText(/now Developing, target Mature; Publish a dashboard, by Q4 23/),
  ).toBeTruthy();
  await pane.user.selectOptions(place.getByLabelText(/^Where we want to be/), 'D');
  expect(await place.findByText(/now Developing, target Leader/)).toBeTruthy();
  await press(pane, 'Read it like this', await card());
  await screen.findByText('Saved the settings in the workbook.');
  const [kpi] = pane.ready().review.matrix.areas[0]!.kpis;
  expect(kpi!.target.level).toBe('Leader');
  await pane.reopen();
  expect(pane.ready().review.settings.mapping?.columns.target).toBe('D');
  expect(screen.queryByRole('region', { name: NAME })).toBeNull();
});

test('a finding that a column is missing leads to the choice of columns', async () => {
  const pane = await openPane(OWN_WORDS.map((row) => row.slice(0, 5)));
  await press(pane, 'That is right');
  const row = (await screen.findByText(/There is no column “By when”/)).closest('[role=row]');
  await press(pane, 'More about this finding', row as HTMLElement);
  await press(pane, 'Choose columns');
  await waitFor(() => expect(document.activeElement?.textContent).toBe(NAME));
  expect(within(await card()).getByLabelText('By when')).toBeTruthy();
});

/** Nothing says which mark is which but that most targets are higher. */
const TWO_SIGNS = [
  ['KPI', 'Minimum', 'Developing', 'Mature', 'Leader', 'Innovator', 'Actions', 'By when'],
  ['Reporting', '', 'o', '', 'x', '', 'Publish a dashboard', 'Q4 23'],
  ['Training', 'o', '', 'x', '', '', 'Hold a course', 'Q1 24'],
];

test('a question is answered in the card, applies at once and is not asked again', async () => {
  const pane = await openPane(TWO_SIGNS);
  const levels = (): string[] =>
    pane
      .ready()
      .review.matrix.areas.flatMap(({ kpis }) =>
        kpis.map(({ current, target }) => `${current.level} to ${target.level}`),
      );
  expect(levels()).toEqual(['Developing to Leader', 'Minimum to Mature']);
  const question = await within(await card()).findByRole('radiogroup', {
    name: /^Two marks stand in the columns of levels, o and x\. Which says where you are now/,
  });
  const [first, second] = within(question).getAllByRole('radio');
  expect(first).toHaveProperty('checked', true);
  await pane.user.click(second!);
  await press(pane, 'Use this answer', await card());
  await screen.findByText('Saved the settings in the workbook.');
  expect(levels()).toEqual(['Leader to Developing', 'Mature to Minimum']);
  expect(screen.queryByRole('radiogroup', { name: /^Two marks/ })).toBeNull();
  await pane.reopen();
  expect(pane.ready().review.settings.marks).toEqual({ now: 'x', target: 'o' });
  expect(levels()).toEqual(['Leader to Developing', 'Mature to Minimum']);
  expect(screen.queryByRole('region', { name: NAME })).toBeNull();
});
