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
