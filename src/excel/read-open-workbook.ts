import type { CellBlock } from '../workbook/address';
import { isSameSheetName } from '../workbook/address';
import { FIRST_HIDDEN_NAME, HIDDEN_COMMENT } from '../workbook/names';
import type { MadeSheet, SheetSurvey, WorkbookContent } from '../workbook/port';
import { TOP_ROWS } from '../workbook/port';
import { isMadeSheetId } from '../workbook/records';
import type { CellValue, SheetGrid } from '../workbook/sheet-grid';
import { isOurName, NAME_PROPERTIES } from './our-names';
import { isLeftover, loadOrigins, loadSheets, sheetIdOf } from './our-sheets';
import { packSheetsOf } from './pack-sheets';
import { listVisible } from './read-grid';
import { loadRecords } from './records/read-records';
import { seekSettings } from './settings/seek-settings';
import type { ToldMark } from './told';

/** A matrix has about ten columns; a wider sheet is looked at this far. */
const TOP_COLUMNS = 64;

/**
 * Three round trips: the sheets, settings and records; the used ranges and marks; the top rows. Three more where a job
 * was cut off that had hidden sheets for a while: they are shown first. Throws settings-unreadable and its
 * like.
 */
export async function readOpenWorkbook(context: Excel.RequestContext): Promise<WorkbookContent> {
  const sheets = loadSheets(context);
  const listRecords = loadRecords(context);
  const tellSettings = seekSettings(context);
  const hidden = context.workbook.names
    .getItemOrNullObject(FIRST_HIDDEN_NAME)
    .load(NAME_PROPERTIES);
  await context.sync();
  if (isOurName(hidden, HIDDEN_COMMENT)) {
    const { showAgain } = await import('./hidden-meanwhile');
    await showAgain(context);
    loadSheets(context);
    await context.sync();
  }

  const stored = tellSettings();
  const marked = loadOrigins(sheets);
  const usedRanges = sheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    return used.load('rowIndex,columnIndex,rowCount,columnCount');
  });
  await context.sync();

  const found = marked
    .map((entry, index) => ({ ...entry, used: blockOf(usedRanges[index]!) }))
    .filter((entry) => mayBeMatrix(entry, stored.sheets ?? []));
  const tops = found.map(({ sheet, used }) => {
    if (!used) return null;
    const top = topOf(used);
    const range = sheet.getRangeByIndexes(
      top.rowIndex,
      top.columnIndex,
      top.rowCount,
      top.columnCount,
    );
    const visible = range.getSpecialCellsOrNullObject('Visible').load('address,cellCount');
    return { block: top, range: range.load('values'), visible };
  });
  await context.sync();

  const surveys = found.map(({ sheet, used }, index) => ({
    sheet: sheet.name,
    visible: sheet.visibility === 'Visible',
    used,
    top: used && topGrid(sheet.name, used, tops[index]!.range.values as CellValue[][]),
    ...describeHidden(tops[index]!),
  }));
  return {
    surveys,
    settings: stored,
    records: listRecords(),
    packSheets: packSheetsOf(marked),
    madeSheets: listMadeSheets(marked, usedRanges.map(blockOf)),
  };
}

/** The sheets that were made in the standard form, with the cells that each has with values; of a sheet and its copies, the first. */
export function listMadeSheets(
  marked: readonly ToldMark[],
  used: readonly (CellBlock | null)[],
): MadeSheet[] {
  const found = marked.flatMap((entry, index): MadeSheet[] => {
    const id = sheetIdOf(entry);
    const isMade = isMadeSheetId(id) && !isLeftover(entry);
    return isMade ? [{ id, sheet: entry.sheet.name, used: used[index]! }] : [];
  });
  return found.filter(({ id }, index) => found.findIndex((one) => one.id === id) === index);
}

/** Sheets of ours are no matrix; one in the standard form is one once a person has said so. */
export function mayBeMatrix(entry: ToldMark, chosen: readonly string[]): boolean {
  if (isLeftover(entry)) return false;
  const isChosen = chosen.some((sheet) => isSameSheetName(sheet, entry.sheet.name));
  return sheetIdOf(entry) === null || (isMadeSheetId(sheetIdOf(entry)) && isChosen);
}

function blockOf(range: Excel.Range): CellBlock | null {
  if (range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { rowIndex, columnIndex, rowCount, columnCount };
}

interface LoadedTop {
  readonly block: CellBlock;
  readonly range: Excel.Range;
  readonly visible: Excel.RangeAreas;
}

/** The columns of a sheet's first rows in which no cell is shown; nothing where all are, where none is, as on hidden rows, or where Excel does not say. */
function describeHidden(top: LoadedTop | null): Pick<SheetSurvey, 'hiddenColumns'> {
  if (!top || top.visible.isNullObject) return {};
  const { blocks, isWhole } = listVisible(top.visible);
  if (!isWhole) return {};
  const shown = new Set<number>();
  for (const block of blocks) {
    for (let offset = 0; offset < block.columnCount; offset += 1)
      shown.add(block.columnIndex + offset);
  }
  const { columnIndex, columnCount } = top.block;
  const columns = Array.from({ length: columnCount }, (_, offset) => columnIndex + offset);
  const hiddenColumns = columns.filter((column) => !shown.has(column));
  return hiddenColumns.length > 0 ? { hiddenColumns } : {};
}

/** The cells of a first look. */
export function topOf(used: CellBlock): CellBlock {
  return {
    ...used,
    rowCount: Math.min(used.rowCount, TOP_ROWS),
    columnCount: Math.min(used.columnCount, TOP_COLUMNS),
  };
}

/** What a first look shows. */
export function topGrid(sheet: string, used: CellBlock, values: CellValue[][]): SheetGrid {
  return {
    sheet,
    rowIndex: used.rowIndex,
    columnIndex: used.columnIndex,
    values,
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas: [],
  };
}
