import { createRoot } from 'react-dom/client';
import { createMatrixSession } from '../app/session/create-session';
import { excelWorkbook, makesPdf } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { MatrixPane } from '../taskpane/MatrixPane';
import { isDarkColor } from '../taskpane/theme';

void Office.onReady().then(() => {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane');
  const session = createMatrixSession({
    workbook: excelWorkbook,
    readToday,
    // What is told in one message is followed together; what comes while that is read, after it and together.
    schedule: (run) => void setTimeout(run),
    loadPackFiles: async () => (await import('../files/pack-files')).packFiles,
    makesPdf,
    deliverFile: async (file) => (await import('../excel/deliver-file')).deliverFile(file),
  });
  createRoot(place).render(
    <MatrixPane session={session} readToday={readToday} isHostDark={isHostDark()} />,
  );
});

/** Whether Office shows itself dark; null where it does not say, as Excel on the web. */
function isHostDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : null;
}
