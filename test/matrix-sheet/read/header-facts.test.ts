import type { MatrixColumn } from '../../../src/domain/matrix';
import type { GivenColumn } from '../../../src/domain/reading-question';
import type { HeaderFacts, HeaderLocation } from '../../../src/matrix-sheet/read/find-matrix';
import {
  describeHeader,
  findHeader,
  findNearestHeader,
  locateGiven,
  readHeader,
} from '../../../src/matrix-sheet/read/find-matrix';
import { columnLetter } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER } from '../read-sheet';

type Rows = readonly (readonly CellValue[])[];

const ROW = ['Reporting', 'Developing: some', 'Mature: all', 'Do it', 'Q1 24'];
const LEVELS = ['Minimum', 'Developing', 'Mature'];

/** "5: C kpi, D current; over E": the number of the first row of the header, its columns, and what is left over. */
function describeFound(header: HeaderLocation | null): string {
  if (!header) return 'none';
  const columns = Object.entries(header.columns)
    .sort((left, right) => left[1] - right[1])
    .map(([column, index]) => `${columnLetter(index)} ${column}`);
  const over = header.leftOver.map(({ columnIndex }) => columnLetter(columnIndex)).join('');
  return `${header.headerRowIndex + 1}: ${columns.join(', ')}${over === '' ? '' : `; over ${over}`}`;
}

/** The header of rows from C5 on. */
const find = (rows: Rows, facts: HeaderFacts = {}): HeaderLocation | null =>
  findHeader(createGrid(rows, { at: 'C5' }), facts);
const read = (rows: Rows, facts?: HeaderFacts): string => describeFound(find(rows, facts));
const given = (...said: [MatrixColumn, string][]): HeaderFacts => ({
  given: said.map(([column, place]): GivenColumn => ({ column, place })),
});

describe('what a person says of columns', () => {
  const UNTOLD = [
    ['KPI', 'Now', '', 'Steps', 'By when', 'Zone'],
    ['Reporting', 'Developing: some', 'Mature: all', 'Do it', 'Q1 24', 'North'],
  ];

  test.each<[string, HeaderFacts, string]>([
    ['nothing', {}, '5: C kpi, D current, F actions, G due; over H'],
    [
      'a letter of a column without a heading',
      given(['target', 'E']),
      '5: C kpi, D current, E target, F actions, G due; over H',
    ],
    [
      'a letter of one with a heading',
      given(['area', 'H']),
      '5: C kpi, D current, F actions, G due, H area',
    ],
    [
      'a small letter',
      given(['target', 'e']),
      '5: C kpi, D current, E target, F actions, G due; over H',
    ],
    ['a heading', given(['area', ' zone ']), '5: C kpi, D current, F actions, G due, H area'],
    [
      'the first column',
      given(['reference', 'C']),
      '5: C reference, D current, F actions, G due; over H',
    ],
    [
      'two columns',
      given(['target', 'E'], ['area', 'Zone']),
      '5: C kpi, D current, E target, F actions, G due, H area',
    ],
    [
      'another column than the heading says',
      given(['kpi', 'Zone']),
      '5: D current, F actions, G due, H kpi; over C',
    ],
    [
      'another action than the heading says',
      given(['actions', 'Zone']),
      '5: C kpi, D current, G due, H actions; over F',
    ],
    [
      'a column left of the sheet',
      given(['target', 'B']),
      '5: C kpi, D current, F actions, G due; over H',
    ],
    [
      'a column right of the sheet',
      given(['target', 'I']),
      '5: C kpi, D current, F actions, G due; over H',
    ],
    [
      'no column',
      given(['target', 'the third one']),
      '5: C kpi, D current, F actions, G due; over H',
    ],
  ])('%s', (_, facts, expected) => {
    expect(read(UNTOLD, facts)).toBe(expected);
  });

  test('goes before a due that is revised, and is no less a due', () => {
    const rows = [
      ['KPI', 'Now', 'Target', 'Actions', 'Revised due date', 'Deadline'],
      [...ROW, 'Q2 24'],
    ];
    expect(read(rows)).toBe('5: C kpi, D current, E target, F actions, G due, H originalDue');
    expect(read(rows, given(['due', 'Deadline']))).toBe(
      '5: C kpi, D current, E target, F actions, H due; over G',
    );
  });

  test('may be of a first column without a heading, or of one where another is called so', () => {
    const rows = [
      ['', 'KPI', 'Now', 'Target'],
      ['North', ...ROW.slice(0, 3)],
    ];
    expect(read(rows, given(['area', 'C']))).toBe('5: C area, D kpi, E current, F target');
    expect(read(UNTOLD, given(['kpi', 'Zone'], ['target', 'E']))).toBe(
      '5: D current, E target, F actions, G due, H kpi; over C',
    );
  });

  test('that is no column is none of a sheet from A1 on either', () => {
    const header = findHeader(createGrid(UNTOLD), given(['target', 'the third one']));
    expect(describeFound(header)).toBe('1: A kpi, B current, D actions, E due; over F');
  });

  test('is a heading rather than a letter', () => {
    const headings = [
      { columnIndex: 0, heading: 'D' },
      { columnIndex: 3, heading: 'Due' },
    ];
    expect(['d', 'due ', 'E', 'Other'].map((place) => locateGiven(place, headings))).toEqual([
      0,
      3,
      4,
      null,
    ]);
  });

  test('of the first of several actions leaves the others, and of another one does not', () => {
    const rows = [
      [...HEADER.slice(0, 3), 'Action 1', 'Action 2', 'By when'],
      [...ROW.slice(0, 4), 'Do more', 'Q1 24'],
    ];
    const further = (facts: HeaderFacts) => find(rows, facts)?.furtherActions;
    expect(further({})).toEqual([{ actions: 6 }]);
    expect(further(given(['actions', 'F']))).toEqual([{ actions: 6 }]);
    expect(further(given(['actions', 'Action 2']))).toBeUndefined();
    expect(further(given(['due', 'H']))).toEqual([{ actions: 6 }]);
    expect(further(given(['actions', 'H']))).toBeUndefined();
    expect(describeFound(find(rows, given(['actions', 'Action 2'])))).toContain('G actions');
  });
});

describe('a row is a header', () => {
  test.each<[string, Rows]>([
    ['of a KPI and its actions', [['KPI', 'Actions', 'Due']]],
    ['of a measure and its actions', [['Measure', 'Actions', 'Due']]],
    ['of two columns of a matrix', [['KPI', 'Actions']]],
    ['of a theme and where it stands', [['Theme', 'Current level']]],
    [
      'of where things stand',
      [
        ['Description', 'Where we are now', 'Notes'],
        ['Reports go out', 'To the board each month', ''],
      ],
    ],
    [
      'of two statements of which either may be it',
      [['Actions', 'Where we are now', 'Where we are now']],
    ],
    [
      'of a theme and a level',
      [
        ['Theme', 'Level', 'Notes'],
        ['People', 'Developing', 'Seen by the board'],
      ],
    ],
    [
      'of levels',
      [
        ['KPI', ...LEVELS],
        ['Reporting', 'x', '', ''],
        ['Buying', '', 'x', ''],
      ],
    ],
    [
      'of levels without a KPI, beside what else there is',
      [
        ['Owner', ...LEVELS, 'Actions'],
        ['Ann', 'x', '', '', 'Do'],
        ['Bob', '', 'x', '', 'Ask'],
      ],
    ],
    [
      'of own levels that a key names',
      [
        ['KPI', 'Absent', 'Sound', 'Superb'],
        ['Reporting', 'x', '', ''],
        ['Buying', '', 'x', ''],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(find(rows, { levelNames: ['Absent', 'Sound', 'Superb'] })?.headerRowIndex).toBe(4);
  });

  test.each<[string, Rows]>([
    ['of a theme and its actions', [['Theme', 'Actions', 'Due']]],
    ['of a description and its actions', [['Description', 'Actions', 'Due']]],
    ['of actions', [['Actions', 'Owner', 'Due']]],
    [
      'of actions with target dates',
      [
        ['Actions', 'Target', 'Owner'],
        ['Do it', 45_000, 'Ann'],
      ],
    ],
    ['of a KPI without anything else of a matrix', [['KPI', 'Owner', 'Notes']]],
    ['of a KPI and headings that say nothing', [['KPI', 'Zone', 'Ward', 'Parish', 'Town']]],
    [
      'of two levels',
      [
        ['KPI', ...LEVELS.slice(0, 2)],
        ['Reporting', 'x', ''],
        ['Buying', '', 'x'],
      ],
    ],
    [
      'of own levels that nobody names',
      [
        ['KPI', 'Absent', 'Sound', 'Superb'],
        ['Reporting', 'x', '', ''],
        ['Buying', '', 'x', ''],
      ],
    ],
  ])('but not %s', (_, rows) => {
    expect(find(rows)).toBeNull();
  });

  test('whose columns for each level or quarter are left over for nothing, and assess an area', () => {
    const header = find([
      ['Theme', ...LEVELS, 'Q1 24', 'Q2 24', 'Q3 24', 'Zone'],
      ['Reporting', 'Now', 'Target', '', '', 'x', '', 'North'],
    ]);
    expect(describeFound(header)).toBe('5: C kpi; over J');
  });

  test('of two the one with more of a matrix counts, whatever else the other has', () => {
    const rows = [
      ['KPI', 'Now', 'Target'],
      ROW.slice(0, 3),
      [],
      ['KPI', 'Now', 'Owner', 'Notes', 'Status', 'RAG'],
    ];
    expect(read(rows)).toMatch(/^5: /);
  });

  test('the nearest to one has two columns of a matrix', () => {
    const nearest = (...rows: CellValue[][]): string =>
      describeFound(findNearestHeader(createGrid(rows, { at: 'C5' })));
    expect(nearest(['Plan'], ['Actions', 'Owner', 'Due'])).toBe('6: C actions, D owner, E due');
    expect(nearest(['Plan'], ['Actions', 'Owner', 'Notes'])).toBe('none');
    expect(nearest(['Actions', 'Due'], ['Actions', 'Due', 'Owner'])).toBe(
      '6: C actions, D due, E owner',
    );
  });

  test('of two that have as much of a matrix the one with more besides counts, else the upper', () => {
    const short = ['KPI', 'Now', 'Target'];
    const long = [...short, 'Owner'];
    const rows = (...headers: string[][]): Rows =>
      headers.flatMap((header) => [header, [], ROW.slice(0, 3), []]);
    expect(read(rows(short, long))).toMatch(/^9: /);
    expect(read(rows(long, short))).toMatch(/^5: /);
    expect(read(rows(long, long))).toMatch(/^5: /);
  });

  test('columns for quarters and for levels count as much as those they stand for', () => {
    const upper = (quarters: string[], headings: string[]): number | undefined =>
      find([
        ['KPI', 'Now', 'Target', ...quarters],
        [...ROW.slice(0, 3), '', 'x', ''],
        [],
        ['KPI', 'Now', 'Target', ...headings],
        [...ROW.slice(0, 3), 'Q1 24', '', ''],
      ])?.headerRowIndex;
    expect(upper(['Q1 24', 'Q2 24', 'Q3 24'], ['Due'])).toBe(4);
    expect(upper(['Q1 24', 'Q2 24', 'Q3 24'], ['Due', 'Owner'])).toBe(7);
    const levels = (...headings: string[]): number | undefined =>
      find([
        ['KPI', ...LEVELS],
        ['Reporting', 'Now', 'Target', ''],
        [],
        ['KPI', 'Now', 'Target', ...headings],
        [...ROW.slice(0, 3), 'Ann', '', ''],
      ])?.headerRowIndex;
    expect(levels()).toBe(4);
    expect(levels('Owner')).toBe(7);
  });

  test('is read at a row that is known, if it says anything', () => {
    const grid = createGrid([['Plan'], HEADER, ROW], { at: 'C5' });
    const at = (rowIndex: number): string => describeFound(readHeader(grid, rowIndex));
    expect([3, 4, 5, 9].map(at)).toEqual([
      'none',
      'none',
      '6: C kpi, D current, E target, F actions, G due',
      'none',
    ]);
  });
});

describe('cells below a header', () => {
  test('that stand alone tell what a column holds where there are no others', () => {
    const header = ['Criterion', 'Element', 'Now', 'Target'];
    expect(read([header, ['', 'Reporting'], ['', 'Buying']])).toBe(
      '5: D kpi, E current, F target; over C',
    );
    expect(read([header, ['Note of ours'], ['', 'Reporting', 'x'], ['', 'Buying', 'y']])).toBe(
      '5: D kpi, E current, F target; over C',
    );
  });

  test('are those of sixty rows, above a key of levels', () => {
    const header = ['Criterion', 'Element', 'Now', 'Target'];
    const blank = (count: number): Rows => Array.from({ length: count }, () => []);
    const filled = ['', 'Reporting', 'Some words', ''];
    expect(read([header, ...blank(59), filled])).toContain('D kpi');
    expect(read([header, ...blank(60), filled])).toBe('5: E current, F target; over CD');
  });

  test('the header of a matrix is looked for in sixty rows', () => {
    const blank = (count: number): Rows => Array.from({ length: count }, () => []);
    expect(find([...blank(59), HEADER])?.headerRowIndex).toBe(63);
    expect(find([...blank(60), HEADER])).toBeNull();
  });
});

describe('a header whose columns are known', () => {
  const columns = { kpi: 2, current: 3, actions: 5 };
  const top = createGrid(
    [
      ['KPI', 'Where we are now', '', 'Action 1', 'Action 2'],
      ['', 'Level', 'Evidence', '', ''],
      ['Reporting', 'Developing', 'Minutes', 'Do it', 'Do more'],
    ],
    { at: 'C5' },
  );

  test('is what is known where the sheet is not at hand', () => {
    expect(describeHeader({ sheet: 'Plan', top: null }, 4, columns)).toEqual({
      sheet: 'Plan',
      headerRowIndex: 4,
      headerRowCount: 1,
      columns,
      levelGrid: null,
      quarterGrid: null,
      leftOver: [],
      missing: ['target', 'due'],
      questions: [],
    });
  });

  test('has the rows and the further actions that the sheet says', () => {
    expect(describeHeader({ sheet: 'Plan', top }, 4, columns)).toMatchObject({
      headerRowCount: 2,
      furtherActions: [{ actions: 6 }],
    });
    const other = describeHeader({ sheet: 'Plan', top }, 4, { ...columns, actions: 6 });
    expect(other).not.toHaveProperty('furtherActions');
    expect(describeHeader({ sheet: 'Plan', top }, 5, columns)).toMatchObject({ headerRowCount: 1 });
  });

  test('has the columns for each level and quarter that the sheet says', () => {
    const levels = ['Absent', 'Sound', 'Superb'];
    const grid = createGrid(
      [
        ['KPI', ...levels, 'Q1 24', 'Q2 24', 'Q3 24'],
        ['Reporting', 'x', '', '', '', 'x', ''],
        ['Buying', '', 'x', '', '', '', 'x'],
      ],
      { at: 'C5' },
    );
    const letters = (found: HeaderLocation['levelGrid']) =>
      found?.map(({ columnIndex }) => columnLetter(columnIndex)).join('');
    const header = describeHeader({ sheet: 'Plan', top: grid }, 4, { kpi: 2 }, levels);
    expect([letters(header.levelGrid), letters(header.quarterGrid)]).toEqual(['DEF', 'GHI']);
    expect(header.missing).toEqual(['actions']);
    expect(describeHeader({ sheet: 'Plan', top: grid }, 4, { kpi: 2 }).levelGrid).toBeNull();
  });
});

describe('two rows or one', () => {
  test('what stands above a header, beside it, is no part of it where it says no more', () => {
    const lower = ['', 'KPI', 'Now', 'Target', 'Actions', 'By when', 'Notes'];
    const row = ['north', ...ROW, 'seen'];
    const above = (text: string): HeaderLocation | null => find([[text], lower, row]);
    expect(above('Notes')).toMatchObject({ headerRowIndex: 5, headerRowCount: 1 });
    expect(above('Zone')).toMatchObject({ headerRowIndex: 5, headerRowCount: 1 });
    expect(above('Owner')).toMatchObject({ headerRowIndex: 4, headerRowCount: 2 });
  });

  test('headings below a header of which some only group them are headings, though it says less then', () => {
    const header = find([
      ['KPI', 'Now', 'Target', 'Actions', '', 'By when'],
      ['', '', '', 'Priority', 'Cost', ''],
      [...ROW.slice(0, 3), 'High', '500', 'Q1 24'],
    ]);
    expect(describeFound(header)).toBe('5: C kpi, D current, E target, F priority, G cost, H due');
    expect(header?.headerRowCount).toBe(2);
  });

  test('levels below a text with a range are called by their numbers', () => {
    const rows = [
      ['', 'Maturity (1-3)', '', ''],
      ['KPI', 1, 2, 3],
      ['Reporting', 'Now', 'Target', ''],
    ];
    expect(find(rows)?.levelGrid?.map(({ heading }) => heading)).toEqual(['1', '2', '3']);
  });

  test('levels are called what stands right above their marks', () => {
    const rows = [
      ['', 'Maturity', '', ''],
      ['KPI', ...LEVELS],
      ['Reporting', 'Now', 'Target', ''],
    ];
    expect(find(rows)?.levelGrid?.map(({ heading }) => heading)).toEqual(LEVELS);
  });
});
