import fc from 'fast-check';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { parseIsoDate, toExcelSerial } from '../../../src/domain/calendar-date';
import { createNumberScale, createScale } from '../../../src/domain/level-scale';
import { CALENDAR_YEAR, FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { expectedHighlights } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import type { HighlightKind } from '../../../src/workbook/highlight-kinds';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { HighlightedSheet } from './engine';
import type { Sample, SampleOptions, SampleRow } from './sample-matrix';
import { readSample } from './sample-matrix';

const DUES = [
  'Q1 23',
  'Q2/3 23',
  'Q4 23 / Q1 24',
  'Complete',
  'complete',
  'Ongoing',
  'Ongoing.',
  'Ongoing from Q1',
  'ongoing. Q4 23',
  'complete / ongoin',
  'Q3 23 Complete',
  'Q2 23 Ongoing',
  'Complete Complete',
  'complete Q2 23',
  'Q2 24 q3 24',
  '04.00',
  '02.22',
  '00.00',
  'Q 1 20',
  'Q2 20',
  'Q2 2023/24',
  '2023/24 Q2',
  'FY23/24 Q2',
  'Quarter 2 2023',
  'Q2–Q3 23',
  'by end of Q2 23',
  'June 2023',
  'Jun-23',
  '30/09/2023',
  '2023/24',
  'H1 23',
  'TBC',
  'N/A',
  'Done',
  'In progress',
  'On hold',
  'Cancelled',
  'Ongoing from Q1 23',
  'Q1',
  'June',
  'February',
  'FY24',
  '2023',
  '  q1 23 ',
  'Q1  23',
  'Q1\u00a023',
  'Q1 23\n',
  'Q1 23\nQ2 23',
  '1/9/2023',
  '2023-09-30',
  '30 September 2023',
  'summer 2023',
  'incomplete',
  'not complete',
  'Not complete',
  'Q5 23',
  'Q0 23',
  'Q3/2 23',
  'Q1/1 23',
  'Q4 24 / Q1 23',
  'Q1 23x',
  'XQ1 23',
  'Q1 +3',
  'Q1 5%',
  'Q1 2E',
  'Q11 23',
  '31/02/2023',
  '30/09/1999',
  '"Q1" 23',
  '-',
  '=1+1',
  'Q1 23 & Q3 23',
  'Q3 23 subject to funding',
  'Ongoing until Q4 23',
  'wip',
  'ongoıng',
  '\u00a0',
  'x'.repeat(300),
  `Q1 23 ${'y '.repeat(400)}`,
  'complete '.repeat(60),
  '🙂',
  'Q1 23 🙂',
  '2023',
  'mid 2023',
  'late 2023/24',
  'early 2024',
  'winter 2023',
  'Christmas 2023',
  'Easter 2024',
  'Autumn term 2023',
  'October half-term 2023',
  'Chwarter 2 2023',
  'erbyn diwedd Mawrth 2024',
  "wedi'i gwblhau",
  'Q2 (Jul-Sep) 2023',
  'Q3 2023 (Oct–Dec)',
  'Q3 2023 (Jul–Sep)',
  'Q4 2023 (Jan–Mar)',
  'Q4 (Jan-Mar) 2024',
  'Q4 2023/24 (Jan-Mar 2024)',
  '2023/4',
  '2024/5',
  'Q1 23 (revised Q3 23)',
  'Q2 23 (15/08/2023)',
  'Ongoing to June 2023',
  'Ongoing to Q2 23',
  'Ongoing to 2023/24',
  'Ongoing until 1 October 2023',
  'Every quarter',
  '0-30 days',
  'within 6 months',
  '5 Jan 26',
  '5 January',
  4,
  0,
  2023,
  45199,
  36525,
  36526,
  73050,
  73051,
  45199.75,
  -3,
  2.22,
  true,
  false,
  '#REF!',
  '',
] as const;

const AS_AT_DATES = [
  '2022-12-31',
  '2023-06-30',
  '2023-07-01',
  '2023-08-16',
  '2023-09-30',
  '2023-10-01',
  '2023-10-15',
  '2024-03-31',
  '2024-04-01',
  '2025-01-01',
];
const BASES = [FINANCIAL_YEAR, CALENDAR_YEAR, { startMonth: 9 }];

const dateOf = (iso: string): CalendarDate => parseIsoDate(iso)!;

function expectedOf({ matrix, grid }: Sample, asAt: CalendarDate): Record<string, string> {
  return Object.fromEntries(expectedHighlights(matrix, asAt, grid));
}

function sheetOf({ matrix, grid }: Sample, asAt: CalendarDate): HighlightedSheet {
  return new HighlightedSheet(grid, matrix.scale.levels, asAt, matrix.basis.startMonth).lay(
    planHighlights(matrix, [grid]),
  );
}

const DUE_ROWS: SampleRow[] = [
  ...DUES.map((due) => ({ due })),
  { due: 45108, shown: 'Jul-23' },
  { due: 45139, shown: 'August 2023' },
  { due: 45261, shown: '01-Dec' },
  { due: 45009, shown: '24-Mar' },
  { due: 45009, shown: '24/03' },
  { due: 45209, shown: 'Oct-23' },
  { due: 'Q2 24 q3 24', actions: 2 },
  { due: 'Complete Complete', actions: 2 },
  { due: 'Q1 23 / Q1 25', actions: 2 },
  { due: 'Complete Q1 23', actions: 2 },
  { due: 'Q1 23 TBC', actions: 2 },
  { due: 'Ongoing Q3 23', actions: 2 },
  { due: 'Q3 23', actions: 0 },
  { due: '04.00', actions: 0 },
  { due: '', actions: 0 },
];

describe('highlights of dues', () => {
  test.each(BASES)('show what check says at every date, basis %j', (basis) => {
    const sample = readSample(DUE_ROWS, { basis });
    const sheet = sheetOf(sample, dateOf('2023-10-15'));
    for (const iso of AS_AT_DATES) {
      sheet.setDates(dateOf(iso), basis.startMonth);
      expect({ iso, ...sheet.shown() }).toEqual({ iso, ...expectedOf(sample, dateOf(iso)) });
    }
  });

  test('follow the start month without a new plan', () => {
    const rows = DUE_ROWS;
    const sheet = sheetOf(readSample(rows), dateOf('2023-10-15'));
    for (const [place, startMonth] of [1, 2, 3, 4, 7, 9, 10, 12].entries()) {
      // Each date under several months, each month at dates of several years: all pairs would take a minute.
      for (const iso of AS_AT_DATES.filter((_, index) => index % 4 === place % 4)) {
        sheet.setDates(dateOf(iso), startMonth);
        const sample = readSample(rows, { basis: { startMonth } });
        expect({ iso, startMonth, ...sheet.shown() }).toEqual({
          iso,
          startMonth,
          ...expectedOf(sample, dateOf(iso)),
        });
      }
    }
  });

  test('follow a canonical due typed into any cell', () => {
    const sample = readSample(DUE_ROWS);
    const sheet = sheetOf(sample, dateOf('2023-10-15'));
    const typed: Record<string, HighlightKind[]> = {
      'Q1 23': ['overdue'],
      'Q3 23': ['due-this-quarter'],
      'Q4 23': [],
      'Q1/2 23': ['overdue'],
      'Q2 23 / Q1 24': [],
      Complete: ['complete'],
      Ongoing: ['ongoing'],
      'Ongoing from Q1 23': ['ongoing'],
      'Ongoing to Q2 23': ['ongoing-past-end'],
      'Ongoing to Q3 23': [],
    };
    const strays = sample.matrix.strayDues.map(({ cell }) => cell);
    const cells = DUE_ROWS.map((_, index) => `E${index + 2}`).filter(
      (cell) => !strays.includes(cell),
    );
    expect(cells.length).toBeGreaterThan(80);
    const expectAll = (value: CellValue, kinds: HighlightKind[]): void => {
      sheet.type(Object.fromEntries(cells.map((cell) => [cell, value])));
      const shown = cells.map((cell) => [value, cell, sheet.kindsOn(cell)]);
      expect(shown).toEqual(cells.map((cell) => [value, cell, kinds]));
    };
    for (const [text, kinds] of Object.entries(typed)) expectAll(text, kinds);
    // Some cells show the month of a date alone, which is then due at its end.
    expectAll(toExcelSerial(dateOf('2023-09-30')), ['overdue']);
    expectAll(toExcelSerial(dateOf('2023-10-31')), ['due-this-quarter']);
    expectAll(toExcelSerial(dateOf('2024-01-01')), []);
  });

  test('show a due without an action as unclear, whatever it says, until something else is typed', () => {
    const sample = readSample([{ due: 'Q1 24' }, { actions: 0, due: 'Q1 23' }]);
    expect(sample.matrix.strayDues.map(({ cell }) => cell)).toEqual(['E3']);
    const sheet = sheetOf(sample, dateOf('2023-10-15'));
    expect(sheet.kindsOn('E3')).toEqual(['unclear-due']);
    sheet.type({ E3: 'Q2 23' });
    expect(sheet.kindsOn('E3')).toEqual(['overdue']);
  });

  test('cover a row inserted within the matrix', () => {
    const sheet = sheetOf(
      readSample([{ due: 'Q1 24' }, { due: 'Complete' }]),
      dateOf('2023-10-15'),
    );
    sheet.insertRow(3);
    sheet.type({ E3: 'Q1 23' });
    expect([sheet.kindsOn('E2'), sheet.kindsOn('E3'), sheet.kindsOn('E4')]).toEqual([
      [],
      ['overdue'],
      ['complete'],
    ]);
  });
});

const LEVELS = [
  'Minimum',
  'Developing',
  'mature',
  'LEADER',
  'Innovator',
  'Mature: monthly',
  'Mature The council',
  'Mature\nThe council',
  'Developing a plan',
  'Minimum1.',
  'Minimum1. The',
  'D',
  'M-4',
  '',
  'Basic',
  ' Leader',
  'Leader. All',
  'Leader – all',
  'Mature/Leader',
  '• Mature',
  '3. Mature',
  'Level 2: Mature',
  'M*',
  'M?ture',
  '~',
  'Matureness',
  'Leader\u00a0All',
  '"Mature"',
  `Mature: ${'z '.repeat(500)}`,
  3,
  true,
  '#N/A',
];

describe('highlights of levels', () => {
  /** Each spelling beside one of each kind, both ways: all pairs of spellings would take many seconds. */
  const PARTNERS = ['Minimum', 'mature', 'Innovator', 'Leader. All', '', 'Level 2: Mature', '#N/A'];
  const rows = LEVELS.flatMap((spelling) =>
    PARTNERS.flatMap((partner) => [
      { current: spelling, target: partner, due: 'TBC' },
      { current: partner, target: spelling, due: 'TBC' },
    ]),
  );

  test('show what check says for every spelling, beside each kind of another', () => {
    const sample = readSample(rows);
    const sheet = sheetOf(sample, dateOf('2023-10-15'));
    expect(sheet.shown()).toEqual(expectedOf(sample, dateOf('2023-10-15')));
  });

  test('show what check says on a scale with names of several words', () => {
    const scale = createScale(['Not yet', 'Getting there', 'There']);
    const texts = [
      'Not yet',
      'getting there: soon',
      'There',
      'Getting  there',
      'Not yet We do',
      'there we are',
      'Getting',
      '',
    ];
    const sample = readSample(
      texts.flatMap((current) => texts.map((target) => ({ current, target, due: 'TBC' }))),
      { scale },
    );
    const sheet = sheetOf(sample, dateOf('2023-10-15'));
    expect(sheet.shown()).toEqual(expectedOf(sample, dateOf('2023-10-15')));
  });

  test('show what check says on any scale, in any form that levels are written in', () => {
    const anyScale = fc.oneof(
      fc
        .record({ count: fc.integer({ min: 2, max: 10 }), lowest: fc.constantFrom(null, 0, 1) })
        .map(({ count, lowest }) =>
          createScale(
            Array.from({ length: count }, (_, rank) => `Step ${'abcdefghij'[rank]}`),
            lowest,
          ),
        ),
      fc
        .record({ count: fc.integer({ min: 2, max: 10 }), lowest: fc.constantFrom(0, 1) })
        .map(({ count, lowest }) => createNumberScale(lowest, lowest + count - 1)),
    );
    const someForm = fc.constantFrom<(level: string, rank: number) => CellValue>(
      (level) => level,
      (_, rank) => rank,
      (_, rank) => rank + 0.25,
      (_, rank) => `Level ${rank}`,
      (_, rank) => `L${rank}`,
      (level, rank) => `${rank} - ${level}`,
      (level, rank) => `${level} (${rank})`,
      (level) => `${level}: so it is`,
      () => 'N/A',
      () => '',
    );
    const someSheet = anyScale.chain((scale) => {
      const someLevel = fc
        .tuple(someForm, fc.integer({ min: 0, max: scale.levels.length - 1 }))
        .map(([form, rank]) => form(scale.levels[rank]!, rank + (scale.lowestNumber ?? 1)));
      const rows = fc.array(fc.record({ current: someLevel, target: someLevel }), {
        minLength: 1,
        maxLength: 80,
      });
      return rows.map((rows) => ({ scale, rows: rows.map((row) => ({ ...row, due: 'TBC' })) }));
    });
    fc.assert(
      fc.property(someSheet, ({ scale, rows }) => {
        const sample = readSample(rows, { scale });
        const sheet = sheetOf(sample, dateOf('2023-10-15'));
        expect(sheet.shown()).toEqual(expectedOf(sample, dateOf('2023-10-15')));
      }),
      { numRuns: 6 },
    );
  });

  test('follow levels typed later', () => {
    const sheet = sheetOf(
      readSample([
        { due: 'TBC' },
        { current: '', due: 'TBC' },
        { current: 'Minimum1.', due: 'TBC' },
      ]),
      dateOf('2023-10-15'),
    );
    for (const row of [2, 3, 4]) {
      const [current, target] = [`B${row}`, `C${row}`];
      sheet.type({ [current]: 'Minimum: none', [target]: 'Developing: some' });
      expect([sheet.kindsOn(current), sheet.kindsOn(target)]).toEqual([[], ['gap-of-1']]);
      sheet.type({ [target]: 'Innovator' });
      expect(sheet.kindsOn(target)).toEqual(['gap-of-3-or-more']);
      sheet.type({ [current]: 'Innovator', [target]: 'Mature' });
      expect(sheet.kindsOn(target)).toEqual(['target-below-current']);
    }
  });
});

describe('whatever stands in the cells', () => {
  const someDue = fc.oneof(
    fc.constantFrom(...DUES),
    fc.string({ maxLength: 14 }),
    fc.string({ unit: 'grapheme', maxLength: 10 }),
    fc
      .array(
        fc.constantFrom(
          'Q',
          'q',
          '1',
          '2',
          '3',
          '4',
          '5',
          ' ',
          '/',
          '23',
          '24',
          'complete',
          'not ',
          'in',
          'ongoing',
          'from',
          '.',
          '%',
          '+',
          'TBC',
          ' / ',
        ),
        { maxLength: 9 },
      )
      .map((parts) => parts.join('')),
    fc.integer({ min: -5, max: 80000 }),
  );
  const someLevel = fc.oneof(fc.constantFrom(...LEVELS), fc.string({ maxLength: 12 }));
  const someRow = fc.record({
    current: someLevel,
    target: someLevel,
    due: someDue,
    actions: fc.integer({ min: 0, max: 2 }),
  });
  const someDate = fc.record({
    year: fc.integer({ min: 2020, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.constantFrom(1, 15, 28),
  });

  test('each cell shows at most one kind, and the one that check says', () => {
    fc.assert(
      fc.property(
        fc.array(someRow, { minLength: 1, maxLength: 60 }),
        someDate,
        fc.integer({ min: 1, max: 12 }),
        (rows, asAt, startMonth) => {
          const options: SampleOptions = { basis: { startMonth } };
          const sample = readSample(rows, options);
          expect(sheetOf(sample, asAt).shown()).toEqual(expectedOf(sample, asAt));
        },
      ),
      { numRuns: 8 },
    );
  });
});
