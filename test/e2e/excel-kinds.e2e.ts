/**
 * The jobs of people in the kinds of Excel that councils have. Not every job in every kind: each restriction that a
 * kind has is met by the job that it bears on, and each kind by one job at least. `ALL_KINDS=1 npx playwright test
 * excel-kinds` runs every job in every kind.
 */
import { HOST_PROFILES } from '../../src/simulator/host/host-profiles';
import type { Desk } from './people/jobs';
import { sitDown } from './people/jobs';
import { test } from './shared-page';
import { expect } from './test';

type Kind = keyof typeof HOST_PROFILES;
type Job = (desk: Desk, kind: Kind) => Promise<void>;

// By a sandbox the workbench has a page lose what it downloads; the browser says what a sandbox cannot do.
test.use({ expectedComplaints: /can escape its sandboxing/ });

const KINDS = Object.keys(HOST_PROFILES) as readonly Kind[];

/** Opens a file of the pack, or saves it, and says truly which; where neither works it says what to do instead. */
const giveOut: Job = async ({ person, workbench, pane }, kind) => {
  const { newWorkbooks, keepsDownloads } = HOST_PROFILES[kind].traits;
  const { page } = workbench;
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await person.press(pane.tab('Board pack'));
  await person.choose(pane.frame.getByLabel('Export as'), 'Workbook, to print');
  await person.press(pane.button('Export'));
  if (newWorkbooks === 'opened') await expect(pane.status).toContainText('Opened ');
  else if (keepsDownloads) await expect(pane.status).toContainText('Saved ');
  else await expect(pane.trouble.filter({ hasText: 'could not be given out' })).toBeVisible();
  const opened = await page.evaluate(() => window.workbench.session.openedWorkbooks.length);
  expect(opened).toBe(newWorkbooks === 'opened' ? 1 : 0);
  expect(downloads.length).toBe(newWorkbooks !== 'opened' && keepsDownloads ? 1 : 0);
};

/** Highlights the sheet and clears it: lists of areas, the length of formulas. */
const highlight: Job = async ({ person, pane }) => {
  await person.press(pane.tab('Highlight'));
  await person.press(pane.button('Apply highlights'));
  await expect(pane.status).toContainText(/Highlighted \d+ cells/);
  await person.press(pane.button('Clear highlights').first());
  await expect(pane.status).toContainText(/Cleared the highlights of \d+ cells/);
};

/** Makes the pack: styles of several areas, charts, pages. */
const makePack: Job = async ({ person, workbench, pane }) => {
  await person.press(pane.tab('Board pack'));
  await person.press(pane.button('Generate board pack'));
  await expect(pane.status).toContainText('Wrote the board pack');
  await workbench.expectActiveSheet('Summary');
};

/** Applies a fix, and corrects a cell at the sheet: who made a change, with and without being told. */
const correct: Job = async ({ person, workbench, pane }) => {
  await person.write(pane.search, 'E34');
  const finding = pane.finding('E34', 'without a year');
  await person.pressInLine(finding, finding.getByRole('button', { name: /^Write / }));
  await expect(pane.list('Changes')).toHaveText('Changes 1');
  await person.write(pane.search, '04.00');
  await person.typeInto(workbench, 'E90', 'Q4 23');
  await expect(pane.finding('E90', '“04.00”')).toHaveCount(0);
};

/** Starts a round and signs it off: a freeze, which is a protected sheet. */
const completeRound: Job = async ({ person, workbench, pane }) => {
  await person.press(pane.tab('Round'));
  await person.press(pane.button('Start the round'));
  await expect(pane.status).toContainText('Started the round');
  await person.press(pane.button('Sign off…'));
  await person.write(pane.dialog.getByRole('textbox', { name: 'Name' }), 'Ann Lee');
  await person.press(pane.dialog.getByRole('button', { name: 'Sign off' }));
  await expect(pane.status).toContainText('kept on the sheet Freeze');
  await expect(workbench.tabs.getByRole('tab', { name: /^Freeze/ }).first()).toBeVisible();
};

/** Asks for a PDF: none is offered, it is empty, or it is given out. */
const print: Job = async ({ person, workbench, pane }, kind) => {
  const { pdf, keepsDownloads } = HOST_PROFILES[kind].traits;
  await person.press(pane.tab('Board pack'));
  const kinds = pane.frame.getByLabel('Export as').getByRole('option');
  if (pdf === 'none') {
    await expect(kinds.filter({ hasText: 'PDF' })).toHaveCount(0);
    return;
  }
  await person.choose(pane.frame.getByLabel('Export as'), 'PDF');
  await person.press(pane.button('Export'));
  if (pdf === 'empty') {
    await expect(pane.trouble.filter({ hasText: 'could not make the PDF' })).toBeVisible();
  } else if (keepsDownloads) await expect(pane.status).toContainText('Saved ');
  else await expect(pane.trouble.filter({ hasText: 'could not be given out' })).toBeVisible();
  // What was hidden for it is there again, and in front.
  await workbench.expectActiveSheet('Maturity matrix');
};

/** Presses the ribbon’s Check and reads its message. */
const askRibbon: Job = async ({ person, workbench }) => {
  await person.press(workbench.ribbon('Check'));
  const message = workbench.message.locator('iframe').contentFrame().getByRole('alertdialog');
  await expect(message).toContainText('65 KPIs and 123 actions.');
  await person.press(message.getByRole('button', { name: 'Close' }));
  await expect(workbench.message).toHaveCount(0);
};

/** Checks this Excel, with what opens windows. */
const checkExcel: Job = async ({ person, workbench, pane }) => {
  const before = await workbench.sheetNames();
  await person.press(pane.button('Settings'));
  await person.press(pane.button('Check this Excel'));
  await person.flip(pane.named('checkbox', /^It may add sheets/));
  await person.flip(pane.named('checkbox', /^Also try what opens a window/));
  await person.press(pane.button('Start the check'));
  await expect(pane.frame.getByText(/^\d+ hold, \d+ differ/)).toBeVisible();
  expect(await workbench.sheetNames()).toEqual(before);
};

/** Each job, and the kinds of Excel whose restrictions bear on it. */
const JOBS: readonly (readonly [string, Job, readonly Kind[]])[] = [
  ['gives out a file', giveOut, ['web', 'mac', 'ltsc-2024', 'ltsc-2021']],
  ['highlights the sheet', highlight, ['windows-2505']],
  ['makes the board pack', makePack, ['windows-2505']],
  ['corrects the matrix', correct, ['least']],
  ['completes a round', completeRound, ['windows-2505']],
  ['asks for a PDF', print, ['web', 'least', 'ltsc-2024']],
  ['presses the ribbon’s button', askRibbon, ['ltsc-2021']],
  ['checks this Excel', checkExcel, ['mac']],
];

for (const [title, job, kinds] of JOBS) {
  for (const kind of process.env['ALL_KINDS'] === '1' ? KINDS : kinds) {
    test(`${kind}: somebody ${title}`, async ({ page }) =>
      job(await sitDown(page, 'mouse', kind), kind));
  }
}

test('every kind of Excel is met', () => {
  expect(new Set(JOBS.flatMap(([, , kinds]) => kinds))).toEqual(new Set(KINDS));
});
