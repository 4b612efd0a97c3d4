import type { CellBlock } from '../workbook/address';
import type { CellValue } from '../workbook/sheet-grid';
import type { CellData, SheetData, WorkbookData } from '../workbook/workbook-data';
import { visitCells } from './sheet-model/visit-cells';

export interface Calculator {
  /**
   * Brings the results of formulas up to date, or those of the given cells only; `hasResult` says which cells have
   * had one all along, from the file.
   */
  calculate(
    workbook: WorkbookData,
    hasResult: (cell: CellData) => boolean,
    only?: ReadonlySet<CellData>,
  ): CalculationOutcome;
  /** The value of a formula with "=" whose references name their sheets; undefined when it cannot tell. */
  evaluate(workbook: WorkbookData, formula: string): CellValue | undefined;
}

export interface CalculationOutcome {
  /** Cells whose result it cannot tell, for lack of a function or because they depend on such a cell. */
  readonly unknown: ReadonlySet<CellData>;
  /** Sheets on which a result is another than before. */
  readonly changedSheets: ReadonlySet<SheetData>;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** When an open workbook's formulas are calculated, and which results are known. */
export class CalculationState {
  mode: CalculationMode = 'Automatic';
  #isPending = false;
  #isSuspended = false;
  #unknown: ReadonlySet<CellData> = new Set();
  /** Formulas that are calculated once whatever else is: entered in manual mode, or without a result in the file. */
  #entered = new Set<CellData>();
  /** Formulas whose results came with the file. */
  readonly #resultsOfFile = new WeakSet<CellData>();

  constructor(
    readonly workbook: WorkbookData,
    readonly calculator: Calculator | null,
    readonly onCalculated: (sheet: SheetData) => void,
  ) {
    for (const sheet of workbook.sheets) {
      for (const { cell } of sheet.cells.entries()) {
        if (cell.formula === undefined) continue;
        this.#resultsOfFile.add(cell);
        // Many programs that write files leave results to Excel, which fills them in on opening.
        if (cell.value === '') this.#entered.add(cell);
      }
    }
  }

  get isPending(): boolean {
    return this.#isPending;
  }

  /** To be called after anything that results of formulas depend on has changed. */
  request(): void {
    this.#isPending = true;
  }

  /** To be called after cells may have been given formulas. */
  cellsEntered(sheet: SheetData, block: CellBlock): void {
    this.request();
    if (this.mode !== 'Manual') return;
    visitCells(sheet, block, (cell) => {
      if (cell.formula !== undefined) this.#entered.add(cell);
    });
  }

  /** No calculation until the batch ends. */
  suspend(): void {
    this.#isSuspended = true;
  }

  resume(): void {
    this.#isSuspended = false;
  }

  /** To be called before results of formulas are read. */
  settle(): void {
    if (this.#isSuspended) return;
    if (this.mode !== 'Manual' && this.#isPending) this.run();
    else if (this.#entered.size > 0) this.#calculate(this.#entered);
  }

  run(): void {
    this.#isPending = false;
    this.#calculate();
  }

  /** What a formula with "=" gives; undefined when that cannot be told. References have to name their sheets. */
  evaluate(formula: string): CellValue | undefined {
    this.settle();
    return this.calculator?.evaluate(this.workbook, formula);
  }

  /** A formula within the block whose result cannot be told; null when there is none. */
  unknownFormula(sheet: SheetData, block: CellBlock): string | null {
    if (this.#unknown.size === 0) return null;
    let formula: string | null = null;
    visitCells(sheet, block, (cell) => {
      if (this.#unknown.has(cell)) formula = cell.formula ?? null;
    });
    return formula;
  }

  #calculate(only?: ReadonlySet<CellData>): void {
    this.#entered = new Set();
    if (!this.calculator) return;
    const hasResult = (cell: CellData): boolean => this.#resultsOfFile.has(cell);
    const { unknown, changedSheets } = this.calculator.calculate(this.workbook, hasResult, only);
    this.#unknown = only ? new Set([...this.#unknown, ...unknown]) : unknown;
    for (const sheet of changedSheets) this.onCalculated(sheet);
  }
}
