import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ratios } from './judge-ratios';

/** Something that is measured: one entry of the register in bench.ts. */
export interface Bench {
  readonly name: string;
  /** What is measured against what, in a line. */
  readonly what: string;
  /** Rows of the matrices that have budgets. */
  readonly sizes: readonly number[];
  /** Measures matrices of so many rows; prints what is not a ratio. */
  run(sizes: readonly number[], print: (text: string) => void): Ratios | Promise<Ratios>;
}

/** What something has cost. */
export interface Cost {
  /**
   * Of the processor, in all threads of the process. Time on the clock would count what else the machine does, and
   * hold a program up for threads that others keep from running.
   */
  readonly cpuMs: number;
  /** The most memory that its process held. */
  readonly peakMb: number;
}

/** What a job costs in this process; the peak is the process's own so far. */
export async function costOf(job: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
}

/** The cheapest of so many runs of each job; they take turns, so that what else the machine does slows all of them. */
export async function cheapestOf<Jobs extends readonly (() => Cost | Promise<Cost>)[]>(
  runs: number,
  ...jobs: Jobs
): Promise<{ [Index in keyof Jobs]: Cost }> {
  const costs = jobs.map((): Cost => ({ cpuMs: Infinity, peakMb: Infinity }));
  for (let run = 0; run < runs; run += 1) {
    for (const [index, job] of jobs.entries()) {
      const cost = await job();
      if (cost.cpuMs < costs[index]!.cpuMs) costs[index] = cost;
    }
  }
  return costs as { [Index in keyof Jobs]: Cost };
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How package.json starts the command line, so that what is measured is what people run. */
export const NODE_FLAGS: readonly string[] = readNodeFlags();

function readNodeFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return scripts['matrix']!.split(' ').filter((word) => word.startsWith('--'));
}

/**
 * What programs that are measured are started with. Certificates that a machine adds to Node's are all read at each start,
 * for tens of milliseconds, though nothing here uses a network; options of Node's would make it another program than
 * people run.
 */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_EXTRA_CA_CERTS: undefined,
  NODE_OPTIONS: undefined,
};

/**
 * Runs a program, and returns what it prints of itself as the last line of its errors, as JSON; throws when it ends with
 * another exit code than those given.
 */
export function runMeasured(
  command: string,
  args: readonly string[],
  fine: readonly number[] = [0],
): unknown {
  const { status, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === null || !fine.includes(status)) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  }
  return JSON.parse(stderr.trimEnd().split('\n').at(-1)!);
}

/** "10,000 rows". */
export function rows(count: number): string {
  return `${count.toLocaleString('en-GB')} rows`;
}
