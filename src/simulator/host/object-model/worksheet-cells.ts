import type { CellBlock } from '../../../workbook/address';
import { formatBlock, formatCell } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireFound, requireInteger } from '../require-values';
import type { HostSession } from '../session';
import { boundingBlock, SHEET_BLOCK } from '../sheet-model/blocks';
import type { SearchOptions } from '../sheet-model/find-text';
import { findAllText } from '../sheet-model/find-text';
import { groupCells } from '../sheet-model/group-cells';
import { splitAddressList } from '../sheet-model/sheet-address';
import { usedBlock } from '../sheet-model/used-block';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { resolveAddress } from './range-arguments';

/** The cells that can be reached from a Worksheet. */
export abstract class WorksheetCells extends HostObject {
  static override readonly methods: readonly string[] = [
    'findAll',
    'findAllOrNullObject',
    'getCell',
    'getRange',
    'getRangeByIndexes',
    'getRanges',
    'getUsedRange',
    'getUsedRangeOrNullObject',
    'replaceAll',
  ];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
  ) {
    super();
  }

  override get isGone(): boolean {
    return !this.session.workbook.sheets.includes(this.sheet);
  }

  getRange(address?: unknown): Range {
    return this.#range(resolveAddress(this.session.workbook, this.sheet, address));
  }

  getRanges(addresses?: unknown): RangeAreas {
    const { listSeparator } = this.session.traits;
    const list =
      typeof addresses === 'string' ? splitAddressList(addresses, listSeparator) : [addresses];
    const blocks = list.map((address) =>
      resolveAddress(this.session.workbook, this.sheet, address),
    );
    return new RangeAreas(this.session, this.sheet, blocks);
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return this.#range({
      rowIndex: requireInteger(row),
      columnIndex: requireInteger(column),
      rowCount: requireInteger(rows),
      columnCount: requireInteger(columns),
    });
  }

  /** A1 on a blank sheet. */
  getUsedRange(valuesOnly: unknown = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown = false): Range | null {
    const used = usedBlock(this.sheet, valuesOnly === true);
    return used && this.#range(used);
  }

  findAll(text: unknown, criteria: unknown): RangeAreas {
    return requireFound(this.findAllOrNullObject(text, criteria));
  }

  /** Cells beside each other are one area. */
  findAllOrNullObject(text: unknown, criteria: unknown = {}): RangeAreas | null {
    if (typeof text !== 'string') throw invalidArgument();
    this.session.calculation.settle();
    const cells = findAllText(this.sheet, SHEET_BLOCK, text, criteria as SearchOptions);
    if (cells.length === 0) return null;
    const found = new Set(cells.map((cell) => formatBlock(cell)));
    const blocks = groupCells(cells.reduce(boundingBlock), (rowIndex, columnIndex) =>
      found.has(formatCell(rowIndex, columnIndex)),
    );
    return new RangeAreas(this.session, this.sheet, blocks);
  }

  replaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    return this.getRange().replaceAll(text, replacement, criteria);
  }

  #range(block: CellBlock): Range {
    return new Range(this.session, this.sheet, block);
  }
}
