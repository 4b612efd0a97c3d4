import type { SheetData, TableData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostCollection } from '../object-type';
import { requireFound, requireItemAt } from '../require-values';
import type { HostSession } from '../session';
import { findByNameOrId } from './find-item';
import { requireUnprotected } from './protection';
import { readCells } from './read-cells';
import { Table } from './table';
import { insertTable } from './table-insert';
import { placedTables } from '../sheet-model/table-store';

/** The tables of a sheet, or of the whole workbook when `sheet` is null. */
export class TableCollection extends HostCollection<Table> {
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
    return placedTables(sheets).map(({ sheet, table }) => new Table(this.session, sheet, table));
  }

  get count(): number {
    return this.items.length;
  }

  add(address: unknown, hasHeaders: unknown): Table {
    if (typeof hasHeaders !== 'boolean') throw invalidArgument();
    const { sheet, block } = readCells(
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
  getItem(key: unknown): Table {
    return requireFound(this.getItemOrNullObject(key));
  }

  getItemOrNullObject(key: unknown): Table | null {
    return findByNameOrId(this.items, key);
  }

  getItemAt(index: unknown): Table {
    return requireItemAt(this.items, index);
  }
}
