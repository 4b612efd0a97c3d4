import type { CellBlock } from '../../../workbook/address';
import { MAX_COLUMNS } from '../../../workbook/address';
import type { ChartAxisData, ChartData, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { requireItemAt } from '../require-values';
import type { HostSession } from '../session';
import { columnEnd } from '../sheet-model/blocks';
import { Chart } from './chart';
import { automaticSeriesBy, seriesFromBlock } from './chart-series-from-range';
import { readChartType } from './chart-types';
import { findByNameOrId, KeyedCollection } from './keyed-collection';
import { requireUnprotected } from './protection';
import { RangeBlock } from './range-block';

/** What a new chart covers: Excel's default size in default cells. */
const DEFAULT_ROWS = 15;
const DEFAULT_COLUMNS = 8;

/** Excel.ChartCollection. */
export class ChartCollection extends KeyedCollection<Chart> {
  static override readonly typeName = 'ChartCollection';
  static override readonly scalars = ['count'];
  static override readonly methods = [
    'add',
    'getCount',
    'getItem',
    'getItemAt',
    'getItemOrNullObject',
  ];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
  ) {
    super();
  }

  get items(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.session, this.sheet, chart));
  }

  get count(): number {
    return this.sheet.charts.length;
  }

  /** The source may be on another sheet. */
  add(type: unknown, sourceData: unknown, seriesBy: unknown = 'Auto'): Chart {
    requireUnprotected(this.sheet);
    const chartType = readChartType(type);
    if (!(sourceData instanceof RangeBlock)) throw invalidArgument();
    const { sheet, block } = sourceData;
    const by = seriesBy === 'Auto' ? automaticSeriesBy(block) : seriesBy;
    if (by !== 'Columns' && by !== 'Rows') throw invalidArgument();
    const series = seriesFromBlock(sheet, block, by);
    const [only, ...others] = series;
    const chart: ChartData = {
      name: this.#freeName(),
      type: chartType,
      // A single series gives the chart its name.
      title: only?.nameReference && others.length === 0 ? only.name : 'Chart Title',
      series,
      categoryAxis: automaticAxis(),
      valueAxis: automaticAxis(),
      legend: 'Bottom',
      place: placeBeside(block),
      altText: '',
      carried: null,
    };
    this.sheet.charts.push(chart);
    return new Chart(this.session, this.sheet, chart);
  }

  getCount(): number {
    return this.count;
  }

  /** By name, in any case, or by id. */
  getItemOrNullObject(key: unknown): Chart | null {
    return findByNameOrId(this.items, key);
  }

  getItemAt(index: unknown): Chart {
    return requireItemAt(this.items, index);
  }

  #freeName(): string {
    const taken = new Set(this.sheet.charts.map(({ name }) => name.toLowerCase()));
    let number = this.sheet.charts.length + 1;
    while (taken.has(`chart ${number}`)) number += 1;
    return `Chart ${number}`;
  }
}

function automaticAxis(): ChartAxisData {
  return { title: null, minimum: null, maximum: null, majorUnit: null, reversed: false };
}

/** One column to the right of the source, as far as the sheet goes. */
function placeBeside(source: CellBlock): CellBlock {
  return {
    rowIndex: source.rowIndex,
    columnIndex: Math.min(columnEnd(source) + 1, MAX_COLUMNS - DEFAULT_COLUMNS),
    rowCount: DEFAULT_ROWS,
    columnCount: DEFAULT_COLUMNS,
  };
}
