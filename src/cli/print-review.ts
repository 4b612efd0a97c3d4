import type { FindingGroup } from '../app/group-findings';
import { listLeftOver } from '../app/describe-review';
import { groupFindings } from '../app/group-findings';
import type { Review } from '../app/review-matrix';
import { describeCheck } from '../app/words/describe-outcomes';
import { sheetPrefix } from '../workbook/address';
import { formatLongDate } from '../domain/calendar-date';
import { describeScale } from '../domain/level-scale';
import type { Finding, Severity } from '../domain/finding';
import type { LeftOverColumn, MatrixSource } from '../domain/matrix';
import type { ReadingQuestion } from '../domain/reading-question';
import { optionOfAnswer, sayUnsure } from '../domain/reading-question';
import { joinWords } from '../domain/wording';
import { describeBasis } from '../domain/quarter';
import type { PrintedFinding } from './merge-findings';
import { mergeFindings } from './merge-findings';
import { wrapBeside, wrapText } from './wrap-text';

const SEVERITIES: readonly { severity: Severity; heading: string; advice: string }[] = [
  { severity: 'error', heading: 'ERRORS', advice: 'put these right' },
  { severity: 'warning', heading: 'WARNINGS', advice: 'have a look' },
  { severity: 'insight', heading: 'GOOD TO KNOW', advice: 'what the matrix says' },
];

/**
 * The findings that nobody has accepted, for a person to read: by severity, then by rule, each with its cells and its
 * message.
 */
export function printReview(review: Review, open: readonly Finding[], columns: number): string {
  const { matrix, settings } = review;
  const groups = groupFindings(open);
  const acceptedCount = review.findings.length - open.length;
  const sections = SEVERITIES.flatMap(({ severity, heading, advice }) => {
    const ofSeverity = groups.filter((group) => group.severity === severity);
    return ofSeverity.length === 0
      ? []
      : [printSection(`${heading} (${countFindings(ofSeverity)}): ${advice}`, ofSeverity, columns)];
  });
  const basis = describeBasis({ startMonth: settings.startMonth });
  const head = [
    describeCheck(review, open),
    ...(acceptedCount > 0 ? [`Accepted by officers: ${acceptedCount}.`] : []),
    `Read from ${describePlace(matrix.source)}. ${describeScale(matrix.scale)} As at ${formatLongDate(settings.asAt)}; ${basis}.`,
    ...sayLeftOver(listLeftOver(matrix)),
    ...matrix.questions.map(sayQuestion),
  ].flatMap((text) => wrapText(text, columns));
  const body = sections.length > 0 ? sections : ['Nothing to report.'];
  return `${[head.join('\n'), ...body].join('\n\n')}\n`;
}

/** Cells on one sheet; each header's cells with the sheet on several. */
function describePlace({ sheets, sections }: MatrixSource): string {
  const isSeveral = sheets.length > 1;
  const addresses = sections.map(({ sheet, address }) =>
    isSeveral ? `${sheetPrefix(sheet)}${address}` : address,
  );
  return joinWords(addresses);
}

function sayLeftOver(columns: readonly LeftOverColumn[]): string[] {
  if (columns.length === 0) return [];
  const words = columns.map(({ letter, heading }) => `${letter} “${heading}”`);
  const label = columns.length === 1 ? 'Column' : 'Columns';
  return [`${label} of which nothing is read: ${joinWords(words)}.`];
}

/** What the reading is unsure of, what it took for granted, and the options that answer it. */
export function sayQuestion(question: ReadingQuestion): string {
  const options = question.choices.map(({ answer }) => optionOfAnswer(answer));
  return `${sayUnsure(question)} Answer with ${joinWords(options, 'or')}.`;
}

function countFindings(groups: readonly FindingGroup[]): number {
  return groups.reduce((count, { findings }) => count + findings.length, 0);
}

function printSection(heading: string, groups: readonly FindingGroup[], columns: number): string {
  return [heading, ...groups.map((group) => printGroup(group, columns))].join('\n\n');
}

/** A rule's further findings are counted: nobody reads on, and programs take the JSON. */
const MOST_FINDINGS_PRINTED = 50;
/** Wider lists of cells stand on lines of their own. */
const WIDEST_LABEL = 12;

function printGroup({ title, findings }: FindingGroup, columns: number): string {
  const merged = mergeFindings(findings);
  const printed = merged.slice(0, MOST_FINDINGS_PRINTED).map(labelFinding);
  const widths = printed.map(({ label }) => label.length).filter((width) => width <= WIDEST_LABEL);
  const labelWidth = Math.max(4, ...widths);
  const more = merged
    .slice(MOST_FINDINGS_PRINTED)
    .reduce((count, { findingCount }) => count + findingCount, 0);
  return [
    `  ${title} (${findings.length})`,
    ...printed.flatMap(({ label, text }) =>
      wrapBeside(label, text, { indent: 4, labelWidth, width: columns }),
    ),
    ...(more > 0 ? [`    and ${more} more; --json lists them all`] : []),
  ].join('\n');
}

function labelFinding({ cells, message, fix }: PrintedFinding): { label: string; text: string } {
  const isSaid = fix === null || message.includes(fix);
  return { label: listCells(cells), text: isSaid ? message : `${message} Safe repair: ${fix}.` };
}

/** More cells than this say less than their number does. */
const MOST_CELLS_LISTED = 20;

function listCells(cells: readonly string[]): string {
  const listed = cells.slice(0, MOST_CELLS_LISTED).join(', ');
  const more = cells.length - MOST_CELLS_LISTED;
  return more > 0 ? `${listed} and ${more} more` : listed;
}
