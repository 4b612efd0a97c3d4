import type { Finding } from '../../src/domain/finding';
import { checkMatrix } from '../../src/rules/check-matrix';
import type { SheetExample } from '../../src/rules/rule';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

function listFindings(sheet: Omit<SheetExample, 'title'>): string[] {
  const matrix = readGrid(createExampleGrid({ title: 'layout', ...sheet }));
  return checkMatrix(matrix, exampleContext(sheet.asAt)).map(
    ({ rule, cells }: Finding) => `${rule} ${cells.join(' ')}`,
  );
}

describe('levels in columns of their own', () => {
  const header = ['Area', 'KPI', 'Current level', 'Current position', 'Target level', 'Target'];
  const wide = [...header, 'Actions', 'By when'];
  const row = (level: string, target: string): string[] => [
    'Streets',
    'Lighting',
    level,
    'Lamps are old',
    target,
    'Lamps are new',
    'Buy lamps',
    'Q4 23',
  ];

  test('a good row has no findings', () => {
    expect(listFindings({ header: wide, rows: [row('Developing', 'Mature')] })).toEqual([]);
  });

  test('an unknown and a missing level are found in the level’s column', () => {
    expect(listFindings({ header: wide, rows: [row('Basic', '')] })).toEqual([
      'unknown-level C2',
      'descriptor-without-level E2',
    ]);
  });
});

test('a good matrix has no findings', () => {
  expect(
    listFindings({
      header: ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
      rows: [
        ['Streets', 'Lighting', 'Developing: old', 'Mature: new', 'Buy lamps', 'Q4 23'],
        ['Streets', 'Paving', 'Mature: flat', 'Mature: flat', 'Inspect', 'Q1 24'],
      ],
    }),
  ).toEqual([]);
});

test('columns that are missing are reported once, not again for each row', () => {
  expect(
    listFindings({
      header: ['Area', 'KPI', 'Where we are now', 'Where we want to be'],
      rows: [['Streets', 'Lighting', 'Developing: old', 'Mature: new']],
    }),
  ).toEqual(['column-missing A1']);
});

test('one cell is not reported twice for the same reason', () => {
  expect(
    listFindings({
      header: ['Area', 'KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
      rows: [
        ['Streets', 'Lighting', 'some lamps are old', '', 'Buy lamps', '04.00'],
        ['Streets', 'Paving', 'Minimum1. Flat', 'mature: flat', 'Inspect', 'complete / ongoin'],
      ],
    }),
  ).toEqual([
    'missing-level D2',
    'descriptor-without-level C2',
    'unreadable-due F2',
    'non-standard-level C3',
    'non-standard-level D3',
    'ambiguous-due F3',
  ]);
});
