import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSheet } from './render-sheet';
import { buildMovedSeedPack, buildSeedPack } from './seed-pack';

const GOLDEN_FOLDER = join(__dirname, '../golden');
const REBASELINE = 'UPDATE_GOLDEN=1 npx jest test/board-pack/seed-golden';

const goldens = [
  ...buildSeedPack().pack.map((sheet) => [`pack-${sheet.id}`, sheet] as const),
  ...buildMovedSeedPack().map((sheet) => [`pack-moved-${sheet.id}`, sheet] as const),
];

test.each(goldens)('the seed’s sheet %s is as the golden shows', (name, sheet) => {
  const file = join(GOLDEN_FOLDER, `${name}.txt`);
  const rendered = renderSheet(sheet);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, rendered);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (rendered !== golden) throw new Error(describeDifference(file, golden, rendered));
});

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
