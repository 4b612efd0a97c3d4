import fc from 'fast-check';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { compareDates } from '../../../src/domain/calendar-date';
import {
  DEFAULT_SCALE,
  addAliases,
  createNumberScale,
  createScale,
} from '../../../src/domain/level-scale';
import { parseDue } from '../../../src/domain/parse-due';
import type { QuarterBasis } from '../../../src/domain/quarter';
import { compareQuarters, lastDayOfQuarter, quarterOfDate } from '../../../src/domain/quarter';
import type { GenericReading } from '../../../src/matrix-sheet/highlights/due-reading';
import { agreesWith } from '../../../src/matrix-sheet/highlights/due-reading';
import { readGenericDue } from '../../../src/matrix-sheet/highlights/generic-due';
import { readGenericGap } from '../../../src/matrix-sheet/highlights/generic-gap';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { HighlightKind } from '../../../src/workbook/highlight-kinds';
import { HighlightedSheet } from './engine';
import { readSample } from './sample-matrix';

const AS_AT: CalendarDate = { year: 2023, month: 10, day: 15 };
const ROWS = 30;
const DAYS = { as: 'day', system: 1900 } as const;

/** Texts near to those that the formulas recognise, and texts like no due at all. */
const someText = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          'Q',
          'q',
          '1',
          '2',
          '3',
          '4',
          '5',
          '0',
          ' ',
          '  ',
          '/',
          ' / ',
          '23',
          '24',
          '20',
          '2023',
        ],
        ...[
          'complete',
          'not ',
          'in',
          'ongoing',
          'ongoing from ',
          '.',
          '%',
          '+',
          '-',
          'E',
          ',',
          '½',
          '\u00a0',
          '\n',
        ],
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.nat(5), fc.nat(5), fc.nat(99), fc.nat(99))
    .chain(([from, by, fromYear, byYear]) =>
      fc.constantFrom(
        `Q${by} ${byYear}`,
        `q${from}/${by} ${byYear}`,
        `Q${from} ${fromYear} / Q${by} ${byYear}`,
        `Ongoing from Q${from} ${fromYear}`,
        `ongoing to q${by} ${byYear}`,
        `${byYear}/0${by}/20${fromYear}`,
        `0${by}/1${from}/20${String(fromYear).padStart(2, '0')}`,
        `3${from}/0${by}/2023`,
        `${10 + (byYear % 25)}/1${by}/20${fromYear}`,
      ),
    ),
  fc.string({ maxLength: 8 }),
);

function kindsOf(reading: GenericReading | null, basis: QuarterBasis): HighlightKind[] {
  if (reading === null) return [];
  if (reading.kind === 'fixed') return reading.shows === null ? [] : [reading.shows];
  const { ahead, end, past } = reading;
  const day = end.kind === 'quarter' ? lastDayOfQuarter(end.by, basis) : end.day;
  if (compareDates(day, AS_AT) < 0) return [past];
  if (ahead === null) return [];
  return compareQuarters(quarterOfDate(day, basis), quarterOfDate(AS_AT, basis)) === 0
    ? ['due-this-quarter']
    : [];
}

/** A sheet with rows that say nothing, so that only formulas over whole columns are laid. */
function blankSheet(startMonth: number): HighlightedSheet {
  const rows = Array.from({ length: ROWS }, () => ({ due: 'TBC' }));
  const { matrix, grid } = readSample(rows, { basis: { startMonth } });
  return new HighlightedSheet(grid, DEFAULT_SCALE.levels, AS_AT, startMonth).lay(
    planHighlights(matrix, grid),
  );
}

describe('the formulas over the due column', () => {
  test.each([4, 1, 11])(
    'show what their reading in TypeScript says, start month %i',
    (startMonth) => {
      const sheet = blankSheet(startMonth);
      const someTexts = fc.array(someText, { minLength: ROWS, maxLength: ROWS });
      fc.assert(
        fc.property(someTexts, (texts) => {
          sheet.type(Object.fromEntries(texts.map((text, index) => [`E${index + 2}`, text])));
          const shown = texts.map((text, index) => [text, sheet.kindsOn(`E${index + 2}`)]);
          const read = texts.map((text) => [
            text,
            kindsOf(readGenericDue(text, DAYS), { startMonth }),
          ]);
          expect(shown).toEqual(read);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('show nothing that the due does not say, so that a text typed later is never shown wrongly', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 12 }), (text, startMonth) => {
        const reading = readGenericDue(text, DAYS);
        if (reading === null) return;
        const due = parseDue(text, { basis: { startMonth }, neighbourYear: null });
        expect([text, agreesWith(due, reading, { startMonth })]).toEqual([text, true]);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['Q2 23', 'quarter'],
    ['Q2/3 23', 'quarter'],
    ['Q4 23 / Q1 24', 'quarter'],
    ['30/09/2023', 'day'],
    [45199, 'day'],
    ['Complete', 'complete'],
    ['Ongoing', 'ongoing'],
    ['Ongoing from Q1 23', 'ongoing'],
    ['Ongoing to Q1 23', 'quarter'],
  ])('recognise %j', (value, meaning) => {
    const reading = readGenericDue(value, DAYS);
    expect(reading?.kind === 'fixed' ? reading.shows : reading?.end.kind).toBe(meaning);
  });

  test.each([
    'incomplete',
    'not complete',
    'XQ1 23',
    'q1 23x',
    'Q5 23',
    'Q3/2 23',
    '31/02/2023',
    '',
    4,
  ])('leave %j alone', (value) => expect(readGenericDue(value, DAYS)).toBeNull());
});

describe('the formulas over the target column', () => {
  const someLevel = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', ' ', '  ', '\n', '"', '*'),
        fc.constantFrom(...DEFAULT_SCALE.levels, 'mature', 'M*', 'M?ture', '~*', 'L~?', 'D', ''),
        fc.constantFrom('', ':', ': x', ' the', '\nThe', '.', '1.', '\u00a0x', '::', ' :'),
      )
      .map((parts) => parts.join('')),
    fc.string({ maxLength: 10 }),
  );

  const SCALES = [
    createNumberScale(1, 5),
    createNumberScale(0, 3),
    createScale(['Not met', 'Partly met', 'Met'], 0),
    createScale(['Initial', 'Managed', 'Defined', 'Quantitatively managed', 'Optimizing']),
    addAliases(createScale(['Low', 'Middle', 'High']), [
      { word: 'Basic', level: 'Low' },
      { word: '6', level: 'High' },
    ]),
    addAliases(createNumberScale(1, 4), [
      { word: 'Not started', level: '1' },
      { word: '5', level: '4' },
    ]),
  ];
  test.each(SCALES)('show the same on the scale $name with aliases $aliases', (scale) => {
    const rows = Array.from({ length: ROWS }, () => ({ current: '', target: '', due: 'TBC' }));
    const { matrix, grid } = readSample(rows, { scale });
    const sheet = new HighlightedSheet(grid, scale.levels, AS_AT, 4, scale.aliases).lay(
      planHighlights(matrix, grid),
    );
    const someValue = fc.oneof(
      fc.constantFrom<CellValue>('Basic', 'basic: so', 'Not started:', 'B*', 'N*'),
      fc.constantFrom<CellValue>(...scale.levels, 'L2', '2/5', '2+', '2 - so', '2 so', 'N/A', ''),
      fc.integer({ min: -1, max: 6 }),
      fc.integer({ min: -100, max: 600 }).map((hundredths) => hundredths / 100),
      fc.constantFrom(1.4833333333, 2.9 - 0.9, 0.1 + 0.2, 1.996),
      fc.integer({ min: 0, max: 5 }).map(String),
    );
    const somePairs = fc.array(fc.tuple(someValue, someValue), {
      minLength: ROWS,
      maxLength: ROWS,
    });
    fc.assert(
      fc.property(somePairs, (pairs) => {
        sheet.type(
          Object.fromEntries(
            pairs.flatMap(([current, target], index) => [
              [`B${index + 2}`, current],
              [`C${index + 2}`, target],
            ]),
          ),
        );
        const gaps = (kinds: readonly HighlightKind[]): HighlightKind[] =>
          kinds.filter((kind) => kind !== 'missing-level');
        const shown = pairs.map((pair, index) => [pair, gaps(sheet.kindsOn(`C${index + 2}`))]);
        const read = pairs.map((pair) => {
          const kind = readGenericGap(...pair, scale);
          return [pair, kind === null ? [] : [kind]];
        });
        expect(shown).toEqual(read);
      }),
      { numRuns: 15 },
    );
  });

  test('show what their reading in TypeScript says', () => {
    const sheet = blankSheet(4);
    const somePairs = fc.array(fc.tuple(someLevel, someLevel), {
      minLength: ROWS,
      maxLength: ROWS,
    });
    fc.assert(
      fc.property(somePairs, (pairs) => {
        sheet.type(
          Object.fromEntries(
            pairs.flatMap(([current, target], index) => [
              [`B${index + 2}`, current],
              [`C${index + 2}`, target],
            ]),
          ),
        );
        const shown = pairs.map((pair, index) => [pair, sheet.kindsOn(`C${index + 2}`)]);
        const read = pairs.map((pair) => {
          const kind = readGenericGap(...pair, DEFAULT_SCALE);
          return [pair, kind === null ? [] : [kind]];
        });
        expect(shown).toEqual(read);
      }),
      { numRuns: 60 },
    );
  });
});
