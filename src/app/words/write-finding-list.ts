import { formatLongDate } from '../../domain/calendar-date';
import { SEVERITY_WORDS } from '../../domain/finding';
import { countOf } from '../../domain/wording';
import type { LocatedFinding } from '../locate-findings';
import type { Review } from '../review-matrix';
import type { CopiedContent } from './copied-content';
import { writeTableCopy } from './copied-content';

const HEADINGS = ['Severity', 'Cell', 'Area', 'KPI', 'Finding'] as const;

/** The findings in the order given, under a line that says whose they are, for a mail, a document or a sheet. */
export function writeFindingList(
  { matrix, settings }: Review,
  located: readonly LocatedFinding[],
): Required<CopiedContent> {
  const title = `${matrix.source.sheets.join(', ')} as at ${formatLongDate(settings.asAt)}: ${countOf(located.length, 'finding')}`;
  const rows = located.map(({ finding, areaName, kpiName }) => [
    SEVERITY_WORDS[finding.severity],
    finding.cells.join(', '),
    areaName ?? '',
    kpiName ?? '',
    finding.message,
  ]);
  return writeTableCopy(title, HEADINGS, rows);
}
