import { groupFindings } from '../app/group-findings';
import type { FindingGroup } from '../app/group-findings';
import { describeCheck } from '../app/outcome-messages';
import type { Review } from '../app/review-matrix';
import { formatLongDate } from '../domain/calendar-date';
import type { Finding, Severity } from '../domain/finding';
import { describeBasis } from '../domain/quarter';

const SEVERITIES: readonly { severity: Severity; heading: string }[] = [
  { severity: 'error', heading: 'Errors: put these right' },
  { severity: 'warning', heading: 'Warnings: have a look' },
  { severity: 'insight', heading: 'Good to know' },
];

/** The findings for a person to read: by severity, then by rule, each with its cells and its message. */
export function printReview(review: Review): string {
  const { matrix, settings, findings } = review;
  const groups = groupFindings(findings);
  const sections = SEVERITIES.map(({ severity, heading }) =>
    printSection(
      heading,
      groups.filter((group) => group.severity === severity),
    ),
  ).filter((section) => section !== '');
  const basis = describeBasis({ startMonth: settings.startMonth });
  const head = [
    describeCheck(review),
    `Read from ${matrix.source.address}. As at ${formatLongDate(settings.asAt)}; ${basis}.`,
  ].join('\n');
  return `${[head, ...(sections.length > 0 ? sections : ['Nothing to report.'])].join('\n\n')}\n`;
}

function printSection(heading: string, groups: readonly FindingGroup[]): string {
  if (groups.length === 0) return '';
  return [heading.toUpperCase(), ...groups.map(printGroup)].join('\n');
}

function printGroup({ title, findings }: FindingGroup): string {
  return [`${title} (${findings.length})`, ...findings.map(printFinding)].join('\n');
}

function printFinding({ cells, message, fix }: Finding): string {
  const place = cells.length === 0 ? '' : `${listCells(cells)}: `;
  return `  ${place}${message}${fix ? ` [${fix.label}]` : ''}`;
}

/** More cells than this say less than their number does. */
const MOST_CELLS_LISTED = 6;

function listCells(cells: readonly string[]): string {
  const listed = cells.slice(0, MOST_CELLS_LISTED).join(', ');
  const more = cells.length - MOST_CELLS_LISTED;
  return more > 0 ? `${listed} and ${more} more` : listed;
}
