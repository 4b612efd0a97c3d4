import { fill, useFeatureHost } from './feature-host';

const host = useFeatureHost();

const quoted = () => `'${host.sheet.name}'!`;

beforeEach(() => {
  fill(host.sheet, 'A4:C6', [
    ['Area', 'Overdue', 'Due'],
    ['Culture', 3, 1],
    ['Change', 2, 5],
  ]);
});

test('series by columns with names and categories', async () => {
  await host.run((sheet) => sheet.charts.add('BarClustered', sheet.getRange('A4:C6'), 'Columns'));
  expect(host.sheet.charts[0]).toMatchObject({
    type: 'BarClustered',
    title: 'Chart Title',
    series: [
      {
        name: 'Overdue',
        nameReference: `${quoted()}$B$4`,
        values: `${quoted()}$B$5:$B$6`,
        categories: `${quoted()}$A$5:$A$6`,
      },
      { name: 'Due', values: `${quoted()}$C$5:$C$6` },
    ],
  });
});

test('series by rows', async () => {
  await host.run((sheet) => sheet.charts.add('ColumnClustered', sheet.getRange('A4:C6'), 'Rows'));
  expect(host.sheet.charts[0]!.series).toMatchObject([
    { name: 'Culture', values: `${quoted()}$B$5:$C$5`, categories: `${quoted()}$B$4:$C$4` },
    { name: 'Change', values: `${quoted()}$B$6:$C$6`, categories: `${quoted()}$B$4:$C$4` },
  ]);
});

test('numbers alone make a series without name or categories', async () => {
  await host.run((sheet) => sheet.charts.add('BarStacked', sheet.getRange('B5:B6')));
  expect(host.sheet.charts[0]!.series).toMatchObject([
    { name: 'Series1', nameReference: null, values: `${quoted()}$B$5:$B$6`, categories: '' },
  ]);
});

test('series are added, changed and deleted', async () => {
  await host.run((sheet) => {
    const chart = sheet.charts.add('BarStacked', sheet.getRange('B5:B6'), 'Columns');
    const first = chart.series.getItemAt(0);
    const second = chart.series.add('Due');
    chart.series.add('Gone').delete();
    first.name = 'Overdue';
    first.format.fill.setSolidColor('#7A1212');
    second.setValues(sheet.getRange('C5:C6'));
    second.setXAxisValues(sheet.getRange('A5:A6'));
    second.hasDataLabels = true;
  });
  expect(host.sheet.charts[0]!.series).toEqual([
    {
      name: 'Overdue',
      nameReference: null,
      values: `${quoted()}$B$5:$B$6`,
      categories: '',
      color: '#7A1212',
      dataLabels: false,
    },
    {
      name: 'Due',
      nameReference: null,
      values: `${quoted()}$C$5:$C$6`,
      categories: `${quoted()}$A$5:$A$6`,
      color: null,
      dataLabels: true,
    },
  ]);
});

test('a type that our files cannot say is refused', async () => {
  expect(await host.codeOf((sheet) => sheet.charts.add('Sunburst', sheet.getRange('A4:C6')))).toBe(
    'ApiNotFound',
  );
  expect(host.sheet.charts).toEqual([]);
});

test('charts are found by name and by id, counted and deleted', async () => {
  const seen = await host.run(async (sheet, context) => {
    const chart = sheet.charts.add('Line', sheet.getRange('A4:C6')).load('id,name');
    sheet.charts.add('Pie', sheet.getRange('A4:B6')).name = 'Matrix summary';
    const none = sheet.charts.getItemOrNullObject('None').load('name');
    await context.sync();
    sheet.charts.getItem('matrix SUMMARY').delete();
    const same = sheet.charts.getItem(chart.id).load('name');
    const count = sheet.charts.getCount();
    await context.sync();
    return { name: chart.name, same: same.name, none: none.isNullObject, count: count.value };
  });
  expect(seen).toEqual({ name: 'Chart 1', same: 'Chart 1', none: true, count: 1 });
  expect(await host.codeOf((sheet) => sheet.charts.getItem('None').load('name'))).toBe(
    'ItemNotFound',
  );
});
