import {
  axisDomain,
  axisTicks,
  runsOverAxis,
  tickText,
  viewChart,
} from '../../../../src/simulator/workbench/sheet-view/chart-view';
import type { ChartData } from '../../../../src/workbook/workbook-data';
import { sheetOf, workbookOf } from '../../host/calculation-workbook';
import { block, styleCell } from './view-of';

const AXIS = { title: null, minimum: null, maximum: null, majorUnit: null, reversed: false };

const chart = (rest: Partial<ChartData> = {}): ChartData => ({
  name: 'Chart 1',
  type: 'BarClustered',
  title: 'Levels',
  series: [
    {
      name: '',
      nameReference: 'Data!$B$1',
      values: 'Data!$B$2:$B$4',
      categories: 'Data!$A$2:$A$4',
      color: '#12343B',
      dataLabels: true,
    },
  ],
  categoryAxis: AXIS,
  valueAxis: AXIS,
  legend: null,
  place: block('D1:H9'),
  altText: '',
  carried: null,
  ...rest,
});

function dataSheet() {
  const sheet = sheetOf('Data', {
    A2: 'North',
    A3: 'South',
    A4: 'West',
    B1: 'Now',
    B2: 1,
    B3: 'none',
    B4: 0.5,
  });
  styleCell(sheet, 'B4', { numberFormat: '0%' });
  return sheet;
}

test('names and numbers come from the cells, and text is no number', () => {
  const sheet = dataSheet();
  const view = viewChart(workbookOf(sheet), sheet, chart());
  expect(view.series).toEqual([{ name: 'Now', color: '#12343B', line: null, dataLabels: true }]);
  expect(view.categories).toEqual([
    { name: 'North', values: [1], labels: ['1'] },
    { name: 'South', values: [null], labels: ['none'] },
    { name: 'West', values: [0.5], labels: ['50%'] },
  ]);
});

test('hidden rows are left out', () => {
  const sheet = dataSheet();
  sheet.hiddenRows.add(2);
  const { categories } = viewChart(workbookOf(sheet), sheet, chart());
  expect(categories.map(({ name }) => name)).toEqual(['North', 'West']);
});

test('a chart whose cells are gone has neither names nor numbers, and does not stop the page', () => {
  const sheet = dataSheet();
  const [series] = chart().series;
  const view = viewChart(
    workbookOf(sheet),
    sheet,
    chart({
      series: [{ ...series!, values: '#REF!', categories: 'Gone!A1', nameReference: null }],
    }),
  );
  expect(view.categories).toEqual([]);
  expect(view.series[0]!.name).toBe('Series 1');
});

test.each([
  ['BarClustered', 'bar', 'none'],
  ['BarStacked100', 'bar', 'percent'],
  ['ColumnStacked', 'column', 'stacked'],
  ['LineMarkers', 'line', 'none'],
  ['Doughnut', 'pie', 'none'],
  ['Radar', null, 'none'],
])('%s is drawn as %s', (type, shape, stacking) => {
  const sheet = dataSheet();
  expect(viewChart(workbookOf(sheet), sheet, chart({ type }))).toMatchObject({
    shape,
    stacking,
    type,
  });
});

test('its name for a screen reader is the alternative text, or its title and its numbers', () => {
  const sheet = dataSheet();
  const nameOf = (rest: Partial<ChartData>): string =>
    viewChart(workbookOf(sheet), sheet, chart(rest)).accessibleName;
  expect(nameOf({ altText: 'Bars of levels' })).toBe('Bars of levels');
  expect(nameOf({})).toBe('Chart: Levels. Now: North 1, South none, West 50%.');
  expect(nameOf({ title: null, series: [] })).toBe('Chart: Chart 1.');
});

test('a value axis begins at 0 unless it says otherwise, and marks what its unit says', () => {
  const [least] = axisDomain(AXIS, 'none');
  expect((least as (value: number) => number)(3)).toBe(0);
  expect((least as (value: number) => number)(-3)).toBe(-3);
  expect(axisDomain({ ...AXIS, minimum: 1, maximum: 5 }, 'none')).toEqual([1, 5]);
  expect(axisTicks({ ...AXIS, minimum: 1, maximum: 5, majorUnit: 2 })).toEqual({
    ticks: [1, 3, 5],
  });
  expect(axisTicks({ ...AXIS, minimum: 0, maximum: 1e9, majorUnit: 1 })).toEqual({});
  expect(tickText(0.25, 'percent')).toBe('25%');
  expect(tickText(0.25, 'none')).toBe('0.25');
});

test('a chart is cut at its axis only where a value lies beyond it', () => {
  const categories = [{ name: 'North', values: [1, null, 4], labels: ['1', '', '4'] }];
  const runsOver = (minimum: number | null, maximum: number | null) =>
    runsOverAxis({ categories, valueAxis: { ...AXIS, minimum, maximum }, stacking: 'none' });
  expect(runsOver(0, 4)).toBe(false);
  expect(runsOver(null, null)).toBe(false);
  expect(runsOver(0, 3)).toBe(true);
  expect(runsOver(2, null)).toBe(true);
});
