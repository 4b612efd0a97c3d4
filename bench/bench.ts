/**
 * Measures what the product costs, as ratios to something else that is measured in the same run, so that machines do
 * not matter; prints them, keeps them in bench/results.json, and fails when one is over its budget of
 * bench/budgets.json.
 *
 *     npm run bench -- [NAME…] [--rows 200,10000]
 *
 * NAME is one of the benches below, all without one; `--rows` measures other sizes than those with budgets, prints them,
 * and neither judges nor keeps them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COLLECT } from './bench-collect';
import { FILES } from './bench-files';
import { OFFICE } from './bench-office';
import { PANE } from './bench-pane';
import { REVIEWS } from './bench-reviews';
import type { Budgets, Ratios } from './judge-ratios';
import { judgeRatios, listOpenGoals, show } from './judge-ratios';
import type { Bench } from './measuring';

/** All that is measured, in its order: a new bench is one entry here, and budgets for its ratios. */
const BENCHES: readonly Bench[] = [REVIEWS, FILES, OFFICE, PANE, COLLECT];

const RESULTS = new URL('results.json', import.meta.url);
const BUDGETS = new URL('budgets.json', import.meta.url);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { rows: { type: 'string' } },
    allowPositionals: true,
  });
  const sizes = values.rows?.split(',').map(Number);
  const ratios: Record<string, number> = {};
  for (const bench of choose(positionals)) {
    print(`\n${bench.name}: ${bench.what}`);
    Object.assign(ratios, await bench.run(sizes ?? bench.sizes, print));
  }
  print('');
  for (const [name, ratio] of Object.entries(ratios)) print(`${name.padEnd(64)} ${show(ratio)}`);
  if (sizes !== undefined) return;
  keep(ratios);
  const budgets = readJson(BUDGETS) as Budgets;
  for (const open of listOpenGoals(ratios, budgets)) print(`open ${open}`);
  const failures = judgeRatios(ratios, budgets);
  for (const failure of failures) print(`FAIL ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}

function choose(names: readonly string[]): readonly Bench[] {
  for (const name of names) {
    if (BENCHES.some((bench) => bench.name === name)) continue;
    throw new Error(`No bench is named ${name}: ${BENCHES.map((bench) => bench.name).join(', ')}`);
  }
  return names.length === 0 ? BENCHES : BENCHES.filter(({ name }) => names.includes(name));
}

/** Those of a bench that was not run stay as they were. */
function keep(ratios: Ratios): void {
  const results = { ...(readJson(RESULTS) as Ratios) } as Record<string, number>;
  for (const [name, ratio] of Object.entries(ratios)) results[name] = Number(show(ratio));
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void main();
