import type * as Zlib from 'node:zlib';

/** Node 20 has the checksum from 20.15 on. */
type NativeZlib = Omit<typeof Zlib, 'crc32'> & Partial<Pick<typeof Zlib, 'crc32'>>;

/**
 * Node's own zlib, which packs and unpacks several times as fast as what is written in JavaScript; undefined in a
 * browser, and in a Node older than 20.16.
 */
export const nativeZlib: NativeZlib | undefined = (
  globalThis.process as Partial<NodeJS.Process> | undefined
)?.getBuiltinModule?.('node:zlib');
