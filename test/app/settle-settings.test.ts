import type { ReviewRequest } from '../../src/app/review-matrix';
import { settleSettings } from '../../src/app/review-matrix';

const TODAY = { year: 2024, month: 3, day: 1 };
const ASKED = { year: 2023, month: 10, day: 15 };
const STORED = {
  asAt: { year: 2022, month: 12, day: 31 },
  startMonth: 1,
  levels: ['Low', 'High'],
};
const request = (changes: Partial<ReviewRequest> = {}): ReviewRequest => ({
  sheet: null,
  asAt: null,
  startMonth: null,
  today: TODAY,
  ...changes,
});

test('what was asked for goes before what the workbook says', () => {
  expect(settleSettings(request({ asAt: ASKED, startMonth: 7 }), STORED)).toEqual({
    asAt: ASKED,
    startMonth: 7,
    levels: STORED.levels,
  });
});

test('what the workbook says goes before the defaults', () => {
  expect(settleSettings(request(), STORED)).toEqual(STORED);
});

test('the defaults are today, April and the usual levels', () => {
  expect(settleSettings(request(), null)).toEqual({
    asAt: TODAY,
    startMonth: 4,
    levels: ['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator'],
  });
});
