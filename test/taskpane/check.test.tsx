/** @jest-environment jsdom */
import { renderPlan } from './support/render-pane';
import { screen, waitFor, within } from '@testing-library/react';
import { closeHost, SMALL_MATRIX } from '../support/matrix-host';
import { valueAt } from '../app/session/session-host';
import { ODD_MATRIX, SOUND_MATRIX } from './support/matrices';
import { buttonIn, line, lines, said } from './support/queries';

afterEach(closeHost);

test('the pane says which matrix it read, by what it judges, and how it stands', async () => {
  await renderPlan(SMALL_MATRIX);
  expect(screen.getByText('3 KPIs · 4 actions · sheet “Plan”')).toBeTruthy();
  expect(screen.getByText('As at 15 October 2023 · Q1 = Apr–Jun')).toBeTruthy();
  const glance = screen.getByRole('list', { name: 'The state at a glance' });
  expect(
    within(glance)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['✖0errors', '!2warnings', '▲1overdue', '●1due this quarter', '››2gaps']);
});

test('a number at a glance shows the findings behind it, and all again when pressed again', async () => {
  const { user } = await renderPlan(SMALL_MATRIX);
  const all = lines();
  const overdue = screen.getByRole('button', { name: /overdue/ });
  await user.click(overdue);
  expect(overdue.getAttribute('aria-pressed')).toBe('true');
  expect(lines()).toEqual(['Insight: Overdue, 1 finding', expect.stringContaining('E2 +1')]);
  await user.click(overdue);
  expect(lines()).toEqual(all);
});

test('an area shows its findings, in words that give the number and the spread', async () => {
  const { user } = await renderPlan(SMALL_MATRIX);
  const area = screen.getByRole('button', { name: /^Area not stated/ });
  expect(area.textContent).toContain(
    ': 3 KPIs. Now: median Developing, Minimum to Mature; 3 read. Target: median Mature, Mature to Leader; 3 read. 2 gaps.',
  );
  await user.click(area);
  expect(screen.getByText('in Area not stated')).toBeTruthy();
  expect(area.getAttribute('aria-pressed')).toBe('true');
});

test('words that are searched for stay, whatever they stand in; clearing shows all again', async () => {
  const { user } = await renderPlan(SMALL_MATRIX);
  const count = lines().length;
  await user.type(screen.getByRole('searchbox'), 'culture survey');
  await waitFor(() => expect(lines().length).toBeLessThan(count));
  expect(lines().every((text) => /Culture|finding/.test(text))).toBe(true);
  await user.type(screen.getByRole('searchbox'), ' nothing like this');
  expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[1]!);
  await waitFor(() => expect(lines()).toHaveLength(count));
});

test('findings are arranged by kind, by area or as they stand on the sheet', async () => {
  const { user } = await renderPlan(SMALL_MATRIX);
  const arrange = screen.getByRole('combobox', { name: 'Arrange' });
  await user.selectOptions(arrange, 'In sheet order');
  expect(lines().map((text) => text.match(/[A-E]\d/)?.[0])).toEqual(['A2', 'E2', 'E3', 'E3', 'E5']);
  await user.selectOptions(arrange, 'By area');
  expect(lines()[0]).toBe('Area not stated, 5 findings');
});

test('a finding leads to its cell by a click and by Enter', async () => {
  const { user, takeCalls } = await renderPlan(SMALL_MATRIX);
  takeCalls();
  await user.click(line(/^E2/));
  await waitFor(() => expect(takeCalls()).toContain('selectCell'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(takeCalls()).toContain('selectCell'));
});

test('why a finding matters is told on demand', async () => {
  const { user } = await renderPlan(SMALL_MATRIX);
  expect(screen.queryByText(/^Why it matters/)).toBeNull();
  const more = buttonIn(line(/^E2/), 'More about this finding');
  await user.click(more);
  expect(more.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText(/^Why it matters: A board asks first/)).toBeTruthy();
});

test('a fix shows what it would write, writes it, and is put back', async () => {
  const { user, ...opened } = await renderPlan(ODD_MATRIX);
  const row = line(/^E2 · Reporting By when says “q1 23”/);
  expect(row.textContent).toContain('from “q1 23” →  to “Q1 23”');
  await user.click(buttonIn(row, 'Write Q1 23'));
  await waitFor(() => expect(said()).toContain('Wrote “Q1 23” in E2.'));
  expect(valueAt(opened, 1, 4)).toBe('Q1 23');
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(said()).toContain('Put back “q1 23” in E2.'));
  expect(valueAt(opened, 1, 4)).toBe('q1 23');
});

test('all fixes of a kind are shown before they are written, and are listed as changes', async () => {
  const { user, ...opened } = await renderPlan(ODD_MATRIX);
  await user.click(screen.getByRole('button', { name: 'Fix all 2…' }));
  const dialog = await screen.findByRole('dialog', { name: /^Fix all: Non-standard spelling/ });
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['E2 from “q1 23” →  to “Q1 23”', 'E3 from “q1 23” →  to “Q1 23”']);
  await user.click(within(dialog).getByRole('button', { name: 'Write 2 cells' }));
  await waitFor(() => expect(said()).toContain('Wrote 2 cells.'));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Changes 2' }));
  await user.click(screen.getByRole('button', { name: 'Put back all 2' }));
  await waitFor(() => expect(said()).toContain('Put back 2 cells.'));
  expect([valueAt(opened, 1, 4), valueAt(opened, 2, 4)]).toEqual(['q1 23', 'q1 23']);
  expect(screen.getByText(/^No fix was applied/)).toBeTruthy();
});

test('a finding is accepted with a reason only, listed apart, and taken back', async () => {
  const { user } = await renderPlan(ODD_MATRIX);
  const row = line(/^C4 /);
  await user.click(buttonIn(row, 'More about this finding'));
  await user.click(buttonIn(row, 'Accept…'));
  const dialog = await screen.findByRole('dialog', { name: 'Accept as it is' });
  const accept = within(dialog).getByRole('button', { name: 'Accept' });
  await user.click(accept);
  expect(within(dialog).getByText('Say why this is right as it is.')).toBeTruthy();
  await user.type(within(dialog).getByLabelText(/^Reason/), 'We scale back');
  await user.click(accept);
  await waitFor(() => expect(said()).toContain('Accepted 1 finding.'));
  expect(lines().some((text) => text.startsWith('C4'))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Accepted 1' }));
  expect(screen.getByText('Accepted: We scale back')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(said()).toContain('Withdrew 1 acceptance.'));
  await user.click(screen.getByRole('button', { name: /^Findings/ }));
  expect(line(/^C4 /)).toBeTruthy();
});

test('a matrix of which nothing is to be said says so, and what to do next', async () => {
  const { user } = await renderPlan([
    ['Area', ...SOUND_MATRIX[0]!],
    ['Plans', ...SOUND_MATRIX[1]!],
  ]);
  expect(screen.getByRole('heading', { name: 'Nothing needs a look' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Accepted 0' }));
  expect(screen.getByText(/^Nothing is accepted/)).toBeTruthy();
});

test('the first time the pane explains itself, until it is told that this is understood', async () => {
  const { user } = await renderPlan(SMALL_MATRIX);
  expect(screen.getByText(/Nothing in your workbook was changed/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  expect(screen.queryByText(/Nothing in your workbook was changed/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Check' }));
});
