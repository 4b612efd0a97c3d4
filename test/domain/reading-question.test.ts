import type { ReadingAnswer } from '../../src/domain/reading-question';
import { optionOfAnswer } from '../../src/domain/reading-question';

test.each<[ReadingAnswer, string]>([
  [{ kind: 'columns', columns: { current: 'C', target: 'D' } }, '--map "current=C,target=D"'],
  [{ kind: 'scale', scale: 'CAF' }, '--scale "CAF"'],
  [{ kind: 'sheets', sheets: ['Buying', 'Value'] }, '--sheet "Buying" --sheet "Value"'],
  [{ kind: 'marks', now: '✓', target: '★' }, '--marks "now=✓,target=★"'],
  [{ kind: 'marks', now: 'x', target: '' }, '--marks "now=x"'],
])('%j is given as %s', (answer, option) => {
  expect(optionOfAnswer(answer)).toBe(option);
});
