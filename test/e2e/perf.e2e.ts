import { mkdirSync, writeFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { makeMatrixRows } from '../../bench/make-matrix';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { findFrame, workbenchUrl } from './workbench-page';

const ROWS = 10_000;
const EDITS = 11;

/** A workbook with a matrix of so many rows, as a file. */
async function makeFile(): Promise<Buffer> {
  const sheet = createSheetData('Matrix');
  makeMatrixRows(ROWS).forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (value !== '') sheet.cells.set(rowIndex, columnIndex, { value });
    });
  });
  return Buffer.from(await writeWorkbook(createWorkbookData([sheet])));
}

/** Opens the file and waits until the pane shows its matrix; how long that took from Office.onReady on. */
async function openMatrix(page: Page, file: Buffer): Promise<{ pane: Frame; readyMs: number }> {
  await page.addInitScript(() => {
    const times = window as unknown as { officeReadyAt?: number; usableAt?: number };
    const timer = setInterval(() => {
      if (times.officeReadyAt === undefined && 'Office' in window) {
        const office = (window as unknown as { Office: typeof Office }).Office;
        times.officeReadyAt = -1;
        void office.onReady().then(() => (times.officeReadyAt = performance.now()));
      }
    }, 1);
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role=treegrid] [role=row]')) return;
      times.usableAt = performance.now();
      observer.disconnect();
      clearInterval(timer);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(workbenchUrl());
  await findFrame(page, '/taskpane.html');
  const mimeType = 'application/octet-stream';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'large.xlsx', mimeType, buffer: file });
  await expect(page.getByRole('heading', { name: 'large.xlsx' })).toBeVisible();
  const shown = page.frameLocator('iframe[src*="taskpane.html"]');
  await expect(shown.getByText(/10,?000|\d{4,} KPIs/).first()).toBeVisible();
  const pane = await findFrame(page, '/taskpane.html');
  const readyMs = await pane.evaluate(() => {
    const times = window as unknown as { officeReadyAt: number; usableAt: number };
    return times.usableAt - times.officeReadyAt;
  });
  return { pane, readyMs };
}

/** Enters a text and waits until the pane's counts have changed; milliseconds, and the round trips it took. */
async function timeEdit(page: Page, pane: Frame, rowIndex: number, text: string) {
  await pane.evaluate(() => {
    const list = document.querySelector('[aria-label="The state at a glance"]')!;
    const seen = window as unknown as { changed: Promise<number> };
    seen.changed = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.timeOrigin + performance.now());
      }).observe(list, { childList: true, subtree: true, characterData: true });
    });
  });
  const before = await page.evaluate(
    ([row, due]) => {
      const { edits, session, syncCount } = window.workbench;
      const startedAt = performance.timeOrigin + performance.now();
      edits.enterText(session.activeSheet, row, 4, due);
      return { startedAt, syncCount };
    },
    [rowIndex, text] as const,
  );
  const shownAt = await pane.evaluate(
    () => (window as unknown as { changed: Promise<number> }).changed,
  );
  const syncCount = await page.evaluate(() => window.workbench.syncCount);
  return { ms: shownAt - before.startedAt, roundTrips: syncCount - before.syncCount };
}

test(`a matrix of ${ROWS} rows: opened, and followed without reading it again`, async ({
  page,
}) => {
  const { pane, readyMs } = await openMatrix(page, await makeFile());
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const { ms, roundTrips } = await timeEdit(page, pane, 5_001 + edit, `what ${edit}?`);
    expect(roundTrips, 'an edit costs one round trip, which reads its row').toBe(1);
    times.push(ms);
  }
  const parseMs = await page.evaluate((rows) => {
    const json = JSON.stringify(rows);
    const start = performance.now();
    JSON.parse(json);
    return performance.now() - start;
  }, makeMatrixRows(ROWS));
  times.sort((left, right) => left - right);
  const median = times[(EDITS - 1) / 2]!;
  const lines = [
    `From Office.onReady to the findings: ${readyMs.toFixed(0)} ms (${(readyMs / parseMs).toFixed(0)} × JSON.parse)`,
    `From an edit to its findings: median ${median.toFixed(0)} ms, worst ${times.at(-1)!.toFixed(0)} ms (${(median / parseMs).toFixed(0)} × JSON.parse)`,
  ];
  console.log(lines.join('\n'));
  mkdirSync('out/e2e', { recursive: true });
  writeFileSync('out/e2e/perf.txt', `${lines.join('\n')}\n`);
});
