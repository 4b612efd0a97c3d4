import type { PageText, SourcePage } from '../../workbook/source-document';
import { joinCuts } from './join-cuts';
import type { PlacedPage, PlacedText } from './text-lines';

/** Marks that specks are taken for; a bullet or a dash alone in a cell says something. */
const SPECK = /^[.,|~·:;'’`´^_°¦]{1,2}$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A mark is a speck where its size is less than this of what the page's texts usually have. */
const SPECK_SHARE = 0.75;
/** A mark this near a text of its own size belongs to it, in parts of that size. */
const NEAR = 0.5;

/** Pages without what a scanner did to their texts. */
export interface MendedPages {
  readonly pages: readonly PlacedPage[];
  /** The marks that are none of their texts. */
  readonly debris: readonly PlacedText[];
}

/** Takes specks away from pages and puts cut words together again. */
export function mendPages(pages: readonly SourcePage[]): MendedPages {
  const mended = pages.map((page) => {
    const texts = page.texts.map((text): PlacedText => ({ ...text, pageNumber: page.pageNumber }));
    const debris = findDebris(texts);
    const kept = texts.filter((text) => !debris.has(text));
    return { page: { ...page, texts: joinCuts(kept, page.rules) }, debris };
  });
  return {
    pages: mended.map(({ page }) => page),
    debris: mended.flatMap(({ debris }) => [...debris]),
  };
}

/** The lone marks of a page that are much smaller than its texts and belong to none of them: specks on the glass. */
function findDebris(texts: readonly PlacedText[]): ReadonlySet<PlacedText> {
  const said = texts.filter(({ text }) => LETTER_OR_DIGIT.test(text));
  const sizes = said.map(({ fontSize }) => fontSize).sort((one, other) => one - other);
  const usual = sizes[sizes.length >> 1];
  if (usual === undefined) return new Set();
  const small = said.filter(({ fontSize }) => fontSize < usual);
  return new Set(
    texts.filter(
      (mark) =>
        mark.fontSize < SPECK_SHARE * usual &&
        SPECK.test(mark.text) &&
        !small.some((text) => isBeside(mark, text)),
    ),
  );
}

/** Whether a mark stands at the end of a text, or at its start, as those of one line of small print do. */
function isBeside(mark: PageText, text: PageText): boolean {
  if (Math.abs(mark.fontSize - text.fontSize) > 0.1 * text.fontSize) return false;
  const reach = NEAR * text.fontSize;
  const gap = Math.max(
    mark.box.left - text.box.left - text.box.width,
    text.box.left - mark.box.left - mark.box.width,
  );
  return gap <= reach && Math.abs(mark.box.top - text.box.top) <= reach;
}
