import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { measureText } from '../../../src/workbook/text-width';
import type { LaidSheet } from '../layouts/laid-workbook';
import type { Paper, PaperLooks } from './draw-paper';

/** Beside the text of a page, in twentieths of a point. */
const MARGIN = 720;
/** Texts longer than this are sentences. */
const LONGEST_WORDS = 30;

/** The matrix of a paper as a Word document: what stands in one cell of a row alone is a paragraph, the rest tables. */
export async function writeWordPaper({ layout, looks }: Paper): Promise<Uint8Array> {
  const children = layout.workbook.flatMap((sheet, index) => [
    ...(index > 0 ? [new Paragraph({ children: [new PageBreak()] })] : []),
    ...writeSheet(sheet, looks),
  ]);
  const page = {
    size: { orientation: PageOrientation.LANDSCAPE },
    margin: { left: MARGIN, right: MARGIN },
  };
  const document = new Document({ sections: [{ properties: { page }, children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function writeSheet(sheet: LaidSheet, looks: PaperLooks): (Paragraph | Table)[] {
  const { used } = sheet;
  if (!used) return [];
  const columns = Array.from({ length: used.columnCount }, (_, at) => used.columnIndex + at);
  const blocks: (Paragraph | Table)[] = [];
  let rows: number[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(writeTable(sheet, rows, columns, looks));
    rows = [];
  };
  for (let row = used.rowIndex; row < used.rowIndex + used.rowCount; row += 1) {
    const filled = columns.filter((column) => sheet.textAt(row, column) !== '');
    const isMergedAcross = sheet.merges.some(
      ({ rowIndex, columnCount }) => rowIndex === row && columnCount === columns.length,
    );
    const isBelowMerge = sheet.merges.some(
      ({ rowIndex, rowCount }) => row > rowIndex && row < rowIndex + rowCount,
    );
    if (
      isMergedAcross ||
      isBelowMerge ||
      filled.length > 1 ||
      (rows.length > 0 && filled.length > 0)
    ) {
      rows.push(row);
      continue;
    }
    endTable();
    if (filled.length === 1) {
      blocks.push(
        new Paragraph({ text: sheet.textAt(row, filled[0]!), heading: HeadingLevel.HEADING_2 }),
      );
    }
  }
  endTable();
  return blocks;
}

function writeTable(
  sheet: LaidSheet,
  rows: readonly number[],
  columns: readonly number[],
  looks: PaperLooks,
): Table {
  const { fontSize, widths } = measureColumns(sheet, rows, columns);
  const border = { style: looks.lines === 'none' ? BorderStyle.NONE : BorderStyle.SINGLE, size: 4 };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round(width * TWIPS_A_POINT)),
    borders: { top: border, bottom: border, left: border, right: border },
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: looks.repeatsHeader && row === rows[0],
          children: columns.flatMap((column) => writeCell(sheet, row, column, looks, fontSize)),
        }),
    ),
  });
}

/** Points: what a page has room for across, and what a cell keeps free at its sides. */
const [ROOM, SIDES] = [760, 13];
/** Widths are reckoned for Calibri; other faces are up to so much wider. */
const WIDEST_FACE = 1.2;
/** Points. Tables of so many columns that their words would be broken are set smaller, as nobody leaves them so. */
const [LARGEST_FONT, SMALLEST_FONT] = [8, 4];
const TWIPS_A_POINT = 20;

/** The size of a table's font, and how wide its columns are, both in points. */
interface Measures {
  readonly fontSize: number;
  readonly widths: readonly number[];
}

/** Columns as wide as their longest word at least; what is left goes to sentences, three times as much as to words. */
function measureColumns(
  sheet: LaidSheet,
  rows: readonly number[],
  columns: readonly number[],
): Measures {
  const texts = columns.map((column) => rows.map((row) => sheet.textAt(row, column)));
  const narrowest = (fontSize: number): number[] =>
    texts.map((ofColumn) => {
      const font = { sizePoints: fontSize * WIDEST_FACE, bold: false };
      const words = ofColumn.flatMap((text) => text.split(/\s+/));
      return SIDES + Math.max(...words.map((word) => measureText(word, font)));
    });
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, next) => one + next, 0);
  let fontSize = LARGEST_FONT;
  while (fontSize > SMALLEST_FONT && sum(narrowest(fontSize)) > ROOM) fontSize -= 0.5;
  const least = narrowest(fontSize);
  const shares = texts.map((ofColumn) =>
    Math.max(...ofColumn.map((text) => text.length)) > LONGEST_WORDS ? 3 : 1,
  );
  const spare = Math.max(0, ROOM - sum(least)) / sum(shares);
  return { fontSize, widths: least.map((width, index) => width + spare * shares[index]!) };
}

function writeCell(
  sheet: LaidSheet,
  row: number,
  column: number,
  looks: PaperLooks,
  fontSize: number,
): TableCell[] {
  const merge = sheet.merges.find(
    ({ rowIndex, columnIndex, rowCount, columnCount }) =>
      row >= rowIndex &&
      row < rowIndex + rowCount &&
      column >= columnIndex &&
      column < columnIndex + columnCount,
  );
  if (merge && column > merge.columnIndex) return [];
  const paragraphs = sheet
    .textAt(row, column)
    .split('\n')
    .map(
      (line) =>
        new Paragraph({
          children: [new TextRun({ text: line, font: looks.font, size: 2 * fontSize })],
        }),
    );
  return [
    new TableCell({
      children: paragraphs,
      ...(merge && { columnSpan: merge.columnCount }),
      ...(merge &&
        merge.rowCount > 1 && {
          verticalMerge:
            row === merge.rowIndex ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
        }),
    }),
  ];
}
