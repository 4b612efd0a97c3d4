import type { Steps } from '../../domain/steps';
import { mapInSteps } from '../../domain/steps';
import type { PageText, SourcePage } from '../../workbook/source-document';
import type { HiddenText } from './cut-off';
import { findCutOff, listHidden } from './cut-off';
import { joinCuts } from './join-cuts';
import type { KnownWords } from './known-words';
import { mendLetters } from './mend-letters';
import type { PlacedPage, PlacedText } from './text-lines';
import { baselineOf, PAGES_A_STEP } from './text-lines';

/** Marks that specks are taken for; a dash alone in a cell says something, and so does what only a bullet looks like. */
const SPECK = /^[.,|~·:;'’`´^_°¦]{1,2}$/u;
/** Those that say nothing where no word is beside them. */
const STOP = /^[.,:;'’`´^_°]{1,2}$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A mark is a speck where its size is less than this of what the page's texts usually have. */
const SPECK_SHARE = 0.75;
/** A mark belongs to a text that is this near, in parts of that text's size: a stop, and a bullet or a bar. */
const NEAR = { stop: 0.5, other: 3 };
/** Sizes that differ by less than this share are one. */
const SAME_SIZE = 0.02;

/** Pages without what a scanner did to their texts. */
export interface MendedPages {
  readonly pages: readonly PlacedPage[];
  /** The marks that are none of their texts. */
  readonly debris: readonly PlacedText[];
  /** The texts that nobody sees on their page. */
  readonly hidden: readonly HiddenText[];
}

/** Takes specks away from pages, puts cut words together again, and mends letters that were taken for others. */
export function* mendPagesInSteps(
  pages: readonly SourcePage[],
  knownWords: KnownWords,
): Steps<MendedPages> {
  const clean = (page: SourcePage) => {
    const texts = page.texts.map((text): PlacedText => ({ ...text, pageNumber: page.pageNumber }));
    const debris = findDebris(texts);
    const kept = texts.filter((text) => !debris.has(text));
    return { page, texts: joinCuts(kept, page.rules), debris: [...debris] };
  };
  const cleaned = yield* mapInSteps(pages, clean, PAGES_A_STEP);
  const debris = cleaned.flatMap((each) => each.debris);
  const texts = mendLetters(
    cleaned.flatMap((each) => each.texts),
    debris.length > 0,
    knownWords,
  );
  yield;
  let taken = 0;
  const mended = cleaned.map(({ page, texts: { length } }): PlacedPage => {
    taken += length;
    const { pageNumber, hiddenTexts = [] } = page;
    return {
      ...page,
      texts: texts.slice(taken - length, taken),
      hiddenTexts: hiddenTexts.map((text) => ({ ...text, pageNumber })),
    };
  });
  return {
    pages: findCutOff(mended),
    debris,
    hidden: listHidden(mended),
  };
}

/** The lone marks of a page that are smaller than its texts, or of no size among them, or stops without a word: specks. */
function findDebris(texts: readonly PlacedText[]): ReadonlySet<PlacedText> {
  const said = texts.filter(({ text }) => LETTER_OR_DIGIT.test(text));
  const sizes = said.map(({ fontSize }) => fontSize).sort((one, other) => one - other);
  const usual = sizes[sizes.length >> 1];
  if (usual === undefined) return new Set();
  return new Set(
    texts.filter((mark) => {
      if (!SPECK.test(mark.text)) return false;
      const isStop = STOP.test(mark.text);
      const alike = said.filter((text) => isOfSize(mark, text));
      if (alike.some((text) => isBeside(mark, text, isStop ? NEAR.stop : NEAR.other))) return false;
      return isStop || alike.length === 0 || mark.fontSize < SPECK_SHARE * usual;
    }),
  );
}

const isOfSize = (mark: PageText, text: PageText): boolean =>
  Math.abs(mark.fontSize - text.fontSize) <= SAME_SIZE * text.fontSize;

/** Whether a mark stands on the line of a text, not over it, with no more than some room between. */
function isBeside(mark: PageText, text: PageText, near: number): boolean {
  const { fontSize } = text;
  const gap = Math.max(
    mark.box.left - text.box.left - text.box.width,
    text.box.left - mark.box.left - mark.box.width,
  );
  const isOnLine = Math.abs(baselineOf(mark) - baselineOf(text)) <= 0.5 * fontSize;
  return isOnLine && gap >= -0.2 * fontSize && gap <= near * fontSize;
}
