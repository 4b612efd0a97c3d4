import type { ScaleReading } from '../../../src/matrix-sheet/read/detect-scale';
import { detectScale } from '../../../src/matrix-sheet/read/detect-scale';
import { listLevelKeys } from '../../../src/matrix-sheet/read/level-key';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { describeKpis, HEADER, readGrid, createGrid } from '../read-sheet';

const MATRIX = [HEADER, ['Risk', 'Minimum: none', 'Mature: all', 'Write it', 'Q1 23']];
const BLANK = ['', '', '', '', ''];
const read = (...below: string[][]): string[] =>
  describeKpis(readGrid(createGrid([...MATRIX, ...below])));

test.each([
  ['with a heading', [BLANK, ['Key', 'Levels'], ['1', 'Minimum'], ['2', 'Developing']]],
  ['without a heading', [BLANK, ['1', 'Minimum'], ['2', 'Developing'], ['3', 'Mature']]],
  ['from the highest level down', [BLANK, ['Score'], ['2', 'Developing'], ['1', 'Minimum']]],
  ['above a note', [BLANK, ['1', 'Minimum'], ['2', 'Developing'], BLANK, ['Agreed in May']]],
])('a key of levels %s is no part of the matrix', (_, below) => {
  expect(read(...below)).toEqual(['Risk: Minimum to Mature']);
});

test.each([
  [
    'no blank row parts them',
    [
      ['1', 'Minimum'],
      ['2', 'Developing'],
    ],
  ],
  ['more stands beside', [BLANK, ['1', 'Minimum', 'Mature'], ['2', 'Minimum', 'Mature']]],
  ['the numbers do not follow each other', [BLANK, ['4', 'Minimum'], ['9', 'Developing']]],
])('rows with numbers are KPIs where %s', (_, below) => {
  expect(read(...below)).toHaveLength(3);
});

describe('a key anywhere in the workbook', () => {
  const NAMES = ['Initial', 'Repeatable', 'Established', 'Measured'];
  const keyOf = (names: readonly string[], ...headings: CellValue[][]): CellValue[][] => [
    ...headings,
    ...names.map((name, rank) => [rank + 1, name]),
  ];
  const KEY = keyOf(NAMES, ['Score', 'Meaning']);
  const detect = (values: readonly CellValue[], ...cells: CellValue[][][]): ScaleReading =>
    detectScale({
      columns: [{ heading: 'Current level', values }],
      levelHeadings: null,
      firstCell: 'B2',
      keys: cells.flatMap(listLevelKeys),
    });

  test.each<[string, CellValue[]]>([
    ['names that no framework has', ['Measured: yes', 'Established']],
    ['names that frameworks have as well', ['Initial. The council plans.', 'Repeatable: yes']],
    ['names with numbers', ['3 - Established', 'Initial (1)']],
    ['numbers', [1, 3, '4']],
  ])('gives %s their scale, and nothing is asked', (_, values) => {
    const { scale, question } = detect(values, KEY);
    expect(scale).toMatchObject({ levels: NAMES, lowestNumber: 1 });
    expect(question).toBeNull();
  });

  test('may stand from the highest level down, from 0, beside anything, without a heading', () => {
    const cells = [...NAMES].reverse().map((name, rank) => ['', 'x', 3 - rank, name, 'What it is']);
    expect(listLevelKeys(cells)).toMatchObject([
      { scale: { levels: NAMES, lowestNumber: 0 }, saysLevels: false },
    ]);
  });

  test.each<[string, CellValue[], CellValue[][][]]>([
    ['of priorities', [1, 3, 4], [keyOf(['Low', 'Medium', 'High', 'Vital'], ['Risk score'])]],
    ['that does not say it is one of levels', [1, 3, 4], [keyOf(NAMES)]],
    ['of fewer levels than there are', [1, 3, 5], [KEY]],
    ['of which none is named', ['Mature: a', 'Leader: b'], [keyOf(['Tenders', 'Staff'])]],
    ['of which there are two', [1, 3, 4], [KEY, keyOf(['A', 'B', 'C', 'D'], ['Level'])]],
  ])('%s is none', (_, values, cells) => {
    expect(detect(values, ...cells)).toEqual(detect(values));
  });

  test.each<[string, CellValue[][]]>([
    [
      'that does not follow on',
      [
        [1, 'Initial'],
        [3, 'Established'],
      ],
    ],
    [
      'with one name twice',
      [
        [1, 'Initial'],
        [2, 'initial'],
      ],
    ],
    [
      'from 2 on',
      [
        [2, 'Initial'],
        [3, 'Established'],
      ],
    ],
    [
      'of sentences',
      [
        [1, 'Begin with a plan of what there is to do'],
        [2, 'Do it'],
      ],
    ],
    ['longer than any scale', Array.from({ length: 12 }, (_, at) => [at, `Level ${at}`])],
  ])('is no list %s', (_, cells) => {
    expect(listLevelKeys(cells)).toEqual([]);
  });
});
