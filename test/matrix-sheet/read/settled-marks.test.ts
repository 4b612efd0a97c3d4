import { DEFAULT_SCALE } from '../../../src/domain/level-scale';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { listActions, listKpis } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import type { MarkMeanings } from '../../../src/domain/reading-question';
import { readMatrix } from '../../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import { spellQuarter } from '../../../src/matrix-sheet/read/read-marks';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, describeActions, describeKpis } from '../read-sheet';

type Row = readonly CellValue[];

const HEADER = ['KPI', ...DEFAULT_SCALE.levels, 'Actions', 'By when'];

/** Reads rows of marks in columns of levels, wherever these stand. */
function readMarks(rows: readonly Row[], marks?: MarkMeanings): MaturityMatrix {
  const [first, further] = ['A1', 'C4'].map((at) => {
    const grid = createGrid([HEADER, ...rows], { at });
    const options = { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR, ...(marks && { marks }) };
    return readMatrix(grid, findFirstHeader(grid)!, options);
  });
  expect(describeKpis(further!)).toEqual(describeKpis(first!));
  return first!;
}

const rowOf = (kpi: string, ...marks: readonly CellValue[]): Row => [
  kpi,
  ...[0, 1, 2, 3, 4].map((level) => marks[level] ?? ''),
  'Build it',
  'Q4 23',
];

describe('marks in columns of levels say', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'the target by a sign beside words for now',
      [rowOf('Reporting', 'Now', '★'), rowOf('Culture', '', 'Now', '★')],
      ['Reporting: Minimum to Developing', 'Culture: Developing to Mature'],
    ],
    [
      'where things stand by a sign beside words for the target',
      [rowOf('Reporting', '●', 'Target'), rowOf('Culture', '', '●', 'Target')],
      ['Reporting: Minimum to Developing', 'Culture: Developing to Mature'],
    ],
    [
      'nothing by one sign beside words for both',
      [rowOf('Reporting', 'Now', 'Target', '●'), rowOf('Culture', '', 'Now', 'Target')],
      ['Reporting: Minimum to Developing', 'Culture: Developing to Mature'],
    ],
    [
      'nothing by three signs',
      [rowOf('Reporting', '●', '★', '○'), rowOf('Culture', '', '●', '★')],
      ['Reporting: ? to ?', 'Culture: ? to ?'],
    ],
    [
      'the first of two that say now, and the last of two that say target',
      [rowOf('Reporting', 'Now', 'Now', 'Target'), rowOf('Culture', 'Target', 'Target')],
      ['Reporting: Minimum to Mature', 'Culture: ? to Developing'],
    ],
    [
      'nothing where a box is not ticked',
      [rowOf('Reporting', false, 'Now'), rowOf('Culture', '', 'Now', 'Target')],
      ['Reporting: Developing to ?', 'Culture: Developing to Mature'],
    ],
  ])('%s', (_, rows, kpis) => {
    const matrix = readMarks(rows);
    expect(describeKpis(matrix)).toEqual(kpis);
    expect(matrix.questions).toEqual([]);
  });

  test('nothing in rows that say the header once more', () => {
    const rows = [rowOf('Reporting', '●', '★'), HEADER, rowOf('Culture', '', '●', '★')];
    expect(describeKpis(readMarks(rows))).toEqual([
      'Reporting: Minimum to Developing',
      'Culture: Developing to Mature',
    ]);
  });
});

describe('two signs are asked about', () => {
  test('with the one that stands at the higher level first as the target all the same', () => {
    const rows = [
      rowOf('Reporting', '★', '●'),
      rowOf('Culture', '', '', '★', '●'),
      rowOf('Risk', '●', '★'),
    ];
    const matrix = readMarks(rows);
    expect(describeKpis(matrix)).toEqual([
      'Reporting: Minimum to Developing',
      'Culture: Mature to Leader',
      'Risk: Developing to Minimum',
    ]);
    const later = readMarks([rows[2]!, rows[0]!, rows[1]!]);
    expect(describeKpis(later)[1]).toBe('Reporting: Minimum to Developing');
    expect(later.questions).toEqual([
      {
        id: 'level-marks',
        text: 'Two marks stand in the columns of levels, ● and ★. Which says where you are now?',
        cells: ['B1'],
        choices: [
          {
            label: '● is where we are now, ★ is where we want to be',
            answer: { kind: 'marks', now: '●', target: '★' },
          },
          {
            label: '★ is where we are now, ● is where we want to be',
            answer: { kind: 'marks', now: '★', target: '●' },
          },
        ],
        assumed: 1,
      },
    ]);
  });

  test('without a guess where as many rows speak for one as for the other', () => {
    const matrix = readMarks([rowOf('Reporting', '★', '●'), rowOf('Risk', '●', '★')]);
    expect(matrix.questions).toMatchObject([{ assumed: null }]);
    expect(describeKpis(matrix)).toEqual(['Reporting: ? to ?', 'Risk: ? to ?']);
  });
});

describe('what a person says of marks', () => {
  const rows = [rowOf('Reporting', '●', '', '★'), rowOf('Culture', '●', '●', '★')];
  test.each<[string, MarkMeanings, readonly string[]]>([
    ['each is a side', { now: '●', target: '★' }, ['Minimum to Mature', 'Minimum to Mature']],
    ['one is each level reached', { now: '●', target: '' }, ['Minimum to ?', 'Developing to ?']],
    ['one is the target alone', { now: '', target: '★' }, ['? to Mature', '? to Mature']],
    ['one is both', { now: '●', target: '●' }, ['Minimum to ?', 'Minimum to Developing']],
  ])('counts: %s', (_, marks, levels) => {
    const matrix = readMarks(rows, marks);
    expect(describeKpis(matrix).map((text) => text.replace(/^.*: /, ''))).toEqual(levels);
    expect(matrix.questions).toEqual([]);
  });
});

test('a level that the scale does not have is no level, with the nearest one suggested', () => {
  const header = ['KPI', 'Minimum', 'Developing', 'Matur', 'Leader', 'Actions', 'By when'];
  const grid = createGrid([
    header,
    ['Reporting', 'Now', '', 'Target', '', 'Build it', 'Q4 23'],
    ['Culture', '', 'Now: we ask', '', 'Target', 'Ask staff', 'Q4 23'],
  ]);
  const found = findFirstHeader(grid)!;
  const matrix = readMatrix(grid, found, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
  const [reporting, culture] = listKpis(matrix);
  expect(reporting!.current).toMatchObject({ level: 'Minimum', word: 'Minimum', suggestion: null });
  expect(reporting!.target).toMatchObject({ level: null, word: 'Matur', suggestion: 'Mature' });
  expect(culture!.current).toMatchObject({ level: 'Developing', text: 'we ask', inferred: false });
});

describe('marks in columns of quarters', () => {
  const readQuarters = (...marks: readonly CellValue[]): MaturityMatrix => {
    const grid = createGrid(
      [
        ['KPI', 'Now', 'Target', 'Actions', 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'],
        ['Reporting', 'Developing', 'Leader', 'Build it', ...marks],
        ['Culture', 'Developing', 'Leader', 'Ask staff', 'x', '', ''],
        ['Risk', 'Developing', 'Leader', 'Write it', '', 'x', ''],
      ],
      { at: 'B2' },
    );
    return readMatrix(grid, findFirstHeader(grid)!, {
      scale: DEFAULT_SCALE,
      basis: FINANCIAL_YEAR,
    });
  };
  test.each<[string, readonly CellValue[], string, string | undefined]>([
    ['one is the due', ['', 'x', ''], 'G3 Q4 23', undefined],
    ['a bar is the start and the due', ['■', '■', '■'], 'H3 Q1 24', 'Q3 23'],
    ['a tick box counts where it is ticked', [false, true, false], 'G3 Q4 23', undefined],
    ['a blank is none', [' ', 'x', '  '], 'G3 Q4 23', undefined],
    ['a number is a mark', [1, 1, ''], 'G3 Q4 23', 'Q3 23'],
  ])('%s', (_, marks, due, start) => {
    const matrix = readQuarters(...marks);
    expect(describeActions(matrix)[0]).toBe(`E3 Build it | ${due}`);
    expect(listActions(matrix)[0]!.details.start).toBe(start);
  });
});

test.each([
  ['Q4 24', 'Q4 24'],
  ['q1 2024', 'Q1 24'],
  ['Qtr 3 2023-24', 'Q3 23'],
  ['Qtr. 3, 2023 / 2024', 'Q3 23'],
  ['Quarter 2 FY 23', 'Q2 23'],
  ['FY2023/24 Q2', 'Q2 23'],
  ['2023–24 Q2', 'Q2 23'],
  ['23/24 Q2', 'Q2 23'],
  ['2024 Q2 (Jul-Sep)', 'Q2 24'],
  [' Q2\n2024 ', 'Q2 24'],
  ['Q5 2024', 'Q5 2024'],
  ['Q12 2024', 'Q12 2024'],
  ['FAQ4 2024', 'FAQ4 2024'],
  ['2024', '2024'],
  ['Q2 of year 1', 'Q2 of year 1'],
])('the heading %j of a quarter is spelled %j', (words, spelled) => {
  expect(spellQuarter(words)).toBe(spelled);
});
