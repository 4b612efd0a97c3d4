import type { ChartData, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject, PUBLIC_ID } from '../object-type';
import { requirePoints } from '../require-values';
import type { HostSession } from '../session';
import { boundingBlock } from '../sheet-model/blocks';
import { measureBlock } from '../sheet-model/sizes';
import { readCellsArgument } from './cells-argument';
import { ChartAxes } from './chart-axes';
import { ChartAreaFormat, ChartDataLabels, ChartLegend, ChartTitle } from './chart-parts';
import { movedTo, resizedTo } from './chart-place';
import { ChartSeriesCollection } from './chart-series';
import { automaticSeriesBy, seriesFromBlock } from './chart-series-from-range';
import { readChartType } from './chart-types';
import { requireUnprotected } from './protection';
import { RangeBlock } from './range-block';
import { Worksheet } from './worksheet';

const chartNumber = createNumbering();

/** Excel.Chart. Its edges lie on the edges of cells: a position or a size in points goes to the nearest ones. */
export class Chart extends HostObject {
  static override readonly typeName = 'Chart';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars = ['chartType', 'height', 'id', 'left', 'name', 'top', 'width'];
  static override readonly navigations = [
    'axes',
    'dataLabels',
    'format',
    'legend',
    'series',
    'title',
    'worksheet',
  ];
  static override readonly methods = ['delete', 'setData', 'setPosition'];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
    readonly data: ChartData,
  ) {
    super();
  }

  override get isGone(): boolean {
    return (
      !this.sheet.charts.includes(this.data) || !this.session.workbook.sheets.includes(this.sheet)
    );
  }

  get id(): string {
    const number = chartNumber(this.session, this.data).toString(16).toUpperCase();
    return `{00000000-0008-0000-0000-${number.padStart(12, '0')}}`;
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.sheet, this.data);
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.sheet, this.data.series);
  }

  get format(): ChartAreaFormat {
    return new ChartAreaFormat(this.sheet, this.data);
  }

  get legend(): ChartLegend {
    return new ChartLegend(this.sheet, this.data);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.sheet, this.data);
  }

  get title(): ChartTitle {
    return new ChartTitle(this.sheet, this.data, 'Chart Title');
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  get name(): string {
    return this.data.name;
  }

  set name(value: unknown) {
    requireUnprotected(this.sheet);
    if (typeof value !== 'string' || value === '') throw invalidArgument();
    this.data.name = value;
  }

  get chartType(): string {
    return this.data.type;
  }

  set chartType(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.type = readChartType(value);
  }

  get left(): number {
    return measureBlock(this.sheet, this.data.place).leftPoints;
  }

  set left(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.place = movedTo(this.sheet, this.data.place, { left: requirePoints(value) });
  }

  get top(): number {
    return measureBlock(this.sheet, this.data.place).topPoints;
  }

  set top(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.place = movedTo(this.sheet, this.data.place, { top: requirePoints(value) });
  }

  get width(): number {
    return measureBlock(this.sheet, this.data.place).widthPoints;
  }

  set width(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.place = resizedTo(this.sheet, this.data.place, { width: requirePoints(value) });
  }

  get height(): number {
    return measureBlock(this.sheet, this.data.place).heightPoints;
  }

  set height(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.place = resizedTo(this.sheet, this.data.place, { height: requirePoints(value) });
  }

  setData(sourceData: unknown, seriesBy: unknown = 'Auto'): void {
    requireUnprotected(this.sheet);
    if (!(sourceData instanceof RangeBlock)) throw invalidArgument();
    const { sheet, block } = sourceData;
    const by = seriesBy === 'Auto' ? automaticSeriesBy(block) : seriesBy;
    if (by !== 'Columns' && by !== 'Rows') throw invalidArgument();
    this.data.series = seriesFromBlock(sheet, block, by);
  }

  /** Covers the cells from the first to the last; without a last one the size stays about the same. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    requireUnprotected(this.sheet);
    const start = readCellsArgument(this.session, this.sheet, startCell);
    const end = endCell === undefined ? null : readCellsArgument(this.session, this.sheet, endCell);
    if (start.sheet !== this.sheet || (end && end.sheet !== this.sheet)) throw invalidArgument();
    if (end) {
      this.data.place = boundingBlock(start.block, end.block);
      return;
    }
    const { topPoints, leftPoints } = measureBlock(this.sheet, start.block);
    const to = { top: topPoints, left: leftPoints };
    this.data.place = movedTo(this.sheet, this.data.place, to);
  }

  delete(): void {
    requireUnprotected(this.sheet);
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.data);
  }
}

/** The number of a table, chart and the like: the same as long as the workbook is open. */
type ReadNumber = (session: HostSession, object: object) => number;

/** Numbers the objects of one kind from 1 in the order in which they are first asked for. */
function createNumbering(): ReadNumber {
  const numbers = new WeakMap<HostSession, WeakMap<object, number>>();
  const counts = new WeakMap<HostSession, number>();
  return (session, object) => {
    const known = numbers.get(session) ?? new WeakMap<object, number>();
    numbers.set(session, known);
    const number = known.get(object);
    if (number !== undefined) return number;
    const next = (counts.get(session) ?? 0) + 1;
    counts.set(session, next);
    known.set(object, next);
    return next;
  };
}
