import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { contrastOf } from '../../src/board-pack/publication/rules/faint-text';
import { groupBy } from '../../src/domain/group-by';

/** Excel's ribbon in its themes: white, colourful, dark grey, black. */
const RIBBONS = ['#FFFFFF', '#F3F2F1', '#444444', '#262626', '#0A0A0A'];

/** WCAG 2.2, 1.4.11, for what has to be seen to know a button. */
const LEAST_CONTRAST = 3;

/** Of an icon's pixels so many have to stand out: the strokes of a drawing of 16 pixels. */
const LEAST_SHARE = 0.06;

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const ICONS = readdirSync('assets').filter((name) => name.endsWith('.png'));

/** The pixels of a PNG of 8 bits a channel with alpha, not interlaced: https://www.w3.org/TR/png-3/ */
function readPixels(name: string): Pixel[] {
  const file = readFileSync(join('assets', name));
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  expect([...file.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const isData = file.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const stride = width * 4;
  const bytes = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (stride + 1)]!;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= 4 ? bytes[at - 4]! : 0;
      const above = row > 0 ? bytes[at - stride]! : 0;
      const corner = row > 0 && column >= 4 ? bytes[at - stride - 4]! : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      bytes[at] = rows[row * (stride + 1) + 1 + column]! + guess;
    }
  }
  return Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue, alpha] = bytes.subarray(index * 4, index * 4 + 4);
    return [red!, green!, blue!, alpha!];
  });
}

function paeth(left: number, above: number, corner: number): number {
  const distance = (value: number): number => Math.abs(left + above - corner - value);
  const nearest = Math.min(distance(left), distance(above), distance(corner));
  return [left, above, corner].find((value) => distance(value) === nearest)!;
}

/** The colour that is seen where a pixel lies on a ground "#RRGGBB". */
function layOver([red, green, blue, alpha]: Pixel, ground: string): string {
  const parts = [red, green, blue].map((part, index) => {
    const below = parseInt(ground.slice(1 + index * 2, 3 + index * 2), 16);
    return Math.round((part * alpha + below * (255 - alpha)) / 255);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** How many pixels have each colour on a ribbon. */
function countColours(pixels: readonly Pixel[], ribbon: string): Map<string, number> {
  const alike = groupBy(pixels, String);
  const counts = new Map<string, number>();
  for (const [first, ...others] of alike.values()) {
    const colour = layOver(first!, ribbon);
    counts.set(colour, (counts.get(colour) ?? 0) + 1 + others.length);
  }
  return counts;
}

/** The share of the pixels that stand out from a ground. */
function shareOf(counts: ReadonlyMap<string, number>, ground: string): number {
  let [seen, all] = [0, 0];
  for (const [colour, count] of counts) {
    all += count;
    if (contrastOf(colour, ground) >= LEAST_CONTRAST) seen += count;
  }
  return seen / all;
}

test.each(ICONS)('%s is legible on a light and on a dark ribbon', (name) => {
  const pixels = readPixels(name);
  for (const ribbon of RIBBONS) {
    const counts = countColours(pixels, ribbon);
    expect(shareOf(counts, ribbon)).toBeGreaterThan(LEAST_SHARE);
    // The drawing is told from the shape that it is drawn on as well.
    const [[ground] = ['']] = [...counts].sort(([, left], [, right]) => right - left);
    expect(shareOf(counts, ground)).toBeGreaterThan(LEAST_SHARE);
  }
});
