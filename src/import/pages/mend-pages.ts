import type { Steps } from '../../domain/steps';
import { mapInSteps } from '../../domain/steps';
import type { SourcePage } from '../../workbook/source-document';
import type { HiddenText } from './cut-off';
import { findCutOff, listHidden } from './cut-off';
import { joinCuts } from './join-cuts';
import type { KnownWords } from './known-words';
import { mendLettersInSteps } from './mend-letters';
import { findSpecks } from './specks';
import type { PlacedPage, PlacedText } from './text-lines';
import { PAGES_A_STEP } from './text-lines';

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
    const debris = findSpecks(texts);
    const kept = texts.filter((text) => !debris.has(text));
    return { page, texts: joinCuts(kept, page.rules), debris: [...debris] };
  };
  const cleaned = yield* mapInSteps(pages, clean, PAGES_A_STEP);
  const debris = cleaned.flatMap((each) => each.debris);
  const texts = yield* mendLettersInSteps(
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
