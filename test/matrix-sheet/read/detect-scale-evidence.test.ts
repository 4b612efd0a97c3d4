import { createNumberScale, createScale, writeScale } from '../../../src/domain/level-scale';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { readMatrix } from '../../../src/matrix-sheet/read-matrix';
import { detectScale } from '../../../src/matrix-sheet/read/detect-scale';
import type { LevelKey } from '../../../src/matrix-sheet/read/level-key';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid } from '../read-sheet';

type Evidence = Partial<Parameters<typeof detectScale>[0]> & { readonly heading?: string };

const detect = (values: readonly CellValue[], { heading = 'Level', ...more }: Evidence = {}) =>
  detectScale({ columns: [{ heading, values }], levelHeadings: null, firstCell: 'B2', ...more });

/** The scale as it is written, and the names of others that are asked about: "1<2 ? 0 to 5, 1 to 4". */
function tell(values: readonly CellValue[], evidence?: Evidence): string {
  const { scale, question } = detect(values, evidence);
  const others = question?.choices.slice(1).map(({ label }) => label.split(':')[0]!) ?? [];
  return [writeScale(scale), ...(question ? [`? ${others.join(', ')}`] : [])].join(' ');
}

const NPS = 'Minimum<Developing<Mature<Leader<Innovator';
const upTo = (lowest: number, highest: number): string =>
  writeScale(createNumberScale(lowest, highest));
const prose = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `The council has ${at} lists of all its contracts`);

describe('numbers may be of several scales', () => {
  test.each<[CellValue[], string]>([
    [[1, 2], '1<2<3<4<5 ? 1 to 4, 0 to 5, 0 to 3, 1 to 3, 0 to 2'],
    [[1, 3], '1<2<3<4<5 ? 1 to 4, 0 to 5, 0 to 3, 1 to 3'],
    [[1, 4], '1<2<3<4<5 ? 1 to 4, 0 to 5'],
    [[1, 5], '1<2<3<4<5'],
    [[0, 2], '0<1<2<3 ? 0 to 5, 0 to 4, 0 to 2'],
    [[0, 3], '0<1<2<3 ? 0 to 5, 0 to 4'],
    [[0, 4], '0<1<2<3<4<5 ? 0 to 4'],
    [[0, 5], '0<1<2<3<4<5'],
    [[0, 6, 7], `${upTo(0, 7)} ? 0 to 10`],
    [[2, 6, 7], `${upTo(1, 7)} ? 1 to 10`],
    [[3, 9, 10], upTo(1, 10)],
    [[0, 9, 10], upTo(0, 10)],
  ])('%j: %s', (values, expected) => {
    expect(tell(values)).toBe(expected);
  });

  test.each<[string, CellValue[], string]>([
    ['Score (1-4)', [2, 3], upTo(1, 4)],
    ['Score (0–4)', [2, 3], upTo(0, 4)],
    ['Score 0 to 10', [2, 3], upTo(0, 10)],
    ['Score out of 10', [2, 3], upTo(1, 10)],
    ['Score of 4', [0, 3], upTo(0, 4)],
    ['Score /6', [2, 3], upTo(1, 6)],
    ['Score (1-3)', [2, 3], upTo(1, 3)],
    ['Score (1-3)', [1, 4], '1<2<3<4<5 ? 1 to 4, 0 to 5'],
    ['Score (2-4)', [1, 4], '1<2<3<4<5 ? 1 to 4, 0 to 5'],
    ['Score (1-1)', [1, 5], '1<2<3<4<5'],
    ['Score out of 11', [1, 5], '1<2<3<4<5'],
    ['Score 2023/24', [1, 5], '1<2<3<4<5'],
    ['Score 1/4 to 2/4', [1, 5], '1<2<3<4<5'],
  ])('unless the heading says which: “%s”', (heading, values, expected) => {
    expect(tell(values, { heading })).toBe(expected);
  });

  test('the first heading that says which counts', () => {
    const columns = ['Now', 'Target (0-4)', 'Other (1-3)'].map((heading) => ({
      heading,
      values: [1, 2],
    }));
    expect(writeScale(detect([], { columns }).scale)).toBe(upTo(0, 4));
  });

  test('a third of the cells has to say one', () => {
    expect(tell([1, 5, ...prose(4)])).toBe('1<2<3<4<5');
    expect(tell([1, 5, ...prose(5)])).toBe(NPS);
    expect(
      tell(['2 - Lists are kept by each team', '5 - Lists are kept by all', ...prose(4)]),
    ).toBe('1<2<3<4<5');
  });

  test('a fifth of them may be slips', () => {
    expect(tell([1, 2, 3, 4, 5, 1, 2, 3, 40, 50])).toBe('1<2<3<4<5');
    expect(tell([1, 2, 3, 4, 5, 1, 2, 30, 40, 50])).toBe(NPS);
    expect(tell([1, 2, 3, 5, -1])).toBe('1<2<3<4<5');
    expect(tell([1, 2, 3, 5, 8])).toBe('1<2<3<4<5');
    expect(tell([1, 2, 5, 8])).toBe(`${upTo(1, 8)} ? 1 to 10`);
  });
});

describe('words', () => {
  test.each<[string, CellValue[], string]>([
    ['one name in four cells tells', ['Good', ...prose(3)], 'Developing<Good<Better<Best'],
    ['one name in five cells does not', ['Good', ...prose(4)], NPS],
    ['two names tell among many', ['Good', 'Good', ...prose(18)], 'Developing<Good<Better<Best'],
    [
      'words that may begin a sentence tell where no others do',
      ['Good plans are made', 'Better plans are made'],
      'Developing<Good<Better<Best',
    ],
    [
      'of two spellings that fit alike the first is taken',
      ['Initial', 'Quantitatively managed'],
      '1 Initial<2 Managed<3 Defined<4 Quantitatively managed<5 Optimizing',
    ],
    [
      'the number of the lowest level is one',
      ['Minimum (0)', 'Minimum'],
      '0 Minimum<1 Developing<2 Mature<3 Leader<4 Innovator',
    ],
    ['no level counts less than 0', ['Mature (1)', 'Mature'], NPS],
    [
      'numbers beside other words tell nothing',
      ['Mature (3)', 'Leader', 'Fair (1)'],
      '1 Minimum<2 Developing<3 Mature<4 Leader<5 Innovator',
    ],
  ])('%s', (_, values, expected) => {
    expect(tell(values)).toBe(expected);
  });

  test.each<[string, CellValue[], string]>([
    ['two of them', ['1 - Weak', '2 - Fair'], '1 Weak<2 Fair'],
    ['in any case', ['1 - Weak', '1 - WEAK', '2 - Fair'], '1 Weak<2 Fair'],
    ['one that is left out', ['1 - Weak', '3 - Robust'], '1 Weak<2 Level 2<3 Robust'],
    [
      'as many as any scale has',
      ['0 - None', '10 - Superb'],
      `0 None<${Array.from({ length: 9 }, (_, at) => `${at + 1} Level ${at + 1}`).join('<')}<10 Superb`,
    ],
    [
      'one number for two names',
      ['1 - Weak', '1 - Poor', '2 - Fair'],
      '1<2<3<4<5 ? 1 to 4, 0 to 5, 0 to 3, 1 to 3, 0 to 2',
    ],
    [
      'one name for two numbers',
      ['1 - Weak', '2 - weak'],
      '1<2<3<4<5 ? 1 to 4, 0 to 5, 0 to 3, 1 to 3, 0 to 2',
    ],
    ['one alone', ['1 - Weak', '1 - Weak'], '1<2<3<4<5 ? 1 to 4, 0 to 5, 0 to 3, 1 to 3, 0 to 2'],
  ])('of nobody’s with numbers tell a scale: %s', (_, values, expected) => {
    expect(tell(values)).toBe(expected);
  });
});

describe('a key', () => {
  const key = (lowest: number, names: string[], saysLevels = true): LevelKey => ({
    scale: createScale(names, lowest),
    saysLevels,
  });
  const NAMES = ['Weak', 'Fair', 'Robust', 'Superb'];
  const KEY = key(1, NAMES);
  const READ = '1 Weak<2 Fair<3 Robust<4 Superb';

  test.each<[string, CellValue[], LevelKey[], string]>([
    [
      'of which a part was read as well is the whole one',
      [1, 2],
      [key(1, NAMES.slice(0, 2)), KEY],
      READ,
    ],
    [
      'of which a later part was read as well is the whole one',
      [1, 2],
      [key(0, ['None', ...NAMES]), KEY],
      `0 None<${READ}`,
    ],
    [
      'is none beside another with the same numbers',
      [1, 2],
      [KEY, key(1, ['Low', 'Some', 'High', 'All'])],
      tell([1, 2]),
    ],
    ['may stand there twice', [1, 2], [KEY, KEY], READ],
    [
      'that explains more counts before another',
      ['Weak: a', 'Fair: b', 'Low: c'],
      [KEY, key(1, ['Low', 'Some', 'High'], false)],
      READ,
    ],
    [
      'is meant by words that may begin a sentence',
      ['Fair plans are made', 'Robust plans are made'],
      [KEY],
      READ,
    ],
    ['is not meant by one number that it does not have', [1, 2, 5], [KEY], '1<2<3<4<5'],
    ['is meant by names, whatever numbers stand beside them', ['Weak', 'Fair', 5], [KEY], READ],
    ['is not meant where nothing says a number or a name', prose(3), [KEY], NPS],
  ])('%s', (_, values, keys, expected) => {
    expect(tell(values, { keys })).toBe(expected);
  });
});

describe('lists of allowed texts', () => {
  const list = (names: string[], isOrdered = true, lowest: number | null = null) => ({
    scale: createScale(names, lowest),
    isOrdered,
  });

  test('tell the scale, unless a key names their numbers', () => {
    const numbers = { scale: createNumberScale(1, 4), isOrdered: true };
    const NAMED = { scale: createScale(['Weak', 'Fair', 'Robust', 'Superb'], 1), saysLevels: true };
    expect(tell([1, 2], { lists: [numbers] })).toBe(upTo(1, 4));
    expect(tell([1, 2], { lists: [numbers], keys: [NAMED] })).toBe(
      '1 Weak<2 Fair<3 Robust<4 Superb',
    );
    const fewer = { ...NAMED, scale: createScale(['Weak', 'Fair', 'Robust'], 1) };
    expect(tell([1, 2], { lists: [numbers], keys: [fewer] })).toBe(upTo(1, 4));
    const fromZero = { ...NAMED, scale: createScale(['Weak', 'Fair', 'Robust', 'Superb'], 0) };
    expect(tell([1, 2], { lists: [numbers], keys: [fromZero] })).toBe(upTo(1, 4));
  });

  test('of which several fit are asked about, and so is their order where it is not told', () => {
    const values = ['Low', 'High'];
    const two = [list(['Low', 'Medium', 'High']), list(['Low', 'High'])];
    expect(tell(values, { lists: two })).toBe('Low<Medium<High ? Low to High');
    const { scale, question } = detect(['Ripe', 'Raw'], { lists: [list(['Ripe', 'Raw'], false)] });
    expect(writeScale(scale)).toBe('Ripe<Raw');
    expect(question?.text).toBe('The cells allow “Ripe” or “Raw”. Which is the lowest level?');
    expect(question?.cells).toEqual(['B2']);
  });
});

describe('of a sheet', () => {
  const HEADER = ['KPI', 'Where we are now', 'Current level', 'Target', 'Actions'];
  const read = (rows: CellValue[][], header = HEADER) => {
    const grid = createGrid([header, ...rows], { at: 'C4' });
    return readMatrix(grid, findFirstHeader(grid)!, { scale: null, basis: FINANCIAL_YEAR });
  };

  test('the columns for levels tell, and not the statements beside them', () => {
    const rows = [
      ['Reporting', 'Minimum staff is here', 'Initial', 'Repeatable: all', 'Do it'],
      ['Buying', 'Minimum staff is here', 'Initial', 'Repeatable: all', 'Do it'],
    ];
    expect(read(rows).scale.name).toBe('CMM');
  });

  test('what is asked is asked at the first cell of these', () => {
    const { questions } = read([
      ['Reporting', 'A list is kept', 1, 2, 'Do it'],
      ['Buying', 'A list is kept', 1, 2, 'Do it'],
    ]);
    expect(questions.map(({ cells }) => cells)).toEqual([['E5']]);
    const targets = read([['Reporting', 2, 'Do it']], ['KPI', 'Target level', 'Actions']);
    expect(targets.questions.map(({ cells }) => cells)).toEqual([['D5']]);
  });

  test('a heading says the range of its column, in either of two rows', () => {
    const rows = [
      ['', 'Score', '', 'Plan'],
      ['KPI', 'Now (0-4)', 'Target (0-4)', 'Actions'],
      ['Reporting', 1, 2, 'Do it'],
    ];
    const grid = createGrid(rows, { at: 'C4' });
    const { scale } = readMatrix(grid, findFirstHeader(grid)!, {
      scale: null,
      basis: FINANCIAL_YEAR,
    });
    expect(scale.name).toBe('0 to 4');
  });

  test('a key below it tells', () => {
    const header = ['KPI', 'Current level', 'Target level', 'Actions'];
    const { scale } = read(
      [
        ['Reporting', 1, 3, 'Do it'],
        ['Buying', 2, 4, 'Do it'],
        [],
        ['Level', 'Meaning'],
        [1, 'Weak'],
        [2, 'Fair'],
        [3, 'Robust'],
        [4, 'Superb'],
      ],
      header,
    );
    expect(writeScale(scale)).toBe('1 Weak<2 Fair<3 Robust<4 Superb');
  });

  test('the widest of several grids tells', () => {
    const block = (levels: string[]): CellValue[][] => [
      ['KPI', ...levels, 'Actions'],
      ['Reporting', 'Now', 'Target', ...levels.slice(2).map(() => ''), 'Do it'],
      [],
    ];
    const names = ['Absent', 'Basic', 'Sound', 'Superb'];
    const grid = createGrid([['People'], ...block(names.slice(0, 3)), ['Money'], ...block(names)]);
    const { scale } = readMatrix(grid, findFirstHeader(grid)!, {
      scale: null,
      basis: FINANCIAL_YEAR,
    });
    expect(scale.levels).toEqual(names);
  });
});
