import type { ChartAxisData, SheetData } from '../../../workbook/workbook-data';
import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { requireUnprotected } from './protection';

/** Excel.ChartGridlines: the major ones of an axis. */
export class ChartGridlines extends HostObject {
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
