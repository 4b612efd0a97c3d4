import type { HorizontalPlace } from './cell-text';

/** How many columns a text reaches over on either side of its own. */
export interface Spill {
  readonly left: number;
  readonly right: number;
}

export const NO_SPILL: Spill = { left: 0, right: 0 };

interface SpillingText {
  readonly columnIndex: number;
  readonly place: HorizontalPlace;
  readonly widthPx: number;
}

/**
 * How far a text that is wider than its column runs over the empty cells beside it, as in Excel. `isFree` tells
 * whether a cell of the row has nothing of its own to show.
 */
export function spillText(
  { columnIndex, place, widthPx }: SpillingText,
  columnPx: (columnIndex: number) => number,
  isFree: (columnIndex: number) => boolean,
): Spill {
  const excess = widthPx - columnPx(columnIndex);
  if (excess <= 0) return NO_SPILL;
  const half = place === 'center' ? excess / 2 : excess;
  const reach = (step: 1 | -1): number => {
    let room = 0;
    let columns = 0;
    while (room < half && isFree(columnIndex + step * (columns + 1))) {
      columns++;
      room += columnPx(columnIndex + step * columns);
    }
    return columns;
  };
  return {
    left: place === 'left' || place === 'justify' ? 0 : reach(-1),
    right: place === 'right' ? 0 : reach(1),
  };
}
