import type { CalendarDate } from '../domain/calendar-date';
import type { MaturityMatrix } from '../domain/matrix';
import { listActions } from '../domain/matrix';
import type { QuarterBasis } from '../domain/quarter';
import { CALENDAR_YEAR, FINANCIAL_YEAR, otherBasis } from '../domain/quarter';
import { fitsBasis, questionAction, quoteWitnesses } from './quarter-witnesses';
import type { StatusFlip } from './status-flips';
import { findStatusFlips } from './status-flips';

export type { StatusFlip };

/** What the matrix itself tells of which month Q1 starts in, and what would change under another basis. */
export interface QuarterEvidence {
  /** Bases that the matrix speaks for, most actions first; empty when it says nothing of it. */
  readonly support: readonly BasisSupport[];
  /** The basis that is compared with: calendar year for a financial year, financial year for any other. */
  readonly otherStartMonth: number;
  /** Actions whose due status is another under the other basis, in sheet order. */
  readonly flips: readonly StatusFlip[];
}

export interface BasisSupport {
  readonly startMonth: number;
  /** Such as "3 actions that start in April 2023 are due Q1 23: financial year." */
  readonly sentence: string;
  /** Cells of the actions that say so. */
  readonly cells: readonly string[];
}

/** Years that quarters are counted from by whom councils work with: April, January, July and October. */
const USUAL_BASES: readonly QuarterBasis[] = [
  FINANCIAL_YEAR,
  CALENDAR_YEAR,
  { startMonth: 7 },
  { startMonth: 10 },
];

/**
 * Looks for actions that name a month and are due in a quarter: the month lies in that quarter under one basis and
 * not under others. Asks of the usual bases and of the one in force.
 */
export function findQuarterEvidence(matrix: MaturityMatrix, asAt: CalendarDate): QuarterEvidence {
  const witnesses = listActions(matrix).flatMap((action) => questionAction(action) ?? []);
  const support = listBases(matrix.basis).flatMap((basis): BasisSupport[] => {
    const fitting = witnesses.filter((witness) => fitsBasis(witness, basis));
    if (fitting.length === 0) return [];
    const cells = fitting.map(({ action }) => action.cell);
    return [{ startMonth: basis.startMonth, sentence: quoteWitnesses(fitting, basis), cells }];
  });
  const other = otherBasis(matrix.basis);
  return {
    support: support.sort((left, right) => right.cells.length - left.cells.length),
    otherStartMonth: other.startMonth,
    flips: findStatusFlips(matrix, asAt, other),
  };
}

function listBases(inForce: QuarterBasis): readonly QuarterBasis[] {
  const isUsual = USUAL_BASES.some(({ startMonth }) => startMonth === inForce.startMonth);
  return isUsual ? USUAL_BASES : [...USUAL_BASES, inForce];
}
