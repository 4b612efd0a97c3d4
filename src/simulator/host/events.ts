import type { CellBlock } from '../../workbook/address';
import { MAX_COLUMNS } from '../../workbook/address';
import type { CellData, SheetData, SheetVisibility, TableData } from '../../workbook/workbook-data';
import type { ChangeTrigger, ChangeType } from './cell-changes';
import { CellChanges } from './cell-changes';
import type { EventEntry, EventMessage, IdOf } from './event-messages';
import { describeChange, LOCAL, MessageType, toEntries } from './event-messages';
import { intersectBlocks } from './sheet-model/blocks';
import { formatLocalAddress } from './sheet-model/sheet-address';
import { tableBlock } from './sheet-model/table-store';

/** What has happened since it was last told. */
export interface TakenEvents {
  readonly entries: readonly EventEntry[];
  readonly selectionChanged: boolean;
}

/** Collects what a batch does to the workbook until the add-in is told. */
export class EventQueue {
  readonly #changes = new CellChanges();
  #messages: EventMessage[] = [];
  #selectionChanged = false;
  #tablesSelected = new Set<TableData>();
  /** Excel.Runtime.enableEvents: what happens while it is false is never told. */
  isEnabled = true;
  /** Who makes the changes that are collected now. */
  trigger: ChangeTrigger = 'ThisLocalAddin';

  constructor(
    readonly idOf: IdOf,
    /** Whether changes are told with who made them. */
    readonly tellsTrigger = true,
  ) {}

  cellsChanged(
    sheet: SheetData,
    block: CellBlock,
    changeType: ChangeType = 'RangeEdited',
    before?: CellData,
  ): void {
    const trigger = this.tellsTrigger ? this.trigger : undefined;
    if (this.isEnabled) this.#changes.add({ sheet, block, changeType, before, trigger });
  }

  bulkWriteBegins(sheet: SheetData, block: CellBlock): void {
    this.#changes.beginBulk(sheet, block);
  }

  sheetActivated(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetActivated, sheet);
  }

  sheetDeactivated(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetDeactivated, sheet);
  }

  sheetAdded(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetAdded, sheet, LOCAL);
  }

  sheetDeleted(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetDeleted, sheet, LOCAL);
  }

  sheetCalculated(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetCalculated, sheet);
  }

  sheetRenamed(sheet: SheetData, nameBefore: string): void {
    const names = { nameBefore, nameAfter: sheet.name, ...LOCAL };
    this.#addSheetMessage(MessageType.WorksheetNameChanged, sheet, names);
  }

  sheetMoved(sheet: SheetData, positionBefore: number, positionAfter: number): void {
    const positions = { positionBefore, positionAfter, ...LOCAL };
    this.#addSheetMessage(MessageType.WorksheetMoved, sheet, positions);
  }

  visibilityChanged(sheet: SheetData, visibilityBefore: SheetVisibility): void {
    const states = { visibilityBefore, visibilityAfter: sheet.visibility, ...LOCAL };
    this.#addSheetMessage(MessageType.WorksheetVisibilityChanged, sheet, states);
  }

  protectionChanged(sheet: SheetData): void {
    const state = { isProtected: sheet.protected, ...LOCAL };
    this.#addSheetMessage(MessageType.WorksheetProtectionChanged, sheet, state);
  }

  sorted(sheet: SheetData, block: CellBlock, moved: 'rows' | 'columns'): void {
    const type =
      moved === 'rows' ? MessageType.WorksheetRowSorted : MessageType.WorksheetColumnSorted;
    this.#addSheetMessage(type, sheet, { address: formatLocalAddress(block), ...LOCAL });
  }

  /** Rows were hidden or shown, by hand or by a filter; that is no change of cells. */
  rowsHidden(sheet: SheetData, block: CellBlock, hidden: boolean): void {
    const details = {
      address: formatLocalAddress({ ...block, columnIndex: 0, columnCount: MAX_COLUMNS }),
      changeType: hidden ? 'Hidden' : 'Unhidden',
      ...LOCAL,
    };
    this.#addSheetMessage(MessageType.WorksheetRowHiddenChanged, sheet, details);
  }

  tableAdded(sheet: SheetData, table: TableData): void {
    this.#addTableMessage(MessageType.TableAdded, sheet, table, LOCAL);
  }

  tableDeleted(sheet: SheetData, table: TableData): void {
    const details = { tableName: table.name, ...LOCAL };
    this.#addTableMessage(MessageType.TableDeleted, sheet, table, details);
  }

  selectionChanged(sheet: SheetData, blocks: readonly CellBlock[]): void {
    this.#selectionChanged = this.isEnabled;
    const address = blocks.map(formatLocalAddress).join(',');
    this.#addSheetMessage(MessageType.WorksheetSelectionChanged, sheet, { address });
    const before = this.#tablesSelected;
    this.#tablesSelected = new Set();
    for (const table of sheet.tables) {
      const shared = blocks.flatMap((block) => intersectBlocks(block, tableBlock(table)) ?? []);
      if (shared.length > 0) this.#tablesSelected.add(table);
      if (shared.length === 0 && !before.has(table)) continue;
      const part = { address: shared.map(formatLocalAddress).join(',') };
      this.#addTableMessage(MessageType.TableSelectionChanged, sheet, table, part);
    }
  }

  /** Hands over everything collected, each message once for each target and once for the workbook. */
  take(): TakenEvents {
    const changes = this.#changes.take().flatMap((change) => describeChange(change, this.idOf));
    const entries = [...changes, ...this.#messages.splice(0)].flatMap(toEntries);
    const selectionChanged = this.#selectionChanged;
    this.#selectionChanged = false;
    return { entries, selectionChanged };
  }

  #addSheetMessage(type: number, sheet: SheetData, details: object = {}): void {
    if (!this.isEnabled) return;
    const worksheetId = this.idOf(sheet);
    const message = { worksheetId, ...details };
    this.#messages.push({ type, targetIds: [worksheetId], message });
  }

  #addTableMessage(type: number, sheet: SheetData, table: TableData, details: object): void {
    if (!this.isEnabled) return;
    const tableId = this.idOf(table);
    const worksheetId = this.idOf(sheet);
    const message = { tableId, worksheetId, ...details };
    this.#messages.push({ type, targetIds: [tableId, worksheetId], message });
  }
}
