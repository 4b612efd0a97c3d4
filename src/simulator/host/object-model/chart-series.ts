import type {
  ChartData,
  ChartLineData,
  ChartSeriesData,
  SheetData,
} from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostCollection, HostObject } from '../object-type';
import { requireItemAt, requireText } from '../require-values';
import { readColor } from '../sheet-model/color';
import { formatAbsoluteAddress } from '../sheet-model/sheet-address';
import { ChartDataLabels } from './chart-parts';
import { requireUnprotected } from './protection';
import { RangeBlock } from './range-block';

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  static override readonly typeName = 'ChartSeriesCollection';
  static override readonly scalars = ['count'];
  static override readonly methods = ['add', 'getCount', 'getItemAt'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  get items(): ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.sheet, this.chart, series));
  }

  get count(): number {
    return this.chart.series.length;
  }

  /** Without values yet; it shares the categories of the first series. */
  add(name?: unknown, index?: unknown): ChartSeries {
    requireUnprotected(this.sheet);
    const position = index ?? this.count;
    const valid =
      typeof position === 'number' &&
      Number.isInteger(position) &&
      position >= 0 &&
      position <= this.count;
    if (!valid) throw invalidArgument();
    const series: ChartSeriesData = {
      name: typeof name === 'string' ? name : `Series${this.count + 1}`,
      nameReference: null,
      values: '',
      categories: this.chart.series[0]?.categories ?? '',
      color: null,
      dataLabels: false,
    };
    this.chart.series.splice(position, 0, series);
    return new ChartSeries(this.sheet, this.chart, series);
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartSeries {
    return requireItemAt(this.items, index);
  }
}

/** Percent. ECMA-376 part 1, 21.2.3.15 (ST_GapAmount). */
const DEFAULT_GAP_WIDTH = 150;

const MOST_GAP_WIDTH = 500;

const MARKERS: readonly ChartLineData['marker'][] = ['Circle', 'Diamond', 'Square', 'Triangle'];
const DASHES: readonly ChartLineData['dash'][] = ['Continuous', 'Dash', 'RoundDot'];

/** What a line has of which nothing was said; its size is Excel's own. */
const DEFAULT_LINE: ChartLineData = { marker: 'Circle', markerPoints: 5, dash: 'Continuous' };

/** Points, as Excel.ChartSeries documents them. */
const LEAST_MARKER = 2;
const MOST_MARKER = 72;

function changeLine(series: ChartSeriesData, change: Partial<ChartLineData>): void {
  series.line = { ...DEFAULT_LINE, ...series.line, ...change };
}

/** Excel.ChartSeries. */
class ChartSeries extends HostObject {
  static override readonly typeName = 'ChartSeries';
  static override readonly scalars = [
    'chartType',
    'gapWidth',
    'hasDataLabels',
    'markerBackgroundColor',
    'markerForegroundColor',
    'markerSize',
    'markerStyle',
    'name',
    'plotOrder',
  ];
  static override readonly navigations = ['dataLabels', 'format'];
  static override readonly methods = [
    'delete',
    'getDimensionDataSourceString',
    'setValues',
    'setXAxisValues',
  ];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
    readonly data: ChartSeriesData,
  ) {
    super();
  }

  get name(): string {
    return this.data.name;
  }

  /** A name that is given as text no longer follows a cell. */
  set name(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.name = requireText(value);
    this.data.nameReference = null;
  }

  /** That of the whole chart. */
  get chartType(): string {
    return this.chart.type;
  }

  set chartType(value: unknown) {
    if (value !== this.chart.type)
      throw apiNotFound('ChartSeries', `chartType = "${String(value)}"`);
  }

  get plotOrder(): number {
    return this.chart.series.indexOf(this.data);
  }

  set plotOrder(value: unknown) {
    if (value !== this.plotOrder) throw apiNotFound('ChartSeries', 'another plotOrder');
  }

  get gapWidth(): number {
    return this.chart.gapWidth ?? DEFAULT_GAP_WIDTH;
  }

  /** Percent of a bar's width, for all series of the chart. */
  set gapWidth(value: unknown) {
    requireUnprotected(this.sheet);
    if (typeof value !== 'number' || value < 0 || value > MOST_GAP_WIDTH) throw invalidArgument();
    this.chart.gapWidth = value;
  }

  get hasDataLabels(): boolean {
    return this.data.dataLabels;
  }

  set hasDataLabels(value: unknown) {
    this.dataLabels.showValue = value;
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.sheet, [this.data]);
  }

  get markerStyle(): string {
    return this.data.line?.marker ?? 'Automatic';
  }

  set markerStyle(value: unknown) {
    requireUnprotected(this.sheet);
    const marker = MARKERS.find((one) => one === value);
    if (!marker) throw apiNotFound('ChartSeries', `markerStyle = "${String(value)}"`);
    changeLine(this.data, { marker });
  }

  /** Points. */
  get markerSize(): number {
    return this.data.line?.markerPoints ?? DEFAULT_LINE.markerPoints;
  }

  set markerSize(value: unknown) {
    requireUnprotected(this.sheet);
    if (typeof value !== 'number' || value < LEAST_MARKER || value > MOST_MARKER) {
      throw invalidArgument();
    }
    changeLine(this.data, { markerPoints: value });
  }

  get markerBackgroundColor(): string {
    return this.data.color ?? '';
  }

  /** Our files give marks the colour of their line. */
  set markerBackgroundColor(value: unknown) {
    requireUnprotected(this.sheet);
    if (readColor(value) !== this.data.color) throw apiNotFound('ChartSeries', 'a colour of marks');
  }

  get markerForegroundColor(): string {
    return this.markerBackgroundColor;
  }

  set markerForegroundColor(value: unknown) {
    this.markerBackgroundColor = value;
  }

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.sheet, this.data);
  }

  setValues(sourceData: unknown): void {
    requireUnprotected(this.sheet);
    this.data.values = readSource(sourceData);
  }

  setXAxisValues(sourceData: unknown): void {
    requireUnprotected(this.sheet);
    this.data.categories = readSource(sourceData);
  }

  /** Such as "Summary!$B$5:$B$14". */
  getDimensionDataSourceString(dimension: unknown): string {
    if (dimension === 'Values' || dimension === 'YValues') return this.data.values;
    if (dimension === 'Categories' || dimension === 'XValues') return this.data.categories;
    throw invalidArgument();
  }

  delete(): void {
    requireUnprotected(this.sheet);
    this.chart.series = this.chart.series.filter((series) => series !== this.data);
  }
}

function readSource(sourceData: unknown): string {
  if (!(sourceData instanceof RangeBlock)) throw invalidArgument();
  return formatAbsoluteAddress(sourceData.sheet.name, sourceData.block);
}

/** Excel.ChartSeriesFormat. */
class ChartSeriesFormat extends HostObject {
  static override readonly typeName = 'ChartSeriesFormat';
  static override readonly navigations = ['fill', 'line'];

  constructor(
    readonly sheet: SheetData,
    readonly series: ChartSeriesData,
  ) {
    super();
  }

  get fill(): ChartFill {
    return new ChartFill(this.sheet, this.series);
  }

  get line(): ChartLineFormat {
    return new ChartLineFormat(this.sheet, this.series);
  }
}

/** Excel.ChartLineFormat of a series. */
class ChartLineFormat extends HostObject {
  static override readonly typeName = 'ChartLineFormat';
  static override readonly scalars = ['color', 'lineStyle'];

  constructor(
    readonly sheet: SheetData,
    readonly series: ChartSeriesData,
  ) {
    super();
  }

  /** '' while it is left to Excel. */
  get color(): string {
    return this.series.color ?? '';
  }

  set color(value: unknown) {
    requireUnprotected(this.sheet);
    this.series.color = readColor(value);
  }

  get lineStyle(): string {
    return this.series.line?.dash ?? 'Automatic';
  }

  set lineStyle(value: unknown) {
    requireUnprotected(this.sheet);
    const dash = DASHES.find((one) => one === value);
    if (!dash) throw apiNotFound('ChartLineFormat', `lineStyle = "${String(value)}"`);
    changeLine(this.series, { dash });
  }
}

/** Excel.ChartFill. */
class ChartFill extends HostObject {
  static override readonly typeName = 'ChartFill';
  static override readonly methods = ['getSolidColor', 'setSolidColor'];

  constructor(
    readonly sheet: SheetData,
    readonly series: ChartSeriesData,
  ) {
    super();
  }

  setSolidColor(color: unknown): void {
    requireUnprotected(this.sheet);
    this.series.color = readColor(color);
  }

  /** '' while the colour is left to Excel. */
  getSolidColor(): string {
    return this.series.color ?? '';
  }
}
