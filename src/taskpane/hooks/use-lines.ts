import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { useCallback, useMemo } from 'react';
import type { RovingRows } from './use-roving-rows';
import { useRovingRows } from './use-roving-rows';

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
});

/** One tab stop for lines that are all rendered, and how they stand in the list. */
export function useLineFocus(
  list: RefObject<HTMLDivElement | null>,
  lines: readonly { readonly key: string }[],
): RovingRows & { readonly indexOfKey: ReadonlyMap<string, number> } {
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const indexOfKey = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const scrollToIndex = useCallback(
    (index: number): void => {
      const rows = list.current?.querySelectorAll('[data-row-key]');
      rows?.[index]?.scrollIntoView({ block: 'nearest' });
    },
    [list],
  );
  const onLost = useCallback((): void => {}, []);
  return { ...useRovingRows({ list, keys, indexOfKey, scrollToIndex, onLost }), indexOfKey };
}

/** 0-based place that a key leads to among so many lines; null for any other key. */
export function placeOfKey(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, index + 1);
  if (key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
