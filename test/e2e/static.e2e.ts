/** The add-in as a council hosts it: files as they were built, from a web host that does nothing but give them out. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { PaneView } from './pages/pane';
import { WorkbenchView } from './pages/workbench';
import { MouseUser } from './people/mouse';
import type { StaticSite } from './serve-files';
import { serveFiles } from './serve-files';
import { expect, test } from './test';
import { readyFrame, recordRequests } from './workbench-page';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const WORDS_OF_THE_MATRIX = ['supplier', 'Social', 'quarter', 'E90'];

let site: StaticSite;

test.beforeAll(async () => {
  site = await serveFiles([
    { prefix: '/workbench/', folder: 'out/workbench' },
    { prefix: '/seeds/', folder: 'seeds' },
    { prefix: '/', folder: 'dist' },
  ]);
});

test.afterAll(() => site.close());

/** Microsoft's address answers with the same library from the package. */
async function answerForMicrosoft(page: Page): Promise<void> {
  await page.route(`${OFFICE_JS}**`, async (route) => {
    const path = route.request().url().slice(OFFICE_JS.length).split('?')[0]!;
    const body = await readFile(`node_modules/@microsoft/office-js/dist/${path}`);
    await route.fulfill({ body, contentType: 'text/javascript' });
  });
}

test('the files as built work in the workbench, and nothing is sent anywhere', async ({ page }) => {
  const requests = recordRequests(page);
  await answerForMicrosoft(page);
  await page.goto(`${site.origin}/workbench/workbench.html`);
  await readyFrame(page, '/taskpane.html');
  await readyFrame(page, '/commands.html');
  const [person, workbench, pane] = [
    new MouseUser(page),
    new WorkbenchView(page),
    new PaneView(page),
  ];

  // A job from start to finish: find, correct, fix, highlight, generate, look at the message.
  await expect(pane.frame.getByText('65 KPIs · 123 actions')).toBeVisible();
  await person.write(pane.search, '04.00');
  await person.openLine(pane.finding('E90', '“04.00”'));
  await workbench.expectSelected('E90');
  await person.typeInto(workbench, 'E90', 'Q4 23');
  await expect(pane.finding('E90', '“04.00”')).toHaveCount(0);
  await person.write(pane.search, 'E34');
  const fixable = pane.finding('E34', 'without a year');
  await person.pressInLine(fixable, fixable.getByRole('button', { name: /^Write / }));
  await expect(pane.list('Changes')).toHaveText('Changes 1');
  await person.press(pane.tab('Highlight'));
  await person.press(pane.button('Apply highlights'));
  await expect(pane.status).toContainText(/Highlighted \d+ cells/);
  await person.press(pane.tab('Board pack'));
  await person.press(pane.button('Generate board pack'));
  await workbench.expectActiveSheet('Summary');
  await person.press(pane.button('Settings'));
  await expect(pane.named('heading', 'Settings')).toBeVisible();
  await person.press(workbench.ribbon('Check'));
  await expect(workbench.message.locator('iframe')).toBeVisible();
  await person.press(workbench.message.getByRole('button', { name: 'Close the message' }));
  await workbench.save(person);

  const addresses = requests
    .map((request) => request.url())
    .filter((url) => /^https?:/.test(url) && !url.startsWith(`${site.origin}/`));
  expect(addresses.filter((url) => !url.startsWith(OFFICE_JS))).toEqual([]);
  expect(addresses.length).toBeGreaterThan(0);
  // What is asked of the two hosts is files, by names that say nothing of the matrix.
  expect(requests.filter((request) => request.method() !== 'GET')).toEqual([]);
  expect(requests.filter((request) => request.postData() !== null)).toEqual([]);
  const asked = [...addresses, ...site.asked].join('\n');
  for (const words of WORDS_OF_THE_MATRIX) expect(asked).not.toContain(words);
});

test('each page is asked for as it was built', async ({ page }) => {
  for (const name of ['taskpane.html', 'commands.html', 'message.html', 'help.html']) {
    const response = await page.request.get(`${site.origin}/${name}`);
    expect(await response.body()).toEqual(await readFile(`dist/${name}`));
  }
});
