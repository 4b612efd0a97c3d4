import { describeObstacle, nameAnswer } from '../../../src/app/words/describe-answers';

test('the record of an answer has the reason in its line', () => {
  expect(nameAnswer('moved', ' Two posts\nvacant ')).toBe('Give a new due: Two posts vacant');
  expect(nameAnswer('moved', ' ')).toBe('Give a new due');
});

test('a note stands in the matrix, so its record does not repeat it', () => {
  expect(nameAnswer('note', 'Asked on Monday')).toBe('Add a note');
});

test('what is no due is told by examples of what is', () => {
  expect(describeObstacle('due-unreadable')).toContain('such as Q2 24');
});
