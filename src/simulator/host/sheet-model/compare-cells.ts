import { isErrorValue } from '../../../workbook/sheet-grid';
import type { CellValue } from '../../../workbook/sheet-grid';

/** Excel's order of kinds: numbers, texts, booleans, errors; blanks come last whatever the direction. */
function kindOf(value: CellValue): number {
  if (value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return isErrorValue(value) ? 3 : 1;
}

const BLANK = kindOf('');
const ERROR = kindOf('#N/A');

/** Less than 0 when the first value stands before the second in a sorted range. */
export function compareValues(
  first: CellValue,
  second: CellValue,
  ascending: boolean,
  matchCase: boolean,
): number {
  const kind = kindOf(first);
  const otherKind = kindOf(second);
  if (kind === BLANK || otherKind === BLANK) return kind - otherKind;
  const order = kind === otherKind ? compareOfKind(first, second, matchCase) : kind - otherKind;
  return ascending ? order : -order;
}

function compareOfKind(first: CellValue, second: CellValue, matchCase: boolean): number {
  if (kindOf(first) === ERROR) return 0;
  if (typeof first === 'string' && typeof second === 'string') {
    return first.localeCompare(second, 'en', { sensitivity: matchCase ? 'variant' : 'accent' });
  }
  return Number(first) - Number(second);
}
