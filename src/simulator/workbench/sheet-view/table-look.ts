import type { CellBlock } from '../../../workbook/address';
import { parseBlock } from '../../../workbook/address';
import type { BorderData, DifferentialStyle, TableData } from '../../../workbook/workbook-data';
import type { CellPlace } from './merges';
import type { TablePalette } from './table-palette';
import { paletteOf } from './table-palette';

/** What a table's style lays under its cells. */
export interface TableLook {
  readonly table: TableData;
  readonly block: CellBlock;
  readonly palette: TablePalette;
}

/** The tables of a sheet with the colours of their styles. */
export function tableLooks(tables: readonly TableData[]): TableLook[] {
  return tables.flatMap((table) => {
    const block = parseBlock(table.address);
    const palette = paletteOf(table.style);
    return block && palette ? [{ table, block, palette }] : [];
  });
}

/** The part of a table's style that a cell gets; undefined outside of tables. */
export function tableStyleAt(
  looks: readonly TableLook[],
  { rowIndex, columnIndex }: CellPlace,
): DifferentialStyle | undefined {
  const look = looks.find(
    ({ block }) =>
      rowIndex >= block.rowIndex &&
      rowIndex < block.rowIndex + block.rowCount &&
      columnIndex >= block.columnIndex &&
      columnIndex < block.columnIndex + block.columnCount,
  );
  return look && partStyle(look, rowIndex - look.block.rowIndex);
}

/** `row` counts from the table's first row. */
function partStyle({ table, block, palette }: TableLook, row: number): DifferentialStyle {
  const lastRow = block.rowCount - 1;
  if (table.showHeaders && row === 0) {
    return withBorders(palette.header, { top: palette.frame, bottom: palette.headerRule });
  }
  const isTotals = table.showTotals && row === lastRow;
  const bodyRow = row - (table.showHeaders ? 1 : 0);
  const isBand = table.showBandedRows && !isTotals && bodyRow % 2 === 0;
  return withBorders(
    {
      ...(palette.body ?? {}),
      ...(isBand && palette.band !== null ? { fill: palette.band } : {}),
      ...(isTotals ? { font: { bold: true } } : {}),
    },
    {
      top: isTotals ? palette.headerRule : palette.rule,
      bottom: row === lastRow ? palette.frame : palette.rule,
    },
  );
}

function withBorders(
  style: DifferentialStyle,
  lines: { readonly top: BorderData | null; readonly bottom: BorderData | null },
): DifferentialStyle {
  const borders = {
    ...(lines.top ? { top: lines.top } : {}),
    ...(lines.bottom ? { bottom: lines.bottom } : {}),
  };
  return Object.keys(borders).length > 0 ? { ...style, borders } : style;
}
