import { SHEET_MARK_NAME } from '../workbook/names';

/** A sheet together with the mark that says it is ours, once both are loaded. */
export interface SheetWithMark {
  readonly sheet: Excel.Worksheet;
  readonly mark: Excel.NamedItem;
}

/** Queues loading the sheets' names and visibility. The caller syncs. */
export function loadSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  return sheets;
}

/** Queues loading the mark of each sheet. The caller syncs. */
export function loadMarks(sheets: Excel.WorksheetCollection): SheetWithMark[] {
  return sheets.items.map((sheet) => {
    const mark = sheet.names.getItemOrNullObject(SHEET_MARK_NAME);
    mark.load('formula');
    return { sheet, mark };
  });
}

/** The id that a loaded mark gives a sheet; null for a sheet that is not ours. */
export function sheetIdOf({ mark }: SheetWithMark): string | null {
  if (mark.isNullObject) return null;
  return /^="(.*)"$/.exec(String(mark.formula))?.[1] ?? null;
}

/** Queues adding a sheet at the end that is ours from its first moment: marked before it gets its name. */
export function addMarkedSheet(
  context: Excel.RequestContext,
  id: string,
  name: string,
): Excel.Worksheet {
  const sheet = addUnfinishedSheet(context, id);
  sheet.name = name;
  return sheet;
}

/** Queues adding a marked sheet that counts as a leftover until the caller gives it its name. */
export function addUnfinishedSheet(context: Excel.RequestContext, id: string): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(unfinishedName(id));
  sheet.names.add(SHEET_MARK_NAME, `="${id}"`, 'Made by the maturity matrix add-in');
  return sheet;
}

/** Whether a run stopped before the sheet got its name; it may have its mark already. */
export function isLeftover({ sheet }: { readonly sheet: Excel.Worksheet }): boolean {
  return sheet.name.startsWith(unfinishedName(''));
}

/** Queues deleting the sheets that a run left unfinished; returns the others. */
export function deleteLeftovers<Entry extends SheetWithMark>(entries: readonly Entry[]): Entry[] {
  for (const entry of entries.filter(isLeftover)) entry.sheet.delete();
  return entries.filter((entry) => !isLeftover(entry));
}

/** The name of a sheet of ours between being added and being marked; a run that stops there leaves it behind. */
function unfinishedName(id: string): string {
  return `Matrix unfinished ${id}`.slice(0, 31);
}

/** A tab name that no sheet has yet: `wanted`, or with a number where a sheet that is not ours has it. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
