import { MAX_ROWS } from '../../../workbook/address';
import { invalidArgument, invalidOperation } from '../errors';
import { HostCollection, HostObject } from '../object-type';
import { rowEnd } from '../sheet-model/blocks';
import { bodyBlock, hasFilledCell, setTableBlock, tableBlock } from '../sheet-model/table-store';
import { readBlockInput } from '../sheet-model/write-cells';
import { requireUnprotected } from './protection';
import { Range } from './range';
import type { Table } from './table';

/** Excel.TableRowCollection: the rows of the table's body. */
export class TableRowCollection extends HostCollection<TableRow> {
  static override readonly typeName = 'TableRowCollection';
  static override readonly scalars = ['count'];
  static override readonly methods = ['add', 'getCount', 'getItemAt'];

  constructor(readonly table: Table) {
    super();
  }

  get items(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }

  get count(): number {
    return bodyBlock(this.table.data).rowCount;
  }

  /** Adds as many rows as `values` has, before the row at `index` or at the end; gives the first of them. */
  add(index?: unknown, values?: unknown): TableRow {
    const { session, sheet, data } = this.table;
    requireUnprotected(sheet);
    const position = index === undefined || index === -1 ? this.count : Number(index);
    if (!Number.isInteger(position) || position < 0 || position > this.count) {
      throw invalidArgument();
    }
    const rowCount = Array.isArray(values) ? values.length : 1;
    if (rowCount === 0) throw invalidArgument();
    const before = tableBlock(data);
    if (rowEnd(before) + rowCount > MAX_ROWS) throw invalidArgument();
    const body = bodyBlock(data);
    // Throws before anything has changed.
    if (values !== undefined) readBlockInput(values, { ...body, rowCount });
    // The one blank row of a table without data takes the first of the rows that are added at its end.
    const isEmpty = position === 1 && this.count === 1 && !hasFilledCell(sheet, body);
    const filled = isEmpty && values !== undefined ? 1 : 0;
    const grown = { ...body, rowIndex: body.rowIndex + position, rowCount: rowCount - filled };
    const isInside = grown.rowIndex < rowEnd(before);
    if (grown.rowCount > 0 && (isInside || hasFilledCell(sheet, grown))) {
      new Range(session, sheet, grown).insert('Down');
    }
    setTableBlock(data, { ...before, rowCount: before.rowCount + grown.rowCount });
    const added = { ...grown, rowIndex: grown.rowIndex - filled, rowCount };
    if (values !== undefined) new Range(session, sheet, added).values = values;
    session.cellsChanged(sheet, added);
    return new TableRow(this.table, position - filled);
  }

  /** Moves what stands right under the table down by one row when there is anything. */
  makeRoomBelow(): void {
    const { session, sheet, data } = this.table;
    const block = tableBlock(data);
    const below = { ...block, rowIndex: rowEnd(block), rowCount: 1 };
    if (hasFilledCell(sheet, below)) {
      new Range(session, sheet, below).insert('Down');
    }
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): TableRow {
    const position = Number(index);
    if (!Number.isInteger(position) || position < 0 || position >= this.count) {
      throw invalidArgument();
    }
    return new TableRow(this.table, position);
  }
}

/** Excel.TableRow. */
export class TableRow extends HostObject {
  static override readonly typeName = 'TableRow';
  static override readonly scalars = ['index', 'values'];
  static override readonly methods = ['delete', 'getRange'];

  constructor(
    readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): Range {
    const { session, sheet, data } = this.table;
    const body = bodyBlock(data);
    const rowIndex = body.rowIndex + this.index;
    return new Range(session, sheet, { ...body, rowIndex, rowCount: 1 });
  }

  delete(): void {
    const { sheet, data } = this.table;
    requireUnprotected(sheet);
    const before = tableBlock(data);
    if (bodyBlock(data).rowCount === 1) {
      throw invalidOperation('A table needs at least one row.');
    }
    this.getRange().delete('Up');
    setTableBlock(data, { ...before, rowCount: before.rowCount - 1 });
  }
}
