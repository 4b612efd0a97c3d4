import { optionOfAnswer } from '../../../src/domain/reading-question';
import type { HeaderFacts } from '../../../src/matrix-sheet/read/find-matrix';
import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { columnLetter } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER } from '../read-sheet';

describe('the header row', () => {
  test('is found wherever it stands, below titles and beside blank columns', () => {
    const grid = createGrid(
      [['Maturity matrix 2023/24'], ['Actions agreed by the commercial board'], [], HEADER],
      { at: 'C5' },
    );
    expect(findHeader(grid)).toEqual({
      sheet: 'Plan',
      headerRowIndex: 7,
      columns: { kpi: 2, current: 3, target: 4, actions: 5, due: 6 },
      headerRowCount: 1,
      levelGrid: null,
      quarterGrid: null,
      leftOver: [],
      missing: [],
      questions: [],
    });
  });

  test.each([
    [
      'case, colons and question marks',
      ['kpi:', 'WHERE ARE WE NOW?', 'Where we want to be:', 'Actions:', 'By When?'],
    ],
    [
      'line breaks and no-break spaces',
      ['KPI', 'Where we\nare now', 'Where\u00a0we want to\u00a0be', ' Actions ', 'By\r\nwhen'],
    ],
    [
      'other councils’ words',
      ['Behaviour', 'Current position', 'Target', 'Next steps', 'Timescale'],
    ],
    [
      'a date column called target',
      ['Criterion', 'Baseline', 'Desired state', 'Planned actions', 'Target date'],
    ],
    [
      'two headings in one cell',
      ['KPI / Behaviour', 'As is', 'To be', 'Key actions', 'Due / Deadline'],
    ],
    [
      'explanations in brackets',
      [
        'Standard',
        'Current state (2023)',
        'Ambition (2025)',
        'Actions [owner]',
        'By when (quarter)',
      ],
    ],
  ])('is read in spite of %s', (_what, header) => {
    expect(findHeader(createGrid([header]))).toMatchObject({
      columns: { kpi: 0, current: 1, target: 2, actions: 3, due: 4 },
      headerRowCount: 1,
      levelGrid: null,
      quarterGrid: null,
      leftOver: [],
      missing: [],
      questions: [],
    });
  });

  test('names the optional columns, in any order', () => {
    const header = [
      'Theme',
      'RAG',
      'Due',
      'Lead officer',
      'Actions',
      'Target level',
      'Target',
      'Current level',
      'Current position',
      'Indicator',
      'Comments',
    ];
    expect(findHeader(createGrid([header]))?.columns).toEqual({
      area: 0,
      rag: 1,
      due: 2,
      owner: 3,
      actions: 4,
      targetLevel: 5,
      target: 6,
      currentLevel: 7,
      current: 8,
      kpi: 9,
      notes: 10,
    });
  });

  test('prefers KPI to other words for it, and takes a theme for it where there is none', () => {
    expect(
      findHeader(createGrid([['Measure', 'KPI', 'Where we are now', 'Target']]))?.columns,
    ).toMatchObject({ kpi: 1 });
    const themed = findHeader(createGrid([['Theme', 'Where we are now', 'Where we want to be']]));
    expect(themed?.columns).toEqual({ kpi: 0, current: 1, target: 2 });
  });

  test('tells which expected columns are missing; a column for the level alone serves', () => {
    const missing = findHeader(createGrid([['KPI', 'Where we are now', 'By when']]))?.missing;
    expect(missing).toEqual(['target', 'actions']);
    const levels = findHeader(
      createGrid([['KPI', 'Current level', 'Target level', 'Actions', 'Due']]),
    );
    expect(levels?.missing).toEqual([]);
  });

  test('is not made of prose, of an action log or of a single heading', () => {
    const sheets = [
      [['Actions were agreed by when the board met', 'Where we are now is described in the plan']],
      [['Action', 'Owner', 'Due date', 'Status']],
      [['KPI', 'Minimum', 'Developing', 'Mature', 'Leader', 'Innovator']],
      [],
    ];
    for (const rows of sheets) expect(findHeader(createGrid(rows))).toBeNull();
  });

  test('of two on one sheet is the one with more expected columns, the upper when alike', () => {
    expect(findHeader(createGrid([['KPI', 'Target', 'Actual'], [], HEADER]))?.headerRowIndex).toBe(
      2,
    );
    expect(findHeader(createGrid([HEADER, [], HEADER]))?.headerRowIndex).toBe(0);
  });
});

/** The columns of a sheet by their letters, and what it asks. */
function describeHeader(rows: readonly (readonly CellValue[])[], facts?: HeaderFacts): string {
  const header = findHeader(createGrid(rows), facts);
  if (!header) return 'none';
  const { headerRowIndex, headerRowCount, columns, questions, leftOver } = header;
  const letters = Object.entries(columns)
    .sort((left, right) => left[1] - right[1])
    .map(([column, index]) => `${columnLetter(index)} ${column}`);
  const over = leftOver.map(({ columnIndex }) => columnLetter(columnIndex));
  const asked = questions.map(
    ({ id, choices, assumed }) =>
      `${id} ${assumed === null ? `? ${choices.map(({ answer }) => optionOfAnswer(answer)).join(' ')}` : choices[assumed]!.label}`,
  );
  return [
    `row ${headerRowIndex + 1}${headerRowCount === 2 ? '-2' : ''}: ${letters.join(', ')}`,
    ...(over.length > 0 ? [`left over: ${over.join(', ')}`] : []),
    ...asked,
  ].join('; ');
}

describe('what the cells hold', () => {
  test.each<[string, CellValue[], CellValue[], string]>([
    [
      'dates under "Target" are dues',
      ['Control', 'Current score', 'Target score', 'Action', 'Target'],
      ['Access reviews', 2, 3, 'Review them each quarter', 45_000],
      'row 1: A kpi, B currentLevel, C targetLevel, D actions, E due',
    ],
    [
      'a date under "Where we want to be" is a slip',
      ['KPI', 'Current score', 'Where we want to be', 'Actions'],
      ['Access reviews', 2, 45_000, 'Review them each quarter'],
      'row 1: A kpi, B currentLevel, C target, D actions',
    ],
    [
      'states under "Current status" beside "Where we are now" are a status',
      ['KPI', 'Where we are now', 'Where we want to be', 'Current status', 'By when'],
      ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'In progress', 'Q1 24'],
      'row 1: A kpi, B current, C target, D status, E due',
    ],
    [
      'numbers under "Current" are levels',
      ['Practice', 'Current', 'Target', 'Recommendation', 'Quarter'],
      ['Threat assessment', 1.5, 2, 'Write a guide to threats', 'Q1 24'],
      'row 1: A kpi, B currentLevel, C targetLevel, D actions, E due',
    ],
    [
      'the finer of two names is the KPI, the coarser its area',
      ['Objective', 'Outcome', 'Current', 'Target', 'Actions', 'By when'],
      ['Managing risk', 'Governance', 'Developing: a', 'Mature: b', 'Do this', 'Q1 24'],
      'row 1: A area, B kpi, C current, D target, E actions, F due',
    ],
    [
      'of two names of groups the one that says name is the KPI',
      ['Domain', 'Category name', 'Current', 'Target', 'Actions', 'By when'],
      ['Managing risk', 'Governance', 'Developing: a', 'Mature: b', 'Do this', 'Q1 24'],
      'row 1: A area, B kpi, C current, D target, E actions, F due',
    ],
    [
      'a column of numbers called "Item" does not name what is assessed',
      ['Item', 'Description', 'Current level', 'Target level', 'Actions', 'Due'],
      [1, 'Suppliers are paid on time', 'Developing', 'Mature', 'Do this', 'Q1 24'],
      'row 1: B kpi, C currentLevel, D targetLevel, E actions, F due; left over: A',
    ],
  ])('%s', (_what, header, cells, expected) => {
    const others = cells.map((cell, column) =>
      column === 1 && typeof cell === 'string' ? `${cell} 2` : cell,
    );
    expect(describeHeader([header, cells, others])).toBe(expected);
  });
});

test('texts alone in their rows say nothing of a column', () => {
  const rows = [
    ['Theme', 'Category name', 'Current level', 'Target level', 'Actions', 'Due'],
    ['Managing risk', 'Governance', 'Developing', 'Mature', 'Do this', 'Q1 24'],
    ['Managing risk', 'Reporting', 'Developing', 'Mature', 'Do this', 'Q1 24'],
    [],
    ['Key'],
    ['Green: complete'],
    ['Red: late'],
  ].map((row) => [...row, '', '', '', '', ''].slice(0, 6));
  expect(describeHeader(rows)).toMatch(/A area, B kpi/);
});

describe('two columns of one meaning', () => {
  const cells = (count: number): CellValue[] => [
    'Reporting',
    ...Array.from({ length: count - 1 }, () => 'Some words'),
  ];

  test.each<[string, string[], string]>([
    [
      'the revised due counts, the original is kept',
      ['KPI', 'Now', 'Target', 'Actions', 'By when (original)', 'By when (revised)'],
      'row 1: A kpi, B current, C target, D actions, E originalDue, F due',
    ],
    [
      'whichever comes first',
      ['KPI', 'Now', 'Target', 'Actions', 'By when (updated)', 'By when'],
      'row 1: A kpi, B current, C target, D actions, E due, F originalDue',
    ],
    [
      'an original due alone is the due',
      ['KPI', 'Now', 'Target', 'Actions', 'Original due date'],
      'row 1: A kpi, B current, C target, D actions, E due',
    ],
    [
      'the later by its heading counts, and it is said',
      ['KPI', 'Where we are now (2023)', 'Where we are now (2022)', 'Target', 'Actions', 'Due'],
      'row 1: A kpi, B current, D target, E actions, F due; left over: C; current-column Column B, “Where we are now (2023)”',
    ],
    [
      'by months as well',
      ['KPI', 'Current level (Mar 22)', 'Current level (Mar 23)', 'Target level', 'Actions', 'Due'],
      'row 1: A kpi, C currentLevel, D targetLevel, E actions, F due; left over: B; currentLevel-column Column C, “Current level (Mar 23)”',
    ],
    [
      'where nothing tells it is asked',
      ['KPI', 'Where we are now', 'Where we are now', 'Target', 'Actions', 'Due'],
      'row 1: A kpi, D target, E actions, F due; left over: B, C; current-column ? --map "current=B" --map "current=C"',
    ],
    [
      'two columns of actions are asked about',
      ['KPI', 'Now', 'Target', 'Actions', 'Agreed actions', 'Due'],
      'row 1: A kpi, B current, C target, F due; left over: D, E; actions-column ? --map "actions=D" --map "actions=E"',
    ],
  ])('%s', (_what, header, expected) => {
    expect(describeHeader([header, cells(header.length)])).toBe(expected);
  });

  describe('of which one is hidden', () => {
    const read = (...[shown, hidden]: string[]): string =>
      describeHeader(
        [
          ['KPI', hidden!, shown!, 'Target', 'Actions', 'Due'],
          ['Reporting', 'Some words', 'Some words', 'More words', 'Do this', 'Q1 24'],
        ],
        { hiddenColumns: [1] },
      );
    const READ = 'row 1: A kpi, C current, D target, E actions, F due; left over: B';

    test('it never wins, and is among those left over', () => {
      expect(read('Current position', 'Where we are now')).toBe(READ);
      expect(read('Where we are now', 'Current level')).toBe(READ);
      expect(read('Where we are now (2023)', 'Where we are now (2022)')).toBe(READ);
    });

    test('that is asked where its heading is the later one', () => {
      const asked = `${READ}; current-column Column C, “Where we are now`;
      expect(read('Where we are now (2022)', 'Where we are now (2023)')).toContain(asked);
      expect(read('Where we are now', 'Where we are now (2023)')).toContain(asked);
    });

    test('that is asked where the one that is shown is blank', () => {
      const rows = [
        ['KPI', 'Where we are now', 'Current position', 'Target', 'Actions', 'Due'],
        ['Reporting', 'Some words', '', 'More words', 'Do this', 'Q1 24'],
      ];
      expect(describeHeader(rows, { hiddenColumns: [1] })).toMatch(
        /C current.*left over: B; current-column/,
      );
    });
  });

  test('a blank one gives way', () => {
    const header = ['KPI', 'Now', 'Target', 'Actions', 'Due date', 'Deadline'];
    const row = ['Reporting', 'Developing: a', 'Mature: b', 'Do this', '', 'Q1 24'];
    expect(describeHeader([header, row])).toMatch(/F due/);
  });
});

describe('a header in two rows', () => {
  const CHILDREN = ['', 'Level', 'Evidence', 'Level', 'Descriptor', '', ''];
  const ROW = ['Reporting', 'Developing', 'Minutes', 'Mature', 'Monthly reports', 'Do it', 'Q1 24'];
  const READ = 'A kpi, B currentLevel, C current, D targetLevel, E target, F actions, G due';

  test('is read with the parent in its first cell, below a title', () => {
    const parents = [
      'KPI',
      'Where we are now',
      '',
      'Where we want to be',
      '',
      'Actions',
      'By when',
    ];
    expect(describeHeader([['Our matrix'], parents, CHILDREN, ROW])).toBe(`row 2-2: ${READ}`);
  });

  // What stands under a parent that says now or target is said of that; what is of an action ends it.
  test.each<[string, [CellValue, CellValue][], string]>([
    [
      'evidence of each level, and of the action',
      [
        ['As is', 'Score'],
        ['', 'Evidence'],
        ['To be', 'Score'],
        ['', 'Evidence'],
        ['Delivery', 'Action'],
        ['', 'Due'],
        ['', 'Evidence of completion'],
      ],
      'B currentLevel, C current, D targetLevel, E target, F actions, G due, H evidence',
    ],
    [
      'evidence beside a description is proof',
      [
        ['As is', 'Level'],
        ['', 'Description'],
        ['', 'Evidence'],
        ['To be', 'Level'],
        ['Delivery', 'Action'],
        ['', 'Due'],
      ],
      'B currentLevel, C current, D evidence, E targetLevel, F actions, G due',
    ],
    [
      'a priority between the target and the plan',
      [
        ['As is', 'Level'],
        ['To be', 'Level'],
        ['', 'Action priority'],
        ['Improvement plan', 'Key action'],
        ['', 'Due date'],
      ],
      'B currentLevel, C targetLevel, D priority, E actions, F due',
    ],
    [
      'a priority under the plan',
      [
        ['Level', 'Now'],
        ['', 'Target'],
        ['Improvement plan', 'Actions'],
        ['', 'Due'],
        ['', 'Priority'],
      ],
      'B currentLevel, C targetLevel, D actions, E due, F priority',
    ],
    [
      'a directorate under a text that only groups columns',
      [
        ['Level', 'Now'],
        ['', 'Target'],
        ['Delivery', 'Directorate'],
        ['', 'Actions'],
        ['', 'Due'],
      ],
      'B currentLevel, C targetLevel, E actions, F due; left over: D',
    ],
    [
      'dues of which the parent says which counts',
      [
        ['Level', 'Now'],
        ['', 'Target'],
        ['Actions', ''],
        ['Original', 'Due date'],
        ['Revised', 'Due date'],
      ],
      'B currentLevel, C targetLevel, D actions, E originalDue, F due',
    ],
  ])('tells %s', (_what, headings, expected) => {
    const rows = [
      ['', ...headings.map(([parent]) => parent)],
      ['KPI', ...headings.map(([, child]) => child)],
      ['Reporting', ...headings.map(([, child]) => `Some words on ${child}`)],
    ];
    expect(describeHeader(rows)).toBe(`row 1-2: A kpi, ${expected}`);
  });

  test('is read where both parents stand over one column each', () => {
    const rows = [
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
      ['', 'Level', 'Level', '', ''],
      ['Reporting', 'Developing', 'Mature', 'Do it', 'Q1 24'],
    ];
    expect(describeHeader(rows)).toBe(
      'row 1-2: A kpi, B currentLevel, C targetLevel, D actions, E due',
    );
  });

  test('is not made of a title, or of the first row of the matrix', () => {
    const row = ['Reporting', 'Developing', 'Mature', 'Target', 'Q1 24'];
    expect(describeHeader([['Target'], HEADER, row, row])).toMatch(/^row 2: /);
  });
});

describe('columns headed by levels or quarters', () => {
  const LEVELS = ['Minimum', 'Developing', 'Mature', 'Leader'];
  const grids = (rows: readonly (readonly CellValue[])[]): (string | undefined)[] => {
    const header = findHeader(createGrid(rows));
    return [header?.levelGrid, header?.quarterGrid].map((grid) =>
      grid?.map(({ columnIndex }) => columnLetter(columnIndex)).join(''),
    );
  };

  test.each([
    ['names', LEVELS],
    ['numbers', [1, 2, 3, 4]],
    ['numbered levels', ['Level 1', 'Level 2', 'Level 3', 'Level 4']],
    ['numbered names', ['1 - Minimum', '2 - Developing', '3 - Mature', '4 - Leader']],
  ])('are found by %s, where marks stand below', (_what, levels) => {
    const rows = [
      ['KPI', ...levels, 'Actions', 'By when'],
      ['Reporting', '', 'Now', '', 'Target', 'Do it', 'Q1 24'],
      ['Buying', '✓', '', '★', '', 'Do it', 'Q1 24'],
    ];
    expect(grids(rows)).toEqual(['BCDE', undefined]);
    expect(findHeader(createGrid(rows))?.missing).toEqual([]);
  });

  test('are found by levels of any name, where marks say which is now and which the target', () => {
    const rows = [
      ['Theme', 'KPI', 'Absent', 'Basic', 'Sound', 'Leading edge', 'Actions', 'By when'],
      ['A', 'Reporting', '', 'Now', 'Target', '', 'Do it', 'Q1 24'],
      ['A', 'Buying', '', '', 'N/T', '', 'Do it', 'Q1 24'],
    ];
    expect(grids(rows)).toEqual(['CDEF', undefined]);
    // A single sign may say anything, a tick and a cross say yes and no, and other words are no marks.
    const withMarks = (now: string, target: string): typeof rows =>
      rows.map((row) =>
        row.map((cell) => (/^N/.test(cell) ? now : cell === 'Target' ? target : cell)),
      );
    expect(grids(withMarks('✓', '★'))).toEqual(['CDEF', undefined]);
    expect(grids(withMarks('✓', '✓'))).toEqual([undefined, undefined]);
    expect(grids(withMarks('✓', 'x'))).toEqual([undefined, undefined]);
    expect(grids(withMarks('R', 'A'))).toEqual([undefined, undefined]);
  });

  test('take in a level that no framework knows', () => {
    const rows = [
      ['KPI', ...LEVELS, 'Best in class', 'Consulted', 'Actions', 'By when'],
      ['Reporting', '', '', '', 'Now', 'Target', 'Yes', 'Do it', 'Q1 24'],
    ];
    expect(grids(rows)).toEqual(['BCDEF', undefined]);
  });

  test('are found beside nothing but KPIs, whose actions are listed elsewhere', () => {
    const rows = [
      ['KPI', ...LEVELS],
      ['Reporting', '', 'Now', 'Target', ''],
    ];
    expect(grids(rows)).toEqual(['BCDE', undefined]);
    expect(grids(rows.map((row) => row.map((cell) => cell.replace('Mature', 'Sound'))))).toEqual([
      'BCDE',
      undefined,
    ]);
  });

  test('may have others between them', () => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'Q1 24', 'Q2 24', 'Row key', 'Q3 24', 'Q4 24'],
      ['Reporting', 'Developing: a', 'Mature: b', 'Do it', '', 'x', '7001', 'x', ''],
    ];
    expect(grids(rows)).toEqual([undefined, 'EFHI']);
  });

  test.each([
    ['Maturity', LEVELS],
    ['Maturity level', ['Absent', 'Basic', 'Sound', 'Leading edge']],
    ['Level', ['1', '2', '3', '4']],
  ])('have one heading over all of them: %s', (parent, levels) => {
    const rows = [
      ['Buying and tendering', '', '', '', '', '', ''],
      ['', parent, '', '', '', 'Delivery', ''],
      ['KPI', ...levels, 'Actions', 'By when'],
      ['Reporting', '', 'Now', 'Target', '', 'Do it', 'Q1 24'],
    ];
    expect(findHeader(createGrid(rows))).toMatchObject({
      headerRowIndex: 1,
      headerRowCount: 2,
      levelGrid: levels.map((heading, index) => ({ columnIndex: index + 1, heading })),
    });
  });

  test('have no caption for a heading', () => {
    const rows = [
      ['People and skills', '', '', '', '', '', '', ''],
      ['KPI', 'Now', 'Target', 'Actions', 'Q1 24', 'Q2 24', 'Q3 24', 'Q4 24'],
      ['Reporting', 'Developing: a', 'Mature: b', 'Do it', '', 'x', '', ''],
    ];
    expect(findHeader(createGrid(rows))).toMatchObject({ headerRowIndex: 1, headerRowCount: 1 });
  });

  test('have the year of the quarters over them', () => {
    const rows = [
      ['', '', '', '2023/24', '', '', '', '2024/25', '', '', ''],
      ['KPI', 'Now', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Reporting', 'Developing: a', 'Mature: b', '', '', '', '', 'x', '', '', ''],
    ];
    const quarters = findHeader(createGrid(rows))?.quarterGrid;
    expect(quarters?.map(({ heading }) => heading)).toEqual(
      ['2023/24', '2024/25'].flatMap((year) =>
        [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`),
      ),
    );
  });

  test('stand for the due where no quarter is marked yet', () => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'Q1 24', 'Q2 24', 'Q3 24', 'Q4 24'],
      ['Reporting', 'Developing: a', 'Developing: b', '', '', '', '', ''],
    ];
    expect(grids(rows)).toEqual([undefined, 'EFGH']);
  });

  test('are no dues where each quarter is reported on', () => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'Q1 24', 'Q2 24', 'Q3 24', 'Q4 24'],
      ['Reporting', 'Developing: a', 'Mature: b', 'Do it', 'Green', 'Amber', '', ''],
      ['Buying', 'Developing: a', 'Mature: b', 'Do it', 'On track', 'Complete', '', ''],
    ];
    expect(grids(rows)).toEqual([undefined, undefined]);
  });

  test('are not taken from the first row below them', () => {
    const rows = [
      ['Dimension', 'Behaviour', ...LEVELS, 'What we will do', 'Agreed completion date'],
      ['A', 'Reporting', 'Now', '', 'Target', '', 'Do it', 'Q1 24'],
      ['B', 'Buying', 'Now', 'Target', '', '', 'Do it', 'Q1 24'],
    ];
    expect(findHeader(createGrid(rows))).toMatchObject({ headerRowIndex: 0, headerRowCount: 1 });
  });

  test('are none where the levels are described', () => {
    const described = LEVELS.map((level) => `What ${level} looks like in practice`);
    expect(
      grids([
        ['KPI', ...LEVELS],
        ['Reporting', ...described],
      ]),
    ).toEqual([undefined, undefined]);
  });

  test('stand for the due where they are quarters', () => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'Q1 24', 'Q2 24', 'Q3 24', 'Q4 24'],
      ['Reporting', 'Developing: a', 'Mature: b', 'Do it', '', 'x', 'x', ''],
    ];
    expect(grids(rows)).toEqual([undefined, 'EFGH']);
    expect(findHeader(createGrid(rows))?.missing).toEqual([]);
  });
});

test('a header in which one heading alone stands over two is of two rows', () => {
  const rows = [
    ['Digital maturity plan', '', '', '', '', ''],
    ['Capability', 'Current maturity (1-5)', '', 'Target maturity (1-5)', 'Action', 'Due date'],
    ['', 'Score', 'Evidence', '', '', ''],
    ['Vision', 2, 'A strategy is drafted', 4, 'Adopt the strategy', 'Q1 23'],
    ['Skills', 1, 'No plan', 3, 'Run the training plan', 'Q4 23'],
  ];
  expect(findHeader(createGrid(rows))).toMatchObject({
    headerRowIndex: 1,
    headerRowCount: 2,
    columns: { kpi: 0, currentLevel: 1, targetLevel: 3, actions: 4, due: 5 },
  });
});

test('a row of words below a header is a row, and not a second line of headings', () => {
  const rows = [
    ['KPI', 'Current level', '', 'Target level', 'Action', 'Status'],
    ['Score', 'Minimum', 'Evidence', 'Mature', 'Review', 'Complete'],
    ['Skills', 'Minimum', '', 'Mature', 'Train', 'Open'],
  ];
  expect(findHeader(createGrid(rows))).toMatchObject({ headerRowCount: 1 });
});

const ROW_OF_PLAN = ['Reporting', 'Developing', 'Mature', 'Publish', 'Q1 23'];

test('odd cells right above the header do not become headings of it', () => {
  const rows = [[45_000, false], ['KPI', 'Now', 'Target', 'Actions', 'By when'], ROW_OF_PLAN];
  const words = [['seen', 'by'], ...rows.slice(1)];
  for (const sheet of [rows, words]) {
    expect(findHeader(createGrid(sheet))).toMatchObject({ headerRowIndex: 1, headerRowCount: 1 });
  }
});

// "Text" could head the KPIs, "Owner" a column of its own.
test.each([[['Text']], [['Owner']], [['Owner', '', '', '', '', '', 'Text']]])(
  'cells beside the columns and above their header are no part of it: %j',
  (above) => {
    const rows = [above, ['', 'KPI', 'Now', 'Target', 'Actions', 'By when'], ['', ...ROW_OF_PLAN]];
    expect(findHeader(createGrid(rows))).toMatchObject({
      headerRowIndex: 1,
      headerRowCount: 1,
      columns: { kpi: 1, current: 2, target: 3, actions: 4, due: 5 },
    });
  },
);
