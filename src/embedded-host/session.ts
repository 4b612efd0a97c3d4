import type { CellBlock } from '../workbook/address';
import type { SheetData, WorkbookData } from '../workbook/workbook-data';
import { ReferenceTable } from './dispatcher/references';
import type { ChangeType } from './events';
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

/** A range that follows its cells when others are inserted or deleted. */
export interface LiveRange {
  readonly sheet: SheetData;
  follow(move: (block: CellBlock) => CellBlock | null): void;
}

/** An open workbook: its data, and what exists only while it is open. */
export class HostSession {
  readonly references = new ReferenceTable();
  readonly events: EventQueue;
  calculationMode: CalculationMode = 'Automatic';
  /** The ranges that the running batch and kept references have in hand, so that they can follow their cells. */
  readonly liveRanges = new Set<LiveRange>();
  #calculationPending = false;
  #calculationSuspended = false;
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

  rangesOn(sheet: SheetData): LiveRange[] {
    return [...this.liveRanges].filter((range) => range.sheet === sheet);
  }

  /** To be called after the content of cells has changed. */
  cellsChanged(sheet: SheetData, block: CellBlock, changeType?: ChangeType): void {
    this.events.cellsChanged(sheet, block, changeType);
    this.requestCalculation();
  }

  /** To be called after anything else that results of formulas depend on has changed. */
  requestCalculation(): void {
    this.#calculationPending = true;
  }

  get isCalculationPending(): boolean {
    return this.#calculationPending;
  }

  suspendCalculation(): void {
    this.#calculationSuspended = true;
  }

  /** To be called before results of formulas are read. */
  calculatePending(): void {
    if (this.calculationMode === 'Manual' || this.#calculationSuspended) return;
    if (this.#calculationPending) this.calculate();
  }

  calculate(): void {
    this.#calculationPending = false;
    this.calculator?.calculate(this.workbook);
  }

  /** To be called when a batch has been answered. */
  endBatch(): void {
    this.#calculationSuspended = false;
    this.calculatePending();
    this.liveRanges.clear();
    for (const object of this.references.objects()) {
      if (isLiveRange(object)) this.liveRanges.add(object);
    }
  }
}

function isLiveRange(object: object): object is LiveRange {
  return 'follow' in object && 'sheet' in object;
}
