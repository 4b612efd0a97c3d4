import type { Frame, Locator } from '@playwright/test';
import { expect } from '@playwright/test';

/** The date that the seed is judged at in tests. */
const AS_AT = '2023-10-15';

/** The findings of Check that hold the text. */
export function findingsWith(pane: Frame, text: string | RegExp): Locator {
  return pane.getByRole('treegrid', { name: 'Findings' }).getByRole('row', { name: text });
}

export async function openTab(pane: Frame, name: 'Check' | 'Highlight' | 'Round' | 'Board pack') {
  await pane.getByRole('tab', { name }).click();
  await expect(pane.getByRole('tabpanel', { name })).toBeVisible();
}

export async function openSettings(pane: Frame): Promise<Locator> {
  await pane.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  const settings = pane.getByRole('region', { name: 'Settings', exact: true });
  await expect(settings.getByRole('button', { name: 'Close' })).toBeVisible();
  return settings;
}

/** Judges the matrix as at a date, through the settings. */
export async function setAsAt(pane: Frame, date = AS_AT): Promise<void> {
  const settings = await openSettings(pane);
  await settings.getByLabel('As at: the day').fill(date);
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(pane.getByText('Saved the settings in the workbook.')).toBeVisible();
  await settings.getByRole('button', { name: 'Close' }).click();
}

export async function searchFindings(pane: Frame, text: string): Promise<void> {
  await pane.getByRole('searchbox', { name: 'Search the findings' }).fill(text);
}
