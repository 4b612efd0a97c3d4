/**
 * Generates what the councils of a region send in, one workbook in fifty broken, each in a different way, collects it with one
 * process and with two, in turns, and prints how many workbooks a second that was, and what was not as it should be.
 * `npm run collect:try -- --count 1000 --seed 1 --runs 2`. Exit code 1: something was not.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { judgeRun } from '../test/support/returns/judge-run';
import { writeReturns } from '../test/support/returns/write-returns';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '2' },
  },
});

const BROKEN_EVERY = 50;
const folder = mkdtempSync(join(tmpdir(), 'collect-'));
const returns = join(folder, 'returns');
const written = await writeReturns(returns, {
  fileCount: Number(options.count),
  brokenEvery: BROKEN_EVERY,
  seed: options.seed,
});
console.log(`${written.length} workbooks written.`);

const matrix = ['tools/matrix.cjs'];
const wrong = new Set<string>();

/** Seconds that a run takes with so many processes. */
function collect(workers: number): number {
  const to = join(folder, 'data set');
  rmSync(to, { recursive: true, force: true });
  const started = performance.now();
  const { stdout } = spawnSync(
    process.execPath,
    [...matrix, 'collect', returns, '--to', to, '--workers', String(workers)],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - started) / 1000;
  for (const fault of judgeRun(stdout, written)) wrong.add(fault);
  const rate = (written.length / seconds).toFixed(1);
  console.log(`${workers} at once: ${seconds.toFixed(1)} seconds, ${rate} workbooks a second.`);
  return seconds;
}

const best = new Map([
  [1, Infinity],
  [2, Infinity],
]);
for (let run = 0; run < Number(options.runs); run += 1) {
  for (const [workers, seconds] of best) best.set(workers, Math.min(seconds, collect(workers)));
}
const speedUp = best.get(1)! / best.get(2)!;
console.log(`Two at once are ${speedUp.toFixed(2)} times as fast as one (2 is linear).`);

const wholeCount = written.filter(({ breakage }) => breakage === null).length;
const counted = execFileSync(process.execPath, [
  ...matrix,
  'query',
  'SELECT COUNT(DISTINCT workbook) AS n FROM kpis',
  '--json',
  '--from',
  join(folder, 'data set'),
]);
const [{ n: count }] = JSON.parse(counted.toString()) as [{ n: number }];
if (count !== wholeCount) wrong.add(`The data set has ${count} workbooks, not ${wholeCount}`);

rmSync(folder, { recursive: true, force: true });
console.log(`What was not as it should be: ${wrong.size}.`);
for (const fault of wrong) console.log(`- ${fault}`);
process.exitCode = wrong.size > 0 ? 1 : 0;
