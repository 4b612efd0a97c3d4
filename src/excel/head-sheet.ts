import { TITLE_STYLE } from '../workbook/sheet-styles';
import { applyStyle } from './apply-styles';
import { textValue } from './text-value';

/** Queues the title and what it says below, in A1 and A2, and has the sheet printed on A4, so many pages wide. */
export function headSheet(
  sheet: Excel.Worksheet,
  title: string,
  subtitle: string,
  pagesWide: number,
): void {
  sheet.getRange('A1:A2').values = [[textValue(title)], [textValue(subtitle)]];
  applyStyle(sheet.getRange('A1'), TITLE_STYLE);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
}
