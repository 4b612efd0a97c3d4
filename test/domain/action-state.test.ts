import { createDueSettler, settleState } from '../../src/domain/action-state';
import type { Details } from '../../src/domain/details';
import type { Due } from '../../src/domain/due';
import { judgeDue } from '../../src/domain/due';
import { parseDue } from '../../src/domain/parse-due';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';

const due = (raw: string): Due => parseDue(raw, { basis: FINANCIAL_YEAR, neighbourYear: null });

test.each<[string, Details, string, string, string | null]>([
  ['Q1 23', { status: 'Complete' }, 'complete', 'status', null],
  ['Q1 23', { status: 'Cancelled' }, 'cancelled', 'status', null],
  ['Q1 23', { status: 'On hold' }, 'on-hold', 'status', null],
  ['Q1 23', { status: 'In progress' }, 'scheduled', 'due', null],
  ['Q1 23', { status: 'Red' }, 'scheduled', 'due', null],
  ['Q1 23', { percent: '100%' }, 'complete', 'percent', null],
  ['Q1 23', { percent: '60%' }, 'scheduled', 'due', null],
  ['Q1 23', { rag: 'Complete' }, 'scheduled', 'due', null],
  ['TBC', { status: 'Done' }, 'complete', 'status', null],
  ['', { status: 'Done' }, 'complete', 'status', null],
  ['see plan', { status: 'Done' }, 'complete', 'status', null],
  ['', { status: 'In progress' }, 'blank', 'due', null],
  ['Complete', { status: 'Done' }, 'complete', 'status', null],
  ['Complete', { percent: '0%' }, 'complete', 'due', null],
  ['Complete', { status: 'In progress' }, 'ongoing', 'status', 'due'],
  ['Complete', { status: 'Not started' }, 'unscheduled', 'status', 'due'],
  ['Complete Q1 23', { status: 'Delayed' }, 'scheduled', 'status', 'due'],
  ['Complete', { percent: '60%' }, 'ongoing', 'percent', 'due'],
  ['Complete', { status: 'Red' }, 'complete', 'due', null],
  ['Complete', { status: 'Cancelled' }, 'cancelled', 'status', 'due'],
  ['Q1 23', { status: 'Complete', percent: '60%' }, 'complete', 'status', 'percent'],
  ['Q1 23', { status: 'In progress', percent: '100%' }, 'scheduled', 'status', 'percent'],
])('By when “%s” with %j is %s', (raw, details, state, followed, against) => {
  expect(settleState(due(raw), details)).toEqual({ state, followed, against });
});

const asAt = { year: 2023, month: 10, day: 15 };

test.each([
  ['Q1 23', { status: 'Complete' }, 'complete'],
  ['Q1 23', { status: 'On hold' }, 'on-hold'],
  ['Q1 23', { status: 'Delayed' }, 'overdue'],
  ['Q1 23 / complete', { status: 'Complete' }, 'complete'],
  ['see plan', { status: 'Complete' }, 'complete'],
  ['Complete Q1 23', { status: 'In progress' }, 'overdue'],
])('a due “%s” with %j is %s', (raw, details, status) => {
  expect(judgeDue(createDueSettler()(due(raw), details), asAt, FINANCIAL_YEAR)).toBe(status);
});

test('keeps what was planned, and the very due where nothing changes', () => {
  const settle = createDueSettler();
  const planned = due('Q1 23');
  expect(settle(planned, { status: 'Done' })).toMatchObject({ raw: 'Q1 23', by: planned.by });
  expect(settle(planned, { status: 'Done' })).toBe(settle(planned, { status: 'Closed' }));
  expect(settle(planned, { status: 'In progress' })).toBe(planned);
});
