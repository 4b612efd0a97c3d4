import type { Frame, Page, Request } from '@playwright/test';
import type { Workbench } from '../../src/simulator/workbench/host/workbench';
import type { OpeningTimes } from './perf-measures';

declare global {
  interface Window {
    /** Put there by src/entry/workbench.tsx. */
    workbench: Workbench;
  }
}

/** Where the server that the tests share is. */
export function workbenchUrl(): string {
  const url = process.env['WORKBENCH_URL'];
  if (url === undefined)
    throw new Error('The workbench is not served: see test/e2e/serve-once.ts.');
  return url;
}

/**
 * Opens a workbook through the workbench's own button, in place of what is open. From then on Excel answers after so many
 * milliseconds.
 */
export async function openInPlace(page: Page, buffer: Buffer, latencyMs: number): Promise<void> {
  await page.evaluate((milliseconds) => {
    window.workbench.latencyMs = milliseconds;
    // Nothing of the pane before may be taken for the new one's.
    document.querySelector('aside iframe')!.remove();
  }, latencyMs);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.setInputFiles('input[type=file]', { name: 'large.xlsx', mimeType, buffer });
}

/** How long the pane took to open, as `watchOpening` has seen it. */
export const readOpeningTimes = (page: Page): Promise<OpeningTimes> =>
  page
    .locator('aside iframe')
    .contentFrame()
    .locator('body')
    .evaluate(async () => {
      const { opening } = window as unknown as { opening: Promise<OpeningTimes> };
      return opening;
    });

const SEED = 'seeds/maturity-matrix.xlsx';

/** A workbook to open: a path, or a file by its name and bytes. */
export type OpenedFile = Parameters<Page['setInputFiles']>[1] & (string | { name: string });

/** Opens the workbench on the seed, or on a file, and waits until both of the add-in's pages are ready. */
export async function openWorkbenchPage(
  page: Page,
  file: OpenedFile = SEED,
  kind?: string,
): Promise<{ pane: Frame; commands: Frame }> {
  const isNew = page.url() === 'about:blank';
  const address = kind === undefined ? workbenchUrl() : `${workbenchUrl()}?as=${kind}`;
  if (isNew) await page.goto(address);
  // What is opened from here on asks the address which Excel to be.
  else await page.evaluate((url) => window.history.replaceState(null, '', url), address);
  if (isNew && file !== SEED) {
    await readyFrame(page, '/taskpane.html');
    await readyFrame(page, '/commands.html');
  }
  if (!isNew || file !== SEED) await openAnew(page, file);
  const pane = await readyFrame(page, '/taskpane.html');
  const commands = await readyFrame(page, '/commands.html');
  return { pane, commands };
}

/** Puts a file in the place of the workbook that is open, as a person opens one. */
async function openAnew(page: Page, file: OpenedFile): Promise<void> {
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  await page.evaluate(async () => {
    const { workbench } = window;
    // Saved, so that nobody is asked whether to leave changes.
    await workbench.saveFile();
    workbench.latencyMs = 0;
    localStorage.clear();
    sessionStorage.clear();
    // Nothing of the pages before may be taken for the new ones'.
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
  await page.mouse.move(0, 0);
  await page.setInputFiles('input[type=file]', file);
}

/** The frame that shows a page of the add-in, once Office.js is ready in it. */
export async function readyFrame(page: Page, path: string): Promise<Frame> {
  const frame = await findFrame(page, path);
  await frame.waitForFunction(() => typeof Office !== 'undefined' && 'onReady' in Office);
  await frame.evaluate(() => Office.onReady());
  return frame;
}

/** Waits for a frame by the path of its address. */
export async function findFrame(page: Page, path: string): Promise<Frame> {
  const find = (): Frame | undefined =>
    page
      .frames()
      .find((frame) => frame.url() !== '' && new URL(frame.url(), 'about:blank').pathname === path);
  for (;;) {
    const frame = find();
    if (frame) return frame;
    await page.waitForEvent('framenavigated');
  }
}

/** Everything that the page and its frames ask for, blocked or not. */
export function recordRequests(page: Page): Request[] {
  const requests: Request[] = [];
  page.context().on('request', (request) => requests.push(request));
  return requests;
}
