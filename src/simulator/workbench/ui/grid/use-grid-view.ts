import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { CellBlock } from '../../../../workbook/address';
import type { SheetData } from '../../../../workbook/workbook-data';
import type { Axis } from '../../sheet-view/axis';
import type { ConditionalLooks } from '../../sheet-view/cell-view';
import { HEADER_HEIGHT_PX } from '../../sheet-view/grid-geometry';
import type { CellPlace } from '../../sheet-view/merges';
import { mergeAt, oneCell } from '../../sheet-view/merges';
import { createRowMeasure } from '../../sheet-view/row-heights';
import { filledExtent, shownExtent } from '../../sheet-view/sheet-extent';
import type { SheetView } from '../../sheet-view/sheet-view';
import { createSheetView, sheetAxes } from '../../sheet-view/sheet-view';
import type { FrozenLines, Viewport } from '../../sheet-view/visible-window';
import {
  fitFrozen,
  rowsReachingIn,
  scrollIntoView,
  shownLines,
  visibleWindow,
} from '../../sheet-view/visible-window';
import { createTextMeasure } from './measure-text';

/**
 * The sheet as it is drawn: a new one when the looks change, or when `version` does, which counts the changes that
 * are made in the sheet itself. `reached` keeps cells beyond the filled ones laid out.
 */
export function useSheetView(
  sheet: SheetData,
  version: number,
  looks: ConditionalLooks,
  reached: CellBlock,
): SheetView {
  const [measure] = useState(createTextMeasure);
  const [measureRows] = useState(() => createRowMeasure(measure));
  const filled = useMemo(() => filledExtent(sheet), [sheet, version]);
  const { rowCount, columnCount } = shownExtent(filled, reached);
  const axes = useMemo(
    () => sheetAxes(sheet, { rowCount, columnCount }, measureRows(sheet)),
    [sheet, version, rowCount, columnCount, measureRows],
  );
  return useMemo(
    () => createSheetView({ sheet, ...axes, looks, measure }),
    [sheet, version, axes, looks, measure],
  );
}

/** Before the page is laid out, and where nothing is: enough for a first screen. */
const UNKNOWN_SIZE = { width: 1000, height: 600 } as const;

/** Which part of the scrolled area is in sight, headers not included; follows scrolling and the window's size. */
export function useViewport(
  scroller: RefObject<HTMLElement | null>,
  headerWidth: number,
): { viewport: Viewport; follow: () => void } {
  const [viewport, setViewport] = useState<Viewport>({
    scrollTop: 0,
    scrollLeft: 0,
    ...UNKNOWN_SIZE,
  });
  const follow = useCallback(() => {
    const { current } = scroller;
    if (current) setViewport((before) => keepIfSame(before, readViewport(current, headerWidth)));
  }, [scroller, headerWidth]);

  useLayoutEffect(() => {
    follow();
    const { current } = scroller;
    if (!current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(follow);
    observer.observe(current);
    return () => observer.disconnect();
  }, [scroller, follow]);

  return { viewport, follow };
}

function readViewport(element: HTMLElement, headerWidth: number): Viewport {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
  return {
    scrollTop,
    scrollLeft,
    width: (clientWidth || UNKNOWN_SIZE.width) - headerWidth,
    height: (clientHeight || UNKNOWN_SIZE.height) - HEADER_HEIGHT_PX,
  };
}

function keepIfSame(before: Viewport, after: Viewport): Viewport {
  const isSame = (Object.keys(after) as (keyof Viewport)[]).every(
    (name) => before[name] === after[name],
  );
  return isSame ? before : after;
}

/** The rows and columns to draw, each list in order and without hidden ones. */
interface DrawnLines {
  readonly frozen: FrozenLines;
  readonly frozenRows: readonly number[];
  readonly rows: readonly number[];
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
}

/** What is in sight, and the active row, whose cell the grid names to assistive technology. */
export function useDrawnLines(
  sheet: SheetData,
  view: SheetView,
  viewport: Viewport,
  activeRow: number,
): DrawnLines {
  const frozen = {
    rows: fitFrozen(view.rows, sheet.frozen.rows, viewport.height),
    columns: fitFrozen(view.columns, sheet.frozen.columns, viewport.width),
  };
  const window = visibleWindow(view, frozen, viewport);
  const extraRows = [...rowsReachingIn(sheet.merges, window.rows), activeRow];
  return {
    frozen,
    frozenRows: shownLines(view.rows, { first: 0, last: frozen.rows - 1 }),
    rows: shownLines(view.rows, window.rows, extraRows).filter((row) => row >= frozen.rows),
    frozenColumns: useSameLines(view.columns, 0, frozen.columns - 1),
    columns: useSameLines(view.columns, window.columns.first, window.columns.last),
  };
}

/** The same array as long as the lines are the same, so that rows need not be drawn again. */
function useSameLines(axis: Axis, first: number, last: number): number[] {
  return useMemo(() => shownLines(axis, { first, last }), [axis, first, last]);
}

/** Scrolls a cell into sight whenever `reveals` grows. The focus stays wherever it is. */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  view: SheetView,
  frozen: FrozenLines,
  viewport: Viewport,
  place: CellPlace,
  reveals: number,
): void {
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const block = mergeAt(view.sheet.merges, place) ?? oneCell(place);
    const rows = { first: block.rowIndex, last: block.rowIndex + block.rowCount - 1 };
    const columns = {
      first: block.columnIndex,
      last: block.columnIndex + block.columnCount - 1,
    };
    const { scrollTop, scrollLeft } = current;
    current.scrollTop = scrollIntoView(view.rows, frozen.rows, rows, scrollTop, viewport.height);
    current.scrollLeft = scrollIntoView(
      view.columns,
      frozen.columns,
      columns,
      scrollLeft,
      viewport.width,
    );
    // Only a new wish to see the cell scrolls; a new view or size must not take a person away from what they look at.
  }, [reveals]);
}

interface ScrollPosition {
  readonly top: number;
  readonly left: number;
}

/** Each sheet is found as it was left: scrolled to where the person was. */
export function useSheetScroll(scroller: RefObject<HTMLElement | null>, sheet: SheetData): void {
  const [positions] = useState(() => new WeakMap<SheetData, ScrollPosition>());
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return undefined;
    const { top, left } = positions.get(sheet) ?? { top: 0, left: 0 };
    current.scrollTop = top;
    current.scrollLeft = left;
    const remember = (): void => {
      positions.set(sheet, { top: current.scrollTop, left: current.scrollLeft });
    };
    current.addEventListener('scroll', remember);
    return () => current.removeEventListener('scroll', remember);
  }, [scroller, sheet, positions]);
}
