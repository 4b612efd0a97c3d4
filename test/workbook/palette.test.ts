import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrastOf } from '../../src/board-pack/publication/rules/faint-text';
import { HIGHLIGHTS } from '../../src/workbook/highlight-kinds';
import type { CellLook } from '../../src/workbook/palette';
import { CELL_LOOKS, CHART_LINES, LINE_COLORS, PACK_COLORS } from '../../src/workbook/palette';

const LOOKS = Object.entries(CELL_LOOKS);
const fills = LOOKS.flatMap(([, { fill }]) => fill ?? []);

test.each(LOOKS)('%s is legible: contrast of at least 7 to 1', (_name, { fill, ink }) => {
  expect(contrastOf(ink, fill ?? PACK_COLORS.paper)).toBeGreaterThanOrEqual(7);
});

test.each<[ink: string, ground: string]>([
  ...Object.values(LINE_COLORS).map((ink): [string, string] => [ink, PACK_COLORS.paper]),
  [PACK_COLORS.linkInk, PACK_COLORS.paper],
  [PACK_COLORS.headerInk, PACK_COLORS.headerFill],
])('%s on %s is legible: contrast of at least 7 to 1', (ink, ground) => {
  expect(contrastOf(ink, ground)).toBeGreaterThanOrEqual(7);
});

test.each(CHART_LINES)(
  'the line %s of a chart can be seen: contrast of at least 3 to 1',
  (line) => {
    expect(contrastOf(line, PACK_COLORS.paper)).toBeGreaterThanOrEqual(3);
  },
);

test('no fill stands for two meanings, nor for one and for a heading', () => {
  const grounds = [...fills, PACK_COLORS.headerFill, PACK_COLORS.paper];
  expect([...new Set(grounds)]).toEqual(grounds);
});

/** Lightness on a scale of 0 to 100 (CIE L*), which is what a grey print keeps of a colour. */
function lightnessOf(color: string): number {
  const luminance = 1.05 / contrastOf(color, '#FFFFFF') - 0.05;
  return 116 * Math.cbrt(luminance) - 16;
}

test.each<[string, CellLook[]]>([
  ['the steps of a gap', ['gap-of-1', 'gap-of-2', 'gap-of-3-or-more']],
  ['now, target and both', ['now', 'now-and-target', 'target']],
])('%s, side by side, are told apart in greyscale', (_name, looks) => {
  const lightness = looks.map((look) => lightnessOf(CELL_LOOKS[look].fill!)).sort((a, b) => a - b);
  const steps = lightness.slice(1).map((value, index) => value - lightness[index]!);
  expect(Math.min(...steps)).toBeGreaterThan(12);
});

test('highlights of one column each have a mark of their own, or a border alone', () => {
  const shown = Object.values(HIGHLIGHTS).map(({ column, mark }) => `${column} ${mark}`);
  expect(new Set(shown).size).toBe(shown.length);
});

/** What a file or Excel itself has as a default, colours of a PDF that is read, scratch sheets that are taken away, and the simulator, which is a program of its own. */
const OF_OTHERS =
  /^(simulator\/|excel\/assumptions\/|files\/xlsx\/|files\/pdf\/|workbook\/palette\.ts$|board-pack\/publication\/rules\/faint-text\.ts$)/;

const sourceFiles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !OF_OTHERS.test(path));

const readSource = (path: string): string => readFileSync(join('src', path), 'utf8');

test('no colour is written anywhere else', () => {
  const strays = sourceFiles.filter(
    (path) => /\.tsx?$/.test(path) && /['"`]#[0-9a-f]{6}['"`]/i.test(readSource(path)),
  );
  expect(strays).toEqual([]);
});

test.each(sourceFiles.filter((path) => path.endsWith('.css')))(
  '%s has the palette’s colours on light ground',
  (path) => {
    const [light] = readSource(path).split('prefers-color-scheme: dark');
    const colors = light!.match(/#[0-9a-f]{6}\b/gi) ?? [];
    const known: string[] = Object.values(PACK_COLORS);
    expect(colors.filter((color) => !known.includes(color.toUpperCase()))).toEqual([]);
  },
);
