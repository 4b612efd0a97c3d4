import type { MatrixColumn } from '../domain/matrix';
import type { SheetGrid } from '../workbook/sheet-grid';

/** Where a matrix's header row stands and which column is which. Indices are absolute and 0-based. */
export interface HeaderLocation {
  readonly sheet: string;
  readonly headerRowIndex: number;
  readonly columns: Readonly<Partial<Record<MatrixColumn, number>>>;
  /** Expected columns that have no heading. */
  readonly missing: readonly MatrixColumn[];
}

/** Finds the header row in the top rows of a sheet by its headings; null when nothing comes near. */
export function findHeader(top: SheetGrid): HeaderLocation | null {
  void top;
  return null;
}
