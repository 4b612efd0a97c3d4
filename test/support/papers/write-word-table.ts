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
import type { LaidSheet } from '../layouts/laid-workbook';
import type { Paper, PaperLooks } from './draw-paper';

/** The matrix of a paper as a Word document: what stands in one cell of a row alone is a paragraph, the rest tables. */
export async function writeWordPaper({ layout, looks }: Paper): Promise<Uint8Array> {
  const children = layout.workbook.flatMap((sheet, index) => [
    ...(index > 0 ? [new Paragraph({ children: [new PageBreak()] })] : []),
    ...writeSheet(sheet, looks),
  ]);
  const page = { size: { orientation: PageOrientation.LANDSCAPE } };
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
  const border = { style: looks.lines === 'none' ? BorderStyle.NONE : BorderStyle.SINGLE, size: 4 };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columns.map((column) => widthOf(sheet, rows, column)),
    borders: { top: border, bottom: border, left: border, right: border },
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: looks.repeatsHeader && row === rows[0],
          children: columns.flatMap((column) => writeCell(sheet, row, column, looks)),
        }),
    ),
  });
}

/** Eight points: with many columns, larger words would be broken anywhere, which nobody leaves so. */
const WORD_FONT_HALF_POINTS = 16;

/** Twentieths of a point: half as much again for sentences as for words, so that few words are broken. */
function widthOf(sheet: LaidSheet, rows: readonly number[], column: number): number {
  const longest = Math.max(...rows.map((row) => sheet.textAt(row, column).length));
  return longest > 30 ? 2600 : 1700;
}

function writeCell(sheet: LaidSheet, row: number, column: number, looks: PaperLooks): TableCell[] {
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
          children: [new TextRun({ text: line, font: looks.font, size: WORD_FONT_HALF_POINTS })],
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
