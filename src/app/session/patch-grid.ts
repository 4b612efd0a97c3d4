import { formatBlock, parseBlock } from '../../workbook/address';
import type { BlockContent, RowSpan } from '../../workbook/port';
import type { CellValue, SheetGrid } from '../../workbook/sheet-grid';

type Row = readonly CellValue[];

/**
 * The grid with the content of some of its rows, all columns of them, read anew. Rows that say the same stay the very
 * same arrays, and a grid of which nothing has changed is returned itself. Rows below the grid are added to it.
 */
export function patchGrid(grid: SheetGrid, span: RowSpan, content: BlockContent): SheetGrid {
  const first = span.rowIndex - grid.rowIndex;
  const rowCount = countRows(grid, first, content.values);
  const values = grid.values.slice();
  const displayed = new Map([...grid.displayed].map(([column, texts]) => [column, texts.slice()]));
  let isChanged = false;
  while (values.length < rowCount) {
    values.push(grid.values[0]!.map(() => ''));
    for (const texts of displayed.values()) texts.push('');
    isChanged = true;
  }
  content.values.forEach((row, offset) => {
    const index = first + offset;
    if (index >= rowCount) return;
    if (!isSameRow(values[index]!, row)) {
      values[index] = row;
      isChanged = true;
    }
    for (const [column, texts] of displayed) {
      const text = content.displayed[offset]![column - grid.columnIndex]!;
      if (texts[index] === text) continue;
      texts[index] = text;
      // A date keeps its value when only its format changes, and is read by its text.
      values[index] = row;
      isChanged = true;
    }
  });
  return isChanged ? { ...grid, values, displayed } : grid;
}

/**
 * The grid as read anew without asking which cells are merged or struck through, with those that were known `before`: those
 * in the rows above the first that says something else, and those in the rows below the last, wherever these stand now.
 */
export function carryMerged(before: SheetGrid, grid: SheetGrid): SheetGrid {
  const { mergedAreas, struckCells = [] } = before;
  if (mergedAreas.length === 0 && struckCells.length === 0) return grid;
  const above = countEqual(before.values, grid.values);
  const below = countEqual([...before.values].reverse(), [...grid.values].reverse());
  const endOf = ({ rowIndex, values }: SheetGrid): number => rowIndex + values.length;
  const shifts = { above: grid.rowIndex - before.rowIndex, below: endOf(grid) - endOf(before) };
  const follow = (address: string): string[] => {
    const block = parseBlock(address);
    if (!block) return [];
    const first = block.rowIndex - before.rowIndex;
    const isAbove = first + block.rowCount <= above;
    if (!isAbove && first < before.values.length - below) return [];
    const rowIndex = block.rowIndex + (isAbove ? shifts.above : shifts.below);
    const columnIndex = block.columnIndex + grid.columnIndex - before.columnIndex;
    return [formatBlock({ ...block, rowIndex, columnIndex })];
  };
  return {
    ...grid,
    mergedAreas: mergedAreas.flatMap(follow),
    ...(struckCells.length > 0 && { struckCells: struckCells.flatMap(follow) }),
  };
}

/** How many rows from the first on say the same. */
function countEqual(left: readonly Row[], right: readonly Row[]): number {
  const differing = left.findIndex((row, index) => !right[index] || !isSameRow(row, right[index]));
  return differing < 0 ? left.length : differing;
}

/** Rows of the grid afterwards: blank ones below it are left off. */
function countRows(grid: SheetGrid, first: number, rows: readonly Row[]): number {
  let last = rows.length - 1;
  while (last >= 0 && rows[last]!.every((value) => value === '')) last -= 1;
  return last < 0 ? grid.values.length : Math.max(grid.values.length, first + last + 1);
}

function isSameRow(left: Row, right: Row): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
