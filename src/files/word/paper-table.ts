import type { IRunOptions } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { formatLongDate } from '../../domain/calendar-date';
import { lookOfPackCell, valueOfPackCell } from '../../workbook/pack-cell';
import type { PackCell, PackColumn, PackTable } from '../../workbook/pack-sheet';
import { CELL_LOOKS, PACK_COLORS } from '../../workbook/palette';
import { wordColor } from './paper-styles';

/** Half points: smaller than the text around it, so that a table fits the page. */
const TABLE_TEXT_SIZE = 17;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: wordColor(PACK_COLORS.rule) } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A native table as wide as the page: its header repeats on each page, and no row is broken between two. */
export function buildTable({ columns, rows }: PackTable, roomTwips: number): Table {
  const printed = columns.flatMap((column, index) => (column.offPaper ? [] : [{ column, index }]));
  const chars = printed.reduce((sum, { column }) => sum + column.widthChars, 0);
  const widths = printed.map(({ column }) => Math.floor((column.widthChars / chars) * roomTwips));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: roomTwips, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      insideHorizontal: RULE,
      bottom: RULE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: printed.map(({ column }, place) => headerCell(column, widths[place]!)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: printed.map(({ column, index }, place) =>
              bodyCell(row[index] ?? null, column, widths[place]!),
            ),
          }),
      ),
    ],
  });
}

const MARGINS = { top: 30, bottom: 30, left: 60, right: 60 };

function headerCell(column: PackColumn, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    shading: shade(PACK_COLORS.headerFill),
    children: [line(column.header, column, PACK_COLORS.headerInk, true)],
  });
}

function bodyCell(cell: PackCell, column: PackColumn, width: number): TableCell {
  const { fill, ink, bold } = CELL_LOOKS[lookOfPackCell(cell)];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(fill && { shading: shade(fill) }),
    children: [line(textOf(cell), column, ink, bold)],
  });
}

function line(text: string, { kind }: PackColumn, color: string, bold: boolean): Paragraph {
  return new Paragraph({
    spacing: { after: 0 },
    alignment: kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT,
    children: text.split('\n').map((part, index) => {
      const look: IRunOptions = { color: wordColor(color), bold, size: TABLE_TEXT_SIZE };
      return new TextRun({ ...look, text: part, ...(index > 0 && { break: 1 }) });
    }),
  });
}

const shade = (fill: string) => ({
  type: ShadingType.CLEAR,
  color: 'auto',
  fill: wordColor(fill),
});

/** As a sheet shows it, with dates in words. */
function textOf(cell: PackCell): string {
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return formatLongDate(cell.date);
  return String(valueOfPackCell(cell));
}
