import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { rowKeyOf, useRovingRows } from './use-roving-rows';

/** How lines look that are answered where they stand: a text, facts in small print, and buttons. */
export const useLineStyles = makeStyles({
  // Its lines reach from edge to edge of the pane.
  grid: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  row: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: 'anywhere',
    scrollMargin: '48px',
    cursor: 'pointer',
  },
  text: { whiteSpace: 'pre-line' },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  button: { minWidth: 'auto' },
  answer: { ...typographyStyles.body1Strong, minWidth: 0 },
  heading: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: typographyStyles.body1Strong,
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface Line {
  readonly key: string;
}

/** What a key does on a line, letters small; false where it does nothing, and is left to others. */
type PressOnLine<OfList extends Line> = (key: string, line: OfList) => boolean;

/** Lines that are all rendered, in groups, with one tab stop. */
export interface Lines {
  /** The one line that the Tab key reaches, with its buttons. */
  readonly activeKey: string | null;
  readonly focusRow: (key: string) => void;
  /** Of the element with the role of a grid. */
  readonly grid: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/** The keys of such a list: arrows between lines and from a heading, Escape to the line, and those of `press` on a line. */
export function useLines<OfList extends Line>(
  lines: readonly OfList[],
  press: PressOnLine<OfList>,
): Lines {
  const list = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const indexOfKey = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const scrollToIndex = useCallback((index: number): void => {
    const rows = list.current?.querySelectorAll('[data-row-key]');
    rows?.[index]?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onLost = useCallback((): void => {}, []);
  const roving = useRovingRows({ list, keys, indexOfKey, scrollToIndex, onLost });
  const { activeKey, focusRow, onFocus, onBlur } = roving;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const index = indexOfKey.get(rowKeyOf(target) ?? '');
    const isOnRow = target.getAttribute('role') === 'row';
    const next = index === undefined ? firstAfter(event) : nextTo(event.key, index, keys);
    if (next !== null) focusRow(next);
    else if (index === undefined) return;
    else if (!isOnRow && event.key === 'Escape') focusRow(keys[index]!);
    else if (!isOnRow || !press(nameOfKey(event.key), lines[index]!)) return;
    event.preventDefault();
  };
  return { activeKey, focusRow, grid: { ref: list, onKeyDown, onFocus, onBlur } };
}

/** Letters are the same in capitals. */
const nameOfKey = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);

/** The key of the line that a key leads to from another; null for any other key. */
function nextTo(key: string, index: number, keys: readonly string[]): string | null {
  if (key === 'ArrowDown') return keys[Math.min(keys.length - 1, index + 1)]!;
  if (key === 'ArrowUp') return keys[Math.max(0, index - 1)]!;
  if (key === 'Home') return keys[0]!;
  return key === 'End' ? keys[keys.length - 1]! : null;
}

/** Keys that lead from the heading of a group to the first of its lines. */
const FROM_HEADING: readonly string[] = ['ArrowDown', 'Home'];

function firstAfter({ key, target }: KeyboardEvent): string | null {
  if (!FROM_HEADING.includes(key)) return null;
  const line = (target as Element).closest('[role=rowgroup]')?.querySelector('[data-row-key]');
  return line ? rowKeyOf(line) : null;
}

/** Which lines show their texts whole, by key, and how to change that. */
export function useOpened(): {
  readonly isOpened: (key: string) => boolean;
  readonly setOpened: (key: string, isOpened: boolean) => void;
} {
  const [opened, keep] = useState<ReadonlySet<string>>(new Set());
  return {
    isOpened: (key) => opened.has(key),
    setOpened: (key, isOpened) => {
      const next = new Set(opened);
      if (isOpened) next.add(key);
      else next.delete(key);
      keep(next);
    },
  };
}
