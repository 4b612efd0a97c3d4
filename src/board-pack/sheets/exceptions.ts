import type { Steps } from '../../domain/steps';
import { fitText } from '../fit-text';
import type { PackContext } from '../pack-context';
import { titleRule } from '../words';
import { writeSubtitle } from '../sentences/subtitle';
import type { MaybeAccepted } from './accepted-columns';
import { ACCEPTED_PREFIX, acceptedColumns, partAccepted, sayAccepted } from './accepted-columns';
import type { TableSpec } from './define-table';
import { takeOffPaper } from './define-table';
import { describeDetails, detailsOfPlace } from './detail-columns';
import type { PlacedFinding } from './finding-columns';
import { areaColumn, cellsColumn, kpiColumn, messageColumn } from './finding-columns';
import { defineListSheetInSteps } from './list-sheet';
import type { PackSheetContent, PackSheetKind } from './pack-sheet-kind';
import { referenceColumn, referenceOfPlace } from './reference-column';

interface ExceptionGroup {
  readonly rule: string;
  readonly heading: string;
  readonly about: 'kpi' | 'action';
}

/** The rules whose findings a board should hear of one by one, in the order of the sheet. */
export const EXCEPTION_GROUPS: readonly ExceptionGroup[] = [
  { rule: 'done-but-not-moved', heading: 'Done but not moved', about: 'kpi' },
  { rule: 'gap-without-open-action', heading: 'Gap without an open action', about: 'kpi' },
  { rule: 'action-without-due', heading: 'Action without a due', about: 'action' },
  { rule: 'action-without-owner', heading: 'Action without an owner', about: 'action' },
  { rule: 'ongoing-past-end', heading: 'Ongoing past its end', about: 'action' },
  { rule: 'unscheduled-due', heading: 'Due not yet decided', about: 'action' },
  { rule: 'ambiguous-due', heading: 'Ambiguous due', about: 'action' },
  { rule: 'unreadable-due', heading: 'Unreadable due', about: 'action' },
  { rule: 'status-contradicts-due', heading: 'Columns contradict each other', about: 'action' },
  { rule: 'rag-differs', heading: 'RAG differs from our reading', about: 'action' },
  { rule: 'revised-without-reason', heading: 'Due revised without a reason', about: 'action' },
  { rule: 'complete-without-evidence', heading: 'Complete without evidence', about: 'action' },
  { rule: 'target-below-current', heading: 'Target below current level', about: 'kpi' },
];

interface ExceptionRecord extends PlacedFinding, MaybeAccepted {
  readonly group: Pick<ExceptionGroup, 'heading' | 'about'>;
}

/** Whether a board should hear of the findings of a rule one by one. */
export const isExceptionRule = (id: string): boolean =>
  EXCEPTION_GROUPS.some(({ rule }) => rule === id);

/** What needs a decision or a correction, each with what to do about it. */
export const exceptionsSheet = {
  id: 'exceptions',
  name: 'Exceptions',
  shows: 'What needs a decision, with what to do',
  buildInSteps: buildExceptions,
} as const satisfies PackSheetKind;

function* buildExceptions(context: PackContext): Steps<PackSheetContent> {
  const open = listExceptions(context);
  yield;
  const accepted = listAccepted(context);
  const words = { singular: 'exception', state: '', order: 'by kind' };
  const sheet = yield* defineListSheetInSteps(
    {
      title: 'Exceptions: what needs a decision or a correction',
      words,
      table: describeTable(context),
      notes: [],
    },
    [...open, ...accepted],
    context.asAtText,
  );
  return {
    ...sheet,
    subtitle: writeSubtitle(open.length, words, context.asAtText),
    paragraphs: sayAccepted(accepted.length),
  };
}

function listExceptions({ findings, locate }: PackContext): ExceptionRecord[] {
  return EXCEPTION_GROUPS.flatMap((group) =>
    findings
      .filter((finding) => finding.rule === group.rule)
      .map((finding) => ({ group, finding, place: locate(finding), acceptance: null })),
  );
}

/** What was accepted does not vanish: a board sees what its officers let stand. */
function listAccepted(context: PackContext): ExceptionRecord[] {
  const { ofBoard } = partAccepted(context, isExceptionRule);
  return ofBoard.map(({ finding, acceptance }) => {
    const place = context.locate(finding);
    const group = EXCEPTION_GROUPS.find(({ rule }) => rule === finding.rule);
    const heading = group?.heading ?? titleRule(finding.rule, context);
    return {
      group: {
        heading: ACCEPTED_PREFIX + heading,
        about: group?.about ?? (place.actions.length > 0 ? 'action' : 'kpi'),
      },
      finding,
      place,
      acceptance,
    };
  });
}

function describeTable(context: PackContext): TableSpec<ExceptionRecord> {
  const { asAtText } = context;
  const details = describeDetails(context, ['owner', 'priority'], ({ place }: ExceptionRecord) =>
    detailsOfPlace(place),
  );
  return {
    name: 'PackExceptions',
    whenEmpty: `There are no exceptions at ${asAtText}.`,
    columns: [
      { header: 'Exception', kind: 'text', widthChars: 16, cell: ({ group }) => group.heading },
      areaColumn(22),
      ...referenceColumn(context, ({ place }: ExceptionRecord) => referenceOfPlace(place)),
      kpiColumn(24),
      {
        header: 'Action',
        kind: 'text',
        widthChars: 38,
        cell: describeActions,
      },
      messageColumn(50),
      ...acceptedColumns<ExceptionRecord>(partAccepted(context, isExceptionRule).ofBoard),
      ...details.printed,
      ...takeOffPaper([cellsColumn(11)]),
      ...details.offPaper,
    ],
  };
}

function describeActions({ group, place, finding }: ExceptionRecord): string {
  if (group.about === 'kpi') return 'Concerns the KPI as a whole';
  const [firstAction] = place.actions;
  if (!firstAction) {
    return finding.cells.length > 1
      ? 'Concerns several actions'
      : 'No action stands beside this due';
  }
  const texts = place.actions.map(({ text }) => text).join('; ');
  return fitText(texts);
}
