import { formatIsoDate } from '../../src/domain/calendar-date';
import { parseDue, parseDueDate } from '../../src/domain/parse-due';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../src/domain/quarter';
import { measureGrowth } from '../support/growth';
import { describeReading } from './describe-reading';

const financial = { basis: FINANCIAL_YEAR, neighbourYear: null };
const calendar = { basis: CALENDAR_YEAR, neighbourYear: null };

type Row = readonly [text: string, reading: string];

function expectReadings(rows: readonly Row[], context = financial): void {
  test.each(rows)('%j is %s', (text, reading) => {
    const due = parseDue(text, context);
    expect(describeReading(due)).toBe(reading);
    expect(due.raw).toBe(text);
  });
}

/** What means the same under every basis, since quarters are kept as they are named. */
const NAMED_QUARTERS: readonly Row[] = [
  ['Q1 23', 'scheduled by Q1 23'],
  ['q1 23', 'scheduled by Q1 23'],
  ['  Q1\u00a023 ', 'scheduled by Q1 23'],
  ['Q１ ２３', 'scheduled by Q1 23'],
  ['Q1\u202f23', 'scheduled by Q1 23'],
  ['Q\u200b1 23', 'scheduled by Q1 23'],
  ['Q1\n23', 'scheduled by Q1 23'],
  ['Q1 23.', 'scheduled by Q1 23'],
  ['Q1 23,', 'scheduled by Q1 23'],
  ['(Q1 23)', 'scheduled by Q1 23'],
  ['Q1, 23', 'scheduled by Q1 23'],
  ['Q1-23', 'scheduled by Q1 23'],
  ['Q1/23', 'scheduled by Q1 23'],
  ['Q1/2023', 'scheduled by Q1 23'],
  ["Q1 '23", 'scheduled by Q1 23'],
  ['Q1 ’23', 'scheduled by Q1 23'],
  ['Q123', 'scheduled by Q1 23'],
  ['Q12023', 'scheduled by Q1 23'],
  ['1Q23', 'scheduled by Q1 23'],
  ['2023Q1', 'scheduled by Q1 23'],
  ['Q 1 20', 'scheduled by Q1 20'],
  ['Q2 20', 'scheduled by Q2 20'],
  ['Q.2 23', 'scheduled by Q2 23'],
  ['Q2 2023', 'scheduled by Q2 23'],
  ['2023 Q2', 'scheduled by Q2 23'],
  ['2023: Q2', 'scheduled by Q2 23'],
  ['Quarter 2 2023', 'scheduled by Q2 23'],
  ['Quarter Two 2023', 'scheduled by Q2 23'],
  ['Qtr 2 23', 'scheduled by Q2 23'],
  ['2nd quarter 2023', 'scheduled by Q2 23'],
  ['second quarter of 2023', 'scheduled by Q2 23'],
  ['final quarter of 2023', 'scheduled by Q4 23'],
  ['by Q2 23', 'scheduled by Q2 23'],
  ['by end of Q2 23', 'scheduled by Q2 23'],
  ['End of Q2 23', 'scheduled by Q2 23'],
  ['Due: Q2 23', 'scheduled by Q2 23'],
  ['mid Q2 23', 'scheduled by Q2 23'],
  ['To be completed by Q2 23', 'scheduled by Q2 23'],
  ['Completion Q2 23', 'scheduled by Q2 23'],
  ['Deferred to Q2 24', 'scheduled by Q2 24'],
  ['Q2 23 Q2 23', 'scheduled by Q2 23'],
  ['H1 23', 'scheduled from Q1 23 by Q2 23'],
  ['H2 2023', 'scheduled from Q3 23 by Q4 23'],
  ['first half of 2023', 'scheduled from Q1 23 by Q2 23'],
  ['1st half of 2023', 'scheduled from Q1 23 by Q2 23'],
  ['second half of 2023', 'scheduled from Q3 23 by Q4 23'],
];

const RANGES: readonly Row[] = [
  ['Q2/3 23', 'scheduled from Q2 23 by Q3 23'],
  ['Q2 / 3 23', 'scheduled from Q2 23 by Q3 23'],
  ['Q2-3 23', 'scheduled from Q2 23 by Q3 23'],
  ['Q2–Q3 23', 'scheduled from Q2 23 by Q3 23'],
  ['Q2/Q3 23', 'scheduled from Q2 23 by Q3 23'],
  ['Q2 & Q3 2023', 'scheduled from Q2 23 by Q3 23'],
  ['Q2 and Q3 2023', 'scheduled from Q2 23 by Q3 23'],
  ['Q2, Q3 23', 'scheduled from Q2 23 by Q3 23'],
  ['Quarters 2 and 3 2023', 'scheduled from Q2 23 by Q3 23'],
  ['Q2/3/23', 'scheduled from Q2 23 by Q3 23'],
  ['Q1-Q3 23', 'scheduled from Q1 23 by Q3 23'],
  ['Q1 to Q3 23', 'scheduled from Q1 23 by Q3 23'],
  ['Q1, Q2 and Q3 23', 'scheduled from Q1 23 by Q3 23'],
  ['Q1 23 / Q3 23', 'scheduled from Q1 23 by Q3 23'],
  ['Q2 24 / Q3 24 / Q4 24', 'scheduled from Q2 24 by Q4 24'],
  ['Q4 23 / Q1 24', 'scheduled from Q4 23 by Q1 24'],
  ['Q4 23/Q1 24', 'scheduled from Q4 23 by Q1 24'],
  ['Q4 23 - Q1 24', 'scheduled from Q4 23 by Q1 24'],
  ['Q4 23 — Q1 24', 'scheduled from Q4 23 by Q1 24'],
  ['Q4 23 to Q1 24', 'scheduled from Q4 23 by Q1 24'],
  ['Q4 23 to end of Q1 24', 'scheduled from Q4 23 by Q1 24'],
  ['Q4 23\n/ Q1 24', 'scheduled from Q4 23 by Q1 24'],
  ['From Q1 23 to Q4 23', 'scheduled from Q1 23 by Q4 23'],
  ['Q4/Q1 24', 'scheduled from Q4 23 by Q1 24 (year-inferred)'],
  ['Q3 23 – Q1 23', 'scheduled from Q1 23 by Q3 23 (reversed-range)'],
  ['Q1/3 23', 'scheduled from Q1 23 by Q3 23 (two-dues)'],
  ['Q1 & Q3 23', 'scheduled from Q1 23 by Q3 23 (two-dues)'],
  ['Q2 or Q3 23', 'scheduled from Q2 23 by Q3 23 (two-dues)'],
  ['Q2 24 q3 24', 'scheduled from Q2 24 by Q3 24 (two-dues)'],
  ['Q2 23\nQ3 23', 'scheduled from Q2 23 by Q3 23 (two-dues)'],
  ['1. Q2 23 2. Q3 23', 'scheduled from Q2 23 by Q3 23 (two-dues)'],
  ['2023 Q4\n2024 Q1', 'scheduled from Q4 23 by Q1 24 (two-dues)'],
  ['Q3 23 / Q1 23 / Q2 23', 'scheduled from Q1 23 by Q2 23 (reversed-range)'],
  ['Q1 23 / - Q3 23', 'scheduled from Q1 23 by Q3 23 (two-dues)'],
];

const STATES: readonly Row[] = [
  ...['Complete', 'complete', 'COMPLETE', 'Complete.', 'Completed', 'Done', 'Closed', 'Achieved'],
  ...['Implemented', '100% complete', 'Complete Complete', 'All actions complete'],
].map((text): Row => [text, 'complete']);

const ONGOING: readonly Row[] = [
  ...['Ongoing', 'ongoing', 'Ongoing.', 'On-going', 'on going', 'In progress', 'in-progress'],
  ...[
    'Underway',
    'Under way',
    'Continuous',
    'BAU',
    'B.A.U.',
    'Rolling',
    'Annually',
    'Every quarter',
  ],
  ...['Ongoing (quarterly)'],
].map((text): Row => [text, 'ongoing']);

const CANCELLED: readonly Row[] = [
  ...['Cancelled', 'cancelled.', 'Withdrawn', 'No longer required', 'Superseded', 'Not required'],
].map((text): Row => [text, 'cancelled']);

const UNSCHEDULED: readonly Row[] = [
  ...[
    'TBC',
    'tbc',
    'T.B.C.',
    't.b.c',
    'T.B.A',
    't.b.a.',
    't.b.d',
    'T.B.D.',
    'TBA',
    'TBD',
    'To be confirmed',
    'N/A',
    'n/a',
    'N.A.',
    'NA',
    '-',
    '–',
  ],
  ...['—', 'Not applicable', 'None', 'On hold', 'Paused', 'Deferred', 'Not started', 'ASAP'],
  ...['Not complete', 'Not yet complete', 'incomplete', 'Not done'],
].map((text): Row => [text, 'unscheduled']);

const STATES_WITH_QUARTERS: readonly Row[] = [
  ['Q3 23 Complete', 'complete by Q3 23'],
  ['complete Q2 23', 'complete by Q2 23'],
  ['Complete (Q2 23)', 'complete by Q2 23'],
  ['Q4 23\nComplete', 'complete by Q4 23'],
  ['Q2 23 Ongoing', 'ongoing by Q2 23'],
  ['ongoing. Q4 23', 'ongoing by Q4 23'],
  ['Ongoing to Q4 23', 'ongoing by Q4 23'],
  ['Ongoing until Q4 23', 'ongoing by Q4 23'],
  ['Ongoing from Q1 23', 'ongoing from Q1 23'],
  ['Ongoing since Q1 23', 'ongoing from Q1 23'],
  ['Ongoing from Q1 23 to Q4 23', 'ongoing from Q1 23 by Q4 23'],
  ['Q1 23 onwards', 'ongoing from Q1 23'],
  ['Q1 23 - ongoing', 'ongoing from Q1 23'],
  ['Q1 23 and ongoing', 'ongoing from Q1 23'],
  ['Q1 23, ongoing', 'ongoing from Q1 23'],
  ['From Q1 23', 'ongoing from Q1 23 (end-missing)'],
  ['Started Q1 23', 'ongoing from Q1 23 (end-missing)'],
  ['Cancelled Q2 23', 'cancelled by Q2 23'],
  ['Complete Q1 23 Complete Q2 23', 'complete by Q2 23'],
  ['To be completed from Q1 23', 'scheduled by Q1 23'],
  ['On hold until Q2 24', 'unscheduled by Q2 24 (two-states)'],
  ['TBC Q2 23', 'scheduled by Q2 23 (extra-words)'],
  ['Not started - Q3 23', 'scheduled by Q3 23 (extra-words)'],
];

const CONTRADICTIONS: readonly Row[] = [
  ['complete / ongoin', 'ongoing (damaged-word, two-states)'],
  ['Ongoing / Complete', 'ongoing (two-states)'],
  ['Complete / TBC', 'unscheduled (two-states)'],
  ['Q2 23 Complete Q3 23', 'scheduled by Q3 23 (two-dues)'],
  ['Phase 1 complete, phase 2 Q3 23', 'scheduled by Q3 23 (extra-words, two-dues)'],
  ['Phase 1 cancelled, phase 2 Q3 23', 'scheduled by Q3 23 (extra-words, two-dues)'],
  ['Complete by Q2 23', 'scheduled by Q2 23 (two-states)'],
];

const NOT_COMPLETE: readonly Row[] = [
  ["hasn't been completed", 'unscheduled (extra-words)'],
  ['Complete when funding is agreed', 'unscheduled (extra-words)'],
  ['To be completed', 'unscheduled (extra-words)'],
  ['will be complete Q2 23', 'scheduled by Q2 23 (extra-words, two-states)'],
  ['not complete, Q2 23', 'scheduled by Q2 23 (extra-words)'],
  ['Closed, to be reviewed', 'unscheduled'],
  ['Closed, to be reviewed Q3 23', 'scheduled by Q3 23 (two-states)'],
  ['50% complete', 'ongoing (extra-words)'],
  ['nearly complete', 'ongoing (extra-words)'],
  ['Partially completed', 'ongoing (extra-words)'],
];

const DAMAGED: readonly Row[] = [
  ['ongoin', 'ongoing (damaged-word)'],
  ['Ongonig', 'ongoing (damaged-word)'],
  ['ngoing', 'ongoing (damaged-word)'],
  ['complet', 'complete (damaged-word)'],
  ['Compelte', 'complete (damaged-word)'],
  ['Compleated', 'complete (damaged-word)'],
  ['Cancled', 'cancelled (damaged-word)'],
];

const IMPOSSIBLE_DATES: readonly Row[] = [
  ['Deferred to 30/13/2023', 'unreadable ()'],
  ['To be completed by 31/02/2024', 'unreadable ()'],
  ['Q3 23 04.00', 'unreadable ()'],
  ['30/13/2023 b) Q3 23', 'unreadable ()'],
];

const EXTRA_WORDS: readonly Row[] = [
  ['Q2 23 - subject to funding', 'scheduled by Q2 23 (extra-words)'],
  ['Q2 23 with partners', 'scheduled by Q2 23 (extra-words)'],
  ['Q2 23 revised plan', 'scheduled by Q2 23 (extra-words)'],
  ['Stage one, complete apart from snags Q3 23', 'complete by Q3 23 (extra-words)'],
  ['Originally Q1 23', 'scheduled by Q1 23 (extra-words)'],
  ['Q2 23 2024', 'scheduled by Q2 23 (extra-words)'],
  ['Q2 23?', 'scheduled by Q2 23 (extra-words)'],
  ['implement by Q2 23', 'scheduled by Q2 23 (extra-words)'],
  ['Before Q2 23', 'scheduled by Q2 23 (extra-words)'],
];

const REPLACED: readonly Row[] = [
  ['Q2 23 (was Q1 23)', 'scheduled by Q2 23'],
  ['Q1 23, moved to Q2 23', 'scheduled by Q2 23'],
  ['Q1 23 (revised Q3 25)', 'scheduled by Q3 25'],
  ['Q1 23 (revised date: Q3 25)', 'scheduled by Q3 25'],
  ['Q1 23 - extended to Q3 25', 'scheduled by Q3 25'],
  ['Q1 23 / revised: Q3 25', 'scheduled by Q3 25'],
  ['Revised: Q3 23', 'scheduled by Q3 23'],
];

const SPLIT_YEARS: readonly Row[] = [
  ['Q2 2023/24', 'scheduled by Q2 23'],
  ['Q2 23/24', 'scheduled by Q2 23'],
  ['Q2 (2023/24)', 'scheduled by Q2 23'],
  ['2023/24 Q2', 'scheduled by Q2 23'],
  ['2023-24 Q2', 'scheduled by Q2 23'],
  ['2023/24 – Q2', 'scheduled by Q2 23'],
  ['FY23/24 Q2', 'scheduled by Q2 23'],
  ['FY 2023/24 Q2', 'scheduled by Q2 23'],
  ['Q3/4 2023/24', 'scheduled from Q3 23 by Q4 23'],
  ['H2 2023/24', 'scheduled from Q3 23 by Q4 23'],
  ['Q4 2023/24 / Q1 2024/25', 'scheduled from Q4 23 by Q1 24'],
  ['2023/24 Q4 - 2024/25 Q1', 'scheduled from Q4 23 by Q1 24'],
];

const TURNS: readonly Row[] = [
  ...['Q1 23 onward', 'Q1 23 onwards', 'Q1 23 forward', 'Q1 23 forwards', 'Q1 23+', 'Q1 23 + '].map(
    (text): Row => [text, 'ongoing from Q1 23'],
  ),
  ['Q1 23+ plan', 'scheduled by Q1 23 (extra-words)'],
  ...['started Q1 23', 'Commenced in Q1 23', 'begun from Q1 23', 'began  on Q.1 23'].map(
    (text): Row => [text, 'ongoing from Q1 23 (end-missing)'],
  ),
  ['start of Q1 23', 'scheduled by Q1 23'],
  ['beginning of the Q2 23', 'scheduled by Q2 23'],
  ['half way of Q1 23', 'scheduled by Q1 23'],
  ['halfway of the Q1 23', 'scheduled by Q1 23'],
  ['revised  date:  target Q3 25', 'scheduled by Q3 25'],
  ['re-scheduled: Q3 25', 'scheduled by Q3 25'],
  ['Q1 23, rescheduled date Q3 25', 'scheduled by Q3 25'],
  ['updated until', 'unreadable ()'],
];

const WHOLE_PERIODS: readonly Row[] = [
  ['2023', 'scheduled by Q4 23 (whole-period)'],
  ['2023/24', 'scheduled by Q4 23'],
  ['FY23/24', 'scheduled by Q4 23'],
  ['end of 2023/24', 'scheduled by Q4 23'],
  ['2023 - 2025', 'scheduled from Q1 23 by Q4 25 (whole-period)'],
  ['FY24', 'scheduled by Q4 24 (year-ambiguous)'],
  ['2024/5', 'scheduled by Q4 24 (month-or-year)'],
];

describe.each([
  ['financial year', financial],
  ['calendar year', calendar],
])('under the %s', (_, context) => {
  describe('quarters as named', () => expectReadings(NAMED_QUARTERS, context));
  describe('ranges', () => expectReadings(RANGES, context));
  describe('complete', () => expectReadings(STATES, context));
  describe('ongoing', () => expectReadings(ONGOING, context));
  describe('cancelled', () => expectReadings(CANCELLED, context));
  describe('unscheduled', () => expectReadings(UNSCHEDULED, context));
  describe('states with quarters', () => expectReadings(STATES_WITH_QUARTERS, context));
  describe('contradictions', () => expectReadings(CONTRADICTIONS, context));
  describe('what is not complete', () => expectReadings(NOT_COMPLETE, context));
  describe('damaged words', () => expectReadings(DAMAGED, context));
  describe('dates that do not exist', () => expectReadings(IMPOSSIBLE_DATES, context));
  describe('dues that replace others', () => expectReadings(REPLACED, context));
  describe('words beside the due', () => expectReadings(EXTRA_WORDS, context));
  describe('turns of phrase', () => expectReadings(TURNS, context));

  test.each(['', ' ', '\n', '\u00a0', '\u200b', '\t'])('%j is blank', (text) => {
    const due = parseDue(text, context);
    expect(describeReading(due)).toBe('blank');
    expect(due.canonical).toBeNull();
  });
});

describe('years that span two', () => {
  describe('are the financial year', () => expectReadings(SPLIT_YEARS));

  test.each(SPLIT_YEARS)(
    '%j is uncertain where quarters follow the calendar year',
    (text, reading) => {
      expect(describeReading(parseDue(text, calendar))).toBe(`${reading} (year-ambiguous)`);
    },
  );
});

describe('a year alone is read to its end', () => expectReadings(WHOLE_PERIODS));

describe('months and dates fall in the quarter of the basis', () => {
  const rows: readonly (readonly [text: string, financialBy: string, calendarBy: string])[] = [
    ['June 2023', 'Q1 23', 'Q2 23'],
    ['2023 June', 'Q1 23', 'Q2 23'],
    ['June, 2023', 'Q1 23', 'Q2 23'],
    ['Jun-23', 'Q1 23', 'Q2 23'],
    ['Jun 23', 'Q1 23', 'Q2 23'],
    ["Jun '23", 'Q1 23', 'Q2 23'],
    ['end June 2023', 'Q1 23', 'Q2 23'],
    ['by end of June 2023', 'Q1 23', 'Q2 23'],
    ['06/2023', 'Q1 23', 'Q2 23'],
    ['2023-06', 'Q1 23', 'Q2 23'],
    ['30/09/2023', 'Q2 23', 'Q3 23'],
    ['30.09.23', 'Q2 23', 'Q3 23'],
    ['30-9-2023', 'Q2 23', 'Q3 23'],
    ['01/04/2023', 'Q1 23', 'Q2 23'],
    ['2023-09-30', 'Q2 23', 'Q3 23'],
    ['2023-09-30 00:00:00', 'Q2 23', 'Q3 23'],
    ['30 September 2023', 'Q2 23', 'Q3 23'],
    ['30th Sept 2023', 'Q2 23', 'Q3 23'],
    ['30-Sep-23', 'Q2 23', 'Q3 23'],
    ['September 30th, 2023', 'Q2 23', 'Q3 23'],
    ['w/c 5 June 2023', 'Q1 23', 'Q2 23'],
    ['January 2024', 'Q4 23', 'Q1 24'],
    ['31 March 2024', 'Q4 23', 'Q1 24'],
    ['1 April 2024', 'Q1 24', 'Q2 24'],
    ['29/02/2024', 'Q4 23', 'Q1 24'],
    ['December 2023', 'Q3 23', 'Q4 23'],
    ['May 2024', 'Q1 24', 'Q2 24'],
  ];

  test.each(rows)('%j is by %s, or %s', (text, financialBy, calendarBy) => {
    expect(describeReading(parseDue(text, financial))).toBe(`scheduled by ${financialBy}`);
    expect(describeReading(parseDue(text, calendar))).toBe(`scheduled by ${calendarBy}`);
  });

  expectReadings([
    ['April – June 2023', 'scheduled by Q1 23'],
    ['Apr-Sep 23', 'scheduled from Q1 23 by Q2 23'],
    ['June/July 2023', 'scheduled from Q1 23 by Q2 23'],
    ['Nov - Jan 2024', 'scheduled from Q3 23 by Q4 23'],
    ['Nov 23 - Jan 24', 'scheduled from Q3 23 by Q4 23'],
    ['Completed Sept 2023', 'complete by Q2 23'],
    ['April 2023 onwards', 'ongoing from Q1 23'],
    ['Summer 2023', 'scheduled by Q2 23 (whole-period)'],
  ]);

  test.each([
    [{ year: 2024, month: 3, day: 31 }, 'Q4 23', 'Q1 24'],
    [{ year: 2024, month: 4, day: 1 }, 'Q1 24', 'Q2 24'],
  ])('a real date %j is by %s, or %s', (date, financialBy, calendarBy) => {
    const due = parseDueDate(date, '#####', financial);
    expect(describeReading(due)).toBe(`scheduled by ${financialBy}`);
    expect(due).toMatchObject({ raw: '#####', canonical: null });
    expect(describeReading(parseDueDate(date, '', calendar))).toBe(`scheduled by ${calendarBy}`);
  });
});

/** What a text says of its last day, and how exactly. */
function describeEndOf(text: string, context = financial): string {
  const { certain, doubts, end, precision, state } = parseDue(text, context);
  const doubt = certain ? '' : ` (${doubts.join(', ')})`;
  return `${state} ${precision} ${end && formatIsoDate(end)}${doubt}`;
}

describe('a due keeps the precision it was written with', () => {
  test.each([
    ['10/07/2025', 'scheduled day 2025-07-10'],
    ['5 Jan 26', 'scheduled day 2026-01-05'],
    ['July 2025', 'scheduled month 2025-07-31'],
    ['Feb 24', 'scheduled month 2024-02-29'],
    ['Q1 25', 'scheduled quarter 2025-06-30'],
    ['Q4 24 / Q1 25', 'scheduled quarter 2025-06-30'],
    ['2024/25', 'scheduled year 2025-03-31'],
    ['1 April - 10 July 2025', 'scheduled day 2025-07-10'],
    ['April - 10 July 2025', 'scheduled day 2025-07-10'],
    ['Nov-23 Jul-24', 'scheduled month 2024-07-31 (two-dues)'],
    ['Complete July 2025', 'complete month 2025-07-31'],
    ['Ongoing to 10/07/2025', 'ongoing day 2025-07-10'],
    ['2025', 'scheduled year 2026-03-31 (whole-period)'],
    ['early 2025', 'scheduled season 2025-03-31 (whole-period)'],
    ['mid 2025', 'scheduled season 2025-06-30 (whole-period)'],
    ['middle of 2025', 'scheduled season 2025-06-30 (whole-period)'],
    ['mid-2025', 'scheduled season 2025-06-30 (whole-period)'],
    ['late 2025', 'scheduled season 2025-12-31 (whole-period)'],
    ['mid 2025/26', 'scheduled quarter 2025-09-30 (whole-period)'],
    ['late 2025/26', 'scheduled quarter 2026-03-31 (whole-period)'],
    ['mid July 2025', 'scheduled month 2025-07-31'],
    ['Autumn 2024', 'scheduled season 2024-11-30 (whole-period)'],
    ['winter 2024', 'scheduled season 2025-02-28 (whole-period)'],
    ['Winter 2024/25', 'scheduled season 2025-02-28 (whole-period)'],
    ['Christmas 2024', 'scheduled day 2024-12-25'],
    ['by Xmas 24', 'scheduled day 2024-12-25'],
    ['Easter 2024', 'scheduled day 2024-03-31'],
    ['Easter 2025', 'scheduled day 2025-04-20'],
    ['Autumn term 2024', 'scheduled season 2024-12-31 (whole-period)'],
    ['end of Autumn term 2024/25', 'scheduled season 2024-12-31 (whole-period)'],
    ['Spring term 2025', 'scheduled season 2025-04-30 (whole-period)'],
    ['Summer term 2024/25', 'scheduled season 2025-07-31 (whole-period)'],
    ['October half-term 2024', 'scheduled season 2024-10-31 (whole-period)'],
    ['February half term 2025', 'scheduled season 2025-02-28 (whole-period)'],
    ['2024/5', 'scheduled year 2025-03-31 (month-or-year)'],
    ['2024/05', 'scheduled month 2024-05-31'],
    ['Q2 2024/5', 'scheduled quarter 2024-09-30'],
    ['Mawrth 2025', 'scheduled month 2025-03-31'],
    ['erbyn diwedd mis Medi 2025', 'scheduled month 2025-09-30'],
    ['30 Tachwedd 2025', 'scheduled day 2025-11-30'],
    ['Chwarter 3 2025', 'scheduled quarter 2025-12-31'],
    ['Chwarter 3 2025/26', 'scheduled quarter 2025-12-31'],
    ["wedi'i gwblhau", 'complete null null'],
    ['wedi’i gwblhau Mawrth 2025', 'complete month 2025-03-31'],
    ['parhaus', 'ongoing null null'],
    ['0-30 days', 'unscheduled null null (start-missing)'],
    ['within 6 months', 'unscheduled null null (start-missing)'],
    ['3 to 6 months', 'unscheduled null null (start-missing)'],
    ['3 months from approval', 'unscheduled null null (extra-words, start-missing)'],
    ['Q2 25 (10/07/2025)', 'scheduled day 2025-07-10'],
    ['10/07/2025 (Q2 25)', 'scheduled day 2025-07-10'],
    ['Q2 25, July 2025', 'scheduled month 2025-07-31'],
    ['Q2 25 (10/12/2025)', 'scheduled day 2025-12-10 (two-dues)'],
    ['2025 Jan–Mar', 'scheduled month 2025-03-31'],
  ])('%j is %s', (text, reading) => expect(describeEndOf(text)).toBe(reading));
});

describe('quarters that spell out their months', () => {
  test.each([
    ['Q2 (Jul-Sep) 2023', 'scheduled quarter 2023-09-30'],
    ['Q3 2024 (Oct–Dec)', 'scheduled quarter 2024-12-31'],
    ['Q2 July to September 2023', 'scheduled quarter 2023-09-30'],
    ['Q2 (Jul-Sep 2023)', 'scheduled quarter 2023-09-30'],
    ['Jul-Sep 2023 (Q2)', 'scheduled quarter 2023-09-30'],
    ['Q4 2023/24 (Jan-Mar)', 'scheduled quarter 2024-03-31'],
    ['Q4 (Jan-Mar 2024)', 'scheduled quarter 2024-03-31'],
    ['Q4 2023/24 (Jan–Mar 2024)', 'scheduled quarter 2024-03-31'],
    ['2023/24 Q4 (Jan–Mar)', 'scheduled quarter 2024-03-31'],
    // A year beside the months is theirs; beside the quarter it may be that of either.
    ['Q4 (Jan–Mar) 2024', 'scheduled quarter 2024-03-31'],
    ['Q4 Jan to Mar 2024', 'scheduled quarter 2024-03-31'],
    ['Q4 2024 (Jan–Mar)', 'scheduled quarter 2025-03-31 (year-ambiguous)'],
    ['Q4 2024 (Jan-Mar)', 'scheduled quarter 2025-03-31 (year-ambiguous)'],
    ['Q4 2024 Jan—Mar', 'scheduled quarter 2025-03-31 (year-ambiguous)'],
    ['2024 Q4 (January to March)', 'scheduled quarter 2025-03-31 (year-ambiguous)'],
    ['Jan–Mar (Q4) 2024', 'scheduled quarter 2025-03-31 (year-ambiguous)'],
    ['Q2 2024, July to September', 'scheduled quarter 2024-09-30'],
    ['Jul-Sep / Q2 2024', 'scheduled quarter 2024-09-30'],
    ['Q2 24 (July, August and September)', 'scheduled quarter 2024-09-30'],
    ['Jul/Aug/Sep 2024 (Q2)', 'scheduled quarter 2024-09-30'],
    ['Q1 2024, Jul–Sep 2024', 'scheduled month 2024-09-30 (two-dues)'],
    ['Q4 (Jan–Mar) FY24', 'scheduled quarter 2025-03-31 (year-ambiguous)'],
    ['Q4 (Jan–Mar) 2023/24', 'scheduled quarter 2024-03-31'],
    // The months say which quarter is meant.
    ['Q3 2023 (Jul–Sep)', 'scheduled month 2023-09-30'],
    ['Q1 (Jan-Mar) 2024', 'scheduled month 2024-03-31'],
  ])('%j is %s', (text, reading) => expect(describeEndOf(text)).toBe(reading));

  test('are certain under the calendar year where it is theirs', () => {
    expect(describeEndOf('Q3 2024 (Jul–Sep)', calendar)).toBe('scheduled quarter 2024-09-30');
    expect(describeEndOf('Q1 (Jan-Mar) 2024', calendar)).toBe('scheduled quarter 2024-03-31');
  });
});

describe('what a standard spelling would lose has none', () => {
  test.each([
    ...['10/07/2025', 'July 2025', '5 Jan 26', '2024/25', 'Christmas 2024', 'mid 2025', '2024/5'],
    ...['Every quarter', 'Quarterly', 'Annually', 'BAU', 'Ongoing (quarterly)'],
    ...['Q1 25 (revised Q3 25)', 'Q2 23 (was Q1 23)', 'Ongoing to July 2025', '0-30 days'],
    ...['Ongoing from July 2025'],
  ])('%j', (text) => expect(parseDue(text, financial).canonical).toBeNull());

  test('but a month without its year has one with it', () => {
    const context = { basis: FINANCIAL_YEAR, neighbourYear: 2023 };
    expect(parseDue('June', context).canonical).toBe('June 2023');
    expect(parseDue('Feb', context).canonical).toBe('February 2024');
    expect(parseDue('5 January', context).canonical).toBe('5 January 2024');
  });
});

describe('a missing year', () => {
  test.each([
    ['Ongoing from Q1', 'ongoing (year-missing)', 'ongoing from Q1 23 (year-inferred)'],
    ['Q2', 'unreadable (year-missing)', 'scheduled by Q2 23 (year-inferred)'],
    ['Q2/3', 'unreadable (year-missing)', 'scheduled from Q2 23 by Q3 23 (year-inferred)'],
    ['Q4/Q1', 'unreadable (year-missing)', 'scheduled from Q4 23 by Q1 24 (year-inferred)'],
    ['H1', 'unreadable (year-missing)', 'scheduled from Q1 23 by Q2 23 (year-inferred)'],
    ['June', 'unreadable (year-missing)', 'scheduled by Q1 23 (year-inferred)'],
    ['February', 'unreadable (year-missing)', 'scheduled by Q4 23 (year-inferred)'],
    ['Year end', 'unreadable (year-missing)', 'scheduled by Q4 23 (year-inferred)'],
    ['Q2 Complete', 'complete (year-missing)', 'complete by Q2 23 (year-inferred)'],
    [
      'Dec June 2023',
      'scheduled by Q1 23 (year-missing, extra-words)',
      'scheduled from Q1 23 by Q3 23 (year-inferred, two-dues)',
    ],
  ])('%j is %s; among 2023s it is %s', (text, alone, amongNeighbours) => {
    expect(describeReading(parseDue(text, financial))).toBe(alone);
    const due = parseDue(text, { basis: FINANCIAL_YEAR, neighbourYear: 2023 });
    expect(describeReading(due)).toBe(amongNeighbours);
  });

  test('is taken from the same text before the neighbours', () => {
    const due = parseDue('Complete Q2, phase 2 Q3 24', {
      basis: FINANCIAL_YEAR,
      neighbourYear: 2021,
    });
    expect(describeReading(due)).toBe('scheduled by Q3 24 (year-inferred, extra-words, two-dues)');
    expect(parseDue('Q3 23 Q1', { basis: FINANCIAL_YEAR, neighbourYear: 2025 })).toMatchObject({
      from: { quarter: 1, year: 2023 },
      by: { quarter: 3, year: 2023 },
    });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['04.00', 'Q4'],
    ['4', 'Q4'],
    ['02.22', 'Q2 22'],
    ['02 22', 'Q2 22'],
    ['06.23', 'June 2023'],
    ['09/30/2023', '30 September 2023'],
    ['45199', '30 September 2023'],
    ['O2 23', 'Q2 23'],
    ['O2 23 subject to funding', null],
    ['Ql 23', 'Q1 23'],
    ['QI 23', 'Q1 23'],
    ['00.00', null],
    ['0', null],
    ['99.99', null],
    ['23', null],
    ['Q5 23', null],
    ['Q0 23', null],
    ['Q2 1923', null],
    ['Q1 203', null],
    ['31/02/2023', null],
    ['30/09/1823', null],
    ['01.04.00', null],
    ['Yes', null],
    ['As above', null],
    ['may slip', null],
    [
      'Contract to be reviewed with the complete team and all of their partners in due course',
      null,
    ],
    ['13/2023', null],
    ['0/2023', null],
    ['2023-00', null],
    ['06/12', null],
    ['2029/0', null],
    ['42004', null],
    ['42005', '1 January 2015'],
    ['54788', '31 December 2049'],
    ['54789', null],
    ['1/13/2023', '13 January 2023'],
    ['1/13/20235', null],
    ['x1/13/2023', null],
    ['- x', null],
    ['?', null],
    ['#REF!', null],
    ['🙂', null],
  ])('%j is unreadable; suggestion %j', (text, suggestion) => {
    const due = parseDue(text, financial);
    expect(due).toMatchObject({ state: 'unreadable', from: null, by: null, certain: false });
    expect(due).toMatchObject({ canonical: null, suggestion });
  });

  test('never has a suggestion when it was read', () => {
    for (const [text] of [...NAMED_QUARTERS, ...RANGES, ...STATES, ...DAMAGED]) {
      expect(parseDue(text, financial).suggestion).toBeNull();
    }
  });
});

describe('a cell of the greatest length that Excel allows', () => {
  test('is read by its beginning', () => {
    const text = 'Q2 23 and then this happens. '.repeat(1200).slice(0, 32767);
    expect(parseDue(text, financial)).toMatchObject({
      state: 'scheduled',
      by: { quarter: 2, year: 2023 },
      certain: false,
    });
  });

  test.each([
    '-. ',
    '\n ',
    'june ,',
    'q1 ,1',
    'complete ',
    'on ',
    '1/1/',
    '(',
    'to  be',
    '\u200b-',
  ])('made of %j takes time in step with its length', (piece) => {
    const parse = (length: number): unknown =>
      parseDue(`${piece.repeat(length / piece.length)}x`, financial);
    const growth = measureGrowth(
      () => parse(4_096),
      () => parse(32_767),
    );
    // Eight times the length; quadratic growth would take sixty-four times as long.
    expect(growth).toBeLessThan(32);
  });
});

describe('canonical spellings', () => {
  test.each([
    ['by end of q2 2023', 'Q2 23'],
    ['Q2 2023/24', 'Q2 23'],
    ['Q2–Q3 23', 'Q2/3 23'],
    ['H1 23', 'Q1/2 23'],
    ['Q4 23 to Q1 24', 'Q4 23 / Q1 24'],
    ['Q1-Q3 23', 'Q1 23 / Q3 23'],
    ['Q3 23 complete', 'Complete'],
    ['Done', 'Complete'],
    ['Ongoing.', 'Ongoing'],
    ['In progress', 'Ongoing'],
    ['ongoing from q1 23', 'Ongoing from Q1 23'],
    ['ongoing. Q4 23', 'Ongoing to Q4 23'],
    ['Ongoing Q1 23 - Q4 23', 'Ongoing from Q1 23 to Q4 23'],
    ['Withdrawn', 'Cancelled'],
    ['to be confirmed', 'TBC'],
    ['n.a.', 'N/A'],
    ['–', '-'],
    ['paused', 'On hold'],
  ])('%j is spelled %j', (text, canonical) => {
    expect(parseDue(text, financial).canonical).toBe(canonical);
  });
});
