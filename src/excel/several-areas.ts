import { runExcel } from './run-excel';

/** What stands between the areas of one call: that of the computer's region in Excel on a desktop. */
type ListSeparator = ',' | ';';

/** What each Excel has taken, by its context: there is one for as long as a page is open. */
const taken = new WeakMap<Office.Context, ListSeparator>();

/**
 * Finds out how this Excel lists areas, before any are asked for. One round trip in Excel on a desktop, the first time;
 * Excel on the web takes commas wherever it is (https://github.com/OfficeDev/office-js/issues/1985).
 */
export async function learnListSeparator(): Promise<void> {
  const { context } = Office;
  if (taken.has(context)) return;
  const isOnline = context.platform === Office.PlatformType.OfficeOnline;
  taken.set(context, isOnline || (await runExcel(takesCommas)) ? ',' : ';');
}

async function takesCommas(context: Excel.RequestContext): Promise<boolean> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRanges('A1,C3').load('address');
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'InvalidArgument') return false;
    throw error;
  }
}

/** Several areas of a sheet, their addresses without its name and with commas between; learnListSeparator comes first. */
export function areasOf(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  const separator = taken.get(Office.context);
  if (separator === undefined) throw new Error('Nobody has found out how this Excel lists areas.');
  return sheet.getRanges(addresses.replaceAll(',', separator));
}
