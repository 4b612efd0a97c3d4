import { formatLongDate } from '../../domain/calendar-date';
import type { Severity } from '../../domain/finding';
import { describeQuarter, quarterOfDate } from '../../domain/quarter';
import type { Steps } from '../../domain/steps';
import { countOf, joinWords } from '../../domain/wording';
import type { EmptyReason, PackSheetId, Paragraph } from '../../workbook/pack-sheet';
import type { Figures } from '../figures';
import { countFiguresInSteps } from '../figures';
import type { Comparison } from '../movement/movement';
import type { PackContext } from '../pack-context';
import {
  writeAmbitionSentence,
  writeDataQualitySentence,
  writeDueThisQuarterSentence,
  writeLevelsSentence,
  writeOverdueSentence,
} from '../sentences/board-sentences';
import { writeHeadline, writeHeadlineFigures } from '../sentences/headline';
import { writeFooter } from '../sentences/subtitle';
import { writeWidestGapSentence } from '../sentences/widest-gap-sentence';
import { listAreaRows } from './area-rows';
import { fitPage, sayEmpty } from './list-sheet';
import { countChanges } from './movement';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { buildLevelChart } from './summary-chart';
import { writeCoverLines, writeInferredAreasNote } from './summary-cover';
import { buildSummaryTable } from './summary-table';

const MOST_AREAS_ON_ONE_PAGE = 15;

/** The page a board reads first: cover lines, the figures to remember, what they mean, the areas and a chart. */
export const summarySheet = {
  id: 'summary',
  name: 'Summary',
  shows: 'Cover, the position in figures and sentences, areas with a chart',
  isOverview: true,
  buildInSteps: buildSummary,
} as const satisfies PackSheetKind;

function* buildSummary(context: PackContext): Steps<PackSheetContent> {
  const rows = listAreaRows(context);
  yield;
  const figures = yield* countFiguresInSteps(context);
  yield;
  const charts = buildLevelChart(context);
  yield;
  const body = (text: string): Paragraph => ({ text, style: 'body' });
  const label = (text: string): Paragraph => ({ text, style: 'label' });
  return {
    title: 'Maturity matrix: summary for the board',
    subtitle: `Where we are, where we want to be and what is late, as at ${context.asAtText}.`,
    footer: writeFooter(context.asAtText),
    paragraphs: withLinksOf(context, [
      ...writeCoverLines(context).map(label),
      { text: 'In short', style: 'heading' },
      ...writeHeadlineFigures(context, figures),
      ...writeHeadline(context, figures).map(body),
      { text: 'In more words', style: 'heading' },
      ...writeBoardSentences(context, figures),
      { text: 'By area', style: 'heading' },
    ]),
    table: buildSummaryTable(rows, context),
    ...sayEmpty(rows),
    footnotes: writeFootnotes(context).map(label),
    ...charts,
    page: fitPage(rows.length, MOST_AREAS_ON_ONE_PAGE),
  };
}

/** The paragraphs without links to sheets that the pack has not. */
function withLinksOf({ hasSheet }: PackContext, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map(({ link, ...paragraph }) =>
    // Only what the register has is linked to here.
    link && hasSheet(link.sheetId as PackSheetId) ? { ...paragraph, link } : paragraph,
  );
}

/** Five or six sentences, most telling first, each leading to the sheet that its figures are of. */
function writeBoardSentences(context: PackContext, figures: Figures): Paragraph[] {
  const { matrix, asAt, findings, total, movement } = context;
  const thisQuarter = describeQuarter(quarterOfDate(asAt, matrix.basis), matrix.basis);
  const countFindings = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const sentences: readonly (readonly [sheetId: PackSheetId, sentence: string | null])[] = [
    ['maturity-grid', writeLevelsSentence(total.current, matrix.scale)],
    ['gaps', writeGaps(context, figures)],
    // Six sentences are read; what has moved is asked for before what is aimed at.
    [
      'maturity-grid',
      movement.sinceLast ? null : writeAmbitionSentence(total.target, matrix.scale),
    ],
    ['overdue', writeOverdueSentence(total.actions, 'late')],
    ['due-next', writeDueThisQuarterSentence(figures['due-this-quarter'].value!, thisQuarter)],
    ['movement', movement.sinceLast && writeSinceLast(movement.sinceLast)],
    ['data-quality', writeDataQualitySentence(countFindings('error'), countFindings('warning'))],
  ];
  return sentences.flatMap(([sheetId, text]): Paragraph[] => {
    if (text === null) return [];
    const link = { sheetId, rows: null };
    return [
      { text, style: 'body', link, ...(sheetId === 'data-quality' && { forOfficers: true }) },
    ];
  });
}

function writeGaps(context: PackContext, { 'widest-gap': widest }: Figures): string {
  if (widest.value === null) return 'No KPI has both levels readable, so no gap can be given.';
  return writeWidestGapSentence(context, widest) ?? 'No KPI stands below its target.';
}

/** "Since the last freeze, 15 July 2023: 3 KPIs up and 5 actions completed." */
function writeSinceLast(comparison: Comparison): string {
  return `Since the last freeze, ${formatLongDate(comparison.since)}: ${countChanges(comparison)}.`;
}

function writeFootnotes(context: PackContext): string[] {
  return [
    writeReading(context),
    writeInferredAreasNote(context),
    ...writeEmptySheets(context),
  ].filter((note) => note !== null);
}

/** Why counts of levels do not add up to all KPIs, and where terms are explained; null where neither is to be said. */
function writeReading({ total: { current, target }, hasSheet }: PackContext): string | null {
  const parts = [
    ...(current.unreadCount > 0 ? [countOf(current.unreadCount, 'level')] : []),
    ...(target.unreadCount > 0 ? [countOf(target.unreadCount, 'target')] : []),
  ];
  const count = current.unreadCount + target.unreadCount === 1 ? 'counts' : 'count';
  const unread =
    parts.length === 0
      ? ''
      : `${joinWords(parts)} could not be read, and ${count} as neither at a level nor below a target.`;
  const key = hasSheet('key') ? 'The key explains every term and colour.' : '';
  return [unread, key].filter(Boolean).join(' ') || null;
}

const EMPTY_REASONS = [
  ['nothing-to-list', 'there is nothing to list'],
  ['no-freeze', 'there is no earlier freeze to compare with'],
] as const satisfies readonly (readonly [EmptyReason, string])[];

/** "Not in this pack, as there is nothing to list: Overdue and Due next." */
function writeEmptySheets({ outline }: PackContext): string[] {
  return EMPTY_REASONS.flatMap(([reason, words]) => {
    const names = outline.empty.filter(({ empty }) => empty === reason).map(({ name }) => name);
    return names.length === 0 ? [] : `Not in this pack, as ${words}: ${joinWords(names)}.`;
  });
}
