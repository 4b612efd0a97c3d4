import { toWorkbookSerial } from '../workbook/date-system';
import type { DateSystem } from '../domain/calendar-date';
import { columnLetter, formatBlock, formatCell, parseBlock, toAbsolute } from '../workbook/address';
import type { CompiledSheet } from '../workbook/compiled-sheet';
import { nameLink, valuesOfCells } from '../workbook/compiled-sheet';
import type { OwnSheetId } from '../workbook/pack-sheet';
import type { CellValue } from '../workbook/sheet-grid';
import { POINTS_PER_CHAR } from '../workbook/sheet-styles';
import type {
  CellStyleData,
  ChartAxisData,
  ChartData,
  ChartLineData,
  PageSetupData,
  SheetData,
} from '../workbook/workbook-data';
import { applyStyles, joinAddresses } from './apply-styles';
import type { BatchBudget } from './batch-budget';
import { REQUEST_BYTES, requestBytesOfRow } from './batch-budget';
import { noteContent } from './edited-sheets';
import { areasOf } from './several-areas';
import { textValue } from './text-value';

/** Stands in A1 until the sheet is whole, so that a sheet left half written says so. */
const UNFINISHED_TITLE = 'Not finished: make this sheet again';

/** Queues drawing a sheet as data on one that is empty or new; its links are drawn by {@link drawLinks}. */
export async function drawSheet(
  sheet: Excel.Worksheet,
  { data, lowRows }: CompiledSheet,
  budget: BatchBudget,
  /** By which system the workbook's numbers are dates. */
  system: DateSystem,
  /** What was noted of its content before; null for a new sheet. */
  note: Excel.NamedItem | null = null,
  /** What its table will be called in the end. */
  tableName: string = data.tables[0]!.name,
): Promise<void> {
  const values = valuesOfCells(data.cells, (serial) => toWorkbookSerial(serial, system));
  const [[title, ...besideTitle], ...below] = values as [[CellValue, ...CellValue[]]];
  await writeValues(sheet, [[UNFINISHED_TITLE, ...besideTitle], ...below], budget);
  for (const table of data.tables) {
    const added = sheet.tables.add(table.address, table.showHeaders);
    added.name = table.name;
    added.style = table.style;
    added.showBandedRows = table.showBandedRows;
    added.showFilterButton = table.showFilterButton;
  }
  await applyStyles(sheet, data.cells, budget);
  setSizes(sheet, data, lowRows);
  sheet.showGridlines = data.showGridlines;
  if (data.frozen.rows > 0) sheet.freezePanes.freezeRows(data.frozen.rows);
  setUpPage(sheet.pageLayout, data.page);
  for (const chart of data.charts) drawChart(sheet, chart);
  sheet.getRange('A1').values = [[toExcelValue(title)]];
  // Its row was fitted to the words that stood there meanwhile.
  if (data.cells.get(0, 0)?.style?.wrapText) sheet.getRange('1:1').format.autofitRows();
  noteContent(sheet, note, values, tableName);
}

/** What a link takes in a request: as measured, rounded up. */
const LINK_BYTES = 1_000;

/** Queues the links of a sheet that is drawn, once every sheet has its name. */
export async function drawLinks(
  sheet: Excel.Worksheet,
  { data, links }: CompiledSheet,
  nameById: ReadonlyMap<OwnSheetId, string>,
  budget: BatchBudget,
): Promise<void> {
  const linked = new Map<CellStyleData, string[]>();
  for (const link of links) {
    const { rowIndex, columnIndex } = link;
    const target = nameLink(link, nameById);
    if (!target) continue;
    const address = formatCell(rowIndex, columnIndex);
    await budget.reserve(LINK_BYTES);
    const range = sheet.getRange(address);
    range.hyperlink = target;
    const { value, style: own } = data.cells.get(rowIndex, columnIndex)!;
    // A link may turn a number into its text, by which the sheet would look edited the next time.
    if (typeof value === 'number') range.values = [[value]];
    const style = own!;
    const alike = linked.get(style);
    if (alike) alike.push(address);
    else linked.set(style, [address]);
  }
  // A link takes Excel's own look, blue and underlined: a page of blue would say that all of it matters.
  for (const [{ font }, addresses] of linked) {
    for (const address of joinAddresses(addresses)) {
      await budget.reserve(address.length + LINK_BYTES);
      const { format } = areasOf(sheet, address);
      format.font.color = font!.color!;
      format.font.underline = font!.underline ? 'Single' : 'None';
    }
  }
}

/** Queues writing rows from A1 on: those below each other that are as long in one call, up to so many bytes. */
export async function writeValues(
  sheet: Excel.Worksheet,
  rows: readonly (readonly CellValue[])[],
  budget: BatchBudget,
): Promise<void> {
  let chunk: (string | number)[][] = [];
  let bytes = 0;
  for (const [rowIndex, row] of rows.entries()) {
    const values = row.map(toExcelValue);
    chunk.push(values);
    bytes += requestBytesOfRow(values);
    if (rows[rowIndex + 1]?.length === row.length && bytes < REQUEST_BYTES.ofRows) continue;
    if (row.length > 0) {
      await budget.reserve(bytes);
      const firstRow = rowIndex + 1 - chunk.length;
      const size = { rowCount: chunk.length, columnCount: row.length };
      sheet.getRange(formatBlock({ rowIndex: firstRow, columnIndex: 0, ...size })).values = chunk;
    }
    chunk = [];
    bytes = 0;
  }
}

/** Texts stay texts, whatever they look like. */
function toExcelValue(value: CellValue): string | number {
  return typeof value === 'number' ? value : textValue(String(value));
}

function setSizes(sheet: Excel.Worksheet, data: SheetData, lowRows: readonly number[]): void {
  for (const [columnIndex, chars] of data.columnWidths) {
    const letter = columnLetter(columnIndex);
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = chars * POINTS_PER_CHAR;
  }
  if (data.page.printArea !== null) sheet.getRange(data.page.printArea).format.autofitRows();
  const rows = lowRows.map((row) => `${row + 1}:${row + 1}`);
  for (const address of joinAddresses(rows)) {
    areasOf(sheet, address).format.rowHeight = data.rowHeights.get(lowRows[0]!)!;
  }
}

function setUpPage(layout: Excel.PageLayout, page: PageSetupData): void {
  layout.orientation = page.orientation;
  if (page.paper === 'A4') layout.paperSize = Excel.PaperType.a4;
  if (page.paper === 'A3') layout.paperSize = Excel.PaperType.a3;
  layout.setPrintMargins('Points', page.margins);
  layout.zoom = {
    ...(page.fitToPagesWide !== null && { horizontalFitToPages: page.fitToPagesWide }),
    ...(page.fitToPagesTall !== null && { verticalFitToPages: page.fitToPagesTall }),
  };
  if (page.printArea !== null) layout.setPrintArea(page.printArea);
  if (page.titleRows !== null) layout.setPrintTitleRows(toAbsolute(page.titleRows));
  const pages = layout.headersFooters.defaultForAllPages;
  pages.leftFooter = page.footer.left;
  pages.centerFooter = page.footer.center;
  pages.rightFooter = page.footer.right;
}

/**
 * Queues a native chart over cells of the sheet. What it shows in words reaches files alone: a chart of Office.js has no
 * alternative text, and that of a shape (1.9) is not said to be open to charts, which are no type of shape. On a sheet the
 * table that it is drawn from says the same, and the sentence above a line chart what it shows.
 */
function drawChart(sheet: Excel.Worksheet, chart: ChartData): void {
  const { series: all, place } = chart;
  const [firstSeries, ...moreSeries] = all;
  // What we compile; Excel's own list of types is longer.
  const type = chart.type as 'BarClustered' | 'BarStacked' | 'LineMarkers';
  const added = sheet.charts.add(type, rangeOf(sheet, firstSeries!.values), 'Columns');
  added.name = chart.name;
  if (chart.title !== null) added.title.text = chart.title;
  if (chart.textPoints !== undefined) added.format.font.size = chart.textPoints;
  if (chart.legend === null) added.legend.visible = false;
  else added.legend.position = chart.legend;

  const first = added.series.getItemAt(0);
  first.name = firstSeries!.name;
  if (chart.gapWidth !== undefined) first.gapWidth = chart.gapWidth;
  const rest = moreSeries.map(({ name }) => added.series.add(name));
  [first, ...rest].forEach((series, index) => {
    const { values, categories, color, dataLabels, line } = all[index]!;
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, categories));
    if (line) drawLine(series, line, color);
    else if (color !== null) series.format.fill.setSolidColor(color);
    series.hasDataLabels = dataLabels;
  });

  setUpAxis(added.axes.categoryAxis, chart.categoryAxis);
  setUpAxis(added.axes.valueAxis, chart.valueAxis);

  const last = formatCell(
    place.rowIndex + place.rowCount - 1,
    place.columnIndex + place.columnCount - 1,
  );
  added.setPosition(formatCell(place.rowIndex, place.columnIndex), last);
}

/** A line and its marks have one colour; Excel would leave the marks in that of its theme. */
function drawLine(series: Excel.ChartSeries, line: ChartLineData, color: string | null): void {
  if (color !== null) {
    series.format.line.color = color;
    series.markerBackgroundColor = color;
    series.markerForegroundColor = color;
  }
  series.format.line.lineStyle = line.dash;
  series.markerStyle = line.marker;
  series.markerSize = line.markerPoints;
}

/** The cells that a formula such as "Summary!$B$5:$B$14" refers to, whatever the sheet has come to be called. */
function rangeOf(sheet: Excel.Worksheet, formula: string): Excel.Range {
  return sheet.getRange(formatBlock(parseBlock(formula)!));
}

function setUpAxis(axis: Excel.ChartAxis, data: ChartAxisData): void {
  if (data.title !== null) axis.title.text = data.title;
  if (data.reversed) axis.reversePlotOrder = true;
  if (data.crossedAt !== undefined) axis.position = data.crossedAt;
  if (data.minimum !== null) axis.minimum = data.minimum;
  if (data.maximum !== null) axis.maximum = data.maximum;
  if (data.majorUnit !== null) axis.majorUnit = data.majorUnit;
  if (data.majorGridlines !== undefined) axis.majorGridlines.visible = data.majorGridlines;
}
