import type { CellBlock } from '../../../workbook/address';
import { invalidArgument, invalidOperation } from '../errors';
import { HostObject } from '../object-type';
import { requireItemAt } from '../require-values';
import { followColumnName } from '../sheet-model/rewrite-table-references';
import {
  bodyBlock,
  hasFilledCell,
  requireRoomForTable,
  setTableBlock,
  tableBlock,
  uniqueHeaders,
  writeHeaders,
} from '../sheet-model/table-store';
import { readBlockInput } from '../sheet-model/write-cells';
import { KeyedCollection } from './keyed-collection';
import { requireUnprotected } from './protection';
import { Range } from './range';
import type { Table } from './table';

/** Excel.TableColumnCollection. */
export class TableColumnCollection extends KeyedCollection<TableColumn> {
  static override readonly typeName = 'TableColumnCollection';
  static override readonly scalars = ['count'];
  static override readonly methods = [
    'add',
    'getCount',
    'getItem',
    'getItemAt',
    'getItemOrNullObject',
  ];

  constructor(readonly table: Table) {
    super();
  }

  get items(): TableColumn[] {
    return this.table.data.columns.map((_, index) => new TableColumn(this.table, index));
  }

  get count(): number {
    return this.table.data.columns.length;
  }

  /** `values` as for TableColumn.values, with a heading that `name` overrides; cells to the right make room when they hold anything. */
  add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const { session, sheet, data } = this.table;
    requireUnprotected(sheet);
    const position = index === undefined || index === -1 ? this.count : Number(index);
    if (!Number.isInteger(position) || position < 0 || position > this.count) {
      throw invalidArgument();
    }
    const before = tableBlock(data);
    const added = { ...before, columnIndex: before.columnIndex + position, columnCount: 1 };
    // Throws before anything has changed.
    if (values !== undefined) readBlockInput(values, added);
    if (position < this.count || hasFilledCell(sheet, added)) {
      new Range(session, sheet, added).insert('Right');
    }
    const after = { ...before, columnCount: before.columnCount + 1 };
    requireRoomForTable(sheet, after, data);
    setTableBlock(data, after);
    data.columns.splice(position, 0, '');
    data.columns = uniqueHeaders(data.columns);
    if (data.showHeaders) writeHeaders(sheet, after, data.columns);
    const column = new TableColumn(this.table, position);
    if (values !== undefined) column.values = values;
    if (name !== undefined) column.name = name;
    session.cellsChanged(sheet, added);
    return column;
  }

  getCount(): number {
    return this.count;
  }

  /** By heading, in any case, or by id. */
  getItemOrNullObject(key: unknown): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items.find((column) =>
        typeof key === 'number' ? column.id === key : column.name.toLowerCase() === wanted,
      ) ?? null
    );
  }

  getItemAt(index: unknown): TableColumn {
    return requireItemAt(this.items, index);
  }
}

/** Excel.TableColumn. */
export class TableColumn extends HostObject {
  static override readonly typeName = 'TableColumn';
  static override readonly identity = { wireName: 'Id', property: 'id' } as const;
  static override readonly scalars = ['id', 'index', 'name', 'values'];
  static override readonly methods = [
    'delete',
    'getDataBodyRange',
    'getHeaderRowRange',
    'getRange',
    'getTotalRowRange',
  ];

  constructor(
    readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  /** From 1 on in the order of the columns; a column's id changes when another is put before it. */
  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.table.data.columns[this.index] ?? '';
  }

  set name(value: unknown) {
    const { session, data, sheet } = this.table;
    requireUnprotected(sheet);
    if (typeof value !== 'string' || value === '') throw invalidArgument();
    const taken = data.columns.some(
      (other, index) => index !== this.index && other.toLowerCase() === value.toLowerCase(),
    );
    if (taken) throw invalidArgument();
    followColumnName(session.workbook, this.table.placed, this.name, value);
    data.columns[this.index] = value;
    session.calculation.request();
    if (data.showHeaders) writeHeaders(sheet, tableBlock(data), data.columns);
  }

  /** With header and totals row. */
  get values(): unknown {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    return this.#range(tableBlock(this.table.data));
  }

  getDataBodyRange(): Range {
    return this.#range(bodyBlock(this.table.data));
  }

  getHeaderRowRange(): Range {
    return this.#range(this.table.getHeaderRowRange().block);
  }

  getTotalRowRange(): Range {
    return this.#range(this.table.getTotalRowRange().block);
  }

  delete(): void {
    const { sheet, data } = this.table;
    requireUnprotected(sheet);
    const before = tableBlock(data);
    if (before.columnCount === 1) throw invalidOperation('A table needs at least one column.');
    this.getRange().delete('Left');
    setTableBlock(data, { ...before, columnCount: before.columnCount - 1 });
    data.columns.splice(this.index, 1);
  }

  #range(block: CellBlock): Range {
    const { session, sheet } = this.table;
    const columnIndex = block.columnIndex + this.index;
    return new Range(session, sheet, { ...block, columnIndex, columnCount: 1 });
  }
}
