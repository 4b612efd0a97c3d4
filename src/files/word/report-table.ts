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
import type { PaperCell, PaperColumn, PaperTable } from '../../workbook/committee-paper';
import { textOfPaperCell } from '../../workbook/committee-paper';
import { CELL_LOOKS, PACK_COLORS } from '../../workbook/palette';
import { STYLE, wordColor } from './paper-styles';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: wordColor(PACK_COLORS.rule) } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** What a table of the paper is ruled with. */
export const TABLE_LINES = {
  top: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
  insideHorizontal: RULE,
  bottom: RULE,
};
const MARGINS = { top: 30, bottom: 30, left: 70, right: 70 };

/** How a council's template has tables look: ids of a table style, and of the paragraph style of headings. */
export interface HouseTable {
  readonly style: string;
  /** Null sets headings as the text of tables, in bold. */
  readonly headingStyle: string | null;
}

/**
 * A native table as wide as the page: its header repeats on each page, and no row is broken between two. A `house` style
 * says how it looks, but for the colours that stand for a word of a cell.
 */
export function buildReportTable(
  { columns, rows }: PaperTable,
  roomTwips: number,
  house: HouseTable | null = null,
): Table {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / shares) * roomTwips));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: roomTwips, type: WidthType.DXA },
    columnWidths: widths,
    ...(house ? { style: house.style, tableLook: { firstRow: true } } : { borders: TABLE_LINES }),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) => buildHeading(column, widths[index]!, house)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, index) => buildCell(cell, columns[index]!, widths[index]!)),
          }),
      ),
    ],
  });
}

function buildHeading(
  { header, kind }: PaperColumn,
  width: number,
  house: HouseTable | null,
): TableCell {
  const isPlain = house !== null && house.headingStyle === null;
  const look: IRunOptions = isPlain ? { bold: true } : {};
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(house === null && { shading: shade(PACK_COLORS.headerFill) }),
    children: [
      new Paragraph({
        style: isPlain ? STYLE.tableText : STYLE.tableHeading,
        alignment: align(kind),
        children: [new TextRun({ ...look, text: header })],
      }),
    ],
  });
}

function buildCell(cell: PaperCell, { kind }: PaperColumn, width: number): TableCell {
  const { fill, ink, bold, italic } = CELL_LOOKS[typeof cell === 'string' ? 'none' : cell.look];
  const look: IRunOptions = {
    color: wordColor(ink),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(fill !== null && { shading: shade(fill) }),
    children: [
      new Paragraph({
        style: STYLE.tableText,
        alignment: align(kind),
        children: writeLines(textOfPaperCell(cell), look),
      }),
    ],
  });
}

/** The lines of a cell's text, one below the other in one paragraph. */
export function writeLines(text: string, look: IRunOptions): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}

const align = (kind: PaperColumn['kind']) =>
  kind === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT;

/** A fill, given as #RRGGBB. */
export const shade = (fill: string) => ({
  type: ShadingType.CLEAR,
  color: 'auto',
  fill: wordColor(fill),
});
