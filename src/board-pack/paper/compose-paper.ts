import type { CommitteePaper } from '../../workbook/committee-paper';
import type { Steps } from '../../domain/steps';
import { runAtOnce } from '../../domain/steps';
import { joinWords } from '../../domain/wording';
import { applyEdits } from '../../workbook/recommendations';
import type { PaperSettings } from '../../workbook/settings';
import type { PackContext } from '../pack-context';
import { sayValue, writeChanges } from '../say-figures';
import { writeWidestGapSentence } from '../sentences/widest-gap-sentence';
import { nameRank } from '../words';
import { countDecisions, NOTHING_TO_DECIDE } from './decisions';
import { writeDecisions, writeDueNext } from './decision-sections';
import { assemblePaper } from './assemble-paper';
import { nameMatrix, writeBackground, writeFrontBlock, writeImplications } from './author-parts';
import type { Draft, DraftText, PaperMatter, PrepareSheets } from './paper-matter';
import { gatherMatterInSteps } from './paper-matter';
import { DECISIONS_SECTION, isOrAre, writeLateSentence } from './paper-words';
import { chartLevels, describeTravel, summariseLevels, tabulateFigures } from './position';

/** What a report is called that its author has given no title. */
export const USUAL_TITLE = 'Maturity matrix: progress report';

/** The committee's report on a matrix: the same input gives the same paper. */
export function* composePaperInSteps(
  context: PackContext,
  settings: PaperSettings,
  prepareSheets?: PrepareSheets,
): Steps<CommitteePaper> {
  const { cover } = context;
  const matter = yield* gatherMatterInSteps(context, settings, prepareSheets);
  yield;
  const title = settings.title || USUAL_TITLE;
  const isDraft = cover.status !== 'Final';
  return assemblePaper({
    title,
    isDraft,
    asAtText: context.asAtText,
    cover,
    front: writeFrontBlock(cover, settings),
    sections: [
      ['purpose', 'Purpose', writePurpose(matter)],
      ['recommendations', 'Recommendations', writeRecommendations(matter)],
      ['summary', 'Summary', writeSummary(matter)],
      ['position', 'Where we are', writePosition(matter)],
      ['decisions', 'What needs a decision', writeDecisions(matter)],
      ['due-next', 'What falls due next', writeDueNext(matter)],
      ['implications', 'Implications', writeImplications(settings, isDraft)],
      [
        'background',
        'Background papers and contact',
        writeBackground(settings, nameMatrix(context), isDraft),
      ],
    ],
    tableNumber: matter.places.tableNumber,
    appendices: matter.appendices,
  });
}

/** What {@link composePaperInSteps} gives, at once. */
export const composePaper = (...given: Parameters<typeof composePaperInSteps>): CommitteePaper =>
  runAtOnce(composePaperInSteps(...given));

/** What the report is for: the author's words, or the paper's own. */
export function writePurpose({ settings, context, cover, found }: PaperMatter): DraftText[] {
  const textId = 'purpose';
  if (settings.texts.purpose) return [{ textId, text: settings.texts.purpose }];
  const whose = cover.organisation === '' ? 'the' : `${cover.organisation}’s`;
  const asks =
    found.decisions.length > 0
      ? ', and to ask for decisions on what is late, moved or undecided'
      : '';
  return [
    {
      textId,
      text: `To report progress on ${whose} maturity matrix as at ${context.asAtText}${asks}.`,
    },
  ];
}

function writeRecommendations({ recommendations, settings, cover }: PaperMatter): Draft[] {
  const included = applyEdits(recommendations, settings.recommendations).filter(
    ({ isIncluded, text }) => isIncluded && text !== '',
  );
  if (included.length === 0) return ['This report makes no recommendation.'];
  const who =
    cover.committee === '' ? 'The committee' : `The ${cover.committee.replace(/^the /i, '')}`;
  return [{ intro: `${who} is recommended to:` }, ...included.map(({ text }) => text)];
}

/** What a member reads in half a minute: where it stands, what is better and worse, what has to be decided. */
function writeSummary(matter: PaperMatter): Draft[] {
  const changes = writeChanges(matter.context, matter.figures).join(' ');
  return [writeStanding(matter), changes, writeToDecide(matter)].filter(Boolean);
}

function writeStanding({ context, figures }: PaperMatter): string {
  const { 'at-level-now': now, done } = figures;
  const level = nameRank(context.chosenRank, context.matrix.scale);
  const levels =
    now.of!.count === 0
      ? 'No level could be read.'
      : `${sayValue(now)} KPIs ${isOrAre(now.value!)} at ${level} or above.`;
  const doneText =
    done.of!.count === 0 ? '' : ` ${sayValue(done)} actions ${isOrAre(done.value!)} done.`;
  return `${levels}${doneText} ${writeLateSentence(context)}`;
}

function writeToDecide({ found }: PaperMatter): string {
  const parts = countDecisions(found.decisions);
  return parts.length === 0
    ? NOTHING_TO_DECIDE
    : `A decision is needed on ${joinWords(parts)}: see ${DECISIONS_SECTION}.`;
}

function writePosition({ context, figures }: PaperMatter): Draft[] {
  const chart = chartLevels(context);
  const levels = [
    summariseLevels(figures, context),
    writeWidestGapSentence(context, figures['widest-gap']),
  ]
    .filter((text) => text !== null)
    .join(' ');
  return [
    levels,
    tabulateFigures(figures, context),
    ...describeTravel(context),
    ...(chart ? [chart] : []),
  ];
}
