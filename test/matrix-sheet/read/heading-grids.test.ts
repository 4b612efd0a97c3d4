import { KNOWN_LEVEL_NAMES } from '../../../src/matrix-sheet/read/find-matrix';
import {
  findLevelGrid,
  findQuarterGrid,
  nameInGrid,
  standsOverGrid,
} from '../../../src/matrix-sheet/read/heading-grids';
import { readHeading } from '../../../src/matrix-sheet/read/read-heading';
import { columnLetter } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';

type Row = readonly CellValue[];

/** The headings of a row from C on; a blank cell has none. */
const readRow = (row: Row) =>
  row.flatMap((value, index) => {
    const heading = String(value);
    return value === '' ? [] : { columnIndex: index + 2, heading, reading: readHeading(heading) };
  });

const lettersOf = (grid: readonly { readonly columnIndex: number }[] | null): string | null =>
  grid && grid.map(({ columnIndex }) => columnLetter(columnIndex)).join('');

/** The letters of the columns for each level, of which a lone sign tells nothing but that it is a mark. */
const levelsOf = (header: Row, ...rows: Row[]): string | null =>
  lettersOf(findLevelGrid(readRow(['KPI', ...header]), rows, 2, KNOWN_LEVEL_NAMES));
const quartersOf = (header: Row, ...rows: Row[]): string | null =>
  lettersOf(findQuarterGrid(readRow(['KPI', ...header]), rows, 2));

const MARKED: Row[] = [
  ['Reporting', 'x', '', ''],
  ['Buying', '', 'x', ''],
];
const LEVELS = ['Minimum', 'Developing', 'Mature'];
const QUARTERS = ['Q1', 'Q2', 'Q3'];

describe('columns are headed by levels', () => {
  test.each([
    [LEVELS],
    [['1', '2', '3']],
    [['Level 1', 'Level 2', 'Level 3']],
    [['tier 1', 'TIER 2', 'Tier\n3']],
    [['Stage-1', 'Stage-2', 'Stage-3']],
    [['L1', 'L2', 'L3']],
    [['M 1', 'M 2', 'M 3']],
    [['Maturity level 1', 'Maturity level 2', 'CMMI level 3']],
    [['Maturity 1', 'Score 2', 'Rating 3']],
    [['Maturity (1-5) 1', 'Maturity (1-5) 2', 'Maturity (1-5) 3']],
    [['8', '9', '10']],
    [['Level 8', 'Level 9', 'Level 10']],
    [['1 - Minimum', '2: Developing', '3) Mature']],
    [['1-Minimum', '2 Developing', '3.) Mature']],
    [['Level 1 – Minimum', 'Tier 2 Developing', 'stage 3: Mature']],
    [['Minimum (1)', 'Developing(b)', 'Mature (c, d)']],
    [[' minimum ', 'Developing\n(2)', 'MATURE']],
  ])('%j', (headings) => {
    expect(levelsOf(headings, ...MARKED)).toBe('DEF');
  });

  test.each([
    [['Year 1', 'Year 2', 'Year 3']],
    [['Phase 1', 'Phase 2', 'Phase 3']],
    [['Option 1', 'Option 2', 'Option 3']],
    [['x1', 'x2', 'x3']],
    [['11', '12', '13']],
    [['Level 11', 'Level 12', 'Level 13']],
    [['2021', '2022', '2023']],
    [['Level 1 of ours', 'Level 2 of ours', 'Level 3 of ours']],
    [['Minimum wage', 'Developing it', 'Mature']],
    [['Minimum', 'Developing']],
  ])('and not by %j, whatever marks stand below', (headings) => {
    expect(levelsOf(headings, ...MARKED)).toBeNull();
  });

  test('up to ten', () => {
    const headings = Array.from({ length: 11 }, (_, level) => String(level));
    const marks = headings.map((level) => (level === '10' ? 'x' : ''));
    expect(levelsOf(headings, ['Reporting', ...marks], ...MARKED)).toBe('DEFGHIJKLMN');
  });

  test('of a council’s own beside quarters, which have marks of their own', () => {
    const row = ['Reporting', 'Now', 'Target', '', 'x', 'x', ''];
    expect(levelsOf(['Absent', 'Basic', 'Sound', ...QUARTERS], row)).toBe('DEF');
  });
});

describe('columns are headed by quarters', () => {
  test.each([
    [QUARTERS],
    [['Quarter 1', 'quarter 2', 'Quarter 4']],
    [['Qtr 1', 'qtr2', 'QTR 4']],
    [['Q1 2024/25', 'Q2 2024/25', 'Q3\n2024/25']],
    [['2024 Q1', '2024 Q2', '2024 Q3']],
    [['Apr-Jun', 'Jul – Sep', 'October to December']],
    [['April–June 24', 'July-September 24', 'Jan - Mar 25']],
    [['Q1', 'Q2', `Q3 ${'x'.repeat(27)}`]],
  ])('%j', (headings) => {
    expect(quartersOf(headings, ...MARKED)).toBe('DEF');
  });

  test.each([
    [['Q5', 'Q6', 'Q0']],
    [['Q10', 'Q11', 'Q12']],
    [['FAQ1', 'FAQ2', 'FAQ3']],
    [['by Qtr 1', 'by Qtr 2', 'by Qtr 3']],
    [['Qtr 5', 'Qtr 6', 'Qtr 7']],
    [['by Apr-Jun', 'by Jul-Sep', 'by Oct-Dec']],
    [['Apr to May', 'Jul to Aug', 'Oct to Nov']],
    [['Apr', 'Jul', 'Oct']],
    [['Q1', 'Q2']],
    [['Q1', 'Q2', `Q3 ${'x'.repeat(28)}`]],
  ])('and not by %j', (headings) => {
    expect(quartersOf(headings, ...MARKED)).toBeNull();
  });
});

describe('of a row of headings', () => {
  const longer = [...LEVELS, 'Leader'];
  const marks = (width: number): Row[] => [
    ['Buying', ...Array.from({ length: width }, (_, index) => (index === width - 1 ? 'x' : ''))],
  ];
  const gap = (count: number): string[] => Array.from({ length: count }, () => '');

  test.each<[string, Row, string | null]>([
    ['the longest row of levels counts', [...LEVELS, ...gap(6), ...longer], 'MNOP'],
    ['the first of two that are as long', [...longer, ...gap(6), ...longer], null],
    ['a level once more begins anew', ['Minimum', 'Minimum', 'Developing', 'Mature'], 'EFG'],
    [
      'four others may stand between two levels',
      ['Minimum', ...gap(4), 'Developing', 'Mature'],
      'DIJ',
    ],
    ['and not five', ['Minimum', ...gap(5), 'Developing', 'Mature'], null],
    ['five others end the row before it', [...LEVELS, ...gap(5), 'Leader', 'Innovator'], null],
    [
      'others have headings of their own',
      ['Minimum', 'Zone', 'Team', 'Developing', 'Mature'],
      'DGH',
    ],
    [
      'one heading over and over ends the row',
      ['Minimum', 'Zone', 'Developing', 'Zone', 'Mature'],
      null,
    ],
    ['and begins another', ['Minimum', 'Zone', 'Developing', 'Zone', ...LEVELS], 'HIJ'],
    [
      'but not where it stood before the row already',
      ['Zone', 'Minimum', 'Zone', 'Developing', 'Mature'],
      'EGH',
    ],
    [
      'nor where it stood in the row before',
      ['Minimum', 'Zone', 'Minimum', 'Zone', 'Developing', 'Mature'],
      'FHI',
    ],
  ])('%s', (_, headings, expected) => {
    expect(levelsOf(headings, ...marks(headings.length))).toBe(expected);
  });
});

describe('marks say when something is due', () => {
  test.each([
    ['R', 'a', 'G', 'Red', 'Amber', 'GREEN', 'Blue'],
    ['On track', 'Off track', 'at risk', 'Delayed', 'In progress', 'Started', 'Not started'],
    ['Underway', 'Complete', 'Completed', 'Done', ' Done ', 'exactly 17 chars.'],
  ])('but not what is reported of a quarter: %s, %s …', (...reports) => {
    for (const report of reports) {
      expect([report, quartersOf(QUARTERS, ['Buying', '', report, ''])]).toEqual([report, null]);
    }
  });

  test.each([
    ['x', '■', ' x ', 'Go live', 'Redo', 'Run', 'Done it', 'Undone', 'Ask R', 'Not done'],
    ['exactly 16 chars', 'a few', 'green light', 'evergreen', 'starts'],
  ])('as these do: %s, %s …', (...marks) => {
    for (const mark of marks) {
      expect([mark, quartersOf(QUARTERS, ['Buying', '', mark, ''])]).toEqual([mark, 'DEF']);
    }
  });

  test('where a text comes to three marks at most', () => {
    const marks: Row[] = [['Reporting', 'x', '', 'x']];
    expect(quartersOf(QUARTERS, ...marks, ['Buying', 'Amber', 'x', ''])).toBe('DEF');
    expect(quartersOf(QUARTERS, ...marks, ['Buying', 'Amber', ' ', ''])).toBeNull();
  });

  test('where one row in ten has one, blank rows aside', () => {
    const rows = (count: number, markCount: number): Row[] =>
      Array.from({ length: count }, (_, at) => [`KPI ${at}`, at < markCount ? 'x' : '', '', '']);
    const blank = ['', '', '', ''];
    expect(quartersOf(QUARTERS, ...rows(10, 1), blank, blank)).toBe('DEF');
    expect(quartersOf(QUARTERS, ...rows(11, 1))).toBeNull();
    expect(levelsOf(LEVELS, ...rows(10, 1))).toBe('DEF');
    expect(levelsOf(LEVELS, ...rows(11, 1))).toBeNull();
  });

  test('in as many quarters as there are, but not in more levels than two and a half', () => {
    const all = ['Reporting', 'x', 'x', 'x'];
    const two = ['Buying', 'x', 'x', ''];
    expect(quartersOf(QUARTERS, all, all)).toBe('DEF');
    expect(levelsOf(LEVELS, all, two)).toBe('DEF');
    expect(levelsOf(LEVELS, all, all, two)).toBeNull();
  });

  test('or none does yet, as in a form that is not filled in; blank levels are none', () => {
    const blank = ['Reporting', '', '', ''];
    expect([quartersOf(QUARTERS, blank), quartersOf(QUARTERS)]).toEqual(['DEF', 'DEF']);
    expect([levelsOf(LEVELS, blank), levelsOf(LEVELS)]).toEqual([null, null]);
  });
});

describe('below levels', () => {
  test('texts that describe them make no columns of marks', () => {
    const described = LEVELS.map((level) => `What ${level} looks like for us`);
    expect(levelsOf(LEVELS, ['Reporting', ...described], ...MARKED)).toBeNull();
  });

  test('the headings of a further block are no marks, nor texts', () => {
    expect(levelsOf(LEVELS, ...MARKED, ['KPI', ...LEVELS], ['Skills', '', '', 'x'])).toBe('DEF');
    expect(levelsOf(LEVELS, ...MARKED, ['KPI', ' Minimum', 'Developing ', 'Mature'])).toBe('DEF');
  });

  test('the headings of a further block may repeat quarters as the first one’s do', () => {
    const header = ['2023 Q1', '2023 Q2', '2024 Q1', '2024 Q2'];
    const again = ['KPI', 'Q1', 'Q2', 'Q1', 'Q2'];
    expect(quartersOf(header, ...MARKED, again)).toBe('DEFG');
    expect(quartersOf(header, ...MARKED, ['KPI', 'Q1', 'Q2', 'Q2', ''])).toBeNull();
  });

  test('a level that a row says twice is no mark: it says both sides', () => {
    expect(levelsOf(LEVELS, ...MARKED, ['Skills', 'Mature', 'Mature', ''])).toBeNull();
  });

  test('a number is a mark, also where a heading is called by it', () => {
    expect(levelsOf(['1', '2', '3'], ['Reporting', 1, '', ''], ['Buying', '', 2, ''])).toBe('DEF');
  });
});

test.each([
  ['2023/24', 'Q1', '2023/24 Q1'],
  ['2024', 'Q2', '2024 Q2'],
  ['2024 plan', 'Q1', '2024 plan Q1'],
  ['FY 24', 'Quarter 1', 'FY 24 Quarter 1'],
  ['FY 24 ', 'Q1', 'FY 24  Q1'],
  ['23-24 plan', 'Q1', '23-24 plan Q1'],
  ['23/24 plan', 'Q1', '23/24 plan Q1'],
  ['2023', 'Q1 24', 'Q1 24'],
  ['2023', 'Q1 2024/25', 'Q1 2024/25'],
  ['Plan', 'Q1', 'Q1'],
  ['240 days', 'Q1', 'Q1'],
  ['123/456 m', 'Q1', 'Q1'],
  ['Lot 7', 'Q1', 'Q1'],
  ['12 weeks', 'Q1', 'Q1'],
  ['Maturity', '1', '1'],
  ['Maturity', '10', '10'],
  ['Maturity', '12', null],
  ['Maturity', '1a', null],
  ['Quarter', '1', null],
  ['Qtr', '1', null],
  ['2024', '1', null],
  ['Maturity', 'Mature', 'Mature'],
  ['2024', '2 - Mature', '2 - Mature'],
  ['Maturity', 'Level 2', null],
  ['Mature', 'Owner', null],
])('under “%s” the heading “%s” of a grid is called %j', (parent, heading, expected) => {
  expect(nameInGrid(parent, heading, KNOWN_LEVEL_NAMES)).toBe(expected);
});

test.each<[boolean, Row, Row]>([
  [true, ['', '2024', '', ''], ['KPI', ...QUARTERS]],
  [true, ['', '2024', '2024', '2024'], ['KPI', ...QUARTERS]],
  [true, ['', '', '2024', '', ''], ['', 'KPI', ...QUARTERS]],
  [true, ['Plan', '2024', '', '', 'By'], ['KPI', ...QUARTERS, 'Owner']],
  [false, ['', '2024', '', 'Plan'], ['KPI', ...QUARTERS]],
  [false, ['', '2024', '', ''], ['KPI', 'Q1', 'Q2', 'Owner']],
  [false, ['', '2024', '', ''], ['KPI', 'Q1', 'Q1', 'Q1']],
  [false, ['2024', '', '', ''], ['KPI', ...QUARTERS]],
  [false, ['', '2024', '', ''], ['', ...QUARTERS]],
  [true, ['', 'Plan', '', ''], ['KPI', ...LEVELS]],
  [true, ['', 'Maturity', '', ''], ['KPI', 'Absent', 'Basic', 'Sound']],
  [true, ['', 'Scores', '', ''], ['KPI', 'Absent', 'Basic', 'Sound']],
  [true, ['', 'Our rating', '', ''], ['KPI', 'Absent', 'Basic', 'Sound']],
  [true, ['', 'Tier', '', ''], ['KPI', 'Absent', 'Basic', 'Sound']],
  [true, ['', 'Stages of it', '', ''], ['KPI', 'Absent', 'Basic', 'Sound']],
  [false, ['', 'Levelling', '', ''], ['KPI', 'Absent', 'Basic', 'Sound']],
  [false, ['', 'Plan', '', ''], ['KPI', 'Absent', 'Basic', 'Sound']],
  [false, ['', 'Maturity', '', ''], ['KPI', 'Owner', 'Actions', 'Due']],
  [false, ['', 'Maturity', '', ''], ['KPI', 'Absent', '', 'Sound']],
])('it is %s that a text of %j stands over a grid in %j', (expected, upper, lower) => {
  expect(standsOverGrid(upper, lower, KNOWN_LEVEL_NAMES)).toBe(expected);
});
