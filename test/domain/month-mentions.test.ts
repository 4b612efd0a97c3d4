import fc from 'fast-check';
import { MONTH_NAMES } from '../../src/domain/calendar-date';
import type { MonthMention } from '../../src/domain/month-mentions';
import { findMonthMentions } from '../../src/domain/month-mentions';

const mention = (role: MonthMention['role'], year: number, month: number): MonthMention => ({
  role,
  year,
  month,
});

test.each([
  ['meetings to go in to diaries from April 2023. These', [mention('start', 2023, 4)]],
  ['Launch date 1st April 2023 (sign-off March 2023)', [mention('start', 2023, 4)]],
  ['Launch date: 1 April 2023', [mention('start', 2023, 4)]],
  ['to start in early Sept 2023', [mention('start', 2023, 9)]],
  ['training in April 2023', [mention('within', 2023, 4)]],
  ['on 3 May 2023 and during Jun-23', [mention('within', 2023, 5), mention('within', 2023, 6)]],
  ['published by the end of June 2023', [mention('by', 2023, 6)]],
  ['From April 2023, done by 30th June 2023', [mention('start', 2023, 4), mention('by', 2023, 6)]],
])('%s', (text, expected) => {
  expect(findMonthMentions(text)).toEqual(expected);
});

test.each([
  'final sign-off March 2023',
  'in April',
  'from 5/20 schools',
  'in 2023',
  'by 30/06/2023',
  'the march 2023 budget',
  'in the marching season 2023',
  'Domain April 2023',
  '',
])('no month that anything starts or ends in: %s', (text) => {
  expect(findMonthMentions(text)).toEqual([]);
});

test('every month is found with its year, whatever stands around it', () => {
  const words = fc.array(fc.constantFrom('Plan', 'the', 'supplier', 'reviews', '1.', '–'));
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2001, max: 2099 }),
      words,
      (before, month, year, after) => {
        const text = [...before, 'by', MONTH_NAMES[month - 1], year, '.', ...after].join(' ');
        expect(findMonthMentions(text)).toEqual([mention('by', year, month)]);
      },
    ),
  );
});
