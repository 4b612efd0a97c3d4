/** Every kind of highlight, in the order in which a legend lists them. */
export const HIGHLIGHT_KINDS = [
  'overdue',
  'due-this-quarter',
  'complete',
  'ongoing',
  'unclear-due',
  'action-without-due',
  'missing-level',
  'gap-of-1',
  'gap-of-2',
  'gap-of-3-or-more',
  'target-below-current',
] as const;

/** What a highlight on the matrix means. Each cell carries at most one. */
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

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
