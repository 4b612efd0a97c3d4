import type { DateSystem } from '../domain/calendar-date';

/** What a cell holds, as Office.js gives it in `Range.values`: '' is empty; errors are their text ("#REF!"). */
export type CellValue = string | number | boolean;

/** What a cell holds that is no text: a number, a date as the number that its workbook has for it, or a boolean. */
export interface TypedContent {
  readonly value: number | boolean;
  readonly numberFormat: string;
}

/** The cells of a sheet's used range, as read. */
export interface SheetGrid {
  readonly sheet: string;
  /** 0-based position of `values[0][0]` on the sheet. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Rows of equal length. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Displayed text of whole columns, by absolute 0-based column index, one entry a row of `values`.
   * Given for columns where a number may be a date (the due column); elsewhere a number reads as itself.
   */
  readonly displayed: ReadonlyMap<number, readonly string[]>;
  /** By which system the workbook's numbers are dates; 1900 when not given. */
  readonly dateSystem?: DateSystem;
  /**
   * Where the cells below the headings of levels take their allowed texts from: texts with commas between, or "=" and the
   * address of cells. Absent where nobody asked.
   */
  readonly allowedLists?: readonly string[];
  /** The same for the cells below the headings of dues. */
  readonly allowedDues?: readonly string[];
  /** Texts of those of these lists that stand in cells further down than the first rows of a sheet, by the list. */
  readonly listedTexts?: ReadonlyMap<string, readonly CellValue[]>;
  /** Absolute 0-based indices of rows that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  /** Merged areas, such as "A2:A5". Empty as well when the host cannot tell. */
  readonly mergedAreas: readonly string[];
  /** Whether cells may be merged of which nobody has asked yet. */
  readonly isMergingUnknown?: boolean;
  /** Cells of actions whose whole text is struck through, such as "D5"; absent where there are none, or nobody asked. */
  readonly struckCells?: readonly string[];
}

const ERROR_TEXT =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!|PYTHON!|BUSY!|EXTERNAL!)$/;

/** Whether a value is a formula error. Text that looks like one is taken for one: Excel does the same on typing it. */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === 'string' && value.startsWith('#') && ERROR_TEXT.test(value);
}
