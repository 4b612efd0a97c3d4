import { reasonForRule, titleOfRule } from '../../../src/app/group-findings';
import { createFindingSubjects } from '../../../src/app/finding-subjects';
import { listOwners } from '../../../src/domain/details';
import { locateFindings, prepareLocating } from '../../../src/app/locate-findings';
import { runAtOnce } from '../../../src/domain/steps';
import type { Finding } from '../../../src/domain/finding';
import { arrangeFindings, listLines } from '../../../src/taskpane/check/arrange-findings';
import {
  countFindings,
  ABOUT_GAPS,
  filterFindings,
  isFiltering,
  isSameFilter,
  listSubjectChoices,
  NO_FILTER,
} from '../../../src/taskpane/check/filter-findings';
import { followKey } from '../../../src/taskpane/hooks/follow-key';
import { reviewOf } from '../../app/sample-review';

const finding = (rule: string, cells: string[], message = rule): Finding => ({
  rule,
  severity: 'warning',
  cells,
  message,
  fix: null,
});

const { matrix } = reviewOf();
const FINDINGS = [
  finding('unreadable-due', ['F3'], 'By when says “04.00”'),
  finding('overdue', ['F2']),
  finding('missing-level', ['C5', 'D5']),
  finding('missing-level', ['C4']),
  finding('ambitious-targets', []),
];
const asAt = { year: 2023, month: 10, day: 15 };
const subjects = createFindingSubjects(matrix, asAt);
const located = locateFindings(matrix, FINDINGS);
const cellsOf = (some: readonly { finding: Finding }[]) =>
  some.map((one) => one.finding.cells[0] ?? '');

test('each finding has the area and the KPI of its first cell', () => {
  expect(located.map(({ areaName, kpiName }) => [areaName, kpiName])).toEqual([
    ['Buying', 'Tendering'],
    ['Buying', 'Reporting'],
    ['People', 'Training'],
    ['People', 'Culture'],
    [null, null],
  ]);
});

test('what was worked out in steps beforehand is what is said at once', () => {
  const anew = reviewOf().matrix;
  const copies = FINDINGS.map((one) => ({ ...one }));
  runAtOnce(prepareLocating(anew, copies));
  expect(locateFindings(anew, copies)).toEqual(located);
});

test('a KPI is named with its number or code, a code of one of its actions is not put before it', () => {
  const header = ['Ref', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
  const numbered = reviewOf([
    header,
    ['1.1', 'Bins', 'Mature x', 'Mature y', 'Do it', 'Q4 23'],
    ['A-1', 'Roads', 'Mature x', 'Mature y', 'Do it', 'Q4 23'],
    ['A-2', '', '', '', 'Do more', 'Q4 23'],
  ]).matrix;
  const found = [finding('overdue', ['F2']), finding('overdue', ['F4'])];
  expect(locateFindings(numbered, found).map(({ kpiName }) => kpiName)).toEqual([
    '1.1 Bins',
    'Roads',
  ]);
  expect(createFindingSubjects(numbered, asAt).wordsOf(found[1]!)).toContain('a-2');
});

test('a finding keeps its key when rows are inserted above it or its message changes', () => {
  const [header, ...rows] = [
    ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['Buying', 'New', 'Mature x', 'Mature y', 'Do it', 'Q4 23'],
    ['Buying', 'Tendering', 'Mature Most', 'Mature All', 'Write the strategy', '05.00'],
  ];
  const moved = reviewOf([header, ...rows]).matrix;
  const [later] = locateFindings(moved, [finding('unreadable-due', ['F3'], 'Something else')]);
  expect(later!.key).toBe(located[0]!.key);
});

test('two findings of a rule at one cell have keys of their own', () => {
  const twins = locateFindings(matrix, [finding('overdue', ['F2']), finding('overdue', ['F2'])]);
  expect(new Set(twins.map(({ key }) => key)).size).toBe(2);
});

test.each([
  [{ text: 'TENDER 04' }, ['F3']],
  [{ text: 'tender overdue' }, []],
  [{ text: 'Missing level' }, ['C5', 'C4']],
  [{ area: 'People' }, ['C5', 'C4']],
  [{ kind: 'overdue' }, ['F2']],
  [{ severity: 'error' as const }, []],
  [{ text: '  ' }, ['F3', 'F2', 'C5', 'C4', '']],
])('the filter %j passes %j', (filter, cells) => {
  expect(cellsOf(filterFindings(located, { ...NO_FILTER, ...filter }, subjects))).toEqual(cells);
});

test('about gaps are the rules that speak of one', () => {
  const some = locateFindings(matrix, [finding('wide-gap', ['C2']), finding('overdue', ['F2'])]);
  expect(cellsOf(filterFindings(some, { ...NO_FILTER, kind: ABOUT_GAPS }, subjects))).toEqual([
    'C2',
  ]);
});

test('blanks around a search are no filter and make no difference', () => {
  expect(isFiltering({ ...NO_FILTER, text: ' ' })).toBe(false);
  expect(isSameFilter({ ...NO_FILTER, text: 'a ' }, { ...NO_FILTER, text: 'a' })).toBe(true);
  expect(isSameFilter(NO_FILTER, { ...NO_FILTER, area: 'People' })).toBe(false);
});

test('by kind the order given stays; by area and in sheet order the sheet’s counts', () => {
  const titles = (arrangement: 'kind' | 'area' | 'sheet') =>
    arrangeFindings(located, arrangement, subjects).map(({ title, findings }) => [
      title,
      cellsOf(findings),
    ]);
  expect(titles('kind').map(([, cells]) => cells)).toEqual([['F3'], ['F2'], ['C5', 'C4'], ['']]);
  expect(titles('area')).toEqual([
    ['Whole matrix', ['']],
    ['Buying', ['F2', 'F3']],
    ['People', ['C4', 'C5']],
  ]);
  expect(titles('sheet')).toEqual([[null, ['', 'F2', 'F3', 'C4', 'C5']]]);
});

test('a closed heading hides its findings, and each line knows its place in its group', () => {
  const groups = arrangeFindings(located, 'area', subjects);
  const rows = listLines(groups, new Set(['area:Buying']));
  expect(rows.map((row) => row.type)).toEqual([
    'group',
    'finding',
    'group',
    'group',
    'finding',
    'finding',
  ]);
  expect(rows.at(-1)).toMatchObject({ position: 2, groupSize: 2, groupKey: 'area:People' });
});

test('findings are counted by severity and kind, the chosen kind also when none of it is left', () => {
  expect(countFindings(located, 'wide-gap')).toEqual({
    bySeverity: { error: 0, warning: 5, insight: 0 },
    byKind: [
      { rule: 'unreadable-due', title: 'Unreadable due', count: 1 },
      { rule: 'overdue', title: 'Overdue', count: 1 },
      { rule: 'missing-level', title: 'Missing level', count: 2 },
      { rule: 'ambitious-targets', title: 'ambitious-targets', count: 1 },
      { rule: 'wide-gap', title: 'Wide gap', count: 0 },
    ],
  });
  expect(countFindings([], ABOUT_GAPS).byKind).toEqual([]);
});

test('a severity is said in each line where its heading does not say it', () => {
  const saying = (arrangement: 'kind' | 'area') =>
    listLines(arrangeFindings(located, arrangement, subjects), new Set()).flatMap((row) =>
      row.type === 'finding' ? [row.showsSeverity] : [],
    );
  expect(new Set(saying('kind'))).toEqual(new Set([false]));
  expect(new Set(saying('area'))).toEqual(new Set([true]));
});

describe('what the matrix says of what findings are about', () => {
  const people = reviewOf(
    [
      [
        'Area',
        'KPI',
        'Where we are now',
        'Where we want to be',
        'Actions',
        'By when',
        'Owner',
        'Priority',
      ],
      ['Buying', 'Bins', 'Minimum x', 'Leader y', 'Buy a lorry', 'Q1 23', 'Ann; Bob', 'High'],
      [
        'Buying',
        'Fleet',
        'Developing x',
        'Mature y',
        'Sell the overdue lot',
        'Q4 22',
        'Bob',
        'Low',
      ],
      ['Roads', 'Potholes', 'Mature x', 'Mature y', 'Fill them', 'Q4 24', '', ''],
    ],
    { asAt },
  ).matrix;
  const found = locateFindings(people, [
    finding('overdue', ['F2', 'E2'], 'Overdue by far, says Ann'),
    finding('overdue', ['F3', 'E3'], 'Past its quarter'),
    finding('action-without-owner', ['G4', 'E4'], 'No owner'),
  ]);
  const says = createFindingSubjects(people, asAt);
  const filtered = (filter: object) =>
    cellsOf(filterFindings(found, { ...NO_FILTER, ...filter }, says));

  test('is filtered by owner and priority, and by having none', () => {
    expect(filtered({ owner: 'Bob' })).toEqual(['F2', 'F3']);
    expect(filtered({ owner: 'Ann' })).toEqual(['F2']);
    expect(filtered({ owner: '' })).toEqual(['G4']);
    expect(filtered({ priority: 'Low' })).toEqual(['F3']);
    expect(filtered({ priority: '', owner: 'Bob' })).toEqual([]);
    const choices = listSubjectChoices(found, says, { owner: 'Gone', priority: null });
    expect(choices).toEqual({ owners: ['Ann', 'Bob', 'Gone'], priorities: ['High', 'Low'] });
  });

  test('is found before what only the advice says', () => {
    expect(filtered({ text: 'overdue' })).toEqual(['F3', 'F2']);
    expect(filtered({ text: 'lorry ann' })).toEqual(['F2']);
    expect(filtered({ text: 'potholes' })).toEqual(['G4']);
  });

  test('is put in order by lateness, gap, owner and priority', () => {
    const arranged = (arrangement: Parameters<typeof arrangeFindings>[1]) =>
      arrangeFindings(found, arrangement, says).map(({ title, findings }) => [
        title,
        ...cellsOf(findings),
      ]);
    expect(arranged('late')).toEqual([[null, 'F3', 'F2', 'G4']]);
    expect(arranged('gap')).toEqual([[null, 'F2', 'F3', 'G4']]);
    expect(arranged('owner')).toEqual([
      ['Ann; Bob', 'F2'],
      ['Bob', 'F3'],
      ['No owner', 'G4'],
    ]);
    expect(arranged('priority').map(([title]) => title)).toEqual(['High', 'Low', 'No priority']);
  });

  test('is that of each cell where the same is wrong with all of them', () => {
    const all = {
      ...finding('non-canonical-due', ['F2', 'F3', 'F4'], 'In 3 cells, By when says “soon”.'),
      recurs: true as const,
    };
    const [one] = locateFindings(people, [all]);
    expect(one).toMatchObject({
      areaName: 'Buying',
      kpiName: 'Bins',
      otherAreas: ['Roads'],
      otherKpis: ['Fleet', 'Potholes'],
    });
    const passes = (filter: object) =>
      filterFindings([one!], { ...NO_FILTER, ...filter }, says).length === 1;
    expect([
      passes({ area: 'Roads' }),
      passes({ area: 'People' }),
      passes({ owner: 'Ann' }),
      passes({ text: 'potholes' }),
      passes({ text: 'lorry' }),
    ]).toEqual([true, false, true, true, true]);
    expect([says.gapOf(all), says.ownersOf(all)]).toEqual([3, ['Ann', 'Bob']]);
    const [context] = locateFindings(people, [finding('duplicate-kpi', ['B4', 'B2'])]);
    expect(context).toMatchObject({ kpiName: 'Potholes', otherKpis: [] });
  });

  test('names each owner of a cell', () => {
    expect(listOwners('Ann; Bob / Cat\nDee')).toEqual(['Ann', 'Bob', 'Cat', 'Dee']);
    expect([
      listOwners(undefined),
      listOwners('R&D / ICT lead'),
      listOwners('Head of R/D'),
    ]).toEqual([[], ['R&D', 'ICT lead'], ['Head of R/D']]);
  });
});

test('rules have titles and reasons; one that is not known is named by its id', () => {
  expect(titleOfRule('unreadable-due')).toBe('Unreadable due');
  expect(titleOfRule('no-such-rule')).toBe('no-such-rule');
  expect(reasonForRule('unreadable-due')).not.toBe('');
});

test.each([
  ['b', ['a', 'b', 'c'], 'b'],
  ['b', ['a', 'c'], 'c'],
  ['b', ['a'], 'a'],
  ['b', [], null],
  ['x', ['a'], null],
])('from %s, with %j left, the next is %s', (key, left, next) => {
  expect(followKey(key, ['a', 'b', 'c'], (other) => left.includes(other))).toBe(next);
});
