import type { Cell, Sheet, Workbook } from 'hucre/xlsx';
import type { CellStyleData } from '../../workbook/workbook-data';
import type { CarriedLink, CarriedPart } from './package/collect-parts';
import type { ColumnRun, RowSource } from './package/line-formats';
import type { StylesPart } from './mapping/cell-styles';

/** What `WorkbookData.carried` holds for a workbook that came from a file. */
export interface CarriedWorkbook {
  readonly defaultFont: Workbook['defaultFont'];
  readonly themeColours: readonly string[];
  readonly theme: Uint8Array | null;
  readonly properties: Pick<
    NonNullable<Workbook['properties']>,
    'created' | 'modified' | 'lastModifiedBy'
  >;
  /** Elements of the parts with the document's properties that we do not model, as they came. */
  readonly otherProperties: { readonly core: string; readonly extended: string };
  /** The part with the document's custom properties, without our settings; null when it has none. */
  readonly customProperties: string | null;
  readonly styles: StylesPart | null;
  /** Those of the root of the workbook part, by name, such as the prefixes that its elements need. */
  readonly rootAttributes: Readonly<Record<string, string>>;
  /** The elements of the workbook part by their name, in its order, and what they said of the model, as JSON. */
  readonly elements: ReadonlyMap<string, string>;
  readonly sayings: ReadonlyMap<string, string>;
  /** The number by which the workbook knows each of its sheets, by their name. */
  readonly sheetIds: ReadonlyMap<string, number>;
  /** Defined names as they came, by the key of `nameKey`. */
  readonly names: ReadonlyMap<string, CarriedName>;
  /** The sheet in front. */
  readonly activeSheet: string;
  /** Parts that only the workbook links to, such as who has written comments. */
  readonly links: readonly CarriedLink[];
  /** Each linked workbook's parts, in the order that formulas count them: [1], [2], … */
  readonly externalLinks: readonly (readonly CarriedPart[])[];
  /** What other programs keep with the workbook, such as SharePoint its columns: each item first, then its properties. */
  readonly dataItems: readonly (readonly CarriedPart[])[];
  /** What the file held that is not here any more, in plain English. */
  readonly losses: readonly string[];
}

/** A defined name as it came: its tag, and the formula that it then had. */
export interface CarriedName {
  readonly tag: string;
  readonly formula: string;
}

/** What `SheetData.carried` holds for a sheet that came from a file. */
export interface CarriedSheet {
  readonly columns: readonly CarriedColumns[];
  /** By 0-based row. */
  readonly rows: ReadonlyMap<number, CarriedRow>;
  readonly sheet: Pick<Sheet, 'images' | 'textBoxes' | 'pageSetup' | 'headerFooter'>;
  readonly source: SheetSource;
  /** What its elements said of the model when they were read, as JSON by their name. */
  readonly sayings: ReadonlyMap<string, string>;
  /** What its elements link to, and its notes. */
  readonly links: readonly CarriedLink[];
  readonly drawing: CarriedDrawing | null;
}

/** Columns as the file described them; `style` is that of cells that are not there. */
export interface CarriedColumns extends Omit<ColumnRun, 'format'> {
  readonly style: CellStyleData | undefined;
}

/** A row as the file described it; `style` is that of cells that are not there. */
export interface CarriedRow extends Omit<RowSource, 'format'> {
  readonly style: CellStyleData | undefined;
  /** How long its values were together, to which its height was fitted. */
  readonly length: number;
}

/** Charts, pictures and shapes of a sheet, as long as nobody changes its charts. */
export interface CarriedDrawing {
  /** The drawing first. */
  readonly parts: readonly CarriedPart[];
  /** The sheet's charts as they were read, as JSON. */
  readonly chartsAsRead: string;
}

/** A worksheet part as it came, but for its cells. */
export interface SheetSource {
  /** Those of its root, by name, such as the prefixes that elements need. */
  readonly rootAttributes: Readonly<Record<string, string>>;
  /** Its elements by the name that gives them their place, in the order of the part. */
  readonly elements: readonly { readonly name: string; readonly xml: string }[];
}

/** What `CellData.carried` holds. */
export type CarriedCell = Pick<Cell, 'formulaType' | 'formulaRef' | 'formulaDynamic'> & {
  /** The text in runs that look different, or with how it is spoken: its item as it came, and all of it as plain text. */
  readonly runs?: { readonly xml: string; readonly text: string };
  /** Whether the cell came with a text that looks like a formula; it then needs no quote prefix that it had not. */
  readonly unquoted?: true;
};

/** What a conditional format from a file holds: its element as it came, and what that said of the model, as JSON. */
export interface CarriedRule {
  readonly xml: string;
  readonly said: string;
}

/** Null for a workbook that was not read from a file. */
export function carriedWorkbook(carried: unknown): CarriedWorkbook | null {
  return carried as CarriedWorkbook | null;
}

/** Null for a sheet that was not read from a file. */
export function carriedSheet(carried: unknown): CarriedSheet | null {
  return carried as CarriedSheet | null;
}
