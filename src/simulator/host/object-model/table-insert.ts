import type { CellBlock } from '../../../workbook/address';
import { formatBlock, MAX_ROWS } from '../../../workbook/address';
import type { SheetData, TableData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import type { HostSession } from '../session';
import { rowEnd } from '../sheet-model/blocks';
import {
  freeTableName,
  hasContent,
  requireRoomForTable,
  settleHeaders,
  writeHeaders,
} from '../sheet-model/table-store';
import { Range } from './range';

const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

/** Makes a table of a block, with a header row put above it when it has none. */
export function insertTable(
  session: HostSession,
  sheet: SheetData,
  given: CellBlock,
  hasHeaders: boolean,
): TableData {
  // Excel always leaves room for one row under the header row.
  const rowCount = hasHeaders ? Math.max(2, given.rowCount) : given.rowCount + 1;
  const block = { ...given, rowCount };
  if (rowEnd(block) > MAX_ROWS) throw invalidArgument();
  requireRoomForTable(sheet, block, null);
  const columns = hasHeaders ? settleHeaders(sheet, block) : insertHeaders(session, sheet, given);
  const table: TableData = {
    name: freeTableName(session.workbook),
    address: formatBlock(block),
    columns,
    style: DEFAULT_TABLE_STYLE,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    carried: null,
  };
  sheet.tables.push(table);
  session.events.tableAdded(sheet, table);
  session.cellsChanged(sheet, { ...block, rowCount: 1 });
  return table;
}

/** Moves the cells down by one row to make room for "Column1", "Column2" and so on. */
function insertHeaders(session: HostSession, sheet: SheetData, data: CellBlock): string[] {
  const firstRow = { ...data, rowCount: 1 };
  if (hasContent(sheet, data)) {
    new Range(session, sheet, firstRow).insert('Down');
  }
  const headers = Array.from({ length: data.columnCount }, (_, index) => `Column${index + 1}`);
  writeHeaders(sheet, firstRow, headers);
  return headers;
}
