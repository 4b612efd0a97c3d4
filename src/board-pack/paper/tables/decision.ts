import type { PaperTableId } from '../../../workbook/committee-paper';
import type { RecommendationKind } from '../../../workbook/recommendations';
import type { UnnumberedTable } from './tabulate';

/** What a board may have to decide on: every kind of recommendation but to note the position. */
export type DecisionKind = Exclude<RecommendationKind, 'note'>;

/** All of one kind, and those of them that the report's table has. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly count: number;
  /** The table with them; its rows, from 1. */
  readonly table: PaperTableId;
  readonly rowNumbers: readonly number[];
}

/** A table of what needs a decision, and what there is to decide on in it; null and counts of 0 for nothing. */
export interface DecisionPart {
  readonly table: UnnumberedTable | null;
  readonly decisions: readonly Decision[];
}

/** All of a kind, of which the table shows some rows, in its order. */
export function decide<Row>(
  kind: DecisionKind,
  all: readonly Row[],
  table: PaperTableId,
  shown: readonly Row[],
): Decision {
  const rowNumbers = shown.flatMap((record, index) => (all.includes(record) ? [index + 1] : []));
  return { kind, count: all.length, table, rowNumbers };
}
