import { listActions, listKpis } from '../../../src/domain/matrix';
import { nameColumns } from '../../../src/matrix-sheet/read/name-columns';
import { describeHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { namesByNumber } from '../../../src/matrix-sheet/read/numbered-texts';
import { listRowsMergedDown } from '../../../src/matrix-sheet/read/spread-merged';
import { createSecondLevelFinder } from '../../../src/matrix-sheet/repair/run-together';
import { createNumberScale, createScale, DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER, readGrid, readRows } from '../read-sheet';

test('the rows of a column that are merged with one above, each with the first', () => {
  const grid = createGrid([[]], { mergedAreas: ['B2:B4', 'C6:D7', 'E2:G2', 'no address'] });
  expect([...listRowsMergedDown(grid, 1)]).toEqual([
    [2, 1],
    [3, 1],
  ]);
  expect([...listRowsMergedDown(grid, 3)]).toEqual([[6, 5]]);
  expect([...listRowsMergedDown(grid, 5), ...listRowsMergedDown(grid, 0)]).toEqual([]);
});

describe('what is merged down over actions', () => {
  const header = [...HEADER.slice(0, 4), 'Original due', 'By when', 'Owner', 'Status'];
  const rows: CellValue[][] = [
    ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23', 'Q1 24', 'Ann', 'Open'],
    ['', '', '', 'Use it', '', '', '', 'Done'],
    ['', '', '', '', '', '', '', ''],
    ['Culture', 'Minimum', 'Mature', 'Ask staff', '', '', '', ''],
  ];
  const read = (...mergedAreas: string[]): unknown[] =>
    listActions(readGrid(createGrid([header, ...rows], { at: 'B3', mergedAreas }))).map(
      ({ text, due, dueCell, details }) =>
        [text, due.raw, dueCell, details.owner ?? '', details.status ?? ''].join(', '),
    );

  test('is said of each of them, and stands in the first cell', () => {
    expect(read('G4:G7', 'H4:H7')).toEqual([
      'Build it, Q1 24, G4, Ann, Open',
      'Use it, Q1 24, G4, Ann, Done',
      'Ask staff, Q1 24, G4, Ann, ',
    ]);
  });

  test('is said of no other column, and puts nothing in the place of what stands there', () => {
    expect(read('E4:E7', 'I4:I5')).toEqual([
      'Build it, Q1 24, G4, Ann, Open',
      'Use it, , G5, , Done',
      'Ask staff, , G7, , ',
    ]);
  });

  test('makes no KPI of a row without an action', () => {
    const grid = createGrid([header, ...rows], { mergedAreas: ['G2:G4', 'F2:F4'] });
    expect(listKpis(readGrid(grid)).map(({ details }) => details)).toHaveLength(2);
    expect(readGrid(grid).strayDues).toEqual([]);
  });

  test('is said of a second action beside the first that has no column of its own for it', () => {
    const beside = [
      ['KPI', 'Current level', 'Target level', 'Action 1', 'Due 1', 'Action 2', 'Due 2', 'Owner'],
      ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 24', 'Use it', 'Q2 24', 'Ann'],
      ['Culture', 'Minimum', 'Mature', 'Ask staff', '', 'Thank them', '', ''],
    ];
    const grid = createGrid(beside, { mergedAreas: ['E2:E3', 'H2:H3'] });
    expect(
      listActions(readGrid(grid)).map(({ text, due, details }) => [text, due.raw, details.owner]),
    ).toEqual([
      ['Build it', 'Q1 24', 'Ann'],
      ['Use it', 'Q2 24', 'Ann'],
      ['Ask staff', 'Q1 24', 'Ann'],
      ['Thank them', '', 'Ann'],
    ]);
  });
});

test('what the columns of a header below the first rows of a sheet are called', () => {
  const grid = createGrid([['Plan of 2024'], ['Requirement', 'Now', 'WHERE WE WANT TO BE ?']], {
    at: 'C4',
  });
  const header = describeHeader({ sheet: 'Plan', top: null }, 4, {
    kpi: 2,
    current: 3,
    target: 4,
    due: 9,
  });
  expect(nameColumns({ grid, header })).toEqual({ kpi: 'Requirement', current: 'Now' });
  expect(nameColumns({ grid, header: { ...header, columns: { target: 4 } } })).toBeNull();
  expect(nameColumns({ grid, header: { ...header, headerRowIndex: 40 } })).toBeNull();
});

test.each<[readonly CellValue[], boolean]>([
  [['KPI 1', 'Status', 'Owner'], true],
  [['1.2.3', 'Status'], true],
  [['Action 1', 'Action 2'], false],
  [['Action 1', 'Action 2', 'Aim 4'], true],
  [['KPI', 'Status'], false],
  [['', ''], false],
])('a row of %j names a thing by its number: %s', (values, expected) => {
  expect(namesByNumber(values)).toBe(expected);
  expect(namesByNumber(values, () => true)).toBe(false);
});

describe('a second level in a cell', () => {
  const find = createSecondLevelFinder(DEFAULT_SCALE);
  test.each<[string, ReturnType<typeof find>]>([
    ['Minimum None. Mature Teams meet.', { word: 'Mature', isSetOff: false }],
    ['Minimum: none! Mature: teams', { word: 'Mature', isSetOff: true }],
    ['Minimum none?\nMature – teams', { word: 'Mature', isSetOff: true }],
    ['Minimum none. Mature 3 teams', { word: 'Mature', isSetOff: false }],
    ['Minimum none. Mature teams meet', null],
    ['Minimum none, Mature Teams meet', null],
    ['Minimum none. mature Teams', null],
    ['Minimum none. Mature:', null],
    ['Minimum none. Mature', null],
    ['Mature Teams meet', null],
  ])('of %j is %j', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  test('is looked for by its very name, and never by a number', () => {
    const odd = createSecondLevelFinder(createScale(['A.b', 'C+']));
    expect(odd('A.b none. C+ All')).toEqual({ word: 'C+', isSetOff: false });
    expect(odd('C+ none. Axb All')).toBeNull();
    expect(createSecondLevelFinder(createNumberScale(1, 5))('1 none. 2 All')).toBeNull();
  });

  test('is told of the target where only that has one that is set off', () => {
    const observe = (current: string, target: string): unknown =>
      readRows([['Culture', current, target, '', '']]).observations;
    const told = (cell: string, word: string): unknown => [
      { kind: 'kpis-run-together', cell, kpiId: 'Area not stated / Culture', word },
    ];
    expect(observe('Minimum none.', 'Mature: some. Leader: all.')).toEqual(told('C2', 'Leader'));
    expect(observe('Minimum none.', 'Mature some. Leader All.')).toEqual([]);
    expect(observe('Minimum none. Mature Some.', 'Leader all.')).toEqual([]);
    expect(observe('Minimum none. Mature Some.', 'Leader. Innovator All')).toEqual(
      told('B2', 'Mature'),
    );
    expect(observe('Basic none. Mature: some.', 'Mature: some. Leader: all.')).toEqual([]);
  });
});
