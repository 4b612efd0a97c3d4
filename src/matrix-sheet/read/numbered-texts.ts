import type { CellValue } from '../../workbook/sheet-grid';
import { sampleColumn } from './sample-column';
import { tidyCell } from './tidy-text';

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * Whether a cell of a row names a thing by its number, as "KPI 1" or "Aim 4" does, so that the row is none of headings:
 * these are numbered one after the other ("Action 1", "Action 2"). What `isHeading` says is a heading counts for none.
 */
export function namesByNumber(
  values: readonly CellValue[],
  isHeading: (value: CellValue, offset: number) => boolean = () => false,
): boolean {
  const stems = values.map((value) => tidyCell(value).toLowerCase().replace(/\d.*$/, ''));
  return values.some((value, offset) => {
    if (value === '' || isHeading(value, offset)) return false;
    const isNumbered = sampleColumn([value], NO_NAMES).kind === 'reference';
    return isNumbered && stems.indexOf(stems[offset]!) === stems.lastIndexOf(stems[offset]!);
  });
}
