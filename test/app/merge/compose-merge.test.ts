import fc from 'fast-check';
import { composeMerge } from '../../../src/app/merge/compose-merge';
import { groupMatches } from '../../../src/app/merge/match-list';
import type { MergeInput } from '../../../src/app/merge/merge-input';
import { describeMerge } from '../../../src/app/words/describe-merge';
import type { Review } from '../../../src/app/review-matrix';
import { createReviewer } from '../../../src/app/review-matrix';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { listActions, listKpis } from '../../../src/domain/matrix';
import { findHeader } from '../../../src/matrix-sheet/read/find-matrix';
import { layOutStandardForm } from '../../../src/matrix-sheet/standard-form/lay-out-standard-form';
import { nameSources } from '../../../src/matrix-sheet/standard-form/name-sources';
import { valuesOfCells } from '../../../src/workbook/compiled-sheet';
import type { StoredSettings } from '../../../src/workbook/settings';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import type { SheetGrid } from '../../../src/workbook/sheet-grid';
import type { SheetData } from '../../../src/workbook/workbook-data';
import { createTextGrid } from '../../rules/example-sheet';

const AS_AT = { year: 2023, month: 10, day: 15 };

const HEADER = [
  'Area',
  'KPI',
  'Level now',
  'Where we are now',
  'Target level',
  'Where we want to be',
  'Action',
  'Owner',
  'By when',
];

function reviewGrid(grid: SheetGrid, settings: Partial<StoredSettings> = {}): Review {
  return createReviewer()([{ grid, header: findHeader(grid)! }], {
    ...DEFAULT_SETTINGS,
    asAt: AS_AT,
    ...settings,
  });
}

function inputOf(
  file: string,
  rows: readonly (readonly string[])[],
  settings: Partial<StoredSettings> = {},
  header: readonly string[] = HEADER,
): MergeInput {
  const grid = createTextGrid([header, ...rows].map((row) => row.join('\t')).join('\n'));
  const review = reviewGrid(grid, settings);
  const form = layOutStandardForm(review.matrix, [grid]);
  return { file, review, form, sources: nameSources(form), formats: new Map() };
}

/** The matrix of a merge, read from its sheet again. */
function readAgain({ cells, name }: SheetData): MaturityMatrix {
  const rows = valuesOfCells(cells);
  const columnCount = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => [...row, ...Array<string>(columnCount - row.length).fill('')]);
  const grid = { ...createTextGrid('x'), sheet: name, values };
  return reviewGrid(grid, { isScaleChosen: true }).matrix;
}

const mergeOf = (...inputs: readonly MergeInput[]) => composeMerge(inputs, AS_AT, null);

const ANYTOWN = inputOf('Anytown.xlsx', [
  [
    'Buying',
    'Tendering',
    'Developing',
    'Some tenders',
    'Leader',
    'All',
    'Write a guide',
    'Ann Lee',
    'Q1 23',
  ],
  [
    'Buying',
    'Tendering',
    'Developing',
    'Some tenders',
    'Leader',
    'All',
    'Tell the market',
    'Bob Ray',
    'Q3 23',
  ],
  ['Buying', 'Fraud', 'Minimum', 'None', 'Mature', 'Checks', 'Set up checks', 'Ann Lee', 'Q4 23'],
  ['People', 'Culture', 'Mature', 'Good', 'Mature', 'Good', '', '', ''],
]);
const OTHERTON = inputOf('Otherton.xlsx', [
  [
    'People',
    'Culture',
    'Mature',
    'Fine',
    'Leader',
    'Better',
    'Survey staff',
    'Cat Moss',
    'Complete',
  ],
  [
    'Buying',
    'tendering',
    'Mature',
    'Most tenders',
    'Leader',
    'All of them',
    'As above',
    'Dan Fox',
    'Q2 24',
  ],
  ['Buying', 'Social value', 'Leader', 'Much', 'Leader', 'Much', 'Publish it', '', 'Ongoing'],
]);

describe('two matrices', () => {
  const merge = mergeOf(ANYTOWN, OTHERTON);
  const matrix = readAgain(merge.workbook.sheets[0]!);
  const kpi = (wanted: string) => listKpis(matrix).find(({ name }) => name === wanted)!;

  test('become one, in the areas of the first and with what the other adds to them', () => {
    expect(matrix.areas.map(({ name, kpis }) => [name, kpis.map((one) => one.name)])).toEqual([
      ['Buying', ['Tendering', 'Fraud', 'Social value']],
      ['People', ['Culture']],
    ]);
  });

  test('keep what both state of a KPI, and its level where they agree', () => {
    const { current, target, actions } = kpi('Tendering');
    expect(current).toMatchObject({
      level: null,
      text: expect.stringContaining('Developing') as string,
    });
    expect(current.text).toBe('Anytown: Developing. Some tenders Otherton: Mature. Most tenders');
    expect(target).toMatchObject({ level: 'Leader' });
    expect(target.text).toBe('Anytown: Leader. All Otherton: Leader. All of them');
    expect(actions.map(({ text, due, details }) => [text, due.raw, details.owner])).toEqual([
      ['Write a guide', 'Q1 23', 'Ann Lee'],
      ['Tell the market', 'Q3 23', 'Bob Ray'],
      ['As above (nothing above to refer to)', 'Q2 24', 'Dan Fox'],
    ]);
    expect(merge.unsettled.map(({ record }) => record.name)).toEqual(['Tendering', 'Culture']);
  });

  test('say of each row where it came from, and in the settings what they are read by', () => {
    const { cells, tables } = merge.workbook.sheets[0]!;
    const column = tables[0]!.columns.indexOf('Brought from');
    const sources = [1, 2, 3, 4, 5, 6].map((rowIndex) => cells.get(rowIndex, column)?.value);
    expect(sources[0]).toMatch(/^Anytown: .*, row 2$/);
    expect(sources[2]).toMatch(/^Otherton: .*, row 3$/);
    expect(merge.settings).toMatchObject({ isScaleChosen: true, startMonth: 4, asAt: AS_AT });
  });

  test('are said in words', () => {
    expect(describeMerge(merge)).toEqual([
      'Merged Anytown and Otherton into 4 KPIs: 6 KPIs in all, of which 2 are the same as one before (2 certain).',
      '2 KPIs have different levels: the cell of the level is blank until a person settles it, and what each states stands beside it. Tendering and Culture.',
    ]);
  });
});

test('names of the other for the same KPI are kept', () => {
  const [a, b] = ['Training and development of all staff', 'Training and development of staff'].map(
    (name, index) =>
      inputOf(`${'ab'[index]!}.xlsx`, [
        ['Buying', name, 'Mature', 'Some', 'Mature', 'Most', '', '', ''],
      ]),
  );
  const [kpi] = listKpis(readAgain(mergeOf(a!, b!).workbook.sheets[0]!));
  expect(kpi!.name).toBe('Training and development of all staff');
  expect(kpi!.current.text).toContain('b (as “Training and development of staff”): Mature. Some');
});

test('what is the same and longer than a cell is kept apart and said', () => {
  const long = (letter: string) =>
    inputOf(`${letter}.xlsx`, [
      ['Buying', 'Fraud', 'Mature', letter.repeat(20_000), 'Mature', 'y', '', '', ''],
    ]);
  const merge = mergeOf(long('a'), long('b'));
  expect(listKpis(readAgain(merge.workbook.sheets[0]!)).map(({ name }) => name)).toEqual([
    'Fraud',
    'Fraud (b)',
  ]);
  expect(describeMerge(merge).at(-1)).toContain('longer than a cell holds');
});

test('KPIs of which nothing tells the area stay without one, whatever stands above them', () => {
  const rows = [
    ['7', 'Culture', 'Mature', 'Fine', 'Leader', 'Better', 'Survey staff', 'Cat Moss', 'Q4 23'],
    ['8', 'Fraud', 'Mature', 'Checked', 'Leader', 'Better', '', '', ''],
  ];
  const plain = inputOf('Plain.xlsx', rows, {}, ['Ref', ...HEADER.slice(1)]);
  for (const order of [
    [ANYTOWN, plain],
    [plain, ANYTOWN],
  ]) {
    const matrix = readAgain(mergeOf(...order).workbook.sheets[0]!);
    const areas = new Map(
      matrix.areas.map(({ name, kpis }) => [name, kpis.map((kpi) => [kpi.name, kpi.reference])]),
    );
    expect(areas.get('Area not stated')).toEqual([
      ['Culture', '7'],
      ['Fraud', '8'],
    ]);
    expect(areas.get('People')).toEqual([['Culture', null]]);
    expect(areas.get('Buying')).toHaveLength(2);
  }
});

test('a KPI without a name stands by itself, named by its place', () => {
  const nameless = inputOf('Nameless.xlsx', [
    ['Buying', '', 'Leader', 'Something', 'Leader', 'More', 'Do it', 'Cat Moss', 'Q4 23'],
    ['Buying', 'Fraud', 'Minimum', 'None', 'Mature', 'Checks', '', '', ''],
  ]);
  expect(listKpis(nameless.review.matrix).map(({ name }) => name)).toEqual([null, 'Fraud']);
  const kpis = listKpis(readAgain(mergeOf(ANYTOWN, nameless).workbook.sheets[0]!));
  expect(kpis.map(({ name, actions }) => [name, actions.length])).toEqual([
    ['Tendering', 2],
    ['Fraud', 1],
    [expect.stringMatching(/^No name \(Nameless: .*, row 2\)$/), 1],
    ['Culture', 0],
  ]);
});

describe('matrices that differ in how they are read are refused', () => {
  const row = [['Buying', 'Fraud', 'Mature', 'x', 'Mature', 'y', '', '', '']];
  const cases: [string, MergeInput, string][] = [
    [
      'levels',
      inputOf('b.xlsx', [['Buying', 'Fraud', '2', 'x', '4', 'y', '', '', '']]),
      'Their levels differ (a: Minimum, Developing, Mature, Leader, Innovator and b: ',
    ],
    [
      'quarters',
      inputOf('b.xlsx', row, { startMonth: 1 }),
      'Their Q1 starts in different months (a: April and b: January).',
    ],
    [
      'words for levels',
      inputOf('b.xlsx', row, { treatedAs: [{ word: 'basic', level: 'Developing' }] }),
      'They read “Basic” as different levels (a: Minimum and b: Developing).',
    ],
  ];
  test.each(cases)('%s', (_what, other, words) => {
    const first = inputOf('a.xlsx', row, { treatedAs: [{ word: 'Basic', level: 'Minimum' }] });
    expect(() => mergeOf(first, other)).toThrow(words);
  });
});

const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '=1+1', '@x');
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const level = fc.constantFrom('Minimum', 'Developing', 'Mature', 'Leader', '');

/** Rows as a council keeps them: one action a row, the KPI's cells on each of its rows. */
const arbitraryRows = fc
  .uniqueArray(
    fc.record({
      area: fc.constantFrom('Buying', 'People'),
      kpi: fc.constantFrom(
        'Tendering',
        'Fraud',
        'Culture',
        'Training of staff',
        'Training of all staff',
      ),
      now: level,
      text: phrase,
      target: level,
      aim: phrase,
      actions: fc.array(
        fc.tuple(
          phrase,
          fc.constantFrom('Ann Lee', 'Bob Ray', ''),
          fc.constantFrom('Q1 23', 'Complete', 'TBC', ''),
        ),
        { maxLength: 2 },
      ),
    }),
    { selector: ({ area, kpi }) => `${area}|${kpi}`, minLength: 1, maxLength: 5 },
  )
  .map((kpis) =>
    ['Buying', 'People'].flatMap((area) =>
      kpis
        .filter((one) => one.area === area)
        .flatMap(({ kpi, now, text, target, aim, actions }) =>
          (actions.length > 0 ? actions : [['', '', ''] as const]).map(
            ([action, owner, due], index) => [
              area,
              kpi,
              now,
              text,
              target,
              aim,
              // What begins in small letters goes on with the action above where that has no due.
              action === '' ? '' : `Do ${action} ${kpi} ${index}`,
              owner,
              due,
            ],
          ),
        ),
    ),
  );

test('nothing of either is dropped, and what is read of the merged matrix is what stood in both', () => {
  fc.assert(
    fc.property(arbitraryRows, arbitraryRows, (left, right) => {
      const inputs = [inputOf('Anytown.xlsx', left), inputOf('Otherton.xlsx', right)];
      const merge = composeMerge(inputs, AS_AT, null);
      const matrix = readAgain(merge.workbook.sheets[0]!);
      const groups = groupMatches(merge.matches);
      expect(listKpis(matrix)).toHaveLength(groups.length);
      const sayAction = ({ text, due, details }: ReturnType<typeof listActions>[number]) =>
        `${text}|${due.raw}|${details.owner ?? ''}`;
      const before = inputs.flatMap(({ review }) => listActions(review.matrix).map(sayAction));
      expect(listActions(matrix).map(sayAction).sort()).toEqual(before.sort());
      const said = listKpis(matrix).map(({ name, current, target }) => ({
        name,
        now: `${current.level ?? ''} ${current.text}`,
        aim: `${target.level ?? ''} ${target.text}`,
      }));
      for (const group of groups) {
        const merged = said.filter(({ name }) => name?.startsWith(group[0]!.record.name));
        for (const { record } of group) {
          const { current, target } = record.kpi;
          expect(
            merged.some(
              ({ now, aim }) =>
                [current.level ?? '', current.text].every((text) => now.includes(text)) &&
                [target.level ?? '', target.text].every((text) => aim.includes(text)),
            ),
          ).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
