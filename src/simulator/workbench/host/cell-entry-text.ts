import { interpretInput } from '../../host/sheet-model/cell-input';
import { displayText } from '../../host/sheet-model/number-format';
import type { CellData } from '../../../workbook/workbook-data';
import { BRITISH_DATE, readTyped } from './typed-text';

/** Begins like a formula, or like the mark that keeps text text. */
const NEEDS_APOSTROPHE = /^[=+\-@']/;

/** The text to edit in a cell: entered again unchanged, it gives the same formula or value. */
export function cellEntryText(cell: CellData | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value, style } = cell;
  const shown = displayText(value, style?.numberFormat);
  const candidates =
    typeof value === 'number'
      ? [shown, ...dateText(shown, value), String(value)]
      : [typeof value === 'string' ? value : shown];
  return candidates.find((text) => isReadAs(text, cell)) ?? `'${value}`;
}

/** A date that is shown another way, such as month first, as it is typed. */
function dateText(shown: string, value: number): string[] {
  return /[/-]/.test(shown) && Number.isInteger(value) ? [displayText(value, BRITISH_DATE)] : [];
}

function isReadAs(text: string, { value, style }: CellData): boolean {
  if (typeof value === 'string' && NEEDS_APOSTROPHE.test(text)) return false;
  const read = interpretInput(readTyped(text).input, style?.numberFormat);
  return read.formula === undefined && read.value === value;
}
