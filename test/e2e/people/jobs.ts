import type { Page } from '@playwright/test';
import { PaneView } from '../pages/pane';
import { WorkbenchView } from '../pages/workbench';
import { test } from '../shared-page';
import { expect } from '../test';
import { openWorkbenchPage } from '../workbench-page';
import { KeyboardUser } from './keyboard';
import { MouseUser } from './mouse';
import type { Day, Person } from './person';

export interface Desk {
  readonly person: Person;
  readonly workbench: WorkbenchView;
  readonly pane: PaneView;
}

/** The day that the seed's figures in these tests are of. */
export const SEED_DAY: Day = { year: 2023, month: 10, day: 15 };

const WAYS: readonly Person['by'][] = ['mouse', 'keyboard'];

/** A job from start to finish, with the mouse, and once more by the keyboard alone. */
export function testJob(title: string, job: (desk: Desk) => Promise<void>): void {
  for (const by of WAYS) {
    test(`${title}, by ${by}`, async ({ page }) => job(await sitDown(page, by)));
  }
}

/** Opens the workbench on the seed, in the place of a kind of Excel where one is given, and waits for the pane. */
export async function sitDown(page: Page, by: Person['by'], kind?: string): Promise<Desk> {
  const person = by === 'mouse' ? new MouseUser(page) : new KeyboardUser(page);
  const desk = { person, workbench: new WorkbenchView(page), pane: new PaneView(page) };
  await openWorkbenchPage(page, undefined, kind);
  await desk.pane.expectReady();
  return desk;
}

/** Sets the as-at date in the settings and goes back to the findings. */
export async function setAsAt({ person, pane }: Desk, day: Day): Promise<void> {
  await person.press(pane.button('Settings'));
  await person.date(pane.frame.getByLabel(/^As at/), day);
  await person.press(pane.button('Save'));
  await expect(pane.status).toContainText('Saved the settings in the workbook.');
  await person.press(pane.tab('Check'));
}
