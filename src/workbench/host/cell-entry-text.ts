import { interpretInput } from '../../embedded-host/sheet-model/cell-input';
import { displayText } from '../../embedded-host/sheet-model/number-format';
import type { CellData } from '../../workbook/workbook-data';

/** The text to edit in a cell: entered again unchanged, it gives the same formula or value. */
export function cellEntryText(cell: CellData | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value, style } = cell;
  const shown = displayText(value, style?.numberFormat);
  const candidates = [shown, typeof value === 'boolean' ? shown : String(value)];
  const faithful = candidates.find((text) => isReadAs(text, cell));
  return faithful ?? `'${value}`;
}

function isReadAs(text: string, { value, style }: CellData): boolean {
  // A file may hold text that begins like a formula and is none, which could not be entered.
  if (typeof value === 'string' && /^[=+\-@']/.test(text)) return false;
  const read = interpretInput(text, style?.numberFormat);
  return read.formula === undefined && read.value === value;
}
