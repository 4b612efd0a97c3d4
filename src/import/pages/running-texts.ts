import { groupBy } from '../../domain/group-by';
import type { NoiseKind } from '../../domain/repair';
import type { TextLine } from './text-lines';
import { isBold, isSpace, textOf } from './text-lines';

/** So many lines at the top and at the bottom of a page may be those that each page has. */
const OUTERMOST_LINES = 4;
/** The same line stands at the same height on each page, give or take, in points. */
const SAME_HEIGHT = 4;
/** And further from the table than its lines from each other, in parts of the font's size. */
const APART = 1.6;
/** A line in as many parts is the headings of columns, unless it counts pages. */
const FEWEST_HEADINGS = 3;

const PAGE_NUMBER =
  /^[-–—\s]*(?:(?:page|tudalen|p\.?)\s*)?\d+(?:\s*(?:of|o|\/|\|)\s*\d+)?[-–—\s]*$/i;
const SAYS_PAGE = /\b(?:page|tudalen)\s*\d+/i;

/** Headings of pages side by side stand at one height, give or take, in points. */
const SAME_HEADING = 1;

/** A page's lines outside its ruled tables. */
export interface PageLines {
  readonly pageNumber: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Tells page numbers and titles that are repeated on each page from what is said once. */
export function findRunningTexts(pages: readonly PageLines[]): ReadonlyMap<TextLine, NoiseKind> {
  const found = new Map<TextLine, NoiseKind>();
  const outer = pages.flatMap(({ lines, height, pageNumber }) =>
    listOutermost(lines).map((line) => ({ line, pageNumber, key: shapeOf(line), height })),
  );
  // Of a sheet that goes on beside its pages the last has but the headings of its last columns.
  const headings = outer.flatMap(({ line }) =>
    isBold(line) && countParts(line) >= FEWEST_HEADINGS ? [line.baseline] : [],
  );
  const alike = groupBy(outer, ({ key }) => key);
  for (const { line, pageNumber, key, height } of outer) {
    const text = textOf(line.words);
    const isRepeated = alike
      .get(key)!
      .some(
        (other) =>
          other.pageNumber !== pageNumber &&
          other.height === height &&
          Math.abs(other.line.baseline - line.baseline) <= SAME_HEIGHT,
      );
    const isAlone = PAGE_NUMBER.test(text) && Number(/\d+/.exec(text)![0]) === pageNumber;
    if (!isRepeated && !(isAlone && SAYS_PAGE.test(text))) continue;
    if (PAGE_NUMBER.test(text)) found.set(line, 'page-number');
    else if (isBold(line) && headings.some((at) => Math.abs(at - line.baseline) <= SAME_HEADING))
      continue;
    else if (countParts(line) < FEWEST_HEADINGS || SAYS_PAGE.test(text))
      found.set(line, 'running-title');
  }
  const sides = pages.flatMap(({ lines }) => [lines, [...lines].reverse()]);
  const outside = sides.map((lines) => listWhile(lines, (line) => found.has(line)));
  // A title may be near what stands below it on one page; a line of the table is on all.
  const apart = new Set(
    outside.flatMap((lines, side) => {
      let count = lines.length;
      while (count > 0 && !isApart(lines[count - 1]!, sides[side]![count])) count -= 1;
      return lines.slice(0, count).map(shapeOf);
    }),
  );
  return new Map(
    outside.flat().flatMap((line) => (apart.has(shapeOf(line)) ? [[line, found.get(line)!]] : [])),
  );
}

/** The lines from the edge of a page on: what repeats itself behind another line is a part of the table. */
function listWhile(lines: readonly TextLine[], isWanted: (line: TextLine) => boolean): TextLine[] {
  const end = lines.findIndex((line) => !isWanted(line));
  return lines.slice(0, end < 0 ? lines.length : end);
}

const isApart = (line: TextLine, next: TextLine | undefined): boolean =>
  next === undefined ||
  Math.abs(next.baseline - line.baseline) > APART * Math.max(line.fontSize, next.fontSize);

function listOutermost(lines: readonly TextLine[]): TextLine[] {
  return lines.filter(
    (_, index) => index < OUTERMOST_LINES || index >= lines.length - OUTERMOST_LINES,
  );
}

/** What a line says on any page: its figures count. */
const shapeOf = (line: TextLine): string => textOf(line.words).replace(/\d+/g, '#').toLowerCase();

/** How many texts stand beside each other on a line. */
function countParts(line: TextLine): number {
  return line.words.filter((word, index) => {
    const before = line.words[index - 1]?.box;
    return !before || !isSpace((word.box.left - before.left - before.width) / 2, line);
  }).length;
}
