import fc from 'fast-check';
import type { MatchAnswers, MatchGroup } from '../../../src/app/merge/answer-matches';
import {
  answerPairs,
  answersOf,
  applyAnswers,
  carryAnswers,
  listMatchGroups,
  listOpenPairs,
} from '../../../src/app/merge/answer-matches';
import type { MergeKpi } from '../../../src/app/merge/match-list';
import {
  groupMatches,
  listMatches,
  listMergeKpis,
  matchMergeKpis,
  readMatches,
} from '../../../src/app/merge/match-list';
import { listKpiRecords } from '../../../src/board-pack/records';
import { buildMatrix } from '../../board-pack/build-matrix';

const AS_AT = { year: 2023, month: 10, day: 15 };

/** Its KPIs have the ids that reading gives them: by their names, wherever they stand. */
const matrix = (label: string, ...names: readonly string[]) => ({
  label,
  kpis: listKpiRecords(
    buildMatrix([{ name: 'Buying', kpis: names.map((name) => ({ name })) }]),
    AS_AT,
  ).map((record) => ({ ...record, kpi: { ...record.kpi, id: `Buying/${record.name}` } })),
});

const ANYTOWN = [
  'Tendering',
  'Training and development of all staff',
  'Managing suppliers',
  'Culture',
];
const OTHERTON = [
  'Suppliers, contingency plans',
  'TENDERING',
  'Training and development of staff',
  'Fraud',
];

const find = (anytown: readonly string[], otherton: readonly string[]) =>
  matchMergeKpis(listMergeKpis([matrix('Anytown', ...anytown), matrix('Otherton', ...otherton)]));
const matches = find(ANYTOWN, OTHERTON);
const kpi = (key: string): MergeKpi => matches.find((match) => match.kpi.key === key)!.kpi;
const NOTHING: MatchAnswers = new Map();

const say = (groups: readonly MatchGroup[]): string[] =>
  groups.map(
    ({ kind, lines }) =>
      `${kind}: ${lines
        .map((line) =>
          line.kind === 'alone'
            ? line.kpi.key
            : `${line.sides.map(({ key }) => key).join('=')} ${line.answer}`,
        )
        .join(', ')}`,
  );

test('what is certain is the same at once, what is likely or doubtful is open, the rest alone', () => {
  const groups = listMatchGroups(matches, NOTHING);
  expect(say(groups)).toEqual([
    'doubtful: A3=B1 open',
    'likely: A2=B3 open',
    'first: A4',
    'second: B4',
    'certain: A1=B2 same',
  ]);
  expect(listOpenPairs(groups).map(({ key }) => key)).toEqual(['B1=A3', 'B3=A2']);
});

test('each is the same, apart or paired by hand as a person says, and the line stays where it was', () => {
  const parted = answerPairs(matches, NOTHING, [
    { second: kpi('B1'), first: kpi('A3') },
    { second: kpi('B3'), first: null },
    { second: kpi('B2'), first: null },
  ]);
  expect(say(listMatchGroups(matches, parted))).toEqual([
    'doubtful: A3=B1 same',
    'likely: A2=B3 apart',
    'first: A1, A2, A4',
    'second: B2, B3, B4',
    'certain: A1=B2 apart',
  ]);
  const paired = answerPairs(matches, parted, [{ second: kpi('B4'), first: kpi('A2') }]);
  expect(say(listMatchGroups(matches, paired))).toEqual([
    'doubtful: A3=B1 same',
    'likely: A2=B3 apart',
    'given: A2=B4 same',
    'first: A1, A4',
    'second: B2, B3',
    'certain: A1=B2 apart',
  ]);
});

test('a KPI is the same as one at most: what was so until now stands alone', () => {
  const paired = answerPairs(matches, NOTHING, [
    { second: kpi('B3'), first: null },
    { second: kpi('B4'), first: kpi('A2') },
  ]);
  const taken = answerPairs(matches, paired, [{ second: kpi('B3'), first: kpi('A2') }]);
  expect(say(listMatchGroups(matches, taken))).toContain('second: B4');
  const certain = answerPairs(matches, NOTHING, [{ second: kpi('B4'), first: kpi('A1') }]);
  expect(say(listMatchGroups(matches, certain))).toEqual(
    expect.arrayContaining(['given: A1=B4 same', 'certain: A1=B2 apart']),
  );
});

test('answers go with their KPIs where others came or went', () => {
  const answers = answerPairs(matches, NOTHING, [
    { second: kpi('B1'), first: kpi('A3') },
    { second: kpi('B3'), first: null },
    { second: kpi('B4'), first: kpi('A4') },
  ]);
  const later = find(
    ['New one', ...ANYTOWN.filter((name) => name !== 'Culture')],
    ['Another', ...OTHERTON],
  );
  expect([...carryAnswers(matches, answers, later)]).toEqual([
    ['B2', 'A4'],
    ['B4', null],
  ]);
});

const anyAnswer = fc.record({
  second: fc.constantFrom('B1', 'B2', 'B3', 'B4').map(kpi),
  first: fc.option(fc.constantFrom('A1', 'A2', 'A3', 'A4').map(kpi)),
});

test('whatever is answered, every KPI stands in one place, and the list of matches says the same', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer), (said) => {
      let answers = said.reduce((before, one) => answerPairs(matches, before, [one]), NOTHING);
      const open = listOpenPairs(listMatchGroups(matches, answers));
      answers = answerPairs(
        matches,
        answers,
        open.map(({ sides: [first, second] }) => ({ first, second })),
      );
      const placed = listMatchGroups(matches, answers).flatMap(({ lines }) =>
        lines.flatMap((line) => {
          if (line.kind === 'alone') return [line.kpi.key];
          return line.answer === 'same' ? [line.sides.map(({ key }) => key).join('=')] : [];
        }),
      );
      const kpis = matches.map((match) => match.kpi);
      const listed = readMatches(listMatches(applyAnswers(matches, answers)), kpis, 'list.csv');
      const grouped = groupMatches(listed).map((group) => group.map(({ key }) => key).join('='));
      expect(placed.sort()).toEqual(grouped.sort());
      expect(say(listMatchGroups(matches, answersOf(listed))).sort()).toEqual(
        say(listMatchGroups(matches, answers)).sort(),
      );
    }),
  );
});
