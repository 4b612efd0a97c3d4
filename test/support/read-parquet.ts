import { tableFromIPC } from 'apache-arrow';
import { readParquet as toArrow } from 'parquet-wasm/node';

/** What a Parquet file holds. */
export interface ParquetContent {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Reads a Parquet file with Apache's reader in Rust, which shares nothing with our writer; dates are those of UTC. */
export function readParquet(bytes: Uint8Array): ParquetContent {
  const table = tableFromIPC(toArrow(bytes).intoIPCStream());
  const { fields } = table.schema;
  const isDate = fields.map(({ type }) => String(type).startsWith('Date'));
  const columns = fields.map(({ name }) => name);
  const rows = (table.toArray() as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(
      columns.map((name, index) => {
        const value = row[name];
        return [name, isDate[index] && value !== null ? new Date(value as number) : value];
      }),
    ),
  );
  return { columns, rows };
}
