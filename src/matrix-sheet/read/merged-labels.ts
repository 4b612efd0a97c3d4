import { parseBlock } from '../../workbook/address';
import type { SheetGrid } from '../../workbook/sheet-grid';

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
