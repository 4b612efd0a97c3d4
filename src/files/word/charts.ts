import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { parseBlock } from '../../workbook/address';
import type { PaperChart } from '../../workbook/committee-paper';
import type { CompiledSheet } from '../../workbook/compiled-sheet';
import { PACK_COLORS } from '../../workbook/palette';
import type { CellValue } from '../../workbook/sheet-grid';
import type { CellStore, ChartData } from '../../workbook/workbook-data';
import { wordColor } from './paper-styles';

/** Twentieths of a point in a pixel. */
const TWIPS_PER_PX = 15;
/** Pixels: what is left free beside a chart, and a height for each bar; higher than a page is too high. */
const CHART_MARGIN_PX = 2;
const BAR_PX = 31;
const CHART_FRAME_PX = 85;
const MOST_CHART_PX = 800;
const CHART_TEXT = { size: 9, color: wordColor(PACK_COLORS.ink) };
const BOLD_TEXT = { size: 9, bold: true };

/** What all charts of a document share; `typeface` is null where they have that of the document. */
const shareLook = (title: string, typeface: string | null) => ({
  title: { text: title, font: { size: 11, bold: true, color: wordColor(PACK_COLORS.title) } },
  ...(typeface !== null && { font: { name: typeface } }),
});

/** Lying bars, the first on top: with the categories in reverse the values would stand above them. */
const LYING = {
  categoryAxis: { reverseOrder: true, font: CHART_TEXT },
  valueAxis: { minimum: 0, crossesAt: 'maximum', font: CHART_TEXT },
} as const;

/** A chart of the report, as wide as its text: Word's own, with its figures behind it and what it shows in words. */
export function writeReportChart(
  { title, categories, series, altText }: PaperChart,
  roomTwips: number,
  typeface: string | null,
): Paragraph {
  const chart = new ChartRun({
    type: 'bar',
    ...shareLook(title, typeface),
    categories: [...categories],
    series: series.map(({ name, color, ink, values }) => ({
      name,
      color: wordColor(color),
      values: [...values],
      dataLabels: { value: true, font: { ...BOLD_TEXT, color: wordColor(ink) } },
    })),
    stacking: 'stacked',
    gapWidth: 35,
    ...LYING,
    legend: { position: 'bottom', font: CHART_TEXT },
    altText: { name: title, description: altText },
    transformation: sizeOf(roomTwips, categories.length * BAR_PX),
  });
  return placeCharts([chart]);
}

const sizeOf = (roomTwips: number, plotPx: number) => ({
  width: Math.floor(roomTwips / TWIPS_PER_PX - CHART_MARGIN_PX),
  height: Math.min(MOST_CHART_PX, CHART_FRAME_PX + plotPx),
});

/** Charts side by side as far as there is room, and then below each other. */
function placeCharts(charts: readonly ChartRun[]): Paragraph {
  return new Paragraph({
    keepLines: true,
    spacing: { before: 100, after: 100 },
    // The library's types of its two entry points do not know each other.
    children: [...charts],
  });
}

/** High enough to tell where a line turns. */
const LINE_PLOT_PX = 130;

/** The charts of a sheet, two beside each other; none where it has none. */
export function writeSheetCharts(
  { data: { charts, cells } }: CompiledSheet,
  roomTwips: number,
  typeface: string | null,
): Paragraph[] {
  if (charts.length === 0) return [];
  const roomOfEach = charts.length > 1 ? roomTwips / 2 : roomTwips;
  return [placeCharts(charts.map((chart) => drawSheetChart(chart, cells, roomOfEach, typeface)))];
}

function drawSheetChart(
  chart: ChartData,
  cells: CellStore,
  roomTwips: number,
  typeface: string | null,
): ChartRun {
  const title = chart.title ?? '';
  const isLine = chart.type.startsWith('Line');
  const categories = readColumn(chart.series[0]!.categories, cells).map(String);
  const { title: valueTitle, maximum, majorUnit } = chart.valueAxis;
  const shared = {
    ...shareLook(title, typeface),
    categories,
    legend: chart.legend !== null && ({ position: 'bottom', font: CHART_TEXT } as const),
    altText: { name: title, description: chart.altText },
  };
  if (!isLine) {
    return new ChartRun({
      type: 'bar',
      ...shared,
      ...(chart.gapWidth !== undefined && { gapWidth: chart.gapWidth }),
      ...LYING,
      series: chart.series.map(({ name, color, values }) => ({
        name,
        values: readColumn(values, cells).map(toNumber),
        ...(color !== null && { color: wordColor(color) }),
        dataLabels: { value: true, font: BOLD_TEXT },
      })),
      transformation: sizeOf(roomTwips, categories.length * BAR_PX),
    });
  }
  return new ChartRun({
    type: 'line',
    ...shared,
    categoryAxis: { font: CHART_TEXT },
    valueAxis: {
      minimum: 0,
      font: CHART_TEXT,
      ...(valueTitle !== null && { title: { text: valueTitle, font: CHART_TEXT } }),
      ...(maximum !== null && { maximum }),
      ...(majorUnit !== null && { interval: majorUnit }),
    },
    series: chart.series.map(({ name, color, values, line }) => ({
      name,
      values: readColumn(values, cells).map(toNumber),
      ...(color !== null && { color: wordColor(color) }),
      ...(line && {
        markers: { shape: MARKERS[line.marker], size: line.markerPoints },
        line: { dash: DASHES[line.dash] },
      }),
    })),
    transformation: sizeOf(roomTwips, LINE_PLOT_PX),
  });
}

const MARKERS = {
  Circle: 'circle',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
} as const;
const DASHES = { Continuous: 'solid', Dash: 'dash', RoundDot: 'dot' } as const;

const toNumber = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

/** What stands in the cells of a reference such as "Trend!$B$5:$B$14". */
function readColumn(reference: string, cells: CellStore): CellValue[] {
  const block = parseBlock(reference)!;
  return Array.from(
    { length: block.rowCount },
    (_, row) => cells.get(block.rowIndex + row, block.columnIndex)?.value ?? '',
  );
}
