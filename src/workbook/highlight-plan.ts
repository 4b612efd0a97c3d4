import type { HighlightKind } from './highlight-kinds';

/** What highlights a matrix: conditional formats on its sheets, and the cells that their formulas look things up in. */
export interface HighlightPlan {
  readonly sheets: readonly SheetHighlights[];
  /** Side by side, in this order; formulas in them expect them where {@link lookupColumn} says. */
  readonly lookups: readonly LookupTable[];
}

/** The conditional formats to lay on one sheet: data, for any host to apply. */
export interface SheetHighlights {
  readonly sheet: string;
  readonly rules: readonly HighlightRule[];
}

/** Most characters of a rule's formula: Excel is said to refuse longer ones in conditional formats. */
export const FORMULA_LIMIT_CHARS = 255;

/** One native conditional format. */
export interface HighlightRule {
  readonly kind: HighlightKind;
  /** A1 address of cells of one column, without a sheet name. */
  readonly range: string;
  /**
   * English A1 formula with "=", relative to the first cell of the range, of at most {@link FORMULA_LIMIT_CHARS}. It
   * carries the mark by which our formats are known again, and uses only what Excel accepts in conditional formats.
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

/** Cells below headings that formulas of highlights look things up in. */
export interface LookupTable {
  /** What they are, for whoever comes across them. */
  readonly title: string;
  /** One for each column that has one; further columns have none. */
  readonly headings: readonly string[];
  /** Workbook-level defined names of the first columns, without the heading. */
  readonly names: readonly string[];
  /** At least one, all of equal length. */
  readonly rows: readonly (readonly LookupCell[])[];
}

/** What stands in a cell of a look-up: a number, a text as text whatever it looks like, or a formula with "=". */
export type LookupCell = number | { readonly text: string } | { readonly formula: string };

/** 0-based row of the first cells below the headings. */
export const LOOKUP_ROW_INDEX = 5;
/** 0-based first column: well to the right of the settings, whose lists may come to be more. */
const FIRST_COLUMN_INDEX = 50;

/** 0-based first column of the look-up at a place in the list: a blank column stands between two. */
export function lookupColumn(lookups: readonly LookupTable[], place: number): number {
  return lookups
    .slice(0, place)
    .reduce((column, { rows }) => column + rows[0]!.length + 1, FIRST_COLUMN_INDEX);
}
