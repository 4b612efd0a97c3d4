import type { Finding } from '../domain/finding';
import type { PackSheet } from '../workbook/pack-sheet';
import type { TableSpec } from './define-table';
import { defineTable } from './define-table';
import { fitText } from './fit-text';
import type { FindingPlace } from './locate-finding';
import { createFindingLocator } from './locate-finding';
import type { PackContext } from './pack-context';
import { LIST_PAGE } from './page-layout';
import { countThings, startSentence } from './sentences/count-words';
import { listCells } from './words';

/** The rules whose findings a board should hear of one by one, in the order of the sheet, under these headings. */
export const EXCEPTION_GROUPS: readonly { readonly rule: string; readonly heading: string }[] = [
  { rule: 'done-but-not-moved', heading: 'Done but not moved' },
  { rule: 'gap-without-open-action', heading: 'Gap without an open action' },
  { rule: 'action-without-due', heading: 'Action without a due' },
  { rule: 'ambiguous-due', heading: 'Ambiguous due' },
  { rule: 'unreadable-due', heading: 'Unreadable due' },
  { rule: 'target-below-current', heading: 'Target below current level' },
];

interface ExceptionRecord {
  readonly heading: string;
  readonly finding: Finding;
  readonly place: FindingPlace;
}

/** What needs a decision or a correction, each with what to do about it. */
export function buildExceptionsSheet(context: PackContext): PackSheet {
  const exceptions = listExceptions(context);
  return {
    id: 'exceptions',
    name: 'Exceptions',
    title: 'Exceptions: what needs a decision or a correction',
    subtitle: `${startSentence(countThings(exceptions.length, 'exception'))}, by kind, as at ${context.asAtText}.`,
    paragraphs: [],
    table: defineTable(describeTable(context), exceptions),
    footnotes: [],
    chart: null,
    page: LIST_PAGE,
  };
}

function listExceptions({ findings, kpis }: PackContext): ExceptionRecord[] {
  const locate = createFindingLocator(kpis);
  return EXCEPTION_GROUPS.flatMap(({ rule, heading }) =>
    findings
      .filter((finding) => finding.rule === rule)
      .map((finding) => ({ heading, finding, place: locate(finding) }))
      .sort((left, right) => left.place.rowNumber - right.place.rowNumber),
  );
}

function describeTable({ asAtText, matrix }: PackContext): TableSpec<ExceptionRecord> {
  return {
    name: 'PackExceptions',
    whenEmpty: `There are no exceptions at ${asAtText}.`,
    columns: [
      { header: 'Exception', kind: 'text', widthChars: 16, cell: ({ heading }) => heading },
      {
        header: 'Area',
        kind: 'text',
        widthChars: 22,
        cell: ({ place }) => place.kpi?.area.name ?? 'Whole matrix',
      },
      {
        header: 'KPI',
        kind: 'text',
        widthChars: 24,
        cell: ({ place }) => place.kpi?.name ?? 'Whole matrix',
      },
      {
        header: 'Action',
        kind: 'text',
        widthChars: 34,
        cell: ({ place, finding }) => describeActions(place, finding),
      },
      {
        header: 'What is wrong and what to do',
        kind: 'text',
        widthChars: 44,
        cell: ({ finding }) => fitText(finding.message, finding.cells[0] ?? matrix.source.address),
      },
      {
        header: 'Cell',
        kind: 'text',
        widthChars: 8,
        cell: ({ finding }) => listCells(finding.cells),
      },
    ],
  };
}

function describeActions({ actions }: FindingPlace, { cells }: Finding): string {
  const [firstAction] = actions;
  if (!firstAction) return 'The KPI as a whole';
  return fitText(actions.map(({ text }) => text).join('; '), cells[0] ?? firstAction.action.cell);
}
