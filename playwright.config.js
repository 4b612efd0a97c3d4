import { defineConfig } from '@playwright/test';
import { findChromium } from './tools/find-chromium.js';

/** What the browser would send to its maker is switched off. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LONG = ['**/views.e2e.ts', '**/perf.e2e.ts'];

/** Only what hangs is stopped: machines are busy. */
const PATIENCE_MS = 120_000;

/** Builds the add-in and the workbench once, serves them on a free port, and drives a real browser. */
export default defineConfig({
  testDir: 'test/e2e',
  // What takes longest is begun first.
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'others', testMatch: '**/*.e2e.ts', testIgnore: LONG },
  ],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 15 * PATIENCE_MS,
  expect: { timeout: PATIENCE_MS },
  outputDir: 'out/e2e/results',
  globalSetup: './test/e2e/serve-once.ts',
  reporter: [['list'], ['html', { outputFolder: 'out/e2e/report', open: 'never' }]],
  use: {
    browserName: 'chromium',
    actionTimeout: PATIENCE_MS,
    ignoreHTTPSErrors: true,
    launchOptions: { executablePath: findChromium({ install: true }), args: FLAGS },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // Traces of every step are made when they are asked for: `--trace on`.
    trace: 'off',
  },
});
