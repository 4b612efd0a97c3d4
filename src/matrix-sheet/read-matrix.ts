import type { LevelScale } from '../domain/level-scale';
import type { MaturityMatrix } from '../domain/matrix';
import type { QuarterBasis } from '../domain/quarter';
import type { SheetGrid } from '../workbook/sheet-grid';
import type { HeaderLocation } from './find-matrix';

export interface ReadingOptions {
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
}

/** Reads the matrix whose header row stands at `header`; `grid` covers at least the header row and all below it. */
export function readMatrix(
  grid: SheetGrid,
  header: HeaderLocation,
  options: ReadingOptions,
): MaturityMatrix {
  void grid;
  void header;
  void options;
  throw new Error('not written yet');
}
