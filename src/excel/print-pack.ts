import { AddInError } from '../workbook/errors';
import { loadOrigins, loadSheets } from './our-sheets';
import { findPackSheets } from './pack-sheets';
import { readPdf } from './read-pdf';
import { runExcel, runExcelPatiently } from './run-excel';

/** Whether Excel makes PDFs for add-ins. */
export function makesPdf(): boolean {
  return Office.context.requirements.isSetSupported('PdfFile', '1.1');
}

/** A sheet that is hidden while the PDF is made. */
interface OtherSheet {
  readonly id: string;
  readonly name: string;
}

/**
 * The pack's sheets as a PDF. Excel prints all that is visible: the other sheets are hidden for the time, and shown
 * again whatever happens. Throws pdf-not-made, and sheets-left-hidden where Excel will not show them again.
 */
export async function printPack(): Promise<Uint8Array> {
  const others = await runExcel(findOthers);
  try {
    await runExcel((context) => setVisibility(context, others, 'Hidden'));
    return await readPdf();
  } finally {
    await showAgain(others);
  }
}

/** The visible sheets that are none of the pack's. Two round trips. Throws pdf-workbook-protected. */
async function findOthers(context: Excel.RequestContext): Promise<OtherSheet[]> {
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  await context.sync();
  const existing = loadOrigins(sheets);
  await context.sync();
  const pack = findPackSheets(existing);
  const others = existing.filter(
    (entry) => entry.sheet.visibility === 'Visible' && !pack.includes(entry),
  );
  if (others.length > 0 && structure.protected) throw new AddInError('pdf-workbook-protected', {});
  return others.map(({ sheet: { id, name } }) => ({ id, name }));
}

/** Somebody may have begun to edit a cell meanwhile: the sheets are shown when they have finished. */
async function showAgain(others: readonly OtherSheet[]): Promise<void> {
  try {
    await runExcelPatiently((context) => setVisibility(context, others, 'Visible'));
  } catch (cause) {
    if (!(cause instanceof AddInError)) throw cause;
    throw new AddInError(
      'sheets-left-hidden',
      { sheets: others.map(({ name }) => name) },
      { cause },
    );
  }
}

async function setVisibility(
  context: Excel.RequestContext,
  sheets: readonly OtherSheet[],
  visibility: 'Visible' | 'Hidden',
): Promise<void> {
  for (const { id } of sheets) context.workbook.worksheets.getItem(id).visibility = visibility;
  await context.sync();
}
