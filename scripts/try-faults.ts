/**
 * Refuses every action of every batch of every job once, in each way in which Excel refuses, and prints by job how many
 * points that is and how often each promise was broken. `npm run faults -- --job "fix all"` tries one; `--every 10` each
 * tenth action; `--thorough` each kind at each action, which takes hours; `--show 3` prints so many broken points of each promise in full.
 */
import { parseArgs } from 'node:util';
import { openTrialHost } from '../test/support/faults/trial-desk';
import { TRIAL_JOBS } from '../test/support/faults/trial-jobs';
import type { Broken, FaultPoint } from '../test/support/faults/try-fault';
import {
  ACTION_KINDS,
  BATCH_KINDS,
  hearRejections,
  PROMISES,
  runClean,
  tryFault,
} from '../test/support/faults/try-fault';

const { values: options } = parseArgs({
  options: {
    job: { type: 'string' },
    kind: { type: 'string' },
    thorough: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    show: { type: 'string', default: '2' },
  },
});

function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Batches that only read are all alike wherever they stop, so a few of their actions stand for all. */
const READING_PLACES = 3;

/** Every so many actions each kind is tried, and in between one kind after the other; `--thorough` tries all at each. */
const ALL_KINDS_AT = 25;

function listPoints(sizes: readonly number[], writes: ReadonlySet<number>): FaultPoint[] {
  const every = Number(options.every);
  return sizes.flatMap((size, batch) => {
    if (size === 0) return [];
    const step = writes.has(batch) ? every : Math.max(every, Math.ceil(size / READING_PLACES));
    const actions = Array.from({ length: size }, (_, action) => action).filter(
      (action) => action % step === 0 || action === size - 1,
    );
    return [
      ...actions.flatMap((action, index) =>
        ACTION_KINDS.filter(
          (_, kind) =>
            options.thorough || kind === index % ACTION_KINDS.length || index % ALL_KINDS_AT === 0,
        ).map((kind) => ({ batch, action, kind })),
      ),
      ...BATCH_KINDS.map((kind) => ({ batch, action: 0, kind })),
    ].filter(({ kind }) => options.kind === undefined || kind === options.kind);
  });
}

async function main(): Promise<void> {
  hearRejections();
  const trial = await openTrialHost();
  const total = new Map<Broken, number>();
  let points = 0;
  let halves = 0;
  for (const job of TRIAL_JOBS) {
    if (options.job !== undefined && !job.name.includes(options.job)) continue;
    for (const on of job.on) {
      const clean = await runClean(trial, job, on);
      const counts = new Map<Broken, number>();
      const shown: string[] = [];
      const tried = listPoints(clean.sizes, clean.writes);
      let halfHere = 0;
      for (const point of tried) {
        const { broken, said, half } = await tryFault(trial, job, on, clean, point);
        if (half.length > 0) halfHere += 1;
        for (const promise of broken) {
          const count = (counts.get(promise) ?? 0) + 1;
          counts.set(promise, count);
          total.set(promise, (total.get(promise) ?? 0) + 1);
          if (count > Number(options.show)) continue;
          const place = `batch ${point.batch} of ${clean.sizes.length}, action ${point.action}, ${point.kind}`;
          shown.push(`    ${promise}: ${place}; half: ${half.join(', ') || 'none'}; “${said}”`);
        }
      }
      points += tried.length;
      halves += halfHere;
      const told = PROMISES.flatMap((promise) =>
        counts.has(promise) ? [`${promise} ${counts.get(promise)}`] : [],
      );
      print(
        `${job.name} (${on}): ${tried.length} points, ${halfHere} left half done; ${told.join(', ') || 'all kept'}`,
      );
      for (const line of shown) print(line);
    }
  }
  print();
  print(`${points} points, ${halves} left something half done`);
  for (const promise of PROMISES) print(`${promise}: ${total.get(promise) ?? 0}`);
  process.exit(0);
}

void main();
