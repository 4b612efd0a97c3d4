import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

const DEFLATED = 8;
const STORED = 0;
/** 1 January 1980, the earliest day a zip archive can name: the same bytes whenever it is written. */
const FIXED_DATE = 0x21;
const VERSION_NEEDED = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/**
 * Parts up to this size are packed here, the same on every machine: the seed workbook consists of such. Longer ones are
 * packed by what the machine offers, which is several times as fast.
 */
const PACKED_HERE_BELOW_BYTES = 2 ** 20;

/** Packs a part; stored when packing would gain nothing. */
export async function packEntry(name: string, data: Uint8Array): Promise<ZipEntry> {
  const isNative = data.length > PACKED_HERE_BELOW_BYTES && 'CompressionStream' in globalThis;
  const deflated = isNative ? await deflateNatively(data) : deflateSync(data, { level: 6 });
  const gains = deflated.length < data.length;
  return {
    name,
    method: gains ? DEFLATED : STORED,
    crc32: crc32(data),
    unpackedBytes: data.length,
    packed: gains ? deflated : data,
    encrypted: false,
  };
}

async function deflateNatively(data: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const [packed] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(data as Uint8Array<ArrayBuffer>),
    writer.close(),
  ]);
  return new Uint8Array(packed);
}

/**
 * An entry that is not packed at all, for an archive that is only handed on in memory: it goes without a
 * checksum, which would cost as much time as the packing it saves.
 */
export function storeEntry(name: string, data: Uint8Array): ZipEntry {
  return {
    name,
    method: STORED,
    crc32: 0,
    unpackedBytes: data.length,
    packed: data,
    encrypted: false,
  };
}

/** Joins entries into an archive, in the order given; no time stamp gets in. */
export function assembleZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const bytesOf = (index: number): number => names[index]!.length + entries[index]!.packed.length;
  const localBytes = entries.reduce((sum, _, index) => sum + 30 + bytesOf(index), 0);
  const directoryBytes = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const archive = new Uint8Array(localBytes + directoryBytes + 22);
  const view = new DataView(archive.buffer);
  let localAt = 0;
  let directoryAt = localBytes;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    view.setUint32(localAt, 0x04034b50, true);
    writeCommonFields(view, localAt + 4, entry, name.length);
    archive.set(name, localAt + 30);
    archive.set(entry.packed, localAt + 30 + name.length);
    view.setUint32(directoryAt, 0x02014b50, true);
    view.setUint16(directoryAt + 4, VERSION_NEEDED, true);
    writeCommonFields(view, directoryAt + 6, entry, name.length);
    view.setUint32(directoryAt + 42, localAt, true);
    archive.set(name, directoryAt + 46);
    localAt += 30 + bytesOf(index);
    directoryAt += 46 + name.length;
  });
  view.setUint32(directoryAt, 0x06054b50, true);
  view.setUint16(directoryAt + 8, entries.length, true);
  view.setUint16(directoryAt + 10, entries.length, true);
  view.setUint32(directoryAt + 12, directoryBytes, true);
  view.setUint32(directoryAt + 16, localBytes, true);
  return archive;
}

/** The fields that a local header and a directory entry share, from "version needed" on. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameBytes: number): void {
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.unpackedBytes, true);
  view.setUint16(at + 22, nameBytes, true);
}
