import { fill, useFeatureHost } from './feature-host';

const host = useFeatureHost();

beforeEach(async () => {
  fill(host.sheet, 'A1:B2', [
    ['Area', 'Gap'],
    ['Culture', 3],
  ]);
  await host.run((sheet) => {
    sheet.charts.add('BarClustered', sheet.getRange('A1:B2'), 'Columns').name = 'Gaps';
  });
});

test('titles, axes and legend', async () => {
  await host.run((sheet) => {
    const chart = sheet.charts.getItem('Gaps');
    chart.title.text = 'Gap by area';
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.title.text = 'Area';
    categoryAxis.reversePlotOrder = true;
    valueAxis.title.visible = true;
    valueAxis.minimum = 0;
    valueAxis.maximum = 4;
    valueAxis.majorUnit = 1;
    chart.legend.position = 'Right';
  });
  expect(host.sheet.charts[0]).toMatchObject({
    title: 'Gap by area',
    categoryAxis: { title: 'Area', reversed: true, minimum: null },
    valueAxis: { title: 'Axis Title', reversed: false, minimum: 0, maximum: 4, majorUnit: 1 },
    legend: 'Right',
  });
});

test('titles and legend are hidden; bounds go back to automatic', async () => {
  await host.run((sheet) => {
    const chart = sheet.charts.getItem('Gaps');
    chart.title.visible = false;
    chart.legend.visible = false;
    chart.axes.valueAxis.maximum = 4;
    chart.axes.valueAxis.maximum = '';
  });
  const read = await host.run(async (sheet, context) => {
    const chart = sheet.charts.getItem('Gaps');
    chart.load('title/visible,title/text,legend/visible,axes/valueAxis/maximum');
    await context.sync();
    const { title, legend, axes } = chart;
    return [title.visible, title.text, legend.visible, axes.valueAxis.maximum as unknown];
  });
  expect(read).toEqual([false, '', false, '']);
  expect(host.sheet.charts[0]).toMatchObject({ title: null, legend: null });
});

test('a chart covers the cells between two', async () => {
  await host.run((sheet) => sheet.charts.getItem('Gaps').setPosition('A8', sheet.getRange('E20')));
  expect(host.sheet.charts[0]!.place).toEqual({
    rowIndex: 7,
    columnIndex: 0,
    rowCount: 13,
    columnCount: 5,
  });
});

test('position and size in points go to the nearest cells', async () => {
  const read = await host.run(async (sheet, context) => {
    const chart = sheet.charts.getItem('Gaps');
    chart.top = 31;
    chart.left = 50;
    chart.height = 149;
    chart.width = 100;
    chart.load('top,left,height,width');
    await context.sync();
    return [chart.top, chart.left, chart.height, chart.width];
  });
  expect(host.sheet.charts[0]!.place).toEqual({
    rowIndex: 2,
    columnIndex: 1,
    rowCount: 10,
    columnCount: 2,
  });
  // Rows of 15 points, columns of 48.
  expect(read).toEqual([30, 48, 150, 96]);
});

test('labels of all series', async () => {
  await host.run((sheet) => {
    sheet.charts.getItem('Gaps').dataLabels.showValue = true;
  });
  expect(host.sheet.charts[0]!.series.map(({ dataLabels }) => dataLabels)).toEqual([true]);
});

test('what our charts cannot say is refused', async () => {
  expect(
    await host.codeOf((sheet) => {
      sheet.charts.getItem('Gaps').series.getItemAt(0).overlap = 50;
    }),
  ).toBe('ApiNotFound');
  expect(
    await host.codeOf((sheet) => {
      sheet.charts.getItem('Gaps').series.getItemAt(0).chartType = 'Line';
    }),
  ).toBe('ApiNotFound');
  expect(
    await host.codeOf((sheet) => {
      sheet.charts.getItem('Gaps').axes.valueAxis.minorGridlines.visible = false;
    }),
  ).toBe('ApiNotFound');
});

test('a protected sheet takes no change of its charts', async () => {
  host.sheet.protected = true;
  expect(await host.codeOf((sheet) => sheet.charts.getItem('Gaps').delete())).toBe('AccessDenied');
});

test('gridlines, gaps between bars and the size of all text', async () => {
  await host.run((sheet) => {
    const chart = sheet.charts.getItem('Gaps');
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.majorGridlines.visible = true;
    chart.series.getItemAt(0).gapWidth = 70;
    chart.format.font.size = 11;
  });
  expect(host.sheet.charts[0]).toMatchObject({
    gapWidth: 70,
    textPoints: 11,
    categoryAxis: { majorGridlines: true },
    valueAxis: { majorGridlines: false },
  });
});

test('what is left to Excel reads as Excel has it', async () => {
  const read = await host.run(async (sheet, context) => {
    const chart = sheet.charts.getItem('Gaps');
    chart.load('axes/valueAxis/majorGridlines/visible,axes/categoryAxis/majorGridlines/visible');
    const series = chart.series.getItemAt(0).load('gapWidth');
    await context.sync();
    const { categoryAxis, valueAxis } = chart.axes;
    return [valueAxis.majorGridlines.visible, categoryAxis.majorGridlines.visible, series.gapWidth];
  });
  expect(read).toEqual([true, false, 150]);
});

test.each([
  ['a gap', (chart: Excel.Chart) => void (chart.series.getItemAt(0).gapWidth = 501)],
  ['a size of text', (chart: Excel.Chart) => void (chart.format.font.size = 0)],
])('%s beyond what Excel takes is refused', async (_what, set) => {
  await expect(host.run((sheet) => set(sheet.charts.getItem('Gaps')))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

test('lines: their colour, marks and dashes', async () => {
  const read = await host.run(async (sheet, context) => {
    const chart = sheet.charts.add('LineMarkers', sheet.getRange('A4:B6'), 'Columns');
    const series = chart.series.getItemAt(0);
    series.format.line.color = '#12343B';
    series.markerBackgroundColor = '#12343B';
    series.format.line.lineStyle = 'Dash';
    series.markerStyle = 'Diamond';
    series.markerSize = 7;
    series.load(
      'markerStyle,markerSize,markerForegroundColor,format/line/color,format/line/lineStyle',
    );
    await context.sync();
    return series.toJSON();
  });
  expect(host.sheet.charts[1]!.series[0]).toMatchObject({
    color: '#12343B',
    line: { marker: 'Diamond', markerPoints: 7, dash: 'Dash' },
  });
  expect(read).toMatchObject({
    markerStyle: 'Diamond',
    markerSize: 7,
    markerForegroundColor: '#12343B',
    format: { line: { color: '#12343B', lineStyle: 'Dash' } },
  });
});

test('marks in another colour than their line are refused', async () => {
  expect(
    await host.codeOf((sheet) => {
      const series = sheet.charts.getItem('Gaps').series.getItemAt(0);
      series.format.line.color = '#12343B';
      series.markerBackgroundColor = '#FF0000';
    }),
  ).toBe('ApiNotFound');
});
