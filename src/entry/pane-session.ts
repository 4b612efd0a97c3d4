import type { MatrixSession } from '../app/matrix-session';
import { createMatrixSession } from '../app/session/create-session';
import { excelWorkbook, makesPdf, savesFiles } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { keepsUndo } from '../excel/run-excel';
import { createPause } from '../taskpane/pause';

/** A session of the pane on the workbook that is open in Excel. */
export function createPaneSession(): MatrixSession {
  return createMatrixSession({
    workbook: excelWorkbook,
    readToday,
    // What is told in one message is followed together; what comes while that is read, after it and together.
    schedule: (run) => void setTimeout(run),
    pause: createPause(),
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
    openServiceReader: async () => (await import('./open-service-reader')).openServiceReader(),
    async openPageDrawer({ name, bytes }) {
      const [{ openPageDrawer }, { loadBrowserEngine }] = await Promise.all([
        import('../files/pdf/draw-page'),
        import('../files/pdf/browser-engine'),
      ]);
      return openPageDrawer(await loadBrowserEngine(), bytes, name);
    },
    fingerprintFile: async (bytes) =>
      (await import('../files/fingerprint-file')).fingerprintFile(bytes),
    loadExcelCheck: async () => (await import('../excel/assumptions/check-excel')).excelCheck,
    deliverFile: async (file) => (await import('../excel/deliver-file')).deliverFile(file),
  });
}
