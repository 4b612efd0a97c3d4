/**
 * Has Excel refuse every job at every point, in each way in which it refuses, and prints by job how the workbook was left
 * and how often each promise was broken. Points that cannot differ are tried once: see list-points. `npm run faults -- --job
 * "fix all"` tries one job, `--on "two sheets"` it on one of its workbooks, `--kind "denied for good"` one kind, `--every 10`
 * each tenth point, from the first or, by `--from 3`, from another on; `--thorough` every kind at every action, which takes
 * a day; `--show 3` prints so many broken points of each promise in full, and `--end "cells partly written, and said"` all
 * points that ended so.
 */
import { parseArgs } from 'node:util';
import { createKnownRetries } from '../test/support/faults/known-retries';
import { listAllPoints, listPoints, watchBatches } from '../test/support/faults/list-points';
import { runTrials } from '../test/support/faults/run-trials';
import type { TrialHost } from '../test/support/faults/trial-desk';
import { openTrialHost } from '../test/support/faults/trial-desk';
import type { TrialJob } from '../test/support/faults/jobs/desk';
import type { TrialStart } from '../test/support/faults/trial-starts';
import { TRIAL_JOBS } from '../test/support/faults/trial-jobs';
import type { Broken, WentAgain } from '../test/support/faults/try-fault';
import {
  ENDS,
  hearRejections,
  PROMISES,
  runClean,
  tryFault,
} from '../test/support/faults/try-fault';

const { values: options } = parseArgs({
  options: {
    job: { type: 'string', default: '' },
    on: { type: 'string' },
    kind: { type: 'string' },
    thorough: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    show: { type: 'string', default: '2' },
    end: { type: 'string' },
  },
});

function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** How often each thing came about. */
class Tally<Name extends string> {
  readonly #counts = new Map<Name, number>();

  add(name: Name, more = 1): number {
    const count = this.of(name) + more;
    this.#counts.set(name, count);
    return count;
  }

  of(name: Name): number {
    return this.#counts.get(name) ?? 0;
  }
}

const COLUMNS = ['actions', 'points', 'tried', ...ENDS, ...PROMISES] as const;
type Column = (typeof COLUMNS)[number];

const row = (name: string, tally: Tally<Column>): string =>
  [name, ...COLUMNS.map((column) => String(tally.of(column)))].join(' | ');

const retries = new Tally<'made' | 'known' | 'madeAgain' | 'otherwise'>();

/** Of the jobs that were tried so far. */
const seenBatches = new Set<string>();

async function tryJob(trial: TrialHost, job: TrialJob, on: TrialStart): Promise<Tally<Column>> {
  const clean = await runClean(trial, job, on);
  const batches = await watchBatches(trial, job, on, clean);
  const points = options.thorough
    ? listAllPoints(clean, batches)
    : listPoints(clean, batches, seenBatches);
  const [every, from] = [Number(options.every), Number(options.from)];
  const tally = new Tally<Column>();
  for (const size of clean.sizes) tally.add('actions', size);
  tally.add('points', points.length);
  const known = createKnownRetries<WentAgain>();
  for (const [index, point] of points.entries()) {
    if (index % every !== from || (options.kind ?? point.kind) !== point.kind) continue;
    const { broken, said, half, end } = await tryFault(trial, job, on, clean, point, known);
    tally.add('tried');
    tally.add(end);
    const place = `batch ${point.batch} of ${clean.sizes.length}, action ${point.action}, ${point.kind}`;
    const told = `${job.name} (${on}), ${place}; half: ${half.join(', ') || 'none'}; “${said}”`;
    for (const promise of broken) {
      if (tally.add(promise) <= Number(options.show)) print(`  ${promise}: ${told}`);
    }
    if (end === options.end) print(`  ${end}: ${told}`);
  }
  for (const name of ['made', 'known', 'madeAgain', 'otherwise'] as const) {
    retries.add(name, known.counts[name]);
  }
  return tally;
}

async function main(): Promise<void> {
  hearRejections();
  const trial = await openTrialHost();
  const total = new Tally<Column>();
  print(['job', ...COLUMNS].join(' | '));
  for (const job of TRIAL_JOBS) {
    if (!job.name.includes(options.job)) continue;
    for (const on of job.on) {
      if ((options.on ?? on) !== on) continue;
      const tally = await tryJob(trial, job, on);
      print(row(`${job.name} (${on})`, tally));
      for (const column of COLUMNS) total.add(column, tally.of(column));
    }
  }
  print(row('all jobs', total));
  print(
    `Of the retries ${retries.of('made')} were made and ${retries.of('known')} known from the same state; of these ${retries.of('madeAgain')} were made again, and ${retries.of('otherwise')} went otherwise.`,
  );
  process.exit(PROMISES.some((promise: Broken) => total.of(promise) > 0) ? 1 : 0);
}

runTrials(main, print);
