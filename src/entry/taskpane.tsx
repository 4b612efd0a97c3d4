import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { excelWorkbook } from '../excel/excel-workbook';
import { MatrixPane } from '../taskpane/MatrixPane';
import { readToday } from '../clock/read-today';

void Office.onReady().then(() => {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane');
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <MatrixPane workbook={excelWorkbook} readToday={readToday} />
    </FluentProvider>,
  );
});
