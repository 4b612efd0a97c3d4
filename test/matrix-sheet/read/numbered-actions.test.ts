import { expectedHighlights } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { HighlightedSheet } from '../highlights/engine';
import { createGrid, describeActions, readGrid } from '../read-sheet';

const STATEMENTS = ['KPI', 'Where we are now', 'Where we want to be'];
const LEVELS = ['Reporting', 'Developing: some', 'Mature: all'];
const AS_AT = { year: 2023, month: 10, day: 15 };

const read = (...rows: CellValue[][]): string[] => describeActions(readGrid(createGrid(rows)));

test('actions in columns of their own, with a due behind each, are several actions of the KPI', () => {
  const header = [
    ...STATEMENTS,
    'Action 1',
    'By when',
    'Action 2',
    'By when',
    'Action 3',
    'By when',
  ];
  const rows = [
    [...LEVELS, 'Publish it', 'Q1 23', 'Train the teams', 'Q3 23', '', ''],
    ['Culture', 'Mature: yes', 'Leader: more', 'Ask them', '', '', '', 'Tell them', 'Q4 23'],
  ];
  expect(read(header, ...rows)).toEqual([
    'D2 Publish it | E2 Q1 23',
    'F2 Train the teams | G2 Q3 23',
    'D3 Ask them | E3 ',
    'H3 Tell them | I3 Q4 23',
  ]);
  const { columns, furtherActions, leftOver, questions } = findHeader(
    createGrid([header, ...rows]),
  )!;
  expect(columns).toMatchObject({ actions: 3, due: 4 });
  expect({ furtherActions, leftOver, questions }).toEqual({
    furtherActions: [
      { actions: 5, due: 6 },
      { actions: 7, due: 8 },
    ],
    leftOver: [],
    questions: [],
  });
});

test.each<[string, string[], CellValue[], string[]]>([
  [
    'dues numbered as they are',
    ['Action 1', 'Action 2', 'By when 1', 'By when 2'],
    ['Publish it', 'Train them', 'Q1 23', 'Q3 23'],
    ['D2 Publish it | F2 Q1 23', 'E2 Train them | G2 Q3 23'],
  ],
  [
    'one due for all of them',
    ['1. Action', '2. Action', 'By when'],
    ['Publish it', 'Train them', 'Q1 23'],
    ['D2 Publish it | F2 Q1 23', 'E2 Train them | F2 Q1 23'],
  ],
  [
    'a blank first one',
    ['Action 1', 'Action 2', 'By when'],
    ['', 'Train them', 'Q1 23'],
    ['E2 Train them | F2 Q1 23'],
  ],
])('numbered actions with %s', (_what, headings, cells, expected) => {
  expect(read([...STATEMENTS, ...headings], [...LEVELS, ...cells])).toEqual(expected);
});

test('the owner of each stands behind it; what has one column is said of all', () => {
  const header = [...STATEMENTS, 'Action 1', 'Owner', 'Action 2', 'Owner', 'Status', 'By when'];
  const rows = [[...LEVELS, 'Publish it', 'Ann', 'Train them', 'Ben', 'Complete', 'Q1 23']];
  const { actions } = readGrid(createGrid([header, ...rows])).areas[0]!.kpis[0]!;
  expect(actions.map(({ details, settled }) => [details, settled.state])).toEqual([
    [{ owner: 'Ann', status: 'Complete' }, 'complete'],
    [{ owner: 'Ben', status: 'Complete' }, 'complete'],
  ]);
});

test('a formula error in what is said of all is told once', () => {
  const header = [...STATEMENTS, 'Action 1', 'Action 2', 'By when', 'Owner'];
  const { observations } = readGrid(
    createGrid([header, [...LEVELS, 'Publish it', 'Train them', 'Q1 23', '#REF!']]),
  );
  expect(observations).toEqual([{ kind: 'cell-error', cell: 'G2', error: '#REF!' }]);
});

test('actions of several rounds are no actions side by side: the later one is asked about', () => {
  const header = [...STATEMENTS, 'Actions (round 1)', 'Actions (round 2)', 'By when'];
  const { furtherActions, questions } = findHeader(
    createGrid([header, [...LEVELS, 'Publish it', 'Train them', 'Q1 23']]),
  )!;
  expect(furtherActions).toBeUndefined();
  expect(questions).toHaveLength(1);
});

test('the dues of each are highlighted as they are read, by the status beside them', () => {
  const header = [
    ...STATEMENTS,
    ...['Action 1', 'By when', 'Status', 'Action 2', 'By when', 'Status'],
  ];
  const grid = createGrid([
    header,
    [...LEVELS, 'Publish it', 'Q1 23', 'Open', 'Train them', 'Q1 23', 'Complete'],
    ['Culture', 'Mature: a', 'Leader: b', 'Ask', 'Q1 23', 'Complete', 'Tell', 'Q1 23', 'Open'],
  ]);
  const matrix = readGrid(grid);
  const shown = new HighlightedSheet(grid, matrix.scale.levels, AS_AT, 4)
    .lay(planHighlights(matrix, [grid]))
    .shown();
  expect(shown).toEqual(Object.fromEntries(expectedHighlights(matrix, AS_AT, grid)));
  expect(shown).toMatchObject({ E2: 'overdue', H2: 'complete', E3: 'complete', H3: 'overdue' });
});
