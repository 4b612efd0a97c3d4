import type { NoiseKind } from '../../domain/repair';
import type { TextLine } from './text-lines';
import { isSpace, textOf } from './text-lines';

/** So many lines at the top and at the bottom of a page may be those that each page has. */
const OUTERMOST_LINES = 4;
/** The same line stands at the same height on each page, give or take, in points. */
const SAME_HEIGHT = 4;
/** A line in as many parts is the headings of columns, unless it counts pages. */
const FEWEST_HEADINGS = 3;

const PAGE_NUMBER =
  /^[-–—\s]*(?:(?:page|tudalen|p\.?)\s*)?\d+(?:\s*(?:of|o|\/|\|)\s*\d+)?[-–—\s]*$/i;
const SAYS_PAGE = /\b(?:page|tudalen)\s*\d+/i;

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
  for (const { line, pageNumber, key, height } of outer) {
    const text = textOf(line.words);
    const others = outer.filter(
      (other) =>
        other.pageNumber !== pageNumber &&
        other.key === key &&
        other.height === height &&
        Math.abs(other.line.baseline - line.baseline) <= SAME_HEIGHT,
    );
    const isAlone = PAGE_NUMBER.test(text) && Number(/\d+/.exec(text)![0]) === pageNumber;
    if (others.length === 0 && !(isAlone && SAYS_PAGE.test(text))) continue;
    if (PAGE_NUMBER.test(text)) found.set(line, 'page-number');
    else if (countParts(line) < FEWEST_HEADINGS || SAYS_PAGE.test(text))
      found.set(line, 'running-title');
  }
  return found;
}

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
