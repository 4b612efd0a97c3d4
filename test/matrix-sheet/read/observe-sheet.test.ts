import type { MatrixSource, SheetObservation } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { readSheets } from '../../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER } from '../read-sheet';

type Row = readonly CellValue[];

function read(...grids: readonly SheetGrid[]): {
  readonly source: MatrixSource;
  readonly observations: readonly SheetObservation[];
} {
  const sheets = grids.map((grid) => ({ grid, header: findFirstHeader(grid)! }));
  return readSheets(sheets, { scale: null, basis: FINANCIAL_YEAR });
}

const observe = (...grids: readonly SheetGrid[]): readonly SheetObservation[] =>
  read(...grids).observations;

const REPORTING = ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 24'];
const CULTURE = ['Culture', 'Minimum', 'Mature', 'Ask staff', 'Q2 24'];
const BLANK: Row = [];
const missing = (column: string, headers?: readonly string[]): unknown => ({
  kind: 'column-missing',
  column,
  ...(headers && { headers }),
});

describe('a column is missing', () => {
  test('on the whole where no header has it', () => {
    expect(observe(createGrid([HEADER.slice(0, 3), REPORTING.slice(0, 3)]))).toEqual([
      missing('actions'),
      missing('due'),
    ]);
    const bare = [
      ['KPI', 'Current level', 'Actions'],
      ['Reporting', 'Developing', 'Build it'],
    ];
    expect(observe(createGrid(bare))).toEqual([missing('target'), missing('due')]);
  });

  test('below the headers that lack it, where another has it', () => {
    const short = [HEADER.slice(0, 4), CULTURE.slice(0, 4)];
    const rows = [HEADER, REPORTING, BLANK, ['People'], ...short];
    expect(observe(createGrid(rows, { at: 'B2' }))).toEqual([missing('due', ['B6'])]);
    const people = createGrid(short, { sheet: 'Our people' });
    expect(observe(createGrid([HEADER, REPORTING]), people)).toEqual([
      missing('due', ["'Our people'!A1"]),
    ]);
  });

  test('on the whole where each header of KPIs lacks it, and not where a list of actions has it', () => {
    const list = createGrid(
      [
        ['KPI', 'Actions', 'By when'],
        ['Reporting', 'Build it', 'Q1 24'],
      ],
      {
        sheet: 'Actions',
      },
    );
    const kpis = (header: Row, ...rows: Row[]): SheetGrid => createGrid([header, ...rows]);
    const [now, target] = [HEADER.slice(0, 3), ['KPI', 'Where we are now', 'Notes']];
    expect(observe(kpis(now, REPORTING.slice(0, 3)), list)).toEqual([]);
    expect(observe(kpis(target, ['Reporting', 'Developing', 'Agreed']), list)).toEqual([
      missing('target'),
    ]);
    const undated = createGrid(
      [
        ['KPI', 'Actions'],
        ['Reporting', 'Build it'],
      ],
      { sheet: 'List' },
    );
    expect(observe(kpis(now, REPORTING.slice(0, 3)), undated)).toEqual([missing('due')]);
  });
});

describe('hidden rows', () => {
  const rows = [
    ['Title'],
    HEADER,
    REPORTING,
    CULTURE,
    BLANK,
    ['Agreed by the board of the council.'],
  ];
  test('are those from the header to the last row of the matrix', () => {
    const grid = createGrid(rows, { hiddenRows: [0, 1, 3, 4, 5] });
    expect(observe(grid)).toEqual([{ kind: 'rows-hidden', rowNumbers: [2, 4] }]);
    expect(observe({ ...grid, hiddenRows: [0, 4] })).toEqual([]);
  });

  test('are said with their sheet where there are several', () => {
    const people = createGrid([HEADER, CULTURE], { sheet: 'People', hiddenRows: [1] });
    expect(observe(createGrid([HEADER, REPORTING]), people)).toEqual([
      { kind: 'rows-hidden', rowNumbers: [2], sheet: 'People' },
    ]);
  });
});

describe('what is struck through', () => {
  test('is told of actions alone', () => {
    const rows = [HEADER, REPORTING, CULTURE, ['', '', '', '', 'Q3 24']];
    const struckCells = ['A2', 'D3', 'E2', 'D4', 'D9'];
    expect(observe(createGrid(rows, { struckCells }))).toEqual([
      { kind: 'actions-struck', cells: ['D3'] },
    ]);
    expect(observe(createGrid(rows, { struckCells: ['A2'] }))).toEqual([]);
  });

  test('is told with its sheet, and in the column of each action', () => {
    const grid = createGrid([HEADER, REPORTING], { struckCells: ['D2'] });
    const beside = createGrid(
      [
        ['KPI', 'Current level', 'Target level', 'Action 1', 'Action 2', 'By when'],
        ['Culture', 'Minimum', 'Mature', 'Ask staff', 'Thank them', 'Q1 24'],
      ],
      { sheet: 'People', struckCells: ['E2'] },
    );
    expect(observe(grid, beside)).toEqual([
      { kind: 'actions-struck', cells: ['Plan!D2', 'People!E2'] },
    ]);
  });
});

describe('merged cells leave it unsure what belongs to whom', () => {
  const header = ['Ward', 'Area', ...HEADER, 'Owner', 'Remarks on paper'];
  const rowOf = (row: Row): Row => ['', 'Buying', ...row, 'Ann', 'see file'];
  const grid = createGrid([
    ['Plan of 2024'],
    header,
    rowOf(REPORTING),
    rowOf(['', '', '', 'Use it', 'Q2 24']),
    rowOf(CULTURE),
    BLANK,
    ['Agreed by the board of the council.'],
  ]);
  const observeMerged = (...mergedAreas: string[]): readonly string[] =>
    observe({ ...grid, mergedAreas }).flatMap((one) =>
      one.kind === 'cells-merged' ? one.addresses : [],
    );

  test.each([
    ['two columns of the matrix', 'F3:G3'],
    ['a column of the matrix and one before it that is not read', 'A3:B3'],
    ['the same column beside two KPIs', 'F4:F5'],
    ['levels beside two KPIs', 'D3:D5'],
  ])('where they join %s', (_, address) => {
    expect(observeMerged(address)).toEqual([address]);
  });

  test.each([
    ['rows of one KPI', 'D3:D4'],
    ['the area of several KPIs', 'B3:B5'],
    ['the due of several KPIs', 'G3:G5'],
    ['the owner of several KPIs', 'H3:H5'],
    ['a title above', 'A1:H1'],
    ['headings', 'D2:E2'],
    ['a note below', 'A7:H7'],
    ['columns that are not read', 'I3:J5'],
    ['nothing', 'no address'],
  ])('and not where they join %s', (_, address) => {
    expect(observeMerged(address)).toEqual([]);
  });

  test('and are told from top to bottom, on each of several sheets', () => {
    expect(observeMerged('F4:F5', 'F3:G3', 'C3:D3')).toEqual(['C3:D3', 'F3:G3', 'F4:F5']);
    const plain = createGrid([HEADER, CULTURE], { sheet: 'People' });
    const merged = createGrid([HEADER, REPORTING], { sheet: 'Buying', mergedAreas: ['B2:C2'] });
    expect(observe(plain, merged)).toContainEqual({
      kind: 'cells-merged',
      addresses: ['Buying!B2:C2'],
    });
  });
});

describe('the source of a matrix says', () => {
  const sectionOf = (rows: readonly Row[]): unknown => {
    const { sections } = read(createGrid(rows, { at: 'B2' })).source;
    expect(sections).toHaveLength(1);
    return sections[0];
  };

  test('where it stands, and no more than that where all is as usual', () => {
    expect(sectionOf([HEADER, REPORTING, CULTURE])).toEqual({
      sheet: 'Plan',
      address: 'B2:F4',
      headerRowNumber: 2,
      firstRowNumber: 3,
      lastRowNumber: 4,
      columns: { kpi: 'B', current: 'C', target: 'D', actions: 'E', due: 'F' },
    });
  });

  test('that there are no rows below the header', () => {
    expect(sectionOf([HEADER])).toMatchObject({
      address: 'B2:F2',
      firstRowNumber: 3,
      lastRowNumber: 2,
    });
  });

  test('how columns are called, and of which nothing is made', () => {
    const row = [...HEADER.slice(0, 4), 'Deadline', ' Link  to\nplan '];
    expect(sectionOf([row, [...REPORTING, 'Aim one']])).toMatchObject({
      headings: { due: 'Deadline' },
      leftOver: [{ letter: 'G', heading: 'Link to plan' }],
    });
  });

  test('which columns are levels and quarters, and which a second action’s', () => {
    expect(
      sectionOf([
        ['KPI', 'Minimum', 'Developing', 'Mature', 'Actions', 'Q3 23', 'Q4 23', 'Q1 24'],
        ['Reporting', 'Now', '', 'Target', 'Build it', 'x', '', ''],
        ['Culture', '', 'Now', 'Target', 'Ask staff', '', '', 'x'],
      ]),
    ).toMatchObject({
      address: 'B2:I4',
      levelGrid: ['C', 'D', 'E'],
      quarterGrid: ['G', 'H', 'I'],
    });
    expect(
      sectionOf([
        ['KPI', 'Current level', 'Target level', 'Action 1', 'Due 1', 'Action 2', 'Due 2'],
        ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 24', 'Use it', 'Q2 24'],
      ]),
    ).toMatchObject({ furtherActions: [{ actions: 'G', due: 'H' }] });
  });
});
