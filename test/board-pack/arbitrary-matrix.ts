import fc from 'fast-check';
import type { Details } from '../../src/domain/details';
import { DETAIL_COLUMNS, NO_DETAILS } from '../../src/domain/details';
import type { Due } from '../../src/domain/due';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
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

const level = fc.option(fc.constantFrom(...DEFAULT_SCALE.levels));

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

const kpi = fc.record({
  name: fc.option(text),
  now: level,
  target: level,
  actions: fc.array(fc.record({ text, due: arbitraryDue, details }), { maxLength: 4 }),
  details,
});

/** A matrix of any shape, empty areas and no areas among them. */
export const arbitraryMatrix: fc.Arbitrary<MaturityMatrix> = fc
  .array(fc.array(kpi, { maxLength: 5 }), { maxLength: 5 })
  .map((areas) => buildMatrix(areas.map((kpis, index) => ({ name: `Area ${index + 1}`, kpis }))));
