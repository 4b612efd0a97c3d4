import type { CellBlock } from '../../../workbook/address';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireFound } from '../require-values';
import { boundingBlock, containsBlock } from '../sheet-model/blocks';
import type { ArrowDirection } from '../sheet-model/cell-regions';
import { DIRECTIONS, findEdge, surroundingRegion } from '../sheet-model/cell-regions';
import { copyCells } from '../sheet-model/copy-cells';
import type { SearchOptions } from '../sheet-model/find-text';
import { findText, replaceText } from '../sheet-model/find-text';
import type { DuplicateRemoval } from '../sheet-model/remove-duplicates';
import { removeDuplicateRows } from '../sheet-model/remove-duplicates';
import { requireUnprotected } from './protection';
import { copySource } from './range-arguments';
import { RangeBlock } from './range-block';
import { RangeNavigation } from './range-navigation';

/** The ranges that depend on which cells around a Range are filled. */
abstract class RangeRegions extends RangeNavigation {
  static override readonly methods: readonly string[] = [
    ...super.methods,
    'getExtendedRange',
    'getRangeEdge',
    'getSurroundingRegion',
  ];

  /** The cell that Ctrl and an arrow key lead to. */
  getRangeEdge(direction: unknown, activeCell?: unknown): this {
    const start = this.#startCell(activeCell);
    return this.at({
      ...findEdge(this.sheet, start, readDirection(direction)),
      rowCount: 1,
      columnCount: 1,
    });
  }

  /** The range and the cells up to that one. */
  getExtendedRange(direction: unknown, activeCell?: unknown): this {
    return this.at(boundingBlock(this.block, this.getRangeEdge(direction, activeCell).block));
  }

  getSurroundingRegion(): this {
    return this.at(surroundingRegion(this.sheet, this.block));
  }

  /** The first cell unless another one of the range is given. */
  #startCell(activeCell: unknown) {
    if (activeCell === undefined) return this.block;
    const isWithin =
      activeCell instanceof RangeBlock &&
      activeCell.sheet === this.sheet &&
      containsBlock(this.block, activeCell.block);
    if (!isWithin) throw invalidArgument();
    return activeCell.block;
  }
}

function readDirection(value: unknown): ArrowDirection {
  if (typeof value !== 'string' || !(value in DIRECTIONS)) throw invalidArgument();
  return value as ArrowDirection;
}

/** What finds, copies and replaces the content of a Range. */
export abstract class RangeEditing extends RangeRegions {
  static override readonly methods: readonly string[] = [
    ...super.methods,
    'copyFrom',
    'find',
    'findOrNullObject',
    'removeDuplicates',
    'replaceAll',
  ];

  copyFrom(
    source: unknown,
    copyType: unknown = 'All',
    skipBlanks: unknown = false,
    transpose: unknown = false,
  ): void {
    requireUnprotected(this.sheet);
    const from = copySource(this, source);
    this.session.calculation.settle();
    const options = {
      copyType: String(copyType),
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    };
    const changed = copyCells(from, { sheet: this.sheet, block: this.block }, options);
    this.session.cellsChanged(this.sheet, changed);
  }

  find(text: unknown, criteria: unknown): this {
    return requireFound(this.findOrNullObject(text, criteria));
  }

  findOrNullObject(text: unknown, criteria: unknown = {}): this | null {
    if (typeof text !== 'string') throw invalidArgument();
    this.session.calculation.settle();
    const found = findText(this.sheet, this.block, text, criteria as SearchOptions);
    return found && this.at(found);
  }

  /** Answers with the number of cells in which anything was replaced. */
  replaceAll(text: unknown, replacement: unknown, criteria: unknown = {}): number {
    if (typeof text !== 'string' || typeof replacement !== 'string') throw invalidArgument();
    this.session.calculation.settle();
    const options = criteria as SearchOptions;
    const found = replaceText(this.sheet, this.block, text, replacement, options);
    for (const { cell, input } of found) this.at(cell).values = input;
    return found.length;
  }

  /** Rows that are equal in the given columns, by their 0-based position, go but for the first. */
  removeDuplicates(columns: unknown, includesHeader: unknown): RemoveDuplicatesResult {
    requireUnprotected(this.sheet);
    this.session.calculation.settle();
    const { block } = this;
    const body = includesHeader === true ? withoutHeader(block) : block;
    const result = removeDuplicateRows(this.sheet, body, readColumns(columns, block.columnCount));
    this.session.cellsChanged(this.sheet, block);
    return new RemoveDuplicatesResult(result);
  }
}

const withoutHeader = (block: CellBlock): CellBlock => ({
  ...block,
  rowIndex: block.rowIndex + 1,
  rowCount: block.rowCount - 1,
});

function readColumns(columns: unknown, count: number): readonly number[] {
  const isColumn = (column: unknown): boolean =>
    typeof column === 'number' && Number.isInteger(column) && column >= 0 && column < count;
  if (!Array.isArray(columns) || columns.length === 0 || !columns.every(isColumn)) {
    throw invalidArgument();
  }
  return columns as number[];
}

/** Excel.RemoveDuplicatesResult. */
class RemoveDuplicatesResult extends HostObject {
  static override readonly typeName = 'RemoveDuplicatesResult';
  static override readonly scalars = ['removed', 'uniqueRemaining'];

  constructor(readonly result: DuplicateRemoval) {
    super();
  }

  get removed(): number {
    return this.result.removed;
  }

  get uniqueRemaining(): number {
    return this.result.uniqueRemaining;
  }
}
