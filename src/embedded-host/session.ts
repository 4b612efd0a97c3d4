import type { CellBlock } from '../workbook/address';
import type { SheetData, WorkbookData } from '../workbook/workbook-data';
import { ReferenceTable } from './dispatcher/references';
import { EventQueue } from './events';

/** Brings the results of formulas up to date; throws a HostError for what it cannot calculate. */
export interface Calculator {
  calculate(workbook: WorkbookData): void;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export interface Selection {
  readonly sheet: SheetData;
  readonly blocks: readonly CellBlock[];
}

/** An open workbook: its data, and what exists only while it is open. */
export class HostSession {
  readonly references = new ReferenceTable();
  readonly events: EventQueue;
  calculationMode: CalculationMode = 'Automatic';
  #calculationPending = false;
  #selection: Selection | null = null;
  readonly #sheetIds = new Map<SheetData, string>();

  constructor(
    readonly workbook: WorkbookData,
    /** File name with extension. */
    readonly fileName: string,
    readonly calculator: Calculator | null,
  ) {
    this.events = new EventQueue((sheet) => this.sheetId(sheet));
  }

  /** The id of a sheet, the same as long as the workbook is open. */
  sheetId(sheet: SheetData): string {
    const known = this.#sheetIds.get(sheet);
    if (known !== undefined) return known;
    const number = (this.#sheetIds.size + 1).toString(16).toUpperCase().padStart(12, '0');
    const id = `{00000000-0001-0000-0000-${number}}`;
    this.#sheetIds.set(sheet, id);
    return id;
  }

  get activeSheet(): SheetData {
    const { sheets, activeSheetIndex } = this.workbook;
    return sheets[activeSheetIndex] ?? sheets[0]!;
  }

  /** The selected cells of the active sheet: A1 until something else is selected. */
  get selection(): Selection {
    const sheet = this.activeSheet;
    if (this.#selection?.sheet === sheet) return this.#selection;
    return { sheet, blocks: [{ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }] };
  }

  activate(sheet: SheetData): void {
    const previous = this.activeSheet;
    if (previous === sheet) return;
    this.workbook.activeSheetIndex = this.workbook.sheets.indexOf(sheet);
    this.events.sheetDeactivated(previous);
    this.events.sheetActivated(sheet);
  }

  select(selection: Selection): void {
    this.activate(selection.sheet);
    this.#selection = selection;
    this.events.selectionChanged(selection.sheet, selection.blocks);
  }

  /** To be called after values or formulas, or what formulas refer to, have changed. */
  requestCalculation(): void {
    this.#calculationPending = true;
  }

  /** To be called before results of formulas are read, and at the end of a batch. */
  calculatePending(): void {
    if (this.#calculationPending && this.calculationMode !== 'Manual') this.calculate();
  }

  calculate(): void {
    this.#calculationPending = false;
    this.calculator?.calculate(this.workbook);
  }
}
