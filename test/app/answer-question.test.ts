import { settingsOfAnswer } from '../../src/app/answer-question';
import { createScale } from '../../src/domain/level-scale';

const PLACE = {
  sheet: 'Plan',
  headerRowNumber: 1,
  columns: { kpi: 'A', current: 'B', target: 'C' },
};

test('an answer about the scale is kept as chosen', () => {
  expect(settingsOfAnswer({ kind: 'scale', scale: 'Basic<Strong' }, PLACE)).toEqual({
    scale: createScale(['Basic', 'Strong']),
    isScaleChosen: true,
  });
  expect(settingsOfAnswer({ kind: 'scale', scale: '0 to 4' }, PLACE)).toMatchObject({
    scale: { levels: ['0', '1', '2', '3', '4'], lowestNumber: 0 },
  });
});

test('an answer about marks is kept', () => {
  expect(settingsOfAnswer({ kind: 'marks', now: 'x', target: 'o' }, PLACE)).toEqual({
    marks: { now: 'x', target: 'o' },
  });
});

test('an answer about columns of several sheets is kept for all of them', () => {
  const sheets = ['Plan', 'People'];
  const answer = { kind: 'columns', columns: { current: 'C' } } as const;
  expect(settingsOfAnswer(answer, { ...PLACE, sheets })).toMatchObject({ sheets });
  expect(settingsOfAnswer(answer, { ...PLACE, sheets: ['Plan'] })).not.toHaveProperty('sheets');
});

test('an answer about columns is laid over those that were read', () => {
  const columns = { current: 'C', target: 'D' } as const;
  expect(settingsOfAnswer({ kind: 'columns', columns }, PLACE)).toMatchObject({
    mapping: {
      sheet: 'Plan',
      headerRowNumber: 1,
      columns: { kpi: 'A', current: 'C', target: 'D' },
    },
  });
});
