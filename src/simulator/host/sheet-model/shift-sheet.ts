import type { CellBlock } from '../../../workbook/address';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { invalidOperation } from '../errors';
import { SHEET_BLOCK } from './blocks';
import type { CellShift } from './cell-shift';
import { placeInBand, shiftBlock, shiftIndex, shiftReference } from './cell-shift';
import { formatLocalAddress, parseLocalAddress } from './sheet-address';

/** Moves the cells of a sheet and all that lies on them; throws InvalidOperation where Excel refuses. */
export function shiftSheet(sheet: SheetData, shift: CellShift): void {
  requireMovable(sheet, shift);
  shiftStoredCells(sheet, shift);
  sheet.merges = shiftAll(sheet.merges, shift);
  sheet.conditionalFormats = shiftRanges(sheet.conditionalFormats, shift);
  sheet.validations = shiftRanges(sheet.validations, shift);
  sheet.tables = sheet.tables.filter((table) => {
    const address = shiftAddress(table.address, shift);
    table.address = address ?? table.address;
    return address !== null;
  });
  for (const areas of [...(sheet.carriedAreas?.values() ?? [])].flat()) {
    areas.ranges = areas.ranges.flatMap((address) => shiftAddress(address, shift) ?? []);
  }
  if (sheet.autoFilter) {
    const address = shiftAddress(sheet.autoFilter.address, shift);
    sheet.autoFilter = address === null ? null : { ...sheet.autoFilter, address };
  }
  for (const chart of sheet.charts) chart.place = shiftReference(chart.place, shift) ?? chart.place;
  const { page } = sheet;
  page.printArea = page.printArea && shiftAddress(page.printArea, shift);
  page.titleRows = page.titleRows && shiftAddress(page.titleRows, shift);
  if (isWholeSheet(shift)) shiftSizes(sheet, shift);
}

function requireMovable(sheet: SheetData, shift: CellShift): void {
  const tables = sheet.tables.flatMap((table) => parseLocalAddress(table.address) ?? []);
  if (tables.some((block) => placeInBand(block, shift) === 'straddles')) {
    throw invalidOperation(
      'This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.',
    );
  }
  if (sheet.merges.some((block) => placeInBand(block, shift) === 'straddles')) {
    throw invalidOperation("We can't do that to a merged cell.");
  }
}

function shiftStoredCells(sheet: SheetData, shift: CellShift): void {
  const moving: { rowIndex: number; columnIndex: number; cell: CellData }[] = [];
  for (const entry of sheet.cells.entries()) {
    const block = { ...entry, rowCount: 1, columnCount: 1 };
    if (placeInBand(block, shift) === 'inside') moving.push(entry);
  }
  for (const { rowIndex, columnIndex } of moving) sheet.cells.delete(rowIndex, columnIndex);
  for (const { rowIndex, columnIndex, cell } of moving) {
    const to = shiftBlock({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 }, shift);
    if (to) sheet.cells.set(to.rowIndex, to.columnIndex, cell);
  }
}

const shiftAll = (blocks: readonly CellBlock[], shift: CellShift): CellBlock[] =>
  blocks.flatMap((block) => shiftReference(block, shift) ?? []);

function shiftAddress(address: string, shift: CellShift): string | null {
  const block = parseLocalAddress(address);
  if (!block) return address;
  const shifted = shiftReference(block, shift);
  return shifted && formatLocalAddress(shifted);
}

function shiftRanges<Owner extends { ranges: string[] }>(
  owners: readonly Owner[],
  shift: CellShift,
): Owner[] {
  return owners.filter((owner) => {
    owner.ranges = owner.ranges.flatMap((address) => shiftAddress(address, shift) ?? []);
    return owner.ranges.length > 0;
  });
}

function isWholeSheet(shift: CellShift): boolean {
  const { rowCount, columnCount } = SHEET_BLOCK;
  return (
    shift.bandStart === 0 && shift.bandEnd === (shift.axis === 'rows' ? columnCount : rowCount)
  );
}

function shiftSizes(sheet: SheetData, shift: CellShift): void {
  if (shift.axis === 'rows') {
    sheet.rowHeights = shiftKeys(sheet.rowHeights, shift);
    sheet.hiddenRows = new Set(shiftKeys(keyed(sheet.hiddenRows), shift).keys());
  } else {
    sheet.columnWidths = shiftKeys(sheet.columnWidths, shift);
    sheet.hiddenColumns = new Set(shiftKeys(keyed(sheet.hiddenColumns), shift).keys());
  }
}

const keyed = (indices: ReadonlySet<number>): Map<number, true> =>
  new Map([...indices].map((index) => [index, true]));

function shiftKeys<Value>(
  values: ReadonlyMap<number, Value>,
  shift: CellShift,
): Map<number, Value> {
  const shifted = new Map<number, Value>();
  for (const [index, value] of values) {
    const to = shiftIndex(index, shift);
    if (to !== null) shifted.set(to, value);
  }
  return shifted;
}
