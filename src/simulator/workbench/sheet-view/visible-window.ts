import type { CellBlock } from '../../../workbook/address';
import type { Axis } from './axis';
import { nextShown } from './axis';

/** Lines from `first` to `last`, both included; none when `last` is smaller. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Lines drawn before and after those in sight, so that scrolling a little shows no gap. */
const ROW_MARGIN_PX = 240;
const COLUMN_MARGIN_PX = 160;

/** The part of a grid that is in sight; lengths are pixels. */
export interface Viewport {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  /** Size of the scrolled area, headers not included. */
  readonly width: number;
  readonly height: number;
}

/** How many rows and columns stay in sight at the top left. */
export interface FrozenLines {
  readonly rows: number;
  readonly columns: number;
}

/** Which rows and columns below and to the right of the frozen ones have to be drawn. */
export function visibleWindow(
  axes: { readonly rows: Axis; readonly columns: Axis },
  frozen: FrozenLines,
  view: Viewport,
): { rows: LineRange; columns: LineRange } {
  return {
    rows: visibleLines(axes.rows, frozen.rows, view.scrollTop, view.height, ROW_MARGIN_PX),
    columns: visibleLines(
      axes.columns,
      frozen.columns,
      view.scrollLeft,
      view.width,
      COLUMN_MARGIN_PX,
    ),
  };
}

function visibleLines(
  axis: Axis,
  frozen: number,
  scroll: number,
  size: number,
  margin: number,
): LineRange {
  const frozenPx = axis.startOf(frozen);
  return {
    first: Math.max(frozen, axis.indexAt(scroll + frozenPx - margin)),
    last: Math.min(axis.count - 1, axis.indexAt(scroll + size + margin)),
  };
}

/** The lines of a range that take room, and the extra ones, in order. */
export function shownLines(axis: Axis, range: LineRange, extra: Iterable<number> = []): number[] {
  const lines = new Set<number>();
  for (let index = range.first; index <= range.last; index++) lines.add(index);
  for (const index of extra) lines.add(index);
  return [...lines].filter((index) => axis.sizeOf(index) > 0).sort((left, right) => left - right);
}

/** Rows above the window whose merged cells reach into it: they are drawn with it. */
export function rowsReachingIn(merges: readonly CellBlock[], range: LineRange): number[] {
  return merges
    .filter(({ rowIndex, rowCount }) => rowIndex < range.first && rowIndex + rowCount > range.first)
    .map(({ rowIndex }) => rowIndex);
}

/**
 * Where to scroll along one axis so that the lines from `first` to `last` are in sight; `scroll` itself when they
 * are, or are frozen. Near lines are scrolled to as little as it takes; lines that were far off come to stand with
 * others round them, and lines that do not fit from their beginning.
 */
export function scrollIntoView(
  axis: Axis,
  frozen: number,
  lines: LineRange,
  scroll: number,
  size: number,
): number {
  if (lines.last < frozen) return scroll;
  const frozenPx = axis.startOf(frozen);
  const start = axis.startOf(Math.max(lines.first, frozen)) - frozenPx;
  const end = axis.startOf(lines.last + 1) - frozenPx;
  const room = size - frozenPx;
  if (start >= scroll && end <= scroll + room) return scroll;
  if (end - start > room) return start;
  const isFar = end < scroll - room * FAR || start > scroll + room + room * FAR;
  if (isFar) return Math.max(0, start - (room - (end - start)) / 3);
  return start < scroll ? start : end - room;
}

/** Lines further off than this share of what is in sight are far off: no arrow key leads there. */
const FAR = 0.5;

/** The frozen lines as far as they leave room to scroll in. */
export function fitFrozen(axis: Axis, frozen: number, size: number): number {
  let lines = frozen;
  while (lines > 0 && axis.startOf(lines) > size * MOST_FROZEN) lines = lines - 1;
  return nextShown(axis, lines, 1) === null ? 0 : lines;
}

/** On a small screen frozen lines could otherwise cover the whole sheet. */
const MOST_FROZEN = 0.7;
