import { nativeZlib } from './native-zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * The checksum that zip archives use (IEEE 802.3), unsigned; of data that comes in pieces, `before` is that of the pieces
 * before.
 */
export function crc32(data: Uint8Array, before = 0): number {
  return nativeZlib?.crc32?.(data, before) ?? crc32Here(data, before);
}

/** The same without Node. */
export function crc32Here(data: Uint8Array, before: number): number {
  let value = before ^ 0xffffffff;
  for (let index = 0; index < data.length; index++) {
    value = TABLE[(value ^ data[index]!) & 0xff]! ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
