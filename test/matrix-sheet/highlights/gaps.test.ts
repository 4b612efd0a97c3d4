import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { readSheets } from '../../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import type { HighlightPlan } from '../../../src/workbook/highlight-plan';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER } from '../read-sheet';

type Row = readonly CellValue[];

function planOf(...rows: readonly Row[]): HighlightPlan {
  const grid = createGrid(rows);
  const header = findFirstHeader(grid)!;
  const options = { scale: null, basis: FINANCIAL_YEAR };
  return planHighlights(readSheets([{ grid, header }], options), [grid]);
}

/** “C2:C3 gap-of-1” for each format of a gap. */
const gapsOf = (plan: HighlightPlan): string[] =>
  plan.sheets.flatMap(({ rules }) =>
    rules.flatMap(({ range, kind }) =>
      kind.startsWith('gap') || kind === 'target-below-current' ? `${range} ${kind}` : [],
    ),
  );

/** Cells known by their place, without what fills up the list. */
const placedIn = ({ lookups }: HighlightPlan): string[] =>
  lookups
    .at(-1)!
    .rows.flatMap(([place]) =>
      typeof place === 'object' && 'formula' in place
        ? [...place.formula.matchAll(/ROW\(([^)]*)\)/g)].map(([, cell]) => cell!)
        : [],
    );

const KINDS = ['gap-of-1', 'gap-of-2', 'gap-of-3-or-more', 'target-below-current'];
const over = (range: string): string[] => KINDS.map((kind) => `${range} ${kind}`);
const kpi = (current: CellValue, target: CellValue, name = 'Culture'): Row => [
  ...[name, current, target, 'Ask', 'Q1 24'],
];

test.each<[string, readonly Row[]]>([
  [
    'a target',
    [
      ['KPI', 'Where we are now', 'Actions', 'By when'],
      ['Culture', 'Mature', 'Ask', 'Q1 24'],
    ],
  ],
  [
    'where things stand',
    [
      ['KPI', 'Where we want to be', 'Actions', 'By when'],
      ['Culture', 'Mature', 'Ask', 'Q1 24'],
    ],
  ],
  ['any row', [HEADER]],
])('there is no format of gaps without %s', (_, rows) => {
  expect(gapsOf(planOf(...rows))).toEqual([]);
});

test('the four formats of gaps stand over the column of targets, whatever is in it', () => {
  const plan = planOf(
    HEADER,
    kpi('Minimum', 'Leader'),
    kpi('Mature', 'Mature', 'Risk'),
    kpi('', 'Mature', 'Pay'),
    kpi('Leader', 'Minimum', 'Fraud'),
  );
  expect(gapsOf(plan)).toEqual(over('C2:C5'));
  expect(placedIn(plan)).toEqual(['Plan!$B$4']);
});

test('levels in columns of their own are compared there', () => {
  const header = [
    'KPI',
    'Current level',
    'Where we are now',
    'Target level',
    'Where we want to be',
  ];
  expect(gapsOf(planOf(header, ['Culture', 'Minimum', 'None', 'Leader', 'All']))).toEqual(
    over('D2'),
  );
});

test('a cell whose level ends otherwise brings formats of its own, where one needs them', () => {
  const twice = (range: string): string[] => over(range).flatMap((rule) => [rule, rule]);
  expect(gapsOf(planOf(HEADER, kpi('Mature\nWe meet', 'Leader\nWe lead')))).toEqual(twice('C2'));
  expect(gapsOf(planOf(HEADER, kpi('Mature\nWe meet', 'Mature\nWe meet')))).toEqual(twice('C2'));
  expect(gapsOf(planOf(HEADER, kpi('Mature\nWe meet', 'Basic')))).toEqual(over('C2'));
});

test('a target that stands in another row than the level is known by its place', () => {
  const rows = [
    ['Culture', 'Mature We meet', '', 'Ask', 'Q1 24'],
    ['', 'when asked.', 'Leader We lead', 'Tell', 'Q1 24'],
  ];
  expect(placedIn(planOf(HEADER, ...rows))).toEqual(['Plan!$C$3']);
  const equal = rows.map((row) => row.map((text) => text.replace('Leader We lead', 'Mature All')));
  expect(placedIn(planOf(HEADER, ...equal))).toEqual([]);
});
