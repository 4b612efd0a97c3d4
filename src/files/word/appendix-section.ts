import type { FileChild, IRunOptions, ISectionOptions } from 'docx';
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { formatLongDate, fromExcelSerial } from '../../domain/calendar-date';
import type { PaperAppendix } from '../../workbook/committee-paper';
import type { CompiledParagraph, CompiledSheet } from '../../workbook/compiled-sheet';
import { POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import type { CellData } from '../../workbook/workbook-data';
import { writeSheetCharts } from './charts';
import { layPages, roomOf } from './page';
import { BODY_FONT_NAME, LIST, STYLE, wordColor } from './paper-styles';
import { shade, TABLE_LINES, writeLines } from './report-table';

const TWIPS_PER_POINT = 20;

/** A sheet of the pack behind the report, on pages of its own that lie as its table needs. */
export function buildAppendix(
  { letter, title, sheet }: PaperAppendix,
  head: string,
): ISectionOptions {
  const isWide = isWiderThan(sheet, roomOf(false));
  return {
    ...layPages(isWide, head, `Appendix ${letter}`),
    children: [
      new Paragraph({
        text: title,
        style: STYLE.appendixHeading,
        numbering: { reference: LIST.appendix, level: 0 },
      }),
      ...buildAppendixMatter(sheet, roomOf(isWide), BODY_FONT_NAME),
    ],
  };
}

/** What stands below the heading of an appendix; `typeface` is that of its charts, null for the document's own. */
export function buildAppendixMatter(
  sheet: CompiledSheet,
  roomTwips: number,
  typeface: string | null,
): FileChild[] {
  return [
    new Paragraph({ text: String(sheet.data.cells.get(1, 0)!.value) }),
    // Notes too: below a long table one would stand on a page of its own.
    ...sheet.paragraphs.map(writeParagraph),
    buildTable(sheet, roomTwips),
    ...writeSheetCharts(sheet, roomTwips, typeface),
  ];
}

/** Whether the sheet's table needs more room than there is, in twentieths of a point. */
export function isWiderThan({ data, printedTable }: CompiledSheet, roomTwips: number): boolean {
  const points = Array.from({ length: printedTable.columnCount }, (_, index) =>
    data.columnWidths.get(printedTable.columnIndex + index)!,
  ).reduce((sum, chars) => sum + chars * POINTS_PER_CHAR, 0);
  return points * TWIPS_PER_POINT > roomTwips;
}

function writeParagraph({ text, isHeading, style }: CompiledParagraph): FileChild {
  if (isHeading) return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  return new Paragraph({ children: [new TextRun({ text, color: wordColor(style.font!.color!) })] });
}

/** A native table as wide as the page: its header repeats on each page, and no row is broken between two. */
function buildTable({ data, printedTable }: CompiledSheet, roomTwips: number): Table {
  const { rowIndex, columnIndex, rowCount, columnCount } = printedTable;
  const columns = Array.from({ length: columnCount }, (_, index) => columnIndex + index);
  const chars = columns.map((column) => data.columnWidths.get(column)!);
  const allChars = chars.reduce((sum, width) => sum + width, 0);
  const widths = chars.map((width) => Math.floor((width / allChars) * roomTwips));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: roomTwips, type: WidthType.DXA },
    columnWidths: widths,
    borders: TABLE_LINES,
    rows: Array.from(
      { length: rowCount },
      (_, row) =>
        new TableRow({
          ...(row === 0 && { tableHeader: true }),
          cantSplit: true,
          children: columns.map((column, place) =>
            buildCell(data.cells.get(rowIndex + row, column)!, widths[place]!),
          ),
        }),
    ),
  });
}

const MARGINS = { top: 30, bottom: 30, left: 60, right: 60 };

function buildCell(cell: CellData, width: number): TableCell {
  const { fill } = cell.style!;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(fill !== undefined && { shading: shade(fill) }),
    children: [line(cell)],
  });
}

/** Without the underline of links, which lead nowhere on paper. */
function line(cell: CellData): Paragraph {
  const { font, horizontal } = cell.style!;
  const look: IRunOptions = {
    color: wordColor(font!.color!),
    bold: font!.bold === true,
    ...(font!.italic && { italics: true }),
  };
  return new Paragraph({
    style: STYLE.tableText,
    alignment: horizontal === 'Right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: writeLines(textOf(cell), look),
  });
}

/** As a sheet shows it, with dates in words: they alone have a number format. */
function textOf({ value, style }: CellData): string {
  return typeof value === 'number' && style!.numberFormat !== undefined
    ? formatLongDate(fromExcelSerial(value))
    : String(value);
}
