import { expect, test } from '@playwright/test';
test('opens', async ({ page }) => {
  const urls: string[] = [];
  page.on('request', (r) => urls.push(r.url()));
  page.on('requestfailed', (r) => console.log('FAILED', r.url(), r.failure()?.errorText));
  page.on('console', (m) => console.log('CONSOLE', m.type(), m.text()));
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await page.goto(process.env['WORKBENCH_URL']!);
  const pane = page.frameLocator('iframe[title="Task pane"]');
  await pane.getByRole('button', { name: 'Check', exact: true }).click({ timeout: 20000 });
  await page.waitForTimeout(3000);
  console.log(await pane.locator('[role=status]').textContent());
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.waitForTimeout(3000);
  await page.screenshot({ path: 'out/e2e/first.png' });
  console.log(urls.join('\n'));
  expect(1).toBe(1);
});
