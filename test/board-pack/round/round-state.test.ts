import { findRound, findSignOff, listRounds } from '../../../src/board-pack/round/round-state';
import type { GivenAnswer, RoundEntry, RoundStart, SignOff } from '../../../src/workbook/round';

const JULY = { year: 2023, month: 7, day: 15 };
const OCTOBER = { year: 2023, month: 10, day: 15 };

const step = (asAt: RoundEntry['asAt']) => ({ on: asAt, asAt, by: '' });

const started = (asAt: RoundEntry['asAt']): RoundStart => ({
  ...step(asAt),
  kind: 'started',
  period: '',
  freezeId: 'freeze-2023-04-30',
  before: { asAt: JULY, period: '' },
});

const answered = (asAt: RoundEntry['asAt'], action: string): GivenAnswer => ({
  ...step(asAt),
  kind: 'answered',
  answer: 'done',
  kpiId: 'KPI',
  action,
  dueBefore: '',
  due: '',
  reason: '',
  sheet: 'Plan',
  cells: ['E2'],
});

const signedOff = (asAt: RoundEntry['asAt'], by: string): SignOff => ({
  ...step(asAt),
  by,
  kind: 'signed-off',
  freezeId: 'freeze-2023-10-15',
  fingerprint: '0123456789abcdef',
});

test('a workbook in which nobody has started a round has none', () => {
  expect(findRound([])).toBeNull();
  expect(findSignOff([], OCTOBER)).toBeNull();
});

test('a round has its own answers, in their order, and is open until it is signed off', () => {
  const entries = [
    started(JULY),
    answered(JULY, 'Early'),
    signedOff(JULY, 'Ann'),
    started(OCTOBER),
    answered(OCTOBER, 'First'),
    answered(OCTOBER, 'Second'),
  ];
  const open = findRound(entries)!;
  expect(open.start.asAt).toEqual(OCTOBER);
  expect(open.answers.map(({ action }) => action)).toEqual(['First', 'Second']);
  expect(open.signOff).toBeNull();
  expect(findRound([...entries, signedOff(OCTOBER, 'Bob')])!.signOff).toMatchObject({ by: 'Bob' });
  expect(findSignOff(entries, JULY)).toMatchObject({ by: 'Ann' });
  expect(listRounds(entries)).toHaveLength(2);
});

test('a sign-off that was taken back counts no longer, and the next one does', () => {
  const entries: RoundEntry[] = [
    started(OCTOBER),
    signedOff(OCTOBER, 'Ann'),
    { ...step(OCTOBER), kind: 'taken-back', reason: '' },
  ];
  expect(findSignOff(entries, OCTOBER)).toBeNull();
  expect(findSignOff([...entries, signedOff(OCTOBER, 'Bob')], OCTOBER)).toMatchObject({
    by: 'Bob',
  });
});

test('nothing of a cancelled round counts, and it can be started anew', () => {
  const entries: RoundEntry[] = [
    started(JULY),
    started(OCTOBER),
    answered(OCTOBER, 'First'),
    signedOff(OCTOBER, 'Ann'),
    { ...step(OCTOBER), kind: 'cancelled' },
  ];
  expect(findRound(entries)!.start.asAt).toEqual(JULY);
  expect(findSignOff(entries, OCTOBER)).toBeNull();
  expect(findRound([...entries, started(OCTOBER)])).toMatchObject({ answers: [], signOff: null });
});

test('steps of a round whose start was deleted count for nothing', () => {
  expect(listRounds([answered(JULY, 'First'), signedOff(JULY, 'Ann')])).toEqual([]);
});
