import type { Page } from '@playwright/test';
import { test as base } from './test';

/**
 * Tests whose `page` is one that all tests of a worker share: loading the workbench, its engine and the libraries
 * takes longer than most tests. `openWorkbenchPage` opens the seed in it anew, so that nothing of the test before is
 * left. A test that looks at how pages are loaded takes a fresh page, from `test` of ./test.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use, { project }) => {
      const { ignoreHTTPSErrors, locale } = project.use;
      const context = await browser.newContext({
        ...(ignoreHTTPSErrors === undefined ? {} : { ignoreHTTPSErrors }),
        ...(locale === undefined ? {} : { locale }),
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: ({ sharedPage }, use) => use(sharedPage),
});
