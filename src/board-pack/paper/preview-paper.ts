import type { Steps } from '../../domain/steps';
import type { PaperPreview } from '../../workbook/committee-paper';
import type { PaperSettings } from '../../workbook/settings';
import type { PackContext } from '../pack-context';
import { nameMatrix } from './author-parts';
import { USUAL_TITLE, writePurpose } from './compose-paper';
import { gatherMatterInSteps, USUAL_APPENDICES } from './paper-matter';

/** Works out what the paper would say by itself, with the appendices and the level that were chosen. */
export function* previewPaperInSteps(
  context: PackContext,
  settings: PaperSettings,
): Steps<PaperPreview> {
  const matter = yield* gatherMatterInSteps(context, { ...settings, texts: {} });
  return {
    title: USUAL_TITLE,
    purpose: writePurpose(matter)[0]!.text,
    background: nameMatrix(context),
    recommendations: matter.recommendations,
    usualAppendices: USUAL_APPENDICES,
    letters: Object.fromEntries(matter.appendices.map(({ letter, sheet }) => [sheet.id, letter])),
  };
}
