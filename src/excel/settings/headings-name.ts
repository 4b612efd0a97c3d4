import { isSameSheetName, quoteSheetName } from '../../workbook/address';
import { listReferences } from '../../workbook/formula-references';
import { HEADINGS_NAME } from '../../workbook/names';
import type { MappedPlace, MatrixMapping } from '../../workbook/settings';
import { isDeadName, isOurName, NAME_PROPERTIES, refuseTakenName } from '../our-names';
import type { ToldSetting } from './load-settings';
import { hasCells } from './load-settings';
import type { ToldName } from '../told';

const COMMENT = 'The row of headings that was chosen';

/** Queues loading the name of the mapped row of headings; a null object where there is none. */
export function loadHeadingsName(context: Excel.RequestContext): Excel.NamedItem {
  return context.workbook.names.getItemOrNullObject(HEADINGS_NAME).load(NAME_PROPERTIES);
}

/** Whether the name is ours: by its comment, or by a mapping in the settings where it stands for whole rows. */
function isOurs(item: ToldName, settings: readonly ToldSetting[]): boolean {
  if (isOurName(item, COMMENT) || isDeadName(item)) return true;
  const mapped = settings.find(({ field }) => field.key === 'mappedSheet');
  const isMapped = mapped !== undefined && hasCells(mapped) && mapped.range.values[0]![0] !== '';
  return isMapped && !item.isNullObject && /!\$(\d+):\$\1$/.test(String(item.formula));
}

/** Where the named row stands by now; null without a name of ours, and when the row or its sheet was deleted. */
export function placeOfHeadings(
  item: ToldName,
  settings: readonly ToldSetting[],
): MappedPlace | null {
  if (!isOurs(item, settings)) return null;
  const [reference] = listReferences(String(item.formula), '');
  if (!reference || reference.sheet === '') return null;
  return { sheet: reference.sheet, headerRowNumber: reference.block.rowIndex + 1 };
}

/** Throws name-taken where a mapping needs the name that a person has given to something of their own. */
export function refuseTakenHeadings(
  item: Excel.NamedItem,
  settings: readonly ToldSetting[],
  mapping: MatrixMapping | null,
): void {
  if (mapping && !item.isNullObject && !isOurs(item, settings)) throw refuseTakenName(item);
}

/** Queues taking the name away, where it is ours. */
export function deleteHeadings(item: Excel.NamedItem, settings: readonly ToldSetting[]): void {
  if (isOurs(item, settings)) item.delete();
}

/** Queues naming the row of headings of a mapping, or taking the name away where there is none to follow. */
export function nameHeadings(
  context: Excel.RequestContext,
  item: Excel.NamedItem,
  settings: readonly ToldSetting[],
  mapping: MatrixMapping | null,
  sheetNames: readonly string[],
): void {
  const place = mapping?.movedTo ?? mapping;
  const sheet = sheetNames.find((name) => isSameSheetName(name, place?.sheet ?? ''));
  if (!place || sheet === undefined) {
    deleteHeadings(item, settings);
    return;
  }
  const row = place.headerRowNumber;
  const formula = `=${quoteSheetName(sheet)}!$${row}:$${row}`;
  if (item.isNullObject) {
    context.workbook.names.add(HEADINGS_NAME, formula, COMMENT);
  } else if (item.formula !== formula) item.formula = formula;
}
