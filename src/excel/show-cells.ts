import { AddInError } from '../workbook/errors';
import { loadSheets } from './our-sheets';

/** Shows the sheet and selects the cell. Two round trips. Throws sheet-not-found. */
export async function selectCell(
  context: Excel.RequestContext,
  sheetName: string,
  cell: string,
): Promise<void> {
  const sheet = await findSheet(context, sheetName);
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}

/** Shows the sheet and leaves its selection. Two round trips. Throws sheet-not-found. */
export async function showSheet(context: Excel.RequestContext, sheetName: string): Promise<void> {
  const sheet = await findSheet(context, sheetName);
  sheet.activate();
  await context.sync();
}

async function findSheet(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<Excel.Worksheet> {
  const { items } = await loadNow(context);
  const found = items.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  if (found) return found;
  const sheets = items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
  throw new AddInError('sheet-not-found', { sheet: sheetName, sheets });
}

async function loadNow(context: Excel.RequestContext): Promise<Excel.WorksheetCollection> {
  const sheets = loadSheets(context);
  await context.sync();
  return sheets;
}
