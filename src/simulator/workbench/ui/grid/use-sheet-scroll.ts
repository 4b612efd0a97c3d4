import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import type { SheetData } from '../../../../workbook/workbook-data';

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
