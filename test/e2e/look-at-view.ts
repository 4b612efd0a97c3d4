import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';

type Theme = 'light' | 'dark' | 'high-contrast';
const THEMES: readonly Theme[] = ['light', 'dark', 'high-contrast'];

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** WCAG 2.2 AA, and what axe recommends besides. */
const ALL_RULES: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What axe judges by colours; all else it finds in one theme as in another, at several times the cost. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const SCREENSHOTS = 'out/e2e/screenshots';

/** Shows the page as a person with these colours has it. */
async function useTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'high-contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

/**
 * Keeps a picture as an artefact of the run, to be looked at: the one that the guides may show of each view, and with
 * ALL_PICTURES=1 those in other themes and widths.
 */
export async function keepPicture(
  page: Page,
  name: string,
  which: 'main' | 'other',
): Promise<void> {
  if (which === 'other' && process.env['ALL_PICTURES'] !== '1') return;
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

/**
 * Keeps a picture of what is shown, and expects no violations of accessibility in the page or frame in each theme.
 * Leaves the last theme on.
 */
export async function lookAtView(page: Page, shown: Page | Frame, name: string): Promise<void> {
  for (const theme of THEMES) {
    await useTheme(page, theme);
    await shown.evaluate(comeToRest);
    await keepPicture(page, `${name}-${theme}`, theme === THEMES[0] ? 'main' : 'other');
    const rules = theme === THEMES[0] ? ALL_RULES : COLOUR_RULES;
    expect(await findViolations(shown, rules), `${name}, ${theme}`).toEqual([]);
  }
}

/**
 * In the page: waits until it has taken notice of the colours, and no colour is on its way to another. The change may come
 * with the next frame, and what it sets moving with the one after: so many frames have to be at rest.
 */
async function comeToRest(): Promise<void> {
  for (let atRest = 0; atRest < 3; atRest += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    if (moving.length > 0) atRest = -1;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}

async function findViolations(
  shown: Page | Frame,
  runOnly: RunOptions['runOnly'],
): Promise<string[]> {
  if (!(await shown.evaluate(() => 'axe' in window))) await shown.evaluate(AXE);
  const { violations } = await shown.evaluate(async (rules) => {
    const { axe } = window as unknown as {
      axe: { run: (context: object, options: object) => Promise<AxeResults> };
    };
    return axe.run(document, {
      runOnly: rules,
      iframes: false,
      // What passes is not described: nobody reads it, and in a long list that is most of the work.
      resultTypes: ['violations'],
    });
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );
}

/** Expects that nothing has to be scrolled sideways. */
export async function expectNoSidewaysScrolling(frame: Frame): Promise<void> {
  const overhangs = await frame.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#pane-scroller')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );
  expect(Math.max(...overhangs)).toBeLessThanOrEqual(0);
}
