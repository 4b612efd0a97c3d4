import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { FindingRow } from './arrange-findings';
import { useListOffset } from '../hooks/use-list-offset';

/** Height in pixels of the tabs, which stay at the top while the list scrolls under them. */
export const TABS_HEIGHT = 44;

/** Heights in pixels of a line before it is measured, at the usual width of a pane. */
const ESTIMATED_HEIGHT = { group: 40, finding: 92 } as const;

interface VirtualList {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly FindingRow[];
  /** The line that stays rendered wherever it is, since it may have the focus. */
  readonly activeIndex: RefObject<number>;
}

/** Which lines of a list to render, and where. */
export function useVirtualLines({
  list,
  rows,
  activeIndex,
}: VirtualList): Virtualizer<Window, HTMLDivElement> {
  return useWindowVirtualizer<HTMLDivElement>({
    count: rows.length,
    estimateSize: (index) => ESTIMATED_HEIGHT[rows[index]!.type],
    getItemKey: (index) => rows[index]!.key,
    overscan: 6,
    scrollMargin: useListOffset(list),
    scrollPaddingStart: TABS_HEIGHT,
    scrollPaddingEnd: TABS_HEIGHT,
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      const active = activeIndex.current;
      if (active >= range.count || indices.includes(active)) return indices;
      return active < (indices[0] ?? 0) ? [active, ...indices] : [...indices, active];
    },
  });
}
