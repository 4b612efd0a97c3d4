import type { SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireFound } from '../require-values';
import type { HostSession } from '../session';
import { blockBetween, columnEnd, rowEnd, SHEET_BLOCK } from '../sheet-model/blocks';
import { readCellsArgument } from './cells-argument';
import { Range } from './range';

/** Excel.WorksheetFreezePanes. Each call replaces what was frozen before. */
export class FreezePanes extends HostObject {
  static override readonly typeName = 'WorksheetFreezePanes';
  static override readonly methods = [
    'freezeAt',
    'freezeColumns',
    'freezeRows',
    'getLocation',
    'getLocationOrNullObject',
    'unfreeze',
  ];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
  ) {
    super();
  }

  freezeRows(count: unknown = 1): void {
    this.sheet.frozen = { rows: readCount(count, SHEET_BLOCK.rowCount), columns: 0 };
  }

  freezeColumns(count: unknown = 1): void {
    this.sheet.frozen = { rows: 0, columns: readCount(count, SHEET_BLOCK.columnCount) };
  }

  /** Freezes all rows and columns from A1 to the end of the range; whole rows freeze no columns, and the reverse. */
  freezeAt(frozenRange: unknown): void {
    const { sheet, block } = readCellsArgument(this.session, this.sheet, frozenRange);
    if (sheet !== this.sheet) throw invalidArgument();
    const rows = rowEnd(block);
    const columns = columnEnd(block);
    this.sheet.frozen = {
      rows: rows === SHEET_BLOCK.rowCount ? 0 : rows,
      columns: columns === SHEET_BLOCK.columnCount ? 0 : columns,
    };
  }

  unfreeze(): void {
    this.sheet.frozen = { rows: 0, columns: 0 };
  }

  getLocation(): Range {
    return requireFound(this.getLocationOrNullObject());
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    const block = blockBetween(
      0,
      0,
      rows || SHEET_BLOCK.rowCount,
      columns || SHEET_BLOCK.columnCount,
    );
    return new Range(this.session, this.sheet, block);
  }
}

function readCount(count: unknown, limit: number): number {
  const valid = typeof count === 'number' && Number.isInteger(count) && count > 0 && count < limit;
  if (!valid) throw invalidArgument();
  return count;
}
