import type { MatrixRow } from '../../../src/matrix-sheet/read/matrix-rows';
import {
  foldReference,
  joinActionReferences,
  joinReferences,
  leadingReference,
} from '../../../src/matrix-sheet/read/references';
import {
  findBanners,
  readReferenceAreas,
  stateAreas,
} from '../../../src/matrix-sheet/areas/state-areas';
import { markOf, rowOf } from '../row';

const KPI: Partial<MatrixRow> = { current: 'Some', currentMark: markOf('Mature') };
/** Rows in the order of the sheet. */
const listRows = (...said: readonly Partial<MatrixRow>[]): MatrixRow[] =>
  said.map((one, index) => rowOf({ rowIndex: index + 1, ...one }));
const HLP = 'High level principle';

describe('a row is the heading of an area', () => {
  /** The labels that are headings. */
  const banners = (
    rows: readonly MatrixRow[],
    { hasAreaColumn = false, merged = [] as readonly number[] } = {},
  ): string[] =>
    [
      ...findBanners(rows, {
        hasAreaColumn,
        rowsMergedAcross: new Set(merged.map((index) => rows[index]!)),
      }),
    ].map(({ label }) => label);

  const plain = listRows(
    { label: 'People' },
    { label: 'Culture', ...KPI },
    { label: 'Buying' },
    { label: 'Risk', ...KPI },
  );
  test('where the first stands alone above a KPI, as each like it below', () => {
    expect(banners(plain)).toEqual(['People', 'Buying']);
    expect(banners(plain.slice(1))).toEqual([]);
  });

  test('where it is merged across, wherever it stands', () => {
    expect(banners(plain.slice(1), { merged: [1] })).toEqual(['Buying']);
    expect(banners(plain.slice(1), { merged: [0] })).toEqual([]);
  });

  test('not where areas have a column, unless it is merged across', () => {
    expect(banners(plain, { hasAreaColumn: true })).toEqual([]);
    expect(banners(plain, { hasAreaColumn: true, merged: [2] })).toEqual(['Buying']);
  });

  test.each<[string, readonly Partial<MatrixRow>[], readonly string[]]>([
    [
      'above a level without a label',
      [{ label: 'People' }, { targetMark: markOf('Mature') }],
      ['People'],
    ],
    [
      'above a label with an action',
      [{ label: 'People' }, { label: 'Culture', action: 'Ask' }],
      ['People'],
    ],
    ['not above an action alone', [{ label: 'People' }, { action: 'Ask' }], []],
    [
      'not above a label alone',
      [{ label: 'People' }, { label: 'Culture' }, { label: 'Risk', ...KPI }],
      [],
    ],
    ['not above nothing', [{ label: 'People' }], []],
    [
      'not where it says anything beside',
      [
        { label: 'People', due: 'Q1 24' },
        { label: 'Culture', ...KPI },
      ],
      [],
    ],
    ['not without a text', [{ area: 'People' }, { label: 'Culture', ...KPI }], []],
    ['not where it opens an area itself', [{ label: HLP }, { label: 'Culture', ...KPI }], []],
    [
      'above the row that opens an area, not above another KPI',
      [
        { label: 'People' },
        { label: HLP, ...KPI },
        { label: 'Unfilled' },
        { label: 'Risk', ...KPI },
      ],
      ['People'],
    ],
    [
      'above the level of the row that opens an area',
      [{ label: 'People' }, KPI, { label: HLP, action: 'Agree' }],
      ['People'],
    ],
    ['not above a level that stands last', [{ label: HLP, ...KPI }, { label: 'People' }, KPI], []],
  ])('%s', (_, said, labels) => {
    expect(banners(listRows(...said))).toEqual(labels);
  });
});

describe('the area of a row', () => {
  const heading = { name: 'Sheet one', inferred: false, cell: null };
  const state = (rows: readonly MatrixRow[], banners: readonly number[], first = true): unknown => {
    const stated = stateAreas(
      rows,
      new Set(banners.map((index) => rows[index]!)),
      first ? heading : null,
    );
    return [
      stated.rows.map(({ label }) => label),
      stated.areas.map((area) => area && `${area.name} ${area.cell ?? 'nowhere'}`),
    ];
  };

  test('is that of the column, filled down, below what holds for all', () => {
    const rows = listRows(
      { label: 'a' },
      { label: 'b', area: 'People' },
      { label: 'c' },
      { label: 'd', area: 'People' },
      { label: 'e', area: 'Buying' },
    );
    expect(state(rows, [])).toEqual([
      ['a', 'b', 'c', 'd', 'e'],
      ['Sheet one nowhere', 'People A3', 'People A3', 'People A3', 'Buying A6'],
    ]);
    expect(state(rows.slice(0, 2), [], false)).toEqual([
      ['a', 'b'],
      [null, 'People A3'],
    ]);
  });

  test('is that of the banner above, which is no row of a KPI', () => {
    const rows = listRows({ label: 'People' }, { label: 'a' }, { label: 'Buying' }, { label: 'b' });
    expect(state(rows, [0, 2])).toEqual([
      ['a', 'b'],
      ['People C2', 'Buying C4'],
    ]);
  });
});

describe('references tell the areas', () => {
  /** Each KPI of one row, or of several. */
  const read = (...blocks: readonly (readonly Partial<MatrixRow>[])[]): string[] | null => {
    let rowIndex = 0;
    const placed = blocks.map((rows) => ({
      rows: rows.map((row) => rowOf({ rowIndex: (rowIndex += 1), ...row })),
      area: null,
      labelLines: [],
      repeats: null,
    }));
    return readReferenceAreas(placed)?.map(({ name, cell }) => `${name} ${cell}`) ?? null;
  };

  test.each<[string, readonly Partial<MatrixRow>[], readonly string[]]>([
    [
      'in a column',
      [{ reference: '1.1' }, { reference: '1.2' }, { reference: '2.1' }],
      ['Area 1 B2', 'Area 1 B2', 'Area 2 B4'],
    ],
    [
      'in front of names',
      [{ label: '1.1 Culture' }, { label: 'A2.1a Risk' }],
      ['Area 1 C2', 'Area A2 C3'],
    ],
    [
      'with words before them',
      [{ reference: 'KPI 1.2' }, { reference: 'Ref. 3/4' }],
      ['Area 1 B2', 'Area 3 B3'],
    ],
    [
      'with dashes, letters and a full stop',
      [{ reference: 'A-2' }, { reference: 'B - 12b.' }, { reference: '3.1.2' }],
      ['Area A B2', 'Area B B3', 'Area 3 B4'],
    ],
  ])('%s', (_, rows, areas) => {
    expect(read(...rows.map((row) => [row]))).toEqual(areas);
  });

  test('by the first row of a KPI that has one', () => {
    expect(read([{ action: 'Build it' }, { reference: '1.1' }, { reference: '2.1' }])).toEqual([
      'Area 1 B3',
    ]);
  });

  test.each<[string, readonly Partial<MatrixRow>[]]>([
    ['where one KPI has none', [{ reference: '1.1' }, { label: 'Risk' }]],
    ['where one KPI has no row for it', [{ reference: '1.1' }, { action: 'Build it' }]],
    ['where one has a single number', [{ reference: '1.1' }, { reference: '2' }]],
    ['where nothing stands in front of the number', [{ reference: '.1' }]],
  ])('but not %s', (_, rows) => {
    expect(read(...rows.map((row) => [row]))).toBeNull();
  });
});

test.each([
  ['KPI 1.2.', '1.2'],
  ['kpi. 1.2', '1.2'],
  ['Ref 1.2', '1.2'],
  ['No. 3)', '3'],
  ['No1', '1'],
  ['A-2: ', 'a-2'],
  ['Noise', 'noise'],
  ['1.2 KPI 1', '1.2 kpi 1'],
])('the reference %j is compared as %j', (reference, folded) => {
  expect(foldReference(reference)).toBe(folded);
});

test.each([
  ['1.2 Reporting', '1.2'],
  ['A1.2.10b) Reporting', 'A1.2.10b'],
  ['KPI3: Reporting', 'KPI3'],
  ['12. Reporting', '12'],
  ['1.2Reporting', ''],
  ['ABCD1 Reporting', ''],
  ['Reporting 1.2', ''],
  ['1.2', ''],
])('the reference in front of %j is %j', (label, reference) => {
  expect(leadingReference(label)).toBe(reference);
});

describe('references of several rows', () => {
  const rows = [{ reference: 'A-07' }, {}, { reference: 'A-08' }, { reference: 'A-07' }].map(rowOf);
  test('are said one after the other, each once', () => {
    expect(joinReferences(rows, '1.1')).toBe('A-07; A-08');
  });

  test('are the KPI’s where there is none, if it has a single one', () => {
    expect(joinReferences([rowOf({})], '1.1')).toBe('1.1');
    expect(joinReferences([rowOf({})], 'A-07; A-08')).toBeNull();
    expect(joinReferences([], null)).toBeNull();
  });

  test('of an action are its own before its KPI’s', () => {
    const own = [
      { actionReference: 'X1', reference: 'A-07' },
      { actionReference: 'X2' },
      { actionReference: 'X1' },
    ];
    expect(joinActionReferences(own.map(rowOf), '1.1')).toBe('X1; X2');
    expect(joinActionReferences(rows, '1.1')).toBe('A-07; A-08');
  });
});
