import type { PackLayout } from '../../workbook/pack-layout';
import { textRoomPoints } from '../../workbook/pack-layout';
import { valueOfPackCell } from '../../workbook/pack-cell';
import { SPACER_POINTS } from '../../workbook/pack-look';
import type { PackCell, PackSheet } from '../../workbook/pack-sheet';
import { BODY_FONT, countWrappedLines, measureText } from '../../workbook/text-width';
import type { SheetData } from '../../workbook/workbook-data';

/** A line of the body font, of a title and of a heading, in points. */
const LINE_POINTS = 15;
const TITLE_ROW_POINTS = 22.5;
const HEADING_ROW_POINTS = 16.5;
/** The most that Excel makes of a row. */
const MOST_POINTS = 409;

/** Makes every row as high as its wrapped text. */
export function setRowHeights(sheet: SheetData, spec: PackSheet, layout: PackLayout): void {
  const { table } = spec;
  const heights = sheet.rowHeights;
  heights.set(0, TITLE_ROW_POINTS);
  for (const rowIndex of layout.spacerRows) heights.set(rowIndex, SPACER_POINTS);
  for (const { rowIndex, style } of layout.lines) {
    if (style === 'heading') heights.set(rowIndex, HEADING_ROW_POINTS);
  }
  const headers = table.columns.map(({ header }) => header);
  heights.set(layout.header.rowIndex, rowPoints(headers, spec, true));
  table.rows.forEach((row, index) =>
    heights.set(layout.body.rowIndex + index, rowPoints(row, spec, false)),
  );
}

function rowPoints(cells: readonly PackCell[], { table }: PackSheet, bold: boolean): number {
  const lines = cells.map((cell, index) => {
    const text = valueOfPackCell(cell);
    // Numbers and dates are as wide as their columns are made for.
    if (typeof text !== 'string' || table.columns[index]!.offPaper) return 1;
    const measure = (part: string): number => measureText(part, { ...BODY_FONT, bold });
    const room = textRoomPoints(table.columns, index);
    return countWrappedLines(text, room, measure);
  });
  return Math.min(MOST_POINTS, LINE_POINTS * Math.max(1, ...lines));
}
