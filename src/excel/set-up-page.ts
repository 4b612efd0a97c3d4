import { formatBlock } from '../workbook/address';
import type { PackLayout } from '../workbook/pack-layout';
import { PAGE_MARGINS_POINTS } from '../workbook/pack-layout';
import { escapeFooter } from '../workbook/pack-look';
import type { PackSheet } from '../workbook/pack-sheet';

/** Queues how a pack sheet is printed. */
export function setUpPage(
  sheet: Excel.Worksheet,
  { title, footer, page, table }: PackSheet,
  layout: PackLayout,
): void {
  const setup = sheet.pageLayout;
  setup.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  setup.paperSize = Excel.PaperType.a4;
  setup.setPrintMargins('Points', PAGE_MARGINS_POINTS);
  setup.zoom =
    page.pagesTall === null
      ? { horizontalFitToPages: 1 }
      : { horizontalFitToPages: 1, verticalFitToPages: page.pagesTall };
  setup.setPrintArea(formatBlock(layout.printed));
  if (table.rows.length > 1) {
    const headerRow = layout.header.rowIndex + 1;
    setup.setPrintTitleRows(`$${headerRow}:$${headerRow}`);
  }
  const pages = setup.headersFooters.defaultForAllPages;
  pages.leftFooter = escapeFooter(title);
  pages.centerFooter = escapeFooter(footer);
  pages.rightFooter = 'Page &P of &N';
}
