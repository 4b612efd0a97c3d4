import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { daysInMonth, formatIsoDate } from '../../../src/domain/calendar-date';
import { writeParquet } from '../../../src/files/parquet/write-parquet';
import type { DataTable, DataType, DataValue } from '../../../src/workbook/data-table';
import { makeFolder } from '../../cli/command-line';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { readParquet } from '../../support/read-parquet';

const inFolder = makeFolder();

/**
 * Writes bytes to a file that no reader has seen before. An engine that is asked for a path again may answer from
 * what it remembers of it: of a file written anew within a moment, at the same length, it cannot tell the difference.
 */
function toNewFile(bytes: Uint8Array): string {
  written += 1;
  const file = inFolder(`table-${written}.parquet`);
  writeFileSync(file, bytes);
  return file;
}
let written = 0;

const TYPES: readonly DataType[] = ['text', 'flag', 'whole', 'number', 'date'];
const COLUMNS: DataTable['columns'] = TYPES.flatMap((type) => [
  { name: `${type}_always`, type, isAlwaysSaid: true },
  { name: `${type}_maybe`, type, isAlwaysSaid: false },
]);

const anyDate: fc.Arbitrary<CalendarDate> = fc
  .record({ year: fc.integer({ min: 1900, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
  );
const VALUES: Readonly<Record<DataType, fc.Arbitrary<Exclude<DataValue, null>>>> = {
  // Halves of characters are no text that a file can hold.
  text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_TEXTS.filter(isWhole))),
  flag: fc.boolean(),
  whole: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  number: fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Object.is(value, -0)),
  date: anyDate,
};

function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

const anyRow: fc.Arbitrary<DataValue[]> = fc.tuple(
  ...TYPES.flatMap((type) => [VALUES[type], fc.option(VALUES[type])]),
);
const anyTable = fc
  .array(anyRow, { maxLength: 40 })
  .map((rows): DataTable => ({ name: 'table', columns: COLUMNS, rows }));

const asText = (value: DataValue | undefined): unknown =>
  typeof value === 'object' && value !== null ? formatIsoDate(value) : value;

/** What both readers are to find. */
const expectedRows = ({ rows }: DataTable): unknown[][] => rows.map((row) => row.map(asText));

function readByArrow(bytes: Uint8Array): unknown[][] {
  return readParquet(bytes).rows.map((row) =>
    COLUMNS.map(({ name }) => {
      const value = row[name];
      return value instanceof Date ? isoDay(value) : value;
    }),
  );
}

/** Years after 9999 would be written otherwise, and there are none. */
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

test('DuckDB and Apache’s reader in Rust read what was written, of every type and none', async () => {
  const engine = await DuckDBInstance.create(':memory:');
  const connection = await engine.connect();
  const readByDuckDb = async (file: string): Promise<unknown[][]> => {
    const reader = await connection.runAndReadAll(`FROM read_parquet('${file}')`);
    return reader.getRowsJson();
  };
  await fc.assert(
    fc.asyncProperty(anyTable, async (table) => {
      const bytes = await writeParquet(table, {});
      const expected = expectedRows(table);
      expect(await readByDuckDb(toNewFile(bytes))).toEqual(expected);
      expect(readByArrow(bytes)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

// Strict readers refuse a list in the footer that does not say what it lists, although it is empty.
test.each([
  ['without notes', {}],
  ['with notes', { schemaVersion: '1' }],
])('a table without rows, %s, tells its columns to both', async (_, notes) => {
  const bytes = await writeParquet({ name: 'table', columns: COLUMNS, rows: [] }, notes);
  const columns = COLUMNS.map(({ name }) => name);
  expect(readParquet(bytes)).toEqual({ columns, rows: [] });
  const engine = await DuckDBInstance.create(':memory:');
  const connection = await engine.connect();
  const described = await connection.runAndReadAll(
    `DESCRIBE FROM read_parquet('${toNewFile(bytes)}')`,
  );
  expect(described.getRowsJson().map(([name]) => name)).toEqual(columns);
});

test('the same table is the same bytes, and notes are kept', async () => {
  const [table] = fc.sample(anyTable, { numRuns: 1, seed: 1 });
  const bytes = await writeParquet(table!, { schemaVersion: '1' });
  expect(await writeParquet(table!, { schemaVersion: '1' })).toEqual(bytes);
  const file = toNewFile(bytes);
  const engine = await DuckDBInstance.create(':memory:');
  const connection = await engine.connect();
  const notes = await connection.runAndReadAll(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file}')`,
  );
  expect(notes.getRowsJson()).toEqual([['schemaVersion', '1']]);
});
