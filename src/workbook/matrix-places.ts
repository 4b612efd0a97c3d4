import type { MatrixSection, MatrixSource } from '../domain/matrix';
import { splitAddress, parseCell } from './address';

/** Tells the section of a matrix that a cell of it stands in; null outside its rows. */
export type SectionFinder = (cell: string) => MatrixSection | null;

/** A cell with a sheet's name is looked for there, one without on the matrix's only sheet. */
export function createSectionFinder({ sheet, sections }: MatrixSource): SectionFinder {
  return (cell) => {
    const { sheet: named, local } = splitAddress(cell);
    const rowNumber = (parseCell(local)?.rowIndex ?? -1) + 1;
    const found = sections.find(
      (section) =>
        section.sheet === (named ?? sheet) &&
        rowNumber >= section.firstRowNumber &&
        rowNumber <= section.lastRowNumber,
    );
    return found ?? null;
  };
}

/** What stands in rows of a matrix, by any cell of a row. */
export interface RowMap<Value> {
  /** The rows are those of the sheet that `cell` names, 1-based and inclusive. */
  set(cell: string, firstRowNumber: number, lastRowNumber: number, value: Value): void;
  /** Undefined where nothing was set. */
  get(cell: string): Value | undefined;
}

/** A map without rows. */
export function createRowMap<Value>(): RowMap<Value> {
  const bySheet = new Map<string, Value[]>();
  return {
    set(cell, firstRowNumber, lastRowNumber, value) {
      const sheet = splitAddress(cell).sheet ?? '';
      let rows = bySheet.get(sheet);
      if (!rows) bySheet.set(sheet, (rows = []));
      for (let row = firstRowNumber; row <= lastRowNumber; row += 1) rows[row] = value;
    },
    get(cell) {
      const { sheet, local } = splitAddress(cell);
      const place = parseCell(local);
      return place ? bySheet.get(sheet ?? '')?.[place.rowIndex + 1] : undefined;
    },
  };
}
