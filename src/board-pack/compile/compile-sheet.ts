import type { Steps } from '../../domain/steps';
import { visitInSteps } from '../../domain/steps';
import type { CellBlock } from '../../workbook/address';
import { formatBlock, quoteSheetName } from '../../workbook/address';
import type { CompiledSheet } from '../../workbook/compiled-sheet';
import type { PackCell, PackChart, PackSheet } from '../../workbook/pack-sheet';
import { POINTS_PER_CHAR } from '../../workbook/sheet-styles';
import type { TextFont } from '../../workbook/text-width';
import { BODY_FONT, countWrappedLines, measureText } from '../../workbook/text-width';
import type { ChartData, SheetData, TableData } from '../../workbook/workbook-data';
import { createSheetData } from '../../workbook/workbook-data';
import { fitHeadings } from '../fit-text';
import type { LinkFinder } from './compile-cells';
import { compileCellsInSteps, compileParagraphs } from './compile-cells';
import type { PackLayout } from './layout';
import { CHART_GAP_POINTS, columnPoints, PAGE_MARGINS_POINTS, textRoomPoints } from './layout';
import { valueOfPackCell } from './pack-cell';
import type { PackStyle } from './pack-styles';

/** More frozen rows than this would leave too little of a small screen for the rows that scroll. */
const MOST_FROZEN_ROWS = 12;

/** Compiles one sheet that is laid out; `findLinked` knows the cells of the pack's other sheets. */
export function* compileSheetInSteps(
  spec: PackSheet,
  layout: PackLayout,
  style: PackStyle,
  findLinked: LinkFinder,
): Steps<CompiledSheet> {
  const data = createSheetData(spec.name);
  const links = yield* compileCellsInSteps(data.cells, spec, layout, style, findLinked);
  data.tables.push(describeTable(spec, layout));
  setColumnWidths(data, spec);
  yield* setRowHeightsInSteps(data, spec, layout);
  if (style.hasCharts) {
    spec.charts.forEach((chart, index) =>
      data.charts.push(compileChart(spec, chart, layout, layout.charts[index]!)),
    );
  }
  data.showGridlines = style.showGridlines;
  const rowsToHeader = layout.header.rowIndex + 1;
  if (style.freezesHeader && rowsToHeader <= MOST_FROZEN_ROWS) {
    data.frozen = { rows: rowsToHeader, columns: 0 };
  }
  data.page = setUpPage(spec, layout, style);
  return {
    id: spec.id,
    data,
    links,
    printedTable: layout.printedTable,
    lowRows: layout.spacerRows,
    paragraphs: compileParagraphs(spec, style),
  };
}

function describeTable({ table, page }: PackSheet, layout: PackLayout): TableData {
  return {
    name: table.name,
    address: formatBlock(layout.table),
    columns: fitHeadings(table.columns.map(({ header }) => header)),
    style: 'TableStyleLight1',
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    // What fits onto one page is read, not filtered, and the buttons cover the end of a heading. Rows that leave to
    // those before them what they have in common make no sense in another order.
    showFilterButton: page.pagesTall === null && !table.columns.some(({ once }) => once),
    carried: null,
  };
}

function setColumnWidths({ columnWidths }: SheetData, { table, charts }: PackSheet): void {
  table.columns.forEach((column, index) =>
    columnWidths.set(index, columnPoints(column) / POINTS_PER_CHAR),
  );
  if (charts.some(({ place }) => place === 'right-of-table')) {
    columnWidths.set(table.columns.length, CHART_GAP_POINTS / POINTS_PER_CHAR);
  }
}

/** A line of the body font, of a title and of a heading, and what keeps lines apart: half a line. In points. */
const LINE_POINTS = 15;
const TITLE_ROW_POINTS = 22.5;
const HEADING_ROW_POINTS = 16.5;
const FIGURE_ROW_POINTS = 19.5;
const SPACER_POINTS = 7.5;
/** The most that Excel makes of a row. */
const MOST_POINTS = 409;

/** Makes every row as high as its wrapped text. */
function* setRowHeightsInSteps(
  { rowHeights, cells }: SheetData,
  spec: PackSheet,
  layout: PackLayout,
): Steps<void> {
  const { columns, rows } = spec.table;
  const rooms = columns.map((column, index) =>
    column.offPaper ? null : textRoomPoints(columns, index),
  );
  const heightOf = (row: readonly PackCell[], rowIndex: number): number =>
    rowPoints(row, rooms, (column) => cells.get(rowIndex, column)?.style?.font?.bold ?? false);
  rowHeights.set(0, TITLE_ROW_POINTS);
  for (const rowIndex of layout.spacerRows) rowHeights.set(rowIndex, SPACER_POINTS);
  for (const { rowIndex, style } of layout.lines) {
    if (style === 'heading') rowHeights.set(rowIndex, HEADING_ROW_POINTS);
    if (style === 'figure') rowHeights.set(rowIndex, FIGURE_ROW_POINTS);
  }
  const headers = columns.map(({ header }) => header);
  rowHeights.set(layout.header.rowIndex, heightOf(headers, layout.header.rowIndex));
  yield* visitInSteps(rows, (row, index) => {
    const rowIndex = layout.body.rowIndex + index;
    rowHeights.set(rowIndex, heightOf(row, rowIndex));
  });
}

/** `rooms` are the widths in points that columns leave for their text; null off the paper. */
function rowPoints(
  cells: readonly PackCell[],
  rooms: readonly (number | null)[],
  isBold: (columnIndex: number) => boolean,
): number {
  let most = 1;
  for (const [index, cell] of cells.entries()) {
    const text = valueOfPackCell(cell);
    const room = rooms[index] ?? null;
    // Numbers and dates are as wide as their columns are made for.
    if (typeof text !== 'string' || text === '' || room === null) continue;
    const font = isBold(index) ? BOLD_FONT : BODY_FONT;
    const lines = countWrappedLines(text, room, (part, start, end) =>
      measureText(part, font, start, end),
    );
    most = Math.max(most, lines);
  }
  return Math.min(MOST_POINTS, LINE_POINTS * most);
}

const BOLD_FONT: TextFont = { ...BODY_FONT, bold: true };

/** Percent of a bar's width between groups of bars: less than Excel leaves, so that they are thick enough to label. */
const CHART_GAP_WIDTH = 70;
/** A chart's text is as large as that of the table beside it. */
const CHART_TEXT_POINTS = 11;

/** The marks of a line in points: large enough to be told apart on paper. */
const MARKER_POINTS = 7;

const CHART_TYPES: Readonly<Record<PackChart['kind'], string>> = {
  'bar-clustered': 'BarClustered',
  'bar-stacked': 'BarStacked',
  line: 'LineMarkers',
};

/** A native chart over columns of the sheet's table, with what it shows in words for a screen reader. */
function compileChart(
  spec: PackSheet,
  chart: PackChart,
  layout: PackLayout,
  place: CellBlock,
): ChartData {
  const { id, name: sheetName } = spec;
  const [headers, body] = listChartColumns(spec, layout);
  const column = (header: string): string => {
    const offset = headers.indexOf(header);
    if (offset < 0) throw new Error(`The chart on ${id} names no column: ${header}`);
    const columnIndex = body.columnIndex + offset;
    const address = formatBlock({ ...body, columnIndex, rowCount, columnCount: 1 });
    return `${quoteSheetName(sheetName)}!${address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  };
  const isLine = chart.kind === 'line';
  // Of what is only there to be drawn, columns beside those of another chart may be shorter.
  const categoryOffset = headers.indexOf(chart.categoryColumn);
  const rowCount =
    spec.chartData?.rows.filter((row) => row[categoryOffset] !== null).length ?? body.rowCount;
  const number = spec.charts.indexOf(chart);
  return {
    name: number === 0 ? `Matrix ${id}` : `Matrix ${id} ${number + 1}`,
    type: CHART_TYPES[chart.kind],
    title: chart.title,
    series: chart.series.map(({ column: header, name, color, line }) => ({
      name,
      nameReference: null,
      values: column(header),
      categories: column(chart.categoryColumn),
      color,
      dataLabels: !isLine,
      ...(line && { line: { ...line, markerPoints: MARKER_POINTS } }),
    })),
    categoryAxis: {
      title: chart.categoryAxisTitle,
      minimum: null,
      maximum: null,
      majorUnit: null,
      // Lying bars run from below upwards. Reversing puts the value axis on top; this brings it back below.
      reversed: !isLine,
      ...(isLine ? {} : { crossedAt: 'Maximum' as const }),
    },
    valueAxis: {
      title: chart.valueAxisTitle,
      minimum: 0,
      maximum: chart.valueAxisMaximum,
      majorUnit: chart.valueAxisUnit,
      reversed: false,
      // Every bar is labelled with its value; the labels of many points would run into each other.
      ...(isLine ? {} : { majorGridlines: false }),
    },
    // What stands alone is named by the title.
    legend: chart.series.length > 1 ? 'Bottom' : null,
    ...(isLine ? {} : { gapWidth: CHART_GAP_WIDTH }),
    textPoints: CHART_TEXT_POINTS,
    place,
    altText: chart.altText,
    carried: null,
  };
}

/** The columns that the charts of a sheet are drawn from, and the cells below their headers. */
function listChartColumns(
  { table, chartData }: PackSheet,
  { body, chartData: block }: PackLayout,
): [headers: readonly string[], body: CellBlock] {
  if (!chartData || !block) return [table.columns.map(({ header }) => header), body];
  return [
    chartData.headers,
    { ...block, rowIndex: block.rowIndex + 1, rowCount: block.rowCount - 1 },
  ];
}

function setUpPage(
  { title, footer, page, table }: PackSheet,
  { header, printed }: PackLayout,
  { hasFooter }: PackStyle,
): SheetData['page'] {
  const headerRow = header.rowIndex + 1;
  return {
    orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paper: 'A4',
    fitToPagesWide: 1,
    fitToPagesTall: page.pagesTall,
    printArea: formatBlock(printed),
    titleRows: table.rows.length > 1 ? `${headerRow}:${headerRow}` : null,
    centerHorizontally: false,
    header: { left: '', center: '', right: '' },
    footer: hasFooter
      ? { left: escapeFooter(title), center: escapeFooter(footer), right: 'Page &P of &N' }
      : { left: '', center: '', right: '' },
    margins: { ...PAGE_MARGINS_POINTS },
  };
}

/** A text in a header or footer, where "&" starts a code; doubled it is itself. */
function escapeFooter(text: string): string {
  return text.replace(/&/g, '&&');
}
