import { listKpis } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { readMatrix } from '../../../src/matrix-sheet/read-matrix';
import { describeHeader } from '../../../src/matrix-sheet/read/find-matrix';
import type { HeaderLocation } from '../../../src/matrix-sheet/read/find-matrix';
import type { SheetSection } from '../../../src/matrix-sheet/read/split-sections';
import {
  findFirstHeader,
  listColumnIndices,
  listsActions,
  listSections,
} from '../../../src/matrix-sheet/read/split-sections';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER } from '../read-sheet';

type Row = readonly CellValue[];

const FIRST = ['KPI', 'Current level', 'Target level', 'RAG', 'Actions', 'By when'];
const REPORTING = ['Reporting', 'Developing', 'Leader', 'Red', 'Build it', 'Q1 24'];
const CULTURE = ['Culture', 'Minimum', 'Mature', 'Green', 'Ask staff', 'Q2 24'];
const RISK = ['Risk', 'Minimum', 'Mature', 'Amber', 'Write it', 'Q2 24'];
const BLANK: Row = [];

function sectionsOf(grid: SheetGrid): SheetSection[] {
  return listSections([{ grid, header: findFirstHeader(grid)! }]);
}

/** Rows from 1 that head a section, with the heading or caption of each. */
const describeSections = (rows: readonly Row[], facts: Partial<SheetGrid> = {}): string[] =>
  sectionsOf(createGrid(rows, facts)).map(({ header, heading }) =>
    [header.headerRowIndex + 1, ...(heading ? [heading.name, heading.cell] : [])].join(' '),
  );

/** Where a matrix may stand: what tells its rows apart must not hang on the corner that it fills. */
const PLACES = ['A1', 'C5'] as const;

describe('a row below a blank one heads a further block', () => {
  const LONG = 'x'.repeat(120);
  test.each<[string, Row]>([
    ['with the same columns in other words', HEADER],
    ['with a heading that is a RAG as well', ['KPI', 'Now', 'Target', 'rag', 'Actions', 'By when']],
    ['in another order', ['Actions', 'Owner', 'Status', 'RAG', 'KPI', 'By when']],
    ['with two headings', ['KPI', 'Actions']],
    ['with a heading of 120 characters', [...HEADER.slice(0, 3), LONG, ...HEADER.slice(3)]],
    ['that heads three levels', ['KPI', 'Actions', 'Owner', 'Minimum', 'Developing', 'Leader']],
  ])('%s', (_, row) => {
    for (const at of PLACES) {
      const grid = createGrid([FIRST, REPORTING, BLANK, row, CULTURE, RISK], { at });
      const [first, second, ...others] = sectionsOf(grid);
      expect(others).toEqual([]);
      expect(second!.header.headerRowIndex).toBe(grid.rowIndex + 3);
      expect([first!.endRowIndex, second!.firstRowIndex]).toEqual([
        grid.rowIndex + 3,
        grid.rowIndex + 4,
      ]);
    }
  });
});

describe('a row below a blank one is a KPI’s', () => {
  test.each<[string, Row]>([
    ['where it says a date', ['Actions', 'KPI', 'Target', 'Status', 'Owner', 'Q1 24']],
    ['where it says a RAG', ['Actions', 'KPI', 'Target', 'Red', 'Owner', 'Status']],
    ['where it says a per cent', ['Actions', 'KPI', 'Target', '50%', 'Owner', 'Status']],
    ['where it says two levels', ['Status', 'Developing', 'Leader', 'Target', 'Actions', 'KPI']],
    ['where it says one level', ['KPI', 'Target', 'Status', 'Developing', 'Actions', 'Owner']],
    [
      'where it says a level and what that means',
      ['KPI', 'Status', 'Target', 'Developing: ad hoc', 'Actions', 'Owner'],
    ],
    [
      'where a level stands in the column of levels, among more of them',
      ['KPI', 'Developing', 'Target', 'Minimum', 'Leader', 'Actions'],
    ],
    ['where it says three levels by number', ['KPI', 'Owner', 'Actions', 'L1', 'L2', 'L3']],
    ['where it has a number of its own', ['KPI 1', 'Status', 'Owner', 'Target', 'Actions', 'Due']],
    ['where it holds a number', ['KPI', 'Now', 'Target', 4, 'Actions', 'By when']],
    ['where it holds a tick box', ['KPI', 'Now', 'Target', true, 'Actions', 'By when']],
    [
      'where it holds more than 120 characters',
      [...HEADER.slice(0, 3), 'x'.repeat(121), ...HEADER.slice(3)],
    ],
    ['where it holds one text', ['KPI']],
  ])('%s', (_, row) => {
    for (const at of PLACES) {
      const grid = createGrid([FIRST, REPORTING, BLANK, row, CULTURE, RISK], { at });
      expect(sectionsOf(grid)).toHaveLength(1);
    }
  });

  test('right below another, whatever it says', () => {
    expect(describeSections([FIRST, REPORTING, HEADER, CULTURE, RISK])).toEqual(['1']);
  });

  test('where it marks its levels in the columns of the first block', () => {
    const levels = ['Minimum', 'Developing', 'Mature'];
    for (const at of PLACES) {
      const grid = createGrid(
        [
          ['KPI', ...levels, 'Actions', 'Owner'],
          ['Reporting', 'Now', '', 'Target', 'Build it', 'Ann'],
          BLANK,
          ['Status', '', 'Current', 'Target', 'Actions', 'KPI'],
          ['Culture', 'Now', '', 'Target', 'Ask staff', 'Bo'],
        ],
        { at },
      );
      expect(sectionsOf(grid)).toHaveLength(1);
    }
  });
});

test('a row that heads quarters is a header, though it names dates', () => {
  const quarters = ['Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'];
  const row = [...HEADER.slice(0, 4), ...quarters];
  const kpi = ['Culture', 'Minimum', 'Mature', 'Ask staff', '', 'x', ''];
  for (const at of PLACES) {
    expect(sectionsOf(createGrid([FIRST, REPORTING, BLANK, row, kpi], { at }))).toHaveLength(2);
  }
});

describe('a header said once more', () => {
  test('is passed over whatever its letters and blanks, in two rows as well', () => {
    const upper = ['', 'Now', '', 'Target', '', ''];
    const lower = ['KPI', 'Level', 'Comment', 'Level', 'Comment', 'Actions'];
    const rowOf = (kpi: string): Row => [kpi, 'Developing', 'Ad hoc', 'Leader', 'Live', 'Build it'];
    for (const at of PLACES) {
      const grid = createGrid(
        [upper, lower, rowOf('Reporting'), upper, ['kpi ', ...lower.slice(1)], rowOf('Culture')],
        { at },
      );
      const [section, ...others] = sectionsOf(grid);
      expect(others).toEqual([]);
      expect([...section!.repeatedHeaders]).toEqual([grid.rowIndex + 3, grid.rowIndex + 4]);
    }
  });

  test('by its upper row alone, at the end of the sheet, is none', () => {
    const upper = ['', 'Now', '', 'Target', '', ''];
    const lower = ['KPI', 'Level', 'Comment', 'Level', 'Comment', 'Actions'];
    const kpi = ['Reporting', 'Developing', 'Ad hoc', 'Leader', 'Live', 'Build it'];
    const [section] = sectionsOf(createGrid([upper, lower, kpi, upper]));
    expect([...section!.repeatedHeaders]).toEqual([]);
  });

  test('starts a block of its own below a caption', () => {
    expect(
      describeSections([['Buying'], HEADER, REPORTING, BLANK, ['People'], HEADER, CULTURE]),
    ).toEqual(['2 Buying A1', '6 People A5']);
  });

  test.each([
    ['blank', 4, 5],
    ['above all that the sheet says', 2, 4],
    ['far below it', 40, 41],
  ])('is looked for nowhere where a chosen header is %s', (_, headerRowIndex, firstRowIndex) => {
    const grid = createGrid([BLANK, REPORTING, BLANK, CULTURE], { at: 'C5' });
    const columns = { kpi: 2, current: 3, target: 4 };
    const header = describeHeader({ sheet: 'Plan', top: grid }, headerRowIndex, columns);
    const [section, ...others] = listSections([{ grid, header }]);
    expect([others, [...section!.repeatedHeaders]]).toEqual([[], []]);
    expect(section!.firstRowIndex).toBe(firstRowIndex);
    const read = readMatrix(grid, header, { scale: null, basis: FINANCIAL_YEAR });
    expect(listKpis(read).map(({ name }) => name)).toEqual(
      headerRowIndex < 40 ? ['Reporting', 'Culture'] : [],
    );
  });
});

describe('the text above a further header is its caption', () => {
  test.each<[string, readonly Row[], Partial<SheetGrid>, string[]]>([
    ['below a blank row', [BLANK, ['People'], HEADER], {}, ['1', '5 People A4']],
    ['a row off', [BLANK, ['People :'], BLANK, HEADER], {}, ['1', '6 People A4']],
    ['in any column', [BLANK, ['', '', 'People'], HEADER], {}, ['1', '5 People C4']],
    ['merged across', [['People'], HEADER], { mergedAreas: ['A3:B3'] }, ['1', '4 People A3']],
  ])('%s', (_, rows, facts, sections) => {
    expect(describeSections([HEADER, REPORTING, ...rows, CULTURE], facts)).toEqual(sections);
  });

  test.each<[string, readonly Row[], Partial<SheetGrid>]>([
    ['right below a KPI', [['and culture'], HEADER], {}],
    ['merged down, or across in another row', [['x'], HEADER], { mergedAreas: ['A3:A4', 'A2:B2'] }],
    ['where it is a number', [BLANK, [2024], HEADER], {}],
    ['where it is no word', [BLANK, ['2024'], HEADER], {}],
    ['where two stand there', [BLANK, ['People', 'Buying'], HEADER], {}],
    ['two rows off', [BLANK, ['People'], BLANK, BLANK, HEADER], {}],
  ])('but not %s', (_, rows, facts) => {
    expect(describeSections([HEADER, REPORTING, ...rows, CULTURE], facts)).toEqual(['1']);
  });

  test('right below a KPI where the first header has one', () => {
    expect(describeSections([['Buying'], HEADER, REPORTING, ['People'], HEADER, CULTURE])).toEqual([
      '2 Buying A1',
      '5 People A4',
    ]);
  });

  test('and never the first rows of the block above', () => {
    expect(describeSections([['Buying'], HEADER, HEADER, CULTURE])).toEqual(['2']);
  });
});

test('the text above the only header may be its area; above one of several it is', () => {
  const captionOf = (rows: readonly Row[]): unknown =>
    sectionsOf(createGrid(rows, { at: 'C5' })).map(({ caption, heading }) => [
      caption?.cell ?? null,
      heading?.cell ?? null,
    ]);
  expect(captionOf([['', 'People'], HEADER, REPORTING])).toEqual([['D5', null]]);
  expect(captionOf([HEADER, REPORTING])).toEqual([[null, null]]);
  expect(captionOf([['People'], HEADER, REPORTING, BLANK, ['Buying'], HEADER, CULTURE])).toEqual([
    [null, 'C5'],
    [null, 'C9'],
  ]);
});

describe('the first header', () => {
  const LOWER = [HEADER, REPORTING, CULTURE, RISK];
  test.each<[string, Row, Row, number]>([
    ['is one above the best that names both levels', FIRST.slice(0, 3), REPORTING, 1],
    ['is none above that names no target', ['KPI', 'Where we are now', 'Notes'], REPORTING, 4],
    ['is none above that names no level', ['KPI', 'Actions', 'Owner'], REPORTING, 4],
    ['is none above that names no KPI', ['Where we are now', 'Target', 'Notes'], REPORTING, 4],
  ])('%s', (_, upper, row, expected) => {
    const grid = createGrid([upper, row, BLANK, ...LOWER]);
    expect(findFirstHeader(grid)!.headerRowIndex + 1).toBe(expected);
  });

  test('is null where nothing comes near', () => {
    expect(findFirstHeader(createGrid([['Minutes of the board'], ['1', '2']]))).toBeNull();
  });
});

const headerOf = (columns: HeaderLocation['columns'], marks: Partial<HeaderLocation> = {}) => ({
  ...describeHeader({ sheet: 'Plan', top: null }, 0, columns),
  ...marks,
});
const LEVEL_GRID = [{ columnIndex: 7, heading: 'Minimum' }];

test.each<[string, HeaderLocation, boolean]>([
  ['actions of named KPIs', headerOf({ kpi: 0, actions: 1 }), true],
  ['actions by reference', headerOf({ reference: 0, actions: 1, due: 2 }), true],
  ['actions of nothing', headerOf({ actions: 1, due: 2 }), false],
  ['KPIs without actions', headerOf({ kpi: 0, due: 2 }), false],
  ['where things stand', headerOf({ kpi: 0, actions: 1, current: 2 }), false],
  ['the level now', headerOf({ kpi: 0, actions: 1, currentLevel: 2 }), false],
  ['the target', headerOf({ kpi: 0, actions: 1, target: 2 }), false],
  ['the level to come', headerOf({ kpi: 0, actions: 1, targetLevel: 2 }), false],
  ['marks of levels', headerOf({ kpi: 0, actions: 1 }, { levelGrid: LEVEL_GRID }), false],
])('a list of actions names whose they are and no level: %s', (_, header, expected) => {
  expect(listsActions(header)).toBe(expected);
});

test('the columns of a header are those of its grids and of further actions as well', () => {
  const header = headerOf(
    { kpi: 0, actions: 1 },
    {
      levelGrid: LEVEL_GRID,
      quarterGrid: [{ columnIndex: 9, heading: 'Q1 24' }],
      furtherActions: [{ actions: 3, due: 4 }],
    },
  );
  expect(listColumnIndices(header)).toEqual([0, 1, 3, 4, 7, 9]);
  expect(listColumnIndices(headerOf({ kpi: 5 }))).toEqual([5]);
});

test('of several sheets each is an area by its name, and the rows of two are never next to each other', () => {
  const rows = [HEADER, REPORTING];
  const grids = ['Buying', 'People'].map((sheet) => createGrid(rows, { sheet, at: 'B3' }));
  const sheets = grids.map((grid) => ({ grid, header: findFirstHeader(grid)! }));
  expect(
    listSections(sheets).map(({ heading, prefix, shift }) => [heading?.name, prefix, shift]),
  ).toEqual([
    ['Buying', 'Buying!', 0],
    ['People', 'People!', 6],
  ]);
  const list = createGrid([
    ['KPI', 'Actions', 'By when'],
    ['Reporting', 'Build it', 'Q1 24'],
  ]);
  const listed = [sheets[0]!, { grid: list, header: findFirstHeader(list)! }];
  expect(listSections(listed).map(({ heading, isActionList }) => [heading, isActionList])).toEqual([
    [null, false],
    [null, true],
  ]);
});
