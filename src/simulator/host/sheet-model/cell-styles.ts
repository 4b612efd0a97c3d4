import type { CellBlock } from '../../../workbook/address';
import type { CellData, CellStyleData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound } from '../errors';
import { cellCount, visitCells } from './visit-cells';

/** Beyond this the styles would have to live on rows and columns, which our sheets have not. */
const MAX_STYLED_CELLS = 2_000_000;

/** What all cells of the blocks have in common, as `pick` sees it; null when they differ. */
export function uniformStyle<Value extends string | number | boolean>(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  pick: (style: CellStyleData) => Value,
): Value | null {
  const values = new Set<Value>();
  for (const style of distinctStyles(sheet, blocks)) values.add(pick(style ?? {}));
  return values.size === 1 ? [...values][0]! : null;
}

/** Replaces the style of every cell of the blocks; cells that had the same style share the new one. */
export function changeStyles(
  sheet: SheetData,
  blocks: readonly CellBlock[],
  change: (style: CellStyleData) => CellStyleData,
): void {
  const restyle = onceForEach(change);
  for (const block of blocks) {
    requireStylable(block);
    sheet.cells.change(block, (cell) => {
      const style = restyle(cell?.style);
      if (!cell) return style ? { value: '', style } : undefined;
      cell.style = style;
      return !style && isEmptyCell(cell) ? undefined : cell;
    });
  }
}

/** The change of each style, made once; neighbours mostly have the same style. */
function onceForEach(
  change: (style: CellStyleData) => CellStyleData,
): (before: CellStyleData | undefined) => CellStyleData | undefined {
  const changed = new Map<CellStyleData | undefined, CellStyleData | undefined>();
  let last: CellStyleData | undefined | null = null;
  let lastChanged: CellStyleData | undefined;
  return (before) => {
    if (before === last) return lastChanged;
    if (!changed.has(before)) changed.set(before, unlessPlain(change(before ?? {})));
    last = before;
    lastChanged = changed.get(before);
    return lastChanged;
  };
}

/** Stores a cell with a style; one that then holds nothing is removed. */
export function setStyle(
  sheet: SheetData,
  rowIndex: number,
  columnIndex: number,
  cell: CellData,
  style: CellStyleData,
): void {
  cell.style = unlessPlain(style);
  if (isEmptyCell(cell)) sheet.cells.delete(rowIndex, columnIndex);
  else sheet.cells.set(rowIndex, columnIndex, cell);
}

/** Whether the cell says and shows nothing, so that it need not be kept. */
export function isEmptyCell(cell: CellData): boolean {
  return (
    cell.value === '' &&
    cell.formula === undefined &&
    cell.style === undefined &&
    cell.hyperlink === undefined &&
    cell.note === undefined &&
    cell.carried === undefined
  );
}

/** The style without the members that are undefined, which stand for the workbook's defaults. */
export function styleWith(
  style: CellStyleData,
  changes: { readonly [Member in keyof CellStyleData]?: CellStyleData[Member] | undefined },
): CellStyleData {
  return dropUndefined({ ...style, ...changes });
}

/** The members that are there, for types in which an absent one must not be undefined. */
export function dropUndefined<Members extends object>(
  members: Members,
): { [Member in keyof Members]: Exclude<Members[Member], undefined> } {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as never;
}

/** The object without some of its members. */
export function omit<Members extends object, Name extends keyof Members>(
  members: Members,
  ...names: Name[]
): Omit<Members, Name> {
  const rest = { ...members };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest;
}

/** A style without members is no style. */
function unlessPlain(style: CellStyleData): CellStyleData | undefined {
  return Object.keys(style).length > 0 ? style : undefined;
}

function distinctStyles(
  sheet: SheetData,
  blocks: readonly CellBlock[],
): Set<CellStyleData | undefined> {
  const styles = new Set<CellStyleData | undefined>();
  for (const block of blocks) {
    let visited = 0;
    visitCells(sheet, block, (cell) => {
      visited += 1;
      styles.add(cell.style);
    });
    if (visited < cellCount(block)) styles.add(undefined);
  }
  return styles;
}

function requireStylable(block: CellBlock): void {
  if (cellCount(block) > MAX_STYLED_CELLS) {
    throw apiNotFound('RangeFormat', `set for more than ${MAX_STYLED_CELLS} cells at once`);
  }
}
