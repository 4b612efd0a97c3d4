import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useState } from 'react';
import { HEADER_HEIGHT_PX } from '../../sheet-view/grid-geometry';
import type { Viewport } from '../../sheet-view/visible-window';

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
