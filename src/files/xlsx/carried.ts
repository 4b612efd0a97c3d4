import type { Cell, Sheet, Workbook } from 'hucre/xlsx';
import type { CellStyleData } from '../../workbook/workbook-data';
import type { CarriedPart } from './package/collect-parts';
import type { ColumnRun } from './package/line-formats';

/** What `WorkbookData.carried` holds for a workbook that came from a file. */
export interface CarriedWorkbook {
  readonly defaultFont: Workbook['defaultFont'];
  readonly themeColours: readonly string[];
  readonly theme: Uint8Array | null;
  readonly properties: Pick<
    NonNullable<Workbook['properties']>,
    'created' | 'modified' | 'lastModifiedBy'
  >;
  /** The part with the document's custom properties, without our settings; null when it has none. */
  readonly customProperties: string | null;
  /** The `workbookProtection` tag with its password hash; null when there is none. */
  readonly protection: string | null;
  /** Each linked workbook's parts, in the order that formulas count them: [1], [2], … */
  readonly externalLinks: readonly (readonly CarriedPart[])[];
  /** What other programs keep with the workbook, such as SharePoint its columns: each item first, then its properties. */
  readonly dataItems: readonly (readonly CarriedPart[])[];
  /** What the file held that is not here any more, in plain English. */
  readonly losses: readonly string[];
}

/** What `SheetData.carried` holds for a sheet that came from a file. */
export interface CarriedSheet {
  readonly columns: readonly CarriedColumns[];
  /** The formats of whole rows, which cells have that are not there, by 0-based row. */
  readonly rowFormats: ReadonlyMap<number, CellStyleData>;
  readonly sheet: Pick<
    Sheet,
    | 'view'
    | 'images'
    | 'textBoxes'
    | 'splitPane'
    | 'rowBreaks'
    | 'colBreaks'
    | 'outlineProperties'
    | 'backgroundImage'
    | 'rowDefs'
    | 'pageSetup'
    | 'headerFooter'
  >;
  readonly source: SheetSource;
  readonly drawing: CarriedDrawing | null;
}

/** Columns as the file described them; `style` is that of cells that are not there. */
export interface CarriedColumns extends Omit<ColumnRun, 'format'> {
  readonly style: CellStyleData | undefined;
}

/** Charts, pictures and shapes of a sheet, as long as nobody changes its charts. */
export interface CarriedDrawing {
  /** The drawing first. */
  readonly parts: readonly CarriedPart[];
  /** The sheet's charts as they were read, as JSON. */
  readonly chartsAsRead: string;
}

/** Elements of a worksheet part that go out again as they came in. */
export interface SheetSource {
  readonly sheetFormat: string | null;
  /** With its password hash. */
  readonly protection: string | null;
  /** With its criteria. */
  readonly autoFilter: string | null;
  /** `ext` elements that refer to nothing outside themselves. */
  readonly extensions: readonly string[];
}

/** What `CellData.carried` holds. */
export type CarriedCell = Pick<
  Cell,
  'richText' | 'comment' | 'checkbox' | 'formulaType' | 'formulaRef' | 'formulaDynamic'
>;

/** What a carried conditional format holds: the rule's element as it came, and the format it lays over. */
export interface CarriedRule {
  readonly xml: string;
  readonly style: NonNullable<Cell['style']> | null;
}

/** Null for a workbook that was not read from a file. */
export function carriedWorkbook(carried: unknown): CarriedWorkbook | null {
  return carried as CarriedWorkbook | null;
}

/** Null for a sheet that was not read from a file. */
export function carriedSheet(carried: unknown): CarriedSheet | null {
  return carried as CarriedSheet | null;
}
