import type { CellBlock } from '../../../src/workbook/address';
import { doBlocksOverlap, formatBlock } from '../../../src/workbook/address';
import type { GridRequest, SheetSurvey, WorkbookPort } from '../../../src/workbook/port';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import { NO_RECORDS } from '../../../src/workbook/records';
import type { LaidSheet, LaidWorkbook } from './laid-workbook';

/**
 * A laid workbook as the use cases see one, without a host in between: thousands are read in the time that a host takes
 * for a dozen. A test holds that both give the same reading.
 */
export function openLaidWorkbook(workbook: LaidWorkbook): WorkbookPort {
  const port: Pick<WorkbookPort, 'readWorkbook' | 'readGrids'> = {
    readWorkbook: () =>
      Promise.resolve({
        surveys: workbook.map(survey),
        settings: {},
        records: NO_RECORDS,
        packSheets: [],
        madeSheets: [],
      }),
    readGrids: (requests) =>
      Promise.resolve(
        requests.map((request) =>
          readGrid(
            workbook.find(({ name }) => name === request.sheet)!,
            request,
          ),
        ),
      ),
  };
  return port as WorkbookPort;
}

function survey(sheet: LaidSheet): SheetSurvey {
  const { used } = sheet;
  const hiddenColumns = [...sheet.hiddenColumns].filter(
    (column) =>
      used &&
      column >= used.columnIndex &&
      column < used.columnIndex + Math.min(used.columnCount, 64),
  );
  return {
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    sheet: sheet.name,
    visible: sheet.visible,
    used,
    top: used && {
      ...gridOf(sheet, {
        ...used,
        rowCount: Math.min(used.rowCount, 60),
        columnCount: Math.min(used.columnCount, 64),
      }),
    },
  };
}

function readGrid(sheet: LaidSheet, { block, displayedColumnIndices }: GridRequest): SheetGrid {
  const rows = Array.from({ length: block.rowCount }, (_, offset) => block.rowIndex + offset);
  return {
    ...gridOf(sheet, block),
    displayed: new Map(
      displayedColumnIndices.map((column) => [
        column,
        rows.map((row) => sheet.textAt(row, column)),
      ]),
    ),
    mergedAreas: sheet.merges.filter((merge) => doBlocksOverlap(merge, block)).map(formatBlock),
  };
}

function gridOf(sheet: LaidSheet, block: CellBlock): SheetGrid {
  const { rowIndex, columnIndex, rowCount, columnCount } = block;
  return {
    sheet: sheet.name,
    rowIndex,
    columnIndex,
    values: Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) =>
        sheet.valueAt(rowIndex + row, columnIndex + column),
      ),
    ),
    displayed: new Map(),
    hiddenRows: [],
    mergedAreas: [],
  };
}
