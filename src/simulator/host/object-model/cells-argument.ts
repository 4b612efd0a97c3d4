import type { CellBlock } from '../../../workbook/address';
import type { SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import type { HostSession } from '../session';
import { findSheet } from '../sheet-model/find-name';
import { parseLocalAddress, splitSheetName } from '../sheet-model/sheet-address';
import { RangeBlock } from './range-block';

/**
 * The cells that an argument names: a Range, or an address with or without a sheet name; without one it is on
 * `sheet`. Throws InvalidArgument for anything else.
 */
export function readCellsArgument(
  session: HostSession,
  sheet: SheetData,
  argument: unknown,
): { sheet: SheetData; block: CellBlock } {
  if (argument instanceof RangeBlock) return { sheet: argument.sheet, block: argument.block };
  if (typeof argument !== 'string') throw invalidArgument();
  const { sheetName, local } = splitSheetName(argument.replace(/^=/, ''));
  const target = sheetName === null ? sheet : findSheet(session.workbook, sheetName);
  const block = parseLocalAddress(local);
  if (!target || !block) throw invalidArgument();
  return { sheet: target, block };
}
