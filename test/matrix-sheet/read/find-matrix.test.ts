import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { EXPECTED_COLUMNS, HEADER_SYNONYMS } from '../../../src/matrix-sheet/read/header-synonyms';
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

  test('has no heading that stands for two columns', () => {
    const headings = Object.values(HEADER_SYNONYMS).flat();
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
    expect(EXPECTED_COLUMNS.every((column) => HEADER_SYNONYMS[column].length > 5)).toBe(true);
  });
});
