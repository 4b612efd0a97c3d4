/** Draws the icons of the manifest from the drawings beside them. Needs Chromium: CHROMIUM=… where it is not Playwright's. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The sizes that Excel asks of a ribbon button's icon. */
const RIBBON_SIZES = [16, 32, 80];

const ICONS: Readonly<Record<string, readonly number[]>> = {
  icon: [...RIBBON_SIZES, 64, 128],
  check: RIBBON_SIZES,
  highlight: RIBBON_SIZES,
  round: RIBBON_SIZES,
  summary: RIBBON_SIZES,
  pane: RIBBON_SIZES,
};

const path = process.env['CHROMIUM'];
const browser = await chromium.launch(path === undefined ? {} : { executablePath: path });
const page = await browser.newPage();
for (const [icon, sizes] of Object.entries(ICONS)) {
  const drawing = readFileSync(`assets/${icon}.svg`, 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.screenshot({ path: `assets/${icon}-${size}.png`, omitBackground: true });
  }
}
await browser.close();
