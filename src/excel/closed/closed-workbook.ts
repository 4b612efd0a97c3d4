import type { CellBlock } from '../../workbook/address';
import { isSameSheetName, parseBlock } from '../../workbook/address';
import { PACK_CONTENT_NAME, SHEET_MARK_NAME } from '../../workbook/names';
import type {
  FreezeContent,
  SheetSurvey,
  WorkbookContent,
  WorkbookPort,
} from '../../workbook/port';
import type { SheetData, WorkbookData } from '../../workbook/workbook-data';
import { freezeIdOf, originalFreezes } from '../freezes/freezes';
import { isRecord, sheetOfRecord } from '../hidden-meanwhile';
import { isUnfinishedName } from '../our-sheets';
import { packSheetsOf } from '../pack-sheets';
import { listMadeSheets, mayBeMatrix } from '../read-open-workbook';
import { topGrid, topOf } from '../sheet-tops';
import type { ToldOrigin } from '../told';
import { findName, findSheet, formatsOf, tellName, usedCells, valuesOf } from './file-cells';
import { readFileGrids } from './file-grids';
import { readFileRecords } from './file-records';
import { readFileSettings } from './file-settings';

/** What can be read of a workbook that is not open. */
export type ClosedWorkbook = Pick<
  WorkbookPort,
  'readWorkbook' | 'readGrids' | 'readFormats' | 'readPackInputs'
>;

/**
 * A workbook that is not open in Excel, from the data of its file: it says of itself what it would say if it were open.
 * Formulas are not calculated: they have the results that the file gives them.
 */
export function closedWorkbook(workbook: WorkbookData): ClosedWorkbook {
  return {
    readWorkbook: () => answer(() => readContent(workbook)),
    readGrids: (requests) => answer(() => readFileGrids(workbook, requests)),
    readFormats: (requests) =>
      answer(() =>
        requests.map(({ sheet, block }) => formatsOf(findSheet(workbook, sheet)!, block)),
      ),
    readPackInputs: () =>
      answer(() => ({ records: readFileRecords(workbook), freezes: readFreezes(workbook) })),
  };
}

/** What is refused has to be a rejection, as an open workbook refuses it. */
const answer = <Result>(read: () => Result): Promise<Result> => Promise.resolve().then(read);

/** Whether formulas have no results, because the program that wrote the file calculates nothing. */
export const lacksResults = ({ sheets }: WorkbookData): boolean =>
  sheets.some(({ cells }) =>
    [...cells.formulas()].some(
      ({ cell: { value, isEmptyResult } }) => value === '' && !isEmptyResult,
    ),
  );

/** A sheet of a file with what is told of it. */
export interface FileSheet extends ToldOrigin {
  readonly data: SheetData;
}

/** Every sheet in tab order. */
export const listSheets = (workbook: WorkbookData): FileSheet[] =>
  workbook.sheets.map((data) => ({
    data,
    sheet: { name: data.name },
    mark: tellName(findName(workbook, SHEET_MARK_NAME, data.name)),
    standing: isUnfinishedName(data.name)
      ? { used: { isNullObject: data.cells.size === 0 }, charts: { items: data.charts } }
      : null,
    content: tellName(findName(workbook, PACK_CONTENT_NAME, data.name)),
    tables: { items: data.tables },
  }));

function readContent(workbook: WorkbookData): WorkbookContent {
  // Of what is damaged, an open workbook tells the settings first, and the records last.
  const settings = readFileSettings(workbook);
  const sheets = listSheets(workbook);
  const used = new Map(sheets.map(({ data }) => [data, usedCells(data)]));
  return {
    surveys: sheets
      .filter((entry) => mayBeMatrix(entry, settings.sheets ?? []))
      .map(({ data }) => survey(workbook, data, used.get(data)!)),
    settings,
    records: readFileRecords(workbook),
    packSheets: packSheetsOf(sheets),
    madeSheets: listMadeSheets(
      sheets,
      sheets.map(({ data }) => used.get(data)!),
    ),
  };
}

function survey(workbook: WorkbookData, data: SheetData, used: CellBlock | null): SheetSurvey {
  const visible = data.visibility === 'Visible' || isHiddenMeanwhile(workbook, data);
  if (!used) return { sheet: data.name, visible, used, top: null };
  const block = topOf(used);
  return {
    sheet: data.name,
    visible,
    used,
    top: topGrid(data.name, used, valuesOf(data, block)),
    ...describeHidden(data, block),
  };
}

/** Whether a job hid it for a while and was cut off: an open workbook shows it again before it is read. */
const isHiddenMeanwhile = (
  { names, structureProtected }: WorkbookData,
  { name, visibility }: SheetData,
): boolean =>
  visibility === 'Hidden' &&
  !structureProtected &&
  names.some(
    (item) =>
      item.sheet === null &&
      isRecord({ ...tellName(item), name: item.name }) &&
      isSameSheetName(sheetOfRecord(item), name),
  );

/** The columns of a first look in which no cell is shown; nothing where all are, and where none is. */
function describeHidden(
  { hiddenRows, hiddenColumns }: SheetData,
  { rowIndex, columnIndex, rowCount, columnCount }: ReturnType<typeof topOf>,
): Pick<SheetSurvey, 'hiddenColumns'> {
  const columns = Array.from({ length: columnCount }, (_, offset) => columnIndex + offset);
  const rows = Array.from({ length: rowCount }, (_, offset) => rowIndex + offset);
  const hidden = columns.filter((column) => hiddenColumns.has(column));
  const isAnySeen = hidden.length < columns.length && rows.some((row) => !hiddenRows.has(row));
  return isAnySeen && hidden.length > 0 ? { hiddenColumns: hidden } : {};
}

function readFreezes(workbook: WorkbookData): FreezeContent[] {
  return originalFreezes(listSheets(workbook)).map((entry) => {
    const { data } = entry;
    const block = usedCells(data) && parseBlock(data.tables[0]?.address ?? '');
    return {
      id: freezeIdOf(entry)!,
      sheet: data.name,
      values: block ? valuesOf(data, block) : null,
    };
  });
}
