/** The officer brings a matrix in from a PDF, looks through its repairs, and goes on in it. */
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import { createSheetData, createWorkbookData } from '../../src/workbook/workbook-data';
import { lookAtView } from './look-at-view';
import { PaneView } from './pages/pane';
import { WorkbenchView } from './pages/workbench';
import type { Person } from './people/person';
import { KeyboardUser } from './people/keyboard';
import { expect, test } from './test';
import { openWorkbenchPage, readyFrame } from './workbench-page';
import type { Locator, Page } from '@playwright/test';

const { step } = test;
const PAPER = 'test/files/pdf/fixtures/ruled.pdf';
/** With the words of a real matrix, for whoever looks at the pictures. */
const SPEAKING_PAPER = 'test/files/pdf/fixtures/plan.pdf';

/** Dark pixels of a canvas: what was drawn on it. */
function countInk(canvas: HTMLElement | SVGElement): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const data = (canvas as HTMLCanvasElement)
    .getContext('2d')!
    .getImageData(0, 0, width, height).data;
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! > 128 && data[at]! + data[at + 1]! + data[at + 2]! < 300) count += 1;
  }
  return count;
}

async function expectInk(picture: Locator, least: number): Promise<void> {
  await expect(picture).toHaveAttribute('aria-busy', 'false');
  expect(await picture.evaluate(countInk)).toBeGreaterThan(least);
}

interface ImportDesk {
  readonly person: Person;
  readonly workbench: WorkbenchView;
  readonly pane: PaneView;
}

/** A workbook with a letter and no matrix. */
async function writeLetter(): Promise<Buffer> {
  const sheet = createSheetData('Letter');
  sheet.cells.set(0, 0, { value: 'Dear colleagues' });
  return Buffer.from(await writeWorkbook(createWorkbookData([sheet])));
}

async function sitDown(page: Page): Promise<ImportDesk> {
  const file = {
    name: 'letter.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await writeLetter(),
  };
  await openWorkbenchPage(page, file);
  return {
    person: new KeyboardUser(page),
    workbench: new WorkbenchView(page),
    pane: new PaneView(page),
  };
}

async function readPaper({ person, workbench, pane }: ImportDesk, paper = PAPER): Promise<void> {
  await person.press(pane.button('Bring in a matrix'));
  const choosing = workbench.page.waitForEvent('filechooser');
  await person.press(pane.button('Choose a file…'));
  await (await choosing).setFiles(paper);
  await expect(pane.button('Write the sheet')).toBeFocused();
}

test('a PDF becomes the matrix under the policy of the pages, is reviewed by keyboard, checked, highlighted and packed', async ({
  page,
}) => {
  const desk = await sitDown(page);
  const { person, workbench, pane } = desk;
  await step('what was found is said', async () => {
    await readPaper(desk);
    await expect(pane.frame.getByText(/^\d+ KPIs, \d+ levels and \d+ actions\.$/)).toBeVisible();
  });
  await step('the sheet is the matrix', async () => {
    await page.keyboard.press('Enter');
    await expect(pane.status).toContainText(
      'Wrote the sheet Maturity matrix, which is the matrix now.',
    );
    await pane.expectReady();
    await expect(workbench.sheetTab('Maturity matrix')).toBeVisible();
  });
  await step('what a repair was is drawn from the page, with its place in a frame', async () => {
    await person.press(pane.button('Review repairs').last());
    await person.choose(pane.named('combobox', 'Show'), 'All repairs');
    const line = pane.named('grid', 'Repairs').locator('[data-row-key]').first();
    await line.focus();
    await page.keyboard.press('s');
    const picture = pane.frame.getByRole('img', {
      name: /^Page \d+ of ruled\.pdf, around the place: /,
    });
    const whole = pane.button('Whole page').first();
    await expectInk(picture.first(), 50);
    await person.press(whole);
    await expect(whole).toHaveAttribute('aria-pressed', 'true');
    await expectInk(picture.first(), 500);
    await line.focus();
    await page.keyboard.press('s');
    await expect(picture).toHaveCount(0);
  });
  await step('a repair is accepted and put back, and Enter goes to its cell', async () => {
    const line = pane.named('grid', 'Repairs').locator('[data-row-key]').first();
    await line.focus();
    await page.keyboard.press('a');
    await expect(line).toContainText('✓ Accepted');
    await page.keyboard.press('p');
    await expect(line).not.toContainText('✓');
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await workbench.expectActiveSheet('Maturity matrix');
  });
  await step('it is checked, highlighted and packed', async () => {
    await person.press(pane.tab('Check'));
    await expect(pane.findings).toBeVisible();
    await person.press(pane.tab('Highlight'));
    await person.press(pane.button('Apply highlights'));
    await expect(pane.status).toContainText(/Highlighted \d+ cells on Maturity matrix/);
    await person.press(pane.tab('Board pack'));
    await person.press(pane.button('Generate board pack'));
    await expect(pane.status).toContainText('Wrote the board pack');
  });
});

test.describe('pictures and accessibility', () => {
  // axe is put into the pages, which their policy would refuse.
  test.use({ bypassCSP: true, viewport: { width: 1280, height: 1000 } });

  test('what a PDF holds, and its repairs, in every theme', async ({ page }) => {
    const desk = await sitDown(page);
    const { person, pane } = desk;
    await readPaper(desk, SPEAKING_PAPER);
    await pane.frame.getByText('What was repaired').click();
    await lookAtView(page, await readyFrame(page, '/taskpane.html'), 'import-found');
    await person.press(pane.button('Write the sheet'));
    await person.press(pane.button('Review repairs').last());
    const line = pane
      .named('grid', 'Repairs')
      .locator('[data-row-key]')
      .filter({ hasText: /· Page \d/ })
      .first();
    await line.focus();
    await page.keyboard.press('Enter');
    await line.focus();
    await page.keyboard.press('s');
    const picture = pane.frame.getByRole('img', { name: /^Page \d+ of plan\.pdf/ });
    await expectInk(picture.first(), 50);
    await lookAtView(page, await readyFrame(page, '/taskpane.html'), 'repairs');
  });
});
