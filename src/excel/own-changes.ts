/**
 * What this page has done to the workbook and Excel has not told it of yet. Excel says of edits who made them, from
 * ExcelApi 1.14 on, but not of sheets that come and go: these are known by what was noted when it was done.
 */

/** Sheets that were added; their ids are known once the batch that adds them has been answered. */
let added: Excel.Worksheet[] = [];
/** Sheets that were deleted; one may have been added by the same batch. */
let deleted: Excel.Worksheet[] = [];
/** Sheets that were added and have not got their name yet. */
let unnamed: Excel.Worksheet[] = [];
/** "Plan!E2", for each time that these cells were written. */
let written: string[] = [];

/** Forgets what was noted, before events are listened to. */
export function forgetOwnChanges(): void {
  added = [];
  deleted = [];
  unnamed = [];
  written = [];
}

/** Notes a sheet whose adding is queued. */
export function noteAdded(sheet: Excel.Worksheet): void {
  added.push(sheet.load('id'));
  if (tellsNames()) unnamed.push(sheet);
}

/** Notes a sheet whose deletion is queued, its id loaded by then. */
export function noteDeleted(sheet: Excel.Worksheet): void {
  deleted.push(sheet);
}

/** Notes that writing these cells is queued, where Excel will not say by itself that it was us. */
export function noteWritten(sheet: string, address: string): void {
  if (!tellsTrigger()) written.push(keyOf(sheet, address));
}

/** Whether this page has added the sheet. To be asked once for each event, when its batches have been answered. */
export const takeOwnAdding = (id: string): boolean => takeSheet(added, id);

/** Whether this page has added the sheet, which got its name only now. To be asked as {@link takeOwnAdding} is. */
export const takeOwnNaming = (id: string): boolean => takeSheet(unnamed, id);

function takeSheet(sheets: Excel.Worksheet[], id: string): boolean {
  // As JSON it has no id where the batch has failed.
  const index = sheets.findIndex((sheet) => sheet.toJSON().id === id);
  return index >= 0 && sheets.splice(index, 1).length > 0;
}

/** Whether this page has deleted the sheet. To be asked once for each event. */
export const takeOwnDeleting = (id: string): boolean => takeSheet(deleted, id);

/** Whether this page has written the cells, where Excel does not say so. To be asked once for each event. */
export function takeOwnWriting(
  { source, address }: Excel.WorksheetChangedEventArgs,
  sheet: string,
): boolean {
  const index = source === 'Local' ? written.indexOf(keyOf(sheet, address)) : -1;
  return index >= 0 && written.splice(index, 1).length > 0;
}

const tellsTrigger = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.14');
const tellsNames = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.17');

/** The address as events give it: without the sheet's name. */
const keyOf = (sheet: string, address: string): string =>
  JSON.stringify([sheet, address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '')]);
