import type { ChartSeriesData, SheetData } from '../../../workbook/workbook-data';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { requireUnprotected } from './protection';

/** Excel.ChartDataLabels of a whole chart or of one series: values, where Excel puts them by itself. */
export class ChartDataLabels extends HostObject {
  static override readonly typeName = 'ChartDataLabels';
  static override readonly scalars = ['showValue'];

  constructor(
    readonly sheet: SheetData,
    readonly series: readonly ChartSeriesData[],
  ) {
    super();
  }

  /** Null when the series differ. */
  get showValue(): boolean | null {
    const shown = new Set(this.series.map(({ dataLabels }) => dataLabels));
    return shown.size > 1 ? null : shown.has(true);
  }

  set showValue(value: unknown) {
    requireUnprotected(this.sheet);
    const show = requireBoolean(value);
    for (const series of this.series) series.dataLabels = show;
  }
}
