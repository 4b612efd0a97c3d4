import type { CellBlock } from '../../../workbook/address';
import { MAX_ROWS, formatBlock } from '../../../workbook/address';
import type { SheetData, TableData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { requireItemAt } from '../require-values';
import type { HostSession } from '../session';
import { rowEnd } from '../sheet-model/blocks';
import {
  nextTableName,
  hasFilledCell,
  listTables,
  requireRoomForTable,
  settleHeaders,
  writeHeaders,
} from '../sheet-model/table-store';
import { readCellsArgument } from './cells-argument';
import { findByNameOrId, KeyedCollection } from './keyed-collection';
import { requireUnprotected } from './protection';
import { Range } from './range';
import { Table } from './table';

/** The tables of a sheet, or of the whole workbook when `sheet` is null. */
export class TableCollection extends KeyedCollection<Table> {
  static override readonly typeName: string = 'TableCollection';
  static override readonly scalars: readonly string[] = ['count'];
  static override readonly methods: readonly string[] = [
    'add',
    'getCount',
    'getItem',
    'getItemAt',
    'getItemOrNullObject',
  ];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData | null,
  ) {
    super();
  }

  get items(): Table[] {
    const sheets = this.sheet ? [this.sheet] : this.session.workbook.sheets;
    return listTables(sheets).map(({ sheet, table }) => new Table(this.session, sheet, table));
  }

  get count(): number {
    return this.items.length;
  }

  add(address: unknown, hasHeaders: unknown): Table {
    if (typeof hasHeaders !== 'boolean') throw invalidArgument();
    const { sheet, block } = readCellsArgument(
      this.session,
      this.sheet ?? this.session.activeSheet,
      address,
    );
    if (this.sheet && sheet !== this.sheet) throw invalidArgument();
    requireUnprotected(sheet);
    const table: TableData = insertTable(this.session, sheet, block, hasHeaders);
    return new Table(this.session, sheet, table);
  }

  getCount(): number {
    return this.count;
  }

  /** By name, in any case, or by id. */
  getItemOrNullObject(key: unknown): Table | null {
    return findByNameOrId(this.items, key);
  }

  getItemAt(index: unknown): Table {
    return requireItemAt(this.items, index);
  }
}

const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

/** Makes a table of a block, with a header row put above it when it has none. */
function insertTable(
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
    name: nextTableName(session.workbook),
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
  if (hasFilledCell(sheet, data)) {
    new Range(session, sheet, firstRow).insert('Down');
  }
  const headers = Array.from({ length: data.columnCount }, (_, index) => `Column${index + 1}`);
  writeHeaders(sheet, firstRow, headers);
  return headers;
}
