import type { CellLook } from './palette';
import type { MadeSheetId } from './records';
import type { ChartLineData } from './workbook-data';

/** The sheets that a board pack can have: what the register of the pack has an entry for. */
export const PACK_SHEET_IDS = [
  'summary',
  'contents',
  'maturity-grid',
  'gaps',
  'exceptions',
  'overdue',
  'time-extensions',
  'due-next',
  'forward-plan',
  'by-owner',
  'completed',
  'movement',
  'trend',
  'data-quality',
  'kpis',
  'actions',
  'key',
] as const;

/** See {@link PACK_SHEET_IDS}. */
export type PackSheetId = (typeof PACK_SHEET_IDS)[number];

/** The sheets that a roll-up of several matrices can have: what its register has an entry for. */
export const ROLL_UP_SHEET_IDS = [
  'roll-up-summary',
  'roll-up-areas',
  'roll-up-disagreements',
  'roll-up-late',
  'roll-up-owners',
  'roll-up-movement',
  'roll-up-official',
  'roll-up-sources',
  'roll-up-key',
] as const;

/** See {@link ROLL_UP_SHEET_IDS}. */
export type RollUpSheetId = (typeof ROLL_UP_SHEET_IDS)[number];

/**
 * A sheet of ours: one of the pack or of a roll-up, the matches of merged
 * matrices, one that a publication adds to it, a freeze by its date, or one in
 * the standard form.
 */
export type OwnSheetId =
  | PackSheetId
  | RollUpSheetId
  | 'merge-matches'
  | 'cover'
  | 'notes'
  | `freeze-${string}`
  | MadeSheetId;

/**
 * What a sheet of ours says, not how it looks: the compiler makes a sheet as data of it, for Excel, for files and for
 * Word papers alike.
 */
export interface PackSheet {
  /** How our own sheet is found again. */
  readonly id: OwnSheetId;
  /** Wanted tab name, valid and unique within the pack. */
  readonly name: string;
  /** A1. */
  readonly title: string;
  /** A2: what the sheet shows, with the as-at date. */
  readonly subtitle: string;
  /** Is about people as such, and is left out of what is published. */
  readonly namesPeople?: true;
  /** Stands at the foot of every printed page: "As at 15 October 2023". */
  readonly footer: string;
  /** From row 4 on, one paragraph a row, before the table; usually empty. */
  readonly paragraphs: readonly Paragraph[];
  readonly table: PackTable;
  /**
   * Why the table has no records, where it has none: nothing is listed, there is no freeze to compare with, or the matrix
   * has no such column, of which nothing has to be said.
   */
  readonly empty?: EmptyReason;
  /** Paragraphs below the table, one blank row apart. */
  readonly footnotes: readonly Paragraph[];
  /** What charts show that no column of the table says; stands beside all that is printed. */
  readonly chartData?: PackChartData;
  readonly charts: readonly PackChart[];
  readonly page: PackPage;
}

/** See {@link PackSheet.empty}. */
export type EmptyReason = 'nothing-to-list' | 'no-freeze' | 'no-column';

/** Leads to the rows of another sheet of the pack that make a figure. Left out where the pack has no such sheet. */
export interface PackLink {
  readonly sheetId: OwnSheetId;
  /** 0-based first row of its table, and how many; null for all of them. */
  readonly rows: { readonly first: number; readonly count: number } | null;
}

/** A text above or below the table of a pack sheet. */
export type Paragraph = {
  readonly text: string;
  readonly link?: PackLink;
  /** Set for what is said of the matrix's own quality, and is not published unless asked for. */
  readonly forOfficers?: true;
  /** Set for what is said of the cells of the matrix. */
  readonly namesCells?: true;
  /**
   * A heading has room above it; a figure is large enough to be read across a room; a label is quieter than the body:
   * what the sheet is about, and its notes.
   */
  readonly style: 'heading' | 'figure' | 'body' | 'label';
};

/** One real Excel table; `name` is unique in the workbook and a valid table name. */
export interface PackTable {
  readonly name: string;
  readonly columns: readonly PackColumn[];
  /** One row a record; each as long as `columns`. Never empty: a table without records has one row that says so. */
  readonly rows: readonly (readonly PackCell[])[];
  /** Set where the last row sums up the others. */
  readonly hasTotal?: true;
}

/** A column of a pack sheet's table. */
export interface PackColumn {
  /** Unique within the table. */
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  /** Width in characters of the body font, for reading rather than for fitting. */
  readonly widthChars: number;
  /**
   * Stands on the sheet for sorting and for other programs, but is neither printed nor wrapped, so that it makes no
   * row taller. Such columns come after all others.
   */
  readonly offPaper?: true;
  /** Names cells of the matrix, which whoever reads a file of its own has not: left out of such files. */
  readonly namesCells?: true;
  /** Where rows that follow each other say the same, the first of them says it for all in what is printed. */
  readonly once?: true;
  /** Names people, and is left out of what is published. */
  readonly namesPeople?: true;
}

/** Text is always written as text; numbers as numbers; dates as real dates; null leaves the cell empty. */
export type PackCell =
  | string
  | number
  | null
  | { readonly date: { readonly year: number; readonly month: number; readonly day: number } }
  /**
   * Text with the look of a highlight, which the text itself must already say in words. `elsewhere` is what it says to
   * whoever has not the matrix, where the text names cells of it.
   */
  | { readonly text: string; readonly look: CellLook; readonly elsewhere?: string }
  | { readonly figure: number; readonly link: PackLink }
  /** A figure among texts of this look. */
  | { readonly figure: number; readonly look: CellLook };

/** Columns for charts, under their headers: texts and numbers, null for an empty cell. */
export interface PackChartData {
  readonly headers: readonly string[];
  /** Each as long as the headers. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A native chart over columns of its sheet's chart data, or else of its table. */
export interface PackChart {
  readonly kind: 'bar-clustered' | 'bar-stacked' | 'line';
  readonly title: string;
  /** Null where the chart's title and the labels say it. */
  readonly categoryAxisTitle: string | null;
  /** See {@link categoryAxisTitle}. */
  readonly valueAxisTitle: string | null;
  /** Header of the column that names the categories. */
  readonly categoryColumn: string;
  readonly series: readonly PackSeries[];
  /** Largest value of the value axis, which begins at 0; null lets Excel choose. */
  readonly valueAxisMaximum: number | null;
  /** Between the marks of the value axis. */
  readonly valueAxisUnit: number;
  /** What the chart shows in a sentence, which stands above a chart below the table; null for none. */
  readonly caption: string | null;
  /** Says what the chart shows, for a screen reader. */
  readonly altText: string;
  /** Those below the table stand two beside each other; one alone is as wide as the table. */
  readonly place: 'below-table' | 'right-of-table';
  /** Rows it takes, of a line each; to the right of a table it grows with the table as far as a page holds. */
  readonly heightRows: number;
}

/** What a chart draws of one number column: the column's header, the name in the legend and a colour as #RRGGBB. */
export interface PackSeries {
  readonly column: string;
  readonly name: string;
  readonly color: string;
  /** How a line is told from the others without colour; a line chart's series have it, and no others. */
  readonly line?: Pick<ChartLineData, 'marker' | 'dash'>;
}

/** How a sheet is printed. */
export interface PackPage {
  readonly orientation: 'landscape' | 'portrait';
  /** Pages tall to fit; null for as many as it takes. Always one page wide, A4. */
  readonly pagesTall: number | null;
}
