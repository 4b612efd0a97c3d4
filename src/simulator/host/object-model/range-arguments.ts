import type { CellBlock } from '../../../workbook/address';
import type { SheetData, WorkbookData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { SHEET_BLOCK } from '../sheet-model/blocks';
import { findName, findSheet, referredCells } from '../sheet-model/find-name';
import { parseLocalAddress, splitSheetName } from '../sheet-model/sheet-address';
import { structuredCells } from '../sheet-model/structured-references';
import { RangeBlock } from './range-block';

/**
 * The cells of a sheet that an address or a defined name stands for; undefined is the whole sheet.
 * Throws InvalidArgument for anything else, and for cells of another sheet.
 */
export function resolveAddress(
  workbook: WorkbookData,
  sheet: SheetData,
  address: unknown,
): CellBlock {
  if (address === undefined || address === '') return SHEET_BLOCK;
  if (typeof address !== 'string') throw invalidArgument();
  const { sheetName, local } = splitSheetName(address.trim());
  if (sheetName !== null && sheetName.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument();
  }
  const block =
    parseLocalAddress(local) ??
    namedBlock(workbook, sheet, local) ??
    tableCells(workbook, sheet, local);
  if (!block) throw invalidArgument();
  return block;
}

/** The block of another range on the same sheet, or of an address; throws InvalidArgument for any other. */
export function otherBlock(range: RangeBlock, other: unknown): CellBlock {
  if (!(other instanceof RangeBlock)) {
    return resolveAddress(range.session.workbook, range.sheet, other ?? null);
  }
  if (other.sheet !== range.sheet) throw invalidArgument();
  return other.block;
}

function namedBlock(workbook: WorkbookData, sheet: SheetData, name: string): CellBlock | null {
  const item = findName(workbook, name, sheet.name) ?? findName(workbook, name, null);
  const cells = item && referredCells(workbook, item.formula);
  return cells?.sheet === sheet ? cells.block : null;
}

/** "Plan[Due]", or "Plan" alone for the data of a table. */
function tableCells(workbook: WorkbookData, sheet: SheetData, text: string): CellBlock | null {
  const reference = text.includes('[') ? text : `${text}[#Data]`;
  const cells = structuredCells(workbook, reference, null);
  return cells?.sheet === sheet ? cells.block : null;
}

/** What copyFrom copies: a range, or an address that may name another sheet. */
export function copySource(
  range: RangeBlock,
  source: unknown,
): { sheet: SheetData; block: CellBlock } {
  if (source instanceof RangeBlock) return { sheet: source.sheet, block: source.block };
  if (typeof source !== 'string') throw invalidArgument();
  const { workbook } = range.session;
  const { sheetName } = splitSheetName(source);
  const sheet = sheetName === null ? range.sheet : findSheet(workbook, sheetName);
  if (!sheet) throw invalidArgument();
  return { sheet, block: resolveAddress(workbook, sheet, source) };
}
