import { visitCells } from '../../embedded-host/sheet-model/visit-cells';
import type { CellBlock } from '../../workbook/address';
import type { CellData, SheetData } from '../../workbook/workbook-data';

/** Cells as they were before a person wrote to them. */
interface Step {
  readonly sheet: SheetData;
  readonly blocks: readonly CellBlock[];
  readonly cells: readonly HeldCell[];
}

interface HeldCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: CellData;
}

/** As many as Excel takes back. */
const MOST_STEPS = 100;

/** What the cells held that a person has written to, so that it can be put back. */
export class EntryHistory {
  readonly #steps: Step[] = [];

  get isEmpty(): boolean {
    return this.#steps.length === 0;
  }

  /** Keeps what the cells hold. */
  remember(sheet: SheetData, blocks: readonly CellBlock[]): void {
    const cells: HeldCell[] = [];
    for (const block of blocks) {
      visitCells(sheet, block, (cell, rowIndex, columnIndex) =>
        cells.push({ rowIndex, columnIndex, cell: { ...cell } }),
      );
    }
    this.#steps.push({ sheet, blocks, cells });
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
  }

  /** Puts the last remembered cells back; answers where, or null when there are none. */
  takeBack(): { readonly sheet: SheetData; readonly blocks: readonly CellBlock[] } | null {
    const step = this.#steps.pop();
    if (!step) return null;
    const { sheet, blocks, cells } = step;
    for (const block of blocks) {
      visitCells(sheet, block, (_cell, rowIndex, columnIndex) =>
        sheet.cells.delete(rowIndex, columnIndex),
      );
    }
    for (const { rowIndex, columnIndex, cell } of cells) {
      sheet.cells.set(rowIndex, columnIndex, cell);
    }
    return { sheet, blocks };
  }

  /** To be called when cells have moved, or others than the person have written to them. */
  clear(): void {
    this.#steps.length = 0;
  }
}
