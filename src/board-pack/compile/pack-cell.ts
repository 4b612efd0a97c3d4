import { toExcelSerial } from '../../domain/calendar-date';
import type { PackCell } from '../../workbook/pack-sheet';
import type { CellLook } from '../../workbook/palette';

/** What a worksheet's cell holds for it: a date is its serial number, '' an empty cell. */
export function valueOfPackCell(cell: PackCell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('text' in cell) return cell.text;
  return 'figure' in cell ? cell.figure : toExcelSerial(cell.date);
}

/** The look of what a text means; "none" for plain text, figures, dates and an empty cell. */
export function lookOfPackCell(cell: PackCell): CellLook {
  return cell !== null && typeof cell === 'object' && 'look' in cell ? cell.look : 'none';
}
