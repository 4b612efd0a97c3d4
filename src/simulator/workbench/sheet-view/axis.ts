/** Rows or columns laid out one after the other, in pixels. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  /** Where a line begins; `total` for every index from `count` on. */
  startOf(index: number): number;
  /** 0 for a hidden line and for one beyond the last. */
  sizeOf(index: number): number;
  /** The line at a position, never a hidden one if there are others; the first or last for a position outside. */
  indexAt(position: number): number;
}

/** Adds the sizes up once, so that every question is answered without walking the lines. */
export function createAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + sizeOf(index);
  const total = starts[count]!;
  const startOf = (index: number): number => starts[Math.min(Math.max(index, 0), count)]!;
  return {
    count,
    total,
    startOf,
    sizeOf: (index) => startOf(index + 1) - startOf(index),
    indexAt: (position) => lineAt(starts, Math.min(Math.max(position, 0), total)),
  };
}

/** The last line that begins at or before the position and takes room. */
function lineAt(starts: Float64Array, position: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && starts[low + 1] === starts[low]) low--;
  return low;
}

/** The nearest line that takes room, from `index` on in the direction of `step`; null when there is none. */
export function nextShown(axis: Axis, index: number, step: 1 | -1): number | null {
  for (let line = index; line >= 0 && line < axis.count; line += step) {
    if (axis.sizeOf(line) > 0) return line;
  }
  return null;
}
