import type { CellBlock } from '../../workbook/address';
import type { CellData, SheetData } from '../../workbook/workbook-data';
import { containsBlock, rowEnd } from './sheet-model/blocks';

/** Excel.DataChangeType, as far as the host tells them apart. */
export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'Unknown';

/** Excel.EventTriggerSource: the add-in itself, or anybody else. */
export type ChangeTrigger = 'ThisLocalAddin' | 'Unknown';

/** Cells that have changed, not yet told to the add-in. */
export interface CellChange {
  readonly sheet: SheetData;
  readonly block: CellBlock;
  readonly changeType: ChangeType;
  /** What the cell held, for a change of one cell's content; undefined otherwise. */
  readonly before: CellData | undefined;
  /** Undefined where the host does not tell. */
  readonly trigger: ChangeTrigger | undefined;
}

/** Collects the changes of cells; a large write that arrives in pieces is one change. */
export class CellChanges {
  #changes: CellChange[] = [];
  #bulk: { readonly sheet: SheetData; readonly block: CellBlock } | null = null;

  /** To be called before the pieces of a large write, which go from the first row to the last. */
  beginBulk(sheet: SheetData, block: CellBlock): void {
    this.#bulk = { sheet, block };
  }

  add(change: CellChange): void {
    if (this.#isWithinBulk(change)) {
      const { block } = this.#bulk!;
      if (change.block.rowIndex === block.rowIndex) this.#changes.push({ ...change, block });
      if (rowEnd(change.block) === rowEnd(block)) this.#bulk = null;
    } else if (!this.#repeatsLast(change)) {
      this.#changes.push(change);
    }
  }

  take(): CellChange[] {
    return this.#changes.splice(0);
  }

  #isWithinBulk({ sheet, block, changeType }: CellChange): boolean {
    return (
      this.#bulk?.sheet === sheet &&
      changeType === 'RangeEdited' &&
      containsBlock(this.#bulk.block, block)
    );
  }

  /** A method that is made of others, such as the adding of table rows, may tell of the same cells twice. */
  #repeatsLast({ sheet, block, changeType }: CellChange): boolean {
    const last = this.#changes.at(-1);
    return (
      last?.sheet === sheet &&
      last.changeType === changeType &&
      last.before === undefined &&
      containsBlock(last.block, block) &&
      containsBlock(block, last.block)
    );
  }
}
