import { SparkSQL } from 'dt-sql-parser/dist/parser/spark';
import { readdirSync } from 'node:fs';
import { NAMED_QUERIES } from '../../../src/cli/data-set/named-queries';
import { runCommand } from '../command-line';

test('every query of the folder is among them, by the name of its file', () => {
  const files = readdirSync('queries').map((name) => name.replace(/\.sql$/, ''));
  expect(NAMED_QUERIES.map(({ name }) => name)).toEqual(files.sort());
});

test.each(NAMED_QUERIES)('$name says what it answers, and is plain SQL', ({ says, sql }) => {
  expect(says).toMatch(/^[A-Z].*\.$/);
  // What one engine alone knows has no place in it.
  expect(sql).not.toMatch(/quantile|FILTER|GROUP BY ALL|QUALIFY|::|\bILIKE\b/i);
});

describe('in the grammar of Spark', () => {
  const listFaults = (sql: string): readonly string[] =>
    new SparkSQL().validate(sql).map(({ message }) => message);

  test.each(NAMED_QUERIES)('$name is sound', ({ sql }) => {
    expect(listFaults(sql)).toEqual([]);
  });

  test.each([
    'SELECT area FROM kpis GROUP BY area QUALIFY COUNT(*) > 1',
    'SELECT gap::DOUBLE FROM kpis',
    'SELECT area, COUNT(*) FROM kpis GROUP BY',
  ])('%s is not', (sql) => {
    expect(listFaults(sql)).not.toEqual([]);
  });
});

test('are listed', async () => {
  const { exitCode, stdout } = await runCommand('query', '--list');
  expect(exitCode).toBe(0);
  const said = stdout.replace(/\s+/g, ' ');
  for (const { name, says } of NAMED_QUERIES) expect(said).toContain(`${name} ${says}`);
});
