import type { MatrixSource, SheetObservation } from '../../domain/matrix';
import type { CellBlock } from '../../workbook/address';
import { columnLetter, doBlocksOverlap, formatBlock, parseBlock } from '../../workbook/address';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { HeaderLocation } from './find-matrix';
import type { MatrixRow } from './matrix-rows';

/** The cells of a matrix with its header row, from its first to its last column. */
export function locateCells(header: HeaderLocation, rows: readonly MatrixRow[]): CellBlock {
  const columnIndices = Object.values(header.columns);
  const columnIndex = Math.min(...columnIndices);
  const lastHeaderRowIndex = header.headerRowIndex + header.headerRowCount - 1;
  const lastRowIndex = rows.at(-1)?.rowIndex ?? lastHeaderRowIndex;
  return {
    rowIndex: header.headerRowIndex,
    columnIndex,
    rowCount: lastRowIndex - header.headerRowIndex + 1,
    columnCount: Math.max(...columnIndices) - columnIndex + 1,
  };
}

/** Says where the matrix stands in the words of the sheet. */
export function describeSource(
  sheet: string,
  { headerRowIndex, headerRowCount, columns }: HeaderLocation,
  place: CellBlock,
): MatrixSource {
  return {
    sheet,
    address: formatBlock(place),
    headerRowNumber: headerRowIndex + 1,
    firstRowNumber: headerRowIndex + headerRowCount + 1,
    lastRowNumber: headerRowIndex + place.rowCount,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, columnIndex]) => [column, columnLetter(columnIndex)]),
    ),
  };
}

/** What stands out about the sheet within the matrix (`place`, with its header row): hidden rows, merged cells, missing columns. */
export function observeSheet(
  grid: SheetGrid,
  header: HeaderLocation,
  place: CellBlock,
): SheetObservation[] {
  const lastRowIndex = place.rowIndex + place.rowCount - 1;
  const rowNumbers = grid.hiddenRows
    .filter((rowIndex) => rowIndex >= place.rowIndex && rowIndex <= lastRowIndex)
    .map((rowIndex) => rowIndex + 1);
  const addresses = grid.mergedAreas.filter((address) => {
    const area = parseBlock(address);
    return area !== null && doBlocksOverlap(area, place);
  });
  return [
    ...header.missing.map((column): SheetObservation => ({ kind: 'column-missing', column })),
    ...(rowNumbers.length > 0 ? [{ kind: 'rows-hidden', rowNumbers } as const] : []),
    ...(addresses.length > 0 ? [{ kind: 'cells-merged', addresses } as const] : []),
  ];
}

/** Which rows' cells in the KPI column are merged with others; row indices are absolute. */
export interface MergedLabels {
  /** Rows in the lower part of a merge downwards: their label stands above. */
  readonly rowsBelowLabel: ReadonlySet<number>;
  /** First rows of merges with cells beside. */
  readonly rowsMergedAcross: ReadonlySet<number>;
}

/** Looks up the merges that touch the KPI column. */
export function findMergedLabels(
  { mergedAreas }: SheetGrid,
  kpiColumnIndex: number | undefined,
): MergedLabels {
  const rowsBelowLabel = new Set<number>();
  const rowsMergedAcross = new Set<number>();
  for (const address of mergedAreas) {
    const area = parseBlock(address);
    if (!area || kpiColumnIndex === undefined) continue;
    const { rowIndex, rowCount, columnIndex, columnCount } = area;
    if (kpiColumnIndex < columnIndex || kpiColumnIndex >= columnIndex + columnCount) continue;
    if (columnCount > 1) rowsMergedAcross.add(rowIndex);
    for (let offset = 1; offset < rowCount; offset += 1) rowsBelowLabel.add(rowIndex + offset);
  }
  return { rowsBelowLabel, rowsMergedAcross };
}
