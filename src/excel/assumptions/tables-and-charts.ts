import type { Assumption } from './assumption';
import { local, reference } from './assumption';

/** Puts three columns of four rows, headings among them, on a sheet. */
function fill(sheet: Excel.Worksheet): void {
  sheet.getRange('A1:C4').values = [
    ['Area', 'Late', 'Done'],
    ['North', 1, 4],
    ['South', 2, 5],
    ['West', 3, 6],
  ];
}

/** Tables, in which records are kept, and charts, which the summary shows. */
export const TABLES_AND_CHARTS: readonly Assumption[] = [
  {
    id: 'table-is-made-of-cells',
    claim:
      'Cells with headings become a table with a name and a style, and a workbook finds it by its name.',
    source: reference('excel.tablecollection'),
    expected: ['Excel_check_table', 'A1:C4', true, false, true],
    otherwise: 'Report it: records cannot be kept.',
    async observe({ context, sheet }) {
      fill(sheet);
      const table = sheet.tables.add('A1:C4', true);
      table.name = 'Excel_check_table';
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.showFilterButton = false;
      const found = context.workbook.tables.getItemOrNullObject('Excel_check_table');
      found.load('name,showHeaders,showTotals');
      const cells = found.getRange().load('address');
      found.worksheet.load('id');
      sheet.load('id');
      await context.sync();
      const isThere = found.worksheet.id === sheet.id;
      return [found.name, local(cells.address), found.showHeaders, found.showTotals, isThere];
    },
  },
  {
    id: 'rows-are-added-to-a-table',
    claim: 'Rows are added at a table’s end, texts as texts, and the table grows around them.',
    source: reference('excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1)'),
    expected: ['A1:C6', [["=it's"], ['East']]],
    otherwise: 'Report it: records cannot be kept.',
    async observe({ context, sheet }) {
      fill(sheet);
      const table = sheet.tables.add('A1:C4', true);
      table.rows.add(undefined, [
        ["'=it's", 7, 8],
        ["'East", 9, 10],
      ]);
      const cells = table.getRange().load('address');
      const column = table.columns.getItemAt(0).getDataBodyRange().load('values');
      await context.sync();
      return [local(cells.address), column.values.slice(-2) as string[][]];
    },
  },
  {
    id: 'column-of-a-table-is-found-by-its-heading',
    claim:
      'A column of a table is found by its heading, one that is not there is told as missing, and its last row is the table’s.',
    source: reference('excel.tablecolumncollection'),
    expected: ['B1:B4', 'B1:B4', 'B4', true],
    otherwise: 'Put back writes what a cell showed as text: look at dates that were put back.',
    async observe({ context, sheet }) {
      fill(sheet);
      const table = sheet.tables.add('A1:C4', true);
      const named = table.columns.getItemOrNullObject('Late').getRange();
      const byPlace = table.getRange().getColumn(1);
      const last = table.columns.getItemAt(1).getDataBodyRange().getLastRow();
      const missing = table.columns.getItemOrNullObject('Moved').getRange().load('address');
      const found = [named, byPlace, last].map((range) => range.load('address'));
      await context.sync();
      return [...found.map(({ address }) => local(address)), missing.isNullObject];
    },
  },
  {
    id: 'rows-of-a-table-are-deleted',
    claim: 'Deleting the cells of a table’s row makes the table shorter.',
    source: reference('excel.range#excel-excel-range-delete-member(1)'),
    expected: ['A1:C3', [['North'], ['West']]],
    otherwise: 'Delete records by hand on the sheet Matrix records.',
    async observe({ context, sheet }) {
      fill(sheet);
      const table = sheet.tables.add('A1:C4', true);
      table.getDataBodyRange().getRow(1).getResizedRange(0, 0).delete('Up');
      const cells = table.getRange().load('address');
      const column = table.columns.getItemAt(0).getDataBodyRange().load('values');
      await context.sync();
      return [local(cells.address), column.values as string[][]];
    },
  },
  {
    id: 'deleting-a-table-takes-its-cells',
    claim: 'Deleting a table takes the content of its cells.',
    source: reference('excel.table#excel-excel-table-delete-member(1)'),
    expected: [0, ''],
    otherwise: 'Delete the sheets of the pack before you generate it again.',
    async observe({ context, sheet }) {
      fill(sheet);
      const table = sheet.tables.add('A1:C4', true);
      await context.sync();
      table.delete();
      const tables = sheet.tables.load('items/id');
      const cell = sheet.getRange('A2').load('values');
      await context.sync();
      return [tables.items.length, cell.values[0]![0] as string];
    },
  },
  {
    id: 'bar-chart-is-drawn',
    claim: 'A bar chart takes its series, colours, labels, axes, legend and place.',
    source: reference('excel.chart'),
    expected: [1, 'Excel check', 2, ['Late', 'Done']],
    otherwise: 'Nothing is lost: every figure of a chart stands in the table beside it.',
    async observe({ context, sheet }) {
      fill(sheet);
      const chart = sheet.charts.add('BarStacked', sheet.getRange('B2:B4'), 'Columns');
      chart.name = 'Excel check';
      chart.title.text = 'Late and done';
      chart.format.font.size = 10;
      chart.legend.position = 'Bottom';
      const first = chart.series.getItemAt(0);
      first.name = 'Late';
      first.gapWidth = 50;
      const second = chart.series.add('Done');
      [first, second].forEach((series, index) => {
        series.setValues(sheet.getRange(index === 0 ? 'B2:B4' : 'C2:C4'));
        series.setXAxisValues(sheet.getRange('A2:A4'));
        series.format.fill.setSolidColor('#12343B');
        series.hasDataLabels = true;
      });
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.title.text = 'Area';
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = 'Maximum';
      valueAxis.minimum = 0;
      valueAxis.maximum = 10;
      valueAxis.majorUnit = 5;
      valueAxis.majorGridlines.visible = false;
      chart.setPosition('E1', 'J12');
      sheet.charts.load('items/name');
      chart.series.load('items/name');
      await context.sync();
      const names = chart.series.items.map(({ name }) => name);
      return [sheet.charts.items.length, sheet.charts.items[0]!.name, names.length, names];
    },
  },
  {
    id: 'line-chart-is-drawn',
    claim: 'A line chart takes the colour, dash and marks of its lines, and can be deleted.',
    source: reference('excel.chartseries'),
    expected: ['#C00000', 0],
    otherwise: 'Nothing is lost: every figure of a chart stands in the table beside it.',
    async observe({ context, sheet }) {
      fill(sheet);
      const chart = sheet.charts.add('LineMarkers', sheet.getRange('B2:B4'), 'Columns');
      chart.legend.visible = false;
      const line = chart.series.getItemAt(0);
      line.format.line.color = '#C00000';
      line.format.line.lineStyle = 'Dash';
      line.markerBackgroundColor = '#C00000';
      line.markerForegroundColor = '#C00000';
      line.markerStyle = 'Circle';
      line.markerSize = 7;
      line.load('markerBackgroundColor');
      await context.sync();
      chart.delete();
      sheet.charts.load('items/id');
      await context.sync();
      return [line.markerBackgroundColor.toUpperCase(), sheet.charts.items.length];
    },
  },
];
