/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type { CommandName } from '../../../src/commands/ribbon-commands';
import { makeFolder, runCommand } from '../../cli/command-line';
import { matrixSheet, saveSheets } from '../../cli/matrix-files';
import { closeHost, SMALL_MATRIX } from '../../support/matrix-host';
import { pressRibbon } from '../../support/press-ribbon';
import type { PaneHost } from '../../taskpane/pane-host';
import { openPane } from '../../taskpane/pane-host';

const inFolder = makeFolder();

afterEach(closeHost);

/** What the command line prints of the small matrix, without its line breaks. */
async function print(...command: string[]): Promise<string> {
  const file = await saveSheets(inFolder('plan.xlsx'), matrixSheet());
  const [name, ...options] = command;
  const outcome = await runCommand(name!, file, '--as-at', '2023-10-15', ...options);
  return outcome.stdout.replaceAll('\n', ' ');
}

/** What a button of the ribbon shows in the workbook that the pane has open. */
async function press(name: CommandName): Promise<string> {
  const { shown } = await act(() => pressRibbon(name));
  return shown.join('\n');
}

async function openView(name: string, button: string): Promise<PaneHost> {
  const pane = await openPane(SMALL_MATRIX);
  await pane.user.click(screen.getByRole('tab', { name }));
  await screen.findByRole('button', { name: button });
  return pane;
}

/** What the pane says once a button is pressed. */
async function say(pane: PaneHost, button: string, start: RegExp): Promise<string> {
  await pane.user.click(screen.getAllByRole('button', { name: button })[0]!);
  return (await screen.findByText(start)).textContent;
}

test('a check is told in the same numbers and words', async () => {
  const printed = await print('check');
  await openPane(SMALL_MATRIX);
  const glance = screen.getByRole('list', { name: 'The state at a glance' });
  const figures = [...glance.querySelectorAll('button')].map((button) =>
    button.textContent.replace(/^\S+ /, ''),
  );
  expect(figures).toHaveLength(5);
  const told = `${figures.join(', ')}.`;
  const shown = await press('checkMatrix');
  expect(shown.split('\n')[0]).toContain(told);
  expect(printed).toContain(shown.split('\n')[0]);
});

test('a highlighting is told in the same words', async () => {
  const printed = await print('pack', '--out', inFolder('highlighted.xlsx'));
  const pane = await openView('Highlight', 'Apply highlights');
  const said = await say(pane, 'Apply highlights', /^Highlighted/);
  expect(said).toMatch(/^Highlighted 6 cells on Plan: 1 overdue, /);
  expect(await press('highlightMatrix')).toBe(said);
  expect(printed).toContain(said);
});

test('a board pack is told in the same words, and by the ribbon where sheets gave way to it', async () => {
  const printed = await print('pack', '--out', inFolder('packed.xlsx'));
  const pane = await openView('Board pack', 'Generate board pack');
  const said = await say(pane, 'Generate board pack', /^Wrote the board pack/);
  expect(said).toMatch(/^Wrote the board pack: \d+ sheets\.$/);
  expect(printed).toContain(said);
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Gaps').getRange('A1').values = [['Ours']];
      await context.sync();
    }),
  );
  expect(await press('generateSummary')).toMatch(
    new RegExp(`^${said} Gaps had been edited by hand; that version is kept as `),
  );
});

test('a freeze is told in the same words', async () => {
  const printed = await print('freeze', '--out', inFolder('frozen.xlsx'));
  const pane = await openView('Board pack', 'Freeze the matrix');
  expect(printed).toContain(await say(pane, 'Freeze the matrix', /^Kept 3 KPIs/));
});
