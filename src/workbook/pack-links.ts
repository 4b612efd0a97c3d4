import type { CellBlock } from './address';
import { formatBlock, quoteSheetName } from './address';
import type { PackLayout } from './pack-layout';
import { layoutPackSheet } from './pack-layout';
import type { PackLink, PackSheet } from './pack-sheet';

/** Where a link leads, as Excel has it. */
export interface LinkTarget {
  /** Such as "'Due next'!A5:F15". */
  readonly documentReference: string;
  readonly screenTip: string;
}

/**
 * Finds where the links of a pack lead; null where it has no such sheet. `nameById` are the tabs as they are written,
 * which may differ from those wanted.
 */
export function createLinkFinder(
  pack: readonly PackSheet[],
  nameById: ReadonlyMap<string, string>,
): (link: PackLink) => LinkTarget | null {
  const layoutById = new Map(pack.map((spec) => [spec.id, layoutPackSheet(spec)]));
  return (link) => {
    const layout = layoutById.get(link.sheetId);
    const name = nameById.get(link.sheetId);
    if (!layout || name === undefined) return null;
    return {
      documentReference: `${quoteSheetName(name)}!${formatBlock(linkedBlock(layout, link))}`,
      screenTip: `Go to ${name}`,
    };
  };
}

/** The rows that a link leads to, as far as they are printed. */
function linkedBlock({ body, printedTable }: PackLayout, { rows }: PackLink): CellBlock {
  const { columnCount } = printedTable;
  if (rows === null) return { ...body, columnCount };
  return { ...body, columnCount, rowIndex: body.rowIndex + rows.first, rowCount: rows.count };
}
