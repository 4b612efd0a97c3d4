import type { ChartSeriesData, SheetData } from '../../../workbook/workbook-data';
import { HostObject } from '../object-type';
import { readColor } from '../sheet-model/color';
import { requireUnprotected } from './protection';

/** Excel.ChartSeriesFormat. */
export class ChartSeriesFormat extends HostObject {
  static override readonly typeName = 'ChartSeriesFormat';
  static override readonly navigations = ['fill'];

  constructor(
    readonly sheet: SheetData,
    readonly series: ChartSeriesData,
  ) {
    super();
  }

  get fill(): ChartFill {
    return new ChartFill(this.sheet, this.series);
  }
}

/** Excel.ChartFill. */
export class ChartFill extends HostObject {
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
