import { copyFileSync, existsSync } from 'node:fs';

/** The pictures of the README and the guides, and the artefact of a run of the tests that each is. */
const PICTURES: Readonly<Record<string, string>> = {
  'workbench.png': 'out/e2e/screenshots/workbench-highlighted-light.png',
  'check.png': 'out/e2e/screenshots/check-by-kind-light.png',
  'highlight.png': 'out/e2e/screenshots/highlight-applied-light.png',
  'other-form.png': 'out/e2e/screenshots/form-sheet-for-each-area-light.png',
  'import.png': 'out/e2e/screenshots/import-found-light.png',
  'repairs.png': 'out/e2e/screenshots/repairs-light.png',
  'roll-up.png': 'out/e2e/screenshots/roll-up-light.png',
  'merge.png': 'out/e2e/screenshots/merge-light.png',
  'round.png': 'out/e2e/screenshots/round-light.png',
  'settings.png': 'out/e2e/screenshots/settings-light.png',
  'check-this-excel.png': 'out/e2e/screenshots/check-this-excel-light.png',
  'board-pack.png': 'out/e2e/screenshots/board-pack-made-light.png',
  'pack-summary.png': 'out/pages/board-print/board-print-01.png',
  'pack-maturity-grid.png': 'out/pages/board-print/board-print-03.png',
  'committee-paper-1.png': 'out/pages/paper-moved/paper-moved-01.png',
  'committee-paper-2.png': 'out/pages/paper-moved/paper-moved-02.png',
};

const missing = Object.values(PICTURES).filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(', ')}. Run npm test first: it leaves them there.`);
  process.exit(1);
}
for (const [picture, path] of Object.entries(PICTURES))
  copyFileSync(path, `docs/images/${picture}`);
console.log(
  'The pictures in docs/images are those of the last run. Look at each before you commit it.',
);
