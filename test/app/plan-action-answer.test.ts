import type { ActionAnswer } from '../../src/app/plan-action-answer';
import { findActionOf, planActionAnswer } from '../../src/app/plan-action-answer';
import { listActions } from '../../src/domain/matrix';
import { reviewGrid } from '../../src/app/review-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';
import { createExampleGrid } from '../rules/example-sheet';
import { reviewOf } from './sample-review';

const HEADINGS = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const LEVELS = ['Developing Some', 'Leader All'];
const row = (name: string, action: string, due: string, ...more: string[]): string[] =>
  name === '' ? ['', '', '', action, due, ...more] : [name, ...LEVELS, action, due, ...more];

const planOf = (headings: readonly string[], rows: string[][], answer: ActionAnswer, place = 0) => {
  const grid = createExampleGrid({ title: '', header: [...HEADINGS, ...headings], rows });
  const asAt = { year: 2023, month: 10, day: 15 };
  const review = reviewGrid(grid, findHeader(grid)!, { ...DEFAULT_SETTINGS, asAt });
  return planActionAnswer(answer, listActions(review.matrix)[place]!, review);
};
const writes = (...args: Parameters<typeof planOf>): string[] =>
  planOf(...args).edits.map(({ cell, from, to }) => `${cell}: ${from} → ${to}`);

const DONE: ActionAnswer = { kind: 'done' };
const MOVED: ActionAnswer = { kind: 'moved', due: ' Q4 23 ', reason: 'Two posts vacant' };

describe('done', () => {
  test('is written into Status where there is one, else into the due', () => {
    expect(writes(['Status'], [row('A', 'Train', 'Q1 23', 'In progress')], DONE)).toEqual([
      'F2: In progress → Complete',
    ]);
    expect(writes([], [row('A', 'Train', 'Q1 23')], DONE)).toEqual(['E2: Q1 23 → Complete']);
  });

  test('in the word that the council uses most, not in one that says more of one action', () => {
    const rows = [
      row('A', 'Train', 'Q1 23', 'Open'),
      row('B', 'Buy', 'Q1 23', 'Completed March 2023'),
      row('C', 'Sell', 'Q1 23', 'Completed March 2023'),
      row('D', 'Tell', 'Q1 23', 'Closed'),
    ];
    expect(writes(['Status'], rows, DONE)).toEqual(['F2: Open → Closed']);
    expect(writes([], [row('A', 'Train', 'Q1 23'), row('B', 'Buy', 'Done')], DONE)).toEqual([
      'E2: Q1 23 → Done',
    ]);
  });

  test('is not written into a cell that tells of other actions too', () => {
    const twoDues = [row('A', '1. Train buyers\n2. Write a policy', 'Q1 23\nQ2 23')];
    expect(planOf([], twoDues, DONE)).toEqual({ edits: [], obstacle: 'cell-shared' });
  });
});

test('of actions side by side each is told in its own columns, and none where they share one', () => {
  const own = ['Action 1', 'By when', 'Status', 'Action 2', 'By when', 'Status'];
  const plan = (headings: readonly string[], cells: readonly string[]): string[] => {
    const grid = createExampleGrid({
      title: '',
      header: [...HEADINGS.slice(0, 3), ...headings],
      rows: [['A', ...LEVELS, ...cells]],
    });
    const asAt = { year: 2023, month: 10, day: 15 };
    const review = reviewGrid(grid, findHeader(grid)!, { ...DEFAULT_SETTINGS, asAt });
    const planned = planActionAnswer(DONE, listActions(review.matrix)[1]!, review);
    return [...planned.edits.map(({ cell }) => cell), planned.obstacle ?? ''];
  };
  expect(plan(own, ['Train', 'Q1 23', 'Open', 'Buy', 'Q1 23', 'Open'])).toEqual(['I2', '']);
  const shared = ['Action 1', 'Action 2', 'By when', 'Status'];
  expect(plan(shared, ['Train', 'Buy', 'Q1 23', 'Open'])).toEqual(['cell-shared']);
});

describe('dropped', () => {
  const DROPPED: ActionAnswer = { kind: 'dropped', reason: 'No longer wanted' };

  test('is written as the council says it, with the reason where it has a column', () => {
    const rows = [
      row('A', 'Train', 'Q1 23', 'Open', 'Late'),
      row('B', 'Buy', 'Q1 23', 'Withdrawn', ''),
    ];
    expect(writes(['Status', 'Notes'], rows, DROPPED)).toEqual([
      'F2: Open → Withdrawn',
      'G2: Late → Late\nNo longer wanted',
    ]);
    expect(writes([], [row('A', 'Train', 'Q1 23')], DROPPED)).toEqual(['E2: Q1 23 → Cancelled']);
  });
});

describe('on course', () => {
  const ON_COURSE: ActionAnswer = { kind: 'on-course' };
  const rows = (status: string) => [
    row('A', 'Train', 'Q4 23', status),
    row('B', 'Buy', 'Q4 23', 'On target'),
  ];

  test('is written into a Status that has a word for it, and nowhere else', () => {
    expect(writes(['Status'], rows('Delayed'), ON_COURSE)).toEqual(['F2: Delayed → On target']);
    expect(writes(['Status'], rows('on track'), ON_COURSE)).toEqual([]);
    expect(writes(['Status'], [row('A', 'Train', 'Q4 23', 'In progress')], ON_COURSE)).toEqual([]);
    expect(writes([], [row('A', 'Train', 'Q4 23')], ON_COURSE)).toEqual([]);
  });
});

describe('moved', () => {
  test('writes the new due, and the reason below what stands there', () => {
    const rows = [row('A', 'Train', 'Q1 23', 'Late supplier')];
    expect(writes(['Reason for the new due'], rows, MOVED)).toEqual([
      'E2: Q1 23 → Q4 23',
      'F2: Late supplier → Late supplier\nTwo posts vacant',
    ]);
  });

  test('keeps the original due where it has a column and nothing stands there yet', () => {
    const of = (original: string) =>
      writes(['Original due'], [row('A', 'Train', 'Q1 23', original)], MOVED);
    expect(of('')).toEqual(['F2:  → Q1 23', 'E2: Q1 23 → Q4 23']);
    expect(of('Q4 22')).toEqual(['E2: Q1 23 → Q4 23']);
  });

  test('without a column for it the reason is kept aside, and said to be', () => {
    expect(planOf([], [row('A', 'Train', 'Q1 23')], MOVED)).toMatchObject({
      isReasonKeptAside: true,
    });
  });

  test.each(['soon', 'Complete', 'Ongoing', 'Q3', ''])('“%s” is no new due', (due) => {
    expect(planOf([], [row('A', 'Train', 'Q1 23')], { ...MOVED, due })).toEqual({
      edits: [],
      obstacle: 'due-unreadable',
    });
  });

  test('dues of two columns are left to a person', () => {
    const review = reviewOf([
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'Quarter', 'Year'],
      ['A', ...LEVELS, 'Train', 'Q1', '2023/24'],
    ]);
    expect(planActionAnswer(MOVED, listActions(review.matrix)[0]!, review)).toEqual({
      edits: [],
      obstacle: 'due-in-columns',
    });
  });
});

test('a note goes below what stands there; without a column there is no place for it', () => {
  const note: ActionAnswer = { kind: 'note', text: 'Asked on Monday' };
  expect(writes(['Notes'], [row('A', 'Train', 'Q1 23', 'Old')], note)).toEqual([
    'F2: Old → Old\nAsked on Monday',
  ]);
  expect(planOf([], [row('A', 'Train', 'Q1 23')], note)).toEqual({
    edits: [],
    obstacle: 'column-missing',
  });
});

describe('the action of a finding', () => {
  const review = reviewOf([
    HEADINGS,
    row('A', 'Train', 'Q1 23'),
    row('', 'Buy', 'Q2 23'),
    row('B', '', ''),
  ]);
  const about = (...cells: string[]) =>
    findActionOf({ rule: '', severity: 'error', cells, message: '', fix: null }, review)?.text;

  test('is the one whose text or due it names', () => {
    expect([about('D2'), about('E3'), about('D2', 'E2')]).toEqual(['Train', 'Buy', 'Train']);
  });

  test('is none where it names none or several', () => {
    expect([about('A2'), about('D2', 'D3'), about()]).toEqual([undefined, undefined, undefined]);
  });
});
