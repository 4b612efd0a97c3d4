import type { ChartAxisData, ChartData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { ChartAxisTitle } from './chart-parts';
import { requireUnprotected } from './protection';

/** Excel.ChartAxes: the primary ones. */
export class ChartAxes extends HostObject {
  static override readonly typeName = 'ChartAxes';
  static override readonly navigations = ['categoryAxis', 'valueAxis'];
  static override readonly methods = ['getItem'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.sheet, this.chart.categoryAxis, 'Category');
  }

  get valueAxis(): ChartAxis {
    return new ChartAxis(this.sheet, this.chart.valueAxis, 'Value');
  }

  getItem(type: unknown, group: unknown = 'Primary'): ChartAxis {
    if (group !== 'Primary') throw apiNotFound('ChartAxes', `getItem with group ${String(group)}`);
    if (type === 'Category') return this.categoryAxis;
    if (type === 'Value') return this.valueAxis;
    throw apiNotFound('ChartAxes', `getItem("${String(type)}")`);
  }
}

/** Excel.ChartAxis. What is left to Excel reads as ''. */
class ChartAxis extends HostObject {
  static override readonly typeName = 'ChartAxis';
  static override readonly scalars = [
    'majorUnit',
    'maximum',
    'minimum',
    'position',
    'reversePlotOrder',
    'type',
  ];
  static override readonly navigations = ['majorGridlines', 'title'];

  constructor(
    readonly sheet: SheetData,
    readonly data: ChartAxisData,
    readonly type: 'Category' | 'Value',
  ) {
    super();
  }

  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this.sheet, this.data, 'Axis Title');
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.sheet, this.data, this.type === 'Value');
  }

  get minimum(): number | '' {
    return this.data.minimum ?? '';
  }

  set minimum(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.minimum = readBound(value);
  }

  get maximum(): number | '' {
    return this.data.maximum ?? '';
  }

  set maximum(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.maximum = readBound(value);
  }

  get majorUnit(): number | '' {
    return this.data.majorUnit ?? '';
  }

  set majorUnit(value: unknown) {
    requireUnprotected(this.sheet);
    const unit = readBound(value);
    if (unit !== null && unit <= 0) throw invalidArgument();
    this.data.majorUnit = unit;
  }

  get position(): 'Automatic' | 'Minimum' | 'Maximum' {
    return this.data.crossedAt ?? 'Automatic';
  }

  set position(value: unknown) {
    requireUnprotected(this.sheet);
    if (value === 'Minimum' || value === 'Maximum') this.data.crossedAt = value;
    else if (value === 'Automatic') delete this.data.crossedAt;
    else throw invalidArgument();
  }

  get reversePlotOrder(): boolean {
    return this.data.reversed;
  }

  set reversePlotOrder(value: unknown) {
    requireUnprotected(this.sheet);
    this.data.reversed = requireBoolean(value);
  }
}

/** '' leaves it to Excel. */
function readBound(value: unknown): number | null {
  if (value === '') return null;
  if (typeof value !== 'number') throw invalidArgument();
  return value;
}

/** Excel.ChartGridlines: the major ones of an axis. */
class ChartGridlines extends HostObject {
  static override readonly typeName = 'ChartGridlines';
  static override readonly scalars = ['visible'];

  constructor(
    readonly sheet: SheetData,
    readonly axis: ChartAxisData,
    readonly visibleByDefault: boolean,
  ) {
    super();
  }

  get visible(): boolean {
    return this.axis.majorGridlines ?? this.visibleByDefault;
  }

  set visible(value: unknown) {
    requireUnprotected(this.sheet);
    this.axis.majorGridlines = requireBoolean(value);
  }
}
