import type { CellBlock } from '../workbook/address';
import type { SheetData } from '../workbook/workbook-data';
import { boundingBlock } from './sheet-model/blocks';
import { formatLocalAddress } from './sheet-model/sheet-address';

/** Message types of Office.js events. */
const MessageType = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetNameChanged: 25,
} as const;

/** As the library takes it: [65536, message type, target id, JSON, id, isRemoteOverride]. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'Unknown';

interface PendingChange {
  readonly sheet: SheetData;
  readonly changeType: ChangeType;
  block: CellBlock;
}

interface PendingMessage {
  readonly type: number;
  readonly sheetId: string;
  readonly message: object;
}

/** Collects what a batch does to the workbook; edits of one sheet become one message. */
export class EventQueue {
  #changes: PendingChange[] = [];
  #messages: PendingMessage[] = [];
  #selectionChanged = false;

  constructor(readonly sheetId: (sheet: SheetData) => string) {}

  cellsChanged(sheet: SheetData, block: CellBlock, changeType: ChangeType = 'RangeEdited'): void {
    const last = this.#changes.at(-1);
    if (last?.sheet === sheet && last.changeType === changeType && changeType === 'RangeEdited') {
      last.block = boundingBlock(last.block, block);
    } else {
      this.#changes.push({ sheet, block, changeType });
    }
  }

  sheetActivated(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetActivated, sheet);
  }

  sheetDeactivated(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetDeactivated, sheet);
  }

  sheetAdded(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetAdded, sheet, { source: 'Local' });
  }

  sheetDeleted(sheet: SheetData): void {
    this.#addSheetMessage(MessageType.WorksheetDeleted, sheet, { source: 'Local' });
  }

  sheetRenamed(sheet: SheetData, nameBefore: string): void {
    this.#addSheetMessage(MessageType.WorksheetNameChanged, sheet, {
      nameBefore,
      nameAfter: sheet.name,
      source: 'Local',
    });
  }

  selectionChanged(sheet: SheetData, blocks: readonly CellBlock[]): void {
    this.#selectionChanged = true;
    this.#addSheetMessage(MessageType.WorksheetSelectionChanged, sheet, {
      address: blocks.map(formatLocalAddress).join(','),
    });
  }

  /** Hands over everything collected, each message once for its sheet and once for the workbook. */
  take(): { entries: EventEntry[]; selectionChanged: boolean } {
    const changes = this.#changes.map((change) => this.#describeChange(change));
    const entries = [...changes, ...this.#messages].flatMap(toEntries);
    const selectionChanged = this.#selectionChanged;
    this.#changes = [];
    this.#messages = [];
    this.#selectionChanged = false;
    return { entries, selectionChanged };
  }

  #addSheetMessage(type: number, sheet: SheetData, details: object = {}): void {
    const sheetId = this.sheetId(sheet);
    this.#messages.push({ type, sheetId, message: { worksheetId: sheetId, ...details } });
  }

  #describeChange({ sheet, block, changeType }: PendingChange): PendingMessage {
    const sheetId = this.sheetId(sheet);
    const address = formatLocalAddress(block);
    return {
      type: MessageType.WorksheetChanged,
      sheetId,
      message: {
        changeType,
        source: 'Local',
        address,
        worksheetId: sheetId,
        referenceId: `${sheetId}|${address}`,
        triggerSource: 'ThisLocalAddin',
        shiftDirection: 'None',
      },
    };
  }
}

function toEntries({ type, sheetId, message }: PendingMessage): EventEntry[] {
  const json = JSON.stringify(message);
  return [
    [65536, type, sheetId, json, 0, false],
    [65536, type, 'Workbook', json, 0, false],
  ];
}
