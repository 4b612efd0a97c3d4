import type { Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { followKey } from './follow-key';

/** The first line that a person sees, and where it stands in the window. */
interface Anchor {
  readonly key: string;
  readonly top: number;
}

interface SteadyList {
  readonly list: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLElement, HTMLDivElement>;
  /** Keys of all lines in their order. */
  readonly keys: readonly string[];
  readonly indexOfKey: ReadonlyMap<string, number>;
  /** Height of what covers the top of the window. */
  readonly coveredTop: number;
}

/**
 * Keeps the first line in sight where it is when lines come and go above it. If that line itself goes, the next one
 * takes its place. Does nothing as long as the top of the list is in sight.
 */
export function useSteadyScroll(steady: SteadyList): void {
  const { list, virtualizer, keys, indexOfKey, coveredTop } = steady;
  const anchor = useRef<Anchor | null>(null);
  const previousKeys = useRef(keys);

  const remember = useCallback((): void => {
    const listTop = list.current?.getBoundingClientRect().top ?? 0;
    anchor.current = null;
    if (listTop >= coveredTop) return;
    const origin = listTop - virtualizer.options.scrollMargin;
    const first = virtualizer
      .getVirtualItems()
      .find((item) => origin + item.start + item.size > coveredTop);
    if (first) anchor.current = { key: String(first.key), top: origin + first.start };
  }, [list, virtualizer, coveredTop]);

  useEffect(() => {
    const { scrollElement } = virtualizer;
    scrollElement?.addEventListener('scroll', remember, { passive: true });
    return () => scrollElement?.removeEventListener('scroll', remember);
  }, [virtualizer, remember]);

  useLayoutEffect(() => {
    const before = previousKeys.current;
    previousKeys.current = keys;
    if (before !== keys && anchor.current && list.current) {
      const { key, top } = anchor.current;
      const next = followKey(key, before, (other) => indexOfKey.has(other));
      const item = next === null ? null : virtualizer.measurementsCache[indexOfKey.get(next)!];
      const listTop = list.current.getBoundingClientRect().top;
      if (item) {
        const shift = listTop + item.start - virtualizer.options.scrollMargin - top;
        if (Math.abs(shift) >= 1) virtualizer.scrollBy(shift);
      }
    }
    remember();
  });
}
