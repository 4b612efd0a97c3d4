import type { MatrixSession } from '../app/matrix-session';
import { createMatrixSession } from '../app/session/create-session';
import { excelWorkbook, makesPdf, savesFiles } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { keepsUndo } from '../excel/run-excel';

/** A session of the pane on the workbook that is open in Excel. */
export function createPaneSession(): MatrixSession {
  return createMatrixSession({
    workbook: excelWorkbook,
    readToday,
    // What is told in one message is followed together; what comes while that is read, after it and together.
    schedule: (run) => void setTimeout(run),
    loadPackFiles: async () => (await import('../files/pack-files')).packFiles,
    makesPdf,
    loadChaseFiles: async () => (await import('../files/chase-files')).chaseFiles,
    savesFiles,
    keepsUndo,
    async readSource({ name, bytes }, options) {
      const { readSource } = await import('../files/read-source');
      return readSource(bytes, name, {
        ...options,
        loadEngine: async () => (await import('../files/pdf/browser-engine')).loadBrowserEngine(),
      });
    },
    loadExcelCheck: async () => (await import('../excel/assumptions/check-excel')).excelCheck,
    deliverFile: async (file) => (await import('../excel/deliver-file')).deliverFile(file),
  });
}
