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

/** Builds the add-in and the workbench once, serves them on a free port, and drives a real browser. */
export default defineConfig({
  testDir: 'test/e2e',
  // Times are taken while nothing else runs.
  projects: [
    { name: 'times', testMatch: '**/perf.e2e.ts' },
    {
      name: 'pages',
      testMatch: '**/*.e2e.ts',
      testIgnore: '**/perf.e2e.ts',
      dependencies: ['times'],
    },
  ],
  workers: 2,
  retries: 0,
  // Only what hangs is stopped: machines are busy.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  outputDir: 'out/e2e/results',
  globalSetup: './test/e2e/serve-once.ts',
  reporter: [['list'], ['html', { outputFolder: 'out/e2e/report', open: 'never' }]],
  use: {
    browserName: 'chromium',
    ignoreHTTPSErrors: true,
    launchOptions: { executablePath: findChromium({ install: true }), args: FLAGS },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
