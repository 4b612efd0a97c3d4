/** What every end-to-end test starts from: Playwright's `test`, which fails as well where a page complains. */
import type { BrowserContext } from '@playwright/test';
import { test as base, expect } from '@playwright/test';

export { expect };

/** Warnings, errors and uncaught exceptions of all pages of a context and their frames, as they come. */
export function recordComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    complaints.push(`${message.location().url} ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (failure) => complaints.push(`uncaught: ${failure.error()}`));
  return complaints;
}

export const test = base.extend<{
  /** Complaints that a test means to bring about; all others fail it. Playwright takes a list for something else. */
  expectedComplaints: RegExp | null;
  quietConsole: undefined;
}>({
  expectedComplaints: [null, { option: true }],
  quietConsole: [
    async ({ page, expectedComplaints }, use) => {
      const complaints = recordComplaints(page.context());
      await use(undefined);
      expect(complaints.filter((text) => !expectedComplaints?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});
