import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { nativeZlib } from './native-zlib';
import type { ZipEntry } from './zip-directory';

const DEFLATED = 8;
const STORED = 0;
/** 1 January 1980, the earliest day a zip archive can name: the same bytes whenever it is written. */
const FIXED_DATE = 0x21;
const VERSION_NEEDED = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** A part of an archive: its bytes, or pieces that are made one after the other while it is packed. */
export type PartBytes = Uint8Array | Iterable<Uint8Array>;

/** Packs a part; stored when packing would gain nothing. */
export async function packEntry(name: string, part: PartBytes): Promise<ZipEntry> {
  // Not by instanceof: a page in a frame has bytes of another realm.
  return ArrayBuffer.isView(part) ? packWhole(name, part) : packPieces(name, part);
}

const LEVEL = 6;

function packWhole(name: string, data: Uint8Array): ZipEntry {
  const deflate = nativeZlib?.deflateRawSync ?? deflateSync;
  const deflated = deflate(data, { level: LEVEL });
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

/** Holds one piece at a time, and what has been packed. */
async function packPieces(name: string, pieces: Iterable<Uint8Array>): Promise<ZipEntry> {
  const packer = choosePacker();
  let checksum = 0;
  let unpackedBytes = 0;
  for (const piece of pieces) {
    checksum = crc32(piece, checksum);
    unpackedBytes += piece.length;
    await packer.add(piece);
  }
  return {
    name,
    method: DEFLATED,
    crc32: checksum,
    unpackedBytes,
    packed: await packer.end(),
    encrypted: false,
  };
}

interface Packer {
  add(piece: Uint8Array): Promise<void>;
  end(): Promise<Uint8Array>;
}

function choosePacker(): Packer {
  if (nativeZlib) return nodePacker(nativeZlib);
  return 'CompressionStream' in globalThis ? streamPacker() : packerHere();
}

/**
 * Node's own, while whose threads pack a piece the next is made. What browsers have costs Node more: it is built on this,
 * and what it hands on is read by what Node fetches pages with.
 */
function nodePacker({ createDeflateRaw }: NonNullable<typeof nativeZlib>): Packer {
  const deflate = createDeflateRaw({ level: LEVEL });
  const chunks: Uint8Array[] = [];
  deflate.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  let packedBefore = Promise.resolve();
  return {
    add(piece) {
      const before = packedBefore;
      packedBefore = new Promise((resolve, reject) => {
        deflate.write(piece, (error) => (error ? reject(error) : resolve()));
      });
      return before;
    },
    async end() {
      await new Promise((resolve, reject) => {
        deflate.on('end', resolve).on('error', reject).end();
      });
      return joinChunks(chunks);
    },
  };
}

function streamPacker(): Packer {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const packed = new Response(readable).arrayBuffer();
  return {
    add(piece) {
      // What goes wrong with the stream is told by what reads it.
      void writer.write(piece as Uint8Array<ArrayBuffer>);
      return writer.ready;
    },
    async end() {
      await writer.close();
      return new Uint8Array(await packed);
    },
  };
}

/** For browsers without such streams, as Safari before 16.4. */
function packerHere(): Packer {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: LEVEL }, (chunk) => chunks.push(chunk));
  return {
    add: (piece) => Promise.resolve(deflate.push(piece)),
    end() {
      deflate.push(new Uint8Array(), true);
      return Promise.resolve(joinChunks(chunks));
    },
  };
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

/** Pieces shorter than this cost more to hand on than to pack. */
const PIECE_LENGTH = 2 ** 16;

/**
 * The bytes of a text that comes in pieces: all at once where they are few, else in pieces that are worth handing on, each
 * made when it is asked for.
 */
export function encodePieces(texts: Iterable<string>): PartBytes {
  const encoder = new TextEncoder();
  const pieces = joinPieces(texts);
  const first = pieces.next();
  if (first.done) return new Uint8Array();
  const second = pieces.next();
  if (second.done) return encoder.encode(first.value);
  return (function* (): Iterable<Uint8Array> {
    yield encoder.encode(first.value);
    yield encoder.encode(second.value);
    for (const piece of pieces) yield encoder.encode(piece);
  })();
}

function* joinPieces(texts: Iterable<string>): IterableIterator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
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
