import { compileWorkbook } from '../board-pack/compile/compile-pack';
import { defineTable } from '../board-pack/sheets/define-table';
import { LIST_PAGE } from '../board-pack/sheets/list-sheet';
import { writeFooter } from '../board-pack/sentences/subtitle';
import { formatIsoDate, formatLongDate } from '../domain/calendar-date';
import { SEVERITY_WORDS } from '../domain/finding';
import { countOf } from '../domain/wording';
import type { DeliveredFile, PackFiles } from '../workbook/pack-files';
import type { PackColumn, PackSheet } from '../workbook/pack-sheet';
import type { LocatedFinding } from './locate-findings';
import { MEDIA_TYPES } from './export-pack';
import type { Review } from './review-matrix';

/**
 * The findings in the order given as a workbook of one sheet, set up to be printed. A pane cannot print: Excel on the web
 * shows it in a frame that may not, and Excel for Mac does nothing (https://github.com/OfficeDev/office-js/issues/3385).
 * The same findings give the same bytes.
 */
export async function printFindings(
  { matrix, settings: { asAt, cover } }: Review,
  located: readonly LocatedFinding[],
  files: Pick<PackFiles, 'writeWorkbook'>,
): Promise<DeliveredFile> {
  const title = `Findings: ${matrix.source.sheets.join(', ')}`;
  const workbook = compileWorkbook([layOut(title, formatLongDate(asAt), located)], 'board-print', {
    title,
    author: cover.organisation,
    asAt,
  });
  return {
    name: `Findings ${formatIsoDate(asAt)}.xlsx`,
    bytes: await files.writeWorkbook(workbook),
    mediaType: MEDIA_TYPES['board-print'],
  };
}

function layOut(title: string, asAtText: string, located: readonly LocatedFinding[]): PackSheet {
  return {
    id: 'data-quality',
    name: 'Findings',
    title,
    subtitle: `${countOf(located.length, 'finding')} as at ${asAtText}.`,
    footer: writeFooter(asAtText),
    paragraphs: [],
    table: defineTable({ name: 'Findings', columns: COLUMNS, whenEmpty: 'No findings.' }, located),
    footnotes: [],
    charts: [],
    page: LIST_PAGE,
  };
}

const text = (
  header: string,
  widthChars: number,
): Pick<PackColumn, 'header' | 'kind' | 'widthChars'> => ({
  header,
  kind: 'text',
  widthChars,
});

const COLUMNS = [
  {
    ...text('Severity', 10),
    cell: ({ finding }: LocatedFinding) => SEVERITY_WORDS[finding.severity],
  },
  { ...text('Cell', 12), cell: ({ finding }: LocatedFinding) => finding.cells.join(', ') },
  {
    ...text('Finding', 50),
    fills: true as const,
    cell: ({ finding }: LocatedFinding) => finding.message,
  },
  { ...text('Area', 22), cell: ({ areaName }: LocatedFinding) => areaName },
  { ...text('KPI', 26), cell: ({ kpiName }: LocatedFinding) => kpiName },
];
