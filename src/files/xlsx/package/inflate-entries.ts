import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { nativeZlib } from './native-zlib';
import type { ZipEntry } from './zip-directory';
import { ZipDamagedError } from './zip-directory';

/** The archive unpacks to more than a workbook of ours can be. */
export class ZipTooLargeError extends Error {
  override readonly name = 'ZipTooLargeError';
}

/**
 * All parts together, unpacked. A matrix of 100,000 rows unpacks to about 60 MB, and one part longer than
 * 512 MB could not even be held as a JavaScript string.
 */
const MOST_UNPACKED_BYTES = 512 * 2 ** 20;
/**
 * Sheets of text pack to a fifth to a thirtieth, sheets of equal blank cells to a hundredth; deflate itself
 * ends at 1:1032. Small parts are left alone, since nothing can be hidden in them.
 */
const HIGHEST_RATIO = 200;
const RATIO_MATTERS_FROM_BYTES = 16 * 2 ** 20;
/** Packed bytes given to the inflater at once: what it can overshoot the announced size by is 1,032 times this. */
const CHUNK_BYTES = 16 * 2 ** 10;

/**
 * Refuses, by the directory alone, an archive that says it unpacks to too much: a part, or all of them together. Throws
 * ZipTooLargeError then, ZipDamagedError where parts share bytes, each of which would be unpacked several times.
 */
export function checkAnnouncedSizes(entries: readonly ZipEntry[]): void {
  refuseOverlaps(entries);
  let total = 0;
  let totalPacked = 0;
  for (const { name, unpackedBytes, packed } of entries) {
    total += unpackedBytes;
    totalPacked += packed.length;
    refuseRatio(name, unpackedBytes, packed.length);
  }
  refuseRatio('the archive', total, totalPacked);
  if (total > MOST_UNPACKED_BYTES) throw new ZipTooLargeError(`${total} bytes unpacked`);
}

function refuseRatio(what: string, unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes > RATIO_MATTERS_FROM_BYTES && unpackedBytes > packedBytes * HIGHEST_RATIO) {
    throw new ZipTooLargeError(`${what} unpacks to ${unpackedBytes} bytes`);
  }
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = entries
    .filter(({ packed }) => packed.length > 0)
    .sort((left, right) => left.packed.byteOffset - right.packed.byteOffset);
  inOrder.forEach(({ name, packed }, index) => {
    const next = inOrder[index + 1];
    if (next && packed.byteOffset + packed.length > next.packed.byteOffset) {
      throw new ZipDamagedError(`${name} and ${next.name} share bytes`);
    }
  });
}

/**
 * Unpacks one entry, stopping as soon as it grows beyond the size the directory announced.
 * Throws ZipTooLargeError then, ZipDamagedError when the data is broken or ends early.
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const data = entry.method === 0 ? entry.packed : inflate(entry);
  if (data.length !== entry.unpackedBytes) {
    throw new ZipDamagedError(`${entry.name} unpacks to ${data.length} bytes`);
  }
  if (crc32(data) !== entry.crc32) throw new ZipDamagedError(`${entry.name} fails its checksum`);
  return data;
}

function inflate(entry: ZipEntry): Uint8Array {
  const { name, method } = entry;
  if (method !== 8) throw new ZipDamagedError(`${name} is packed by unknown method ${method}`);
  try {
    return nativeZlib ? inflateNatively(entry, nativeZlib) : inflateHere(entry);
  } catch (error) {
    if (error instanceof ZipTooLargeError) throw error;
    throw new ZipDamagedError(`${name} cannot be unpacked`, { cause: error });
  }
}

function inflateNatively(
  entry: ZipEntry,
  { inflateRawSync }: NonNullable<typeof nativeZlib>,
): Uint8Array {
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(entry);
    throw error;
  }
}

/** The same without Node. */
export function inflateHere(entry: ZipEntry): Uint8Array {
  const { packed, unpackedBytes } = entry;
  const output = new Uint8Array(unpackedBytes);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > unpackedBytes) throw tooLarge(entry);
    output.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
    inflater.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
  }
  return output.subarray(0, length);
}

function tooLarge({ name, unpackedBytes }: ZipEntry): ZipTooLargeError {
  return new ZipTooLargeError(`${name} unpacks to more than the ${unpackedBytes} bytes announced`);
}
