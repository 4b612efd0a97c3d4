import type { ReadingQuestion } from '../../src/domain/reading-question';
import { AddInError } from '../../src/workbook/errors';

test('what is unsure is asked with its choices', () => {
  const question: ReadingQuestion = {
    id: 'current-column',
    text: 'Which column says where you are now?',
    cells: ['C1', 'D1'],
    choices: [
      { label: 'Column C', answer: { kind: 'columns', columns: { current: 'C' } } },
      { label: 'column D', answer: { kind: 'columns', columns: { current: 'D' } } },
    ],
    assumed: null,
  };
  expect(new AddInError('reading-unsure', { questions: [question] }).message).toBe(
    'The matrix can be read in more than one way. Which column says where you are now? Column C or column D. Nothing was changed.',
  );
});

const PLAN_CELLS = ['E3', 'E2'].map((cell) => ({ sheet: 'Plan', cell }));
const REFUSAL = { code: 'AccessDenied', message: 'No' };

test.each([
  [PLAN_CELLS.slice(1), true, 'it had written: E2 on “Plan”.', 'put it back under Changes'],
  [PLAN_CELLS, true, 'it had written: E2:E3 on “Plan”.', 'put them back under Changes'],
  [
    [...PLAN_CELLS, { sheet: 'Scheme', cell: 'B4' }],
    false,
    'it had written: E2:E3 on “Plan”, and B4 on “Scheme”.',
    'Try again: the rest is then written.',
  ],
])(
  'cells that stay written are named by sheet, with how to go on',
  (cells, isListed, left, next) => {
    const { message } = new AddInError('edits-stopped', { cells, isListed, ...REFUSAL });
    expect(message).toContain(left);
    expect(message).toContain(next);
  },
);
