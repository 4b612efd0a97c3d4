import type { PageBox, PageText, SourcePage } from '../../workbook/source-document';
import type { DrawnWord } from './drawn-words';
import type { Point, Segment } from './geometry';

/** A word of a page, before the page is turned. */
export interface DrawnText extends DrawnWord {
  /** The step that drew it, alone or with other words. */
  readonly run: number;
  readonly isHidden: boolean;
}

/** How often the page has to be turned by a quarter, clockwise, for a text to stand upright. */
export type Turns = SourcePage['quarterTurns'];

/** Ink above the line that text stands on, in parts of the font's size; the rest of the size is below. */
const ABOVE_LINE = 0.8;

/** The same text this near is one drawn twice to look bold, in parts of the font's size. */
const DOUBLED_WITHIN = 0.12;

/** How the page has to be turned for most letters to be upright. */
export function mainTurns(texts: readonly DrawnText[]): Turns {
  const letters = [0, 0, 0, 0];
  for (const text of texts) letters[turnsOf(text)]! += text.text.length;
  return letters.indexOf(Math.max(...letters)) as Turns;
}

/** Joins the words of what is drawn on its side again: their order cannot be told by where they stand. */
export function joinSideways(texts: readonly DrawnText[], turns: Turns): DrawnText[] {
  const joined: DrawnText[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last?.run === text.run && turnsOf(text) !== turns)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${text.text}`, to: text.to };
    else joined.push(text);
  }
  return joined;
}

function turnsOf({ from, to }: Segment): Turns {
  const across = to.x - from.x;
  const down = to.y - from.y;
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 0 : 2;
  return down < 0 ? 1 : 3;
}

/** Where a place of the page stands once it is turned; `width` and `height` are the page's before. */
export function turnPoint(
  { x, y }: Point,
  turns: Turns,
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  if (turns === 1) return { x: height - y, y: x };
  if (turns === 2) return { x: width - x, y: height - y };
  if (turns === 3) return { x: y, y: width - x };
  return { x, y };
}

/** A word with the box around it, as high as its font. */
export function boxText({ text, from, to, fontSize, isBold }: DrawnWord): PageText {
  const turns = turnsOf({ from, to });
  const above = fontSize * ABOVE_LINE;
  const below = fontSize - above;
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const boxes: Record<Turns, PageBox> = {
    0: { left, top: from.y - above, width, height: fontSize },
    1: { left: from.x - above, top, width: fontSize, height },
    2: { left, top: from.y - below, width, height: fontSize },
    3: { left: from.x - below, top, width: fontSize, height },
  };
  return { text, box: boxes[turns], fontSize, isBold };
}

/** Without the texts that were drawn a second time on themselves, which makes them look bold or gives them a shadow. */
export function withoutDoubles(texts: readonly PageText[]): PageText[] {
  const kept: PageText[] = [];
  const placesOf = new Map<string, number[]>();
  for (const text of texts) {
    const places = placesOf.get(text.text) ?? [];
    placesOf.set(text.text, places);
    const near = text.fontSize * DOUBLED_WITHIN;
    const double = places.find((place) => {
      const { box } = kept[place]!;
      return Math.abs(box.left - text.box.left) < near && Math.abs(box.top - text.box.top) < near;
    });
    if (double !== undefined) {
      kept[double] = { ...kept[double]!, isBold: true };
      continue;
    }
    places.push(kept.length);
    kept.push(text);
  }
  return kept;
}
