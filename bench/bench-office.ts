import { generatePack } from '../src/app/generate-pack';
import { highlightMatrix } from '../src/app/highlight-matrix';
import { reviewMatrix } from '../src/app/review-matrix';
import { buildPack } from '../src/board-pack/sheets/index';
import { withOfficeHost } from '../src/cli/office-session';
import { excelWorkbook } from '../src/excel/excel-workbook';
import { RULES } from '../src/rules';
import { AS_AT, makeMatrixRows, makeMatrixWorkbook } from './make-matrix';
import type { Bench, Cost } from './measuring';
import { costOf, rows } from './measuring';

const REQUEST = { sheets: [], asAt: AS_AT, startMonth: 4, scale: null, today: AS_AT };

/** The cheapest of so many runs, each on a workbook of its own. */
const RUNS = 3;

const JOBS = ['read and check', 'highlight', 'build the pack', 'build and write the pack'] as const;
type Job = (typeof JOBS)[number];

interface Measured extends Cost {
  readonly roundTrips: number;
}

export const OFFICE: Bench = {
  name: 'office',
  what: 'the same jobs through Office.js, against reading and checking, and what they ask of Excel',
  sizes: [1_000, 10_000],
  async run(sizes, print) {
    const ratios: Record<string, number> = {};
    for (const size of sizes) {
      const costs = await cheapestJobs(size);
      for (const job of JOBS) {
        const { cpuMs, roundTrips } = costs[job];
        print(
          `${rows(size).padEnd(16)} ${job.padEnd(26)} ${cpuMs.toFixed(0).padStart(8)} ms ${String(roundTrips).padStart(6)} round trips`,
        );
        ratios[`round trips of “${job}”, ${rows(size)}`] = roundTrips;
        if (job === 'read and check') continue;
        ratios[`${job}, ${rows(size)} ÷ reading and checking`] =
          cpuMs / costs['read and check'].cpuMs;
      }
    }
    return ratios;
  },
};

async function cheapestJobs(size: number): Promise<Record<Job, Measured>> {
  const values = makeMatrixRows(size);
  const runs: Record<Job, Measured>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runJobs(values));
  const cheapest = (job: Job): Measured =>
    runs.map((run) => run[job]).reduce((one, other) => (other.cpuMs < one.cpuMs ? other : one));
  return Object.fromEntries(JOBS.map((job) => [job, cheapest(job)])) as Record<Job, Measured>;
}

async function runJobs(values: string[][]): Promise<Record<Job, Measured>> {
  return withOfficeHost(makeMatrixWorkbook(values), async (host) => {
    const measure = async <Result>(
      job: () => Result | Promise<Result>,
    ): Promise<[Result, Measured]> => {
      const before = host.syncCount;
      let result: Result | undefined;
      const cost = await costOf(async () => (result = await job()));
      return [result as Result, { ...cost, roundTrips: host.syncCount - before }];
    };
    const [review, reading] = await measure(() => reviewMatrix(excelWorkbook, REQUEST));
    const [, highlighting] = await measure(() => highlightMatrix(excelWorkbook, review));
    const { matrix, findings } = review;
    const [, building] = await measure(() =>
      buildPack(matrix, findings, { asAt: AS_AT, rules: RULES }),
    );
    const [, packing] = await measure(() => generatePack(excelWorkbook, review));
    return {
      'read and check': reading,
      highlight: highlighting,
      'build the pack': building,
      'build and write the pack': packing,
    };
  });
}
