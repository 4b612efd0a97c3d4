import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { lookAtView, useTheme } from './look-at-view';
import { findingsWith, searchFindings, setAsAt } from './pane-steps';
import { openWorkbenchPage } from './workbench-page';

// axe is put into the pages, which their policy would refuse.
test.use({ bypassCSP: true, viewport: { width: 1280, height: 900 } });

/** The views of Check in turn: brings it up, and calls `look` with its name. */
async function walkThroughPane(pane: Frame, look: (name: string) => Promise<void>): Promise<void> {
  await expect(pane.getByText(/65 KPIs/)).toBeVisible();
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
  await look('check-finding');
  await pane.getByRole('button', { name: 'Accept…' }).click();
  await pane.getByLabel('Reason').fill('The scan is all we have.');
  await look('check-accept');
  await pane
    .getByRole('dialog')
    .getByRole('button', { name: /^Accept/ })
    .click();
  await look('check-nothing-matches');
  await pane.getByRole('button', { name: /^Accepted/ }).click();
  await look('check-accepted');
}

for (const theme of ['light'] as const) {
  test(`every view of the pane can be used by everybody: ${theme}`, async ({ page }) => {
    await useTheme(page, theme);
    const { pane } = await openWorkbenchPage(page);
    await walkThroughPane(pane, (name) => lookAtView(page, pane, `${name}-${theme}`));
  });

  test(`the workbench can be used by everybody: ${theme}`, async ({ page }) => {
    await useTheme(page, theme);
    await openWorkbenchPage(page);
    const look = (name: string): Promise<void> => lookAtView(page, page, `${name}-${theme}`);
    await look('workbench');
    await press(page, 'Highlight');
    await expect(page.getByRole('dialog').locator('iframe')).toBeVisible();
    await look('workbench-message');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('gridcell', { name: /^›› Leader/ }).first()).toBeVisible();
    await look('workbench-highlighted');
    await press(page, 'Generate summary');
    await expect(page.getByRole('tab', { name: 'Summary', selected: true })).toBeVisible();
    await look('workbench-summary');
    await openText(page, 'notes.xlsx', 'not a workbook');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await look('workbench-trouble');
  });
}

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
