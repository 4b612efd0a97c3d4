import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listGrids } from '../../../src/app/review-matrix';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { shorten } from '../../../src/domain/wording';
import { layOutStandardForm } from '../../../src/matrix-sheet/standard-form/lay-out-standard-form';
import type { StandardForm } from '../../../src/matrix-sheet/standard-form/standard-form';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { messySheet } from '../../rules/arbitrary-sheet';
import { measureGrowth } from '../../support/growth';
import { listForms } from '../../support/layouts/forms';
import { createLayout, tryLayout } from '../../support/layouts/try-layout';
import { listDropped, readBack, sayMatrix } from '../../support/layouts/try-standard-form';
import { createTextGrid } from '../../rules/example-sheet';
import { createGoldens } from '../../support/goldens';
import { createGrid, HEADER, readGrid } from '../read-sheet';

/** Enough to meet most forms in company. */
const LAYOUT_COUNT = 30;

test('the standard form of a matrix in any forms is read as the same matrix, and nothing is dropped', async () => {
  for (let seed = 1; seed <= LAYOUT_COUNT; seed += 1) {
    const layout = createLayout(seed);
    const { review } = await tryLayout(layout);
    const { form, again } = await readBack(review!);
    const said = { seed, forms: listForms(layout.forms).join('; ') };
    expect({ ...said, dropped: listDropped(form, listGrids(review!)) }).toEqual({
      ...said,
      dropped: [],
    });
    expect({ ...said, matrix: sayMatrix(again.matrix) }).toEqual({
      ...said,
      matrix: sayMatrix(review!.matrix),
    });
  }
});

test('of a messy sheet nothing is dropped either', () => {
  fc.assert(
    fc.property(messySheet, ({ rows }) => {
      const grid = createGrid([HEADER, ...rows]);
      expect(listDropped(layOutStandardForm(readGrid(grid), [grid]), [grid])).toEqual([]);
    }),
  );
});

test('four times as many actions of one KPI take about four times as long', () => {
  const matrixOf = (count: number): readonly [MaturityMatrix, SheetGrid] => {
    const more = Array.from({ length: count }, (_, index) => ['', '', '', `Do ${index}`, 'Q1 23']);
    const grid = createGrid([HEADER, ['Culture', 'Minimum', 'Leader', 'Begin', 'Q1 23'], ...more]);
    return [readGrid(grid), grid];
  };
  const layOutActions = ([matrix, grid]: ReturnType<typeof matrixOf>): StandardForm =>
    layOutStandardForm(matrix, [grid]);
  const small = matrixOf(1000);
  const large = matrixOf(4000);
  expect(layOutActions(large).rows).toHaveLength(4001);
  const growth = measureGrowth(
    () => layOutActions(small),
    () => layOutActions(large),
  );
  // What looks through all actions for each of them takes sixteen times as long.
  expect(growth).toBeLessThan(10);
});

/** A form as text, a line for each row: cells apart by " | ". */
function print({ columns, rows }: StandardForm): string[] {
  return rows.map(({ cells }) =>
    columns.map(({ column }) => String(cells.get(column)?.value ?? '')).join(' | '),
  );
}

function layOut(grid: SheetGrid): StandardForm {
  return layOutStandardForm(readGrid(grid), [grid]);
}

const rowsOf = (...rows: readonly (readonly CellValue[])[]): StandardForm =>
  layOut(createGrid([HEADER, ...rows]));

const listRepairs = ({ repairs }: StandardForm): string[] =>
  repairs.map(
    ({ kind, certainty, cell, was, became }) =>
      `${cell} ${kind}, ${certainty}: ${JSON.stringify(was)} to ${JSON.stringify(became)}`,
  );

test('the standard form of the seed, what was repaired for it and what was left out are as the golden shows', () => {
  const seed = readFileSync(join(__dirname, '../../../seeds/maturity-matrix.txt'), 'utf8');
  const form = layOut(createTextGrid(seed));
  const compareWithGolden = createGoldens('test/matrix-sheet/standard-form/lay-out-standard-form');
  const short = (text: string): string => JSON.stringify(shorten(text, 60));
  const lines = [
    form.columns.map(({ heading }) => heading).join(' | '),
    ...form.rows.map(({ key, cells }) =>
      [
        key,
        ...form.columns.map(({ column }) => shorten(String(cells.get(column)?.value ?? ''), 25)),
      ].join(' | '),
    ),
    '',
    ...form.repairs.map(({ cell, kind, certainty, was, became, from }) => {
      const change = kind === 'value-repeated' ? '' : `: ${short(was)} to ${short(became)}`;
      return `${cell} ${kind}, ${certainty}, of ${from.join(' ')}${change}`;
    }),
    '',
    ...form.noise.map((piece) => JSON.stringify(piece)),
    '',
  ];
  compareWithGolden('seed-standard-form', lines.join('\n'));
});

test('one action stands in a row, with the level and the statement in columns of their own', () => {
  const form = rowsOf([
    'Reporting',
    'Developing: ad hoc',
    'Mature: monthly',
    '1. Build it\n2. Use it',
    '1. Q1 23\n2. Q2 23',
  ]);
  expect(form.columns.map(({ heading }) => heading).join(' | ')).toBe(
    'Area | KPI | Level now | Where we are now | Target level | Where we want to be | Action | Owner | By when | Status',
  );
  expect(print(form)).toEqual([
    ' | Reporting | Developing | ad hoc | Mature | monthly | Build it |  | Q1 23 | ',
    ' | Reporting | Developing | ad hoc | Mature | monthly | Use it |  | Q2 23 | ',
  ]);
  expect(listRepairs(form)).toEqual([
    'C2 cell-split, certain: "Developing: ad hoc" to "Developing\\nad hoc"',
    'E2 cell-split, certain: "Mature: monthly" to "Mature\\nmonthly"',
    'G2 cell-split, certain: "1. Build it\\n2. Use it" to "Build it\\nUse it"',
    'I2 cell-split, certain: "1. Q1 23\\n2. Q2 23" to "Q1 23\\nQ2 23"',
    'B3 value-repeated, certain: "Reporting" to "Reporting"',
    'C3 value-repeated, certain: "Developing" to "Developing"',
    'D3 value-repeated, certain: "ad hoc" to "ad hoc"',
    'E3 value-repeated, certain: "Mature" to "Mature"',
    'F3 value-repeated, certain: "monthly" to "monthly"',
  ]);
  expect(form.rows.map(({ key }) => key)).toEqual(['1.1', '1.2']);
});

test.each([
  [
    'holds two actions is told as one text that was cut',
    [
      'Training',
      'Minimum: none',
      'Mature: all',
      'New terms are drafted. Further work needs to be',
      '',
    ],
    ['', '', '', 'done on how they are kept.', 'Q4 23\nQ1 24'],
    /^G3 cell-split, (likely|doubtful): "New[^"]* to be\\ndone[^"]*" to "New terms are drafted\.?\\nFurther work[^"]*"$/,
  ],
  [
    'ends in what stands twice is told as doubled',
    [
      'Training',
      'Minimum Firefighting. Ad hoc, when a problem is to be resolved.',
      'Mature: all',
      'Ask',
      '',
    ],
    ['', 'resolved.', '', 'staff.', 'Q4 23'],
    /^D3 doubled-text-removed, likely: "[^"]*resolved\.\\nresolved\." to "[^"]*resolved\."$/,
  ],
])('a text broken over rows that %s', (_title, first, second, expected) => {
  const opening = ['Reporting', 'Developing: ad hoc', 'Mature: monthly', 'Build it.', 'Complete'];
  const repairs = listRepairs(rowsOf(opening, first, second));
  const told = repairs.filter((repair) => repair.startsWith(/[A-Z]\d/.exec(expected.source)![0]));
  expect(told).toContainEqual(expect.stringMatching(expected));
  expect(
    told.filter((repair) => /doubled/.test(repair) !== /doubled/.test(expected.source)),
  ).toEqual([]);
});

test('a text broken over rows is joined, and a due that stands beside its last line is moved', () => {
  const form = rowsOf(
    ['Reporting', 'Developing', 'Mature', 'Build a dashboard with', ''],
    ['', '', '', 'the finance team.', 'Q1 23'],
    ['Culture', 'D', 'N/A', 'As above', 'tbc'],
  );
  expect(print(form)).toEqual([
    ' | Reporting | Developing |  | Mature |  | Build a dashboard with the finance team. |  | Q1 23 | ',
    ' | Culture | D |  | N/A |  | As above |  | tbc | ',
  ]);
  expect(listRepairs(form)).toEqual([
    'G2 cells-joined, likely: "Build a dashboard with\\nthe finance team." to "Build a dashboard with the finance team."',
  ]);
});

test('numbers stay numbers, and what is read of none has its row', () => {
  const form = layOut(
    createGrid(
      [
        ['KPI', 'Current level', 'Target level', 'Actions', 'By when', '% complete'],
        ['Reporting', 'Developing', 'Mature', 'Build it', 45292, 0.5],
        ['', '', '', '', 'Q4 23', ''],
        ['', '', '', 'Use it', 'Q2 24', 1],
      ],
      { displayed: new Map([[4, ['By when', '01/01/2024', 'Q4 23', 'Q2 24']]]) },
    ),
  );
  expect(print(form)).toEqual([
    ' | Reporting | Developing |  | Mature |  | Build it |  | 45292 |  | 0.5',
    ' | Reporting | Developing |  | Mature |  | Use it |  | Q2 24 |  | 1',
    ' | Reporting | Developing |  | Mature |  |  |  | Q4 23 |  | ',
  ]);
  expect(form.rows[0]!.cells.get('due')!.shown).toBe('01/01/2024');
});

test('what is in no cell of the form is noise, with what it is', () => {
  const { noise } = layOut(
    createGrid([
      ['Maturity matrix 2023', '', '', '', '', ''],
      [...HEADER, 'Ward'],
      ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'North'],
      ['Culture', 'Developing', 'Mature', 'None needed', 'N/A', ''],
      [...HEADER, 'Ward'],
      ['Training', 'Developing', 'Mature', 'Do it', 'Q1 23', ''],
      ['', '', '', '', '', ''],
      ['Note: agreed in May', '', '', '', '', ''],
    ]),
  );
  expect(
    noise.map(({ kind, text, place }) => `${place.kind === 'cell' && place.cell} ${kind}: ${text}`),
  ).toEqual([
    'A1 above-matrix: Maturity matrix 2023',
    ...HEADER.map((heading, index) => `${'ABCDE'[index]}2 heading: ${heading}`),
    'F2 heading: Ward',
    'F3 column-not-read: North',
    'D4 says-nothing: None needed',
    'E4 says-nothing: N/A',
    ...HEADER.map((heading, index) => `${'ABCDE'[index]}5 repeated-heading: ${heading}`),
    'F5 column-not-read: Ward',
    'A8 below-matrix: Note: agreed in May',
  ]);
});

test('that nothing is read of the column that says where rows came from is not told', () => {
  const { source } = readGrid(
    createGrid([
      [...HEADER, 'Brought from', 'Remarks'],
      ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23', 'Page 1', ''],
    ]),
  );
  expect(source.sections[0]!.leftOver?.map(({ heading }) => heading) ?? []).not.toContain(
    'Brought from',
  );
});
