import { REPORT_CATEGORY, SHEET_MARK_NAME } from './names';
import { ROLL_UP_SHEET_IDS } from './pack-sheet';
import type { WorkbookData } from './workbook-data';

/**
 * Whether a workbook was made of matrices and holds none: by its category, or, where a program has not kept that, because
 * all that stands in it are the marked sheets of a roll-up. One with sheets besides may be a matrix that others were rolled
 * up beside.
 */
export function isReport({ properties, names, sheets }: WorkbookData): boolean {
  if (properties.category === REPORT_CATEGORY) return true;
  const marks: readonly string[] = ROLL_UP_SHEET_IDS.map((id) => `="${id}"`);
  const marked = new Set(
    names.flatMap(({ name, formula, sheet }) =>
      name === SHEET_MARK_NAME && marks.includes(formula) ? (sheet ?? []) : [],
    ),
  );
  return marked.size > 0 && sheets.every(({ name, cells }) => marked.has(name) || cells.size === 0);
}
