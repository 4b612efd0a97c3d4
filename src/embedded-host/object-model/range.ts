import type { CellBlock } from '../../workbook/address';
import { formatBlock, quoteSheetName } from '../../workbook/address';
import type { SheetData } from '../../workbook/workbook-data';
import { invalidReference } from '../errors';
import { HostObject } from '../object-type';
import type { HostSession } from '../session';
import { isOnSheet } from '../blocks';

/** Excel.Range: a block of cells of one sheet. */
export class Range extends HostObject {
  static override readonly typeName = 'Range';
  static override readonly scalars = [
    'address',
    'rowIndex',
    'columnIndex',
    'rowCount',
    'columnCount',
  ];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
    public block: CellBlock,
  ) {
    super();
    if (!isOnSheet(block)) throw invalidReference();
  }

  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatBlock(this.block)}`;
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
}
