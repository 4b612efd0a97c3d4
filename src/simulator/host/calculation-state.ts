import type { CellBlock } from '../../workbook/address';
import type { CellValue } from '../../workbook/sheet-grid';
import type { CellData, SheetData, WorkbookData } from '../../workbook/workbook-data';
import { visitCells } from './sheet-model/visit-cells';

/** What calculates the formulas of a workbook. */
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
  /** The formulas whose results may be others once these cells hold something else; null when that cannot be told. */
  affectedBy(
    workbook: WorkbookData,
    changes: readonly ChangedCells[],
  ): ReadonlySet<CellData> | null;
  /** The value of a formula with "=" whose references name their sheets; undefined when it cannot tell. */
  evaluate(workbook: WorkbookData, formula: string): CellValue | undefined;
}

/** Cells whose content has changed, while none has moved. */
export interface ChangedCells {
  readonly sheet: SheetData;
  readonly block: CellBlock;
}

/** What a calculation could not tell, and where it changed anything. */
export interface CalculationOutcome {
  /** Cells whose result it cannot tell, for lack of a function or because they depend on such a cell. */
  readonly unknown: ReadonlySet<CellData>;
  /** Sheets on which a result is another than before. */
  readonly changedSheets: ReadonlySet<SheetData>;
}

/** Excel.CalculationMode. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** When an open workbook's formulas are calculated, and which results are known. */
export class CalculationState {
  mode: CalculationMode = 'Automatic';
  /** What has changed since the last calculation; null when that may be anything. */
  #changes: ChangedCells[] | null = [];
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
      for (const { cell } of sheet.cells.formulas()) {
        this.#resultsOfFile.add(cell);
        // Many programs that write files leave results to Excel, which fills them in on opening.
        if (cell.value === '') this.#entered.add(cell);
      }
    }
  }

  get isPending(): boolean {
    return this.#changes?.length !== 0;
  }

  /** To be called after anything that results of formulas depend on has changed. */
  request(): void {
    this.#changes = null;
  }

  /** To be called after cells may have been given formulas, and any cells may have moved. */
  cellsEntered(sheet: SheetData, block: CellBlock): void {
    this.request();
    this.#keepEntered(sheet, block);
  }

  /** To be called after cells have been given other content, and nothing else has changed. */
  contentEntered(sheet: SheetData, block: CellBlock): void {
    this.#changes?.push({ sheet, block });
    this.#keepEntered(sheet, block);
  }

  #keepEntered(sheet: SheetData, block: CellBlock): void {
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
    if (this.mode !== 'Manual' && this.isPending) this.#calculateChanges();
    else if (this.#entered.size > 0) this.#calculate(this.#entered);
  }

  run(): void {
    this.#changes = [];
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

  /** Many edits are of cells that no formula refers to: then there is nothing to calculate. */
  #calculateChanges(): void {
    // What depends on an unknown result has to be found anew each time.
    const changes = this.#unknown.size === 0 ? this.#changes : null;
    const affected = changes && this.calculator?.affectedBy(this.workbook, changes);
    if (!affected) return this.run();
    this.#changes = [];
    const only = new Set([...affected, ...this.#entered]);
    if (only.size > 0) this.#calculate(only);
  }

  #calculate(only?: ReadonlySet<CellData>): void {
    this.#entered = new Set();
    if (!this.calculator) return;
    const hasResult = (cell: CellData): boolean => this.#resultsOfFile.has(cell);
    const { unknown, changedSheets } = this.calculator.calculate(this.workbook, hasResult, only);
    const others = only ? [...this.#unknown].filter((cell) => !only.has(cell)) : [];
    this.#unknown = new Set([...others, ...unknown]);
    for (const sheet of changedSheets) this.onCalculated(sheet);
  }
}
