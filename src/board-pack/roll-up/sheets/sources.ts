import { formatLongDate, MONTH_NAMES } from '../../../domain/calendar-date';
import { sayUnsure } from '../../../domain/reading-question';
import type { Steps } from '../../../domain/steps';
import { countOf, quoteNames } from '../../../domain/wording';
import type { ColumnSpec } from '../../sheets/define-table';
import { defineListSheetInSteps } from '../../sheets/list-sheet';
import type { RolledUp, ScaleGroup, Service } from '../rolled-up';
import type { UnreadFile } from '../service-matrix';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';

/** Where every figure comes from: each workbook, what was read of it, and what was not. */
export const sourcesSheet = {
  id: 'roll-up-sources',
  name: 'Sources',
  staysEmpty: true,
  buildInSteps: buildSources,
} as const satisfies RollUpSheetKind;

/** A row of the table: a workbook that gave a service, or one that gave none. */
type SourceRow =
  | { readonly kind: 'read'; readonly service: Service; readonly group: ScaleGroup }
  | ({ readonly kind: 'unread' } & UnreadFile);

function* buildSources(rolledUp: RolledUp): Steps<RollUpSheetContent> {
  const { services, groups, unread, asAtText, isPublished } = rolledUp;
  const groupOf = (service: Service): ScaleGroup =>
    groups.find((group) => group.services.includes(service))!;
  const rows: SourceRow[] = [
    ...services.map((service) => ({ kind: 'read' as const, service, group: groupOf(service) })),
    // Names of files that nothing was read of say nothing to the public.
    ...(isPublished ? [] : unread.map((file) => ({ kind: 'unread' as const, ...file }))),
  ];
  const sheet = yield* defineListSheetInSteps<SourceRow>(
    {
      title: 'Sources: the workbooks, and what was read of each',
      words: { singular: 'source', state: '', order: '' },
      table: {
        name: 'RollUpSources',
        whenEmpty: 'No workbook was read.',
        columns: isPublished ? listPublished() : [...listPublished(), ...listForOfficers(asAtText)],
      },
      notes: [
        `Every service is judged at ${asAtText}, by its own scale and its own quarters. A service that was read from a freeze is as it stood then: what has been done since is not known.`,
      ],
    },
    rows,
    asAtText,
  );
  return { ...sheet, subtitle: writeSubtitle(rolledUp) };
}

function writeSubtitle({ services, unread, asAtText }: RolledUp): string {
  const read = `${countOf(services.length, 'service')} read`;
  const failed = unread.length === 0 ? '' : `, ${countOf(unread.length, 'file')} not read`;
  return `${read}${failed}, as at ${asAtText}.`;
}

type Read = Extract<SourceRow, { kind: 'read' }>;

const ofRead = (
  header: string,
  widthChars: number,
  cell: (row: Read) => string,
): ColumnSpec<SourceRow> => ({
  header,
  kind: 'text',
  widthChars,
  cell: (row) => (row.kind === 'read' ? cell(row) : null),
});

const counted = (header: string, cell: (row: Read) => number): ColumnSpec<SourceRow> => ({
  header,
  kind: 'number',
  widthChars: 8,
  cell: (row) => (row.kind === 'read' ? cell(row) : null),
});

function listPublished(): ColumnSpec<SourceRow>[] {
  return [
    {
      header: 'Service',
      kind: 'text',
      widthChars: 26,
      cell: (row) => (row.kind === 'read' ? row.service.label : 'Not read'),
    },
    ofRead('Read from', 26, ({ service: { matrix } }) =>
      matrix.readFrom === 'freeze'
        ? `The freeze of ${formatLongDate(matrix.ownAsAt!)}`
        : `The ${matrix.matrix.source.sheets.length === 1 ? 'sheet' : 'sheets'} ${quoteNames(matrix.matrix.source.sheets)}`,
    ),
    ofRead('Scale', 18, ({ group }) => group.name),
    ofRead(
      'Q1 starts in',
      11,
      ({ service: { matrix } }) => MONTH_NAMES[matrix.matrix.basis.startMonth - 1]!,
    ),
    counted('KPIs', ({ service }) => service.context.kpis.length),
    counted('Actions', ({ service }) => service.context.actions.length),
    counted('Earlier freezes', ({ service }) => service.context.movement.freezes.length),
  ];
}

/** What is said of the workbooks themselves. */
function listForOfficers(asAtText: string): ColumnSpec<SourceRow>[] {
  const countFindings = (severity: string) =>
    counted(
      severity === 'error' ? 'Errors' : 'Warnings',
      ({ service }) =>
        service.context.findings.filter((finding) => finding.severity === severity).length,
    );
  return [
    countFindings('error'),
    countFindings('warning'),
    {
      header: 'File',
      kind: 'text',
      widthChars: 28,
      cell: (row) => (row.kind === 'read' ? row.service.matrix.file : row.file),
    },
    {
      header: 'To know',
      kind: 'text',
      widthChars: 34,
      fills: true,
      cell: (row) =>
        (row.kind === 'read' ? listRemarks(row.service, asAtText).join(' ') : row.reason) || null,
    },
  ];
}

function listRemarks({ matrix, label }: Service, asAtText: string): string[] {
  const { nameFrom, ownAsAt, readFrom, damagedFreezes } = matrix;
  const own = ownAsAt && formatLongDate(ownAsAt);
  return [
    ...(nameFrom === 'file' ? [] : [`Called ${label} by the title in its settings.`]),
    ...(readFrom === 'freeze' ? ['It has no matrix but freezes; a freeze is not checked.'] : []),
    ...(readFrom === 'matrix' && own !== null && own !== asAtText
      ? [`Its own as-at date is ${own}.`]
      : []),
    ...matrix.matrix.questions.map(sayUnsure),
    ...damagedFreezes.map(
      (sheet) => `The freeze “${sheet}” cannot be read, so nothing is compared with it.`,
    ),
  ];
}
