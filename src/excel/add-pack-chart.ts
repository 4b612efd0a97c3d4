import type { CellBlock } from '../workbook/address';
import { formatBlock, formatCell } from '../workbook/address';
import { CHART_GAP_WIDTH, CHART_TEXT_POINTS } from '../workbook/pack-look';
import type { PackChart, PackSheet } from '../workbook/pack-sheet';

const CHART_TYPES = {
  'bar-clustered': 'BarClustered',
  'bar-stacked': 'BarStacked',
} as const;

/** Queues a native chart over columns of the sheet's table. */
export function addPackChart(
  sheet: Excel.Worksheet,
  spec: PackSheet,
  chart: PackChart,
  body: CellBlock,
  place: CellBlock,
): void {
  const column = (header: string): Excel.Range => {
    const index = spec.table.columns.findIndex((candidate) => candidate.header === header);
    if (index < 0) throw new Error(`The chart on ${spec.id} names no column: ${header}`);
    return sheet.getRange(formatBlock({ ...body, columnIndex: index, columnCount: 1 }));
  };
  const [firstSeries, ...moreSeries] = chart.series;
  const added = sheet.charts.add(CHART_TYPES[chart.kind], column(firstSeries!.column), 'Columns');
  added.name = `Matrix ${spec.id}`;
  added.title.text = chart.title;
  added.format.font.size = CHART_TEXT_POINTS;
  added.legend.position = 'Bottom';

  const categories = column(chart.categoryColumn);
  const first = added.series.getItemAt(0);
  first.name = firstSeries!.name;
  first.gapWidth = CHART_GAP_WIDTH;
  const rest = moreSeries.map((series) => added.series.add(series.name));
  [first, ...rest].forEach((series, index) => {
    const { column: header, color } = chart.series[index]!;
    series.setValues(column(header));
    series.setXAxisValues(categories);
    series.format.fill.setSolidColor(color);
    series.hasDataLabels = true;
  });

  const { categoryAxis, valueAxis } = added.axes;
  if (chart.categoryAxisTitle !== null) categoryAxis.title.text = chart.categoryAxisTitle;
  categoryAxis.reversePlotOrder = true;
  // Reversing puts the value axis on top; this brings it back below.
  categoryAxis.position = 'Maximum';
  valueAxis.title.text = chart.valueAxisTitle;
  valueAxis.minimum = 0;
  if (chart.valueAxisMaximum !== null) valueAxis.maximum = chart.valueAxisMaximum;
  valueAxis.majorUnit = 1;
  // Every bar is labelled with its value.
  valueAxis.majorGridlines.visible = false;

  const last = formatCell(
    place.rowIndex + place.rowCount - 1,
    place.columnIndex + place.columnCount - 1,
  );
  added.setPosition(formatCell(place.rowIndex, place.columnIndex), last);
}
