import type { WorkbookData } from '../../../workbook/workbook-data';
import { evaluateConditionalFormats } from '../../host/calculation/evaluate-conditional-formats';
import { findSheet } from '../../host/sheet-model/find-name';
import { visitCells } from '../../host/sheet-model/visit-cells';
import { packLooks } from './looks';
import type { CellEdits, LooksAnswer, LooksRequest } from './messages';
import { putCells, restoreWorkbook } from './workbook-copy';

/** Answers requests in turn; keeps the workbook between them, so that an edit need not send it again. */
export function createLooksAnswerer(): (request: LooksRequest) => LooksAnswer {
  let workbook: WorkbookData | null = null;
  return (request) => {
    if (request.workbook) workbook = restoreWorkbook(request.workbook);
    if (!workbook) throw new Error('The first request has to bring the workbook.');
    for (const edit of request.edits) applyEdits(workbook, edit);
    return packLooks(request.number, evaluateConditionalFormats(workbook, request.sheetName));
  };
}

function applyEdits(workbook: WorkbookData, { sheetName, blocks, cells }: CellEdits): void {
  const sheet = findSheet(workbook, sheetName);
  // A sheet that nothing shown depends on was not sent.
  if (!sheet) return;
  for (const block of blocks) {
    visitCells(sheet, block, (_cell, rowIndex, columnIndex) =>
      sheet.cells.delete(rowIndex, columnIndex),
    );
  }
  putCells(sheet, cells);
}
