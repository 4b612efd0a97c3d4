import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/domain/finding';
import { checkMatrix } from '../../src/rules/check-matrix';
import { createTextGrid, exampleContext, readGrid } from './example-sheet';

const ROOT = join(__dirname, '../..');
const GOLDEN = join(ROOT, 'test/golden/seed-findings.txt');
const REBASELINE = 'UPDATE_GOLDEN=1 npx jest test/rules/seed-findings';

function describeFinding({ severity, rule, cells, message, fix }: Finding): string {
  const lines = [`${severity} ${rule} ${cells.join(' ')}`.trim(), `  ${message}`];
  if (fix) {
    const edits = fix.edits.map(({ cell, from, to }) => `${cell}: “${from}” to “${to}”`);
    lines.push(`  Fix: ${fix.label} (${edits.join('; ')})`);
  }
  return lines.join('\n');
}

test('the findings of the seed are those in test/golden/seed-findings.txt', () => {
  const seed = readFileSync(join(ROOT, 'seeds/maturity-matrix.txt'), 'utf8');
  const findings = checkMatrix(readGrid(createTextGrid(seed)), exampleContext('2023-10-15'));
  const actual = `${findings.map(describeFinding).join('\n\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, actual);
  const expected = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '';
  try {
    expect(actual).toBe(expected);
  } catch (failure) {
    const hint = `If the new findings are right, accept them with: ${REBASELINE}`;
    throw new Error(`${hint}\n\n${(failure as Error).message}`, { cause: failure });
  }
});
