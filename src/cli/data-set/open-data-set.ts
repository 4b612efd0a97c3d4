import type { DuckDBConnection, StatementType } from '@duckdb/node-api';
import { resolve, sep } from 'node:path';
import { DATA_SET_TABLES, SCHEMA_VERSION } from '../../app/data-set/build-tables';
import type { DataSetTable } from '../../app/data-set/define-table';
import type { DataType } from '../../workbook/data-table';
import { AddInError } from '../../workbook/errors';
import { refuseOtherData } from './data-set-folder';

/** A value of an answer; what is neither text nor number nor flag is JSON text. */
export type AnswerValue = string | number | boolean | null;

/** What a question gave. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly AnswerValue[])[];
}

/** Answers one SELECT over the views kpis, actions, findings and freezes. Throws query-refused. */
export type Ask = (sql: string) => Promise<Answer>;

/**
 * Opens a data set for questions, and closes it again. Nothing can be written, no file but those of the data set be read,
 * and no extension or network be reached, whatever is asked. Throws data-set-unusable, and query-engine-missing where the
 * package of DuckDB is not installed or has no build for this machine.
 */
export async function withDataSet<Result>(
  dataSet: string,
  use: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  await refuseOtherData(dataSet);
  const engine = await loadEngine();
  const instance = await engine.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await prepareViews(connection, dataSet);
    return await use((sql) => ask(connection, sql, engine.StatementType.SELECT));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function loadEngine() {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const isMissing = /MODULE_NOT_FOUND|DLOPEN/.test(code) || /native binding/.test(message);
    if (!isMissing) throw error;
    throw new AddInError('query-engine-missing', { package: '@duckdb/node-api' }, { cause: error });
  }
}

async function prepareViews(connection: DuckDBConnection, dataSet: string): Promise<void> {
  const folder = resolve(dataSet);
  for (const table of DATA_SET_TABLES) {
    const source = await findSource(connection, folder, table);
    await connection.run(`CREATE VIEW ${table.name} AS ${source}`);
    await refuseOtherColumns(connection, dataSet, table);
  }
  const allowed = [folder, escapeGlob(folder)].map(quote).join(', ');
  await connection.run(`SET allowed_directories = [${allowed}]`);
  await connection.run("SET temp_directory = ''");
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

/** The parts of a table, however many; a table of none has its columns all the same. */
async function findSource(
  connection: DuckDBConnection,
  folder: string,
  { name, columns }: DataSetTable,
): Promise<string> {
  const files = quote(`${escapeGlob(folder).replaceAll(sep, '/')}/${name}/*/*/*.parquet`);
  const found = await connection.runAndReadAll(`FROM glob(${files}) LIMIT 1`);
  if (found.currentRowCount === 0) {
    const empty = columns.map((column) => `NULL::${TYPES[column.type]} AS ${column.name}`);
    return `SELECT ${empty.join(', ')} WHERE false`;
  }
  const partition =
    "hive_partitioning = true, hive_types = {'organisation': VARCHAR, 'as_at': DATE}";
  return `SELECT * FROM read_parquet(${files}, ${partition})`;
}

const TYPES: Readonly<Record<DataType, string>> = {
  text: 'VARCHAR',
  flag: 'BOOLEAN',
  whole: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
};

async function refuseOtherColumns(
  connection: DuckDBConnection,
  dataSet: string,
  { name, columns }: DataSetTable,
): Promise<void> {
  const found = await connection.runAndReadAll(
    `SELECT column_name, column_type FROM (DESCRIBE ${name})`,
  );
  const wanted = columns.map((column) => [column.name, TYPES[column.type]]);
  if (JSON.stringify(found.getRowsJson()) === JSON.stringify(wanted)) return;
  const fault = `does not have the columns of version ${SCHEMA_VERSION} in ${name}. Collect into a new folder.`;
  throw new AddInError('data-set-unusable', { path: dataSet, fault });
}

/** A folder whose name holds what a glob gives a meaning to. */
const escapeGlob = (folder: string): string => folder.replace(/[[*?]/g, '[$&]');

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function ask(
  connection: DuckDBConnection,
  sql: string,
  selecting: StatementType,
): Promise<Answer> {
  try {
    const statements = await connection.extractStatements(sql);
    const statement = await statements.prepare(0);
    // What is no SELECT could write into the folder, which has to be open for reading.
    if (statements.count !== 1 || statement.statementType !== selecting) {
      throw new AddInError('query-refused', { reason: 'Ask one SELECT; nothing can be changed.' });
    }
    const answer = await statement.runAndReadAll();
    return {
      columns: answer.columnNames(),
      rows: answer
        .getRowsJson()
        .map((row) =>
          row.map((value, index) => toValue(value, answer.columnType(index).toString())),
        ),
    };
  } catch (error) {
    if (error instanceof AddInError) throw error;
    // The engine throws plain errors, all of which are about what was asked.
    const reason = (error as Error).message.split('\n\n')[0]!;
    throw new AddInError('query-refused', { reason }, { cause: error });
  }
}

/** Numbers that the engine gives as text, since JavaScript's have not their room. */
const WIDE_NUMBER = /^(?:U?BIGINT|U?HUGEINT|DECIMAL)/;

function toValue(value: unknown, type: string): AnswerValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  const isExact = WIDE_NUMBER.test(type) && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER;
  return isExact ? Number(value) : value;
}
