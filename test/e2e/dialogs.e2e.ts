import type { Frame, Page } from '@playwright/test';
import { test } from './shared-page';
import { expect } from './test';
import { openWorkbenchPage, readyFrame, recordRequests } from './workbench-page';

/** Opens the add-in's message in a dialog, as its ribbon functions do; answers once it is open. */
function openMessage(frame: Frame, text: string, options: Office.DialogOptions): Promise<string> {
  return frame.evaluate(
    ([message, dialogOptions]) =>
      new Promise<string>((resolve) => {
        const url = new URL('message.html', window.location.href);
        url.hash = new URLSearchParams({ text: message }).toString();
        Office.context.ui.displayDialogAsync(
          url.href,
          dialogOptions,
          ({ value, error, status }) => {
            if (status === Office.AsyncResultStatus.Failed) {
              resolve(String(error.code));
              return;
            }
            const events: unknown[] = [];
            Object.assign(window, { dialog: value, events });
            value.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
              events.push('error' in event ? event.error : event);
            });
            resolve('open');
          },
        );
      }),
    [text, options] as const,
  );
}

const eventsOf = (frame: Frame): Promise<unknown[]> =>
  frame.evaluate(() => (window as unknown as { events: unknown[] }).events);

const INSIDE = { displayInIframe: true, width: 30, height: 25 };
const CLOSED = 12006;
const ALREADY_OPEN = '12007';

const dialogOf = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog');

test('a message within the page is read and closed by the keyboard', async ({ page }) => {
  const { commands } = await openWorkbenchPage(page);
  expect(await openMessage(commands, 'Nothing is overdue.', INSIDE)).toBe('open');
  const message = dialogOf(page).locator('iframe').contentFrame();
  await expect(message.getByRole('alertdialog')).toContainText('Nothing is overdue.');
  expect(await openMessage(commands, 'Another', INSIDE)).toBe(ALREADY_OPEN);
  // Only then does the library tell of keys; nobody here waits for what the page itself says of Escape.
  await readyFrame(page, '/message.html');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect.poll(() => eventsOf(commands)).toEqual([CLOSED]);
});

test('Escape closes a message whose own page has the focus', async ({ page }) => {
  const { commands } = await openWorkbenchPage(page);
  await openMessage(commands, 'Nothing is overdue.', INSIDE);
  const message = dialogOf(page).locator('iframe').contentFrame();
  await readyFrame(page, '/message.html');
  await message.getByText('Nothing is overdue.').click();
  await message.locator('body').press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect.poll(() => eventsOf(commands)).toEqual([CLOSED]);
});

test('a message is closed by the mouse, and another one can be opened', async ({ page }) => {
  const { pane } = await openWorkbenchPage(page);
  for (const text of ['One', 'Two']) {
    expect(await openMessage(pane, text, INSIDE)).toBe('open');
    await dialogOf(page).getByRole('button', { name: 'Close the message' }).click();
    await expect(dialogOf(page)).toHaveCount(0);
    await expect.poll(() => eventsOf(pane)).toEqual([CLOSED]);
  }
});

test('the add-in closes its own message', async ({ page }) => {
  const { pane } = await openWorkbenchPage(page);
  await openMessage(pane, 'Done', INSIDE);
  await expect(dialogOf(page)).toBeVisible();
  await pane.evaluate(() => (window as unknown as { dialog: Office.Dialog }).dialog.close());
  await expect(dialogOf(page)).toHaveCount(0);
  expect(await eventsOf(pane)).toEqual([]);
});

test('a message in a window of its own is asked for, opened and closed', async ({ page }) => {
  const requests = recordRequests(page);
  const { commands } = await openWorkbenchPage(page);
  const opened = openMessage(commands, 'Nothing is overdue.', { width: 30, height: 25 });
  const asking = page.locator('iframe[title="Ribbon functions"]');
  await expect(asking).toBeVisible();
  const popup = page.waitForEvent('popup');
  await asking.contentFrame().getByRole('button', { name: 'Allow' }).click();
  const message = await popup;
  expect(await opened).toBe('open');
  await expect(message.getByRole('alertdialog')).toContainText('Nothing is overdue.');
  await expect(asking).toBeHidden();
  await message.close();
  await expect.poll(() => eventsOf(commands)).toEqual([CLOSED]);
  expect([...new Set(requests.map((each) => new URL(each.url()).hostname))]).toEqual(['localhost']);
});
