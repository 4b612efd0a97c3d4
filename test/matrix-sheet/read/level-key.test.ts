import type { ScaleReading } from '../../../src/matrix-sheet/read/detect-scale';
import { detectScale } from '../../../src/matrix-sheet/read/detect-scale';
import {
  findEndAboveKey,
  listKeyNames,
  listLevelKeys,
} from '../../../src/matrix-sheet/read/level-key';
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

describe('the last row above a key', () => {
  const ROW = ['Risk', 'Minimum', 'Mature'];
  const NONE: string[] = [];
  /** How many of these rows are left, where the rows of the matrix start with the first or a later one. */
  const left = (rows: readonly (readonly CellValue[])[], first = 0): number =>
    findEndAboveKey(createGrid(rows, { at: 'C4' }), 3 + first, 3 + rows.length) - 3;

  test.each<[string, CellValue[][], number]>([
    ['a blank row parts it', [ROW, NONE, [1, 'Weak'], [2, 'Fair']], 2],
    ['it has a heading', [ROW, NONE, ['Score', 'Meaning'], [1, 'Weak'], [2, 'Fair']], 2],
    ['it has a heading over the numbers alone', [ROW, NONE, ['Key'], [1, 'Weak'], [2, 'Fair']], 2],
    ['numbers count down', [ROW, NONE, [11, 'Superb'], [10, 'Strong'], [9, 'Fair']], 2],
    ['it stands further right', [ROW, NONE, ['', 1, 'Weak'], ['', 2, 'Fair']], 2],
    ['notes stand below it', [ROW, NONE, [1, 'Weak'], [2, 'Fair'], NONE, ['', 'Agreed']], 2],
    ['names have figures in them', [ROW, NONE, [1, 'Weak 1'], [2, 'Fair 2']], 2],
    [
      'a heading of more columns is a row of the matrix',
      [ROW, NONE, ['A', 'B', 'C'], [1, 'Weak'], [2, 'Fair']],
      5,
    ],
    ['a heading further right is none', [ROW, NONE, ['', 'Level'], [1, 'Weak'], [2, 'Fair']], 5],
    ['no blank row parts it', [ROW, [1, 'Weak'], [2, 'Fair']], 3],
    ['no blank row parts its heading', [ROW, ['Score', 'Meaning'], [1, 'Weak'], [2, 'Fair']], 4],
    ['there is one number alone', [ROW, NONE, [2, 'Fair']], 3],
    ['numbers leave one out', [ROW, NONE, [1, 'Weak'], [3, 'Fair']], 4],
    ['numbers stand in two columns', [ROW, NONE, ['', 1, 'Weak'], [2, 'Fair']], 4],
    ['names stand further right', [ROW, NONE, [1, '', 'Weak'], [2, '', 'Fair']], 4],
    ['more stands beside them', [ROW, NONE, [1, 'Weak', 'x'], [2, 'Fair', 'x']], 4],
    ['names are numbers', [ROW, NONE, [1, 7], [2, 8]], 4],
    ['numbers are too high', [ROW, NONE, [100, 'Weak'], [101, 'Fair']], 4],
    ['numbers have letters', [ROW, NONE, ['1a', 'Weak'], ['2a', 'Fair']], 4],
    ['letters have numbers', [ROW, NONE, ['a1', 'Weak'], ['a2', 'Fair']], 4],
    ['nothing but single texts stands there', [['Risk'], NONE, ['Agreed']], 3],
    ['nothing stands there', [NONE, NONE], 2],
    [
      'nothing else stands there',
      [
        [1, 'Weak'],
        [2, 'Fair'],
      ],
      2,
    ],
    ['nothing but a blank row stands above it', [NONE, [1, 'Weak'], [2, 'Fair']], 1],
  ])('where %s', (_, rows, expected) => {
    expect(left(rows)).toBe(expected);
  });

  test('is looked for in the rows of the matrix alone', () => {
    const rows = [ROW, NONE, [1, 'Weak'], [2, 'Fair'], [3, 'Strong']];
    expect([0, 1, 2, 3, 4, 5].map((first) => left(rows, first))).toEqual([2, 2, 5, 5, 5, 5]);
    const headed = [NONE, ['Score', 'Meaning'], [1, 'Weak'], [2, 'Fair']];
    expect([0, 1, 2].map((first) => left(headed, first))).toEqual([1, 4, 4]);
  });
});

describe('keys among cells', () => {
  /** "1 Weak<Fair levels": the lowest number, the names, and whether they are said to be levels. */
  const describeKeys = (...rows: CellValue[][]): string[] =>
    listLevelKeys(rows).map(
      ({ scale: { lowestNumber, levels }, saysLevels }) =>
        `${lowestNumber} ${levels.join('<')}${saysLevels ? ' levels' : ''}`,
    );
  const KEY: CellValue[][] = [
    [1, 'Weak'],
    [2, 'Fair'],
  ];

  test.each<[string, CellValue[][], string[]]>([
    ['of two levels', KEY, ['1 Weak<Fair']],
    [
      'of numbers as texts',
      [
        ['0', 'None'],
        ['1', 'Some'],
        ['2', 'All'],
      ],
      ['0 None<Some<All'],
    ],
    [
      'from the highest down',
      [
        [2, 'Fair'],
        [1, 'Weak'],
        [0, 'None'],
      ],
      ['0 None<Weak<Fair'],
    ],
    [
      'of as many levels as any scale has',
      Array.from({ length: 11 }, (_, at) => [at, `Rung ${at}`]),
      [`0 ${Array.from({ length: 11 }, (_, at) => `Rung ${at}`).join('<')}`],
    ],
    ['up to where numbers leave one out', [...KEY, [4, 'Superb']], ['1 Weak<Fair']],
    [
      'up to where numbers turn',
      [
        [0, 'None'],
        [1, 'Weak'],
        [2, 'Fair'],
        [1, 'Once more'],
      ],
      ['0 None<Weak<Fair'],
    ],
    ['up to where a number comes again', [...KEY, [2, 'Good']], ['1 Weak<Fair']],
    ['up to where there is no name', [...KEY, [3, '']], ['1 Weak<Fair']],
    [
      'beside one another',
      [
        [1, 'Weak', 1, 'Low'],
        [2, 'Fair', 2, 'High'],
      ],
      ['1 Weak<Fair', '1 Low<High'],
    ],
    ['one below the other', [...KEY, ['', ''], ...KEY], ['1 Weak<Fair', '1 Weak<Fair']],
    [
      'with names of forty letters',
      [
        [1, 'x'.repeat(40)],
        [2, 'Fair'],
      ],
      [`1 ${'x'.repeat(40)}<Fair`],
    ],
    [
      'with names of five words',
      [
        [1, 'Not yet done by anybody'],
        [2, 'Done'],
      ],
      ['1 Not yet done by anybody<Done'],
    ],
  ])('are those %s', (_, rows, expected) => {
    expect(describeKeys(...rows)).toEqual(expected);
  });

  test.each<[string, CellValue[][]]>([
    [
      'with longer names',
      [
        [1, 'x'.repeat(41)],
        [2, 'Fair'],
      ],
    ],
    [
      'with names of six words',
      [
        [1, 'Not yet done by any team'],
        [2, 'Done'],
      ],
    ],
    [
      'with names that begin with a figure',
      [
        [1, '1st'],
        [2, '2nd'],
      ],
    ],
    [
      'with numbers for names',
      [
        [1, 10],
        [2, 20],
      ],
    ],
    [
      'with numbers that have letters',
      [
        ['1a', 'Weak'],
        ['2a', 'Fair'],
      ],
    ],
    [
      'with letters that have numbers',
      [
        ['No 1', 'Weak'],
        ['No 2', 'Fair'],
      ],
    ],
    [
      'with numbers that are too high',
      [
        [100, 'Weak'],
        [101, 'Fair'],
      ],
    ],
    [
      'with halves',
      [
        [0.5, 'Weak'],
        [1.5, 'Fair'],
      ],
    ],
  ])('are none %s', (_, rows) => {
    expect(describeKeys(...rows)).toEqual([]);
  });

  test.each([
    ['Level', 'Levels', 'Our score', 'Scores', 'Maturity', 'Rating', 'Ratings', 'Tier', 'Tiers'],
    ['Grade', 'Grades', 'Stage', 'Stages', 'The scale', 'LEVELS'],
  ])('are said to be levels by %s, %s …', (...headings) => {
    for (const heading of headings) {
      expect([heading, ...describeKeys([heading, ''], ...KEY)]).toEqual([
        heading,
        '1 Weak<Fair levels',
      ]);
    }
  });

  test.each([
    ['Key', 'Meaning', 'Scaled', 'Scoring', 'Levelling', 'Upgrades'],
    [
      'Priority level',
      'Risk score',
      'Impact rating',
      'Likelihood score',
      'RAG rating',
      'Status level',
    ],
    ['Urgency level', 'Complexity score', 'Cost level'],
  ])('and not by %s, %s …', (...headings) => {
    for (const heading of headings) {
      expect([heading, ...describeKeys([heading, ''], ...KEY)]).toEqual([heading, '1 Weak<Fair']);
    }
  });

  test('are said to be levels right above them, or one row higher, over the numbers or the names', () => {
    const at = (...rows: CellValue[][]): string => describeKeys(...rows, ...KEY)[0]!;
    expect(at(['', 'Level'])).toBe('1 Weak<Fair levels');
    expect(at(['Level', ''], ['No', 'Name'])).toBe('1 Weak<Fair levels');
    expect(at(['Level', ''], ['No', 'Name'], ['', ''])).toBe('1 Weak<Fair');
    expect(at(['', '', 'Level'])).toBe('1 Weak<Fair');
    expect(describeKeys(['Level', ''], ['', 1, 'Weak'], ['', 2, 'Fair'])).toEqual(['1 Weak<Fair']);
    expect(describeKeys(...KEY, ['Level', ''])).toEqual(['1 Weak<Fair']);
  });

  test('are said to be levels by a heading, and not by prose', () => {
    const prose = (length: number): CellValue[] => [`Level ${'x'.repeat(length - 7)}`, ''];
    expect(describeKeys(prose(80), ...KEY)).toEqual(['1 Weak<Fair levels']);
    expect(describeKeys(prose(81), ...KEY)).toEqual(['1 Weak<Fair']);
  });
});

test('the names that keys of levels have may head columns', () => {
  const sheet = (...rows: CellValue[][]) => createGrid(rows);
  const tops = [
    sheet(['Score', 'Meaning'], [1, 'Weak'], [2, 'Fair']),
    null,
    sheet(['Level', ''], [1, 'Fair'], [2, 'Robust']),
    sheet(['Priority', ''], [1, 'Low'], [2, 'High']),
  ];
  expect(listKeyNames(tops)).toEqual(['Weak', 'Fair', 'Robust']);
});
