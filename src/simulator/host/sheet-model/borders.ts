import type { CellBlock } from '../../../workbook/address';
import type {
  BorderData,
  BorderEdge,
  CellStyleData,
  SheetData,
} from '../../../workbook/workbook-data';
import { blockBetween, columnEnd, rowEnd } from './blocks';
import { changeStyles, dropUndefined, styleWith, uniformStyle } from './cell-styles';

/** In the order of Excel's collection. */
export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
/** A side of a block of cells, or the lines within it: Excel.BorderIndex without the diagonals. */
export type BorderSide = (typeof BORDER_SIDES)[number];

interface EdgeCells {
  readonly edge: BorderEdge;
  readonly block: CellBlock;
}

/** The cells whose edges make up a side of a block; an inner line belongs to the cells on both sides of it. */
function edgesOf(block: CellBlock, side: BorderSide): EdgeCells[] {
  const { rowIndex, columnIndex } = block;
  const bottom = rowEnd(block);
  const right = columnEnd(block);
  switch (side) {
    case 'EdgeTop':
      return [{ edge: 'top', block: { ...block, rowCount: 1 } }];
    case 'EdgeBottom':
      return [{ edge: 'bottom', block: { ...block, rowIndex: bottom - 1, rowCount: 1 } }];
    case 'EdgeLeft':
      return [{ edge: 'left', block: { ...block, columnCount: 1 } }];
    case 'EdgeRight':
      return [{ edge: 'right', block: { ...block, columnIndex: right - 1, columnCount: 1 } }];
    case 'InsideHorizontal':
      if (block.rowCount === 1) return [];
      return [
        { edge: 'bottom', block: blockBetween(rowIndex, columnIndex, bottom - 1, right) },
        { edge: 'top', block: blockBetween(rowIndex + 1, columnIndex, bottom, right) },
      ];
    case 'InsideVertical':
      if (block.columnCount === 1) return [];
      return [
        { edge: 'right', block: blockBetween(rowIndex, columnIndex, bottom, right - 1) },
        { edge: 'left', block: blockBetween(rowIndex, columnIndex + 1, bottom, right) },
      ];
  }
}

/** The line along a side, undefined where there is none, 'mixed' where the cells differ. */
export function readBorder(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  side: BorderSide,
): BorderData | undefined | 'mixed' {
  const edges = blocks.flatMap((block) => edgesOf(block, side).slice(0, 1));
  const found = edges.map(({ edge, block }) =>
    uniformStyle(sheet, [block], (style) => JSON.stringify(style.borders?.[edge] ?? null)),
  );
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  if (first === null || others.some((other) => other !== first)) return 'mixed';
  return (JSON.parse(first) as BorderData | null) ?? undefined;
}

/** Replaces the line on one side of the blocks by what `change` makes of it; undefined is no line. */
export function changeBorders(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  side: BorderSide,
  change: (before: BorderData | undefined) => BorderData | undefined,
): void {
  for (const { edge, block } of blocks.flatMap((target) => edgesOf(target, side))) {
    changeStyles(sheet, [block], (style) => withBorder(style, edge, change(style.borders?.[edge])));
  }
}

function withBorder(
  style: CellStyleData,
  edge: BorderEdge,
  border: BorderData | undefined,
): CellStyleData {
  const borders = dropUndefined({ ...style.borders, [edge]: border });
  return styleWith(style, { borders: Object.keys(borders).length > 0 ? borders : undefined });
}
