import { listActions, listKpis } from '../../../src/domain/matrix';
import {
  createGrid,
  describeActions,
  describeAreas,
  describeKpis,
  HEADER,
  readGrid,
  readRows,
} from '../read-sheet';

const HEADER_WITH_LEVELS = [
  'KPI',
  'Current level',
  'Where we are now',
  'Target level',
  'Where we want to be',
  'Actions',
  'By when',
];

describe('one row per action', () => {
  test('with KPI, levels and statements repeated is one KPI with several actions', () => {
    const matrix = readRows([
      ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Build it', 'Q1 23'],
      ['Reporting', 'Developing: ad hoc', 'Leader: live', 'Show it', 'Q2 23'],
      ['Culture', 'Minimum: none', 'Mature: one team', 'Hold a workshop', 'Q3 23'],
    ]);
    expect(describeKpis(matrix)).toEqual([
      'Reporting: Developing to Leader',
      'Culture: Minimum to Mature',
    ]);
    expect(describeActions(matrix)).toEqual([
      'D2 Build it | E2 Q1 23',
      'D3 Show it | E3 Q2 23',
      'D4 Hold a workshop | E4 Q3 23',
    ]);
    expect(listKpis(matrix)[0]).toMatchObject({
      firstRowNumber: 2,
      lastRowNumber: 3,
      nameCells: ['A2', 'A3'],
      current: { text: 'ad hoc', cell: 'B2', textCells: ['B2', 'B3'] },
    });
  });

  test('with the KPI alone repeated', () => {
    const matrix = readRows([
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
      ['Reporting', '', '', 'Show it', 'Q2 23'],
    ]);
    expect(describeKpis(matrix)).toEqual(['Reporting: Developing to Leader']);
    expect(listActions(matrix)).toHaveLength(2);
  });

  test('with the levels repeated beside a merged KPI cell', () => {
    const rows = [
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
      ['', 'Developing', 'Leader', 'Show it', 'Q2 23'],
      ['', 'Developing: still', 'Leader', 'Keep it', 'Q3 23'],
      ['Culture', 'Minimum', 'Mature', '', ''],
    ];
    expect(describeKpis(readRows(rows, { mergedAreas: ['A2:A4'] }))).toEqual([
      'Reporting: Developing to Leader',
      'Culture: Minimum to Mature',
    ]);
    expect(describeKpis(readRows(rows.slice(0, 2)))).toHaveLength(1);
  });

  test('with the same name but another statement is another KPI', () => {
    const matrix = readRows([
      ['Reporting', 'Developing: ad hoc', 'Leader', 'Build it', 'Q1 23'],
      ['Reporting', 'Developing: yearly', 'Leader', 'Show it', 'Q2 23'],
    ]);
    expect(listKpis(matrix).map(({ id }) => id)).toEqual([
      'Area not stated / Reporting',
      'Area not stated / Reporting (2)',
    ]);
  });
});

test('blank cells below a merged KPI belong to it', () => {
  const matrix = readRows(
    [
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
      ['', '', '', 'Show it', 'Q2 23'],
      ['Culture', 'Minimum', 'Mature', 'Hold a workshop', 'Q3 23'],
    ],
    { mergedAreas: ['A2:A3', 'B2:B3', 'C3:C4', 'G9:H9'] },
  );
  expect(listKpis(matrix).map(({ actions }) => actions.length)).toEqual([2, 1]);
  expect(matrix.observations).toEqual([{ kind: 'cells-merged', addresses: ['C3:C4'] }]);
});

describe('levels in columns of their own', () => {
  test('are read from there, the statements from theirs', () => {
    const matrix = readGrid(
      createGrid([
        HEADER_WITH_LEVELS,
        [
          'Reporting',
          'Developing',
          'Leaders meet yearly',
          'Leader',
          'Developing it on',
          'Build it',
          'Q1 23',
        ],
        [
          'Reporting',
          'Developing',
          'Leaders meet yearly',
          'Leader',
          'Developing it on',
          'Show it',
          'Q2 23',
        ],
        ['Culture', 'Basic', '', '', '', '', ''],
      ]),
    );
    expect(describeKpis(matrix)).toEqual(['Reporting: Developing to Leader', 'Culture: ? to ?']);
    const [reporting, culture] = listKpis(matrix);
    expect(reporting).toMatchObject({
      current: {
        cell: 'B2',
        cellText: 'Developing',
        text: 'Leaders meet yearly',
        textCells: ['C2', 'C3'],
      },
      target: { cell: 'D2', text: 'Developing it on' },
    });
    expect(reporting?.actions).toHaveLength(2);
    expect(culture?.current).toMatchObject({ cell: 'B4', word: 'Basic', level: null });
  });

  test('need no statements', () => {
    const matrix = readGrid(
      createGrid([
        ['KPI', 'Current level', 'Target level'],
        ['Reporting', 'Developing', 'Leader'],
      ]),
    );
    expect(describeKpis(matrix)).toEqual(['Reporting: Developing to Leader']);
    expect(matrix.observations).toEqual([
      { kind: 'column-missing', column: 'actions' },
      { kind: 'column-missing', column: 'due' },
    ]);
  });
});

describe('areas', () => {
  test('stand in rows of their own above their KPIs', () => {
    const matrix = readRows([
      ['Showing leadership'],
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
      ['Culture', 'Minimum', 'Mature'],
      ['Behaving commercially'],
      ['Reporting', 'Minimum', 'Mature'],
    ]);
    expect(describeAreas(matrix)).toEqual([
      'Showing leadership (A2): Reporting, Culture',
      'Behaving commercially (A5): Reporting',
    ]);
  });

  test('are merged across, even where not every KPI has one', () => {
    const rows = [
      ['Reporting', 'Developing', 'Leader'],
      ['Behaving commercially'],
      ['Culture', 'Minimum', 'Mature'],
      ['Not filled in yet'],
      ['Training', 'Minimum', 'Mature'],
    ];
    expect(describeAreas(readRows(rows, { mergedAreas: ['A3:E3'] }))).toEqual([
      'Area not stated (inferred): Reporting',
      'Behaving commercially (A3): Culture, Not filled in yet, Training',
    ]);
  });

  test('have a column, filled in once or on every row, and part KPIs of one name', () => {
    const header = ['Area', ...HEADER];
    const matrix = readGrid(
      createGrid([
        header,
        ['SMEs', 'Procurement', 'Developing', 'Leader', 'Revise it', 'Q1 23'],
        ['', 'Policy', 'Developing', 'Leader', 'Write it', 'Q2 23'],
        ['VCSEs', 'Policy', 'Developing', 'Leader', 'Write it', 'Q2 23'],
        ['VCSEs', 'Unfilled', '', '', '', ''],
        ['SMEs', 'Culture', 'Developing', 'Leader', 'Write it', 'Q2 23'],
      ]),
    );
    expect(describeAreas(matrix)).toEqual([
      'SMEs (A2): Procurement, Policy, Culture',
      'VCSEs (A4): Policy, Unfilled',
    ]);
  });

  test('are not stated where nothing tells them', () => {
    expect(describeAreas(readRows([['Culture', 'Minimum', 'Mature']]))).toEqual([
      'Area not stated (inferred): Culture',
    ]);
  });
});

test('blank rows between blocks are passed over', () => {
  const matrix = readRows([
    ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
    [],
    ['Culture', 'Minimum', 'Mature', 'Hold a workshop', 'Q3 23'],
    [],
    ['', '', '', 'Hold another', 'Q4 23'],
  ]);
  expect(listKpis(matrix).map(({ actions }) => actions.length)).toEqual([1, 2]);
});

describe('what stands below a matrix is left off', () => {
  const kpi = ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'];

  test.each([
    ['totals', [['Total', '', '', 1, '']]],
    ['totals of the levels as well', [['Total', 1, 1, 1, 1]]],
    ['totals without a label', [['', '', '', 4, '']]],
    [
      'notes after a blank row',
      [[], ['Levels as in the toolkit.'], ['Dues are in financial years.']],
    ],
    [
      'a key',
      [
        ['Key:', '', '', '', ''],
        ['Leader', 'the fourth level', '', '', ''],
      ],
    ],
  ])('%s', (_what, rows) => {
    const matrix = readRows([kpi, ...rows]);
    expect(describeKpis(matrix)).toEqual(['Reporting: Developing to Leader']);
    expect(matrix.source).toMatchObject({ address: 'A1:E2', firstRowNumber: 2, lastRowNumber: 2 });
  });

  test('totals whose label stands in the area column', () => {
    const matrix = readGrid(
      createGrid([
        ['Theme', 'KPI', 'Current level', 'Target level', 'Actions', 'By when'],
        ['Digital', 'Websites', 'Developing', 'Mature', 'Build one', 'Q1 23'],
        ['Total', '', '', '', 1, ''],
      ]),
    );
    expect(describeAreas(matrix)).toEqual(['Digital (A2): Websites']);
    expect(listActions(matrix)).toHaveLength(1);
  });

  test('but not an action that is called by a number', () => {
    const rows = [
      ['Reporting', 'Developing', 'Leader', 101, 'Q1 23'],
      ['', '', '', 102, 'Q2 23'],
    ];
    expect(listActions(readRows(rows)).map(({ text }) => text)).toEqual(['101', '102']);
  });

  test('but not a KPI that happens to come last, or to be called like that', () => {
    const rows = [
      kpi,
      [],
      ['Notes', 'Minimum', 'Mature'],
      ['Total cost', '', '', 'Count it', 'Q1 23'],
      ['Culture'],
    ];
    expect(listKpis(readRows(rows)).map(({ name }) => name)).toEqual([
      'Reporting',
      'Notes',
      'Total cost',
      'Culture',
    ]);
  });
});

test('a header that is repeated further down is no KPI', () => {
  const matrix = readRows([
    ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
    ['KPI', 'Where we are now ', 'WHERE WE WANT TO BE', 'Actions', 'By when'],
    ['', '', '', 'Show it', 'Q2 23'],
    [],
    HEADER,
    ['Culture', 'Minimum', 'Mature', 'Hold a workshop', 'Q3 23'],
  ]);
  expect(describeKpis(matrix)).toEqual([
    'Reporting: Developing to Leader',
    'Culture: Minimum to Mature',
  ]);
  expect(listActions(matrix)).toHaveLength(3);
});

test('levels may be numbered', () => {
  const matrix = readRows([
    ['Reporting', 'Level 2: Developing', 'Level 3 - Mature: monthly', 'Build it', 'Q1 23'],
    ['Culture', '1 Minimum', '4. Leader', 'Hold a workshop', 'Q3 23'],
  ]);
  expect(describeKpis(matrix)).toEqual([
    'Reporting: Developing to Mature',
    'Culture: Minimum to Leader',
  ]);
  expect(listKpis(matrix).map(({ target }) => [target.text, target.inferred])).toEqual([
    ['monthly', false],
    ['', false],
  ]);
});

test('KPIs without a level are told by their labels', () => {
  const matrix = readRows([
    ['KPI 1', 'We do it.', 'We do it well.', 'Write it', 'Q1 23'],
    ['KPI 2', 'We do it.', 'We do it well.', '', ''],
    ['KPI 3', '', '', 'Read it', 'Q2 23'],
    ['Contract management', '', '', 'Read it', 'Q2 23'],
    ['Contract monitoring', '', '', '', ''],
  ]);
  expect(describeKpis(matrix)).toEqual([
    'KPI 1: ? to ?',
    'KPI 2: ? to ?',
    'KPI 3: ? to ?',
    'Contract management: ? to ?',
    'Contract monitoring: ? to ?',
  ]);
  expect(listKpis(matrix)[0]?.current).toMatchObject({ cell: 'B2', word: '', text: 'We do it.' });
});

test('a KPI without a name has the first cell of its block for one', () => {
  const [kpi] = listKpis(readRows([['', 'Developing', 'Leader', 'Build it', 'Q1 23']]));
  expect(kpi).toMatchObject({
    name: null,
    cell: 'A2',
    nameCells: [],
    id: 'Area not stated / KPI without a name',
  });
});

test('a matrix stands anywhere, with its columns in any order', () => {
  const matrix = readGrid(
    createGrid(
      [
        ['Our plan'],
        ['Due', 'Actions', 'Owner', 'KPI', 'Target', 'Current position', 'Status', 'Notes'],
        ['Q1 23', 'Build it', 'Ann', 'Reporting', 'Leader', 'Developing', 'Green', 'Seen'],
        ['Q2 23', 'Show it', 'Bob', '', '', '', 'Amber', 'by the board'],
      ],
      { at: 'C4' },
    ),
  );
  expect(matrix.source).toMatchObject({
    sheet: 'Plan',
    address: 'C5:J7',
    headerRowNumber: 5,
    firstRowNumber: 6,
    lastRowNumber: 7,
    columns: {
      due: 'C',
      actions: 'D',
      owner: 'E',
      kpi: 'F',
      target: 'G',
      current: 'H',
      status: 'I',
      notes: 'J',
    },
  });
  expect(listKpis(matrix)[0]).toMatchObject({
    details: { owner: 'Ann; Bob', status: 'Green; Amber', notes: 'Seen by the board' },
  });
  expect(listActions(matrix)[1]).toMatchObject({
    cell: 'D7',
    details: { owner: 'Bob', status: 'Amber', notes: 'by the board' },
    dueCell: 'C7',
  });
});

test('a matrix without rows has none', () => {
  const matrix = readRows([]);
  expect(matrix.areas).toEqual([]);
  expect(matrix.source).toMatchObject({ address: 'A1:E1', firstRowNumber: 2, lastRowNumber: 1 });
});
