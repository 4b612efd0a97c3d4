import type { HighlightKind } from '../../workbook/highlight-kinds';
import { markFormula } from '../../workbook/highlight-mark';
import type { HighlightLook, HighlightRule } from '../../workbook/highlight-plan';
import type { CellSpan } from './column-ranges';
import { formatSpan, shareSpans } from './column-ranges';
import type { ColumnCell } from './grid-cells';

/** A highlight over rows of one column; `conditions` are asked of the cell in each row and must all be true. */
export interface ColumnHighlight {
  readonly kind: HighlightKind;
  readonly look: HighlightLook;
  readonly column: string;
  readonly spans: readonly CellSpan[];
  conditions(cell: ColumnCell): readonly string[];
}

/** The conditional formats of a highlight: none without rows, usually one, several when the address is long. */
export function buildRules(highlight: ColumnHighlight): HighlightRule[] {
  const { kind, look, column, spans } = highlight;
  return shareSpans(column, spans).map((share) => ({
    kind,
    ranges: share.map((span) => formatSpan(column, span)),
    formula: markFormula(kind, highlight.conditions({ column, rowNumber: share[0]!.first })),
    look,
  }));
}
