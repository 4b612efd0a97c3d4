import { writeWorkbook } from '../../../src/files/xlsx/write-workbook';
import type { ChartData } from '../../../src/workbook/workbook-data';
import { createWorkbookData } from '../../../src/workbook/workbook-data';
import { partsOf, roundTripSheet, sheetOf } from './support';

const AXIS = { title: 'Axis', minimum: 0, maximum: 5, majorUnit: 1, reversed: false };

const CHART: ChartData = {
  name: 'Levels',
  type: 'BarClustered',
  title: 'Levels by area',
  series: [
    {
      name: 'Now',
      nameReference: null,
      values: 'Plan!$B$2:$B$3',
      categories: 'Plan!$A$2:$A$3',
      color: '#12343B',
      dataLabels: true,
    },
  ],
  categoryAxis: { ...AXIS, majorGridlines: true },
  valueAxis: { ...AXIS, majorGridlines: false },
  legend: 'Bottom',
  gapWidth: 70,
  textPoints: 11,
  place: { rowIndex: 5, columnIndex: 0, rowCount: 12, columnCount: 5 },
  altText: '',
  carried: null,
};

function sheetWithChart() {
  const sheet = sheetOf({});
  sheet.charts.push(CHART);
  return sheet;
}

test('gap width and gridlines come back from a file', async () => {
  const [read] = (await roundTripSheet(sheetWithChart())).charts;
  expect(read).toMatchObject({
    gapWidth: 70,
    categoryAxis: { majorGridlines: true },
    valueAxis: { majorGridlines: false },
  });
});

test('all text of the chart has the size, and no axis has ticks', async () => {
  const parts = partsOf(await writeWorkbook(createWorkbookData([sheetWithChart()])));
  const xml = Object.entries(parts).find(([name]) => name.startsWith('xl/charts/chart'))![1];
  const sizes = [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => size);
  // Title, two axes with a title each, legend and labels.
  expect(sizes.length).toBeGreaterThanOrEqual(7);
  expect(new Set(sizes)).toEqual(new Set(['1100']));
  expect(xml.match(/<c:minorTickMark val="none"\/>/g)).toHaveLength(2);
});

test('marks and dashes of lines come back from a file, and lines are straight', async () => {
  const sheet = sheetOf({});
  const line = { marker: 'Diamond', markerPoints: 7, dash: 'Dash' } as const;
  sheet.charts.push({
    ...CHART,
    type: 'LineMarkers',
    series: CHART.series.map((series) => ({ ...series, line })),
  });
  const [read] = (await roundTripSheet(sheet)).charts;
  expect(read).toMatchObject({ type: 'LineMarkers', series: [{ color: '#12343B', line }] });
  const parts = partsOf(await writeWorkbook(createWorkbookData([sheet])));
  const xml = Object.entries(parts).find(([name]) => name.startsWith('xl/charts/chart'))![1];
  expect(xml).not.toContain('<c:smooth val="1"/>');
  expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
});
