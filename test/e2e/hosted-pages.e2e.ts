/** The pages as a council hosts them: static files under an address with a path, Office.js at Microsoft's address. */
import type { Page, Route } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from './test';

const ADDRESS = 'https://matrix.example.gov.uk/addin/';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Where the answers to each address come from. */
const FOLDERS: Readonly<Record<string, string>> = {
  [ADDRESS]: 'dist',
  [OFFICE_JS]: 'node_modules/@microsoft/office-js/dist',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

// What the policy stops is looked at one by one here; and without a host there is nothing to read requirements from.
test.use({ expectedComplaints: /Content Security Policy|reading 'isSetSupported'/ });

interface Opened {
  /** Where the code stands that the policy stopped, what it stopped, and which address. */
  readonly violations: readonly string[];
  /** Addresses asked for that are neither the add-in's nor Office.js's. */
  readonly strangers: readonly string[];
}

async function openHosted(page: Page, path: string): Promise<Opened> {
  const violations: string[] = [];
  const strangers: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { sourceFile, violatedDirective, blockedURI } = violation;
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${sourceFile} ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (!Object.keys(FOLDERS).some((address) => url.startsWith(address))) strangers.push(url);
    return answer(route);
  });
  await page.goto(`${ADDRESS}${path}`);
  return { violations, strangers };
}

function answer(route: Route): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const address = Object.keys(FOLDERS).find((start) => `${origin}${pathname}`.startsWith(start));
  const file = address && join(FOLDERS[address]!, `${origin}${pathname}`.slice(address.length));
  if (!file || !existsSync(file)) return route.abort();
  return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)]! });
}

/**
 * Where the Office.js of desktop clients sends its telemetry, through a hidden frame that it opens some time after it
 * was loaded. The policy refuses it and is meant to. A frame is refused when it goes somewhere, by when Chromium may no
 * longer know which code asked for it: so this goes by the address.
 */
const OFFICE_TELEMETRY = ' frame-src https://telemetryservice.firstpartyapps.oaspapps.com';

/** Office.js without Excel parses an empty document, and Chromium's note about that has a style of its own. */
const ours = (violations: readonly string[]): string[] =>
  violations.filter(
    (violation) => !violation.startsWith(OFFICE_JS) && !violation.includes(OFFICE_TELEMETRY),
  );

test('the pane runs and is styled under its policy', async ({ page }) => {
  const { violations, strangers } = await openHosted(page, 'taskpane.html');
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('style')].some(({ sheet }) => sheet!.cssRules.length > 10),
      ),
    )
    .toBe(true);
  expect(ours(violations)).toEqual([]);
  expect(strangers).toEqual([]);
});

test('a message is shown, styled and has the focus on Close', async ({ page }) => {
  const text = 'The sheet “Plan” has 3 errors.\nOpen the pane to see them.';
  const opened = await openHosted(page, `message.html#${new URLSearchParams({ text })}`);
  const message = page.getByRole('alertdialog', { name: 'Maturity matrix' });
  await expect(message.getByRole('paragraph')).toHaveText(text.split('\n'));
  const close = message.getByRole('button', { name: 'Close' });
  await expect(close).toBeFocused();
  await expect(close).toHaveCSS('background-color', 'rgb(18, 52, 59)');
  expect(ours(opened.violations)).toEqual([]);
  expect(opened.strangers).toEqual([]);
});

test('what is forbidden is refused: a script from elsewhere, a connection, a style', async ({
  page,
}) => {
  const { violations } = await openHosted(page, 'help.html');
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.src = 'https://example.org/x.js';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(script, style);
    await fetch('https://example.org/').catch(() => null);
    navigator.sendBeacon('https://example.org/');
  });
  await expect
    .poll(() => violations.map((violation) => violation.split(' ')[1]).sort())
    .toEqual(['connect-src', 'connect-src', 'script-src-elem', 'style-src-elem']);
});
