import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';

/** The rows of a Parquet file, by a reader that is not the writer's engine; dates are at midnight of UTC. */
export async function readParquet(path: string): Promise<Record<string, unknown>[]> {
  const bytes = new Uint8Array(readFileSync(path));
  return parquetReadObjects({ file: bytes.buffer });
}
