import { formatBlock, formatCell, parseBlock } from '../workbook/address';
import type { ChartAxisData, ChartData } from '../workbook/workbook-data';

/** Queues a native chart over cells of the sheet. */
export function drawChart(sheet: Excel.Worksheet, chart: ChartData): void {
  const { series: all, place } = chart;
  const [firstSeries, ...moreSeries] = all;
  // What we compile; Excel's own list of types is longer.
  const type = chart.type as 'BarClustered' | 'BarStacked';
  const added = sheet.charts.add(type, rangeOf(sheet, firstSeries!.values), 'Columns');
  added.name = chart.name;
  if (chart.title !== null) added.title.text = chart.title;
  if (chart.textPoints !== undefined) added.format.font.size = chart.textPoints;
  if (chart.legend !== null) added.legend.position = chart.legend;

  const first = added.series.getItemAt(0);
  first.name = firstSeries!.name;
  if (chart.gapWidth !== undefined) first.gapWidth = chart.gapWidth;
  const rest = moreSeries.map(({ name }) => added.series.add(name));
  [first, ...rest].forEach((series, index) => {
    const { values, categories, color, dataLabels } = all[index]!;
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, categories));
    if (color !== null) series.format.fill.setSolidColor(color);
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
