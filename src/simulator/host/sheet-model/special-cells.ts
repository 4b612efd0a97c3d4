import type { CellBlock } from '../../../workbook/address';
import type { CellValue } from '../../../workbook/sheet-grid';
import { isErrorValue } from '../../../workbook/sheet-grid';
import type { CellData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound } from '../errors';
import { intersectBlocks, subtractBlock } from './blocks';
import { groupCells } from './group-cells';
import { parseLocalAddress } from './sheet-address';
import { usedBlock } from './used-block';

/** The cells of a block that Excel.SpecialCellType names, as blocks; throws ApiNotFound for types not known here. */
export function findSpecialCells(
  sheet: SheetData,
  block: CellBlock,
  cellType: string,
  valueType = 'All',
): CellBlock[] {
  switch (cellType) {
    case 'Visible':
      return visibleBlocks(sheet, block);
    case 'ConditionalFormats':
      return blocksOf(sheet.conditionalFormats, block);
    case 'DataValidations':
      return blocksOf(sheet.validations, block);
  }
  const matches = cellTest(cellType, valueType);
  const used = usedBlock(sheet, false, block);
  if (!used) return [];
  return groupCells(used, (rowIndex, columnIndex) =>
    matches(sheet.cells.get(rowIndex, columnIndex)),
  );
}

function cellTest(cellType: string, valueType: string): (cell: CellData | undefined) => boolean {
  switch (cellType) {
    case 'Blanks':
      return (cell) => !cell || (cell.value === '' && cell.formula === undefined);
    case 'Constants':
      return (cell) =>
        !!cell &&
        cell.formula === undefined &&
        cell.value !== '' &&
        isOfType(cell.value, valueType);
    case 'Formulas':
      return (cell) => cell?.formula !== undefined && isOfType(cell.value, valueType);
  }
  throw apiNotFound('Range', `getSpecialCells("${cellType}")`);
}

/** Names of Excel.SpecialCellValueType are put together from the kinds that they hold, such as "ErrorsText". */
function isOfType(value: CellValue, valueType: string): boolean {
  if (valueType === 'All') return true;
  if (isErrorValue(value)) return valueType.includes('Errors');
  if (typeof value === 'boolean') return valueType.includes('Logical');
  return valueType.includes(typeof value === 'number' ? 'Number' : 'Text');
}

function visibleBlocks(sheet: SheetData, block: CellBlock): CellBlock[] {
  const rows = spans(block.rowIndex, block.rowCount, sheet.hiddenRows);
  const columns = spans(block.columnIndex, block.columnCount, sheet.hiddenColumns);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      rowIndex: row.first,
      rowCount: row.count,
      columnIndex: column.first,
      columnCount: column.count,
    })),
  );
}

/** The runs of consecutive indices that are not hidden. */
function spans(
  first: number,
  count: number,
  hidden: ReadonlySet<number>,
): { first: number; count: number }[] {
  const cuts = [...hidden].filter((index) => index >= first && index < first + count);
  const found: { first: number; count: number }[] = [];
  let start = first;
  for (const cut of [...cuts.sort((left, right) => left - right), first + count]) {
    if (cut > start) found.push({ first: start, count: cut - start });
    start = cut + 1;
  }
  return found;
}

/** The parts of a block that conditional formats or validations lie on, each cell once. */
function blocksOf(
  owners: readonly { readonly ranges: readonly string[] }[],
  block: CellBlock,
): CellBlock[] {
  const ranges = owners.flatMap((owner) => owner.ranges);
  const found: CellBlock[] = [];
  for (const address of ranges) {
    const range = parseLocalAddress(address);
    const shared = range && intersectBlocks(range, block);
    if (!shared) continue;
    const fresh = found.reduce<CellBlock[]>(
      (pieces, taken) => pieces.flatMap((piece) => subtractBlock(piece, taken)),
      [shared],
    );
    found.push(...fresh);
  }
  return found;
}
