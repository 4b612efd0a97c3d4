import type { CellBlock } from '../../workbook/address';
import { invalidArgument, itemNotFound } from '../errors';
import { shiftFor, shiftReference } from '../sheet-model/cell-shift';
import { shiftCells } from '../sheet-model/change-sheets';
import { clearCells } from '../sheet-model/clear-cells';
import { copyCells } from '../sheet-model/copy-cells';
import type { SearchOptions } from '../sheet-model/find-text';
import { findText } from '../sheet-model/find-text';
import { mergeCells, unmergeCells } from '../sheet-model/merge-cells';
import { intersectBlocks } from '../sheet-model/blocks';
import { findSpecialCells } from '../sheet-model/special-cells';
import { ConditionalFormatCollection } from './conditional-format-collection';
import { DataValidation } from './data-validation';
import { requireUnlocked, requireUnprotected } from './protection';
import { RangeAreas } from './range-areas';
import { copySource } from './range-arguments';
import { RangeFormat } from './range-format';
import { RangeNavigation } from './range-navigation';
import { Worksheet } from './worksheet';

/** Excel.Range: a block of cells of one sheet. */
export class Range extends RangeNavigation {
  static override readonly navigations: readonly string[] = [
    'conditionalFormats',
    'dataValidation',
    'format',
    'worksheet',
  ];
  static override readonly methods: readonly string[] = [
    ...super.methods,
    '_ValidateArraySize',
    'calculate',
    'clear',
    'copyFrom',
    'delete',
    'find',
    'findOrNullObject',
    'getMergedAreasOrNullObject',
    'getSpecialCells',
    'getSpecialCellsOrNullObject',
    'insert',
    'merge',
    'select',
    'unmerge',
  ];

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  /** Sent before a large array is written in chunks. */
  _ValidateArraySize(rowCount: unknown, columnCount: unknown): void {
    if (rowCount !== this.block.rowCount || columnCount !== this.block.columnCount) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    this.session.events.bulkWriteBegins(this.sheet, this.block);
  }

  calculate(): void {
    this.session.calculation.run();
  }

  select(): void {
    this.session.select({ sheet: this.sheet, blocks: this.blocks });
  }

  clear(applyTo: unknown = 'All'): void {
    if (applyTo === 'Contents') requireUnlocked(this.sheet, this.blocks);
    else requireUnprotected(this.sheet);
    clearCells(this.sheet, this.block, String(applyTo));
    this.session.cellsChanged(this.sheet, this.block);
  }

  merge(across: unknown = false): void {
    requireUnprotected(this.sheet);
    mergeCells(this.sheet, this.block, across === true);
    this.session.cellsChanged(this.sheet, this.block);
  }

  unmerge(): void {
    requireUnprotected(this.sheet);
    unmergeCells(this.sheet, this.block);
  }

  /** Answers with the cells that were inserted. */
  insert(shift: unknown): this {
    if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
    const { block } = this;
    this.#shift(shift === 'Down' ? 'rows' : 'columns', 1);
    return this.at(block);
  }

  delete(shift: unknown): void {
    if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
    this.#shift(shift === 'Up' ? 'rows' : 'columns', -1);
  }

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

  find(text: unknown, criteria: unknown): Range {
    const found = this.findOrNullObject(text, criteria);
    if (!found) throw itemNotFound();
    return found;
  }

  findOrNullObject(text: unknown, criteria: unknown = {}): Range | null {
    if (typeof text !== 'string') throw invalidArgument();
    this.session.calculation.settle();
    const found = findText(this.sheet, this.block, text, criteria as SearchOptions);
    return found && this.at(found);
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    return this.#areas(this.sheet.merges.filter((merge) => intersectBlocks(merge, this.block)));
  }

  getSpecialCells(cellType: unknown, cellValueType?: unknown): RangeAreas {
    const found = this.getSpecialCellsOrNullObject(cellType, cellValueType);
    if (!found) throw itemNotFound();
    return found;
  }

  getSpecialCellsOrNullObject(cellType: unknown, valueType: unknown = 'All'): RangeAreas | null {
    this.session.calculation.settle();
    return this.#areas(
      findSpecialCells(this.sheet, this.block, String(cellType), String(valueType)),
    );
  }

  #areas(blocks: readonly CellBlock[]): RangeAreas | null {
    return blocks.length > 0 ? new RangeAreas(this.session, this.sheet, blocks) : null;
  }

  #shift(axis: 'rows' | 'columns', sign: 1 | -1): void {
    requireUnprotected(this.sheet);
    const { block } = this;
    const shift = shiftFor(block, axis, sign);
    shiftCells(this.session.workbook, this.sheet, shift);
    for (const range of this.session.rangesOn(this.sheet)) {
      range.follow((before) => shiftReference(before, shift));
    }
    const changeType = `${axis === 'rows' ? 'Row' : 'Column'}${sign > 0 ? 'Inserted' : 'Deleted'}`;
    this.session.cellsChanged(this.sheet, block, changeType as 'RowInserted');
  }
}
