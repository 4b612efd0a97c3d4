import type { CellBlock } from '../workbook/address';
import { formatBlock } from '../workbook/address';
import { lookOfPackCell } from '../workbook/pack-cell';
import type { PackCell, PackSheet } from '../workbook/pack-sheet';
import type { CellLook } from '../workbook/palette';
import { CELL_LOOKS } from '../workbook/palette';
import type { BatchBudget } from './batch-budget';
import { joinAddresses } from './join-addresses';

/** What giving cells a look takes in a request, without their address: as measured, rounded up. */
const LOOK_BYTES = 1_500;

/** Queues the looks of the cells in the body of a pack sheet's table; cells without one are left alone. */
export async function applyCellLooks(
  sheet: Excel.Worksheet,
  spec: PackSheet,
  body: CellBlock,
  budget: BatchBudget,
): Promise<void> {
  const addresses = new Map<CellLook, string[]>();
  for (const { block, look } of findLookRuns(spec.table.rows, body)) {
    const ofLook = addresses.get(look);
    if (ofLook) ofLook.push(formatBlock(block));
    else addresses.set(look, [formatBlock(block)]);
  }
  for (const [look, ofLook] of addresses) {
    const { fill, ink, bold } = CELL_LOOKS[look];
    for (const address of joinAddresses(ofLook)) {
      await budget.reserve(address.length + LOOK_BYTES);
      const { format } = sheet.getRanges(address);
      if (fill) format.fill.color = fill;
      format.font.color = ink;
      format.font.bold = bold;
    }
  }
}

interface LookRun {
  readonly block: CellBlock;
  readonly look: CellLook;
}

/** Cells below each other that look the same, as one block. */
function findLookRuns(rows: readonly (readonly PackCell[])[], body: CellBlock): LookRun[] {
  const runs: LookRun[] = [];
  for (let column = 0; column < body.columnCount; column += 1) {
    let start = 0;
    for (let row = 1; row <= rows.length; row += 1) {
      const look = lookOf(rows[start]![column]!);
      if (row < rows.length && lookOf(rows[row]![column]!) === look) continue;
      if (look !== null) {
        const rowIndex = body.rowIndex + start;
        const columnIndex = body.columnIndex + column;
        runs.push({
          block: { rowIndex, columnIndex, rowCount: row - start, columnCount: 1 },
          look,
        });
      }
      start = row;
    }
  }
  return runs;
}

function lookOf(cell: PackCell): CellLook | null {
  const look = lookOfPackCell(cell);
  return look === 'none' ? null : look;
}
