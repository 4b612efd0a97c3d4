/**
 * Generates workbooks with hostile texts, tabs, names, tables, settings and records, does every job on each, damages the file of
 * each and reads it, and prints which promises were not kept, with the seeds. `npm run workbooks -- --count 3000 --seed 1`. Exit code 1: some were not.
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
  readonly kind: 'workbook' | 'file';
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
/** How often trials of a kind were refused, by the code of the error. */
const refusals = { workbook: new Map<string, number>(), file: new Map<string, number>() };
const broken = new Map<string, number[]>();
const tried = { workbook: 0, file: 0 };
const note = ({ kind, refusal, seed, broken: ofTrial }: Trial): void => {
  tried[kind] += 1;
  if (refusal !== null) refusals[kind].set(refusal, (refusals[kind].get(refusal) ?? 0) + 1);
  for (const promise of ofTrial) broken.set(promise, [...(broken.get(promise) ?? []), seed]);
};
for (let from = first; from < end; from += PART) {
  await tryPart(from, Math.min(from + PART, end), note);
  console.error(`${tried.workbook} of ${count} tried, ${broken.size} promises not kept`);
}

for (const kind of ['workbook', 'file'] as const) {
  const refused = [...refusals[kind].values()].reduce((sum, times) => sum + times, 0);
  const what = kind === 'workbook' ? 'workbooks' : 'damaged files';
  console.log(`${tried[kind]} ${what}: ${tried[kind] - refused} read, ${refused} refused.`);
  for (const [code, times] of refusals[kind]) console.log(`  ${code}: ${times}`);
}
console.log(`Promises that were not kept: ${broken.size}.`);
for (const [promise, seeds] of broken) {
  console.log(`- ${promise}\n  ${seeds.length} times; seeds ${seeds.slice(0, 5).join(', ')}`);
}
process.exitCode = broken.size > 0 || tried.file < count ? 1 : 0;
