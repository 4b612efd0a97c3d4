import type { SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireFound } from '../require-values';
import type { HostSession } from '../session';
import { formatLocalAddress, parseLocalAddress } from '../sheet-model/sheet-address';
import { readCellsArgument } from './cells-argument';
import { requireUnprotected } from './protection';
import { Range } from './range';

/** Excel.AutoFilter of a sheet; filtering by criteria is not available. */
export class AutoFilter extends HostObject {
  static override readonly typeName = 'AutoFilter';
  static override readonly scalars = ['enabled', 'isDataFiltered'];
  static override readonly methods = ['apply', 'getRange', 'getRangeOrNullObject', 'remove'];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.sheet.autoFilter !== null;
  }

  get isDataFiltered(): boolean {
    return this.sheet.autoFilter?.filtered ?? false;
  }

  apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    requireUnprotected(this.sheet);
    if (columnIndex !== undefined || criteria !== undefined) {
      throw apiNotFound('AutoFilter', 'apply with criteria');
    }
    const { sheet, block } = readCellsArgument(this.session, this.sheet, range);
    if (sheet !== this.sheet) throw invalidArgument();
    this.#showFilteredRows();
    this.sheet.autoFilter = { address: formatLocalAddress(block), filtered: false };
  }

  remove(): void {
    requireUnprotected(this.sheet);
    this.#showFilteredRows();
    this.sheet.autoFilter = null;
  }

  getRange(): Range {
    return requireFound(this.getRangeOrNullObject());
  }

  getRangeOrNullObject(): Range | null {
    const block = this.#block();
    return block && new Range(this.session, this.sheet, block);
  }

  #block() {
    return parseLocalAddress(this.sheet.autoFilter?.address ?? '');
  }

  /** A row within the filter that is hidden is taken to be hidden by it. */
  #showFilteredRows(): void {
    const block = this.#block();
    if (!block || !this.isDataFiltered) return;
    this.session.events.rowsHidden(this.sheet, block, false);
    for (const rowIndex of [...this.sheet.hiddenRows]) {
      const offset = rowIndex - block.rowIndex;
      if (offset > 0 && offset < block.rowCount) this.sheet.hiddenRows.delete(rowIndex);
    }
  }
}
