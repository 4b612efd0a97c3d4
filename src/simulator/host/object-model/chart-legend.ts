import type { ChartData, SheetData } from '../../../workbook/workbook-data';
import { apiNotFound, invalidArgument } from '../errors';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { requireUnprotected } from './protection';

/** Excel.ChartLegend. */
export class ChartLegend extends HostObject {
  static override readonly typeName = 'ChartLegend';
  static override readonly scalars = ['position', 'visible'];

  constructor(
    readonly sheet: SheetData,
    readonly chart: ChartData,
  ) {
    super();
  }

  get position(): string {
    return this.chart.legend ?? 'Invalid';
  }

  /** A legend that is given a position is shown. */
  set position(value: unknown) {
    requireUnprotected(this.sheet);
    switch (value) {
      case 'Bottom':
      case 'Left':
      case 'Right':
      case 'Top':
        this.chart.legend = value;
        return;
      case 'Corner':
      case 'Custom':
        throw apiNotFound('ChartLegend', `position = "${value}"`);
    }
    throw invalidArgument();
  }

  get visible(): boolean {
    return this.chart.legend !== null;
  }

  set visible(value: unknown) {
    requireUnprotected(this.sheet);
    this.chart.legend = requireBoolean(value) ? (this.chart.legend ?? 'Bottom') : null;
  }
}
