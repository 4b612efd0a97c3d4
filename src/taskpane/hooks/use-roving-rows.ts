import type { FocusEvent, RefObject } from 'react';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { followKey } from './follow-key';

interface RovingList {
  readonly list: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  readonly indexOfKey: ReadonlyMap<string, number>;
  readonly scrollToIndex: (index: number) => void;
  /** Called when the line with the focus went, with the one that has it now; null when none is left. */
  readonly onLost: (key: string | null) => void;
}

/** Which line of a list is its tab stop, by `data-row-key`; null in an empty list. */
export interface RovingRows {
  /** The one line that the Tab key reaches. */
  readonly activeKey: string | null;
  readonly focusRow: (key: string) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** The key of the line that an element stands in; null outside of a line. */
export function rowKeyOf(element: Element): string | null {
  return element.closest('[data-row-key]')?.getAttribute('data-row-key') ?? null;
}

/** One tab stop for a list of lines of which most are not rendered; the focus survives changes of the list. */
export function useRovingRows(roving: RovingList): RovingRows {
  const { list, keys, indexOfKey, scrollToIndex, onLost } = roving;
  const [wantedKey, setWantedKey] = useState<string | null>(null);
  const focusedKey = useRef<string | null>(null);
  const isFocusDue = useRef(false);
  const previousKeys = useRef(keys);

  const focusRow = useCallback(
    (key: string): void => {
      isFocusDue.current = true;
      setWantedKey(key);
      const index = indexOfKey.get(key);
      if (index !== undefined) scrollToIndex(index);
      const row = findRow(list.current, key);
      if (!row) return;
      isFocusDue.current = false;
      row.focus({ preventScroll: true });
    },
    [list, indexOfKey, scrollToIndex],
  );

  useLayoutEffect(() => {
    const before = previousKeys.current;
    previousKeys.current = keys;
    const focused = focusedKey.current;
    if (before === keys || focused === null || indexOfKey.has(focused)) return;
    const next = followKey(focused, before, (key) => indexOfKey.has(key));
    focusedKey.current = next;
    if (next !== null) focusRow(next);
    onLost(next);
  }, [keys, indexOfKey, focusRow, onLost]);

  useLayoutEffect(() => {
    if (!isFocusDue.current || wantedKey === null) return;
    const row = findRow(list.current, wantedKey);
    if (!row) return;
    isFocusDue.current = false;
    row.focus({ preventScroll: true });
  });

  const isWantedThere = wantedKey !== null && indexOfKey.has(wantedKey);
  return {
    activeKey: isWantedThere ? wantedKey : (keys[0] ?? null),
    focusRow,
    onFocus: ({ target }) => {
      const key = rowKeyOf(target);
      focusedKey.current = key;
      if (key !== null) setWantedKey(key);
    },
    // React says nothing of the blur of an element that it removes, so a key that stays was lost to a change.
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (!currentTarget.contains(relatedTarget)) focusedKey.current = null;
    },
  };
}

function findRow(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`) ?? null;
}
