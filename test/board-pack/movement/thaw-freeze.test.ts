import fc from 'fast-check';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import type { FrozenMatrix } from '../../../src/board-pack/movement/frozen-matrix';
import { thawFreeze } from '../../../src/board-pack/movement/thaw-freeze';
import { listKpiRecords } from '../../../src/board-pack/records';
import { rollUpKpis } from '../../../src/domain/roll-up';
import { listKpis } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { arbitraryMatrix } from '../arbitrary-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';

const AS_AT = { year: 2023, month: 10, day: 15 };
const LATER = { year: 2024, month: 10, day: 15 };

const freeze = (matrix: Parameters<typeof listKpiRecords>[0], asAt = AS_AT): FrozenMatrix =>
  freezeRecords(listKpiRecords(matrix, asAt), asAt);

const sketch = buildMatrix([
  {
    name: 'Buying',
    kpis: [
      {
        reference: '1.1',
        now: 'Minimum',
        target: 'Leader',
        details: { owner: 'Ann Lee' },
        actions: [
          { text: 'Late', due: dueBy(1, 2023), details: { owner: 'Ann Lee' } },
          { text: 'Later', due: dueBy(2, 2024) },
          { text: 'Done', due: makeDue('complete', { quarter: 2, year: 2023 }) },
          { text: 'Going on', due: dueBy(2, 2023), settled: makeDue('ongoing') },
          { text: 'Not now', due: dueBy(2, 2023), settled: makeDue('on-hold') },
        ],
      },
      { name: null, now: null },
    ],
  },
]);

test('says at the freeze’s own date what the freeze says', () => {
  fc.assert(
    fc.property(arbitraryMatrix, (matrix) => {
      const frozen = freeze(matrix);
      const context = { sheet: 'Freeze', scale: matrix.scale, basis: FINANCIAL_YEAR };
      expect(freeze(thawFreeze(frozen, context))).toEqual(frozen);
    }),
  );
});

test('is judged anew at a later date', () => {
  const frozen = freeze(sketch);
  const { areas, scale, basis } = thawFreeze(frozen, {
    sheet: 'Freeze',
    scale: sketch.scale,
    basis: sketch.basis,
  });
  const statuses = listKpiRecords({ ...sketch, areas }, LATER).flatMap(({ actions }) =>
    actions.map(({ status }) => status),
  );
  expect(statuses).toEqual(['overdue', 'overdue', 'complete', 'ongoing', 'on-hold']);
  const kpis = areas.flatMap((area) => area.kpis);
  expect(rollUpKpis(kpis, { scale, basis, asAt: AS_AT })).toEqual(
    rollUpKpis(listKpis(sketch), { scale, basis, asAt: AS_AT }),
  );
});

test('knows the end of a quarter where a freeze from before ends were kept says no more', () => {
  const frozen = freeze(sketch);
  const old = { ...frozen, actions: frozen.actions.map((action) => ({ ...action, end: null })) };
  const [area] = thawFreeze(old, {
    sheet: 'Freeze',
    scale: sketch.scale,
    basis: sketch.basis,
  }).areas;
  expect(area!.kpis[0]!.actions[1]!.due).toMatchObject({
    by: { quarter: 2, year: 2024 },
    end: { year: 2024, month: 9, day: 30 },
    precision: 'quarter',
  });
});

test('keeps an unclear due unclear', () => {
  const due = makeDue(
    'scheduled',
    { quarter: 2, year: 2024 },
    { certain: false, doubts: ['two-dues'] },
  );
  const matrix = buildMatrix([{ name: 'Buying', kpis: [{ actions: [{ due }] }] }]);
  const thawed = thawFreeze(freeze(matrix), {
    sheet: 'Freeze',
    scale: sketch.scale,
    basis: sketch.basis,
  });
  expect(freeze(thawed, LATER).actions[0]!.status).toBe('unclear');
});
