import {
  describeActionChange,
  describeKpiChange,
} from '../../../src/board-pack/movement/movement-words';
import type { ActionChange, KpiChange } from '../../../src/board-pack/movement/movement';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';

/** A change of which only what its words look at is given. */
const kpi = (
  before: string | null | undefined,
  after: string | null | undefined,
  levels: number | null,
) =>
  ({
    before: before === undefined ? null : { current: before },
    after: after === undefined ? null : { kpi: { current: { level: after } } },
    levels,
  }) as KpiChange;

test.each([
  ['new', kpi(undefined, 'Mature', null), 'New KPI: new, at Mature'],
  ['new without a level', kpi(undefined, null, null), 'New KPI: new, at no readable level'],
  ['gone', kpi('Mature', undefined, null), 'Removed KPI: removed, was at Mature'],
  ['up', kpi('Minimum', 'Mature', 2), 'Level up: ↑ up 2 levels: Minimum to Mature'],
  ['down', kpi('Leader', 'Mature', -1), 'Level down: ↓ down 1 level: Leader to Mature'],
  ['the same', kpi('Mature', 'Mature', 0), null],
  ['not to be compared', kpi('Mature', null, null), null],
])('a KPI that is %s', (_title, change, words) => {
  const moved = describeKpiChange(change);
  expect(moved && `${moved.what}: ${moved.words}`).toBe(words);
});

const JULY = {
  end: { year: 2023, month: 7, day: 31 },
  precision: 'month',
} as const;
const QUARTER = {
  end: { year: 2023, month: 12, day: 31 },
  precision: 'quarter',
} as const;
const later = {
  before: JULY,
  after: QUARTER,
  days: 153,
  span: { count: 5, unit: 'month' },
};
const earlier = {
  before: QUARTER,
  after: JULY,
  days: -153,
  span: { count: 1, unit: 'month' },
};

function action(
  before: string | null,
  after: string | null,
  more: {
    isCompleted?: true;
    isNewlyOverdue?: true;
    dueMoved?: object;
    status?: string;
  } = {},
): ActionChange {
  const { isCompleted = false, isNewlyOverdue = false, dueMoved = null, status = 'overdue' } = more;
  return {
    before: before === null ? null : { due: before },
    after: after === null ? null : { action: { due: { raw: after } }, status },
    isCompleted,
    isNewlyOverdue,
    dueMoved,
  } as ActionChange;
}

test.each([
  ['new', action(null, 'Q4 23', { isNewlyOverdue: true }), ['New action: new, due Q4 23']],
  ['new without a due', action(null, ''), ['New action: new, with no due stated']],
  ['gone', action('Q4 23', null), ['Removed action: removed, due Q4 23']],
  [
    'done',
    action('Q4 23', 'Complete', { isCompleted: true }),
    ['Completed: ✓ completed, due Q4 23'],
  ],
  [
    'late now',
    action('Q1 23', 'Q1 23', { isNewlyOverdue: true }),
    ['Newly overdue: ▲ newly overdue, due Q1 23'],
  ],
  [
    'moved later',
    action('July 2023', 'Q3 23', { dueMoved: later }),
    ['Slipped: ► moved 5 months later: July 2023 to Q3 2023/24'],
  ],
  [
    'moved earlier',
    action('Q3 23', 'July 2023', { dueMoved: earlier }),
    ['Brought forward: ◄ moved 1 month earlier: Q3 2023/24 to July 2023'],
  ],
  ['moved and done', action('Q3 23', 'x', { dueMoved: earlier, status: 'complete' }), []],
  ['as it was', action('Q3 23', 'Q3 23'), []],
])('an action that is %s', (_title, change, words) => {
  const moved = describeActionChange(change, FINANCIAL_YEAR);
  expect(moved.map(({ what, words: said }) => `${what}: ${said}`)).toEqual(words);
});
