import { DEFAULT_SCALE, createNumberScale } from '../../src/domain/level-scale';
import { CALENDAR_YEAR } from '../../src/domain/quarter';
import { RULES } from '../../src/rules/index';
import type { SheetExample } from '../../src/rules/rule';
import { runRules } from '../../src/rules/support/walk';
import { USUAL_HEADER, createExampleGrid, exampleContext, readGrid } from './example-sheet';

/** Cells and message of what a rule finds. */
function find(ruleId: string, sheet: Omit<SheetExample, 'title'>): string[] {
  const rule = RULES.find(({ id }) => id === ruleId)!;
  const matrix = readGrid(createExampleGrid({ title: ruleId, ...sheet }));
  const [findings] = runRules([rule], matrix, exampleContext(sheet.asAt));
  return findings!.map(
    ({ cells, message, fix }) => `${cells.join(' ')}: ${message}${fix ? ` [${fix.label}]` : ''}`,
  );
}

const kpi = (name: string, due: string | number, more: { now?: string; target?: string } = {}) => [
  name,
  more.now ?? 'Developing: ad hoc',
  more.target ?? 'Mature: monthly',
  `Improve ${name.toLowerCase()}`,
  due,
];
const OWNED = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when', 'Owner'];
const nextAction = (due: string) => ['', '', '', 'And more', due];

test.each<[string, string, Omit<SheetExample, 'title'>, readonly string[]]>([
  [
    'action-without-owner',
    'most',
    {
      header: OWNED,
      rows: [
        [...kpi('Bins', 'Q4 23'), 'Ann'],
        [...kpi('Fleet', 'Q4 23'), ''],
        [...kpi('Roads', 'Q4 23'), ''],
      ],
    },
    ['F3 F4: 2 open actions have no owner. Write who is responsible for each, a post or a person.'],
  ],
  [
    'ambiguous-due',
    'Q3 23 to Q1 23',
    { rows: [kpi('Bins', 'Q3 23 to Q1 23')] },
    [
      'E2: By when says “Q3 23 to Q1 23”: it ends before it starts. Put the earlier quarter first, or correct it.',
    ],
  ],
  [
    'ambiguous-due',
    'From Q1 23',
    { rows: [kpi('Bins', 'From Q1 23')] },
    ['E2: By when says “From Q1 23”: a start without an end. Write when it is due by.'],
  ],
  [
    'ambiguous-due',
    'within 6 months',
    { rows: [kpi('Bins', 'within 6 months')] },
    ['E2: By when says “within 6 months”: a length of time without a start. Write when it ends.'],
  ],
  [
    'ambiguous-due',
    '2024-5',
    { rows: [kpi('Bins', '2024-5')] },
    ['E2: By when says “2024-5”: a month, or a year. Name the month, or write 2024/25.'],
  ],
  [
    'ambiguous-due',
    'Q4 2023 complete ongoing',
    { rows: [kpi('Bins', 'Q4 2023 complete ongoing')] },
    ['E2: By when says “Q4 2023 complete ongoing”: two states. Keep the one that holds.'],
  ],
  [
    'ambiguous-due',
    'a year of two',
    { rows: [kpi('Bins', 'Q4 2024 (Jan–Mar)')] },
    [
      'E2: By when says “Q4 2024 (Jan–Mar)”: its year can be meant in two ways. Write it as 2023/24 or as Q4 23.',
    ],
  ],
  [
    'action-without-due',
    'no quarter of a grid is marked',
    {
      header: [...USUAL_HEADER.slice(0, 4), 'Q3 23', 'Q4 23', 'Q1 24'],
      rows: [kpi('Bins', 'x'), kpi('Fleet', '')],
    },
    ['D3: The action has no due. Write a quarter such as Q4 23, or Complete.'],
  ],
  [
    'action-without-owner',
    'not of an action that refers to others',
    {
      header: OWNED,
      rows: [
        [...kpi('Bins', 'Q4 23'), 'Ann'],
        [...kpi('Fleet', 'Q4 23'), 'Bob'],
        ['Roads', 'Developing: ad hoc', 'Mature: monthly', 'As above', '', ''],
      ],
    },
    [],
  ],
  [
    'misspelt-due',
    'not of a due without an action',
    { rows: [kpi('Bins', 'Q4 23'), ['', '', '', '', 'ongoin']] },
    [],
  ],
  [
    'status-contradicts-due',
    'a share of the work beside a due',
    {
      header: [...USUAL_HEADER, '% complete'],
      rows: [
        [...kpi('Bins', 'Complete'), 0.5],
        [...kpi('Fleet', 'Q4 23'), 0.5],
      ],
    },
    [
      'E2 F2: By when says “Complete” but % complete says “50%”. % complete is followed, so the action counts as open. Correct the one that is out of date.',
    ],
  ],
  [
    'suspect-year',
    'all others in one year',
    { rows: [kpi('Bins', 'Q4 23'), kpi('Fleet', 'Q1 23'), kpi('Roads', 'Q4 32')] },
    ['E4: By when says “Q4 32”, while the other dues are in 2023. Check the year.'],
  ],
  [
    'suspect-year',
    'others over years',
    { rows: [kpi('Bins', 'Q4 23'), kpi('Fleet', 'Q1 24'), kpi('Roads', 'Q4 32')] },
    ['E4: By when says “Q4 32”, while the other dues are from 2023 to 2024. Check the year.'],
  ],
  [
    'unknown-level',
    'not where no level stands in the column',
    {
      rows: ['Blue', 'Red', 'Grey'].map((now) => kpi(now, 'Q4 23', { now })),
    },
    [],
  ],
  [
    'column-without-levels',
    'not where some may be meant',
    { rows: ['Developin', 'Red', 'Grey', 'Pink'].map((now) => kpi(now, 'Q4 23', { now })) },
    [],
  ],
  [
    'column-without-levels',
    'numbers',
    { rows: ['1', '2', '3'].map((now) => kpi(`KPI ${now}`, 'Q4 23', { now })) },
    [
      'B2 B3 B4: No level stands in Where we are now. Put one of Minimum, Developing, Mature, Leader or Innovator in front of each text, or choose the scale that the matrix uses.',
    ],
  ],
  [
    'column-without-levels',
    'cells without an error',
    { rows: ['#REF!', 'Red', 'Grey', 'Pink'].map((now) => kpi(now, 'Q4 23', { now })) },
    [
      'B3 B4 B5: No level stands in Where we are now. Put one of Minimum, Developing, Mature, Leader or Innovator in front of each text, or choose the scale that the matrix uses.',
    ],
  ],
  [
    'due-without-quarter',
    'a season',
    { rows: [kpi('Bins', 'Autumn 2023')] },
    [
      'E2: By when says “Autumn 2023”, which names no last day; 30 November 2023 is taken. Write the month or the date that is meant.',
    ],
  ],
  [
    'struck-through-action',
    'without a Status',
    { rows: [kpi('Bins', 'Q4 23'), kpi('Fleet', '')], struckCells: ['D2', 'D3'] },
    [
      'D2 E2: The action is struck through, but By when says “Q4 23”, so it counts as open. Write in By when whether it is complete or cancelled, or take the line off.',
      'D3 E3: The action is struck through, but By when is empty, so it counts as open. Write in By when whether it is complete or cancelled, or take the line off.',
    ],
  ],
  [
    'struck-through-action',
    'in a grid of quarters',
    {
      header: [...USUAL_HEADER.slice(0, 4), 'Q3 23', 'Q4 23', 'Q1 24'],
      rows: [kpi('Bins', 'x'), kpi('Fleet', 'x')],
      struckCells: ['D2'],
    },
    [
      'D2 E2: The action is struck through, but The grid of quarters says “Q3 23”, so it counts as open. Write in The grid of quarters whether it is complete or cancelled, or take the line off.',
    ],
  ],
  [
    'due-without-action',
    'no column of actions',
    {
      header: ['KPI', 'Where we are now', 'Where we want to be', 'By when'],
      rows: [['Bins', 'Developing: ad hoc', 'Mature: monthly', 'Q4 23']],
    },
    ['D2: By when says “Q4 23” but there is no action. Write the action, or clear the due.'],
  ],
  [
    'due-this-quarter',
    'a day',
    { rows: [kpi('Bins', '1 December 2023')] },
    ['E2 D2: “Improve bins” is due this quarter, by 1 December 2023. Check that it is on course.'],
  ],
  [
    'due-without-year',
    'a day beside years',
    { rows: [kpi('Bins', '12 December'), kpi('Fleet', 'Q4 23'), kpi('Roads', 'Q4 23')] },
    [
      'E2: By when says “12 December” without a year, read as 12 December 2023 like the dues around it. Write the year. [Write 12 December 2023]',
    ],
  ],
  [
    'due-without-year',
    'two dues without year',
    { rows: [kpi('Bins', 'Q1 or Q3'), kpi('Fleet', 'Q4 23'), kpi('Roads', 'Q4 23')] },
    [
      'E2: By when says “Q1 or Q3” without a year, read as Q3 23 like the dues around it. Write the year.',
    ],
  ],
  ['due-without-year', 'no years around', { rows: [kpi('Bins', 'Q3')] }, []],
  [
    'due-year-not-shown',
    'no day that may be a year',
    { rows: [kpi('Bins', 45204)], shown: { E2: '05-Oct' } },
    [
      'E2: By when shows “05-Oct”, a date without its year; it is 5 October 2023. Give the cell a format with the year.',
    ],
  ],
  [
    'gap-without-open-action',
    'one complete, one cancelled',
    { rows: [kpi('Bins', 'Complete'), nextAction('Cancelled')] },
    [
      'D2 C2: The target is 1 level up (Developing to Mature) and no action is open. Add an action and its due, or change the target.',
    ],
  ],
  [
    'gap-without-open-action',
    'one complete, one open',
    { rows: [kpi('Bins', 'Complete'), nextAction('Q4 23')] },
    [],
  ],
  [
    'kpi-without-name',
    'several rows',
    { rows: [['', 'Developing: ad hoc', 'Mature: monthly', 'Buy', 'Q4 23'], nextAction('Q4 23')] },
    ['A2: The KPI in rows 2 to 3 has no name. Write its name in the KPI column.'],
  ],
  [
    'level-without-descriptor',
    'described in one area',
    {
      rows: [
        ['People'],
        kpi('Bins', 'Q4 23', { now: 'Developing' }),
        ['Places'],
        kpi('Fleet', 'Q4 23'),
      ],
      mergedAreas: ['A2:E2', 'A4:E4'],
    },
    [
      'B3: Where we are now says “Developing” and nothing else. Add a sentence on what that means here.',
    ],
  ],
  [
    'unknown-level',
    'a word that is none',
    { rows: [kpi('Bins', 'Q4 23', { now: 'Blue' })] },
    [
      'B2: Where we are now says “Blue”, which is not one of the levels. Write one of Minimum, Developing, Mature, Leader or Innovator.',
    ],
  ],
  [
    'column-missing',
    'the only block has no dues',
    {
      header: ['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
      rows: [kpi('Bins', '').slice(0, 4)],
    },
    ['A1: There is no column “By when”. Add the column, or its heading in row 1.'],
  ],
  [
    'column-missing',
    'two blocks lack different columns',
    {
      rows: [
        kpi('Bins', 'Q4 23'),
        [''],
        ['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
        kpi('Fleet', '').slice(0, 4),
        [''],
        ['KPI', 'Where we are now', 'Where we want to be'],
        kpi('Roads', '').slice(0, 3),
      ],
    },
    [
      'A7: There is no column “Actions” in the block from row 7. Add the column, or its heading there.',
      'A4 A7: There is no column “By when” in the blocks from rows 4 and 7. Add the column, or its heading there.',
    ],
  ],
  [
    'status-flips-under-other-basis',
    'two',
    { rows: [kpi('Bins', 'Q3 23'), kpi('Fleet', 'Q3 23')] },
    [
      'E2 E3: 2 actions would be overdue if the matrix meant Q1 = Jan–Mar; it is read as Q1 = Apr–Jun. Check which is meant, and set the month in which the year starts.',
    ],
  ],
])('%s: %s', (rule, _title, sheet, said) => {
  expect(find(rule, sheet)).toEqual(said);
});

test('actions that would not be overdue if quarters were those of the financial year', () => {
  const rows = [kpi('Bins', 'Q3 23'), kpi('Fleet', 'Q1 24')];
  const grid = createExampleGrid({ title: 'calendar', rows });
  const matrix = readGrid(grid, DEFAULT_SCALE, CALENDAR_YEAR);
  const rule = RULES.find(({ id }) => id === 'status-flips-under-other-basis')!;
  const [findings] = runRules([rule], matrix, exampleContext());
  expect(findings!.map(({ message }) => message)).toEqual([
    '1 action would not be overdue if the matrix meant Q1 = Apr–Jun; it is read as Q1 = Jan–Mar. Check which is meant, and set the month in which the year starts.',
  ]);
});

test.each<[string, Omit<SheetExample, 'title'>, string]>([
  [
    'column-missing',
    { header: USUAL_HEADER.slice(0, 4), rows: [kpi('Bins', '').slice(0, 4)] },
    'There is no column “By when”. Add the column, or its heading in the header row.',
  ],
  [
    'duplicate-kpi',
    { rows: [kpi('Bins', 'Q4 23'), kpi('Fleet', 'Q4 23'), kpi('bins', 'Q4 23')] },
    '“bins” stands elsewhere already, in the same area. Rename one of them, or merge the two.',
  ],
  [
    'kpi-without-name',
    { rows: [kpi('', 'Q4 23')] },
    'This KPI has no name. Write its name in the KPI column.',
  ],
])('%s, as it is said to whoever has not the sheet', (ruleId, sheet, said) => {
  const rule = RULES.find(({ id }) => id === ruleId)!;
  const matrix = readGrid(createExampleGrid({ title: ruleId, ...sheet }));
  const [findings] = runRules([rule], matrix, exampleContext());
  expect(findings!.map(({ elsewhere }) => elsewhere)).toEqual([said]);
});

test('a number outside the scale is told with its cell', () => {
  const rows = [kpi('Bins', 'Q4 23', { now: '9', target: '3' })];
  const matrix = readGrid(createExampleGrid({ title: 'numbers', rows }), createNumberScale(0, 5));
  const rule = RULES.find(({ id }) => id === 'unknown-level')!;
  const [findings] = runRules([rule], matrix, exampleContext());
  expect(findings!.map(({ cells }) => cells)).toEqual([['B2']]);
});

test.each<[string, Omit<SheetExample, 'title'>, boolean | undefined]>([
  ['status-flips-under-other-basis', { rows: [kpi('Bins', 'Q3 23')] }, undefined],
  ['status-flips-under-other-basis', { rows: [kpi('Bins', 'Q3 23'), kpi('Vans', 'Q3 23')] }, true],
  [
    'column-without-levels',
    { rows: ['Red', 'Grey', 'Pink'].map((now) => kpi(now, 'Q4 23', { now })) },
    true,
  ],
])('%s is told as one of many or not', (ruleId, sheet, recurs) => {
  const rule = RULES.find(({ id }) => id === ruleId)!;
  const matrix = readGrid(createExampleGrid({ title: ruleId, ...sheet }));
  const [findings] = runRules([rule], matrix, exampleContext());
  expect(findings!.map((finding) => finding.recurs)).toEqual([recurs]);
});
