import type { Finding } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';
import { listKpis } from '../domain/matrix';
import { columnLetter, parseCell, splitAddress } from '../workbook/address';
import { indexKpiRows } from '../workbook/matrix-places';
import type { AcceptanceRecord, AcceptedFinding } from '../workbook/records';
import { textOfCell } from './cell-text';
import type { Review } from './review-matrix';
import { listGrids } from './review-matrix';

/** What an acceptance is known by: it holds for every finding of which the same is true. */
export type FindingIdentity = Pick<AcceptanceRecord, 'rule' | 'kpiId' | 'column' | 'cellText'>;

/** The findings that nobody has accepted, and those that somebody has. Both in the review's order. */
export interface PartedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** Parts a review's findings by what was accepted; an acceptance that fits nothing any more has lapsed. */
export function partFindings(
  review: Review,
  acceptances: readonly AcceptanceRecord[],
): PartedFindings {
  if (acceptances.length === 0) return { open: review.findings, accepted: [] };
  const rules = new Set(acceptances.map(({ rule }) => rule));
  const byIdentity = new Map(acceptances.map((record) => [identityKey(record), record]));
  const identify = createIdentifier(review);
  const open: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of review.findings) {
    const acceptance = rules.has(finding.rule)
      ? byIdentity.get(identityKey(identify(finding)))
      : undefined;
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  }
  return { open, accepted };
}

/** One text for equal identities. */
export function identityKey({ rule, kpiId, column, cellText }: FindingIdentity): string {
  return JSON.stringify([rule, kpiId, column, cellText]);
}

/** Tells what an acceptance of a finding of this review would be known by. */
export function createIdentifier({
  matrix,
  ...review
}: Pick<Review, 'matrix' | 'grid' | 'furtherGrids'>): (finding: Finding) => FindingIdentity {
  const findKpi = createKpiFinder(matrix);
  const grids = listGrids(review);
  return ({ rule, cells: [cell], recurs }) => {
    if (cell === undefined) return { rule, kpiId: '', column: '', cellText: '' };
    return {
      rule,
      // What recurs is accepted wherever it stands.
      kpiId: recurs ? '' : findKpi(cell),
      column: columnOf(cell),
      cellText: textOfCell(grids, cell),
    };
  };
}

/** Tells the id of the KPI that a cell's row belongs to; '' for none. */
export function createKpiFinder(matrix: MaturityMatrix): (cell: string) => string {
  const ids = indexKpiRows(listKpis(matrix), ({ id }) => id);
  return (cell) => ids.get(cell) ?? '';
}

/** "B" of "B10" and of "Buying!B10". */
export function columnOf(cell: string): string {
  const place = parseCell(splitAddress(cell).local);
  if (!place) throw new Error(`Not a cell: ${cell}`);
  return columnLetter(place.columnIndex);
}
