import type { BorderData, CellStyleData } from '../../../workbook/workbook-data';
import { borderCss } from './cell-css';

/** Lines at the right and the bottom of a cell as CSS; null for none. */
export interface CellEdges {
  readonly right: string | null;
  readonly bottom: string | null;
}

interface Neighbours {
  readonly own: CellStyleData;
  readonly right: CellStyleData;
  readonly below: CellStyleData;
}

/** The line between two plain cells. */
export const GRIDLINE = '1px solid var(--sheet-gridline)';

/**
 * Every line between two cells is drawn once, by the cell to its left or above: a border of either cell, the fill of
 * a filled one, which covers the gridline, or the gridline.
 */
export function cellEdges({ own, right, below }: Neighbours, hasGridlines: boolean): CellEdges {
  return {
    right: edge(own.borders?.right ?? right.borders?.left, own.fill ?? right.fill, hasGridlines),
    bottom: edge(own.borders?.bottom ?? below.borders?.top, own.fill ?? below.fill, hasGridlines),
  };
}

function edge(
  border: BorderData | undefined,
  fill: string | undefined,
  hasGridlines: boolean,
): string | null {
  if (border) return borderCss(border);
  if (fill !== undefined) return `1px solid ${fill}`;
  return hasGridlines ? GRIDLINE : null;
}

/** The two edges as members of a style object. */
export function borderSides(right: string | null, bottom: string | null): Record<string, string> {
  return {
    ...(right === null ? {} : { borderRight: right }),
    ...(bottom === null ? {} : { borderBottom: bottom }),
  };
}
