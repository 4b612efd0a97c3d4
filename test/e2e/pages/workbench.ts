import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { parseCell } from '../../../src/workbook/address';
import type { Person, SheetControls } from '../people/person';

/** The workbench around the pane, by what a person reads on it. */
export class WorkbenchView implements SheetControls {
  readonly nameBox: Locator;
  readonly grid: Locator;
  readonly tabs: Locator;
  readonly charts: Locator;
  readonly message: Locator;
  readonly paneArea: Locator;

  constructor(readonly page: Page) {
    this.nameBox = page.getByRole('textbox', { name: 'Name box' });
    this.grid = page.getByRole('grid');
    this.tabs = page.getByRole('tablist', { name: 'Sheets' });
    this.charts = page.getByRole('img', { name: /chart/i });
    this.message = page.getByRole('dialog');
    this.paneArea = page.getByRole('complementary', { name: 'Task pane' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  ribbon(label: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name: label, exact: true });
  }

  sheetTab(name: string): Locator {
    return this.tabs.getByRole('tab', { name, exact: true });
  }

  /** A cell of the active sheet that is in sight. */
  readonly cell = (address: string): Locator => {
    const { rowIndex, columnIndex } = parseCell(address)!;
    // The first row and column are those of the headers, and numbers start at 1.
    return this.grid.locator(
      `[role="row"][aria-rowindex="${rowIndex + 2}"] > [role="gridcell"][aria-colindex="${columnIndex + 2}"]`,
    );
  };

  async expectSelected(address: string): Promise<void> {
    await expect(this.cell(address)).toHaveAttribute('aria-selected', 'true');
    await expect(this.cell(address)).toBeInViewport();
    await expect(this.nameBox).toHaveValue(address);
  }

  async expectActiveSheet(name: string): Promise<void> {
    await expect(this.sheetTab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(this.grid).toHaveAccessibleName(`Sheet ${name}`);
  }

  /** Every sheet that has a tab, in order. */
  sheetNames(): Promise<string[]> {
    return this.tabs.getByRole('tab').allInnerTexts();
  }

  async openFile(person: Person, name: string, bytes: Uint8Array): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await person.press(this.button('Open…'));
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await (await choosing).setFiles(file);
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Saves the workbook as a person does; the file that the browser has then. */
  async save(person: Person): Promise<Uint8Array> {
    const downloading = this.page.waitForEvent('download');
    await person.press(this.button('Save'));
    const download = await downloading;
    return new Uint8Array(await readFile(await download.path()));
  }
}
