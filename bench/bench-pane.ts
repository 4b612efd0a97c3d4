import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { writeWorkbook } from '../src/files/xlsx/write-workbook';
import { measureParse, watchOpening } from '../test/e2e/perf-measures';
import serveOnce from '../test/e2e/serve-once';
import { openInPlace, readOpeningTimes } from '../test/e2e/workbench-page';
// @ts-expect-error: the tools are JavaScript, without types
import * as tools from '../tools/find-chromium.js';
import { makeMatrixRows, makeMatrixWorkbook } from './make-matrix';
import type { Bench } from './measuring';
import { rows } from './measuring';

const { findChromium } = tools as { readonly findChromium: () => string };

/** From here on browsers call a task long: a person waits for what they type. */
const LONG_MS = 50;

/** Builds the pane for production, or takes what is built where SKIP_BUILD=1 says so. */
export const PANE: Bench = {
  name: 'pane',
  what: 'how long the pane takes to show findings, and the longest it keeps its page from anything else, in the processor’s time, against JSON.parse of the same grid',
  sizes: [10_000],
  async run(sizes, print) {
    const stopServing = await serveOnce();
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const ratios: Record<string, number> = {};
      for (const size of sizes) {
        const { parseMs, readyMs, readyFarMs, openingMs, editMs } = await measure(browser, size);
        print(
          `${rows(size).padEnd(16)} Office.onReady to the findings ${readyMs.toFixed(0)} ms, with ${WEB_LATENCY_MS} ms a round trip ${readyFarMs.toFixed(0)} ms`,
        );
        print(
          `${rows(size).padEnd(16)} JSON.parse ${parseMs.toFixed(1)} ms, longest task while it opens ${openingMs.toFixed(0)} ms, after an edit ${editMs.toFixed(0)} ms; over ${LONG_MS} ms is long`,
        );
        ratios[`Office.onReady to findings, ${rows(size)} ÷ JSON.parse`] = readyMs / parseMs;
        ratios[
          `Office.onReady to findings, ${rows(size)}, ${WEB_LATENCY_MS} ms a round trip ÷ none`
        ] = readyFarMs / readyMs;
        ratios[`longest task of the pane while it opens, ${rows(size)} ÷ JSON.parse`] =
          openingMs / parseMs;
        ratios[`longest task of the pane after an edit, ${rows(size)} ÷ JSON.parse`] =
          editMs / parseMs;
      }
      return ratios;
    } finally {
      await browser.close();
      await stopServing();
    }
  },
};

/** The shortest of so many: what is longer is the machine's doing. */
const RUNS = 3;
/** Of so many openings the fastest counts: they are timed by the clock, which shows what is waited for in vain. */
const TIMED_RUNS = 6;
/** Of a round trip to Excel on the web. */
const WEB_LATENCY_MS = 150;
const DUE_INDEX = 4;
/** What comes of an edit has come by then. */
const REST_MS = 3000;

interface Measured {
  readonly parseMs: number;
  /** From Office.onReady to the findings, where Excel answers at once. */
  readonly readyMs: number;
  /** The same where an answer takes {@link WEB_LATENCY_MS}. */
  readonly readyFarMs: number;
  readonly openingMs: number;
  readonly editMs: number;
}

async function measure(browser: Browser, size: number): Promise<Measured> {
  const values = makeMatrixRows(size);
  const buffer = Buffer.from(await writeWorkbook(makeMatrixWorkbook(values)));
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  page.setDefaultTimeout(240_000);
  // What compiles this file names its functions by one of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watchOpening);
  await page.goto(process.env['WORKBENCH_URL']!);
  const pane = page.locator('aside iframe').contentFrame();
  await pane.getByRole('treegrid').getByRole('row').first().waitFor();
  const open = async (latencyMs: number): Promise<number> => {
    await openInPlace(page, buffer, latencyMs);
    await pane
      .getByText(`${size / 2} KPIs`)
      .first()
      .waitFor();
    await pane.getByRole('treegrid').getByRole('row').first().waitFor();
    const { readyMs, listMs } = await readOpeningTimes(page);
    await page.waitForTimeout(REST_MS);
    return listMs - readyMs;
  };
  const far: number[] = [];
  const near: number[] = [];
  for (let run = 0; run < TIMED_RUNS; run += 1) {
    far.push(await open(WEB_LATENCY_MS));
    near.push(await open(0));
  }
  const openings: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    openings.push(
      await longestTask(browser, page, async () => {
        await open(0);
      }),
    );
  }
  const edits: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    edits.push(
      await longestTask(browser, page, async () => {
        const place = { rowIndex: Math.floor(size / 2) + run, columnIndex: DUE_INDEX };
        await page.evaluate(({ rowIndex, columnIndex }) => {
          const { edits: sheet, session } = window.workbench;
          sheet.enterText(session.activeSheet, rowIndex, columnIndex, 'sometime soon');
        }, place);
        await page.waitForTimeout(REST_MS);
      }),
    );
  }
  const parseMs = await page.evaluate(measureParse, JSON.stringify(values));
  await page.close();
  return {
    parseMs,
    readyMs: Math.min(...near),
    readyFarMs: Math.min(...far),
    openingMs: Math.min(...openings),
    editMs: Math.min(...edits),
  };
}

/** As Chromium traces it: microseconds, `tdur` those of the processor; `ph` is "X" for what has a length. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Milliseconds of the longest task in which code of the pane ran: the workbench around it is not the product. */
async function longestTask(
  browser: Browser,
  page: Page,
  job: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await job();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const lasting = trace.traceEvents.filter(({ ph }) => ph === 'X');
  const calls = lasting.filter(({ name, args }) => name === 'FunctionCall' && isOfPane(args));
  const tasks = lasting.filter(
    (task) =>
      task.name.endsWith('RunTask') &&
      calls.some(
        ({ pid, tid, ts }) =>
          pid === task.pid && tid === task.tid && ts >= task.ts && ts < task.ts + (task.dur ?? 0),
      ),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

function isOfPane(args: TraceEvent['args']): boolean {
  const { url = '' } = args?.data ?? {};
  return /^https:\/\/localhost/.test(url) && !url.includes('/workbench/');
}
