import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbook/address';
import { invalidArgument, itemNotFound } from '../errors';
import { requireInteger } from '../require-values';
import { boundingBlock, intersectBlocks } from '../sheet-model/blocks';
import { usedBlock } from '../sheet-model/used-block';
import { otherBlock } from './range-arguments';
import { RangeContent } from './range-content';

/** The ranges that can be reached from a Range. */
export abstract class RangeNavigation extends RangeContent {
  static override readonly methods: readonly string[] = [
    'getAbsoluteResizedRange',
    'getBoundingRect',
    'getCell',
    'getColumn',
    'getColumnsAfter',
    'getColumnsBefore',
    'getEntireColumn',
    'getEntireRow',
    'getIntersection',
    'getIntersectionOrNullObject',
    'getLastCell',
    'getLastColumn',
    'getLastRow',
    'getOffsetRange',
    'getResizedRange',
    'getRow',
    'getRowsAbove',
    'getRowsBelow',
    'getUsedRange',
    'getUsedRangeOrNullObject',
  ];

  /** A range of the same sheet; throws InvalidArgument for cells outside the sheet. */
  at(changes: Partial<CellBlock>): this {
    const Type = this.constructor as new (...parts: unknown[]) => this;
    return new Type(this.session, this.sheet, { ...this.block, ...changes });
  }

  /** May lie outside the range. */
  getCell(row: unknown, column: unknown): this {
    return this.at({
      rowIndex: this.block.rowIndex + requireInteger(row),
      columnIndex: this.block.columnIndex + requireInteger(column),
      rowCount: 1,
      columnCount: 1,
    });
  }

  getRow(row: unknown): this {
    const offset = requireWithin(row, this.block.rowCount);
    return this.at({ rowIndex: this.block.rowIndex + offset, rowCount: 1 });
  }

  getColumn(column: unknown): this {
    const offset = requireWithin(column, this.block.columnCount);
    return this.at({ columnIndex: this.block.columnIndex + offset, columnCount: 1 });
  }

  getLastRow(): this {
    return this.getRow(this.block.rowCount - 1);
  }

  getLastColumn(): this {
    return this.getColumn(this.block.columnCount - 1);
  }

  getLastCell(): this {
    return this.getCell(this.block.rowCount - 1, this.block.columnCount - 1);
  }

  getEntireRow(): this {
    return this.at({ columnIndex: 0, columnCount: MAX_COLUMNS });
  }

  getEntireColumn(): this {
    return this.at({ rowIndex: 0, rowCount: MAX_ROWS });
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): this {
    return this.at({
      rowIndex: this.block.rowIndex + requireInteger(rowOffset),
      columnIndex: this.block.columnIndex + requireInteger(columnOffset),
    });
  }

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): this {
    return this.at({
      rowCount: this.block.rowCount + requireInteger(deltaRows),
      columnCount: this.block.columnCount + requireInteger(deltaColumns),
    });
  }

  getAbsoluteResizedRange(rowCount: unknown, columnCount: unknown): this {
    return this.at({
      rowCount: requireInteger(rowCount),
      columnCount: requireInteger(columnCount),
    });
  }

  /** A negative count gives rows below. */
  getRowsAbove(count: unknown = 1): this {
    return this.#rowsBeside(-requireInteger(count));
  }

  getRowsBelow(count: unknown = 1): this {
    return this.#rowsBeside(requireInteger(count));
  }

  getColumnsBefore(count: unknown = 1): this {
    return this.#columnsBeside(-requireInteger(count));
  }

  getColumnsAfter(count: unknown = 1): this {
    return this.#columnsBeside(requireInteger(count));
  }

  getBoundingRect(other: unknown): this {
    return this.at(boundingBlock(this.block, otherBlock(this, other)));
  }

  getIntersection(other: unknown): this {
    return this.getIntersectionOrNullObject(other) ?? fail();
  }

  getIntersectionOrNullObject(other: unknown): this | null {
    const shared = intersectBlocks(this.block, otherBlock(this, other));
    return shared && this.at(shared);
  }

  getUsedRange(valuesOnly: unknown = false): this {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? fail();
  }

  getUsedRangeOrNullObject(valuesOnly: unknown = false): this | null {
    const used = usedBlock(this.sheet, valuesOnly === true, this.block);
    return used && this.at(used);
  }

  #rowsBeside(count: number): this {
    const { rowIndex, rowCount } = this.block;
    const first = count > 0 ? rowIndex + rowCount : rowIndex + count;
    return this.at({ rowIndex: first, rowCount: Math.abs(count) });
  }

  #columnsBeside(count: number): this {
    const { columnIndex, columnCount } = this.block;
    const first = count > 0 ? columnIndex + columnCount : columnIndex + count;
    return this.at({ columnIndex: first, columnCount: Math.abs(count) });
  }
}

function fail(): never {
  throw itemNotFound();
}

function requireWithin(value: unknown, count: number): number {
  const offset = requireInteger(value);
  if (offset < 0 || offset >= count) throw invalidArgument();
  return offset;
}
