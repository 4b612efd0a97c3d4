/** One file of a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc32: number;
  /** Bytes that the directory says the entry unpacks to; not to be trusted. */
  readonly unpackedBytes: number;
  /** The packed bytes, a view into the archive. */
  readonly packed: Uint8Array;
  readonly encrypted: boolean;
}

/** The archive ends early or its directory contradicts itself. */
export class ZipDamagedError extends Error {
  override readonly name = 'ZipDamagedError';
}

const LOCAL_HEADER_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const END_BYTES = 22;
/** The end record may be followed by a comment of at most 65,535 bytes. */
const LONGEST_COMMENT_BYTES = 0xffff;
const SENTINEL_32 = 0xffffffff;

/** Lists the entries of a zip archive without unpacking any. Throws ZipDamagedError. */
export function readZipDirectory(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { count, offset } = readEnd(view);
  const entries: ZipEntry[] = [];
  let position = offset;
  for (let index = 0; index < count; index++) {
    const read = readDirectoryEntry(archive, view, position);
    entries.push(read.entry);
    position = read.next;
  }
  return entries;
}

function readEnd(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const offset = view.getUint32(at + 16, true);
    if (offset === SENTINEL_32) return readZip64End(view, at);
    return { count: view.getUint16(at + 10, true), offset };
  }
  throw new ZipDamagedError('the archive has no end record');
}

function readZip64End(view: DataView, endAt: number): { count: number; offset: number } {
  const locatorAt = endAt - 20;
  if (signatureAt(view, locatorAt) !== ZIP64_LOCATOR_SIGNATURE) {
    throw new ZipDamagedError('the zip64 locator is missing');
  }
  const at = Number(view.getBigUint64(locatorAt + 8, true));
  if (signatureAt(view, at) !== ZIP64_END_SIGNATURE || at + 56 > view.byteLength) {
    throw new ZipDamagedError('the zip64 end record is missing');
  }
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readDirectoryEntry(archive: Uint8Array, view: DataView, at: number) {
  if (signatureAt(view, at) !== DIRECTORY_SIGNATURE || at + 46 > view.byteLength) {
    throw new ZipDamagedError(`no directory entry at byte ${at}`);
  }
  const nameBytes = view.getUint16(at + 28, true);
  const extraBytes = view.getUint16(at + 30, true);
  const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw new ZipDamagedError('the directory is cut short');
  const [unpackedBytes, packedBytes, localAt] = readZip64Sizes(
    view,
    at + 46 + nameBytes,
    extraBytes,
    [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
  );
  const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameBytes));
  const start = dataStart(view, localAt, name);
  if (start + packedBytes > view.byteLength) throw new ZipDamagedError(`${name} is cut short`);
  const entry: ZipEntry = {
    name: name.replace(/\\/g, '/').replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    unpackedBytes,
    packed: archive.subarray(start, start + packedBytes),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
  return { entry, next };
}

type Sizes = [unpackedBytes: number, packedBytes: number, localAt: number];

/** Sizes that do not fit 32 bits stand in an extra field, in this order, only those that overflowed. */
function readZip64Sizes(view: DataView, extraAt: number, extraBytes: number, sizes: Sizes): Sizes {
  if (!sizes.includes(SENTINEL_32)) return sizes;
  for (let at = extraAt; at + 4 <= extraAt + extraBytes; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let cursor = at + 4;
    return sizes.map((size) => {
      if (size !== SENTINEL_32) return size;
      cursor += 8;
      if (cursor > view.byteLength) throw new ZipDamagedError('a zip64 size is cut short');
      return Number(view.getBigUint64(cursor - 8, true));
    }) as Sizes;
  }
  throw new ZipDamagedError('a zip64 size is missing');
}

function dataStart(view: DataView, localAt: number, name: string): number {
  if (signatureAt(view, localAt) !== LOCAL_HEADER_SIGNATURE || localAt + 30 > view.byteLength) {
    throw new ZipDamagedError(`${name} has no header`);
  }
  return localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
}

function signatureAt(view: DataView, at: number): number | null {
  return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : null;
}
