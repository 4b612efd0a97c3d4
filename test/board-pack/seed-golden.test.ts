import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composePaper } from '../../src/board-pack/paper/compose-paper';
import { listPackSheets } from '../../src/board-pack/sheets/index';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { renderSheet } from './render-sheet';
import { renderPaper } from './render-paper';
import { buildMovedSeedPack, buildSeedPack, prepareSeedAfter } from './seed-pack';

const GOLDEN_FOLDER = join(__dirname, '../golden');
const REBASELINE = 'UPDATE_GOLDEN=1 npx jest test/board-pack/seed-golden';

/** What the history of the matrix shows in. */
const OF_HISTORY: readonly string[] = ['summary', 'movement', 'trend'];

const afterFreezes = [2, 5, 12].map((count) => [count, prepareSeedAfter(count)] as const);

const goldens = [
  ...buildSeedPack().pack.map((sheet) => [`pack-${sheet.id}`, sheet] as const),
  ...buildMovedSeedPack().map((sheet) => [`pack-moved-${sheet.id}`, sheet] as const),
  ...afterFreezes.flatMap(([count, context]) =>
    listPackSheets(context)
      .filter(({ id }) => OF_HISTORY.includes(id))
      .map((sheet) => [`pack-after-${count}-${sheet.id}`, sheet] as const),
  ),
];

test.each(goldens)('the seed’s sheet %s is as the golden shows', (name, sheet) => {
  compareWithGolden(name, renderSheet(sheet));
});

test.each(afterFreezes)(
  'the seed’s paper after %i freezes is as the golden shows',
  (count, context) => {
    compareWithGolden(
      `paper-after-${count}`,
      renderPaper(composePaper(context, DEFAULT_SETTINGS.paper)),
    );
  },
);

function compareWithGolden(name: string, rendered: string): void {
  const file = join(GOLDEN_FOLDER, `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, rendered);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (rendered !== golden) throw new Error(describeDifference(file, golden, rendered));
}

function describeDifference(file: string, golden: string, rendered: string): string {
  const goldenLines = golden.split('\n');
  const renderedLines = rendered.split('\n');
  let index = 0;
  while (goldenLines[index] === renderedLines[index]) index += 1;
  return [
    `${file} differs from line ${index + 1} on:`,
    `- ${goldenLines[index] ?? '(end)'}`,
    `+ ${renderedLines[index] ?? '(end)'}`,
    `If the change is meant: ${REBASELINE}`,
  ].join('\n');
}
