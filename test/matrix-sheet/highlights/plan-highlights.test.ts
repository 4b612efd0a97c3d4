import { listGrids } from '../../../src/app/review-matrix';
import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { readMatrix } from '../../../src/matrix-sheet/read-matrix';
import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { isOurFormula } from '../../../src/workbook/highlight-mark';
import type { HighlightPlan, HighlightRule } from '../../../src/workbook/highlight-plan';
import { FORMULA_LIMIT_CHARS } from '../../../src/workbook/highlight-plan';
import { LOOKUP_NAMES } from '../../../src/workbook/names';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import { createLayout, tryLayout } from '../../support/layouts/try-layout';
import type { SampleRow } from './sample-matrix';
import { gridOf, readSample } from './sample-matrix';

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
  return planHighlights(matrix, [grid]);
}

const rulesOf = ({ sheets }: HighlightPlan): readonly HighlightRule[] =>
  sheets.flatMap(({ rules }) => rules);

/** The formula without what stands in quotation marks. */
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

describe('every conditional format of a plan', () => {
  const rules = rulesOf(planOf(ODD_ROWS));

  test('carries our mark', () => {
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.filter(({ formula }) => !isOurFormula(formula))).toEqual([]);
    expect(isOurFormula('=N("Something else")=0')).toBe(false);
    expect(isOurFormula('=$E2="Maturity matrix: overdue"')).toBe(false);
  });

  test('says its own kind in the mark', () => {
    for (const { formula, kind } of rules) {
      expect(formula.startsWith(`=AND(N("Maturity matrix: ${kind}")=0,`)).toBe(true);
    }
  });

  test.each(rules.map(({ formula }) => [formula]))(
    'uses only what Excel accepts: %s',
    (formula) => {
      const code = withoutTexts(formula);
      // No array constants, structured references, other sheets or line breaks, nor a format that a locale reads anew.
      expect(code).not.toMatch(/[{}[\]!\n]/);
      expect(code).not.toMatch(/\bTEXT\(/);
      const names = code.match(/[A-Za-z_][\w.]*(?![\w.]*\()/g) ?? [];
      for (const name of names) {
        if (!/^(?:Matrix_AsAt|TRUE|FALSE|[A-Z]\d+|E6)$/.test(name))
          expect(LOOKUP_NAMES).toContain(name);
      }
      expect(code.split('(').length).toBe(code.split(')').length);
    },
  );
});

describe('the formulas of a plan', () => {
  const lengthsOf = (plan: HighlightPlan): number[] =>
    rulesOf(plan).map(({ formula }) => formula.length);

  test('have at most 255 characters at the far end of a sheet, with every column that may settle a due', () => {
    const grid: SheetGrid = {
      ...gridOf([]),
      rowIndex: 1_048_573,
      columnIndex: 16_374,
      values: [
        ['KPI', 'Where we are now', 'Where we want to be', 'Actions'],
        ['One', 'Mature\nNow', 'Leader\nThen', 'Do it'],
        ['Two', 'Mature', 'Mature to Leader', 'Do it'],
      ].map((row, index) => [
        ...row,
        ...[
          ['Original due', 'By when', 'Status', '% complete'],
          ['Q1 23', '', 'Done - JS', 1],
          ['Q1', '-', '', 1],
        ][index]!,
      ]),
    };
    const matrix = readMatrix(grid, findHeader(grid)!, {
      scale: DEFAULT_SCALE,
      basis: FINANCIAL_YEAR,
    });
    const lengths = lengthsOf(planHighlights(matrix, [grid]));
    expect(lengths.length).toBeGreaterThan(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(FORMULA_LIMIT_CHARS);
  });

  test('have at most 255 characters in any layout, whatever the sheet says', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { review } = await tryLayout(createLayout(seed, createLayout(seed).forms));
      if (!review) continue;
      const lengths = lengthsOf(planHighlights(review.matrix, listGrids(review)));
      expect([seed, Math.max(0, ...lengths) <= FORMULA_LIMIT_CHARS]).toEqual([seed, true]);
    }
  });
});

describe('a plan for very many rows', () => {
  const canonical = ['Q1 23', 'Q2/3 23', 'Q4 23 / Q1 24', 'Complete', 'Ongoing', 45199];
  const rowsOf = (dues: readonly (string | number)[], count: number): SampleRow[] =>
    Array.from({ length: count }, (_, index) => ({
      current: index % 2 === 0 ? 'Mature: good' : 'Developing',
      target: 'Leader The council leads',
      due: dues[index % dues.length]!,
    }));
  const countRules = (rows: readonly SampleRow[]): number => rulesOf(planOf(rows)).length;

  test('has no more formats than one for few', () => {
    expect(countRules(rowsOf(canonical, 20_000))).toBe(countRules(rowsOf(canonical, 6)));
  });

  test('has as many formats for 2,000 different prose dues as for one', () => {
    const prose = Array.from({ length: 2_000 }, (_, index) => `when phase ${index} is through`);
    const undated = Array.from(
      { length: 2_000 },
      (_, index) => `Q${(index % 4) + 1} note ${index}`,
    );
    expect(countRules(rowsOf([...prose, ...undated], 4_000))).toBeLessThanOrEqual(
      countRules(rowsOf([prose[0]!, undated[0]!], 2)) + 3,
    );
  });

  test('every format covers one run of cells of one column', () => {
    for (const { range } of rulesOf(planOf([...ODD_ROWS, ...rowsOf(canonical, 9)]))) {
      expect(range).toMatch(/^([A-Z]+)\d+(?::\1\d+)?$/);
    }
  });
});

test('what stands in the cells never becomes a formula', () => {
  const { lookups } = planOf([{ due: '=1+1' }, { due: '=HYPERLINK("x")', current: '=A1' }]);
  const formulas = lookups
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (typeof cell === 'object' && 'formula' in cell ? cell.formula : []));
  expect(formulas.filter((formula) => /1\+1|HYPERLINK|=A1$/.test(formula))).toEqual([]);
  expect(JSON.stringify(lookups)).toContain('{"text":"=1+1"}');
});

test('a matrix without rows, or without the columns, has no highlights', () => {
  const { matrix, grid } = readSample([]);
  expect(planHighlights(matrix, [grid]).sheets).toEqual([{ sheet: 'Plan', rules: [] }]);
  const source = { ...matrix.source, lastRowNumber: 3, columns: { kpi: 'A' } };
  expect(rulesOf(planHighlights({ ...matrix, source }, [grid]))).toEqual([]);
});

test('planning changes nothing that it is given, and twice gives the same', () => {
  const { matrix, grid } = readSample(ODD_ROWS);
  const before = JSON.stringify([matrix, grid]);
  const first = planHighlights(matrix, [grid]);
  expect(planHighlights(matrix, [grid])).toEqual(first);
  expect(JSON.stringify([matrix, grid])).toBe(before);
});
