/**
 * Has somebody else act before every batch of every job, in every way that matters to where something is written, and prints
 * by job how many interleavings that is and how often each promise was broken: once with ranges that Excel moves along
 * with their cells, and once, `--still`, with ranges that stay where they were. `npm run faults:colleague -- --job fix`
 * tries some jobs, `--act sorted` some acts.
 */
import { parseArgs } from 'node:util';
import { ACTS } from '../test/support/faults/acts';
import { runTrials } from '../test/support/faults/run-trials';
import { openTrialHost } from '../test/support/faults/trial-desk';
import { TRIAL_JOBS } from '../test/support/faults/trial-jobs';
import { hearRejections } from '../test/support/faults/try-fault';
import type { BrokenBetween } from '../test/support/faults/try-interleaving';
import {
  PROMISES_BETWEEN,
  runActAlone,
  runMeant,
  tryInterleaving,
} from '../test/support/faults/try-interleaving';

const { values: options } = parseArgs({
  options: {
    job: { type: 'string', default: '' },
    act: { type: 'string', default: '' },
    still: { type: 'boolean', default: false },
    show: { type: 'string', default: '2' },
  },
});

function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<void> {
  hearRejections();
  const trial = await openTrialHost();
  const follows = !options.still;
  const total = new Map<BrokenBetween, number>();
  let count = 0;
  for (const job of TRIAL_JOBS) {
    if (!job.name.includes(options.job)) continue;
    for (const on of job.on) {
      const clean = await runMeant(trial, job, on);
      const counts = new Map<BrokenBetween, number>();
      const shown: string[] = [];
      let here = 0;
      for (const act of ACTS) {
        if (!act.name.includes(options.act)) continue;
        const alone = await runActAlone(trial, on, act);
        for (const [batch, size] of clean.sizes.entries()) {
          if (size === 0) continue;
          const { broken, said, written } = await tryInterleaving(trial, job, on, clean, alone, {
            batch,
            act,
            follows,
          });
          here += 1;
          for (const promise of broken) {
            const times = (counts.get(promise) ?? 0) + 1;
            counts.set(promise, times);
            total.set(promise, (total.get(promise) ?? 0) + 1);
            if (times > Number(options.show)) continue;
            shown.push(
              `    ${promise}: ${act.name} before batch ${batch}; written: ${written.join('; ') || 'nothing'}; “${said}”`,
            );
          }
        }
      }
      count += here;
      const told = PROMISES_BETWEEN.flatMap((promise) =>
        counts.has(promise) ? [`${promise} ${counts.get(promise)}`] : [],
      );
      print(`${job.name} (${on}): ${here} interleavings; ${told.join(', ') || 'all kept'}`);
      for (const line of shown) print(line);
    }
  }
  print();
  print(
    `${count} interleavings, ranges that ${follows ? 'follow their cells' : 'stay where they were'}`,
  );
  for (const promise of PROMISES_BETWEEN) print(`${promise}: ${total.get(promise) ?? 0}`);
  process.exit(total.size > 0 ? 1 : 0);
}

runTrials(main, print);
