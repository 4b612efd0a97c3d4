import { makeStyles } from '@fluentui/react-components';
import type { Virtualizer } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { ReactElement, RefObject } from 'react';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CheckMemory } from '../hooks/use-check-memory';
import { useRovingRows } from '../hooks/use-roving-rows';
import { useSteadyScroll } from '../hooks/use-steady-scroll';
import { usePane } from '../pane-context';
import { SCROLLER } from '../shell/view-styles';
import type { FindingQuestion } from './FindingDialogs';
import { FindingDialogs } from './FindingDialogs';
import type { ListRowProps } from './FindingRow';
import { FindingRow } from './FindingRow';
import { GroupRow } from './GroupRow';
import type { ArrangedGroup, FindingLine } from './arrange-findings';
import { listLines } from './arrange-findings';
import { useListKeys } from './use-list-keys';

/** One line of the list: a heading or a finding. */
const ListRow = memo(function ListRow({ row, ...rest }: ListRowProps): ReactElement {
  return row.type === 'group' ? (
    <GroupRow row={row} {...rest} />
  ) : (
    <FindingRow row={row} {...rest} />
  );
});

/** Height in pixels of the tabs, which stay at the top while the list scrolls under them. */
const TABS_HEIGHT = 44;

const useStyles = makeStyles({
  list: { position: 'relative', overflowAnchor: 'none' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

interface FindingListProps {
  readonly groups: readonly ArrangedGroup[];
  readonly memory: CheckMemory;
  /** Called when the line with the focus went and no other is left. */
  readonly onEmptied: () => void;
}

/** The findings under their headings: a tree of lines of which only those in sight are rendered. */
export function FindingList({ groups, memory, onEmptied }: FindingListProps): ReactElement {
  const styles = useStyles();
  const { say } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const { toggled, toggle } = memory;
  const [question, setQuestion] = useState<FindingQuestion | null>(null);
  const rows = useMemo(() => listLines(groups, toggled), [groups, toggled]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const indexOfKey = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const activeIndex = useRef(0);

  const virtualizer = useVirtualLines({ list, rows, activeIndex });
  const scrollToIndex = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  );
  const onLost = useCallback(
    (next: string | null) => {
      say(next === null ? 'That was the last finding.' : 'That finding is settled.');
      if (next === null) onEmptied();
    },
    [say, onEmptied],
  );
  const roving = useRovingRows({ list, keys, indexOfKey, scrollToIndex, onLost });
  activeIndex.current = (roving.activeKey !== null && indexOfKey.get(roving.activeKey)) || 0;
  useSteadyScroll({ list, virtualizer, keys, indexOfKey, coveredTop: TABS_HEIGHT });
  const onKeyDown = useListKeys({ rows, indexOfKey, toggled, toggle, focusRow: roving.focusRow });

  const close = (): void => {
    const asked = question?.key;
    setQuestion(null);
    if (asked !== undefined && indexOfKey.has(asked)) roving.focusRow(asked);
  };
  return (
    <>
      <div
        ref={list}
        role="treegrid"
        aria-label="Findings"
        aria-rowcount={rows.length}
        hidden={rows.length === 0}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onFocus={roving.onFocus}
        onBlur={roving.onBlur}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="presentation"
            className={styles.line}
            style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
          >
            <ListRow
              row={rows[index]!}
              rowNumber={index + 1}
              isActive={index === activeIndex.current}
              isToggled={toggled.has(rows[index]!.key)}
              onToggle={toggle}
              onAsk={setQuestion}
            />
          </div>
        ))}
      </div>
      <FindingDialogs question={question} memory={memory} onClose={close} />
    </>
  );
}

interface VirtualList {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: readonly FindingLine[];
  /** The line that stays rendered wherever it is, since it may have the focus. */
  readonly activeIndex: RefObject<number>;
}

/** Heights in pixels of a line before it is measured, at the usual width of a pane. */
const ESTIMATED_HEIGHT = { group: 40, finding: 92 } as const;

/** Which lines of a list to render, and where. */
function useVirtualLines({
  list,
  rows,
  activeIndex,
}: VirtualList): Virtualizer<HTMLElement, HTMLDivElement> {
  return useVirtualizer<HTMLElement, HTMLDivElement>({
    getScrollElement: findScroller,
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

const findScroller = (): HTMLElement | null => document.getElementById(SCROLLER);

/** How far below the top of what is scrolled an element starts, in pixels, kept up to date as what is above it grows. */
function useListOffset(list: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const scroller = findScroller();
      if (!list.current || !scroller) return;
      setOffset(Math.round(list.current.getBoundingClientRect().top + scroller.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of findScroller()?.children ?? []) observer.observe(part);
    return () => observer.disconnect();
  }, [list]);
  return offset;
}
