import { apiNotFound, invalidArgument } from '../errors';
import { HostCollection } from '../object-type';
import type { BorderSide } from '../sheet-model/borders';
import { BORDER_SIDES } from '../sheet-model/borders';
import type { CellTarget } from './cell-target';
import { RangeBorder } from './range-border';

const DIAGONALS = ['DiagonalDown', 'DiagonalUp'];

/** Excel.RangeBorderCollection; diagonals are not available. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  static override readonly typeName = 'RangeBorderCollection';
  static override readonly scalars = ['count'];
  static override readonly methods = ['getItem', 'getItemAt'];

  constructor(readonly target: CellTarget) {
    super();
  }

  get items(): RangeBorder[] {
    return BORDER_SIDES.map((side) => new RangeBorder(this.target, side));
  }

  get count(): number {
    return BORDER_SIDES.length;
  }

  getItem(side: unknown): RangeBorder {
    if (DIAGONALS.includes(String(side))) {
      throw apiNotFound('RangeBorderCollection', `getItem("${String(side)}")`);
    }
    if (!BORDER_SIDES.includes(side as BorderSide)) throw invalidArgument();
    return new RangeBorder(this.target, side as BorderSide);
  }

  getItemAt(index: unknown): RangeBorder {
    const side = BORDER_SIDES[Number(index)];
    if (!side) throw invalidArgument();
    return new RangeBorder(this.target, side);
  }
}
