/** The id of a cell's element, by which the grid says which cell is the active one. */
export const cellId = (gridId: string, rowIndex: number, columnIndex: number): string =>
  `${gridId}-${rowIndex}-${columnIndex}`;

/** Where something stands in the window, in pixels. */
export interface WindowPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell that is drawn stands in the window. */
export function cellPlace(gridId: string, rowIndex: number, columnIndex: number): WindowPlace {
  const element = document.getElementById(cellId(gridId, rowIndex, columnIndex));
  return element?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
}
