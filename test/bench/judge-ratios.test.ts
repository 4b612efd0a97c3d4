import { judgeRatios, listOpenGoals } from '../../bench/judge-ratios';

describe('judging ratios by their budgets', () => {
  const budgets = { 'check ÷ Python': { ratio: 0.6, goal: 1 }, 'review ÷ parse': { ratio: 30 } };

  it('says nothing of ratios that are better, the same or up to a third worse', () => {
    expect(judgeRatios({ 'check ÷ Python': 0.79, 'review ÷ parse': 39.9 }, budgets)).toEqual([]);
    expect(judgeRatios({ 'check ÷ Python': 0.1, 'review ÷ parse': 30 }, budgets)).toEqual([]);
  });

  it('names a ratio that is over a third worse', () => {
    expect(judgeRatios({ 'review ÷ parse': 40.1 }, budgets)).toEqual([
      'review ÷ parse: 40.1, over a third more than the 30.0 of its budget',
    ]);
  });

  it('names a ratio that is over its goal again, also within a third of its budget', () => {
    const close = { 'check ÷ Python': { ratio: 0.9, goal: 1 } };
    expect(judgeRatios({ 'check ÷ Python': 1.01 }, close)).toEqual([
      'check ÷ Python: 1.01, and it was to stay at 1.00 at most',
    ]);
    expect(listOpenGoals({ 'check ÷ Python': 1.01 }, close)).toEqual([]);
  });

  it('lets a ratio that has not come down to its goal be what it was, and says that it has not', () => {
    const far = { 'check ÷ Python': { ratio: 2, goal: 1 } };
    expect(judgeRatios({ 'check ÷ Python': 2.1 }, far)).toEqual([]);
    expect(listOpenGoals({ 'check ÷ Python': 2.1 }, far)).toEqual([
      'check ÷ Python: 2.10, and is to come down to 1.00',
    ]);
    expect(listOpenGoals({ 'check ÷ Python': 0.99 }, far)).toEqual([]);
  });

  it('names a ratio without a budget', () => {
    expect(judgeRatios({ 'pack ÷ Python': 1 }, budgets)).toEqual([
      'pack ÷ Python: 1.00, and bench/budgets.json has no budget for it',
    ]);
  });
});
