import type { CellBlock } from '../../workbook/address';
import type { CellData, SheetData, TableData, WorkbookData } from '../../workbook/workbook-data';
import type { Calculator } from './calculation-state';
import { CalculationState } from './calculation-state';
import type { ChangeType } from './cell-changes';
import { ReferenceTable } from './dispatcher/references';
import { EventQueue } from './events';
import { UndoStack } from './undo-stack';
import type { HostTraits } from './host-profiles';
import { PLAIN_HOST } from './host-profiles';

/** Selected cells: one block, or several chosen together. */
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
  readonly calculation: CalculationState;
  readonly undo: UndoStack;
  /** What createWorkbook has opened beside this one, as bytes in base 64; nothing for a blank one. */
  readonly openedWorkbooks: (string | undefined)[] = [];
  /** The ranges that the running batch and kept references have in hand, so that they can follow their cells. */
  readonly liveRanges = new Set<LiveRange>();
  #selection: Selection | null = null;
  readonly #sheetIds = new Map<SheetData, string>();
  readonly #tableIds = new WeakMap<TableData, string>();
  #lastTableNumber = 0;

  constructor(
    readonly workbook: WorkbookData,
    /** File name with extension. */
    readonly fileName: string,
    calculator: Calculator | null,
    readonly traits: HostTraits = PLAIN_HOST.traits,
  ) {
    this.events = new EventQueue(
      (target) => ('cells' in target ? this.sheetId(target) : this.tableId(target)),
      traits.tellsTrigger,
    );
    this.undo = new UndoStack(traits.undo);
    this.calculation = new CalculationState(workbook, calculator, (sheet) =>
      this.events.sheetCalculated(sheet),
    );
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

  /** The id of a table, the same as long as the workbook is open. */
  tableId(table: TableData): string {
    const known = this.#tableIds.get(table);
    if (known !== undefined) return known;
    this.#tableIds.set(table, String(++this.#lastTableNumber));
    return this.tableId(table);
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
  cellsChanged(
    sheet: SheetData,
    block: CellBlock,
    changeType?: ChangeType,
    before?: CellData,
  ): void {
    this.events.cellsChanged(sheet, block, changeType, before);
    this.calculation.cellsEntered(sheet, block);
  }

  /** To be called instead where nothing but the content of these cells has changed, and none has moved. */
  contentChanged(sheet: SheetData, block: CellBlock, before?: CellData): void {
    this.events.cellsChanged(sheet, block, 'RangeEdited', before);
    this.calculation.contentEntered(sheet, block);
  }

  /** Runs what a person does to the workbook instead of the add-in, and calculates. */
  editByPerson<Result>(edit: () => Result): Result {
    this.events.trigger = 'Unknown';
    try {
      return edit();
    } finally {
      this.events.trigger = 'ThisLocalAddin';
      this.undo.addStep('person');
      this.endBatch();
    }
  }

  /** To be called when a batch has been answered. */
  endBatch(): void {
    this.calculation.resume();
    this.calculation.settle();
    this.liveRanges.clear();
    for (const object of this.references.objects()) {
      if (isLiveRange(object)) this.liveRanges.add(object);
    }
  }
}

function isLiveRange(object: object): object is LiveRange {
  return 'follow' in object && 'sheet' in object;
}
