import type { SheetData } from '../../../workbook/workbook-data';
import { HostObject } from '../object-type';
import { requireBoolean, requireText } from '../require-values';
import { requireUnprotected } from './protection';

/** Excel.ChartTitle and Excel.ChartAxisTitle, which have the same members here. */
abstract class Title extends HostObject {
  static override readonly scalars = ['text', 'visible'];

  constructor(
    readonly sheet: SheetData,
    /** The chart or the axis; null while its title is hidden. */
    readonly owner: { title: string | null },
    /** What Excel writes into a title that is shown for the first time. */
    readonly placeholder: string,
  ) {
    super();
  }

  get text(): string {
    return this.owner.title ?? '';
  }

  /** A title that is given a text is shown. */
  set text(value: unknown) {
    requireUnprotected(this.sheet);
    this.owner.title = requireText(value);
  }

  get visible(): boolean {
    return this.owner.title !== null;
  }

  set visible(value: unknown) {
    requireUnprotected(this.sheet);
    this.owner.title = requireBoolean(value) ? (this.owner.title ?? this.placeholder) : null;
  }
}

/** Excel.ChartTitle. */
export class ChartTitle extends Title {
  static override readonly typeName = 'ChartTitle';
}

/** Excel.ChartAxisTitle. */
export class ChartAxisTitle extends Title {
  static override readonly typeName = 'ChartAxisTitle';
}
