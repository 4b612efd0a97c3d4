import { formatBlock, formatCell } from '../../workbook/address';
import { lookOfPackCell, valueOfPackCell } from '../../workbook/pack-cell';
import type { PackLayout } from '../../workbook/pack-layout';
import {
  CHART_GAP_POINTS,
  columnPoints,
  isIndented,
  layoutPackSheet,
  PAGE_MARGINS_POINTS,
  POINTS_PER_CHAR,
} from '../../workbook/pack-layout';
import type { createLinkFinder } from '../../workbook/pack-links';
import {
  escapeFooter,
  HEADING_POINTS,
  MOST_FROZEN_ROWS,
  TITLE_POINTS,
} from '../../workbook/pack-look';
import type { PackCell, PackSheet } from '../../workbook/pack-sheet';
import { LINE_COLORS, PACK_COLORS } from '../../workbook/palette';
import type { CellData, CellStyleData, SheetData } from '../../workbook/workbook-data';
import { createSheetData } from '../../workbook/workbook-data';
import type { PackStyle } from './pack-styles';
import { renderChart } from './render-chart';
import { setRowHeights } from './row-heights';

const DATE_FORMAT = 'd mmm yyyy';

type LinkFinder = ReturnType<typeof createLinkFinder>;

/** One sheet of a pack as the data of a file, with the links that `findTarget` knows of. */
export function renderPackSheet(
  spec: PackSheet,
  findTarget: LinkFinder,
  style: PackStyle,
): SheetData {
  const layout = layoutPackSheet(spec);
  const sheet = createSheetData(spec.name);
  writeLines(sheet, spec, layout, findTarget);
  writeTable(sheet, spec, layout, findTarget, style);
  setColumnWidths(sheet, spec);
  setRowHeights(sheet, spec, layout);
  if (style.hasCharts && spec.chart && layout.chart) {
    sheet.charts.push(renderChart(spec, spec.chart, layout.body, layout.chart));
  }
  sheet.showGridlines = style.showGridlines;
  const rowsToHeader = layout.header.rowIndex + 1;
  if (style.freezesHeader && rowsToHeader <= MOST_FROZEN_ROWS) {
    sheet.frozen = { rows: rowsToHeader, columns: 0 };
  }
  sheet.page = setUpPage(spec, layout, style);
  return sheet;
}

const LINE_FONTS = {
  heading: { color: LINE_COLORS.heading, bold: true, size: HEADING_POINTS },
  body: { color: LINE_COLORS.body },
  label: { color: LINE_COLORS.label },
} as const;

function writeLines(
  sheet: SheetData,
  spec: PackSheet,
  { lines }: PackLayout,
  findTarget: LinkFinder,
): void {
  const title = { color: PACK_COLORS.title, bold: true, size: TITLE_POINTS };
  sheet.cells.set(0, 0, { value: spec.title, style: { font: title } });
  sheet.cells.set(1, 0, { value: spec.subtitle, style: { font: { color: PACK_COLORS.ink } } });
  for (const { rowIndex, text, style, link } of lines) {
    const hyperlink = link && findTarget(link);
    const cell: CellData = { value: text, style: { font: LINE_FONTS[style] } };
    sheet.cells.set(rowIndex, 0, hyperlink ? { ...cell, hyperlink } : cell);
  }
}

function writeTable(
  sheet: SheetData,
  { table, page }: PackSheet,
  layout: PackLayout,
  findTarget: LinkFinder,
  style: PackStyle,
): void {
  const { columns, rows } = table;
  const shapes = columns.map((column, index): CellStyleData => ({
    horizontal: column.kind === 'text' ? 'Left' : 'Right',
    ...(!column.offPaper && { wrapText: true }),
    ...(isIndented(columns, index) && { indent: 1 }),
  }));
  columns.forEach(({ header }, index) => {
    const look = { ...style.header, ...shapes[index], vertical: 'Bottom' } as const;
    sheet.cells.set(layout.header.rowIndex, index, { value: header, style: look });
  });
  rows.forEach((row, rowIndex) =>
    row.forEach((cell, index) => {
      const shape = shapes[index]!;
      const rendered = renderCell(cell, shape, findTarget, style);
      sheet.cells.set(layout.body.rowIndex + rowIndex, index, rendered);
    }),
  );
  sheet.tables.push({
    name: table.name,
    address: formatBlock(layout.table),
    columns: columns.map(({ header }) => header),
    style: 'TableStyleLight1',
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    showFilterButton: page.pagesTall === null,
    carried: null,
  });
}

function renderCell(
  cell: PackCell,
  shape: CellStyleData,
  findTarget: LinkFinder,
  style: PackStyle,
): CellData {
  const rendered = {
    value: valueOfPackCell(cell),
    style: { ...style.cell(lookOfPackCell(cell)), ...shape },
  };
  if (cell === null || typeof cell !== 'object') return rendered;
  if ('date' in cell)
    return { ...rendered, style: { ...rendered.style, numberFormat: DATE_FORMAT } };
  const hyperlink = 'link' in cell ? findTarget(cell.link) : null;
  return hyperlink ? { ...rendered, style: { ...style.link, ...shape }, hyperlink } : rendered;
}

function setColumnWidths(sheet: SheetData, { table: { columns }, chart }: PackSheet): void {
  columns.forEach((column, index) =>
    sheet.columnWidths.set(index, columnPoints(column) / POINTS_PER_CHAR),
  );
  if (chart?.place === 'right-of-table') {
    sheet.columnWidths.set(columns.length, CHART_GAP_POINTS / POINTS_PER_CHAR);
  }
}

function setUpPage(
  { title, footer, page, table }: PackSheet,
  layout: PackLayout,
  { hasFooter }: PackStyle,
): SheetData['page'] {
  const headerRow = layout.header.rowIndex + 1;
  return {
    orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paper: 'A4',
    fitToPagesWide: 1,
    fitToPagesTall: page.pagesTall,
    printArea: `A1:${formatCell(
      layout.printed.rowCount - 1,
      layout.printed.columnIndex + layout.printed.columnCount - 1,
    )}`,
    titleRows: table.rows.length > 1 ? `${headerRow}:${headerRow}` : null,
    centerHorizontally: false,
    header: { left: '', center: '', right: '' },
    footer: hasFooter
      ? { left: escapeFooter(title), center: escapeFooter(footer), right: 'Page &P of &N' }
      : { left: '', center: '', right: '' },
    margins: { ...PAGE_MARGINS_POINTS },
  };
}
