import { HostObject } from '../object-type';
import { requireBoolean } from '../require-values';
import { changeStyles, styleWith, uniformStyle } from '../sheet-model/cell-styles';
import type { CellTarget } from './cell-target';
import { requireUnprotected } from './protection';

/** Excel.FormatProtection. */
export class FormatProtection extends HostObject {
  static override readonly typeName = 'FormatProtection';
  static override readonly scalars = ['locked'];

  constructor(readonly target: CellTarget) {
    super();
  }

  get locked(): boolean | null {
    return uniformStyle(this.target.sheet, this.target.blocks, (style) => style.locked ?? true);
  }

  set locked(value: unknown) {
    const locked = requireBoolean(value) ? undefined : false;
    requireUnprotected(this.target.sheet);
    changeStyles(this.target.sheet, this.target.blocks, (style) => styleWith(style, { locked }));
  }
}
