import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
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
    if (typeof value !== 'boolean') throw invalidArgument();
    requireUnprotected(this.target.sheet);
    const locked = value ? undefined : false;
    changeStyles(this.target.sheet, this.target.blocks, (style) => styleWith(style, { locked }));
  }
}
