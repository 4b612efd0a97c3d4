import { RULES } from '../../src/rules/index';
import type { SheetExample } from '../../src/rules/rule';
import { runRules } from '../../src/rules/support/walk';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

function listMessages(ruleId: string, sheet: Omit<SheetExample, 'title'>): string[] {
  const rule = RULES.find(({ id }) => id === ruleId)!;
  const matrix = readGrid(createExampleGrid({ title: ruleId, ...sheet }));
  return runRules([rule], matrix, exampleContext(sheet.asAt))[0]!.map(({ message }) => message);
}

const kpi = (name: string, due: string, target = 'Mature: monthly'): string[] => [
  name,
  'Developing: ad hoc',
  target,
  `Improve ${name.toLowerCase()}`,
  due,
];
const THREE_KPIS = [kpi('Lighting', 'Q4 23'), kpi('Paving', 'Q4 23'), kpi('Bins', 'Q4 23')];

test('merged cells', () => {
  expect(
    listMessages('merged-cells', { rows: THREE_KPIS, mergedAreas: ['B2:B3', 'D2:D3'] }),
  ).toEqual([
    '2 blocks of cells are merged: B2:B3 and D2:D3. Unmerge them and repeat the text on each row.',
  ]);
});

test('hidden rows', () => {
  expect(listMessages('hidden-rows', { rows: THREE_KPIS, hiddenRowNumbers: [2, 3] })).toEqual([
    'Rows 2 to 3 are hidden or filtered away, but are read and counted. Show them, or delete them if they are not part of the matrix.',
  ]);
});

test('area not stated', () => {
  const rows = [...THREE_KPIS, ['Members'], kpi('Training', 'Q4 23')];
  expect(listMessages('area-not-stated', { rows, mergedAreas: ['A5:E5'] })).toEqual([
    'No area is stated for 3 KPIs. Write the area in a row above the first KPI of each, or add an Area column.',
  ]);
});

test('gap without an open action', () => {
  const message = (target: string): string[] =>
    listMessages('gap-without-open-action', { rows: [kpi('Bins', 'Cancelled', target)] });
  expect(message('Mature: monthly')).toEqual([
    'The target is 1 level up (Developing to Mature) and no action is open. Add an action and its due, or change the target.',
  ]);
  expect(message('Leader: daily')).toEqual([
    'The target is 2 levels up (Developing to Leader) and no action is open. Add an action and its due, or change the target.',
  ]);
});

test('done but not moved', () => {
  expect(listMessages('done-but-not-moved', { rows: [kpi('Bins', 'Complete')] })).toEqual([
    'The only action is complete but the level is still Developing, 1 below Mature. Reassess the level or add an action.',
  ]);
});

test('action says as above', () => {
  const rows = [
    kpi('Lighting', 'Q4 23'),
    ['', '', '', 'Buy lamps', 'Q4 23'],
    ['Bins', 'Developing: ad hoc', 'Mature: monthly', 'As above', ''],
  ];
  expect(listMessages('action-says-as-above', { rows })).toEqual([
    '“As above” refers to the 2 actions of “Lighting” (A2): “Improve lighting” and “Buy lamps”. Write out what is to be done here, and its due.',
  ]);
  expect(listMessages('action-says-as-above', { rows: rows.slice(2) })).toEqual([
    '“As above” refers to nothing: no earlier KPI of this area has an action. Write out what is to be done here, and its due.',
  ]);
});

test('overdue', () => {
  expect(listMessages('overdue', { rows: [kpi('Bins', 'Q2 23')] })).toEqual([
    '“Improve bins” was due by Q2 2023/24 (Jul–Sep 2023) and is 1 quarter late. Mark it complete, or agree a new due.',
  ]);
});

test('most targets above Mature', () => {
  const rows = [kpi('Bins', 'Q4 23', 'Leader: daily')];
  expect(listMessages('most-targets-above-mature', { rows })).toEqual([
    'The only readable target is above Mature, which is already a very satisfactory outcome. Check that each higher target is worth its cost.',
  ]);
});

test('status flips under the other basis', () => {
  const rows = [kpi('Bins', 'Q3 23'), kpi('Paving', 'Q3 23')];
  expect(listMessages('status-flips-under-other-basis', { rows })).toEqual([
    '2 actions would be overdue if the matrix meant Q1 = Jan–Mar; it is read as Q1 = Apr–Jun. Check which is meant, and set the month in which the year starts.',
  ]);
});
