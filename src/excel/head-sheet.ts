import { TITLE_POINTS } from '../workbook/pack-look';
import { PACK_COLORS } from '../workbook/palette';
import { textValue } from './text-value';

/** Queues the title and what it says below, in A1 and A2, and has the sheet printed on A4, so many pages wide. */
export function headSheet(
  sheet: Excel.Worksheet,
  title: string,
  subtitle: string,
  pagesWide: number,
): void {
  sheet.getRange('A1:A2').values = [[textValue(title)], [textValue(subtitle)]];
  const { font } = sheet.getRange('A1').format;
  font.bold = true;
  font.size = TITLE_POINTS;
  font.color = PACK_COLORS.title;
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
}
