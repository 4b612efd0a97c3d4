import type { Finding } from '../../domain/finding';
import { countOf, joinWords } from '../../domain/wording';
import { HIGHLIGHT_KINDS, HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { KeptSheet, WrittenPack } from '../../workbook/port';
import { countReview } from '../count-review';
import type { FreezeSummary } from '../freeze-matrix';
import { groupFindings } from '../group-findings';
import type { ClearSummary, ExportSummary, HighlightSummary } from '../matrix-session';
import type { Review } from '../review-matrix';

/** One line on what a check found; `open` are the findings that nobody has accepted. */
export function describeCheck(review: Review, open: readonly Finding[] = review.findings): string {
  const counts = countReview({ ...review, findings: open });
  const { error, warning } = counts.findings;
  const found = `${countOf(counts.kpis, 'KPI')} and ${countOf(counts.actions, 'action')}`;
  return `${review.matrix.source.sheet}: ${found}. ${countOf(error, 'error')}, ${countOf(warning, 'warning')}, ${counts.dues.overdue} overdue.`;
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

/** One line on the highlights that were written. */
export function describeHighlights({ sheet, cellCount, cellsByKind }: HighlightSummary): string {
  if (cellCount === 0) return `No cell on ${sheet} calls for a highlight that is switched on.`;
  const parts = HIGHLIGHT_KINDS.filter((kind) => cellsByKind[kind] > 0).map(
    (kind) => `${cellsByKind[kind]} ${HIGHLIGHTS[kind].phrase}`,
  );
  return `Highlighted ${countOf(cellCount, 'cell')} on ${sheet}: ${joinWords(parts)}.`;
}

/** One line on the sheets that were written, in the order of their tabs. */
export function describePack({ sheets, keptAside }: WrittenPack): string {
  const wrote = `Wrote ${countOf(sheets.length, 'sheet')}: ${sheets.map(({ name }) => name).join(', ')}.`;
  return [wrote, describeKeptAside(keptAside)].filter(Boolean).join(' ');
}

/** What became of sheets that somebody had edited; '' where nobody had. */
export function describeKeptAside(keptAside: readonly KeptSheet[]): string {
  if (keptAside.length === 0) return '';
  const [names, kept] = [keptAside.map(({ name }) => name), keptAside.map(({ keptAs }) => keptAs)];
  return keptAside.length === 1
    ? `${names[0]!} had been edited by hand; that version is kept as ${kept[0]!}.`
    : `${joinWords(names)} had been edited by hand; those versions are kept as ${joinWords(kept)}.`;
}

/** One line on the highlights that were cleared, of which there may be none. */
export function describeCleared({ cellCount }: ClearSummary): string {
  if (cellCount === 0) return 'There were no highlights to clear.';
  return `Cleared the highlights of ${countOf(cellCount, 'cell')}. Formats of your own were left alone.`;
}

/** One line on what was frozen. */
export function describeFreeze({ sheet, kpiCount, actionCount, replaced }: FreezeSummary): string {
  const again = replaced ? ' It takes the place of the freeze of the same date.' : '';
  return `Kept ${countOf(kpiCount, 'KPI')} and ${countOf(actionCount, 'action')} on the sheet ${sheet}.${again}`;
}

/** One line on the file that was given out. */
export function describeExport({ fileName, delivery, keptAside }: ExportSummary): string {
  const gave =
    delivery === 'opened'
      ? `Opened ${fileName} as a new workbook. Save it there, or print it.`
      : `Saved ${fileName} with your downloads.`;
  return [gave, describeKeptAside(keptAside)].filter(Boolean).join(' ');
}
