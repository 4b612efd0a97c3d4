import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeReturns } from '../test/support/returns/write-returns';
import type { Bench, Cost } from './measuring';
import { ENVIRONMENT, NODE_FLAGS } from './measuring';

const WORKBOOKS = 200;
/** Of which the same process reads one after the other: it is to hold no more for more of them. */
const MANY = [100, 400, 1000] as const;
/** They take turns; the fastest of each counts, since time on the clock has in it what else the machine does. */
const RUNS = 3;

export const COLLECT: Bench = {
  name: 'collect',
  what: `${WORKBOOKS} workbooks brought into a data set by two processes, against half the time of one; and what a process holds at most for ${MANY.join(', ')}`,
  sizes: [],
  async run(_, print) {
    const folder = mkdtempSync(join(tmpdir(), 'matrix-bench-'));
    try {
      const returns = await write(folder, WORKBOOKS);
      const best = [Infinity, Infinity];
      for (let run = 0; run < RUNS; run += 1) {
        for (const workers of [1, 2]) {
          const seconds = collect(returns, join(folder, 'data set'), workers);
          best[workers - 1] = Math.min(best[workers - 1]!, seconds);
        }
      }
      const [one, two] = best as [number, number];
      print(`one process: ${(WORKBOOKS / one).toFixed(1)} workbooks a second`);
      print(`two processes: ${(WORKBOOKS / two).toFixed(1)} workbooks a second`);
      return {
        'collect by two processes ÷ half of one': two / (one / 2),
        ...(await compareMemory(folder, print)),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function write(folder: string, fileCount: number): Promise<string> {
  const returns = join(folder, `${fileCount} returns`);
  await writeReturns(returns, { fileCount, brokenEvery: Infinity, seed: 'bench' });
  return returns;
}

/** What the largest process of a run held at most, for each number of workbooks against the fewest. */
async function compareMemory(
  folder: string,
  print: (text: string) => void,
): Promise<Record<string, number>> {
  const peaks: number[] = [];
  for (const count of MANY) {
    const to = join(folder, 'data set');
    rmSync(to, { recursive: true, force: true });
    peaks.push(peakOf(['collect', await write(folder, count), '--to', to, '--workers', '1']));
    print(`${count} workbooks: ${peaks.at(-1)!.toFixed(0)} MB at most`);
  }
  return Object.fromEntries(
    MANY.slice(1).map((count, index) => [
      `memory of collect, ${count.toLocaleString('en-GB')} workbooks ÷ ${MANY[0]}`,
      peaks[index + 1]! / peaks[0]!,
    ]),
  );
}

/** Megabytes. Every process that node starts from this one says what it cost. */
function peakOf(args: readonly string[]): number {
  const program = ['--require', './bench/print-cost.cjs', 'tools/matrix.cjs'];
  const { status, stderr } = spawnSync(process.execPath, [...NODE_FLAGS, ...program, ...args], {
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`collect ended with ${status}:\n${stderr}`);
  const costs = stderr.split('\n').filter((line) => line.startsWith('{'));
  return Math.max(...costs.map((line) => (JSON.parse(line) as Cost).peakMb));
}

/** Seconds on the clock: what two processes take of the processor says nothing of whether they work at once. */
function collect(returns: string, to: string, workers: number): number {
  rmSync(to, { recursive: true, force: true });
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...NODE_FLAGS,
      'tools/matrix.cjs',
      'collect',
      returns,
      '--to',
      to,
      '--workers',
      String(workers),
    ],
    { env: ENVIRONMENT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`collect ended with ${status}:\n${stderr}`);
  return (performance.now() - started) / 1000;
}
