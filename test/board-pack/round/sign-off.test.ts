import type { FrozenMatrix } from '../../../src/board-pack/movement/frozen-matrix';
import { fingerprintOfFreeze } from '../../../src/board-pack/round/sign-off';

const ACTION = {
  kpiId: 'Reporting',
  reference: null,
  areaName: 'Leading',
  kpiName: 'Reporting',
  text: 'Train all\nbuyers',
  due: 'Q1 23',
  status: 'overdue',
  by: { quarter: 1, year: 2023 },
  details: { owner: 'Ann' },
  end: null,
} as const;

const freezeOf = (action: Partial<FrozenMatrix['actions'][number]>): FrozenMatrix => ({
  asAt: { year: 2023, month: 10, day: 15 },
  kpis: [],
  actions: [{ ...ACTION, ...action }],
});

const usual = fingerprintOfFreeze(freezeOf({}));

test('how a cell has kept spaces and line breaks makes no difference', () => {
  expect(fingerprintOfFreeze(freezeOf({ text: ' Train all\r\nbuyers ', reference: '' }))).toBe(
    usual,
  );
});

test.each<Partial<FrozenMatrix['actions'][number]>>([
  { text: 'Train most buyers' },
  { due: 'Q2 23' },
  { status: 'complete' },
  { by: { quarter: 1, year: 2024 } },
  { end: { end: { year: 2023, month: 6, day: 30 }, precision: 'quarter' } },
  { details: { owner: 'Bob' } },
  { details: { sponsor: 'Ann' } },
])('%j does', (change) => {
  expect(fingerprintOfFreeze(freezeOf(change))).not.toBe(usual);
});
