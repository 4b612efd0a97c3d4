import { checkMatrix } from '../../src/rules/check-matrix';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

const BASE = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];

type Row = readonly string[];

/** What is said of a sheet with columns after By when: rule and cells. A row begins with the KPI and its due. */
function find(headings: Row, rows: readonly Row[]): string[] {
  const grid = createExampleGrid({
    title: 'sheet',
    header: [...BASE, ...headings],
    rows: rows.map(([kpi = '', due = '', ...more], index) => [
      kpi,
      kpi && 'Developing: ad hoc',
      kpi && 'Mature: monthly',
      `Do ${index}`,
      due,
      ...more,
    ]),
  });
  const lacking = ['action-without-owner', 'complete-without-evidence', 'revised-without-reason'];
  return checkMatrix(readGrid(grid), exampleContext())
    .filter(({ rule }) => lacking.includes(rule))
    .map(({ rule, cells }) => `${rule} ${cells.join(' ')}`);
}

test('an owner who is still to be named is none', () => {
  const rows = ['Ann', 'TBC', '-', 'Unassigned', 'Bob', 'Cat'].map((owner, index) => [
    `KPI ${index}`,
    'Q4 23',
    owner,
  ]);
  expect(find(['Owner'], rows)).toEqual([
    'action-without-owner F3 D3',
    'action-without-owner F4 D4',
    'action-without-owner F5 D5',
  ]);
});

test('what is to be filled in is so with spaces and a full stop, and not as part of a name', () => {
  const owners = ['Ann', ' to be confirmed ', 'Vacant.', 'Team unknown', 'Unknown team', '3'];
  const rows = owners.map((owner, index) => [`KPI ${index}`, 'Q4 23', owner]);
  expect(find(['Owner'], rows)).toEqual([
    'action-without-owner F3 D3',
    'action-without-owner F4 D4',
  ]);
});

test('where as many lack an owner as have one, each is a finding of its own', () => {
  const rows = ['Ann', 'Bob', '', ''].map((owner, index) => [`KPI ${index}`, 'Q4 23', owner]);
  expect(find(['Owner'], rows)).toEqual([
    'action-without-owner F4 D4',
    'action-without-owner F5 D5',
  ]);
});

test('an owner beside any later action shows that owners are of actions', () => {
  const rows = [
    ['Bins', 'Q4 23', 'Ann'],
    ['', 'Q4 23', ''],
    ['', 'Q4 23', 'Bob'],
  ];
  expect(find(['Owner'], rows)).toEqual(['action-without-owner F3 D3']);
});

test('where most lack an owner that is one finding', () => {
  const rows = ['Ann', '', '', ''].map((owner, index) => [`KPI ${index}`, 'Q4 23', owner]);
  expect(find(['Owner'], rows)).toEqual(['action-without-owner F3 F4 F5']);
});

test('an owner named beside the first action of each KPI owns the others too', () => {
  const perKpi = [
    ['Bins', 'Q4 23', 'Ann'],
    ['', 'Q4 23', ''],
    ['Fleet', 'Q4 23', 'Bob'],
    ['', 'Q4 23', ''],
  ];
  expect(find(['Owner'], perKpi)).toEqual([]);
  const perAction = [...perKpi, ['Roads', 'Q4 23', 'Cat'], ['', 'Q4 23', 'Dee']];
  expect(find(['Owner'], perAction)).toEqual([
    'action-without-owner F3 D3',
    'action-without-owner F5 D5',
  ]);
});

test('what Status calls complete needs evidence, and what it calls cancelled no owner', () => {
  const rows = [
    ['Bins', 'Q1 23', 'Ann', 'Complete', 'Minutes'],
    ['Fleet', 'Q1 23', 'Ann', 'Complete', ''],
    ['Roads', 'Q1 23', '', 'Cancelled', ''],
  ];
  expect(find(['Owner', 'Status', 'Evidence'], rows)).toEqual(['complete-without-evidence H3 D3']);
});

test('a due that is the same as at first needs no reason, nor one that is done', () => {
  const rows = [
    ['Bins', 'Q4 23', 'Q1 23', 'Late funding', ''],
    ['Fleet', 'Q4 23', 'Q4 23', '', ''],
    ['Roads', 'Q4 23', '', '', ''],
    ['Parks', 'Q4 23', 'Q1 23', '', 'Complete'],
    ['Trees', 'Q4 23', 'June 2023', '', ''],
  ];
  expect(find(['Original due', 'Reason for delay', 'Status'], rows)).toEqual([
    'revised-without-reason G6 D6',
  ]);
});

test('evidence that stands before the actions is of the level', () => {
  const header = [
    'KPI',
    'Where we are now',
    'Evidence',
    'Where we want to be',
    'Actions',
    'By when',
  ];
  const grid = createExampleGrid({
    title: 'sheet',
    header,
    rows: [
      ['Bins', 'Mature: good', 'Audit', 'Mature: good', 'Buy bins', 'Complete'],
      ['Fleet', 'Mature: good', '', 'Mature: good', 'Buy lorry', 'Complete'],
    ],
  });
  const rules = checkMatrix(readGrid(grid), exampleContext()).map(({ rule }) => rule);
  expect(rules).not.toContain('complete-without-evidence');
});
