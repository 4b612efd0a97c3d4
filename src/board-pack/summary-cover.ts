import { plural } from '../domain/plural';
import type { DueStatus } from '../domain/due';
import type { QuarterBasis } from '../domain/quarter';
import {
  CALENDAR_YEAR,
  describeQuarter,
  FINANCIAL_YEAR,
  formatYear,
  quarterOfDate,
} from '../domain/quarter';
import type { ActionRollUp } from '../domain/roll-up';
import type { PackContext } from './pack-context';
import { joinWithAnd } from './sentences/count-words';

/** Statuses in the order in which a board asks for them, as they stand behind a count: "24 overdue". */
const STATUS_PHRASES: readonly (readonly [DueStatus, string])[] = [
  ['overdue', 'overdue'],
  ['due-this-quarter', 'due this quarter'],
  ['due-later', 'due later'],
  ['ongoing', 'ongoing'],
  ['unscheduled', 'not scheduled'],
  ['blank', 'with no due stated'],
  ['unclear', 'with an unclear due'],
  ['complete', 'complete'],
  ['cancelled', 'cancelled'],
];

/** What the pack is about, before any judgement: date, source, quarters and how much there is. */
export function writeCoverLines({ matrix, asAt, asAtText, total }: PackContext): string[] {
  const { sheet, address } = matrix.source;
  const areas = plural(matrix.areas.length, 'area');
  return [
    `As at: ${asAtText}.`,
    `Source: sheet “${sheet}”, cells ${address}.`,
    `Quarters: ${spellOutQuarters(quarterOfDate(asAt, matrix.basis).year, matrix.basis)}`,
    `Assessed: ${plural(total.kpiCount, 'KPI')} in ${areas}, each KPI one behaviour.`,
    `Actions: ${countActions(total.actions)}.`,
  ];
}

function spellOutQuarters(year: number, basis: QuarterBasis): string {
  const quarters = [1, 2, 3, 4].map((quarter) => describeQuarter({ quarter, year }, basis));
  return `${nameYear(basis)} ${formatYear(year, basis)} has ${joinWithAnd(quarters)}.`;
}

function nameYear({ startMonth }: QuarterBasis): string {
  if (startMonth === CALENDAR_YEAR.startMonth) return 'the calendar year';
  return startMonth === FINANCIAL_YEAR.startMonth ? 'the financial year' : 'the year';
}

/** "123, of which 24 overdue, 11 due this quarter and 88 complete": the parts add up to the whole. */
function countActions({ totalCount, countByStatus }: ActionRollUp): string {
  const parts = STATUS_PHRASES.filter(([status]) => countByStatus[status] > 0).map(
    ([status, phrase]) => `${countByStatus[status]} ${phrase}`,
  );
  return parts.length === 0 ? 'none' : `${totalCount}, of which ${joinWithAnd(parts)}`;
}

/** How the areas came by their names; null when all headings stand on the sheet. */
export function writeInferredAreasNote({ matrix }: PackContext): string | null {
  const inferredCount = matrix.areas.filter(({ inferred }) => inferred).length;
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
