import { visitCells } from '../../host/sheet-model/visit-cells';
import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';

interface Place {
  readonly sheet: SheetData;
  readonly blocks: readonly CellBlock[];
}

/** Cells as they were before a person wrote to them, or took back what was written. */
interface Step extends Place {
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
  readonly #done: Step[] = [];
  readonly #takenBack: Step[] = [];

  get canTakeBack(): boolean {
    return this.#done.length > 0;
  }

  get canDoAgain(): boolean {
    return this.#takenBack.length > 0;
  }

  /** Keeps what the cells hold, before a person writes to them. */
  remember(sheet: SheetData, blocks: readonly CellBlock[]): void {
    this.#takenBack.length = 0;
    this.#done.push(holdCells(sheet, blocks));
    if (this.#done.length > MOST_STEPS) this.#done.shift();
  }

  /** Puts the last remembered cells back; answers where, or null when there are none. */
  takeBack(): Place | null {
    return exchange(this.#done, this.#takenBack);
  }

  /** Writes again what was taken back last; answers where, or null when nothing was. */
  doAgain(): Place | null {
    return exchange(this.#takenBack, this.#done);
  }

  /** Puts the last remembered cells back, of a write that failed: there is nothing to do again. */
  abandon(): void {
    const step = this.#done.pop();
    if (step) putCells(step);
  }

  /** To be called when cells have moved, or others than the person have written to them. */
  clear(): void {
    this.#done.length = 0;
    this.#takenBack.length = 0;
  }
}

/** Puts the last of `from` into the sheet, and what it replaces onto `to`. */
function exchange(from: Step[], to: Step[]): Place | null {
  const step = from.pop();
  if (!step) return null;
  const { sheet, blocks } = step;
  to.push(holdCells(sheet, blocks));
  putCells(step);
  return { sheet, blocks };
}

function holdCells(sheet: SheetData, blocks: readonly CellBlock[]): Step {
  const cells: HeldCell[] = [];
  for (const block of blocks) {
    visitCells(sheet, block, (cell, rowIndex, columnIndex) =>
      cells.push({ rowIndex, columnIndex, cell: { ...cell } }),
    );
  }
  return { sheet, blocks, cells };
}

function putCells({ sheet, blocks, cells }: Step): void {
  for (const block of blocks) {
    visitCells(sheet, block, (_cell, rowIndex, columnIndex) =>
      sheet.cells.delete(rowIndex, columnIndex),
    );
  }
  for (const { rowIndex, columnIndex, cell } of cells) {
    sheet.cells.set(rowIndex, columnIndex, cell);
  }
}
