import fc from 'fast-check';
import type { Details } from '../../src/domain/details';
import { DETAIL_COLUMNS, NO_DETAILS } from '../../src/domain/details';
import type { Due } from '../../src/domain/due';
import { FRAMEWORKS } from '../../src/domain/frameworks';
import type { LevelScale } from '../../src/domain/level-scale';
import {
  DEFAULT_SCALE,
  createNumberScale,
  createScale,
  levelOfScore,
  scaleOfFramework,
} from '../../src/domain/level-scale';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { buildMatrix, makeDue } from './build-matrix';

const quarter = fc.record({
  quarter: fc.integer({ min: 1, max: 4 }),
  year: fc.integer({ min: 2021, max: 2026 }),
});

/** Every state, with and without quarters and doubts, as far as a reader can give them. */
export const arbitraryDue: fc.Arbitrary<Due> = fc.oneof(
  quarter.map((by) => makeDue('scheduled', by)),
  quarter.map((by) => makeDue('scheduled', by, { certain: false, doubts: ['two-dues'] })),
  fc.option(quarter).map((by) => makeDue('complete', by)),
  fc.option(quarter).map((by) => makeDue('ongoing', by)),
  fc
    .option(quarter)
    .map((by) => makeDue('ongoing', by, { certain: false, doubts: ['two-states'] })),
  fc.constantFrom(
    makeDue('cancelled'),
    makeDue('unscheduled'),
    makeDue('blank'),
    makeDue('unreadable', null, { raw: '04.00', certain: false }),
  ),
);

/** Scales of two to ten levels, by words and by numbers, with and without a zero, and one of a framework. */
const arbitraryScale: fc.Arbitrary<LevelScale> = fc.oneof(
  fc.constantFrom(DEFAULT_SCALE, ...FRAMEWORKS.map(scaleOfFramework)),
  fc
    .record({
      count: fc.integer({ min: 2, max: 10 }),
      lowest: fc.constantFrom(null, 0, 1),
      areNumbers: fc.boolean(),
    })
    .map(({ count, lowest, areNumbers }) =>
      areNumbers
        ? createNumberScale(lowest ?? 1, (lowest ?? 1) + count - 1)
        : createScale(
            Array.from({ length: count }, (_, rank) => `Step ${'abcdefghij'[rank]}`),
            lowest,
          ),
    ),
);

/** A level, nothing readable, "N/A", and a score between two levels where levels carry numbers. */
function arbitraryLevel(scale: LevelScale): fc.Arbitrary<string | null> {
  const level = fc.constantFrom(...scale.levels);
  const others = fc.constantFrom(null, 'N/A');
  if (scale.lowestNumber === null) return fc.oneof({ weight: 4, arbitrary: level }, others);
  const highest = (scale.levels.length - 1) * 100;
  const score = fc
    .integer({ min: 0, max: highest })
    .map((hundredths) => levelOfScore(scale.lowestNumber! + hundredths / 100, scale));
  return fc.oneof({ weight: 3, arbitrary: level }, score, others);
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=SUM(A1)', '+1', '-2', '@cmd', ' leading', '١٢٣'),
);

/** Some columns of people and proof filled in; an empty text leaves no trace in them. */
const details = fc
  .array(
    fc.tuple(
      fc.constantFrom(...DETAIL_COLUMNS),
      text.filter((one) => one !== ''),
    ),
    { maxLength: 3 },
  )
  .map((filled): Details => (filled.length === 0 ? NO_DETAILS : Object.fromEntries(filled)));

const arbitraryKpi = (level: fc.Arbitrary<string | null>) =>
  fc.record({
    reference: fc.option(text.filter((one) => one !== '')),
    name: fc.option(text),
    now: level,
    target: level,
    actions: fc.array(fc.record({ text, due: arbitraryDue, details }), { maxLength: 4 }),
    details,
  });

/** A matrix of any shape on any scale, empty areas and no areas among them. */
export const arbitraryMatrix: fc.Arbitrary<MaturityMatrix> = arbitraryScale.chain((scale) =>
  fc
    .array(fc.array(arbitraryKpi(arbitraryLevel(scale)), { maxLength: 5 }), { maxLength: 5 })
    .map((areas) =>
      buildMatrix(
        areas.map((kpis, index) => ({ name: `Area ${index + 1}`, kpis })),
        scale,
      ),
    ),
);
