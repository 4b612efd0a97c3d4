import { tableFromIPC } from 'apache-arrow';
import { readParquet as toArrow } from 'parquet-wasm/node';

/** What a Parquet file holds. */
export interface ParquetContent {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Reads a Parquet file with Apache's reader in Rust, which shares nothing with our writer; dates are those of UTC. */
export function readParquet(bytes: Uint8Array): ParquetContent {
  const { schema, toArray } = tableOf(bytes);
  const isDate = schema.fields.map(({ type }) => String(type).startsWith('Date'));
  const columns = schema.fields.map(({ name }) => name);
  const rows = toArray().map((row) =>
    Object.fromEntries(
      columns.map((name, index) => {
        const value = row[name];
        return [name, isDate[index] && value !== null ? new Date(value as number) : value];
      }),
    ),
  );
  return { columns, rows };
}

function tableOf(bytes: Uint8Array) {
  const table = tableFromIPC(toArrow(bytes).intoIPCStream());
  return { schema: table.schema, toArray: () => table.toArray() as Record<string, unknown>[] };
}
