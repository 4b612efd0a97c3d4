import { isSameSheetName, quoteSheetName } from '../../workbook/address';
import { listReferences } from '../../workbook/formula-references';
import { HEADINGS_NAME } from '../../workbook/names';
import type { MappedPlace, MatrixMapping } from '../../workbook/settings';

/** Queues loading the name of the mapped row of headings; a null object where there is none. */
export function loadHeadingsName(context: Excel.RequestContext): Excel.NamedItem {
  return context.workbook.names.getItemOrNullObject(HEADINGS_NAME).load('formula');
}

/** Where the named row stands by now; null without a name, and when the row or its sheet was deleted. */
export function placeOfHeadings(item: Excel.NamedItem): MappedPlace | null {
  if (item.isNullObject) return null;
  const [reference] = listReferences(String(item.formula), '');
  if (!reference || reference.sheet === '') return null;
  return { sheet: reference.sheet, headerRowNumber: reference.block.rowIndex + 1 };
}

/** Queues naming the row of headings of a mapping, or taking the name away where there is none to follow. */
export function nameHeadings(
  context: Excel.RequestContext,
  item: Excel.NamedItem,
  mapping: MatrixMapping | null,
  sheetNames: readonly string[],
): void {
  const place = mapping?.movedTo ?? mapping;
  const sheet = sheetNames.find((name) => isSameSheetName(name, place?.sheet ?? ''));
  if (!place || sheet === undefined) {
    if (!item.isNullObject) item.delete();
    return;
  }
  const row = place.headerRowNumber;
  const formula = `=${quoteSheetName(sheet)}!$${row}:$${row}`;
  if (item.isNullObject) {
    context.workbook.names.add(HEADINGS_NAME, formula, 'The row of headings that was chosen');
  } else if (item.formula !== formula) item.formula = formula;
}
