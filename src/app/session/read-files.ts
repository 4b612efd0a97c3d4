import type { HeardStop } from '../../workbook/port';
import type { SourceFile } from '../../workbook/source-document';
import type { ReadServicesOptions } from '../matrix-session';
import type { ServiceReader, SessionSurroundings } from './surroundings';

/**
 * Reads workbooks that are not open, one after the other; null as soon as `signal` stops it. Nothing is asked of the open
 * workbook.
 */
export async function readFiles<Reading extends object>(
  { openServiceReader }: Pick<SessionSurroundings, 'openServiceReader'>,
  files: readonly SourceFile[],
  { onFile, signal }: ReadServicesOptions = {},
  read: (reader: ServiceReader, file: SourceFile) => Promise<Reading>,
): Promise<readonly Reading[] | null> {
  const reader = await openServiceReader();
  const stopped = untilStopped(signal);
  const readings: Reading[] = [];
  try {
    for (const [index, file] of files.entries()) {
      if (signal?.aborted) return null;
      onFile?.(index);
      const reading = await Promise.race([read(reader, file), stopped]);
      if (reading === null) return null;
      readings.push(reading);
    }
    return readings;
  } finally {
    // Ends what it is at as well.
    reader.close();
  }
}

/** Null as soon as somebody says so; never where nobody can. */
const untilStopped = (signal: HeardStop | undefined): Promise<null> =>
  new Promise((resolve) => signal?.addEventListener('abort', () => resolve(null)));
