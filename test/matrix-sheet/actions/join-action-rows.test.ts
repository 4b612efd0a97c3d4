import { checkMatrix } from '../../../src/rules/check-matrix';
import { readSheets } from '../../../src/matrix-sheet/read-matrix';
import { findNearestHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { Kpi, MaturityMatrix } from '../../../src/domain/matrix';
import { listKpis } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, describeActions, describeAreas } from '../read-sheet';

const CONTEXT = { asAt: { year: 2023, month: 10, day: 15 }, widestExpectedGap: 2 };
const KPIS = [
  ['Ref', 'KPI', 'Where we are now', 'Where we want to be'],
  ['1.1', 'Training', 'Developing: ad hoc', 'Mature: yearly'],
  ['1.2', 'Tendering', 'Minimum: none', 'Developing: some'],
  [2.1, 'Training', 'Developing: ad hoc', 'Mature: yearly'],
];

function readLists(kpis: readonly CellValue[][], actions: readonly CellValue[][]): MaturityMatrix {
  const sheets = [kpis, actions].map((rows, index) => {
    const grid = createGrid(rows, { sheet: index === 0 ? 'KPIs' : 'Action log' });
    return { grid, header: findNearestHeader(grid)! };
  });
  return readSheets(sheets, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
}

const listReferences = ({ reference, actions }: Kpi): (string | null)[] => [
  reference,
  ...actions.map((action) => action.reference),
];

test('actions on a sheet of their own are joined by reference, and the reference tells the area', () => {
  const matrix = readLists(KPIS, [
    ['Action plan'],
    [],
    ['Ref', 'Action', 'By when', 'Owner'],
    ['1.2', 'Write a guide', 'Q1 24', 'Ann'],
    [2.1, 'Hold one more', 'Q4 23', 'Bob'],
    ['', 'Ask staff', 'Q4 23', 'Bob'],
    ['1.1', 'Hold a course', 'Q4 23', 'Ann'],
  ]);
  expect(listKpis(matrix).map(({ cell, actions }) => [cell, actions.length])).toEqual([
    ['KPIs!B2', 1],
    ['KPIs!B3', 1],
    ['KPIs!B4', 2],
  ]);
  expect(describeActions(matrix)).toEqual([
    "'Action log'!B7 Hold a course | 'Action log'!C7 Q4 23",
    "'Action log'!B4 Write a guide | 'Action log'!C4 Q1 24",
    "'Action log'!B5 Hold one more | 'Action log'!C5 Q4 23",
    "'Action log'!B6 Ask staff | 'Action log'!C6 Q4 23",
  ]);
  expect(listKpis(matrix)[1]).toMatchObject({ firstRowNumber: 3, lastRowNumber: 3 });
  expect(listKpis(matrix)[1]!.actions[0]!.details).toMatchObject({ owner: 'Ann' });
  expect(listKpis(matrix).map(listReferences)).toEqual([
    ['1.1', '1.1'],
    ['1.2', '1.2'],
    ['2.1', '2.1', '2.1'],
  ]);
  expect(describeAreas(matrix)).toEqual([
    'Area 1 (KPIs!A2): Training, Tendering',
    'Area 2 (KPIs!A4): Training',
  ]);
  expect(checkMatrix(matrix, CONTEXT)).toEqual([]);
});

test('a reference that is not the KPI’s is the action’s own', () => {
  const matrix = readLists(KPIS, [
    ['Ref', 'KPI', 'Actions', 'By when'],
    ['A-07', 'Tendering', 'Write a guide', 'Q1 24'],
    ['KPI 1.2.', 'Tendering', 'Ask bidders', 'Q1 24'],
  ]);
  expect(listReferences(listKpis(matrix)[1]!)).toEqual(['1.2; A-07', 'A-07', null]);
});

test('by name, and never to one of two that have it', () => {
  const matrix = readLists(KPIS, [
    ['KPI', 'Actions', 'By when'],
    ['tendering', 'Write a guide', 'Q1 24'],
    ['Training', 'Hold a course', 'Q4 23'],
    ['Tenders', 'Look at tenders', 'Q4 23'],
  ]);
  expect(listKpis(matrix).map(({ actions }) => actions.length)).toEqual([0, 1, 0]);
  expect(matrix.observations).toEqual([
    { kind: 'action-unmatched', cell: "'Action log'!B3", wanted: 'Training' },
    { kind: 'action-unmatched', cell: "'Action log'!B4", wanted: 'Tenders' },
  ]);
});

test('a reference in front of the name serves as well', () => {
  const matrix = readLists(
    [
      ['KPI', 'Where we are now', 'Where we want to be'],
      ['A1. Training', 'Developing: ad hoc', 'Mature: yearly'],
    ],
    [
      ['Ref', 'Actions', 'By when'],
      ['a1', 'Hold a course', 'Q4 23'],
    ],
  );
  expect(listKpis(matrix).map(({ name, actions }) => [name, actions.length])).toEqual([
    ['A1. Training', 1],
  ]);
});
