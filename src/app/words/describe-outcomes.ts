import type { Finding } from '../../domain/finding';
import { countOf, joinWords } from '../../domain/wording';
import { HIGHLIGHT_KINDS, HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { KeptSheet } from '../../workbook/port';
import { countReview } from '../count-review';
import type { FreezeSummary } from '../freeze-matrix';
import { groupFindings } from '../group-findings';
import type {
  ClearSummary,
  ExportSummary,
  HighlightSummary,
  PackSummary,
  SavedFile,
} from '../matrix-session';
import type { Review } from '../review-matrix';
import { listFigures } from './describe-figures';

/** How large the matrix is: "65 KPIs and 123 actions". */
export function describeSize(review: Review): string {
  const { kpis, actions } = countReview(review);
  return `${countOf(kpis, 'KPI')} and ${countOf(actions, 'action')}`;
}

/** One line on what a check found; `open` are the findings that nobody has accepted. */
export function describeCheck(review: Review, open: readonly Finding[] = review.findings): string {
  const figures = listFigures(review, open).map(({ count, words }) => `${count} ${words}`);
  return `${joinWords(review.matrix.source.sheets)}: ${describeSize(review)}. ${figures.join(', ')}.`;
}

/** More would not be read in a message. */
const MOST_FIRST_STEPS = 3;

/** What to do first, a line each: the first finding of the gravest rules. One line when there is nothing to do. */
export function describeFirstSteps(open: readonly Finding[]): string[] {
  const groups = groupFindings(open.filter(({ severity }) => severity !== 'insight'));
  if (groups.length === 0) return ['Nothing has to be put right.'];
  return groups.slice(0, MOST_FIRST_STEPS).map(({ findings }) => {
    const [first, ...others] = findings;
    const place = first!.cells.length > 0 ? `${first!.cells[0]}: ` : '';
    const more = others.length > 0 ? ` (${others.length} more like it)` : '';
    return `${place}${first!.message}${more}`;
  });
}

/** One line on the cells that carry a highlight now, kind by kind, and on the sheets that could have none. */
export function describeHighlights(summary: HighlightSummary): string {
  return joinSentences(
    describeLaid(summary),
    describeProtected(summary.protectedSheets),
    describeUnread(summary),
  );
}

function describeLaid({ sheets, cellCount, cellsByKind, actionsByKind }: HighlightSummary): string {
  if (sheets.length === 0) return '';
  const place = joinWords(sheets);
  if (cellCount === 0) return `No cell on ${place} calls for a highlight that is switched on.`;
  const parts = HIGHLIGHT_KINDS.filter((kind) => cellsByKind[kind] > 0).map((kind) => {
    const actions = actionsByKind?.[kind] ?? cellsByKind[kind];
    const shared =
      actions > cellsByKind[kind] ? ` (${actions} actions, some of which share a cell)` : '';
    return `${cellsByKind[kind]} ${HIGHLIGHTS[kind].phrase}${shared}`;
  });
  return `Highlighted ${countOf(cellCount, 'cell')} on ${place}: ${joinWords(parts)}.`;
}

function describeProtected(sheets: readonly string[]): string {
  if (sheets.length === 0) return '';
  const [are, them] = sheets.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${joinWords(sheets)} ${are} protected, so no highlights were added to ${them}. To have them, unprotect ${them} (Review, Unprotect Sheet) and try again.`;
}

/** Excel lists a format whose deletion was undone, and cannot give it until the workbook has been opened anew. */
function describeUnread({ formatsUnread }: { readonly formatsUnread: number }): string {
  if (formatsUnread === 0) return '';
  const were = formatsUnread === 1 ? 'was' : 'were';
  return `Excel could not read ${countOf(formatsUnread, 'conditional format')}, which ${were} left as ${formatsUnread === 1 ? 'it is' : 'they are'}. Close the workbook, open it again, and repeat this.`;
}

/** One line on the highlights that were cleared, of which there may be none. */
export function describeCleared(summary: ClearSummary): string {
  return joinSentences(describeTaken(summary), describeUnread(summary));
}

function describeTaken({ cellCount }: ClearSummary): string {
  if (cellCount === 0) return 'There were no highlights to clear.';
  return `Cleared the highlights of ${countOf(cellCount, 'cell')}. Formats of your own were left alone.`;
}

/** What became of a pack; one that nobody could stop was written to its end. */
export type WrittenPackSummary = Pick<PackSummary, 'sheets' | 'keptAside'> &
  Partial<Pick<PackSummary, 'stopped' | 'total'>>;

/** One line on the board pack that was written. Where its sheets are listed, {@link listSheets} does it. */
export function describePack(summary: WrittenPackSummary): string {
  return joinSentences(describeWriting(summary), describeKeptAside(summary.keptAside));
}

function describeWriting({ sheets, stopped = false, total }: WrittenPackSummary): string {
  if (stopped && sheets.length === 0) {
    return 'Stopped before any sheet was written. Generate again to write the pack.';
  }
  if (stopped) {
    return `Stopped after ${sheets.length} of ${countOf(total ?? sheets.length, 'sheet')}. Generate again to write the rest.`;
  }
  if (sheets.length === 0) {
    return 'Every sheet of the board pack is left out. Choose one at least under Board pack.';
  }
  return `Wrote the board pack: ${countOf(sheets.length, 'sheet')}.`;
}

/** The names of sheets in the order of their tabs, in a sentence; '' for none. */
export function listSheets(sheets: WrittenPackSummary['sheets']): string {
  if (sheets.length === 0) return '';
  return `${sheets.length === 1 ? 'Its sheet is' : 'Its sheets are'} ${joinWords(sheets.map(({ name }) => name))}.`;
}

/** What became of sheets that somebody had edited; '' where nobody had. */
export function describeKeptAside(keptAside: readonly KeptSheet[]): string {
  if (keptAside.length === 0) return '';
  const [names, kept] = [keptAside.map(({ name }) => name), keptAside.map(({ keptAs }) => keptAs)];
  return keptAside.length === 1
    ? `${names[0]!} had been edited by hand; that version is kept as ${kept[0]!}.`
    : `${joinWords(names)} had been edited by hand; those versions are kept as ${joinWords(kept)}.`;
}

/** One line on what was frozen. */
export function describeFreeze({ sheet, kpiCount, actionCount, replaced }: FreezeSummary): string {
  const again = replaced ? 'It takes the place of the freeze of the same date.' : '';
  const kept = `Kept ${countOf(kpiCount, 'KPI')} and ${countOf(actionCount, 'action')} on the sheet ${sheet}.`;
  return joinSentences(kept, again);
}

/** One line on the file that was given out. */
export function describeExport(summary: ExportSummary): string {
  const { copy, keptAside, namePlaceCount } = summary;
  const gave = copy
    ? 'Made the paper. Excel keeps no files from add-ins on this device: copy it, and paste it into a Word document.'
    : describeDelivery(summary);
  const people = namePlaceCount === null ? '' : describeNamesLeftOut(namePlaceCount);
  return joinSentences(gave, people, describeKeptAside(keptAside));
}

/** Where a file is that was given out; or what to do where Excel neither opened nor kept it. */
export function describeDelivery({ fileName, delivery }: SavedFile): string {
  switch (delivery) {
    case 'opened':
      return `Opened ${fileName} as a new workbook. Save it there, or print it.`;
    case 'saved':
      return `Saved ${fileName} with your downloads.`;
    case 'not-kept':
      return `${fileName} could not be given out: Excel neither opened it nor keeps files from add-ins on this device. Open this workbook in Excel on the web and press the same there; the pack’s sheets can be written here, under In this workbook.`;
  }
}

/** What a publication copy says of people, and what is left to whoever publishes it. */
export function describeNamesLeftOut(placeCount: number): string {
  const found =
    placeCount === 0
      ? 'No name from the columns Owner and Sponsor stands in it.'
      : `Names from the columns Owner and Sponsor were left out of its texts at ${countOf(placeCount, 'place')}.`;
  return `${found} Other names cannot be known: read it before you publish it.`;
}

/** One line on settings that were stored. */
export function describeSaved(): string {
  return 'Saved the settings in the workbook.';
}

/** One line on what a word is read as; null: as no level any more. */
export function describeTreated(word: string, level: string | null): string {
  return level === null
    ? `“${word}” is no level.`
    : `“${word}” is read as ${level}. The settings list it under Other words for levels.`;
}

/** One line on a file that was written where a person wanted it. */
export function describeFile(path: string): string {
  return `Saved as ${path}.`;
}

function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}
