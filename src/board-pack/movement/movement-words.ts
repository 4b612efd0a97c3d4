import { describeEnd } from '../../domain/due';
import type { StatedEnd } from '../../domain/lateness';
import { describeSpan } from '../../domain/lateness';
import type { QuarterBasis } from '../../domain/quarter';
import { quarterOfDate } from '../../domain/quarter';
import { countOf } from '../../domain/wording';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';
import type { ActionChange, KpiChange } from './movement';

/** One thing that has moved, in words with an arrow that says the same. */
export interface Moved {
  readonly what: string;
  readonly words: string;
}

/** What has become of a KPI's level; null where it stands as it did or cannot be compared. */
export function describeKpiChange({ before, after, levels }: KpiChange): Moved | null {
  if (!before) return { what: 'New KPI', words: `new, at ${nameLevel(after!.kpi.current.level)}` };
  if (!after) return { what: 'Removed KPI', words: `removed, was at ${nameLevel(before.current)}` };
  if (levels === null || levels === 0) return null;
  const way = `${nameLevel(before.current)} to ${nameLevel(after.kpi.current.level)}`;
  return levels > 0
    ? { what: 'Level up', words: `↑ up ${countOf(levels, 'level')}: ${way}` }
    : { what: 'Level down', words: `↓ down ${countOf(-levels, 'level')}: ${way}` };
}

/** What has become of an action, the most telling first; empty where nothing has. */
export function describeActionChange(change: ActionChange, basis: QuarterBasis): Moved[] {
  const { before, after, isCompleted, isNewlyOverdue } = change;
  if (!after) return [{ what: 'Removed action', words: `removed, ${sayDue(before!.due)}` }];
  const { raw } = after.action.due;
  return [
    ...(before ? [] : [{ what: 'New action', words: `new, ${sayDue(raw)}` }]),
    ...(isCompleted ? [{ what: 'Completed', words: `✓ completed, ${sayDue(before!.due)}` }] : []),
    ...(isNewlyOverdue && before
      ? [
          {
            what: 'Newly overdue',
            words: `${HIGHLIGHTS.overdue.mark} newly overdue, ${sayDue(raw)}`,
          },
        ]
      : []),
    ...describeSlip(change, basis),
  ];
}

function describeSlip({ after, dueMoved }: ActionChange, basis: QuarterBasis): Moved[] {
  if (!dueMoved || after?.status === 'complete') return [];
  const way = `${nameEnd(dueMoved.before, basis)} to ${nameEnd(dueMoved.after, basis)}`;
  const far = describeSpan(dueMoved.span);
  return dueMoved.days > 0
    ? [{ what: 'Slipped', words: `► moved ${far} later: ${way}` }]
    : [{ what: 'Brought forward', words: `◄ moved ${far} earlier: ${way}` }];
}

const nameLevel = (level: string | null): string => level ?? 'no readable level';

/** "Q3 2023/24", "July 2025", "10 July 2025": without the months of a quarter, which would make a line too long to read. */
export function nameEnd({ end, precision }: StatedEnd, basis: QuarterBasis): string {
  const by = quarterOfDate(end, basis);
  return describeEnd({ by, end, precision }, basis)!.replace(/ \(.*$/, '');
}

const sayDue = (due: string): string => (due === '' ? 'with no due stated' : `due ${due}`);
