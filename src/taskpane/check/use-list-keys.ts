import type { KeyboardEvent } from 'react';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { rowKeyOf } from '../hooks/use-roving-rows';
import type { FindingLine } from './arrange-findings';

interface ListKeys {
  readonly rows: readonly FindingLine[];
  readonly indexOfKey: ReadonlyMap<string, number>;
  /** Keys of the groups that are closed and of the findings whose details are open. */
  readonly toggled: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly focusRow: (key: string) => void;
}

/** How many lines Page Up and Page Down go. */
const PAGE = 8;

/**
 * The keys of a tree grid: up and down between lines, right to open, left to close or go to the heading, Enter to
 * go to the cell. Inside a line the arrow keys up and down leave it and Escape goes back to it.
 */
export function useListKeys(list: ListKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const { goTo } = useFindingJobs();
  const { rows, indexOfKey, toggled, toggle, focusRow } = list;

  const moveBy = (index: number, step: number): void => {
    const target = rows[Math.min(rows.length - 1, Math.max(0, index + step))];
    if (target) focusRow(target.key);
  };

  const pressOnRow = (key: string, row: FindingLine): boolean => {
    const isOpen = toggled.has(row.key) === (row.type === 'finding');
    if (key === 'ArrowRight' && !isOpen) toggle(row.key);
    else if (key === 'ArrowLeft' && isOpen) toggle(row.key);
    else if (key === 'ArrowLeft' && row.type === 'finding' && row.groupKey !== null) {
      focusRow(row.groupKey);
    } else if (key === 'Enter' || key === ' ') {
      if (row.type === 'group') toggle(row.key);
      else if (row.located.finding.cells[0] !== undefined) goTo(row.located.finding.cells[0]);
    } else return false;
    return true;
  };

  return (event) => {
    const target = event.target as HTMLElement;
    const rowKey = rowKeyOf(target);
    const index = rowKey === null ? undefined : indexOfKey.get(rowKey);
    if (index === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[index]!;
    const steps: Partial<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const isOnRow = target.getAttribute('role') === 'row';
    if (step !== undefined) moveBy(index, step);
    else if (!isOnRow && event.key === 'Escape') focusRow(row.key);
    else if (!isOnRow || !pressOnRow(event.key, row)) return;
    event.preventDefault();
  };
}
