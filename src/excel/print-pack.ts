import { AddInError } from '../workbook/errors';
import type { OwnSheetId } from '../workbook/pack-sheet';
import type { MeanwhileHidden } from './hidden-meanwhile';
import { findLeftHidden, hideMeanwhile, refuseTakenRecords, showAgain } from './hidden-meanwhile';
import { loadOrigins, loadSheets } from './our-sheets';
import { findPackSheets, packIdOf } from './pack-sheets';
import { runExcel, runExcelPatiently } from './run-excel';
import { isRefusal } from './run-writing';

/** The most that the library gives at a time: 4 MB. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** "%PDF", with which every PDF begins. */
const PDF_START = [0x25, 0x50, 0x44, 0x46];

/**
 * The pack's sheets with these ids as a PDF. Excel prints all that is visible: the other sheets are hidden for the
 * time, and shown again whatever happens, by the next reading of the workbook where the pane is closed meanwhile.
 * Throws pdf-not-made, and sheets-left-hidden where Excel will not show them again.
 */
export async function printPack(ids: readonly OwnSheetId[]): Promise<Uint8Array> {
  const others = await runExcel((context) => findOthers(context, ids));
  try {
    await runExcel((context) => {
      hideMeanwhile(context, others);
      return context.sync();
    });
    return await readPdf();
  } finally {
    await showOthers(others);
  }
}

/**
 * The visible sheets that are none of the pack's with these ids, what an earlier PDF has left hidden among them. Three
 * round trips. Throws pdf-workbook-protected and name-taken.
 */
async function findOthers(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<MeanwhileHidden[]> {
  await showAgain(context);
  const sheets = loadSheets(context);
  const structure = context.workbook.protection.load('protected');
  const definedNames = context.workbook.names.load('items/name,items/formula,items/comment');
  const active = context.workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();
  const existing = loadOrigins(sheets);
  await context.sync();
  const pack = findPackSheets(existing).filter((entry) => ids.includes(packIdOf(entry)!));
  const others = existing.filter(
    (entry) => entry.sheet.visibility === 'Visible' && !pack.includes(entry),
  );
  if (others.length > 0 && structure.protected) throw new AddInError('pdf-workbook-protected', {});
  const hidden = others.map(({ sheet }) => ({
    id: sheet.id,
    name: sheet.name,
    isActive: sheet.id === active.id,
  }));
  refuseTakenRecords(definedNames, hidden);
  return hidden;
}

/** Somebody may have begun to edit a cell meanwhile: the sheets are shown when they have finished. */
async function showOthers(others: readonly MeanwhileHidden[]): Promise<void> {
  let cause: unknown;
  try {
    if (await showPatiently()) return;
  } catch (error) {
    if (!(error instanceof AddInError)) throw error;
    cause = error;
  }
  const sheets = await listLeftHidden(others);
  throw new AddInError('sheets-left-hidden', { sheets }, { cause });
}

/** The sheets that are hidden still; all of them where Excel does not let that be looked at. */
async function listLeftHidden(others: readonly MeanwhileHidden[]): Promise<string[]> {
  try {
    return await runExcel((context) => findLeftHidden(context, others));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return others.map(({ name }) => name);
  }
}

/** What Excel refuses is gone on with once more: all that it has shown by then stays so. */
async function showPatiently(): Promise<boolean> {
  try {
    return await runExcelPatiently(showAgain);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return runExcelPatiently(showAgain);
  }
}

/**
 * The workbook's visible sheets as a PDF that Excel makes. Throws pdf-not-made; Excel on the web is known to call an
 * empty file a success: https://github.com/OfficeDev/office-js/issues/5950
 */
async function readPdf(): Promise<Uint8Array> {
  const file = await called<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Pdf, { sliceSize: SLICE_BYTES }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await called<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(slice.data as ArrayLike<number>, index * SLICE_BYTES);
    }
    if (!PDF_START.every((byte, index) => bytes[index] === byte)) {
      throw new AddInError('pdf-not-made', { reason: 'the file is empty' });
    }
    return bytes;
  } finally {
    // What was read is good whether or not Excel can let go of its copy.
    await new Promise<void>((resolve) => file.closeAsync(() => resolve()));
  }
}

/** What a method of the older kind calls back with. */
function called<Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new AddInError('pdf-not-made', { reason: error.message }));
    });
  });
}
