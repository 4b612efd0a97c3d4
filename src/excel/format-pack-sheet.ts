import type { CellBlock } from '../workbook/address';
import { columnLetter, formatBlock, formatCell } from '../workbook/address';
import type { PackLayout } from '../workbook/pack-layout';
import type { CellLook, PackCell, PackSheet } from '../workbook/pack-sheet';
import { CELL_LOOKS, PACK_COLORS } from '../workbook/palette';

/** Points that a character of an 11-point body font takes, and what a cell keeps free at its sides. */
const POINTS_PER_CHAR = 5.25;
const POINTS_PADDING = 4;

const TITLE_POINTS = 16;
const HEADING_POINTS = 12;

/** Queues the look and the page setup of a pack sheet whose text and table stand. */
export function formatPackSheet(sheet: Excel.Worksheet, spec: PackSheet, layout: PackLayout): void {
  formatLines(sheet, layout);
  formatColumns(sheet, spec, layout);
  formatHeader(sheet.getRange(formatBlock(layout.header)));
  applyLooks(sheet, spec, layout.body);
  sheet.getRange(formatBlock(layout.table)).format.autofitRows();
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(layout.header.rowIndex + 1);
  setUpPage(sheet, spec, layout);
}

function formatLines(sheet: Excel.Worksheet, layout: PackLayout): void {
  const title = sheet.getRange('A1').format.font;
  title.size = TITLE_POINTS;
  title.bold = true;
  title.color = PACK_COLORS.title;
  sheet.getRange('A2').format.font.color = PACK_COLORS.ink;
  for (const { rowIndex, style } of layout.lines) {
    const font = sheet.getRange(formatCell(rowIndex, 0)).format.font;
    font.color = style === 'heading' ? PACK_COLORS.title : PACK_COLORS.ink;
    if (style !== 'heading') continue;
    font.bold = true;
    font.size = HEADING_POINTS;
  }
}

function formatColumns(
  sheet: Excel.Worksheet,
  { table }: PackSheet,
  { table: block }: PackLayout,
): void {
  const cells = sheet.getRange(formatBlock(block)).format;
  cells.wrapText = true;
  cells.verticalAlignment = 'Top';
  cells.font.color = PACK_COLORS.ink;
  table.columns.forEach((column, index) => {
    const letter = columnLetter(index);
    sheet.getRange(`${letter}:${letter}`).format.columnWidth =
      column.widthChars * POINTS_PER_CHAR + POINTS_PADDING;
    const own = sheet.getRange(
      formatBlock({ ...block, columnIndex: index, columnCount: 1 }),
    ).format;
    own.horizontalAlignment = column.kind === 'text' ? 'Left' : 'Right';
    // Keeps a number apart from the text of the next column.
    if (column.kind !== 'text') own.indentLevel = 1;
  });
}

function formatHeader(header: Excel.Range): void {
  header.format.fill.color = PACK_COLORS.headerFill;
  header.format.font.color = PACK_COLORS.headerInk;
  header.format.font.bold = true;
}

function applyLooks(sheet: Excel.Worksheet, spec: PackSheet, body: CellBlock): void {
  const addresses = new Map<CellLook, string[]>();
  for (const { block, look } of findLookRuns(spec.table.rows, body)) {
    const ofLook = addresses.get(look);
    if (ofLook) ofLook.push(formatBlock(block));
    else addresses.set(look, [formatBlock(block)]);
  }
  for (const [look, ofLook] of addresses) {
    const { fill, ink, bold } = CELL_LOOKS[look];
    for (const address of joinAddresses(ofLook)) {
      const { format } = sheet.getRanges(address);
      if (fill) format.fill.color = fill;
      format.font.color = ink;
      format.font.bold = bold;
    }
  }
}

/** Longest address that `Worksheet.getRanges` takes is 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Joins addresses by commas into as few as the limit allows. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current.length + address.length + 1 > LONGEST_ADDRESS) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') joined.push(current);
  return joined;
}

interface LookRun {
  readonly block: CellBlock;
  readonly look: CellLook;
}

/** Cells below each other that look the same, as one block. */
export function findLookRuns(rows: readonly (readonly PackCell[])[], body: CellBlock): LookRun[] {
  const runs: LookRun[] = [];
  for (let column = 0; column < body.columnCount; column += 1) {
    let start = 0;
    for (let row = 1; row <= rows.length; row += 1) {
      const look = lookOf(rows[start]![column]!);
      if (row < rows.length && lookOf(rows[row]![column]!) === look) continue;
      if (look !== null) {
        const rowIndex = body.rowIndex + start;
        const columnIndex = body.columnIndex + column;
        runs.push({
          block: { rowIndex, columnIndex, rowCount: row - start, columnCount: 1 },
          look,
        });
      }
      start = row;
    }
  }
  return runs;
}

function lookOf(cell: PackCell): CellLook | null {
  return cell !== null && typeof cell === 'object' && 'look' in cell && cell.look !== 'none'
    ? cell.look
    : null;
}

function setUpPage(
  sheet: Excel.Worksheet,
  { title, page, table }: PackSheet,
  layout: PackLayout,
): void {
  const setup = sheet.pageLayout;
  setup.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  setup.paperSize = Excel.PaperType.a4;
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
  pages.rightFooter = 'Page &P of &N';
}

/** "&" starts a code in headers and footers; doubled it is itself. */
function escapeFooter(text: string): string {
  return text.replace(/&/g, '&&');
}
