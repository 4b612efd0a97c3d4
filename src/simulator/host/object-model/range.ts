import type { CellBlock } from '../../../workbook/address';
import { invalidArgument } from '../errors';
import { requireFound } from '../require-values';
import { intersectBlocks } from '../sheet-model/blocks';
import { shiftFor, shiftReference } from '../sheet-model/cell-shift';
import { shiftCells } from '../sheet-model/change-sheets';
import { mergeCells, unmergeCells } from '../sheet-model/merge-cells';
import { findSpecialCells } from '../sheet-model/special-cells';
import { mapCells, visitPositions } from '../sheet-model/visit-cells';
import { readBlockInput } from '../sheet-model/write-cells';
import { readCellProperties, writeCellProperties } from './cell-properties';
import { clearTarget } from './clear-target';
import { ConditionalFormatCollection } from './conditional-format-collection';
import { DataValidation } from './data-validation';
import { requireUnprotected } from './protection';
import { RangeAreas } from './range-areas';
import { RangeEditing } from './range-editing';
import { RangeFormat } from './range-format';
import { RangeSort } from './sort';
import { Worksheet } from './worksheet';

/** Excel.Range: a block of cells of one sheet. */
export class Range extends RangeEditing {
  static override readonly navigations: readonly string[] = [
    'conditionalFormats',
    'dataValidation',
    'format',
    'sort',
    'worksheet',
  ];
  static override readonly methods: readonly string[] = [
    ...super.methods,
    '_ValidateArraySize',
    'calculate',
    'clear',
    'delete',
    'getCellProperties',
    'getMergedAreasOrNullObject',
    'getSpecialCells',
    'getSpecialCellsOrNullObject',
    'insert',
    'merge',
    'select',
    'setCellProperties',
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

  get sort(): RangeSort {
    return new RangeSort(this);
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
    clearTarget(this, applyTo);
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

  getMergedAreasOrNullObject(): RangeAreas | null {
    return this.#areas(this.sheet.merges.filter((merge) => intersectBlocks(merge, this.block)));
  }

  getSpecialCells(cellType: unknown, cellValueType?: unknown): RangeAreas {
    return requireFound(this.getSpecialCellsOrNullObject(cellType, cellValueType));
  }

  getSpecialCellsOrNullObject(cellType: unknown, valueType: unknown = 'All'): RangeAreas | null {
    this.session.calculation.settle();
    return this.#areas(
      findSpecialCells(this.sheet, this.block, String(cellType), String(valueType)),
    );
  }

  /** Excel.CellPropertiesLoadOptions say what of each cell. */
  getCellProperties(options: unknown): object[][] {
    return mapCells(this.sheet, this.block, (_cell, rowIndex, columnIndex) =>
      readCellProperties(this.at({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 }), options),
    );
  }

  /** Excel.SettableCellProperties, an object for each cell. */
  setCellProperties(properties: unknown): void {
    const given = readBlockInput(properties, this.block);
    visitPositions(this.block, (rowIndex, columnIndex) => {
      const cell = this.at({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
      writeCellProperties(
        cell,
        given(rowIndex - this.block.rowIndex, columnIndex - this.block.columnIndex),
      );
    });
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
