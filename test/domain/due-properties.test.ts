import fc from 'fast-check';
import { isCalendarDate } from '../../src/domain/calendar-date';
import type { Due } from '../../src/domain/due';
import { judgeDue, quartersLate } from '../../src/domain/due';
import { formatDue } from '../../src/domain/due-language/format-due';
import { measureLateness } from '../../src/domain/lateness';
import { foldText } from '../../src/domain/fold-text';
import { parseDue, parseDueDate, splitDues } from '../../src/domain/parse-due';
import type { Quarter } from '../../src/domain/quarter';
import {
  FINANCIAL_YEAR,
  quarterAtIndex,
  quarterIndex,
  quarterOfDate,
} from '../../src/domain/quarter';

const FIRST_QUARTER = quarterIndex({ quarter: 1, year: 2000 });
const LAST_QUARTER = quarterIndex({ quarter: 4, year: 2099 });

const basis = fc.record({ startMonth: fc.integer({ min: 1, max: 12 }) });
const context = fc.record({
  basis,
  neighbourYear: fc.option(fc.integer({ min: 2001, max: 2098 }), { nil: null }),
});
const quarterPosition = fc.integer({ min: FIRST_QUARTER, max: LAST_QUARTER });
const asAt = fc
  .record({
    year: fc.integer({ min: 2001, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(isCalendarDate);

/** A first and last quarter as a reading has them: none, only a last, or two in order. */
const span = fc
  .tuple(quarterPosition, quarterPosition, fc.boolean())
  .map(([one, other, single]) => {
    const by = quarterAtIndex(Math.max(one, other));
    return { from: single || one === other ? null : quarterAtIndex(Math.min(one, other)), by };
  });

type Reading = Pick<Due, 'state' | 'from' | 'by'>;

const reading: fc.Arbitrary<Reading> = fc.oneof(
  span.map((quarters) => ({ state: 'scheduled' as const, ...quarters })),
  span.map((quarters) => ({ state: 'ongoing' as const, ...quarters })),
  quarterPosition.map((index) => ({
    state: 'ongoing' as const,
    from: quarterAtIndex(index),
    by: null,
  })),
  fc
    .constantFrom(
      'ongoing' as const,
      'complete' as const,
      'cancelled' as const,
      'unscheduled' as const,
    )
    .map((state) => ({ state, from: null, by: null })),
);

const FRAGMENTS = [
  ...[
    'Q1',
    'q2',
    'Q 3',
    'Q2/3',
    'Q4-1',
    'Q5',
    '23',
    '2024',
    '23/24',
    '2023/24',
    'FY24',
    'H1',
    '04.00',
  ],
  ...['June', 'Sept 23', '30/09/2023', '2023-09-30', 'complete', 'Ongoing', 'ongoin', 'TBC', 'N/A'],
  ...[
    'not',
    'on hold',
    'cancelled',
    'from',
    'to',
    'until',
    'by end of',
    'was',
    'onwards',
    'moved to',
  ],
  ...[
    '/',
    '-',
    '–',
    '&',
    ',',
    ';',
    '.',
    '\n',
    '1.',
    'b)',
    '(',
    ')',
    '?',
    'subject to funding',
    ' ',
  ],
];
const likelyText = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(' ', '', '\u00a0')), {
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(
  likelyText,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

function readingOf({ state, from, by }: Due): Reading {
  return { state, from, by };
}

function isInOrder(from: Quarter | null, by: Quarter | null): boolean {
  return from === null || by === null || quarterIndex(from) < quarterIndex(by);
}

describe('parseDue', () => {
  test('reads what formatDue writes as the same reading, and surely', () => {
    fc.assert(
      fc.property(reading, context, (written, anyContext) => {
        const due = parseDue(formatDue(written)!, anyContext);
        expect(readingOf(due)).toEqual(written);
        expect(due).toMatchObject({ certain: true, doubts: [], canonical: formatDue(written) });
      }),
    );
  });

  test('gives every text a reading that is whole', () => {
    fc.assert(
      fc.property(anyText, context, (text, anyContext) => {
        const due = parseDue(text, anyContext);
        expect(due.raw).toBe(text);
        expect(isInOrder(due.from, due.by)).toBe(true);
        expect(due.certain).toBe(due.doubts.length === 0 && due.state !== 'unreadable');
        expect(new Set(due.doubts).size).toBe(due.doubts.length);
        expect(due.state === 'scheduled' && due.by === null).toBe(false);
        if (due.state === 'blank' || due.state === 'unreadable') expect(due.canonical).toBeNull();
        expect([due.end === null, due.precision === null]).toEqual([
          due.by === null,
          due.by === null,
        ]);
        expect(due.suggestion === null || due.state === 'unreadable').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('spells a reading so that the spelling reads as the same state and is its own spelling', () => {
    fc.assert(
      fc.property(anyText, context, (text, anyContext) => {
        const { state, canonical } = parseDue(text, anyContext);
        if (canonical === null) return;
        const again = parseDue(canonical, anyContext);
        expect(again).toMatchObject({ state, certain: true });
        // A month has no other spelling than its own.
        expect([canonical, null]).toContain(again.canonical);
      }),
      { numRuns: 1000 },
    );
  });

  test('ends every spelling of a quarter with its digit and the year, and none with less than was said', () => {
    fc.assert(
      fc.property(anyText, context, (text, anyContext) => {
        const { state, by, canonical, precision } = parseDue(text, anyContext);
        if (state !== 'scheduled' || canonical === null) return;
        if (precision !== 'quarter') return expect(canonical).toMatch(/^\d* ?[A-Z][a-z]+ \d{4}$/);
        expect(canonical).toMatch(new RegExp(`${by!.quarter} ${String(by!.year).slice(2)}$`));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on the neighbours when it is certain', () => {
    fc.assert(
      fc.property(anyText, context, (text, { basis: anyBasis, neighbourYear }) => {
        const alone = parseDue(text, { basis: anyBasis, neighbourYear: null });
        if (alone.certain)
          expect(parseDue(text, { basis: anyBasis, neighbourYear })).toEqual(alone);
      }),
    );
  });

  test('ignores letter case and space around the text', () => {
    fc.assert(
      fc.property(likelyText, context, (text, anyContext) => {
        const due = readingOf(parseDue(text, anyContext));
        expect(readingOf(parseDue(` \u00a0${text.toUpperCase()} `, anyContext))).toEqual(due);
      }),
    );
  });

  test('reads a date as parseDueDate does, in every form', () => {
    fc.assert(
      fc.property(asAt, context, (date, anyContext) => {
        const { year, month, day } = date;
        const [mm, dd] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
        const expected = quarterOfDate(date, anyContext.basis);
        expect(parseDueDate(date, '', anyContext).by).toEqual(expected);
        for (const text of [
          `${dd}/${mm}/${year}`,
          `${day}.${month}.${year}`,
          `${year}-${mm}-${dd}`,
        ]) {
          expect(parseDue(text, anyContext)).toMatchObject({
            by: expected,
            end: date,
            precision: 'day',
            certain: true,
          });
        }
      }),
    );
  });
});

describe('splitDues', () => {
  test('gives pieces that stand in the text one after the other and are not blank', () => {
    fc.assert(
      fc.property(likelyText, (text) => {
        const parts = splitDues(text);
        if (parts.length === 1) return expect(parts).toEqual([text]);
        let position = 0;
        const folded = foldText(text);
        for (const part of parts) {
          const start = folded.indexOf(part, position);
          expect(start).toBeGreaterThanOrEqual(position);
          position = start + part.length;
          expect(parseDue(part, { basis: FINANCIAL_YEAR, neighbourYear: 2023 }).state).not.toBe(
            'blank',
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('takes apart what single dues were put together from', () => {
    const single = fc.constantFrom(
      'Q1 23',
      'q3 2024',
      'Q2/3 23',
      'Complete',
      'Ongoing.',
      'TBC',
      'June 2023',
    );
    const separator = fc.constantFrom('\n', '; ', ' , ');
    fc.assert(
      fc.property(fc.array(single, { minLength: 2, maxLength: 4 }), separator, (dues, between) => {
        const kinds = dues.map((due) => /\d/.test(due));
        // A quarter and a state word side by side are one due: "Q3 23 Complete".
        fc.pre(kinds.every((kind) => kind === kinds[0]));
        expect(splitDues(dues.join(between))).toEqual(dues.map((due) => due.replace('.', '')));
      }),
    );
  });
});

describe('judgeDue', () => {
  test('judges every due that can be read, and late ones as overdue', () => {
    fc.assert(
      fc.property(anyText, context, asAt, (text, anyContext, date) => {
        const due = parseDue(text, anyContext);
        const status = judgeDue(due, date, anyContext.basis);
        const late = measureLateness(due, date, anyContext.basis);
        expect(late !== null && late.count > 0).toBe(status === 'overdue');
        if (status !== 'overdue') expect(quartersLate(due, date, anyContext.basis)).toBe(0);
        if (due.state === 'unreadable') expect(status).toBe('unclear');
        if (due.state === 'blank') expect(status).toBe('blank');
      }),
    );
  });
});
