import type { Finding } from '../../src/domain/finding';
import { readSheets } from '../../src/matrix-sheet/read-matrix';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { checkMatrix } from '../../src/rules/check-matrix';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

type Rows = readonly (readonly string[])[];

function check(...sheets: { readonly name?: string; readonly rows: Rows }[]): Finding[] {
  const read = sheets.map(({ name = 'Plan', rows: [header, ...rows] }) => {
    const grid = { ...createExampleGrid({ title: '', header: header!, rows }), sheet: name };
    return { grid, header: findHeader(grid)! };
  });
  const matrix =
    read.length === 1
      ? readGrid(read[0]!.grid)
      : readSheets(read, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
  return checkMatrix(matrix, exampleContext());
}

const messagesOf = (findings: readonly Finding[], rule: string): string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => message);

describe('a finding names the column as the sheet does', () => {
  const LEVELS = ['Developing: ad hoc', 'Mature: monthly'];

  test.each([
    ['Deadline', 'Deadline'],
    ['Target date:', 'Target date'],
    ['BY WHEN', 'By when'],
    [
      'By when (the quarter and the year, such as Q2 23)',
      'By when (the quarter and the year, such…',
    ],
  ])('a due under “%s”', (heading, name) => {
    const header = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', heading];
    const found = check({ rows: [header, ['Bins', ...LEVELS, 'Buy bins', '04.00']] });
    const [message = ''] = messagesOf(found, 'unreadable-due');
    expect(message.split(' says ')[0]).toBe(name);
  });

  test('levels, and Status beside a due', () => {
    const header = ['Requirement', 'Current position', 'Ambition', 'Tasks', 'Deadline', 'Progress'];
    const found = check({
      rows: [header, ['Bins', 'D', '', 'Buy bins', 'Complete', 'In progress']],
    });
    expect(messagesOf(found, 'unknown-level')[0]).toMatch(/^Current position says “D”/);
    expect(messagesOf(found, 'missing-level')[0]).toMatch(/^Ambition is empty/);
    expect(messagesOf(found, 'status-contradicts-due')[0]).toBe(
      'Deadline says “Complete” but Progress says “In progress”. Progress is followed, so the action counts as open. Correct the one that is out of date.',
    );
  });

  test('the original due, where that is the one that counts', () => {
    const header = ['KPI', 'Where we are now', 'Where we want to be', 'Actions'];
    const rows: Rows = [
      [...header, 'Original due date', 'Revised due date'],
      ['Bins', ...LEVELS, 'Buy bins', '05.00', ''],
      ['Parks', ...LEVELS, 'Plant trees', 'Q1 24', '04.00'],
    ];
    expect(messagesOf(check({ rows }), 'unreadable-due').map((text) => text.slice(0, 24))).toEqual([
      'Original due date says “',
      'Revised due date says “0',
    ]);
  });

  test('of two rows of headings the lower, with its parent where it says too little', () => {
    const rows: Rows = [
      ['KPI', 'Where we are now', '', 'Where we want to be', '', 'Plan', ''],
      ['', 'Level', 'Evidence', 'Level', 'Evidence', 'Actions', 'Deadline'],
      ['Bins', 'Basic', 'ad hoc', 'Mature', 'monthly', 'Buy bins', '04.00'],
    ];
    const found = check({ rows });
    expect(messagesOf(found, 'unknown-level')[0]).toMatch(/^Where we are now: Level says “Basic”/);
    expect(messagesOf(found, 'unreadable-due')[0]).toMatch(/^Deadline says/);
  });

  test('each block by its own heading, and a grid as one', () => {
    const rows: Rows = [
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'Deadline'],
      ['Bins', ...LEVELS, 'Buy bins', '04.00'],
      [''],
      ['Value'],
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'Due date'],
      ['Parks', ...LEVELS, 'Plant trees', '05.00'],
    ];
    expect(messagesOf(check({ rows }), 'unreadable-due').map((text) => text.slice(0, 8))).toEqual([
      'Deadline',
      'Due date',
    ]);
    const grid: Rows = [
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'Q3 23', 'Q4 23', 'Q1 24'],
      ['Bins', ...LEVELS, 'Buy bins', 'x', '', ''],
      ['Parks', ...LEVELS, '', '', 'x', ''],
    ];
    expect(messagesOf(check({ rows: grid }), 'due-without-action')).toEqual([
      expect.stringMatching(/^The grid of quarters says “Q4 23”/),
    ]);
  });
});

describe('a column that only some lack', () => {
  const FULL: Rows = [
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
    ['Bins', 'Developing', 'Mature', 'Buy bins', 'Q4 23'],
  ];
  const WITHOUT_DUE: Rows = [
    ['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
    ['Parks', 'Developing', 'Mature', 'Plant trees'],
  ];

  test('is one finding on sheets, and none for each row', () => {
    const found = check(
      { name: 'Buying', rows: FULL },
      { name: 'Green spaces', rows: WITHOUT_DUE },
      { name: 'Value', rows: WITHOUT_DUE },
    ).filter(({ severity }) => severity !== 'insight');
    expect(found).toEqual([
      {
        rule: 'column-missing',
        severity: 'error',
        cells: ["'Green spaces'!A1", 'Value!A1'],
        message:
          'There is no column “By when” on the sheets “Green spaces” and “Value”. Add the column, or its heading there.',
        elsewhere:
          'There is no column “By when” in part of the matrix. Add the column, or its heading there.',
        fix: null,
      },
    ]);
  });

  test('is none where a list of actions has it', () => {
    const found = check(
      {
        name: 'Plan',
        rows: [
          ['KPI', 'Where we are now', 'Where we want to be'],
          ['Bins', 'Developing', 'Mature'],
        ],
      },
      {
        name: 'Actions',
        rows: [
          ['KPI', 'Actions', 'By when'],
          ['Bins', 'Buy bins', 'Q4 23'],
        ],
      },
    );
    expect(found.filter(({ severity }) => severity !== 'insight')).toEqual([]);
  });
});
