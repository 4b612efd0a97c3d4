import { formatLongDate } from '../../domain/calendar-date';
import { SEVERITY_WORDS } from '../../domain/finding';
import { countOf, toOneLine } from '../../domain/wording';
import type { LocatedFinding } from '../locate-findings';
import type { Review } from '../review-matrix';

/** A list for other programs: as text whose cells are apart by tabs, and as a table. */
export interface FindingList {
  readonly text: string;
  readonly html: string;
}

const HEADINGS = ['Severity', 'Cell', 'Area', 'KPI', 'Finding'] as const;

/** The findings in the order given, under a line that says whose they are, for a mail, a document or a sheet. */
export function writeFindingList(
  { matrix, settings }: Review,
  located: readonly LocatedFinding[],
): FindingList {
  const title = `${matrix.source.sheets.join(', ')} as at ${formatLongDate(settings.asAt)}: ${countOf(located.length, 'finding')}`;
  const rows = located.map(({ finding, areaName, kpiName }) => [
    SEVERITY_WORDS[finding.severity],
    finding.cells.join(', '),
    areaName ?? '',
    kpiName ?? '',
    finding.message,
  ]);
  const lines = [HEADINGS, ...rows].map((cells) => cells.map(toCell).join('\t'));
  return { text: [toCell(title), ...lines].join('\r\n'), html: writeTable(title, rows) };
}

/** One line, which no sheet takes for a formula. */
const toCell = (text: string): string => toOneLine(text).replace(/^[=+\-@]/, "'$&");

function writeTable(title: string, rows: readonly (readonly string[])[]): string {
  const writeRow = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(toCell(cell))}</${tag}>`).join('')}</tr>`;
  const body = rows.map((cells) => writeRow(cells, 'td')).join('');
  return `<table border="1"><caption>${escapeHtml(title)}</caption><thead>${writeRow(HEADINGS, 'th')}</thead><tbody>${body}</tbody></table>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
