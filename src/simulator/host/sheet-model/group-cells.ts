import type { CellBlock } from '../../../workbook/address';

/** The cells of a block that `matches`, as few rectangles as a pass from top to bottom finds, in reading order. */
export function groupCells(
  block: CellBlock,
  matches: (rowIndex: number, columnIndex: number) => boolean,
): CellBlock[] {
  const finished: CellBlock[] = [];
  let open = new Map<string, { block: CellBlock }>();
  for (let row = 0; row < block.rowCount; row += 1) {
    const rowIndex = block.rowIndex + row;
    const next = new Map<string, { block: CellBlock }>();
    for (const run of runsInRow(block, rowIndex, matches)) {
      const key = `${run.columnIndex}:${run.columnCount}`;
      const above = open.get(key);
      if (above) {
        above.block = { ...above.block, rowCount: above.block.rowCount + 1 };
        open.delete(key);
        next.set(key, above);
      } else {
        next.set(key, { block: run });
      }
    }
    finished.push(...[...open.values()].map((group) => group.block));
    open = next;
  }
  finished.push(...[...open.values()].map((group) => group.block));
  return finished.sort(
    (left, right) => left.rowIndex - right.rowIndex || left.columnIndex - right.columnIndex,
  );
}

function runsInRow(
  block: CellBlock,
  rowIndex: number,
  matches: (rowIndex: number, columnIndex: number) => boolean,
): CellBlock[] {
  const runs: CellBlock[] = [];
  const end = block.columnIndex + block.columnCount;
  let start = -1;
  for (let columnIndex = block.columnIndex; columnIndex <= end; columnIndex += 1) {
    const inside = columnIndex < end && matches(rowIndex, columnIndex);
    if (inside && start < 0) start = columnIndex;
    if (!inside && start >= 0) {
      runs.push({ rowIndex, columnIndex: start, rowCount: 1, columnCount: columnIndex - start });
      start = -1;
    }
  }
  return runs;
}
