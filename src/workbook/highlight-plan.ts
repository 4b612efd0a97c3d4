import type { HighlightKind } from './highlight-kinds';

/** The conditional formats to lay on one sheet: data, for any host to apply. */
export interface HighlightPlan {
  readonly sheet: string;
  readonly rules: readonly HighlightRule[];
}

/** One native conditional format. */
export interface HighlightRule {
  readonly kind: HighlightKind;
  /** A1 addresses without a sheet name, top to bottom; every one in the same single column. */
  readonly ranges: readonly string[];
  /**
   * English A1 formula with "=", relative to the first cell of the first range. It carries the mark by which
   * our formats are known again, and uses only what Excel accepts in conditional formats.
   */
  readonly formula: string;
  readonly look: HighlightLook;
}

/** How a highlighted cell looks, as a conditional format says it. */
export interface HighlightLook {
  /** #RRGGBB, or null for no fill. */
  readonly fill: string | null;
  readonly ink: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  /** A number format that puts a mark in front, such as `"▲ "@`; null for none. */
  readonly numberFormat: string | null;
  readonly border: { readonly color: string } | null;
}
