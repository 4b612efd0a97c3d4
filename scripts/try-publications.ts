/**
 * Publishes generated matrices, laid out in any forms and with freezes, rounds and accepted findings, as workbooks and
 * papers, and prints what breaks the rules of publications or names a cell that no reader has.
 * `npm run publications -- --count 1000 --seed 1`
 */
import { parseArgs } from 'node:util';
import { tryPublication } from '../test/support/publications/try-publication';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

/** More lines of one matrix than these say nothing new. */
const MOST_LINES = 5;

async function main(): Promise<void> {
  const first = Number(options.seed);
  let refused = 0;
  let broken = 0;
  for (let seed = first; seed < first + Number(options.count); seed += 1) {
    const breaches = await tryPublication(seed);
    if (breaches === null) refused += 1;
    if (!breaches || breaches.length === 0) continue;
    broken += 1;
    process.stdout.write(`seed ${seed}\n`);
    for (const line of breaches.slice(0, MOST_LINES)) process.stdout.write(`  ${line}\n`);
  }
  process.stdout.write(
    `${options.count} matrices from seed ${first}: ${refused} refused, ${broken} with breaches\n`,
  );
  if (broken > 0) process.exitCode = 1;
}

void main();
