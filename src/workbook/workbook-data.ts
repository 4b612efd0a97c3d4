import type { DateSystem } from '../domain/calendar-date';
import type { CellBlock } from './address';
import { MAX_ROWS } from './address';
import type { CellValue } from './sheet-grid';

/**
 * A workbook as plain, mutable data: what an .xlsx file is read into, what the embedded host works on,
 * and what is written to a file again. Indices are 0-based; colours are "#RRGGBB".
 */
export interface WorkbookData {
  sheets: SheetData[];
  /** Workbook- and sheet-level defined names. */
  names: NameData[];
  activeSheetIndex: number;
  structureProtected: boolean;
  /** By which system numbers are dates; 1900 when not given. */
  dateSystem?: DateSystem;
  properties: WorkbookProperties;
  /** The add-in's document settings (Office.context.document.settings), JSON text by key. */
  settings: Map<string, string>;
  /** Parts of the file that are only carried from reading to writing; opaque outside `xlsx/`. */
  carried: unknown;
}

/** What File, Info says of a workbook; an empty property is absent. */
export interface WorkbookProperties {
  title?: string;
  subject?: string;
  author?: string;
  keywords?: string;
  comments?: string;
  company?: string;
  manager?: string;
  category?: string;
}

/** A name that formulas may use for cells, or for what another formula gives. */
export interface NameData {
  name: string;
  /** Formula with "=", such as "='Matrix settings'!$B$4". */
  formula: string;
  /** Name of the sheet it is scoped to; null for the whole workbook. */
  sheet: string | null;
  comment: string;
  visible: boolean;
}

/** Whether a tab shows, as in Office.js; only a program can bring back a "VeryHidden" one. */
export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A worksheet with all that lies on it; rows and columns are 0-based keys, null is none. */
export interface SheetData {
  name: string;
  visibility: SheetVisibility;
  cells: CellStore;
  /** Width in characters of the default font; absent for the default width. */
  columnWidths: Map<number, number>;
  /** Height in points. */
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: CellBlock[];
  conditionalFormats: ConditionalFormatData[];
  validations: ValidationData[];
  tables: TableData[];
  charts: ChartData[];
  /** Rows and columns frozen at the top left; 0 for none. */
  frozen: { rows: number; columns: number };
  /** Sheet-level filter, such as { address: "A1:E190" }; `filtered` when it hides rows. */
  autoFilter: { address: string; filtered: boolean } | null;
  /** True when the sheet is protected. */
  protected: boolean;
  page: PageSetupData;
  showGridlines: boolean;
  tabColor: string | null;
  /**
   * The cells that something of the file is about which is only carried, so that it moves along with them; by the name of
   * what it is, in its order. Absent where there is none.
   */
  carriedAreas?: ReadonlyMap<string, readonly CarriedAreas[]>;
  /**
   * What lies on it beside its cells, as the file has it that it was read from; absent where there is nothing. It says what is
   * there: the parts themselves are carried.
   */
  besides?: readonly BesideData[];
  /** Parts of the file that are only carried from reading to writing; opaque outside `xlsx/`. */
  carried: unknown;
}

/** A comment or note at a cell, or a picture or shape over cells. */
export interface BesideData {
  readonly kind: 'comment' | 'note' | 'picture' | 'shape';
  /** A1 address; null where it is bound to no cell. */
  readonly cell: string | null;
  /** What it says, or what it is called. */
  readonly text: string;
}

/** Cells of one thing that is only carried; none once they are deleted. */
export interface CarriedAreas {
  /** Such as "A1:B2" and "D4". */
  ranges: string[];
}

/** A cell that holds a value, a style or a link; one that holds nothing is not stored. */
export interface CellData {
  /** Value as Office.js gives it; dates are serial numbers, errors their text. '' for a cell with only a style. */
  value: CellValue;
  /**
   * With "="; absent for constants. `value` is then the last result. A stored cell may be given another formula, but
   * not its first: the store finds formulas by what it was given.
   */
  formula?: string;
  /** Set where the result of the formula is an empty text, and not one that nobody has calculated yet. */
  isEmptyResult?: true;
  /** Shared between cells: replace it, never change it in place. */
  style?: CellStyleData | undefined;
  hyperlink?: { address?: string; documentReference?: string; screenTip?: string };
  /** The cell's note: carried only, and kept when the value changes, as Excel keeps it. */
  note?: unknown;
  /** Rich text runs and the like: carried only, and dropped when the value changes. */
  carried?: unknown;
}

/** Absent members are the workbook's defaults. */
export interface CellStyleData {
  readonly numberFormat?: string;
  readonly font?: FontData;
  /** Solid fill. */
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<BorderEdge, BorderData>>>;
  readonly horizontal?:
    'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly vertical?: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  /** Formatting that we do not model (gradients, rotation, …), carried only. */
  readonly carried?: unknown;
}

/** How a cell’s text is written; an absent member is as in the workbook’s own font. */
export interface FontData {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** A side of a cell that a line can be drawn along. */
export type BorderEdge = 'top' | 'bottom' | 'left' | 'right';

/** A line along one edge of a cell, its style by its name in OOXML. */
export interface BorderData {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double' | 'hair';
  readonly color: string;
}

/** The part of a format that a conditional format lays over a cell. */
export interface DifferentialStyle {
  fill?: string;
  font?: {
    color?: string;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    strikethrough?: boolean;
  };
  numberFormat?: string;
  borders?: Partial<Record<BorderEdge, BorderData>>;
}

interface ConditionalFormatBase {
  /** Unique in the workbook while it is open. */
  id: string;
  /** A1 addresses without sheet or $, in the order given. */
  ranges: string[];
  /** 0 is the highest; unique on a sheet. */
  priority: number;
  stopIfTrue: boolean;
  /** How the file put it, carried only. */
  carried?: unknown;
}

/**
 * A style laid over the cells where a rule holds; formulas have "=" unless they are constants, and
 * count from the top left cell of the ranges; operators are as in Office.js.
 */
export type ConditionalFormatData = ConditionalFormatBase &
  (
    | { kind: 'formula'; formula: string; style: DifferentialStyle }
    | {
        kind: 'cell-value';
        operator: string;
        formula1: string;
        formula2: string | null;
        style: DifferentialStyle;
      }
    | { kind: 'text'; operator: string; text: string; style: DifferentialStyle }
    /** Colour scales, data bars, icon sets and the rest: carried as `xlsx/` read them. */
    | { kind: 'carried'; type: string; carried: unknown }
  );

/**
 * A rule for what may be typed into cells, given by A1 addresses; null is what its type does
 * without, or an operator left at "between".
 */
export interface ValidationData {
  ranges: string[];
  /** As in OOXML: "list", "whole", "decimal", "date", "time", "textLength", "custom". */
  type: string;
  operator: string | null;
  formula1: string | null;
  formula2: string | null;
  /** The rest (messages, styles), carried only. */
  carried: unknown;
}

/** An Excel table: its A1 address, its headings from left to right, its style’s name or ''. */
export interface TableData {
  name: string;
  /** With header and totals row. */
  address: string;
  columns: string[];
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  carried: unknown;
}

/** A chart on a sheet; null is no title and no legend. */
export interface ChartData {
  name: string;
  /** Office.js chart type, such as "BarClustered". */
  type: string;
  title: string | null;
  series: ChartSeriesData[];
  categoryAxis: ChartAxisData;
  valueAxis: ChartAxisData;
  legend: 'Bottom' | 'Right' | 'Top' | 'Left' | null;
  /** Space between groups of bars in percent of a bar's width; absent to leave it to Excel. */
  gapWidth?: number;
  /** Size of all text in points; absent to leave it to Excel. */
  textPoints?: number;
  /** Cells that the chart covers. */
  place: CellBlock;
  altText: string;
  /** A chart read from a file, carried only; null for one that we model whole. */
  carried: unknown;
}

/**
 * One row of bars or one line of a chart; references have no "=", '' is none, a null colour is
 * Excel’s choice.
 */
export interface ChartSeriesData {
  name: string;
  /** Formula without "=", such as "Summary!$B$5:$B$14". */
  nameReference: string | null;
  values: string;
  categories: string;
  color: string | null;
  dataLabels: boolean;
  /** How the line of a line chart looks besides its colour; absent to leave it to Excel. */
  line?: ChartLineData;
}

/** What tells a line from others without colour; its marks have the colour of the line. */
export interface ChartLineData {
  /** Office.js name of the mark at each value. */
  marker: 'Circle' | 'Square' | 'Diamond' | 'Triangle';
  /** Width and height of the mark in points. */
  markerPoints: number;
  /** Office.js name. */
  dash: 'Continuous' | 'Dash' | 'RoundDot';
}

/** An axis of a chart; a null title is none, a null bound or unit is left to Excel. */
export interface ChartAxisData {
  title: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  reversed: boolean;
  /** Whether major gridlines are drawn; absent for what Excel does: on the value axis only. */
  majorGridlines?: boolean;
  /** Where on this axis the other one crosses it; absent to leave it to Excel. */
  crossedAt?: 'Minimum' | 'Maximum';
}

/** How a sheet is printed; null pages are as many as it takes, and both null fit it to none. */
export interface PageSetupData {
  orientation: 'Portrait' | 'Landscape';
  /** Office.js paper name, such as "A4"; null for the printer's default. */
  paper: string | null;
  fitToPagesWide: number | null;
  fitToPagesTall: number | null;
  /** A1 without a sheet name. */
  printArea: string | null;
  /** Such as "4:4". */
  titleRows: string | null;
  centerHorizontally: boolean;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  /** Points. */
  margins: {
    top: number;
    right: number;
    bottom: number;
    left: number;
    header: number;
    footer: number;
  };
}

/** A cell whose value is the result of a formula. */
export type FormulaCellData = CellData & { formula: string };

interface PlacedCell<Cell> {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: Cell;
}

const hasFormula = (cell: CellData): cell is FormulaCellData => cell.formula !== undefined;

/** The cells of a sheet that hold anything, by position. */
export class CellStore {
  /** By row, then by column: most jobs go along rows, and a large sheet is passed over often. */
  readonly #rows = new Map<number, (CellData | undefined)[]>();
  /** Rows and columns of the cells with formulas: few among the many of a sheet, and asked for after each batch. */
  readonly #formulas = new Map<number, Set<number>>();
  #size = 0;
  /** Whether rows have come from top to bottom, as a file has them: else they are put in order when that matters. */
  #isInOrder = true;
  #lastRow = -1;

  get(rowIndex: number, columnIndex: number): CellData | undefined {
    return this.#rows.get(rowIndex)?.[columnIndex];
  }

  set(rowIndex: number, columnIndex: number, cell: CellData): void {
    let row = this.#rows.get(rowIndex);
    if (!row) {
      this.#rows.set(rowIndex, (row = []));
      if (rowIndex < this.#lastRow) this.#isInOrder = false;
      this.#lastRow = rowIndex;
    }
    // Holes would make the array slow, and a count of cells needs to know what was there.
    while (row.length < columnIndex) row.push(undefined);
    if (!row[columnIndex]) this.#size += 1;
    row[columnIndex] = cell;
    if (hasFormula(cell)) this.#noteFormula(rowIndex, columnIndex);
    else this.#formulas.get(rowIndex)?.delete(columnIndex);
  }

  #noteFormula(rowIndex: number, columnIndex: number): void {
    const columns = this.#formulas.get(rowIndex);
    if (columns) columns.add(columnIndex);
    else this.#formulas.set(rowIndex, new Set([columnIndex]));
  }

  delete(rowIndex: number, columnIndex: number): void {
    const row = this.#rows.get(rowIndex);
    if (!row?.[columnIndex]) return;
    row[columnIndex] = undefined;
    this.#size -= 1;
    this.#formulas.get(rowIndex)?.delete(columnIndex);
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Calls `visit` for every cell of a block, row by row. It may replace and delete the cell that it is given, but
   * must not add others.
   */
  visit(
    block: CellBlock,
    visit: (cell: CellData, rowIndex: number, columnIndex: number) => void,
  ): void {
    const columnEnd = block.columnIndex + block.columnCount;
    const rowIndexes = this.#rowsWithin(block);
    for (let index = 0; index < rowIndexes.length; index += 1) {
      const rowIndex = rowIndexes[index]!;
      const row = this.#rows.get(rowIndex);
      if (!row) continue;
      for (let column = block.columnIndex; column < columnEnd && column < row.length; column += 1) {
        const cell = row[column];
        if (cell) visit(cell, rowIndex, column);
      }
    }
  }

  /** The same for one row, from left to right. */
  visitRow(rowIndex: number, visit: (cell: CellData, columnIndex: number) => void): void {
    const row = this.#rows.get(rowIndex);
    if (!row) return;
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column];
      if (cell) visit(cell, column);
    }
  }

  /**
   * Puts what `change` makes of it in the place of every cell of a block, filled or not, row by row; undefined is an
   * empty place.
   */
  change(
    { rowIndex, columnIndex, rowCount, columnCount }: CellBlock,
    change: (
      cell: CellData | undefined,
      rowIndex: number,
      columnIndex: number,
    ) => CellData | undefined,
  ): void {
    for (let row = rowIndex; row < rowIndex + rowCount; row += 1) {
      const cells = this.#rows.get(row);
      for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
        const before = (cells ?? this.#rows.get(row))?.[column];
        const after = change(before, row, column);
        if (after === before) continue;
        if (after) this.set(row, column, after);
        else this.delete(row, column);
      }
    }
  }

  /** A whole column has a million rows, and most sheets hold few of them. */
  #rowsWithin({ rowIndex, rowCount }: CellBlock): number[] {
    if (rowCount <= this.#rows.size) {
      return Array.from({ length: rowCount }, (_, index) => rowIndex + index);
    }
    if (rowIndex === 0 && rowCount === MAX_ROWS) return this.rowIndexes();
    const rowEnd = rowIndex + rowCount;
    return this.rowIndexes().filter((row) => row >= rowIndex && row < rowEnd);
  }

  /** The rows that cells are or have been in, from top to bottom. */
  rowIndexes(): number[] {
    const indexes = [...this.#rows.keys()];
    return this.#isInOrder ? indexes : indexes.sort((left, right) => left - right);
  }

  /** Every cell with a formula, in no particular order. */
  *formulas(): IterableIterator<PlacedCell<FormulaCellData>> {
    for (const [rowIndex, columns] of this.#formulas) {
      for (const columnIndex of columns) {
        const cell = this.get(rowIndex, columnIndex);
        if (cell && hasFormula(cell)) yield { rowIndex, columnIndex, cell };
      }
    }
  }

  /** Every cell with its position, row by row, the rows in no particular order. */
  *entries(): IterableIterator<PlacedCell<CellData>> {
    for (const [rowIndex, row] of this.#rows) {
      for (let columnIndex = 0; columnIndex < row.length; columnIndex += 1) {
        const cell = row[columnIndex];
        if (cell) yield { rowIndex, columnIndex, cell };
      }
    }
  }
}

/** Excel's default page: portrait, 0.7 inch side and 0.75 inch top and bottom margins. */
export function defaultPageSetup(): PageSetupData {
  return {
    orientation: 'Portrait',
    paper: null,
    fitToPagesWide: null,
    fitToPagesTall: null,
    printArea: null,
    titleRows: null,
    centerHorizontally: false,
    header: { left: '', center: '', right: '' },
    footer: { left: '', center: '', right: '' },
    margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
  };
}

/** A blank, visible sheet. */
export function createSheetData(name: string): SheetData {
  return {
    name,
    visibility: 'Visible',
    cells: new CellStore(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    charts: [],
    frozen: { rows: 0, columns: 0 },
    autoFilter: null,
    protected: false,
    page: defaultPageSetup(),
    showGridlines: true,
    tabColor: null,
    carried: null,
  };
}

/** A workbook with the given sheets; one blank "Sheet1" when there are none. */
export function createWorkbookData(sheets: SheetData[] = []): WorkbookData {
  return {
    sheets: sheets.length > 0 ? sheets : [createSheetData('Sheet1')],
    names: [],
    activeSheetIndex: 0,
    structureProtected: false,
    properties: {},
    settings: new Map(),
    carried: null,
  };
}
