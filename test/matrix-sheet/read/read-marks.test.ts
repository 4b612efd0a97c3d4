import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import type { MarkMeanings } from '../../../src/domain/reading-question';
import { readSheets } from '../../../src/matrix-sheet/read-matrix';
import { describeHeader } from '../../../src/matrix-sheet/read/find-matrix';
import type { HeaderLocation } from '../../../src/matrix-sheet/read/find-matrix';
import { spellQuarter } from '../../../src/matrix-sheet/read/read-marks';
import { checkMatrix } from '../../../src/rules/check-matrix';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, describeActions, describeKpis } from '../read-sheet';

const CONTEXT = { asAt: { year: 2023, month: 10, day: 15 }, widestExpectedGap: 3 };
const LEVELS = DEFAULT_SCALE.levels;

function read(
  rows: readonly (readonly CellValue[])[],
  header: Partial<HeaderLocation>,
  marks?: MarkMeanings,
): MaturityMatrix {
  const grid = createGrid(rows);
  const found = {
    ...describeHeader({ sheet: 'Plan', top: null }, 0, header.columns ?? {}),
    ...header,
  };
  return readSheets([{ grid, header: found }], {
    scale: DEFAULT_SCALE,
    basis: FINANCIAL_YEAR,
    ...(marks && { marks }),
  });
}

const levelGrid = LEVELS.map((heading, index) => ({ columnIndex: index + 1, heading }));
const GRID: Partial<HeaderLocation> = {
  columns: { kpi: 0, actions: 6, due: 7 },
  levelGrid,
  missing: [],
};
const GRID_HEADER = ['KPI', ...LEVELS, 'Actions', 'By when'];

test.each([
  ['Now', 'Target'],
  ['N', 'T'],
  ['C', 'T'],
  ['current', 'TARGET'],
  ['Now: teams meet', 'Target - all meet'],
])('words in columns of levels say which is which: %s and %s', (now, target) => {
  const matrix = read(
    [
      GRID_HEADER,
      ['Reporting', '', now, '', target, '', 'Build it', 'Q4 23'],
      [
        'Culture',
        '',
        '',
        `${now.slice(0, 7)}/${target.slice(0, 6)}`.replace(/:.*\//, '/'),
        '',
        '',
        '',
        '',
      ],
    ],
    GRID,
  );
  expect(describeKpis(matrix)[0]).toBe('Reporting: Developing to Leader');
  expect(matrix.areas[0]!.kpis[0]).toMatchObject({
    current: { cell: 'C2', cellText: now, inferred: false },
    target: { cell: 'E2', cellText: target },
  });
  expect(matrix.questions).toEqual([]);
});

test('one cell may say both', () => {
  const matrix = read([GRID_HEADER, ['Culture', '', '', 'N/T', '', '', '', '']], GRID);
  expect(describeKpis(matrix)).toEqual(['Culture: Mature to Mature']);
  expect(checkMatrix(matrix, CONTEXT).map(({ rule }) => rule)).toEqual([]);
});

const SIGNS = [
  GRID_HEADER,
  ['Reporting', '✓', '', '★', '', '', 'Build it', 'Q4 23'],
  ['Culture', '', '✓★', '', '', '', '', ''],
];

test('what two signs mean is asked, with the reading that the levels speak for', () => {
  const matrix = read(SIGNS, GRID);
  expect(describeKpis(matrix)).toEqual([
    'Reporting: Minimum to Mature',
    'Culture: Developing to Developing',
  ]);
  expect(matrix.questions).toMatchObject([
    {
      id: 'level-marks',
      cells: ['B1'],
      assumed: 0,
      choices: [
        { answer: { kind: 'marks', now: '✓', target: '★' } },
        { answer: { kind: 'marks', now: '★', target: '✓' } },
      ],
    },
  ]);
});

test('two signs that stand together everywhere need no answer', () => {
  const matrix = read([SIGNS[0]!, SIGNS[2]!], GRID);
  expect(describeKpis(matrix)).toEqual(['Culture: Developing to Developing']);
  expect(matrix.questions).toEqual([]);
});

test('nothing is read where nothing speaks for either, until somebody says it', () => {
  const rows = [SIGNS[0]!, SIGNS[2]!, ['Skills', '', '', '✓', '', '', '', '']];
  expect(describeKpis(read(rows, GRID))).toEqual(['Culture: ? to ?', 'Skills: ? to ?']);
  expect(read(rows, GRID).questions[0]!.assumed).toBeNull();
  const said = read(SIGNS, GRID, { now: '★', target: '✓' });
  expect(describeKpis(said)[0]).toBe('Reporting: Mature to Minimum');
  expect(said.questions).toEqual([]);
});

const WITH_TARGET: Partial<HeaderLocation> = {
  ...GRID,
  columns: { kpi: 0, targetLevel: 6, actions: 7, due: 8 },
};
const TARGET_HEADER = ['KPI', ...LEVELS, 'Target level', 'Actions', 'By when'];
const targetRow = (name: string, now: string, wanted: string, target: string): CellValue[] => {
  const marks = LEVELS.map((level) =>
    [...(level === now ? ['Now'] : []), ...(level === wanted ? ['Target'] : [])].join('/'),
  );
  return [name, ...marks, target, 'Build it', 'Q4 23'];
};

test.each([
  ['a word', 'Now'],
  ['a sign', '✓'],
])('where marks say only where things stand a column beside says the target: %s', (_, mark) => {
  const rows = [
    TARGET_HEADER,
    targetRow('Reporting', 'Developing', '', 'Leader'),
    targetRow('Culture', 'Minimum', '', '3'),
    targetRow('Skills', 'Minimum', '', ''),
  ].map((row) => row.map((value) => (value === 'Now' ? mark : value)));
  const matrix = read(rows, WITH_TARGET);
  expect(describeKpis(matrix)).toEqual([
    'Reporting: Developing to Leader',
    'Culture: Minimum to ?',
    'Skills: Minimum to ?',
  ]);
  const [reporting, culture, skills] = matrix.areas[0]!.kpis;
  expect(reporting!.target).toMatchObject({ cell: 'G2', cellText: 'Leader' });
  expect(culture!.target).toMatchObject({ cell: 'G3', word: '3' });
  expect(skills!.target.cell).toBe('G4');
  expect(matrix.questions).toEqual([]);
});

test('a statement says the target where marks say only where things stand', () => {
  const rows = [
    TARGET_HEADER.map((heading) => (heading === 'Target level' ? 'Where we want to be' : heading)),
    targetRow('Reporting', 'Developing', '', 'Leader: all of it is reported'),
  ];
  const columns = { kpi: 0, target: 6, actions: 7, due: 8 };
  const matrix = read(rows, { ...GRID, columns });
  expect(describeKpis(matrix)).toEqual(['Reporting: Developing to Leader']);
  expect(matrix.areas[0]!.kpis[0]!.target).toMatchObject({
    cell: 'G2',
    text: 'all of it is reported',
  });
});

test('marks and a column that say other targets are asked about, once', () => {
  const rows = [
    TARGET_HEADER,
    targetRow('Reporting', 'Developing', 'Mature', 'Leader'),
    targetRow('Culture', 'Minimum', 'Mature', 'Leader'),
  ];
  const matrix = read(rows, WITH_TARGET);
  expect(describeKpis(matrix)[0]).toBe('Reporting: Developing to Mature');
  expect(matrix.questions).toMatchObject([
    {
      id: 'target-marks',
      text: 'Column G, “Target level” and the marks in the columns of levels do not agree. Which says where you want to be?',
      cells: ['G1'],
      assumed: 0,
    },
  ]);
  const [marks, column] = matrix.questions[0]!.choices.map(({ answer }) => answer as MarkMeanings);
  const byMarks = read(rows, WITH_TARGET, marks);
  expect(describeKpis(byMarks)[0]).toBe('Reporting: Developing to Mature');
  const byColumn = read(rows, WITH_TARGET, column);
  expect(describeKpis(byColumn)[0]).toBe('Reporting: Developing to Leader');
  expect([...byMarks.questions, ...byColumn.questions]).toEqual([]);
});

test('marks and a column that agree leave nothing to ask', () => {
  const rows = [TARGET_HEADER, targetRow('Reporting', 'Developing', 'Leader', 'Leader')];
  expect(read(rows, WITH_TARGET).questions).toEqual([]);
});

const LONE = [
  GRID_HEADER,
  ['Reporting', '', 'x', '', 'x', '', 'Build it', 'Q4 23'],
  ['Culture', 'x', '', '', '', '', '', ''],
];

test('the same sign twice is read from the lower level to the higher, and asked', () => {
  const matrix = read(LONE, GRID);
  expect(describeKpis(matrix)[0]).toBe('Reporting: Developing to Leader');
  expect(matrix.questions).toMatchObject([
    {
      id: 'level-marks',
      cells: ['B1'],
      assumed: 0,
      choices: [
        { answer: { kind: 'marks', now: 'x', target: 'x' } },
        { answer: { kind: 'marks', now: 'x', target: '' } },
      ],
    },
  ]);
});

test('the same sign at three levels of a row is read once somebody has said what it means', () => {
  const rows = [...LONE, ['Skills', 'x', 'x', 'x', '', '', '', '']];
  const asked = read(rows, GRID);
  expect(describeKpis(asked)).toEqual(['Reporting: ? to ?', 'Culture: ? to ?', 'Skills: ? to ?']);
  expect(asked.questions).toMatchObject([{ assumed: null }]);
  const reached = read(rows, GRID, { now: 'X', target: '' });
  expect(describeKpis(reached)).toEqual([
    'Reporting: Leader to ?',
    'Culture: Minimum to ?',
    'Skills: Mature to ?',
  ]);
  const between = read(rows, GRID, { now: 'x', target: 'x' });
  expect(describeKpis(between)[2]).toBe('Skills: Minimum to Mature');
  expect([...reached.questions, ...between.questions]).toEqual([]);
});

test('one sign that stands once in each row says where things stand', () => {
  const matrix = read([GRID_HEADER, LONE[2]!], GRID);
  expect(describeKpis(matrix)).toEqual(['Culture: Minimum to ?']);
  expect(matrix.questions).toEqual([]);
});

test('what a person says counts among further signs as well', () => {
  const rows = [...SIGNS, ['Skills', '?', '', '', '', '', '', '']];
  expect(describeKpis(read(rows, GRID, { now: '✓\ufe0f', target: '★' }))[0]).toBe(
    'Reporting: Minimum to Mature',
  );
});

test('the last mark in columns of quarters is the due, the first the start', () => {
  const quarterGrid = ['Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'].map((heading, index) => ({
    columnIndex: index + 4,
    heading,
  }));
  const matrix = read(
    [
      ['KPI', 'Now', 'Target', 'Actions', 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'],
      ['Reporting', 'Developing', 'Leader', 'Build it', 'x', 'x', ''],
      ['', '', '', 'Show it', '', '', '■'],
    ],
    { columns: { kpi: 0, current: 1, target: 2, actions: 3 }, quarterGrid, missing: [] },
  );
  expect(describeActions(matrix)).toEqual(['D2 Build it | F2 Q4 23', 'D3 Show it | G3 Q1 24']);
  const [build] = matrix.areas[0]!.kpis[0]!.actions;
  expect(build!.details).toEqual({ start: 'Q3 23' });
  expect(checkMatrix(matrix, CONTEXT).map(({ rule }) => rule)).not.toContain('non-canonical-due');
});

test('quarter and year may have a column each', () => {
  const matrix = read(
    [
      ['KPI', 'Now', 'Target', 'Actions', 'Quarter', 'Year'],
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q4', 2023],
      ['', '', '', 'Show it', 1, '2024/25'],
    ],
    { columns: { kpi: 0, current: 1, target: 2, actions: 3, due: 4, dueYear: 5 }, missing: [] },
  );
  expect(describeActions(matrix)).toEqual(['D2 Build it | E2 Q4 23', 'D3 Show it | E3 Q1 24']);
});

test.each([
  ['Q4 2024/25', 'Q4 24'],
  ['2024/25 Q4', 'Q4 24'],
  ['Quarter 2 2023', 'Q2 23'],
  ['FY24/25 Q1', 'Q1 24'],
  ['Q3', 'Q3'],
  ['Apr-Jun', 'Apr-Jun'],
])('%s is spelled %s', (words, spelled) => {
  expect(spellQuarter(words)).toBe(spelled);
});
