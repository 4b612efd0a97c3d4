import type { CellValue } from '../../workbook/sheet-grid';

/** What stands in a column for revised dues where the original one still holds, in small letters. */
const NO_LATER_DUE = ['', '-', '–', '—', 'n/a', 'na', 'none', 'no change', 'unchanged'] as const;

const WORDS: ReadonlySet<string> = new Set(NO_LATER_DUE);

/** Whether a cell says that no later due than the original one has been agreed. */
export function saysNoLaterDue(value: CellValue): boolean {
  return typeof value === 'string' && WORDS.has(value.trim().toLowerCase());
}
