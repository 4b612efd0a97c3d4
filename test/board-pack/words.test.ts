import {
  STATUSES,
  describeActionState,
  describeSpread,
  describeState,
  describeStatus,
  listCells,
  nameRank,
  nameStep,
  printCellText,
  printRank,
  titleRule,
  unitOfRank,
  yesOrNo,
} from '../../src/board-pack/words';
import { createNumberScale, createScale } from '../../src/domain/level-scale';

const NAMES = createScale(['Low', 'Middle', 'High']);
const NUMBERED = createScale(['Low', 'Middle', 'High'], 1);
const NUMBERS = createNumberScale(0, 2);
const SPREAD = { lowestRank: 2, medianRank: 2, meanRank: 2, highestRank: 2 };

test('every status and state has words of its own', () => {
  const statuses = STATUSES.map((status) => describeStatus(status).text);
  for (const text of statuses) expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
  expect(new Set(statuses).size).toBe(statuses.length);
  const states = (
    ['scheduled', 'complete', 'ongoing', 'cancelled', 'on-hold', 'unscheduled', 'blank'] as const
  ).map(describeState);
  for (const text of states.slice(1)) expect(statuses).toContain(text);
  expect(states[0]).toBe('Scheduled');
  expect(describeState('unreadable')).toBe('Unreadable');
  expect(describeActionState('ongoing', 'ongoing-past-end')).toBe('Ongoing past its end');
  expect(describeActionState('scheduled', 'overdue')).toBe('Scheduled');
  expect([true, false].map(yesOrNo)).toEqual(['Yes', 'No']);
});

test('a look is of the highlight that means the same, and what has no highlight has none', () => {
  const looks = Object.fromEntries(STATUSES.map((status) => [status, describeStatus(status).look]));
  expect(looks).toEqual({
    overdue: 'overdue',
    'due-this-quarter': 'due-this-quarter',
    'due-later': 'none',
    complete: 'complete',
    ongoing: 'ongoing',
    'ongoing-until': 'none',
    'ongoing-past-end': 'past-end',
    cancelled: 'none',
    'on-hold': 'none',
    unscheduled: 'none',
    blank: 'none',
    unclear: 'unclear',
  });
});

test.each([
  [NAMES, 'rank', 1, 2.5, 'Low', 'between Middle and High', 'Middle'],
  [NUMBERED, 'score', 1, 2.5, 'Low', '2.5, between Middle and High', '2 to below 3'],
  [NUMBERS, 'score', 0, 1.5, '0', '1.5', '1 to below 2'],
] as const)('a place on %j is a %s', (scale, unit, lowest, half, first, between, step) => {
  expect(unitOfRank(scale)).toBe(unit);
  expect([0, 1.5].map((rank) => printRank(rank, scale))).toEqual([lowest, half]);
  expect([0, 1.5].map((rank) => nameRank(rank, scale))).toEqual([first, between]);
  expect(nameStep(1, scale, true)).toBe(step);
  expect(nameStep(1, scale, false)).toBe(nameRank(1, scale));
  expect(nameStep(2, scale, true)).toBe(nameRank(2, scale));
  expect(describeSpread({ ...SPREAD, lowestRank: 0 }, scale)).toBe(
    `${first} to ${scale.levels[2]}`,
  );
  expect(describeSpread(SPREAD, scale)).toBe(`all ${scale.levels[2]}`);
});

test('cells are listed up to four, and the rest counted', () => {
  const cells = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'];
  expect([0, 1, 4, 5, 6].map((count) => listCells(cells.slice(0, count)))).toEqual([
    'Whole matrix',
    'E1',
    'E1, E2, E3, E4',
    'E1, E2, E3, E4 and 1 more',
    'E1, E2, E3, E4 and 2 more',
  ]);
  expect(['', 'Buy bins'].map(printCellText)).toEqual(['(blank)', 'Buy bins']);
});

test('a rule goes by its title, one of an older version by the words of its id', () => {
  const ruleTitles = new Map([['overdue', 'Overdue action']]);
  expect(titleRule('overdue', { ruleTitles })).toBe('Overdue action');
  expect(titleRule('due-without-year', { ruleTitles })).toBe('Due without year');
});
