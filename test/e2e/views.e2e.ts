import type { Frame, Page } from '@playwright/test';
import { expectNoSidewaysScrolling, keepPicture, lookAtView } from './look-at-view';
import { findingsWith, openSettings, openTab, searchFindings, setAsAt } from './pane-steps';
import { expect, test } from './test';
import { openWorkbenchPage } from './workbench-page';

// axe is put into the pages, which their policy would refuse.
test.use({ bypassCSP: true, viewport: { width: 1280, height: 900 } });

/** Waits until the sheet shows its highlights, which the workbench works out behind what the pane says of them. */
const expectHighlightsDrawn = (page: Page): Promise<void> =>
  expect(page.getByRole('gridcell', { name: /^›+ / }).first()).toBeVisible();

/** Every view of the pane in turn: brings it up, and calls `look` with its name. */
async function walkThroughPane(pane: Frame, look: (name: string) => Promise<void>): Promise<void> {
  await expect(pane.getByText(/65 KPIs/)).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Got it' })).toBeVisible();
  await expect(pane.getByRole('region', { name: 'How the matrix was read' })).toBeVisible();
  await look('first-use');
  await pane.getByRole('button', { name: 'Got it' }).click();
  await setAsAt(pane);
  const arrange = pane.getByRole('combobox', { name: 'Arrange' });
  for (const order of ['By area', 'Sheet order', 'By kind']) {
    await arrange.selectOption(order);
    await look(`check-${order.toLowerCase().replace(' ', '-')}`);
  }
  await pane.getByRole('button', { name: 'More filters' }).click();
  await look('check-filters');
  await searchFindings(pane, '04.00');
  const finding = findingsWith(pane, /E90/).first();
  await finding.getByRole('button', { name: 'More about this finding' }).click();
  const accept = pane.getByRole('button', { name: 'Accept…' });
  await expect(accept).toBeVisible();
  await look('check-finding');
  await accept.click();
  await pane.getByLabel('Reason').fill('The scan is all we have.');
  await pane.getByLabel('Your initials').fill('AB');
  await look('check-accept');
  await pane
    .getByRole('dialog')
    .getByRole('button', { name: /^Accept/ })
    .click();
  await look('check-nothing-matches');
  await pane.getByRole('button', { name: /^Accepted/ }).click();
  await look('check-accepted');
  await pane.getByRole('button', { name: /^Findings/ }).click();
  await searchFindings(pane, 'the spelling used');
  await pane
    .getByRole('button', { name: /^Fix all|^Fix/ })
    .first()
    .click();
  await look('check-fix-all');
  await pane
    .getByRole('dialog')
    .getByRole('button', { name: /^Write/ })
    .click();
  await pane.getByRole('button', { name: /^Changes/ }).click();
  await look('check-changes');
  await openTab(pane, 'Highlight');
  await expect(pane.getByRole('button', { name: 'Apply highlights' })).toBeVisible();
  await look('highlight');
  await pane.getByRole('button', { name: 'Apply highlights' }).click();
  await expect(pane.getByText(/^Highlighted \d+ cells/).first()).toBeVisible();
  await look('highlight-applied');
  await openTab(pane, 'Round');
  await pane.getByRole('button', { name: 'Start the round' }).waitFor();
  await look('round-start');
  await pane.getByRole('button', { name: 'Start the round' }).click();
  await expect(pane.getByRole('grid', { name: 'Actions of the round' })).toBeVisible();
  await expectNothingCovered(pane);
  await look('round-started');
  await pane.getByRole('button', { name: 'Dismiss' }).click();
  await look('round');
  await pane.getByRole('button', { name: 'Ask No owner…' }).click();
  await expect(pane.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await look('round-ask');
  await pane.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await pane.getByRole('button', { name: 'Done…' }).first().click();
  await look('round-answer');
  await pane.getByRole('dialog').getByRole('button', { name: 'Write' }).click();
  await pane.getByRole('button', { name: 'Sign off…' }).click();
  await look('round-sign-off');
  await pane.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await openTab(pane, 'Board pack');
  await expect(pane.getByRole('button', { name: 'Generate board pack' })).toBeVisible();
  await look('board-pack');
  await pane.getByRole('button', { name: 'Write the paper' }).click();
  await expect(pane.getByRole('group', { name: 'Recommendations' })).toBeVisible();
  await look('board-pack-paper');
  await pane.getByRole('button', { name: 'Generate board pack' }).click();
  await expect(pane.getByRole('button', { name: 'Summary', exact: true })).toBeVisible();
  await look('board-pack-made');
  const settings = await openSettings(pane);
  await look('settings');
  await settings.getByRole('button', { name: 'Choose sheet and columns' }).click();
  await look('settings-columns');
}

test('every view of the pane can be used by everybody, in every theme, and fits 320 pixels', async ({
  page,
}) => {
  const { pane } = await openWorkbenchPage(page);
  await walkThroughPane(pane, async (name) => {
    await fitNarrowWindow(page, pane, name);
    // The guide shows what the sheet looks like by then.
    if (name === 'highlight-applied') await expectHighlightsDrawn(page);
    await lookAtView(page, pane, name);
  });
});

test('the workbench can be used by everybody, in every theme', async ({ page }) => {
  await openWorkbenchPage(page);
  const look = (name: string): Promise<void> => lookAtView(page, page, name);
  await look('workbench');
  await press(page, 'Highlight');
  await expect(page.getByRole('dialog').locator('iframe')).toBeVisible();
  await look('workbench-message');
  await page.keyboard.press('Escape');
  await expectHighlightsDrawn(page);
  await look('workbench-highlighted');
  await press(page, 'Generate summary');
  await expect(page.getByRole('tab', { name: 'Summary', selected: true })).toBeVisible();
  await look('workbench-summary');
  await openText(page, 'notes.xlsx', 'not a workbook');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look('workbench-trouble');
});

/** What the pane says stands below what is scrolled of it. */
async function expectNothingCovered(pane: Frame): Promise<void> {
  const said = await pane.getByRole('button', { name: 'Dismiss' }).boundingBox();
  const scrolled = await pane.locator('#pane-scroller').boundingBox();
  expect(said!.y).toBeGreaterThanOrEqual(scrolled!.y + scrolled!.height);
}

test('what Check this Excel finds can be read by everybody, in every theme', async ({ page }) => {
  const { pane } = await openWorkbenchPage(page, undefined, 'web');
  const settings = await openSettings(pane);
  await settings.getByRole('button', { name: 'Check this Excel' }).click();
  await settings.getByRole('checkbox', { name: /^It may add sheets/ }).check();
  await settings.getByRole('button', { name: 'Start the check' }).click();
  const result = settings.getByText(/^\d+ hold, \d+ differ/);
  await expect(result.locator('xpath=..')).toBeFocused();
  const bar = settings.getByRole('button', { name: 'Save', exact: true });
  const { y, height } = (await result.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual((await bar.boundingBox())!.y);
  await lookAtView(page, pane, 'check-this-excel');
});

/** Makes the window narrow, expects that nothing has to be scrolled sideways there, and makes it as wide as it was. */
async function fitNarrowWindow(page: Page, pane: Frame, name: string): Promise<void> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 1400 });
  await pane.waitForFunction(() => window.innerWidth <= 320);
  await keepPicture(page, `${name}-320`, 'other');
  await expectNoSidewaysScrolling(pane);
  await page.setViewportSize(size);
  await pane.waitForFunction(() => window.innerWidth > 320);
}

test('a workbook without a matrix: the pane says what it looked for', async ({ page }) => {
  const { pane } = await openWorkbenchPage(page);
  await expect(pane.getByText(/65 KPIs/)).toBeVisible();
  await page.evaluate(() => {
    const { edits, session } = window.workbench;
    for (let column = 0; column < 5; column += 1) {
      edits.enterText(session.activeSheet, 0, column, `Column ${column + 1}`);
    }
  });
  await expect(pane.getByText(/No maturity matrix was found/).first()).toBeVisible();
  await lookAtView(page, pane, 'no-matrix');
});

async function press(page: Page, button: string): Promise<void> {
  await page
    .getByRole('toolbar', { name: 'Maturity matrix' })
    .getByRole('button', { name: button })
    .click();
}

async function openText(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}
