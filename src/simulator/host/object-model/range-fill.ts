import { HostObject } from '../object-type';
import { changeStyles, styleWith, uniformStyle } from '../sheet-model/cell-styles';
import { readColor } from '../sheet-model/color';
import type { CellTarget } from './cell-target';
import { requireUnprotected } from './protection';

/** What Excel gives for cells without a fill. */
const NO_FILL = '#FFFFFF';

/** Excel.RangeFill. */
export class RangeFill extends HostObject {
  static override readonly typeName = 'RangeFill';
  static override readonly scalars = ['color'];
  static override readonly methods = ['clear'];

  constructor(readonly target: CellTarget) {
    super();
  }

  get color(): string | null {
    const { sheet, blocks } = this.target;
    return uniformStyle(sheet, blocks, (style) => style.fill ?? NO_FILL);
  }

  set color(value: unknown) {
    this.#setFill(value === '' ? undefined : readColor(value));
  }

  clear(): void {
    this.#setFill(undefined);
  }

  #setFill(fill: string | undefined): void {
    requireUnprotected(this.target.sheet);
    changeStyles(this.target.sheet, this.target.blocks, (style) => styleWith(style, { fill }));
  }
}
