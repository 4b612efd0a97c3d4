import { groupBy } from '../../domain/group-by';
import type { NoiseKind } from '../../domain/repair';
import { boxAround } from '../../workbook/source-places';
import type { PlacedPage, PlacedText, TextLine } from './text-lines';
import { baselineOf, findLines, isSpace, textOf } from './text-lines';

/** A text goes on with one on its own line or the next, no further down or up than this, in parts of its size. */
const NEXT_LINE = 1.8;
/** And no further to the side than this. */
const NEAR = 1;
/** A cell that goes on over a page's end is drawn on both pages, each showing its part: its texts stand at the same place across. */
const SAME_LEFT = 1;

/** A text that a page hides, and whether one beside it shows the same at the same place. */
export interface HiddenText {
  readonly kind: Extract<NoiseKind, 'hidden-text' | 'shown-before' | 'shown-next'>;
  readonly text: PlacedText;
}

/** What the pages hide: word by word what nobody sees, and by line what the page before or the next shows. */
export function listHidden(pages: readonly PlacedPage[]): HiddenText[] {
  return pages.flatMap((page, index) => {
    const parted = groupBy(page.hiddenTexts ?? [], (text) => kindOf(text, pages, index));
    return [...parted].flatMap(([kind, texts]) => {
      const said = kind === 'hidden-text' ? texts : findLines(texts).flatMap(joinWords);
      return said.map((text): HiddenText => ({ kind, text }));
    });
  });
}

function kindOf(text: PlacedText, pages: readonly PlacedPage[], index: number): HiddenText['kind'] {
  const isOn = (page: PlacedPage | undefined): boolean =>
    page?.texts.some(
      (other) => other.text === text.text && Math.abs(other.box.left - text.box.left) <= SAME_LEFT,
    ) === true;
  if (isOn(pages[index - 1])) return 'shown-before';
  return isOn(pages[index + 1]) ? 'shown-next' : 'hidden-text';
}

/** The texts of a line, each with its words; those of two columns are two. */
function joinWords(line: TextLine): PlacedText[] {
  const runs: PlacedText[][] = [];
  for (const word of line.words) {
    const last = runs.at(-1)?.at(-1);
    const room = last ? word.box.left - last.box.left - last.box.width : Infinity;
    if (isSpace(room, line)) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.map((words) => ({
    ...words[0]!,
    text: textOf(words),
    box: words.map(({ box }) => box).reduce(boxAround),
  }));
}

/**
 * The pages with what they hide added to the texts from which it goes on: a row that is too low, or a column too narrow, shows a
 * part of what its cells say. What the page before or after shows at the same place is no such thing.
 */
export function findCutOff(pages: readonly PlacedPage[]): PlacedPage[] {
  return pages.map((page, index) => {
    const { hiddenTexts = [] } = page;
    if (hiddenTexts.length === 0) return page;
    const hidden = hiddenTexts.filter((text) => kindOf(text, pages, index) === 'hidden-text');
    const cutOff = gatherCutOff(page.texts, hidden);
    return {
      ...page,
      texts: page.texts.map((text) => {
        const rest = cutOff.get(text);
        return rest ? { ...text, cutOff: rest } : text;
      }),
    };
  });
}

/** What goes on, directly or by others, from each text, in the order of reading. */
function gatherCutOff(
  texts: readonly PlacedText[],
  hidden: readonly PlacedText[],
): ReadonlyMap<PlacedText, readonly PlacedText[]> {
  const found = new Map<PlacedText, PlacedText[]>();
  const reached = texts.map((text) => ({ text, from: text }));
  let rest = [...hidden].sort(
    (one, other) => baselineOf(one) - baselineOf(other) || one.box.left - other.box.left,
  );
  for (let count = -1; count !== rest.length;) {
    count = rest.length;
    rest = rest.filter((text) => {
      const near = reached.find((other) => isNext(other.text, text));
      if (!near) return true;
      reached.push({ text, from: near.from });
      found.set(near.from, [...(found.get(near.from) ?? []), text]);
      return false;
    });
  }
  return found;
}

function isNext({ box, fontSize, ...one }: PlacedText, other: PlacedText): boolean {
  if (Math.abs(fontSize - other.fontSize) > 0.1 * fontSize) return false;
  const down = Math.abs(baselineOf(other) - baselineOf({ ...one, box, fontSize }));
  const aside = Math.max(
    box.left - other.box.left - other.box.width,
    other.box.left - box.left - box.width,
  );
  return down <= NEXT_LINE * fontSize && aside <= NEAR * fontSize;
}
