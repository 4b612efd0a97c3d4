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

const matrix = (label: string, ...names: readonly (string | null)[]) => ({
  label,
  kpis: listKpiRecords(
    buildMatrix([{ name: 'Buying', kpis: names.map((name) => ({ name })) }]),
    AS_AT,
  ),
});

const A = matrix('Anytown', 'Tendering', 'Training and development of all staff', 'Culture');
const B = matrix('Otherton', 'Culture', 'TENDERING', 'Training and development of staff', 'Fraud');

const kpis = listMergeKpis([A, B]);
const keysOf = (groups: readonly (readonly MergeKpi[])[]): string[] =>
  groups.map((group) => group.map(({ key }) => key).join('='));

test('finds what is the same in either order, and says how sure it is', () => {
  const matches = matchMergeKpis(kpis);
  expect(keysOf(groupMatches(matches))).toEqual(['A1=B2', 'A2=B3', 'A3=B1', 'B4']);
  expect(matches.map(({ kpi, certainty }) => [kpi.key, certainty])).toEqual([
    ['A1', null],
    ['A2', null],
    ['A3', null],
    ['B1', 'certain'],
    ['B2', 'certain'],
    ['B3', 'likely'],
    ['B4', null],
  ]);
});

test('keeps apart what is doubtful, and what has no name', () => {
  const doubtful = listMergeKpis([
    matrix('Anytown', 'Managing suppliers', null),
    matrix('Otherton', 'Suppliers, contingency plans', null),
  ]);
  const matches = matchMergeKpis(doubtful);
  expect(keysOf(groupMatches(matches))).toEqual(['A1', 'A2', 'B1', 'B2']);
  expect(matches[2]).toMatchObject({ sameAs: null, certainty: 'doubtful', mayBe: { key: 'A1' } });
});

test('finds what several matrices share by the first that has it', () => {
  const three = listMergeKpis([
    A,
    matrix('Otherton', 'Fraud'),
    matrix('Thirdham', 'fraud', 'Culture'),
  ]);
  expect(keysOf(groupMatches(matchMergeKpis(three)))).toEqual(['A1', 'A2', 'A3=C2', 'B1=C1']);
});

describe('a list that a person has gone through', () => {
  const list = listMatches(matchMergeKpis(kpis));
  const edit = (change: Readonly<Record<string, string>>): string[][] => {
    const column = list[0]!.indexOf('Same as');
    return list.map((row) =>
      row.map((cell, index) => (index === column ? (change[row[0]!] ?? cell) : cell)),
    );
  };

  test('says the same as it was written when nothing is changed', () => {
    const again = readMatches(list, kpis, 'm.csv');
    expect(keysOf(groupMatches(again))).toEqual(keysOf(groupMatches(matchMergeKpis(kpis))));
  });

  test('says what is the same and what is not', () => {
    const given = readMatches(edit({ B3: '', B4: ' a2 ' }), kpis, 'm.csv');
    expect(keysOf(groupMatches(given))).toEqual(['A1=B2', 'A2=B4', 'A3=B1', 'B3']);
    expect(given.map(({ certainty }) => certainty)).toEqual([
      null,
      null,
      null,
      'given',
      'given',
      null,
      'given',
    ]);
  });

  test('may have its rows and columns in another order, blank rows, and apostrophes of a spreadsheet', () => {
    const shuffled = [list[0]!, ...list.slice(1).reverse(), list[0]!.map(() => '')].map((row) =>
      [...row].reverse(),
    );
    expect(readMatches(shuffled, kpis, 'm.csv')).toHaveLength(kpis.length);
    const formula = listMergeKpis([matrix('Anytown', '=1+1'), matrix('Otherton', '=1+1')]);
    const rows = listMatches(matchMergeKpis(formula)).map((row) =>
      row.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell)),
    );
    expect(keysOf(groupMatches(readMatches(rows, formula, 'm.csv')))).toEqual(['A1=B1']);
  });

  test.each<[string, string[][], string]>([
    [
      'a column is gone',
      list.map((row) => row.filter((_, index) => index !== 6)),
      'has no column “Same as”.',
    ],
    [
      'a key is unknown',
      [...list, ['C1', '', '', 'x', '', '', '']],
      'has the key “C1”, which no KPI has.',
    ],
    ['a key stands twice', [...list, list[1]!], 'has the key A1 twice.'],
    ['a row is gone', list.filter(([key]) => key !== 'B2'), 'has no row for B2, “TENDERING”.'],
    [
      'it is of another matrix',
      list.map((row) => row.map((cell) => (cell === 'Fraud' ? 'Floods' : cell))),
      'says “Floods” of B4, which is “Fraud” now.',
    ],
    [
      'it names no KPI',
      edit({ B4: 'A9' }),
      'says that B4 is the same as “A9”, which no KPI has for a key.',
    ],
    [
      'it names one of its own',
      edit({ B4: 'B1' }),
      'says that B4 is the same as B1, which is not of an earlier matrix.',
    ],
    [
      'it names a later one',
      edit({ A1: 'B1' }),
      'says that A1 is the same as B1, which is not of an earlier matrix.',
    ],
    [
      'it takes two for one',
      edit({ B4: 'A1' }),
      'says that two KPIs of Otherton are the same as A1.',
    ],
  ])('is refused where %s', (_what, rows, fault) => {
    const refusal = { code: 'matches-unusable', details: { path: 'm.csv', fault } };
    expect(() => readMatches(rows, kpis, 'm.csv')).toThrow(
      expect.objectContaining(refusal) as Error,
    );
  });
});
