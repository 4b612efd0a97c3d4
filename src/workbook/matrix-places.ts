import type { Kpi, MatrixSection, MatrixSource } from '../domain/matrix';
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

/**
 * The columns that belong to what stands in a cell of a section: where a KPI's actions stand side by side, those of that
 * action and what is said of all of them.
 */
export function columnsAt(section: MatrixSection, cell: string): MatrixSection['columns'] {
  const { columns, furtherActions = [] } = section;
  if (furtherActions.length === 0) return columns;
  const letter = /^[A-Z]+/.exec(splitAddress(cell).local)?.[0];
  const own = furtherActions.find((each) => Object.values(each).some((other) => other === letter));
  return own ? { ...columns, ...own } : columns;
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

/**
 * What belongs to each KPI, by any cell of its rows. Rows of its actions that stand in another place, as on a sheet of
 * their own, are its rows as well.
 */
export function indexKpiRows<Value>(
  kpis: readonly Kpi[],
  valueOf: (kpi: Kpi) => Value,
): RowMap<Value> {
  const rows = createRowMap<Value>();
  for (const kpi of kpis) setKpiRows(rows, kpi, valueOf(kpi));
  return rows;
}

/** Says what belongs to a KPI, by any cell of its rows. */
export function setKpiRows<Value>(
  rows: RowMap<Value>,
  { cell, firstRowNumber, lastRowNumber, actions }: Kpi,
  value: Value,
): void {
  rows.set(cell, firstRowNumber, lastRowNumber, value);
  for (const action of actions) {
    for (const one of action.cells) {
      if (rows.get(one) !== value) rows.set(one, rowNumberOf(one), rowNumberOf(one), value);
    }
  }
}

const rowNumberOf = (cell: string): number => parseCell(splitAddress(cell).local)!.rowIndex + 1;
