import type { Finding } from '../../src/domain/finding';
import { runAtOnce } from '../../src/domain/steps';
import { checkMatrix, createMatrixChecker } from '../../src/rules/check-matrix';
import { createExampleGrid, exampleContext, readGrid } from './example-sheet';

type Row = readonly string[];

const matrixOf = (rows: readonly Row[], header?: Row) =>
  readGrid(createExampleGrid({ title: 'sheet', rows, ...(header && { header }) }));

const row = (kpi: string, due: string, now = 'Developing: ad hoc'): Row => [
  kpi,
  now,
  'Mature: monthly',
  `Improve ${kpi}`,
  due,
];

test('the findings of a rule go down the sheet, in whatever order it makes them', () => {
  const found = checkMatrix(
    matrixOf([
      row('Bins', 'Q4 23'),
      [''],
      ['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
      row('Fleet', '').slice(0, 4),
      [''],
      ['KPI', 'Where we are now', 'Where we want to be'],
      row('Roads', '').slice(0, 3),
    ]),
    exampleContext(),
  );
  const missing = found.filter(({ rule }) => rule === 'column-missing');
  expect(missing.map(({ cells }) => cells)).toEqual([['A4', 'A7'], ['A7']]);
});

describe('what says the same after an edit is the same object', () => {
  const ROWS = [
    row('Bins', '04.00', 'Blue'),
    row('Fleet', '05.00', 'Blue'),
    row('Roads', '06.00', 'Red'),
    row('Parks', '07.00'),
    row('Lifts', '08.00'),
  ];

  /** The findings after the rows become others, each marked with whether it is one of before. */
  function follow(rows: readonly Row[]): { readonly kept: Finding[]; readonly fresh: Finding[] } {
    const checkInSteps = createMatrixChecker();
    const check: typeof checkMatrix = (matrix, context) => runAtOnce(checkInSteps(matrix, context));
    const before = new Set(check(matrixOf(ROWS), exampleContext()));
    const after = check(matrixOf(rows), exampleContext());
    expect(after).toEqual(checkMatrix(matrixOf(rows), exampleContext()));
    return {
      kept: after.filter((finding) => before.has(finding)),
      fresh: after.filter((finding) => !before.has(finding)),
    };
  }
  const cellsOf = (findings: readonly Finding[], rule: string) =>
    findings.filter((finding) => finding.rule === rule).map(({ cells }) => cells.join(' '));

  test.each([
    ['nothing', ROWS, ['E2', 'E3', 'E4', 'E5', 'E6'], []],
    ['the first', [row('Bins', 'Q4 23', 'Blue'), ...ROWS.slice(1)], ['E3', 'E4', 'E5', 'E6'], []],
    [
      'one between',
      [...ROWS.slice(0, 2), row('Roads', '09.00', 'Red'), ...ROWS.slice(3)],
      ['E2', 'E3', 'E5', 'E6'],
      ['E4'],
    ],
    ['the last', [...ROWS.slice(0, 4), row('Lifts', 'Q4 23')], ['E2', 'E3', 'E4', 'E5'], []],
    [
      'all but the third',
      [row('Bins', '1.1.1.1'), row('Fleet', '2.2.2.2'), ROWS[2]!, row('Parks', '3.3.3.3')],
      ['E4'],
      ['E2', 'E3', 'E5'],
    ],
  ] as const)('%s is edited', (_what, rows, kept, fresh) => {
    const found = follow(rows);
    expect(cellsOf(found.kept, 'unreadable-due')).toEqual(kept);
    expect(cellsOf(found.fresh, 'unreadable-due')).toEqual(fresh);
  });

  test('a finding that has got another cell is another', () => {
    const found = follow([ROWS[0]!, ...ROWS.slice(2)]);
    expect(cellsOf(found.kept, 'unknown-level')).toEqual([]);
    expect(cellsOf(found.fresh, 'unknown-level')).toEqual(['B2', 'B3']);
  });
});
