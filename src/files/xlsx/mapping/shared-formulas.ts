import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

/** Spells out formulas that a file writes once for a block of cells. */
export class SharedFormulas {
  readonly #masters = new Map<number, string>();

  /** Remembers the formula (without "=") of the block's first cell, such as "B2". */
  define(index: number, formula: string, cell: string): void {
    this.#masters.set(index, translateFormulaToR1C1(`=${formula}`, cell));
  }

  /** The formula with "=" as it reads in another cell of the block; null when the block is not known. */
  at(index: number, cell: string): string | null {
    const master = this.#masters.get(index);
    return master === undefined ? null : translateFormulaToA1(master, cell);
  }
}
