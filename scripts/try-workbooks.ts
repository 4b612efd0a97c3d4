/**
 * Generates workbooks with hostile texts in their cells, does every job on each, and prints which promises were not kept, with
 * the seeds. `npm run workbooks -- --count 3000 --seed 1`. Exit code 1: some were not.
 */
import { parseArgs } from 'node:util';
import { closeHost } from '../test/support/matrix-host';
import { generateWorkbook, tryWorkbook } from '../test/support/try-workbook';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

const count = Number(options.count);
const first = Number(options.seed);
const refusals = new Map<string, number>();
const broken = new Map<string, number[]>();
for (let seed = first; seed < first + count; seed += 1) {
  const trial = await tryWorkbook(generateWorkbook(seed));
  if (trial.refusal !== null) refusals.set(trial.refusal, (refusals.get(trial.refusal) ?? 0) + 1);
  for (const promise of trial.broken) broken.set(promise, [...(broken.get(promise) ?? []), seed]);
}
closeHost();

const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0);
console.log(`${count} workbooks: ${count - refused} read, ${refused} refused.`);
for (const [code, times] of refusals) console.log(`  ${code}: ${times}`);
console.log(`Promises that were not kept: ${broken.size}.`);
for (const [promise, seeds] of broken) {
  console.log(`- ${promise}\n  ${seeds.length} times; seeds ${seeds.slice(0, 5).join(', ')}`);
}
process.exitCode = broken.size > 0 ? 1 : 0;
