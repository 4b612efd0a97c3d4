import type { NoiseKind } from '../domain/repair';

/**
 * What a person brings in a matrix from, as data: the pages of a PDF, the tables of a Word paper, or text. Readers of
 * files make it, `import` makes a sheet of it.
 */
export type SourceDocument =
  | { readonly kind: 'pages'; readonly name: string; readonly pages: readonly SourcePage[] }
  | { readonly kind: 'blocks'; readonly name: string; readonly blocks: readonly SourceBlock[] }
  | { readonly kind: 'lines'; readonly name: string; readonly rows: readonly SourceLine[] };

/**
 * The most rows that are brought in. A matrix of a thousand KPIs stays far below; of fifty thousand rows the pane would
 * keep some 500 MB.
 */
export const MOST_SOURCE_ROWS = 50_000;

/** What is said of a source that has more rows, as the end of a sentence and what to do. */
export const describeTooManyRows = (rowCount: number): string =>
  `has ${rowCount} rows, more than are brought in at once (${MOST_SOURCE_ROWS}). Cut it into parts, and bring in each.`;

/** A page, turned so that its text is upright. Lengths are points (1/72 inch) from its top left corner. */
export interface SourcePage {
  /** 1-based. */
  readonly pageNumber: number;
  readonly width: number;
  readonly height: number;
  /** How often it was turned for that from how a viewer shows it, each time by a quarter, clockwise. */
  readonly quarterTurns: 0 | 1 | 2 | 3;
  /** In the order of the file, which need not be that of reading. */
  readonly texts: readonly PageText[];
  /** Texts that the page has, cut off by the edge of what they are drawn in: nobody who looks at it sees them. */
  readonly hiddenTexts?: readonly PageText[];
  /** Ruled lines, be they drawn as lines or as thin filled boxes; edges of filled boxes too. */
  readonly rules: readonly PageRule[];
  /** Whether there is a picture on it, and no more text than a stamp or a page number: a scanned page. */
  readonly isPicture: boolean;
}

/** A piece of text that the page draws at once, in one look: a word, a line or a part of one. */
export interface PageText {
  readonly text: string;
  readonly box: PageBox;
  readonly fontSize: number;
  readonly isBold: boolean;
}

/** A box on a page, in points from its top left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line along `at` from `from` to `to`: across, `at` is its distance from the top; down, from the left. */
export interface PageRule {
  readonly direction: 'across' | 'down';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What stands in a Word paper, from top to bottom. */
export type SourceBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly isHeading: boolean;
      readonly asides: readonly SourceAside[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[] };

/** A cell of a table, in its first row and column. */
export interface SourceCell {
  /** Its paragraphs, a line each; items of a list begin with their number or bullet. */
  readonly text: string;
  /** 0-based. */
  readonly columnIndex: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether all of its text is struck through. */
  readonly isStruck: boolean;
  /** Whether some of its lines are rows of a table that stands in it. */
  readonly holdsTable: boolean;
  readonly asides: readonly SourceAside[];
}

/** A text that goes with a paragraph or a cell and is no part of what it says, such as a footnote. */
export interface SourceAside {
  readonly kind: NoiseKind;
  readonly text: string;
}

/** A line of a text, cut into its cells. */
export interface SourceLine {
  /** 1-based, of its first line where a quoted cell holds several. */
  readonly lineNumber: number;
  readonly cells: readonly string[];
}

/** Where a piece of a source stands. */
export type SourcePlace =
  | { readonly kind: 'page'; readonly pageNumber: number; readonly box: PageBox }
  /** All 1-based; a paragraph outside tables has a table number of 0 and is counted by rows. */
  | {
      readonly kind: 'table';
      readonly tableNumber: number;
      readonly rowNumber: number;
      readonly columnNumber: number;
    }
  | { readonly kind: 'line'; readonly lineNumber: number; readonly columnNumber: number }
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string };

/** A piece of a source that is never cut: a text item of a page, a cell, a paragraph. */
export interface SourcePiece {
  readonly text: string;
  readonly place: SourcePlace;
}

/** A file that a person has given to bring a matrix in from. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What pages are drawn on: a canvas of a browser. */
export interface DrawingSurface {
  /** In pixels. */
  width: number;
  height: number;
}

/** A PDF whose pages are drawn one by one, such as beside what was read of them. */
export interface PageDrawer {
  /**
   * Draws a part of a page, or all of it, at so many pixels a point, and makes the surface as large as that. The page
   * stands as its texts were read: upright, with boxes from its top left corner.
   */
  draw(surface: DrawingSurface, page: SourcePage, scale: number, part?: PageBox): Promise<void>;
  /** Lets go of the file. */
  close(): Promise<void>;
}

/** What is done with a file one after the other until its matrix can be shown. */
export type ImportStep = 'reading' | 'gathering' | 'judging' | 'laying-out';

/** How the reading of a long source is followed, and stopped. */
export interface ReadSourceOptions {
  /** Called with each step that begins. */
  readonly onStep?: (step: ImportStep) => void;
  /** Called with each page of a PDF that is read, and how many there are. */
  readonly onPage?: (pageNumber: number, pageCount: number) => void;
  readonly signal?: ReadingStop;
}

/** Says that somebody wants a reading stopped; an AbortSignal is one. */
export interface ReadingStop {
  readonly aborted: boolean;
  /** What is thrown then. */
  readonly reason: unknown;
  throwIfAborted(): void;
}

/** Whether what was thrown is a reading's being stopped, as somebody wanted. */
export const isStop = (error: unknown, signal: ReadingStop | undefined): boolean =>
  signal?.aborted === true && error === signal.reason;

/**
 * Reads a file by what it holds. Throws source-unusable and the errors of PDFs, and what `signal` gives as its reason when
 * it is aborted.
 */
export type ReadSource = (file: SourceFile, options?: ReadSourceOptions) => Promise<SourceDocument>;
