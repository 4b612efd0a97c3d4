import fc from 'fast-check';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import {
  DEFAULT_SCALE,
  addAliases,
  createNumberScale,
  createScale,
} from '../../../src/domain/level-scale';
import { parseDue } from '../../../src/domain/parse-due';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { runAtOnce } from '../../../src/domain/steps';
import { judgeDue } from '../../../src/domain/due';
import { gapKind, kindOfStatus } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { readDueForEveryBasis } from '../../../src/matrix-sheet/highlights/due-reading';
import { createDueTexts } from '../../../src/matrix-sheet/highlights/due-texts';
import { chooseGapFormsInSteps } from '../../../src/matrix-sheet/highlights/gap-rules';
import { createLevelStarts } from '../../../src/matrix-sheet/highlights/level-starts';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { HighlightKind } from '../../../src/workbook/highlight-kinds';
import { HighlightedSheet } from './engine';
import type { Sample } from './sample-matrix';
import { readSample } from './sample-matrix';

const AS_AT: CalendarDate = { year: 2023, month: 10, day: 15 };
const ROWS = 30;
/** Years of which well-spelt dues are known where nothing else stands in the matrix. */
const YEARS = Array.from({ length: 16 }, (_, index) => 2020 + index);

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

/** What the due of a text says by itself; nothing for a text that is not among those that formulas know. */
function kindsOf(text: string, startMonth: number): HighlightKind[] {
  const basis = { startMonth };
  if (createTexts(startMonth).read(text) === null) return [];
  const due = parseDue(text, { basis, neighbourYear: null });
  const kind = kindOfStatus(judgeDue(due, AS_AT, basis));
  return kind === null ? [] : [kind];
}

const textsByMonth = new Map<number, ReturnType<typeof createDueTexts>>();

function createTexts(startMonth: number): ReturnType<typeof createDueTexts> {
  const known = textsByMonth.get(startMonth) ?? createDueTexts({ startMonth }, YEARS);
  textsByMonth.set(startMonth, known);
  return known;
}

/** A sheet with rows that say nothing, so that only formulas over whole columns are laid. */
function blankSheet(startMonth: number): HighlightedSheet {
  const rows = Array.from({ length: ROWS }, () => ({ due: 'N/A' }));
  const { matrix, grid } = readSample(rows, { basis: { startMonth } });
  return new HighlightedSheet(grid, DEFAULT_SCALE.levels, AS_AT, startMonth).lay(
    planHighlights(matrix, [grid]),
  );
}

describe('the formulas over the due column', () => {
  test.each([4, 1, 11])('show what a due says by itself, start month %i', (startMonth) => {
    const sheet = blankSheet(startMonth);
    const someTexts = fc.array(someText, { minLength: ROWS, maxLength: ROWS });
    fc.assert(
      fc.property(someTexts, (texts) => {
        sheet.type(Object.fromEntries(texts.map((text, index) => [`E${index + 2}`, text])));
        const shown = texts.map((text, index) => [text, sheet.kindsOn(`E${index + 2}`)]);
        expect(shown).toEqual(texts.map((text) => [text, kindsOf(text, startMonth)]));
      }),
      { numRuns: 15 },
    );
  });

  test('know no text that says something else than the due does, so that none typed later is shown wrongly', () => {
    const texts = createTexts(FINANCIAL_YEAR.startMonth);
    fc.assert(
      fc.property(someText, (text) => {
        const known = texts.read(text);
        if (known === null) return;
        const due = parseDue(text, { basis: FINANCIAL_YEAR, neighbourYear: null });
        expect([text, known]).toEqual([text, readDueForEveryBasis(due, text, FINANCIAL_YEAR)]);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    'Q2 23',
    'q2  23 ',
    'Q2/3 23',
    'Q4 23 / Q1 24',
    'Q1 23 / Q3 23',
    'Complete',
    'Ongoing',
    'Ongoing from Q1 23',
    'Ongoing to Q1 23',
  ])('know %j before it is written', (text) => {
    expect(createTexts(4).read(text)).not.toBeNull();
  });

  test.each([
    'incomplete',
    'not complete',
    'XQ1 23',
    'q1 23x',
    'Q5 23',
    'Q3/2 23',
    'Q? 23',
    'Q*',
    '',
  ])('leave %j alone', (text) => expect(createTexts(4).read(text)).toBeNull());
});

/** What the formulas chosen for a sample show of two cells. */
function gapsBy({
  matrix,
  grid,
}: Sample): (current: CellValue, target: CellValue) => HighlightKind[] {
  const starts = createLevelStarts(matrix.scale);
  const { forms } = runAtOnce(chooseGapFormsInSteps(matrix, grid, [], starts))!;
  return (current, target) => {
    const gaps = forms.flatMap((form) => form.read(current, target) ?? []);
    return [...new Set(gaps.flatMap((gap) => gapKind(gap) ?? []))];
  };
}

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
    const rows = Array.from({ length: ROWS }, () => ({ current: '', target: '', due: 'N/A' }));
    const sample = readSample(rows, { scale });
    const { matrix, grid } = sample;
    const read = gapsBy(sample);
    const sheet = new HighlightedSheet(grid, scale.levels, AS_AT, 4, scale.aliases).lay(
      planHighlights(matrix, [grid]),
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
        expect(shown).toEqual(pairs.map((pair) => [pair, read(...pair)]));
      }),
      { numRuns: 10 },
    );
  });

  test('show what their reading in TypeScript says', () => {
    const sheet = blankSheet(4);
    const read = gapsBy(readSample([{ due: 'N/A' }]));
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
        expect(shown).toEqual(pairs.map((pair) => [pair, read(...pair)]));
      }),
      { numRuns: 30 },
    );
  });
});
