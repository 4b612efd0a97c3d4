import type { Due } from '../../domain/due';
import type { Severity } from '../../domain/finding';
import { listRestoredAreas } from '../../domain/matrix';
import type { Steps } from '../../domain/steps';
import { countOf, joinWords, quoteNames } from '../../domain/wording';
import type { Paragraph } from '../../workbook/pack-sheet';
import type { PackContext } from '../pack-context';
import { titleRule } from '../words';
import { countThings, startSentence } from '../sentences/count-words';
import { writeFooter } from '../sentences/subtitle';
import type { MaybeAccepted } from './accepted-columns';
import { acceptedColumns, partAccepted, sayAccepted } from './accepted-columns';
import type { TableSpec } from './define-table';
import { defineTableInSteps } from './define-table';
import { describeDetails, detailsOfPlace } from './detail-columns';
import type { PlacedFinding } from './finding-columns';
import { areaColumn, cellsColumn, kpiColumn, messageColumn } from './finding-columns';
import { isExceptionRule } from './exceptions';
import { LIST_PAGE, sayEmpty } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn, referenceOfPlace } from './reference-column';

/** What is put right on the matrix itself; insights are about the work, and stand on the other sheets. */
const QUALITY_SEVERITIES = ['error', 'warning'] as const satisfies readonly Severity[];

type QualitySeverity = (typeof QUALITY_SEVERITIES)[number];

const SEVERITY_WORDS: Readonly<Record<QualityRecord['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  accepted: 'Accepted',
};

interface QualityRecord extends PlacedFinding, MaybeAccepted {
  readonly severity: QualitySeverity | 'accepted';
  readonly title: string;
}

/** Every error and warning, for the officer who keeps the matrix. */
export const dataQualitySheet = {
  id: 'data-quality',
  name: 'Data quality',
  shows: 'What could not be read or is in doubt',
  printsWhenAsked: true,
  buildInSteps: buildDataQuality,
} as const satisfies PackSheetKind;

/** Where the cells are that the table names; on several sheets each is named with its own. */
function placeCells(sheets: readonly string[]): string {
  return sheets.length > 1
    ? `Cells are named with their sheets.`
    : `Cells are on the sheet ${quoteNames(sheets)}.`;
}

function* buildDataQuality(context: PackContext): Steps<PackSheetContent> {
  const open = listQualityRecords(context);
  yield;
  const accepted = listAccepted(context);
  const records = [...open, ...accepted];
  return {
    title: 'Data quality: what to put right or confirm on the matrix',
    subtitle: `Errors first, then warnings, as at ${context.asAtText}.`,
    footer: writeFooter(context.asAtText),
    paragraphs: [
      { text: placeCells(context.matrix.source.sheets), style: 'label', namesCells: true },
      ...summariseInferences(context),
      ...QUALITY_SEVERITIES.flatMap((severity) => summariseSeverity(severity, open)),
      ...sayAccepted(accepted.length),
    ],
    table: yield* defineTableInSteps(describeTable(context), records),
    ...sayEmpty(records),
    footnotes: [],
    charts: [],
    page: LIST_PAGE,
  };
}

/** Errors before warnings; within them in the order of the findings. */
function listQualityRecords(context: PackContext): QualityRecord[] {
  return QUALITY_SEVERITIES.flatMap((severity) =>
    context.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({
        severity,
        title: titleRule(finding.rule, context),
        finding,
        place: context.locate(finding),
        acceptance: null,
      })),
  );
}

function listAccepted(context: PackContext): QualityRecord[] {
  return partAccepted(context, isExceptionRule).ofQuality.map(({ finding, acceptance }) => ({
    severity: 'accepted',
    title: titleRule(finding.rule, context),
    finding,
    place: context.locate(finding),
    acceptance,
  }));
}

/** Holds the words of one kind and its count together when the line is broken. */
const NO_BREAK_SPACE = '\u00a0';

/** "9 errors", and below it "Unreadable due: 5 · Missing level: 4": most frequent first, then in the rules' order. */
function summariseSeverity(severity: QualitySeverity, all: readonly QualityRecord[]): Paragraph[] {
  const records = all.filter((record) => record.severity === severity);
  const countByTitle = new Map<string, number>();
  for (const { title } of records) countByTitle.set(title, (countByTitle.get(title) ?? 0) + 1);
  const kinds = [...countByTitle]
    .sort(([, left], [, right]) => right - left)
    .map(([title, count]) => `${title}: ${count}`.replaceAll(' ', NO_BREAK_SPACE));
  const total = startSentence(countThings(records.length, severity));
  return [
    { text: total, style: 'heading' },
    ...(kinds.length > 0 ? [{ text: kinds.join(' · '), style: 'body' } as const] : []),
  ];
}

/** Empty when nothing was inferred. */
function summariseInferences({ matrix, total, actions }: PackContext): Paragraph[] {
  const counts = [
    ['area heading', listRestoredAreas(matrix).length],
    ['level', total.current.inferredCount + total.target.inferredCount],
    ['due', actions.filter(({ action }) => isInferred(action.due)).length],
  ] as const;
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => countOf(count, what));
  if (parts.length === 0) return [];
  const text = `Inferred and not yet confirmed by a person: ${joinWords(parts)}.`;
  return [{ text, style: 'label' }];
}

const isInferred = ({ state, certain }: Due): boolean => state !== 'unreadable' && !certain;

function describeTable(context: PackContext): TableSpec<QualityRecord> {
  const { asAtText } = context;
  const details = describeDetails(context, ['owner'], ({ place }: QualityRecord) =>
    detailsOfPlace(place),
  );
  return {
    name: 'PackDataQuality',
    whenEmpty: `No errors and no warnings at ${asAtText}.`,
    columns: [
      {
        header: 'Severity',
        kind: 'text',
        widthChars: 10,
        cell: ({ severity }) => SEVERITY_WORDS[severity],
      },
      { header: 'What', kind: 'text', widthChars: 24, cell: ({ title }) => title },
      cellsColumn(10),
      messageColumn(60),
      ...acceptedColumns<QualityRecord>(partAccepted(context, isExceptionRule).ofQuality),
      areaColumn(22),
      ...referenceColumn(context, ({ place }: QualityRecord) => referenceOfPlace(place)),
      kpiColumn(26),
      ...details.printed,
    ],
  };
}
