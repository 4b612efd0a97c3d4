import type { CellBlock } from '../../../workbook/address';
import type { DifferentialStyle } from '../../../workbook/workbook-data';
import type { CellCopy, WorkbookCopy } from './workbook-copy';

/** Asks for the looks of a sheet. Cells are those changed since the workbook was last sent; it is null when only they are. */
export interface LooksRequest {
  readonly number: number;
  readonly sheetName: string;
  readonly workbook: WorkbookCopy | null;
  readonly edits: readonly CellEdits[];
}

/** Blocks of a sheet that were written to, with what they hold now. */
export interface CellEdits {
  readonly sheetName: string;
  readonly blocks: readonly CellBlock[];
  readonly cells: readonly CellCopy[];
}

/** The looks of a sheet: for each cell (see `placeKey`) one of a few styles. */
export interface LooksAnswer {
  readonly number: number;
  readonly styles: readonly DifferentialStyle[];
  readonly places: Float64Array;
  readonly styleIndexes: Uint32Array;
}
