import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { invalidArgument, invalidReference } from '../errors';
import { HostObject } from '../object-type';
import type { HostSession } from '../session';
import { isEntireColumns, isEntireRows, isOnSheet } from '../sheet-model/blocks';
import { formatAddress } from '../sheet-model/sheet-address';
import { measureBlock, readHidden, setHidden } from '../sheet-model/sizes';
import { cellCount } from '../sheet-model/visit-cells';
import { requireUnprotected } from './protection';

/** Cells beyond which Excel gives -1 for their count. */
const MAX_CELL_COUNT = 2 ** 31 - 1;

/** Where a Range lies and how large it is. */
export abstract class RangeBlock extends HostObject {
  static override readonly typeName: string = 'Range';
  static override readonly scalars: readonly string[] = [
    'address',
    'addressLocal',
    'cellCount',
    'columnCount',
    'columnHidden',
    'columnIndex',
    'height',
    'hidden',
    'isEntireColumn',
    'isEntireRow',
    'left',
    'rowCount',
    'rowHidden',
    'rowIndex',
    'top',
    'width',
  ];

  #block: CellBlock | null;

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
    block: CellBlock,
  ) {
    super();
    if (!isOnSheet(block)) throw invalidArgument();
    this.#block = block;
    session.liveRanges.add(this);
  }

  /** Throws InvalidReference once the cells have been deleted. */
  get block(): CellBlock {
    if (!this.#block) throw invalidReference();
    return this.#block;
  }

  get blocks(): readonly CellBlock[] {
    return [this.block];
  }

  override get isGone(): boolean {
    return this.#block === null || !this.session.workbook.sheets.includes(this.sheet);
  }

  /** Lets the range follow its cells when others are inserted or deleted; null when they are deleted themselves. */
  follow(move: (block: CellBlock) => CellBlock | null): void {
    this.#block = this.#block && move(this.#block);
  }

  get address(): string {
    return formatAddress(this.sheet.name, this.block);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.block.rowIndex;
  }

  get columnIndex(): number {
    return this.block.columnIndex;
  }

  get rowCount(): number {
    return this.block.rowCount;
  }

  get columnCount(): number {
    return this.block.columnCount;
  }

  get cellCount(): number {
    const count = cellCount(this.block);
    return count <= MAX_CELL_COUNT ? count : -1;
  }

  get isEntireRow(): boolean {
    return isEntireRows(this.block);
  }

  get isEntireColumn(): boolean {
    return isEntireColumns(this.block);
  }

  get rowHidden(): boolean | null {
    return readHidden(this.sheet.hiddenRows, this.block.rowIndex, this.block.rowCount);
  }

  set rowHidden(value: unknown) {
    requireUnprotected(this.sheet);
    const before = this.rowHidden;
    setHidden(this.sheet.hiddenRows, this.block.rowIndex, this.block.rowCount, value);
    if (before !== value) this.session.events.rowsHidden(this.sheet, this.block, value === true);
    // Subtotals may leave hidden rows out.
    this.session.calculation.request();
  }

  get columnHidden(): boolean | null {
    return readHidden(this.sheet.hiddenColumns, this.block.columnIndex, this.block.columnCount);
  }

  set columnHidden(value: unknown) {
    requireUnprotected(this.sheet);
    setHidden(this.sheet.hiddenColumns, this.block.columnIndex, this.block.columnCount, value);
  }

  /** Null when only some of the cells are hidden. */
  get hidden(): boolean | null {
    const { rowHidden, columnHidden } = this;
    if (rowHidden === true || columnHidden === true) return true;
    return rowHidden === false && columnHidden === false ? false : null;
  }

  get top(): number {
    return measureBlock(this.sheet, this.block).topPoints;
  }

  get left(): number {
    return measureBlock(this.sheet, this.block).leftPoints;
  }

  get height(): number {
    return measureBlock(this.sheet, this.block).heightPoints;
  }

  get width(): number {
    return measureBlock(this.sheet, this.block).widthPoints;
  }
}
