import {
  assembleZip,
  encodePieces,
  packEntry,
} from '../../../../src/files/xlsx/package/assemble-zip';
import { crc32, crc32Here } from '../../../../src/files/xlsx/package/crc32';
import { inflateEntry, inflateHere } from '../../../../src/files/xlsx/package/inflate-entries';
import { readZipDirectory } from '../../../../src/files/xlsx/package/zip-directory';

const ROW = '<row><c t="str"><v>Develop the plan – with every service area.</v></c></row>';
const LONG = 20_000;

function* rows(count: number, onMade: (row: number) => void = () => undefined): Iterable<string> {
  for (let row = 0; row < count; row += 1) {
    onMade(row);
    yield ROW;
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test.each([0, 1, 3, LONG])(
  'a part of %d pieces is packed and unpacked again whole',
  async (count) => {
    const entry = await packEntry('xl/part.xml', encodePieces(rows(count)));
    const [found] = readZipDirectory(assembleZip([entry]));
    expect(textOf(inflateEntry(found!))).toBe(ROW.repeat(count));
    if (entry.method !== 0) expect(textOf(inflateHere(found!))).toBe(ROW.repeat(count));
  },
);

test('of a long part no more is made than has been asked for', () => {
  let made = 0;
  const pieces = encodePieces(rows(LONG, () => (made += 1)));
  expect(pieces).not.toBeInstanceOf(Uint8Array);
  const eachIs = 2 ** 16 / ROW.length;
  let taken = 0;
  for (const piece of pieces as Iterable<Uint8Array>) {
    taken += 1;
    expect(piece.length).toBeLessThan(2 ** 17);
    // The first two are made to tell that it is long.
    expect(made).toBeLessThan((Math.max(2, taken) + 1) * eachIs);
  }
  expect(taken).toBeGreaterThan(10);
});

test('the same pieces are packed into the same bytes', async () => {
  const packed = async () => (await packEntry('a', encodePieces(rows(LONG)))).packed;
  expect(Buffer.from(await packed()).equals(Buffer.from(await packed()))).toBe(true);
});

test('the checksum goes on from piece to piece, with Node’s own and without', () => {
  const [one, other] = [new TextEncoder().encode('maturity '), new TextEncoder().encode('matrix')];
  const whole = new TextEncoder().encode('maturity matrix');
  for (const checksum of [crc32, crc32Here]) {
    expect(checksum(new TextEncoder().encode('123456789'), 0)).toBe(0xcbf43926);
    expect(checksum(other, checksum(one, 0))).toBe(checksum(whole, 0));
  }
});

test('a long part is packed where the browser has no streams that pack', async () => {
  const streams = globalThis.CompressionStream;
  Reflect.deleteProperty(globalThis, 'CompressionStream');
  try {
    const entry = await packEntry('xl/part.xml', encodePieces(rows(LONG)));
    const [found] = readZipDirectory(assembleZip([entry]));
    expect(textOf(inflateEntry(found!))).toBe(ROW.repeat(LONG));
  } finally {
    globalThis.CompressionStream = streams;
  }
});
