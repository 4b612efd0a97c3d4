import type { HighlightKind } from '../../workbook/highlight-kinds';
import type { HighlightRule } from '../../workbook/highlight-plan';
import type { SheetGrid } from '../../workbook/sheet-grid';
import type { ColumnHighlight } from './build-rules';
import { buildRules } from './build-rules';
import { spanRows } from './column-ranges';
import type { ColumnCell } from './grid-cells';
import { rowReference, valueAt } from './grid-cells';
import { lookOfHighlight } from './looks';
import { saysValue, keyOfValue } from './says-value';

/**
 * Highlights of cells that should say something, for as long as nothing is typed there. A cell that only looks
 * blank, such as one with a no-break space, counts as blank while it holds just that.
 */
export function planBlankCells(
  kind: HighlightKind,
  cells: readonly ColumnCell[],
  grid: SheetGrid,
  build: (highlight: ColumnHighlight) => HighlightRule[] = buildRules,
): HighlightRule[] {
  const groups = new Map<string, ColumnCell[]>();
  for (const cell of cells) {
    const key = `${cell.column} ${keyOfValue(valueAt(grid, cell))}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return build({
      kind,
      look: lookOfHighlight(kind),
      column: first!.column,
      spans: spanRows(group.map(({ rowNumber }) => rowNumber)),
      conditions: (cell) => saysValue(rowReference(cell), valueAt(grid, first!)),
    });
  });
}
