import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { isOurFormula } from '../../../src/workbook/highlight-mark';
import type { HighlightPlan } from '../../../src/workbook/highlight-plan';
import type { SampleRow } from './sample-matrix';
import { readSample } from './sample-matrix';

const ODD_ROWS: SampleRow[] = [
  { due: 'June 2023', current: 'Minimum1.' },
  { due: '2023/24', target: 'Leader – all' },
  { due: 'said "so"\nthen' },
  { due: 'x'.repeat(32_767), current: `Mature ${'y'.repeat(32_000)}`, target: 'Leader. All' },
  { due: 4 },
  { due: '#REF!' },
  { due: '', current: '' },
];

function planOf(rows: readonly SampleRow[]): HighlightPlan {
  const { matrix, grid } = readSample(rows);
  return planHighlights(matrix, grid);
}

/** The formula without what stands in quotation marks. */
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

describe('every conditional format of a plan', () => {
  const { rules } = planOf(ODD_ROWS);

  test('carries our mark', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter(({ formula }) => !isOurFormula(formula))).toEqual([]);
    expect(isOurFormula('=N("Something else")=0')).toBe(false);
    expect(isOurFormula('=$E2="Maturity matrix: overdue"')).toBe(false);
  });

  test('says its own kind in the mark', () => {
    for (const { formula, kind } of rules) {
      expect(formula.startsWith(`=AND(N("Maturity matrix: ${kind}")=0,`)).toBe(true);
    }
  });

  test.each(rules.map(({ formula }) => [formula.slice(0, 60), formula]))(
    'uses only what Excel accepts: %s',
    (_, formula) => {
      const code = withoutTexts(formula);
      expect(formula.length).toBeLessThanOrEqual(1000);
      // No array constants, structured references, other sheets or line breaks.
      expect(code).not.toMatch(/[{}[\]!\n]/);
      const names = code.match(/[A-Za-z_][\w.]*(?![\w.]*\()/g) ?? [];
      for (const name of names) {
        expect(name).toMatch(
          /^(?:Matrix_AsAt|Matrix_YearStartMonth|Matrix_Levels|TRUE|FALSE|[A-Z]\d+)$/,
        );
      }
      for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
        expect(literal.slice(1, -1).replace(/""/g, '"').length).toBeLessThanOrEqual(255);
      }
      expect(code.split('(').length).toBe(code.split(')').length);
    },
  );

  test('stands in one column, top to bottom', () => {
    for (const { ranges } of rules) {
      const columns = ranges.flatMap((range) => range.match(/[A-Z]+/g));
      expect(new Set(columns).size).toBe(1);
      const starts = ranges.map((range) => Number(/\d+/.exec(range)![0]));
      expect(starts).toEqual([...starts].sort((left, right) => left - right));
    }
  });
});

describe('a plan for very many rows', () => {
  const canonical = [
    'Q1 23',
    'Q2/3 23',
    'Q4 23 / Q1 24',
    'Complete',
    'Ongoing',
    'Ongoing from Q1 23',
    45199,
  ];
  const rowsOf = (count: number, dues: readonly (string | number)[]): SampleRow[] =>
    Array.from({ length: count }, (_, index) => ({
      current: index % 2 === 0 ? 'Mature: good' : 'Developing',
      target: 'Leader The council leads',
      due: dues[index % dues.length]!,
    }));

  test('has no more formats than one for few', () => {
    expect(planOf(rowsOf(20_000, canonical)).rules.length).toBe(
      planOf(rowsOf(7, canonical)).rules.length,
    );
  });

  test('shares long addresses out over several formats', () => {
    const { rules } = planOf(rowsOf(5_000, ['TBC', 'Done']));
    const done = rules.filter(({ formula }) => formula.includes('"Done"'));
    expect(done.flatMap(({ ranges }) => ranges)).toHaveLength(2_500);
    for (const { ranges } of done) {
      expect(ranges.length).toBeLessThanOrEqual(200);
      expect(ranges.join(',').length).toBeLessThanOrEqual(2_000);
    }
    expect(done[1]!.formula).toContain(`$${done[1]!.ranges[0]}`);
  });
});

test('a matrix without rows, or without the columns, has no highlights', () => {
  const { matrix, grid } = readSample([]);
  expect(planHighlights(matrix, grid)).toEqual({ sheet: 'Plan', rules: [] });
  const source = { ...matrix.source, lastRowNumber: 3, columns: { kpi: 'A' } };
  expect(planHighlights({ ...matrix, source }, grid).rules).toEqual([]);
});

test('planning changes nothing that it is given, and twice gives the same', () => {
  const { matrix, grid } = readSample(ODD_ROWS);
  const before = JSON.stringify([matrix, grid]);
  const first = planHighlights(matrix, grid);
  expect(planHighlights(matrix, grid)).toEqual(first);
  expect(JSON.stringify([matrix, grid])).toBe(before);
});
