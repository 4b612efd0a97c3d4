import { invalidArgument } from '../errors';
import { boundingBlock, containsBlock } from '../sheet-model/blocks';
import type { Direction } from '../sheet-model/cell-regions';
import { DIRECTIONS, findEdge, surroundingRegion } from '../sheet-model/cell-regions';
import { RangeBlock } from './range-block';
import { RangeNavigation } from './range-navigation';

/** The ranges that depend on which cells around a Range are filled. */
export abstract class RangeRegions extends RangeNavigation {
  static override readonly methods: readonly string[] = [
    ...super.methods,
    'getExtendedRange',
    'getRangeEdge',
    'getSurroundingRegion',
  ];

  /** The cell that Ctrl and an arrow key lead to. */
  getRangeEdge(direction: unknown, activeCell?: unknown): this {
    const start = this.#startCell(activeCell);
    return this.at({
      ...findEdge(this.sheet, start, readDirection(direction)),
      rowCount: 1,
      columnCount: 1,
    });
  }

  /** The range and the cells up to that one. */
  getExtendedRange(direction: unknown, activeCell?: unknown): this {
    return this.at(boundingBlock(this.block, this.getRangeEdge(direction, activeCell).block));
  }

  getSurroundingRegion(): this {
    return this.at(surroundingRegion(this.sheet, this.block));
  }

  /** The first cell unless another one of the range is given. */
  #startCell(activeCell: unknown) {
    if (activeCell === undefined) return this.block;
    const isWithin =
      activeCell instanceof RangeBlock &&
      activeCell.sheet === this.sheet &&
      containsBlock(this.block, activeCell.block);
    if (!isWithin) throw invalidArgument();
    return activeCell.block;
  }
}

function readDirection(value: unknown): Direction {
  if (typeof value !== 'string' || !(value in DIRECTIONS)) throw invalidArgument();
  return value as Direction;
}
