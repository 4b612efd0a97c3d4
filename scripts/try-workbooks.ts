/**
 * Generates workbooks with hostile texts in their cells, does every job on each, and prints which promises were not kept, with
 * the seeds. `npm run workbooks -- --count 3000 --seed 1`. Exit code 1: some were not.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { WorkbookTrial } from '../test/support/try-workbook';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

/** How many are tried in one process: each host has a context of its own, about 4 MB, that Node keeps while the process lives. */
const PART = 100;

interface Trial extends WorkbookTrial {
  readonly seed: number;
}

const tryPart = (from: number, to: number, tell: (trial: Trial) => void): Promise<void> =>
  new Promise((finish, fail) => {
    const part = fileURLToPath(new URL('./try-workbooks/try-part.ts', import.meta.url));
    const child = fork(part, [String(from), String(to)], { execArgv: ['--import', 'tsx'] });
    child.on('message', (trial) => tell(trial as Trial));
    child.on('error', fail);
    child.on('exit', () => finish());
  });

const count = Number(options.count);
const first = Number(options.seed);
const end = first + count;
const refusals = new Map<string, number>();
const broken = new Map<string, number[]>();
let triedCount = 0;
const note = (trial: Trial): void => {
  triedCount += 1;
  if (trial.refusal !== null) refusals.set(trial.refusal, (refusals.get(trial.refusal) ?? 0) + 1);
  for (const promise of trial.broken) {
    broken.set(promise, [...(broken.get(promise) ?? []), trial.seed]);
  }
};
for (let from = first; from < end; from += PART) {
  await tryPart(from, Math.min(from + PART, end), note);
  console.error(`${triedCount} of ${count} tried, ${broken.size} promises not kept`);
}

const refused = [...refusals.values()].reduce((sum, times) => sum + times, 0);
console.log(`${triedCount} workbooks: ${triedCount - refused} read, ${refused} refused.`);
for (const [code, times] of refusals) console.log(`  ${code}: ${times}`);
console.log(`Promises that were not kept: ${broken.size}.`);
for (const [promise, seeds] of broken) {
  console.log(`- ${promise}\n  ${seeds.length} times; seeds ${seeds.slice(0, 5).join(', ')}`);
}
process.exitCode = broken.size > 0 || triedCount < count ? 1 : 0;
