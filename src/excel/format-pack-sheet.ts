import type { CellBlock } from '../workbook/address';
import { columnLetter, formatBlock, formatCell } from '../workbook/address';
import type { PackLayout } from '../workbook/pack-layout';
import { CHART_GAP_POINTS, columnPoints, isIndented } from '../workbook/pack-layout';
import {
  HEADING_POINTS,
  MOST_FROZEN_ROWS,
  SPACER_POINTS,
  TITLE_POINTS,
} from '../workbook/pack-look';
import type { PackColumn, PackSheet } from '../workbook/pack-sheet';
import { LINE_COLORS, PACK_COLORS } from '../workbook/palette';
import type { BatchBudget } from './batch-budget';
import { applyCellLooks } from './apply-cell-looks';
import { joinAddresses } from './join-addresses';
import { setUpPage } from './set-up-page';

/** Queues the look and the page setup of a pack sheet whose text and table stand. */
export async function formatPackSheet(
  sheet: Excel.Worksheet,
  spec: PackSheet,
  layout: PackLayout,
  budget: BatchBudget,
): Promise<void> {
  formatLines(sheet, layout);
  formatColumns(sheet, spec, layout);
  formatHeader(sheet.getRange(formatBlock(layout.header)));
  drawRules(sheet.getRange(formatBlock(layout.body)), layout.body);
  await applyCellLooks(sheet, spec, layout.body, budget);
  setRowHeights(sheet, layout);
  sheet.showGridlines = false;
  const rowsToHeader = layout.header.rowIndex + 1;
  if (rowsToHeader <= MOST_FROZEN_ROWS) sheet.freezePanes.freezeRows(rowsToHeader);
  setUpPage(sheet, spec, layout);
}

function formatLines(sheet: Excel.Worksheet, { lines }: PackLayout): void {
  const title = sheet.getRange('A1').format.font;
  title.size = TITLE_POINTS;
  title.bold = true;
  title.color = PACK_COLORS.title;
  sheet.getRange('A2').format.font.color = PACK_COLORS.ink;
  for (const style of ['heading', 'body', 'label'] as const) {
    const cells = lines
      .filter((line) => line.style === style)
      .map(({ rowIndex }) => formatCell(rowIndex, 0));
    for (const address of joinAddresses(cells)) {
      const { font } = sheet.getRanges(address).format;
      font.color = LINE_COLORS[style];
      if (style !== 'heading') continue;
      font.bold = true;
      font.size = HEADING_POINTS;
    }
  }
}

function formatColumns(
  sheet: Excel.Worksheet,
  { table: { columns }, chart }: PackSheet,
  { table, printedTable }: PackLayout,
): void {
  const cells = sheet.getRange(formatBlock(table)).format;
  cells.verticalAlignment = 'Top';
  cells.horizontalAlignment = 'Left';
  cells.font.color = PACK_COLORS.ink;
  sheet.getRange(formatBlock(printedTable)).format.wrapText = true;
  columns.forEach((column, index) => {
    sheet.getRange(wholeColumn(index)).format.columnWidth = columnPoints(column);
  });
  const findCells = (isMeant: (column: PackColumn, index: number) => boolean): string[] =>
    columns.flatMap((column, columnIndex) =>
      isMeant(column, columnIndex) ? [formatBlock({ ...table, columnIndex, columnCount: 1 })] : [],
    );
  for (const address of joinAddresses(findCells(({ kind }) => kind !== 'text'))) {
    sheet.getRanges(address).format.horizontalAlignment = 'Right';
  }
  for (const address of joinAddresses(findCells((_, index) => isIndented(columns, index)))) {
    sheet.getRanges(address).format.indentLevel = 1;
  }
  if (chart?.place === 'right-of-table') {
    sheet.getRange(wholeColumn(columns.length)).format.columnWidth = CHART_GAP_POINTS;
  }
}

function wholeColumn(columnIndex: number): string {
  const letter = columnLetter(columnIndex);
  return `${letter}:${letter}`;
}

/** Queues the look of a table's header row. */
export function formatHeader({ format }: Excel.Range): void {
  format.fill.color = PACK_COLORS.headerFill;
  format.font.color = PACK_COLORS.headerInk;
  format.font.bold = true;
  format.verticalAlignment = 'Bottom';
}

/** Drawn rather than left to the table's style, which other programs do not show. */
function drawRules(body: Excel.Range, { rowCount }: CellBlock): void {
  const sides: ('InsideHorizontal' | 'EdgeBottom')[] =
    rowCount > 1 ? ['InsideHorizontal', 'EdgeBottom'] : ['EdgeBottom'];
  for (const side of sides) {
    const border = body.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = PACK_COLORS.rule;
  }
}

function setRowHeights(sheet: Excel.Worksheet, { printed, spacerRows }: PackLayout): void {
  sheet.getRange(formatBlock(printed)).format.autofitRows();
  const rows = spacerRows.map((rowIndex) => `${rowIndex + 1}:${rowIndex + 1}`);
  sheet.getRanges(rows.join(',')).format.rowHeight = SPACER_POINTS;
}
