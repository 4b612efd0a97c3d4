import { parseIsoDate } from '../../src/domain/calendar-date';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import { listKpis } from '../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { rollUpKpis } from '../../src/domain/roll-up';
import type { KpiSketch } from '../board-pack/build-matrix';
import { buildMatrix, dueBy, makeDue } from '../board-pack/build-matrix';

const asAt = parseIsoDate('2023-10-15')!;

function rollUp(kpis: readonly KpiSketch[]) {
  return rollUpKpis(listKpis(buildMatrix([{ name: 'Area', kpis }])), {
    scale: DEFAULT_SCALE,
    basis: FINANCIAL_YEAR,
    asAt,
  });
}

describe('levels', () => {
  test('the median of an even number is halfway between the middle two', () => {
    const { current } = rollUp([
      { now: 'Minimum' },
      { now: 'Mature' },
      { now: 'Developing' },
      { now: 'Leader' },
    ]);
    expect(current.spread).toEqual({
      lowestRank: 0,
      highestRank: 3,
      medianRank: 1.5,
      meanRank: 1.5,
    });
    expect(current.countByRank).toEqual([1, 1, 1, 1, 0]);
  });

  test('levels that could not be read are counted apart', () => {
    const { current } = rollUp([{ now: 'Mature' }, { now: null }, { now: 'Mature' }]);
    expect(current).toMatchObject({
      readCount: 2,
      unreadCount: 1,
      spread: { lowestRank: 2, highestRank: 2, medianRank: 2 },
    });
  });

  test('without any level there is no spread', () => {
    expect(rollUp([{ now: null }]).current.spread).toBeNull();
    expect(rollUp([]).current.spread).toBeNull();
  });
});

describe('gaps', () => {
  test('a target below the current level is no gap, and is counted apart', () => {
    const { gaps } = rollUp([
      { now: 'Minimum', target: 'Leader' },
      { now: 'Mature', target: 'Mature' },
      { now: 'Mature', target: 'Developing' },
      { now: null, target: 'Leader' },
    ]);
    expect(gaps).toEqual({
      comparableCount: 2,
      openCount: 1,
      totalLevels: 3,
      narrowest: 0,
      widest: 3,
      targetBelowCurrentCount: 1,
    });
  });

  test('without comparable KPIs there is neither a narrowest nor a widest', () => {
    expect(rollUp([]).gaps).toMatchObject({ comparableCount: 0, narrowest: null, widest: null });
  });
});

describe('actions', () => {
  test('each is counted under exactly one status', () => {
    const dues = [
      dueBy(1, 2023),
      dueBy(3, 2023),
      dueBy(4, 2023),
      makeDue('complete', { quarter: 1, year: 2023 }),
      makeDue('cancelled'),
      makeDue('ongoing'),
      makeDue('ongoing', { quarter: 4, year: 2023 }),
      makeDue('ongoing', { quarter: 1, year: 2023 }),
      makeDue('blank'),
      makeDue('unreadable'),
      makeDue('unscheduled'),
    ];
    const { actions } = rollUp([{ actions: dues.map((due) => ({ due })) }]);
    expect(actions).toEqual({
      totalCount: 11,
      openCount: 9,
      scheduledCount: 3,
      oldest: { count: 2, unit: 'quarter' },
      areEquallyLate: true,
      countByStatus: {
        overdue: 1,
        'due-this-quarter': 1,
        'due-later': 1,
        complete: 1,
        cancelled: 1,
        'on-hold': 0,
        ongoing: 1,
        'ongoing-until': 1,
        'ongoing-past-end': 1,
        blank: 1,
        unclear: 1,
        unscheduled: 1,
      },
    });
  });
});
