import type { PlacedText } from './text-lines';

/** A cell of a table on a page. */
export interface FoundCell {
  /** 0-based, among the columns of its table. */
  readonly columnIndex: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly words: readonly PlacedText[];
  /** Between where text can stand in it, in points from the left of the page. */
  readonly from: number;
  readonly to: number;
}

/** A table, or the part of one that stands on a page. */
export interface FoundTable {
  readonly pageNumber: number;
  /** Whether lines part its columns; else white does. */
  readonly isRuled: boolean;
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin, and the last one ends. */
  readonly edges: readonly number[];
  /** From the top; a cell stands in its first row. */
  readonly rows: readonly (readonly FoundCell[])[];
}
