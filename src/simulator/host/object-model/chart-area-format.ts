import type { ChartData, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireUnprotected } from './protection';

/** Excel.ChartAreaFormat. */
export class ChartAreaFormat extends HostObject {
  static override readonly typeName = 'ChartAreaFormat';
  static override readonly navigations = ['font'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  get font(): ChartFont {
    return new ChartFont(this.sheet, this.chart);
  }
}

/** Largest and smallest size of text that Excel accepts, in points. */
const MOST_POINTS = 409;
const LEAST_POINTS = 1;

/** Excel.ChartFont of a whole chart. */
export class ChartFont extends HostObject {
  static override readonly typeName = 'ChartFont';
  static override readonly scalars = ['size'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  /** Points; null while titles, labels and legend are left to Excel, which gives them different sizes. */
  get size(): number | null {
    return this.chart.textPoints ?? null;
  }

  set size(value: unknown) {
    requireUnprotected(this.sheet);
    if (typeof value !== 'number' || value < LEAST_POINTS || value > MOST_POINTS) {
      throw invalidArgument();
    }
    this.chart.textPoints = value;
  }
}
