/** The queries as another engine answers them that shares nothing with DuckDB. */
import { PGlite } from '@electric-sql/pglite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_SET_TABLES } from '../../../src/app/data-set/build-tables';
import { NAMED_QUERIES } from '../../../src/cli/data-set/named-queries';
import { formatIsoDate } from '../../../src/domain/calendar-date';
import type { DataType } from '../../../src/workbook/data-table';
import { collectReturns } from '../../support/returns/collect-returns';
import { readParquet } from '../../support/read-parquet';
import { makeFolder, runCommand } from '../command-line';

const inFolder = makeFolder();
const OCTOBER = { year: 2023, month: 10, day: 15 };
const JANUARY = { year: 2024, month: 1, day: 15 };
const STORED_AS: Readonly<Record<DataType, string>> = {
  text: 'text',
  flag: 'boolean',
  whole: 'integer',
  number: 'double precision',
  date: 'date',
};
let dataSet = '';
let postgres: PGlite;

beforeAll(async () => {
  const councils = ['Avon', 'Bryn', 'Cefn', 'Dale', 'Esk'];
  ({ dataSet } = await collectReturns(inFolder(), [
    ...councils.flatMap((organisation) =>
      ['Housing', 'ICT'].map((service) => ({
        organisation,
        service,
        asAt: OCTOBER,
        seed: `${organisation} ${service}`,
      })),
    ),
    { organisation: 'Avon', service: 'ICT', asAt: JANUARY, seed: 'Avon later' },
  ]));
  postgres = new PGlite();
  for (const { name, columns } of DATA_SET_TABLES) {
    const described = columns.map((column) => `"${column.name}" ${STORED_AS[column.type]}`);
    await postgres.exec(`CREATE TABLE ${name} (${described.join(', ')})`);
    await postgres.query(
      `INSERT INTO ${name} SELECT * FROM json_populate_recordset(null::${name}, $1)`,
      [JSON.stringify(readRows(name))],
    );
  }
});

afterAll(() => postgres.close());

function readRows(table: string): readonly unknown[] {
  const folder = join(dataSet, table);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .flatMap((name) => readParquet(readFileSync(join(folder, name))).rows);
}

/** Figures are compared to a billionth: engines add in another order. */
const settle = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'number'
      ? Number(value.toPrecision(10))
      : value;

const settleRows = (rows: readonly object[]): unknown[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, settle(value)])),
  );

test.each(NAMED_QUERIES)('$name is answered by PostgreSQL as by DuckDB', async ({ name, sql }) => {
  const { stdout } = await runCommand('query', '--named', name, '--from', dataSet, '--json');
  const ours = settleRows(JSON.parse(stdout) as object[]);
  const { rows } = await postgres.query<object>(sql);
  expect(ours.length).toBeGreaterThan(0);
  expect(new Set(settleRows(rows))).toEqual(new Set(ours));
  expect(rows).toHaveLength(ours.length);
});

test('the rows that are asked are those of the data set, at both dates', async () => {
  const { rows } = await postgres.query('SELECT DISTINCT as_at::text FROM kpis ORDER BY as_at');
  expect(rows).toEqual([OCTOBER, JANUARY].map((date) => ({ as_at: formatIsoDate(date) })));
});
