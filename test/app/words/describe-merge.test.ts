import type { Merge } from '../../../src/app/merge/compose-merge';
import type { KpiMatch, MergeKpi } from '../../../src/app/merge/match-list';
import { listMergeKpis } from '../../../src/app/merge/match-list';
import { describeMerge } from '../../../src/app/words/describe-merge';
import { listKpiRecords } from '../../../src/board-pack/records';
import { buildMatrix } from '../../board-pack/build-matrix';

const NAMES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
const kpis = listMergeKpis([
  {
    label: 'Anytown',
    kpis: listKpiRecords(buildMatrix([{ name: 'Buying', kpis: NAMES.map((name) => ({ name })) }]), {
      year: 2023,
      month: 10,
      day: 15,
    }),
  },
]);

const match = (certainty: KpiMatch['certainty'], index = 0): KpiMatch => ({
  kpi: kpis[index]!,
  sameAs: certainty === null || certainty === 'doubtful' ? null : kpis[0]!,
  certainty,
  mayBe: null,
});

const say = (more: Partial<Merge>): string[] =>
  describeMerge({
    labels: ['Anytown', 'Otherton'],
    matches: [],
    kpiCount: 0,
    unsettled: [] as MergeKpi[],
    tooLong: [],
    ...more,
  } as unknown as Merge);

test('says how many KPIs became how many, and how sure that is', () => {
  expect(say({})).toEqual([
    'Merged Anytown and Otherton into 0 KPIs: 0 KPIs in all, of which 0 are the same as one before.',
  ]);
  expect(say({ kpiCount: 1, matches: [match(null), match('certain')] })).toEqual([
    'Merged Anytown and Otherton into 1 KPI: 2 KPIs in all, of which 1 is the same as one before (1 certain).',
  ]);
  const matches = [match('certain'), match('likely'), match('given'), match('given')];
  expect(say({ kpiCount: 3, matches })[0]).toContain('(1 certain, 1 likely and 2 as given).');
});

test('says what is doubtful', () => {
  expect(say({ matches: [match('doubtful')] })[1]).toMatch(
    /^1 KPI may be the same as one before and was kept apart\. /,
  );
  expect(say({ matches: [match('doubtful'), match('doubtful')] })[1]).toMatch(
    /^2 KPIs may be the same as one before and were kept apart\. /,
  );
});

test('names what has different levels, and counts what it does not name', () => {
  expect(say({ unsettled: kpis.slice(0, 1) })[1]).toMatch(/^1 KPI has different levels: .* One\.$/);
  expect(say({ unsettled: kpis.slice(0, 5) })[1]).toMatch(/One, Two, Three, Four and Five\.$/);
  expect(say({ unsettled: kpis.slice(0, 6) })[1]).toMatch(/Five and 1 other\.$/);
  expect(say({ unsettled: kpis })[1]).toMatch(/^7 KPIs have .*Five and 2 others\.$/);
});

test('names what is too long to be one', () => {
  expect(say({ tooLong: [kpis.slice(0, 2)] })[1]).toBe(
    'A1 “One” and A2 “Two” are the same and were kept apart: together their texts are longer than a cell holds.',
  );
});
