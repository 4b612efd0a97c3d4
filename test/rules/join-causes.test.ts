import { checkMatrix } from '../../src/rules/check-matrix';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';
import type { SheetExample } from '../../src/rules/rule';

const LEVELS = ['Developing: ad hoc', 'Mature: monthly'];

function find(rule: string, sheet: Omit<SheetExample, 'title'>) {
  const matrix = readGrid(createExampleGrid({ title: rule, ...sheet }));
  return checkMatrix(matrix, exampleContext()).filter((finding) => finding.rule === rule);
}

const withDues = (...dues: (string | number)[]) => ({
  rows: dues.map((due, index) => [`KPI ${index}`, ...LEVELS, `Do ${index}`, due]),
});

test('one respelling of many cells is one finding with one fix, where the first of them stands', () => {
  expect(
    find('non-canonical-due', withDues('Q1 23', 'complete', 'q4 23', 'complete', 'complete')),
  ).toEqual([
    {
      rule: 'non-canonical-due',
      severity: 'warning',
      cells: ['E3', 'E5', 'E6'],
      message:
        'In 3 cells, By when says “complete”. Write Complete, the spelling used for it here.',
      fix: {
        label: 'Write Complete',
        edits: ['E3', 'E5', 'E6'].map((cell) => ({ cell, from: 'complete', to: 'Complete' })),
      },
      recurs: true,
    },
    expect.objectContaining({
      cells: ['E4'],
      message: 'By when says “q4 23”. Write Q4 23, the spelling used for it here.',
    }),
  ]);
});

test('one word that is no level is one finding, and so is one spelling of a level', () => {
  const rows = ['Basic', 'Basic', 'developing: ad hoc', 'developing: one', 'Basis'].map(
    (now, index) => [`KPI ${index}`, now, 'Mature: monthly', `Do ${index}`, 'Q4 23'],
  );
  expect(find('unknown-level', { rows }).map(({ cells }) => cells)).toEqual([['B2', 'B3'], ['B6']]);
  expect(find('non-standard-level', { rows })).toMatchObject([
    {
      cells: ['B4', 'B5'],
      fix: { edits: [{ to: 'Developing: ad hoc' }, { to: 'Developing: one' }] },
    },
  ]);
});

test('dates shown without their year are one finding, whatever they are', () => {
  const shown = { E2: '24-Mar', E3: '25-Apr', E4: '26-May-23' };
  expect(find('due-year-not-shown', { ...withDues(45_009, 45_041, 45_072), shown })).toMatchObject([
    {
      cells: ['E2', 'E3'],
      message:
        'In 2 cells, By when shows a date without its year. Give the cells a format with the year, or type the dates again.',
    },
  ]);
});

test('what each action has to be told for itself stays one by one', () => {
  expect(find('unscheduled-due', withDues('TBC', 'TBC')).map(({ cells }) => cells)).toEqual([
    ['E2'],
    ['E3'],
  ]);
});
