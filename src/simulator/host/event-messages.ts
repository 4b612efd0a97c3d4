import type { CellBlock } from '../../workbook/address';
import type { CellData, SheetData, TableData } from '../../workbook/workbook-data';
import type { CellChange } from './cell-changes';
import { intersectBlocks } from './sheet-model/blocks';
import { valueTypeOf } from './sheet-model/cell-arrays';
import { formatLocalAddress } from './sheet-model/sheet-address';
import { tableBlock } from './sheet-model/table-store';

/** Message types of Office.js events. */
export const MessageType = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetCalculated: 16,
  WorksheetRowSorted: 19,
  WorksheetColumnSorted: 20,
  WorksheetRowHiddenChanged: 22,
  WorksheetProtectionChanged: 24,
  WorksheetNameChanged: 25,
  WorksheetVisibilityChanged: 26,
  WorksheetMoved: 27,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

/** As the library takes it: [65536, message type, target id, JSON, id, isRemoteOverride]. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** How the library knows a sheet or a table. */
export type IdOf = (target: SheetData | TableData) => string;

/** One thing that the add-in is told. */
export interface EventMessage {
  readonly type: number;
  /** Sheet and table whose handlers get it, besides those of the workbook. */
  readonly targetIds: readonly string[];
  readonly message: object;
}

export const LOCAL = { source: 'Local' };

/** One message for the sheet, and one for each table that lost or gained anything by it. */
export function describeChange(change: CellChange, idOf: IdOf): EventMessage[] {
  const { sheet, block } = change;
  const worksheetId = idOf(sheet);
  const forSheet = {
    type: MessageType.WorksheetChanged,
    targetIds: [worksheetId],
    message: changeMessage(change, block, worksheetId),
  };
  const forTables = sheet.tables.flatMap((table) => {
    const shared = intersectBlocks(block, tableBlock(table));
    if (!shared) return [];
    const tableId = idOf(table);
    const message = { ...changeMessage(change, shared, worksheetId), tableId };
    return [{ type: MessageType.TableChanged, targetIds: [tableId, worksheetId], message }];
  });
  return [forSheet, ...forTables];
}

function changeMessage(
  { sheet, changeType, before, trigger }: CellChange,
  block: CellBlock,
  worksheetId: string,
): object {
  const address = formatLocalAddress(block);
  const after = sheet.cells.get(block.rowIndex, block.columnIndex);
  return {
    changeType,
    ...LOCAL,
    address,
    worksheetId,
    referenceId: `${worksheetId}|${address}`,
    triggerSource: trigger,
    shiftDirection: 'None',
    ...(before && describeContent(before, after)),
  };
}

function describeContent(before: CellData, after: CellData | undefined): object {
  return {
    valueBefore: before.value,
    valueAfter: after?.value ?? '',
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}

/** One entry for each target, and one for the workbook. */
export function toEntries({ type, targetIds, message }: EventMessage): EventEntry[] {
  const json = JSON.stringify(message);
  return [...targetIds, 'Workbook'].map((id) => [65536, type, id, json, 0, false] as const);
}
