import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { MatrixLayout } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { readSheets } from '../../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { PLAIN_LAYOUT } from '../../support/plain-layout';
import { createGrid, HEADER } from '../read-sheet';

type Rows = readonly (readonly CellValue[])[];

function layoutOf(...grids: SheetGrid[]): MatrixLayout {
  const sheets = grids.map((grid) => {
    const header = findFirstHeader(grid);
    if (!header) throw new Error(`“${grid.sheet}” has no header.`);
    return { grid, header };
  });
  return readSheets(sheets, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR }).source.layout;
}

const BUYING = ['Buying', 'Developing: some', 'Leader: all', 'Write a plan', 'Q1 24'];
const SELLING = ['Selling', 'Minimum: none', 'Mature: most', 'Hold a course', 'Q2 24'];
const LEVELS = DEFAULT_SCALE.levels;

const withArea = (area: string, row: readonly CellValue[]): readonly CellValue[] => [area, ...row];

test.each<[string, Rows, Partial<MatrixLayout>]>([
  ['below one header', [HEADER, BUYING, SELLING], {}],
  [
    'blocks with captions',
    [['People'], HEADER, BUYING, [], ['Money'], HEADER, SELLING],
    { arrangement: 'blocks', areas: 'caption' },
  ],
  [
    'areas in a column',
    [withArea('Area', HEADER), withArea('People', BUYING), withArea('', SELLING)],
    { areas: 'column' },
  ],
  [
    'areas in rows of their own',
    [HEADER, ['People'], BUYING, ['Money'], SELLING],
    { areas: 'banner' },
  ],
  [
    'areas by references in a column',
    [withArea('Ref', HEADER), withArea('1.1', BUYING), withArea('2.1', SELLING)],
    { areas: 'reference' },
  ],
  [
    'areas by references before names',
    [HEADER, ['1.1 Buying', ...BUYING.slice(1)], ['2.1 Selling', ...SELLING.slice(1)]],
    { areas: 'reference' },
  ],
  [
    'levels in columns of their own',
    [
      [
        'KPI',
        'Current level',
        'Where we are now',
        'Target level',
        'Where we want to be',
        'Actions',
        'By when',
      ],
      ['Buying', 'Developing', 'Some', 'Leader', 'All', 'Write a plan', 'Q1 24'],
    ],
    { levels: 'own-column' },
  ],
  [
    'marks in a column for each level',
    [
      ['KPI', ...LEVELS, 'Actions', 'By when'],
      ['Buying', '', 'Now', '', 'Target', '', 'Write a plan', 'Q1 24'],
    ],
    { levels: 'grid' },
  ],
  [
    'marks in a column for each quarter',
    [
      [...HEADER.slice(0, 4), 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'],
      [...BUYING.slice(0, 4), '', 'x', ''],
      [...SELLING.slice(0, 4), '', '', 'x'],
    ],
    { dues: 'quarter-grid' },
  ],
  [
    'quarter and year in a column each',
    [
      [...HEADER.slice(0, 4), 'Quarter', 'Year'],
      [...BUYING.slice(0, 4), 'Q4', 2023],
      [...SELLING.slice(0, 4), 'Q1', 2024],
    ],
    { dues: 'quarter-and-year' },
  ],
  ['no dues', [HEADER.slice(0, 4), BUYING.slice(0, 4)], { dues: 'none' }],
  [
    'a header in two rows',
    [
      ['KPI', 'Where we are now', '', 'Where we want to be', '', 'Actions', 'By when'],
      ['', 'Level', 'Comment', 'Level', 'Comment', '', ''],
      ['Buying', 'Developing', 'Some', 'Leader', 'All', 'Write a plan', 'Q1 24'],
      ['Selling', 'Minimum', 'None', 'Mature', 'Most', 'Hold a course', 'Q2 24'],
    ],
    { headerRowCount: 2, levels: 'own-column' },
  ],
  [
    'actions below a header of their own',
    [
      HEADER.slice(0, 3),
      BUYING.slice(0, 3),
      SELLING.slice(0, 3),
      [],
      ['KPI', 'Actions', 'By when'],
      ['Buying', 'Write a plan', 'Q1 24'],
    ],
    { actions: 'own-block' },
  ],
])('%s', (_, rows, layout) => {
  expect(layoutOf(createGrid(rows))).toEqual({ ...PLAIN_LAYOUT, ...layout });
});

test('a sheet for each area', () => {
  const people = createGrid([HEADER, BUYING], { sheet: 'People' });
  const money = createGrid([HEADER, SELLING], { sheet: 'Money' });
  expect(layoutOf(people, money)).toEqual({
    ...PLAIN_LAYOUT,
    arrangement: 'sheets',
    areas: 'sheet',
  });
});

test('actions on a sheet of their own are no second sheet of the matrix', () => {
  const plan = createGrid([HEADER.slice(0, 3), BUYING.slice(0, 3)]);
  const actions = createGrid(
    [
      ['KPI', 'Actions', 'By when'],
      ['Buying', 'Write a plan', 'Q1 24'],
    ],
    { sheet: 'Actions' },
  );
  expect(layoutOf(plan, actions)).toEqual({ ...PLAIN_LAYOUT, actions: 'own-sheet' });
});
