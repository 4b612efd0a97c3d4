import type { CellBlock } from '../../workbook/address';
import { formatBlock, quoteSheetName } from '../../workbook/address';
import { CHART_GAP_WIDTH, CHART_TEXT_POINTS } from '../../workbook/pack-look';
import type { PackChart, PackSheet } from '../../workbook/pack-sheet';
import type { ChartData } from '../../workbook/workbook-data';

/** A native chart over columns of the sheet's table, with what it shows in words for a screen reader. */
export function renderChart(
  spec: PackSheet,
  chart: PackChart,
  body: CellBlock,
  place: CellBlock,
): ChartData {
  const column = (header: string): string => {
    const columnIndex = spec.table.columns.findIndex((candidate) => candidate.header === header);
    if (columnIndex < 0) throw new Error(`The chart on ${spec.id} names no column: ${header}`);
    const address = formatBlock({ ...body, columnIndex, columnCount: 1 });
    return `${quoteSheetName(spec.name)}!${address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  };
  return {
    name: `Matrix ${spec.id}`,
    type: chart.kind === 'bar-clustered' ? 'BarClustered' : 'BarStacked',
    title: chart.title,
    series: chart.series.map(({ column: header, name, color }) => ({
      name,
      nameReference: null,
      values: column(header),
      categories: column(chart.categoryColumn),
      color,
      dataLabels: true,
    })),
    categoryAxis: {
      title: chart.categoryAxisTitle,
      minimum: null,
      maximum: null,
      majorUnit: null,
      reversed: true,
      // Reversing puts the value axis on top; this brings it back below.
      crossedAt: 'Maximum',
    },
    valueAxis: {
      title: chart.valueAxisTitle,
      minimum: 0,
      maximum: chart.valueAxisMaximum,
      majorUnit: 1,
      reversed: false,
      majorGridlines: false,
    },
    legend: 'Bottom',
    gapWidth: CHART_GAP_WIDTH,
    textPoints: CHART_TEXT_POINTS,
    place,
    altText: chart.altText,
    carried: null,
  };
}
