import { isSameSheetName } from '../workbook/address';
import { AddInError } from '../workbook/errors';
import type { BlockContent, BlockRequest, KeptSheet, WorkbookPort } from '../workbook/port';
import type { CellValue } from '../workbook/sheet-grid';
import type { FoundHighlights } from './apply-highlights';
import { loadSheets } from './our-sheets';
import { listPackSheets } from './pack-sheets';
import { readGrids } from './read-grid';
import { readOpenWorkbook } from './read-open-workbook';
import { readInParts } from './read-values';
import { readRecords } from './records/read-records';
import { runExcel, runExcelAsOneStep, runExcelPatiently, watchHolding } from './run-excel';
import { learnListSeparator } from './several-areas';
import { watchWorkbook } from './watch-workbook';

const runWriting: typeof import('./run-writing').runWriting = async (...given) => {
  const { runWriting: run } = await import('./run-writing');
  return run(...given);
};

/** The workbook that is open in Excel, through Office.js. */
export const excelWorkbook: WorkbookPort = {
  readWorkbook: () => runExcel(readOpenWorkbook),
  readGrids: (requests) => runExcel((context) => readGrids(context, requests)),
  async readBesides(sheets) {
    const { readBesides } = await import('./besides');
    return runExcel((context) => readBesides(context, sheets));
  },
  readBlock: (request) => runExcelPatiently((context) => readBlock(context, request)),
  async findEditObstacles(edits) {
    const { findEditObstacles } = await import('./find-edit-obstacles');
    return runExcel((context) => findEditObstacles(context, edits));
  },
  async readSettings() {
    const { readSettings } = await import('./settings/settings-sheet');
    return runExcel(readSettings);
  },
  async writeSettings(settings) {
    const { writeSettings } = await import('./settings/settings-sheet');
    return runWriting('the settings', (context) => writeSettings(context, settings));
  },
  readRecords: () => runExcel(readRecords),
  // What writes is loaded when it is asked for: the pane opens sooner without it.
  async changeRecords(change) {
    const { changeRecords } = await import('./records/change-records');
    const { makeRepeatable } = await import('../workbook/carry-records');
    const { make, takeBack } = makeRepeatable(change);
    return runWriting(
      'the records',
      (context, isAgain) => changeRecords(context, make, isAgain),
      async (context) => {
        await changeRecords(context, takeBack);
      },
    );
  },
  async editCells(request) {
    const [{ editCells }, { splitEdits }] = await Promise.all([
      import('./edit-cells'),
      import('./checked-runs'),
    ]);
    // Begun again, edits of several parts would take what the first have written for other people's.
    const run = splitEdits(request).length > 1 ? runExcel : runExcelAsOneStep;
    return run((context) => editCells(context, request));
  },
  async applyHighlights(plan, settings, whereProtected) {
    const { applyHighlights } = await import('./apply-highlights');
    return runWriting('the highlights and the settings', (context) =>
      applyHighlights(context, plan, settings, whereProtected),
    );
  },
  async clearHighlights() {
    const { clearHighlights } = await import('./apply-highlights');
    const found: FoundHighlights = { count: 0 };
    return runWriting('the highlights', (context) => clearHighlights(context, found));
  },
  async readPackInputs() {
    const { readPackInputs } = await import('./look-at-workbook');
    return runExcel(readPackInputs);
  },
  async writePack(compose, options) {
    const { writePack } = await import('./write-pack');
    await learnListSeparator();
    const kept: KeptSheet[] = [];
    return runWriting('the board pack', (context) => writePack(context, compose, options, kept));
  },
  async writeRollUp(compose, options) {
    const { writeRollUp } = await import('./write-pack');
    await learnListSeparator();
    const kept: KeptSheet[] = [];
    return runWriting('the roll-up', (context) => writeRollUp(context, compose, options, kept));
  },
  async readFilledIn() {
    const { lookAtRollUp } = await import('./look-at-workbook');
    return (await runExcel(lookAtRollUp)).filledIn;
  },
  async writeFreeze(compose, settings) {
    const { composeFreezeOnce, takeBackFreeze, writeFreeze } = await import('./freezes/freezes');
    await learnListSeparator();
    const once = composeFreezeOnce(compose);
    const what = settings
      ? 'the freeze, the records and the settings'
      : 'the freeze and the records';
    return runWriting(
      what,
      (context, isAgain) => writeFreeze(context, once.compose, settings?.next, isAgain),
      (context) => takeBackFreeze(context, once, settings?.before),
    );
  },
  async writeMadeSheet(compose) {
    const { writeMadeSheet } = await import('./made-sheets');
    await learnListSeparator();
    const tries = { id: null };
    return runWriting('the sheet and the records', (context, isAgain) =>
      writeMadeSheet(context, compose, tries, isAgain),
    );
  },
  async removeMadeSheet(id, change) {
    const { removeMadeSheet } = await import('./made-sheets');
    const { makeRepeatable } = await import('../workbook/carry-records');
    const { make } = makeRepeatable(change);
    return runWriting('the records', (context, isAgain) =>
      removeMadeSheet(context, id, make, isAgain),
    );
  },
  async readFormats(requests) {
    const { readFormats } = await import('./made-sheets');
    return runExcel((context) => readFormats(context, requests));
  },
  listPackSheets: (family = 'pack') => runExcel((context) => listPackSheets(context, family)),
  async printPack(ids) {
    const { printPack } = await import('./print-pack');
    return printPack(ids);
  },
  selectCell: (sheet, cell) => runExcel((context) => selectCell(context, sheet, cell)),
  showSheet: (sheet) => runExcel((context) => showSheet(context, sheet)),
  watch: watchWorkbook,
  watchHolding,
};

/** Whether Excel makes PDFs for add-ins. */
export function makesPdf(): boolean {
  return Office.context.requirements.isSetSupported('PdfFile', '1.1');
}

/**
 * Whether what is handed to the browser is kept: Excel for Mac and for iPad drop it without a word
 * (https://github.com/OfficeDev/office-js/issues/2700).
 */
export function savesFiles(): boolean {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

/** One round trip for each answer that the cells take. Throws the host's error when the sheet is gone. */
async function readBlock(
  context: Excel.RequestContext,
  { sheet, block }: BlockRequest,
): Promise<BlockContent> {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const [parts] = await readInParts(context, [
    {
      rowCount,
      // Each cell comes twice.
      columnCount: 2 * columnCount,
      load: (offset, rows) =>
        worksheet
          .getRangeByIndexes(rowIndex + offset, columnIndex, rows, columnCount)
          .load('values,text'),
    },
  ]);
  return {
    values: parts!.flatMap(({ values }) => values as CellValue[][]),
    displayed: parts!.flatMap(({ text }) => text),
  };
}

/** Shows the sheet and selects the cell. Two round trips. Throws sheet-not-found and sheet-hidden. */
async function selectCell(
  context: Excel.RequestContext,
  sheetName: string,
  cell: string,
): Promise<void> {
  const sheet = await findSheet(context, sheetName);
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}

/** Shows the sheet and leaves its selection. Two round trips. Throws sheet-not-found and sheet-hidden. */
async function showSheet(context: Excel.RequestContext, sheetName: string): Promise<void> {
  const sheet = await findSheet(context, sheetName);
  sheet.activate();
  await context.sync();
}

async function findSheet(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<Excel.Worksheet> {
  const { items } = await loadNow(context);
  const found = items.find(({ name }) => isSameSheetName(name, sheetName));
  if (found?.visibility === 'Visible') return found;
  if (found) {
    const isListed = found.visibility === 'Hidden';
    throw new AddInError('sheet-hidden', { sheet: found.name, isListed });
  }
  const sheets = items.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
  throw new AddInError('sheet-not-found', { sheet: sheetName, sheets });
}

async function loadNow(context: Excel.RequestContext): Promise<Excel.WorksheetCollection> {
  const sheets = loadSheets(context);
  await context.sync();
  return sheets;
}
