import { formatLongDate } from '../../domain/calendar-date';
import type { DueStatus } from '../../domain/due';
import type { MatrixSource } from '../../domain/matrix';
import { listRestoredAreas } from '../../domain/matrix';
import type { Quarter, QuarterBasis } from '../../domain/quarter';
import { describeMonths, formatYear, quarterOfDate } from '../../domain/quarter';
import type { ActionRollUp } from '../../domain/roll-up';
import { agreeNoun, countOf, joinWords, quoteNames } from '../../domain/wording';
import type { PackCover } from '../../workbook/settings';
import { nameYear } from '../name-year';
import type { PackContext } from '../pack-context';
import { startSentence } from '../sentences/count-words';

/** Statuses in the order in which a board asks for them, as they stand behind a count: "24 overdue". */
const STATUS_PHRASES: readonly (readonly [DueStatus, string])[] = [
  ['overdue', 'overdue'],
  ['ongoing-past-end', 'ongoing past the end'],
  ['due-this-quarter', 'due this quarter'],
  ['due-later', 'due later'],
  ['ongoing-until', 'ongoing until an end'],
  ['ongoing', 'ongoing with no end date'],
  ['on-hold', 'on hold'],
  ['unscheduled', 'not scheduled'],
  ['blank', 'with no due stated'],
  ['unclear', 'with an unclear due'],
  ['complete', 'complete'],
  ['cancelled', 'cancelled'],
];

/** What the pack is about, before any judgement: meeting, status, quarters, source and how much there is. */
export function writeCoverLines({ matrix, asAt, cover, total }: PackContext): string[] {
  const counts = `${countOf(total.kpiCount, 'KPI')} in ${countOf(matrix.areas.length, 'area')}`;
  return [
    ...writeMeetingLines(cover),
    spellOutQuarters(quarterOfDate(asAt, matrix.basis), matrix.basis),
    `${counts}, each KPI one behaviour; read from ${describePlace(matrix.source)}.`,
    countActions(total.actions),
  ];
}

/** "the sheet “Plan”", "the sheets “Buying” and “People”". */
function describePlace({ sheets }: MatrixSource): string {
  return `the ${agreeNoun('sheet', sheets.length)} ${quoteNames(sheets)}`;
}

/**
 * Whom it is for, what they are asked to do, and whether it is final: "Anytown Council · Audit Committee, meeting on
 * 14 November 2023", "For decision · Quarter 2 2023/24 · Draft, version 0.3".
 */
function writeMeetingLines(cover: PackCover): string[] {
  const { organisation, committee, meetingDate, period, status, version, purpose } = cover;
  const meeting = [
    [organisation, committee].filter(Boolean).join(' · '),
    meetingDate && `meeting on ${formatLongDate(meetingDate)}`,
  ];
  const edition = version === '' ? status : `${status}, version ${version}`;
  return [
    startSentence(meeting.filter(Boolean).join(', ')),
    [purpose, period, edition].filter(Boolean).join(' · '),
  ].filter((line) => line !== '');
}

/** "The financial year 2023/24: Q1 is Apr–Jun 2023, …; the as-at date is in Q3." */
function spellOutQuarters({ quarter, year }: Quarter, basis: QuarterBasis): string {
  const quarters = [1, 2, 3, 4].map(
    (number) => `Q${number} is ${describeMonths({ quarter: number, year }, basis)}`,
  );
  return `${startSentence(nameYear(basis))} ${formatYear(year, basis)}: ${joinWords(quarters)}. The as-at date is in Q${quarter}.`;
}

/** "123 actions: 24 overdue, 11 due this quarter and 88 complete.": the parts add up to the whole. */
function countActions({ totalCount, countByStatus }: ActionRollUp): string {
  const parts = STATUS_PHRASES.filter(([status]) => countByStatus[status] > 0).map(
    ([status, phrase]) => `${countByStatus[status]} ${phrase}`,
  );
  return parts.length === 0
    ? 'No actions.'
    : `${countOf(totalCount, 'action')}: ${joinWords(parts)}.`;
}

/** How the areas came by their names; null when all headings stand on the sheet. */
export function writeInferredAreasNote({ matrix }: PackContext): string | null {
  const inferredCount = listRestoredAreas(matrix).length;
  if (inferredCount === 0) return null;
  const origin = 'put back from what the rows say, and not yet confirmed by a person';
  return `${nameMissingHeadings(inferredCount, matrix.areas.length)} not on the matrix: ${origin}.`;
}

function nameMissingHeadings(inferredCount: number, areaCount: number): string {
  const are = inferredCount === 1 ? 'is' : 'are';
  if (inferredCount < areaCount) {
    return `${inferredCount} of the ${areaCount} area headings ${are}`;
  }
  return areaCount === 1 ? 'The area heading is' : `The ${areaCount} area headings are`;
}
