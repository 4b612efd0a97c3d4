import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import type { HostSession } from '../session';
import { rowEnd } from '../sheet-model/blocks';
import type { SortKey, SortOptions } from '../sheet-model/sort-cells';
import { sortCells } from '../sheet-model/sort-cells';
import { bodyBlock } from '../sheet-model/table-store';
import { requireUnprotected } from './protection';
import type { RangeBlock } from './range-block';
import type { Table } from './table';

/** Excel.RangeSort; sorting by colours and icons is not available. */
export class RangeSort extends HostObject {
  static override readonly typeName = 'RangeSort';
  static override readonly methods = ['apply'];

  constructor(readonly range: RangeBlock) {
    super();
  }

  apply(
    fields: unknown,
    matchCase: unknown = false,
    hasHeaders: unknown = false,
    orientation: unknown = 'Rows',
    method?: unknown,
  ): void {
    refuseMethod(method, 'RangeSort');
    if (orientation !== 'Rows' && orientation !== 'Columns') throw invalidArgument();
    const { session, sheet, block } = this.range;
    const lines = orientation === 'Rows' ? 'rows' : 'columns';
    const sorted = hasHeaders === true ? withoutFirst(block, lines) : block;
    const across = lines === 'rows' ? block.columnCount : block.rowCount;
    const keys = readKeys(fields, across, 'RangeSort');
    if (sorted) sort(session, sheet, sorted, { keys, matchCase: matchCase === true, lines });
  }
}

/** Excel.TableSort; what a table is sorted by is not remembered. */
export class TableSort extends HostObject {
  static override readonly typeName = 'TableSort';
  static override readonly methods = ['apply'];

  constructor(readonly table: Table) {
    super();
  }

  apply(fields: unknown, matchCase: unknown = false, method?: unknown): void {
    refuseMethod(method, 'TableSort');
    const { session, sheet, data } = this.table;
    const block = bodyBlock(data);
    const keys = readKeys(fields, block.columnCount, 'TableSort');
    sort(session, sheet, block, { keys, matchCase: matchCase === true, lines: 'rows' });
  }
}

function sort(
  session: HostSession,
  sheet: SheetData,
  block: CellBlock,
  options: SortOptions,
): void {
  requireUnprotected(sheet);
  session.calculation.settle();
  sortCells(sheet, block, options);
  session.events.sorted(sheet, block, options.lines);
  session.cellsChanged(sheet, block);
}

function withoutFirst(block: CellBlock, lines: 'rows' | 'columns'): CellBlock | null {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const rest =
    lines === 'rows'
      ? { ...block, rowIndex: rowIndex + 1, rowCount: rowCount - 1 }
      : { ...block, columnIndex: columnIndex + 1, columnCount: columnCount - 1 };
  return rowEnd(rest) > rest.rowIndex && rest.columnCount > 0 ? rest : null;
}

/** Excel.SortField objects. */
function readKeys(fields: unknown, count: number, typeName: string): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((field: Readonly<Record<string, unknown>>) => {
    const { key, ascending = true, sortOn = 'Value', dataOption = 'Normal', subField } = field;
    if (sortOn !== 'Value' || dataOption !== 'Normal' || subField !== undefined) {
      throw apiNotFound(typeName, 'apply by anything but plain values');
    }
    const isKey = typeof key === 'number' && Number.isInteger(key) && key >= 0 && key < count;
    if (!isKey || typeof ascending !== 'boolean') throw invalidArgument();
    return { key, ascending };
  });
}

/** Ways of sorting Chinese characters. */
function refuseMethod(method: unknown, typeName: string): void {
  if (method !== undefined) throw apiNotFound(typeName, 'apply with a method');
}
