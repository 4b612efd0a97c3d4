import type { Due } from '../due';
import type { Quarter } from '../quarter';
import { formatQuarter, quarterIndex } from '../quarter';

function formatSpan(from: Quarter | null, by: Quarter): string {
  if (from === null) return formatQuarter(by);
  const adjacent = quarterIndex(by) - quarterIndex(from) === 1;
  if (adjacent && from.year === by.year) {
    return `Q${from.quarter}/${by.quarter} ${formatQuarter(by).slice(-2)}`;
  }
  return `${formatQuarter(from)} / ${formatQuarter(by)}`;
}

function formatOngoing(from: Quarter | null, by: Quarter | null): string {
  const start = from === null ? '' : ` from ${formatQuarter(from)}`;
  const end = by === null ? '' : ` to ${formatQuarter(by)}`;
  return `Ongoing${start}${end}`;
}

/**
 * The canonical spelling of a reading, which reads back as the same: `Q2/3 23`, `Q4 23 / Q1 24`,
 * `Ongoing from Q1 23`. Null for what has none (blank, unreadable, a schedule without a quarter).
 */
export function formatDue({ state, from, by }: Pick<Due, 'state' | 'from' | 'by'>): string | null {
  switch (state) {
    case 'scheduled':
      return by === null ? null : formatSpan(from, by);
    case 'ongoing':
      return formatOngoing(from, by);
    case 'complete':
      return 'Complete';
    case 'cancelled':
      return 'Cancelled';
    case 'on-hold':
      return 'On hold';
    case 'unscheduled':
      return 'TBC';
    case 'blank':
    case 'unreadable':
      return null;
  }
}
