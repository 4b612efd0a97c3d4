import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { PageRule, PageText } from '../../src/workbook/source-document';
import { pageOf, printLine, printRow, printRows, ruleAcross } from '../support/lay-pages';
import { readPages } from '../support/read-pages';

/** Where columns begin, in points. */
const STARTS = [40, 160, 240, 320, 520];
const END = 600;
const HEADINGS = ['KPI', 'Current', 'Target', 'Action', 'Due'];

/** What stands in a column, its first line at a height. */
type Placed = readonly [column: number, top: number, ...lines: readonly string[]];

const PITCH = 12;

const read = (placed: readonly Placed[], rules: readonly PageRule[] = []): ImportedSheet => {
  const texts = placed.flatMap(([column, top, ...lines]): PageText[] =>
    printRow([lines.join('\n')], [STARTS[column]!], top),
  );
  return readPages([pageOf(texts, rules)]);
};

const headingsAt = (top: number): Placed[] =>
  HEADINGS.map((heading, column): Placed => [column, top, heading]);

/** A KPI and its levels, the first line of each at one height. */
const kpiAt = (top: number, name: string): Placed[] => [
  [0, top, name],
  [1, top, 'Minimum'],
  [2, top, 'Mature'],
];
const actionAt = (top: number, text: string): Placed[] => [
  [3, top, text],
  [4, top, 'Q1 23'],
];

/** The texts of the first column, each with the rows that it is the cell of: "Contracts 2-3". */
const rowsOf = ({ grid }: ImportedSheet): string[] =>
  grid.values.flatMap(([text], index) => {
    if (text === '') return [];
    const merged = grid.mergedAreas.find((area) => area.startsWith(`A${index + 1}:A`));
    return [`${text} ${index + 1}-${merged?.split(':A')[1] ?? index + 1}`];
  });
const actionsOf = ({ grid }: ImportedSheet): string[] =>
  grid.values.flatMap((cells) => (String(cells[3]).startsWith('Write') ? [String(cells[3])] : []));

const ROW = 24;
const ACTIONS = [1, 2, 3, 4, 5, 6, 7].map((index) => `Write plan ${index}`);

describe('names in the middle of the rows of their actions', () => {
  /** Two KPIs of two actions, and one of three. */
  const placed = [
    ...headingsAt(40),
    ...kpiAt(40 + 1.5 * ROW, 'Contracts'),
    ...kpiAt(40 + 3.5 * ROW, 'Suppliers'),
    ...kpiAt(40 + 6 * ROW, 'Training'),
    ...ACTIONS.flatMap((text, index) => actionAt(40 + (index + 1) * ROW, text)),
  ];

  test('are those of all of them', () => {
    const imported = read(placed);
    expect(rowsOf(imported)).toEqual(['KPI 1-1', 'Contracts 2-3', 'Suppliers 4-5', 'Training 6-8']);
    expect(actionsOf(imported)).toEqual(ACTIONS);
  });

  test('have the levels beside them over the same rows', () => {
    const rows = ['2:X3', '4:X5', '6:X8'];
    expect(new Set(read(placed).grid.mergedAreas)).toEqual(
      new Set(
        ['A', 'B', 'C'].flatMap((letter) =>
          rows.map((area) => `${letter}${area.replace('X', letter)}`),
        ),
      ),
    );
  });

  test('go over no caption, though it stands in the middle too', () => {
    const caption = (top: number): Placed => [0, top, 'Asset area'];
    const imported = read([
      ...headingsAt(40),
      ...kpiAt(40 + 1.5 * ROW, 'Contracts'),
      caption(40 + 3 * ROW),
      ...kpiAt(40 + 4.5 * ROW, 'Suppliers'),
      ...[1, 2, 4, 5].flatMap((row) => actionAt(40 + row * ROW, `Write plan ${row}`)),
    ]);
    expect(rowsOf(imported)).toEqual([
      'KPI 1-1',
      'Contracts 2-3',
      'Asset area 4-4',
      'Suppliers 5-6',
    ]);
  });
});

test('captions with room for a row are none of texts in the middle of others', () => {
  const caption = (top: number): Placed => [0, top, 'Asset area'];
  const imported = read([
    ...headingsAt(40),
    ...kpiAt(64, 'Contracts'),
    ...kpiAt(64 + 2 * ROW, 'Suppliers'),
    ...[0, 1, 2].flatMap((row) => actionAt(64 + row * ROW, ACTIONS[row]!)),
    caption(64 + 4 * ROW),
    ...kpiAt(64 + 6 * ROW, 'Training'),
    ...kpiAt(64 + 8 * ROW, 'Audit'),
    ...[6, 7, 8, 9].flatMap((row, at) => actionAt(64 + row * ROW, ACTIONS[3 + at]!)),
    caption(64 + 11 * ROW),
    ...kpiAt(64 + 13 * ROW, 'Records'),
    ...actionAt(64 + 13 * ROW, 'Write plan 8'),
  ]);
  expect(rowsOf(imported)).toEqual([
    'KPI 1-1',
    'Contracts 2-2',
    'Suppliers 4-4',
    'Asset area 5-5',
    'Training 6-6',
    'Audit 8-8',
    'Asset area 10-10',
    'Records 11-11',
  ]);
});

test('a row that leaves the column with the most texts empty is one, among texts in the middle of theirs', () => {
  const levels = (top: number): Placed[] => [
    [1, top - PITCH / 2, 'Minimum', 'Some do.'],
    [2, top - PITCH / 2, 'Mature', 'All do.'],
  ];
  const imported = read([
    ...headingsAt(40),
    [0, 76, 'Contracts'],
    ...levels(76),
    ...[64, 88].flatMap((top, index) => actionAt(top, ACTIONS[index]!)),
    [0, 118, 'Suppliers'],
    ...levels(118),
    [0, 160, 'Training'],
    ...levels(160),
    ...[148, 172].flatMap((top, index) => actionAt(top, ACTIONS[2 + index]!)),
  ]);
  expect(rowsOf(imported)).toEqual(['KPI 1-1', 'Contracts 2-3', 'Suppliers 4-4', 'Training 5-6']);
});

test('a text in the middle of one row is of no other where cells of its column are empty', () => {
  const imported = read([
    ...headingsAt(40),
    ...[0, 1, 2, 3, 4, 5].flatMap((row): Placed[] => {
      const top = 64 + row * 3 * PITCH;
      // A little off, as programs set texts: the middle of the three rows around is nearer.
      const name: Placed[] = row % 3 === 1 ? [[0, top + 6.5, `Theme ${row}`]] : [];
      return [
        ...name,
        [1, top + 6, 'Minimum'],
        [2, top + 6, 'Mature'],
        [3, top, 'Write the first of all the', 'plans that are due.'],
        [4, top + 6 + (row % 3 === 1 ? 0 : 0.5), 'Q1 23'],
      ];
    }),
  ]);
  expect(rowsOf(imported)).toEqual(['KPI 1-1', 'Theme 1 3-3', 'Theme 4 6-6']);
});

test('headings in the middle of two rows of others are of both', () => {
  const { grid } = read([
    [0, 49, 'KPI'],
    [1, 40, 'Level'],
    [3, 40, 'Plan'],
    [1, 58, 'Current'],
    [2, 58, 'Target'],
    [3, 58, 'Action'],
    [4, 49, 'Due'],
    ...['Contracts', 'Suppliers', 'Training'].flatMap((name, index): Placed[] => [
      [0, 82 + index * ROW, name],
      ...(index === 1 ? [] : kpiAt(82 + index * ROW, name).slice(1)),
      ...(index === 1 ? [] : actionAt(82 + index * ROW, `Write plan ${index}`)),
    ]),
  ]);
  expect(grid.values.slice(0, 2)).toEqual([
    ['KPI', 'Level', '', 'Plan', 'Due'],
    ['', 'Current', 'Target', 'Action', ''],
  ]);
  expect(grid.mergedAreas).toEqual(['A1:A2', 'E1:E2']);
});

test('no column begins between the words of a heading, where longer texts stand below', () => {
  const names = ['Contracts', 'Suppliers', 'Training'];
  const lines = Array.from({ length: 15 }, (_, line) => `and line ${line} of what is to be done`);
  const { grid } = read([
    ...headingsAt(40).slice(0, 4),
    [4, 40, 'By when'],
    ...names.flatMap((name, index): Placed[] => [
      ...kpiAt(64 + index * 200, name),
      [3, 64 + index * 200, 'Write a plan for all', ...lines],
      [4, 64 + index * 200, '12/09/2023'],
    ]),
  ]);
  expect(grid.values[0]).toEqual([...HEADINGS.slice(0, 4), 'By when']);
});

test('texts of several lines in the middle of their rows are of one row with what is beside them', () => {
  const tops = [64, 118, 172];
  const imported = read([
    ...headingsAt(40),
    ...tops.flatMap((top, index): Placed[] => [
      ...kpiAt(top + 1.5 * PITCH, `Theme ${index + 1}`),
      [
        3,
        top,
        'Write the first of all',
        'the plans that are to',
        'be written in time for',
        'the board.',
      ],
      [4, top + 1.5 * PITCH, 'Q1 23'],
    ]),
  ]);
  expect(rowsOf(imported)).toEqual(['KPI 1-1', 'Theme 1 2-2', 'Theme 2 3-3', 'Theme 3 4-4']);
  expect(actionsOf(imported).map((text) => text.replaceAll('\n', ' '))).toEqual(
    tops.map(
      () => 'Write the first of all the plans that are to be written in time for the board.',
    ),
  );
});

test('a rule that leaves columns out parts the rows of the others only', () => {
  const imported = read(
    [
      ...headingsAt(40),
      ...kpiAt(70, 'Contracts'),
      ...kpiAt(130, 'Suppliers'),
      ...[64, 76, 124, 136].flatMap((top, index) => actionAt(top, ACTIONS[index]!)),
    ],
    [
      ...[38, 56, 116, 176].map((at) => ({ direction: 'across', at, from: 38, to: END }) as const),
      ...[75, 135].map((at) => ({ direction: 'across', at, from: STARTS[3]!, to: END }) as const),
    ],
  );
  expect(rowsOf(imported)).toEqual(['KPI 1-1', 'Contracts 2-3', 'Suppliers 4-5']);
  expect(actionsOf(imported)).toEqual(ACTIONS.slice(0, 4));
});

test('rows of one line, no further apart than lines of a text, are rows though cells are empty', () => {
  const names = ['Contracts', 'Suppliers', 'Training', 'Audit', 'Records', 'Assets'];
  const imported = read([
    ...headingsAt(40),
    ...names.flatMap((name, index) => [
      ...kpiAt(52 + index * PITCH, name),
      ...(index % 3 === 1 ? [] : actionAt(52 + index * PITCH, `Write plan ${index}`)),
    ]),
  ]);
  expect(rowsOf(imported)).toEqual(
    ['KPI', ...names].map((name, index) => `${name} ${index + 1}-${index + 1}`),
  );
});

test('levels above their statements are of one row with these, where rows are nearer than lines of a text, or further apart', () => {
  const names = ['Contracts', 'Suppliers', 'Training', 'Audit', 'Records', 'Assets'];
  const imported = read([
    ...headingsAt(40),
    ...names.flatMap((name, index): Placed[] => [
      [0, 60 + index * 48, name],
      [1, 60 + index * 48, 'Minimum', 'Few do it well.'],
      [2, 60 + index * 48, 'Mature', 'All do it well.'],
      ...actionAt(60 + index * 48, `Write plan ${index}`),
      // The second action stands right below the statements, nearer than a line of theirs.
      [0, 79 + index * 48, name],
      ...actionAt(79 + index * 48, `Write list ${index}`),
    ]),
  ]);
  expect(imported.grid.values.slice(1, 3)).toEqual([
    ['Contracts', 'Minimum\nFew do it well.', 'Mature\nAll do it well.', 'Write plan 0', 'Q1 23'],
    ['Contracts', '', '', 'Write list 0', 'Q1 23'],
  ]);
  expect(imported.grid.values).toHaveLength(13);
});

test('lines of a text differ a little in how far apart they are, where letters are small', () => {
  const small = (text: PageText): PageText => ({
    ...text,
    fontSize: 6.7,
    box: { ...text.box, left: text.box.left * 0.67, width: text.box.width * 0.67 },
  });
  const names = ['Contracts', 'Suppliers', 'Training', 'Audit', 'Records', 'Assets'];
  const tops = names.map((_, index) => 60 + index * 28 + 0.1 * (index % 3));
  const line = (column: number, top: number, text: string): PageText[] =>
    printLine(text, STARTS[column]!, top).map(small);
  const texts = [
    ...HEADINGS.flatMap((heading, column) => line(column, 40, heading)),
    ...names.flatMap((name, index) => {
      const top = tops[index]!;
      return [
        ...line(0, top, name),
        ...line(1, top, 'Minimum'),
        ...line(1, top + 6.9, 'Few of us do'),
        ...line(1, top + 13.6, 'it.'),
        ...line(2, top, 'Mature'),
        ...line(2, top + 6.9, 'All of us do'),
        ...line(2, top + 13.6, 'it.'),
        ...line(3, top, `Write plan ${index}`),
        ...line(4, top, 'Q1 23'),
      ];
    }),
  ];
  const imported = readPages([pageOf(texts)]);
  expect(imported.grid.values.map(([name]) => name)).toEqual(['KPI', ...names]);
});

test('a note that stands apart is no row, though its words part where columns do by chance', () => {
  const note = 'Levels were agreed with the whole board in May.';
  const imported = read([
    ...headingsAt(40),
    ...['Contracts', 'Suppliers', 'Training'].flatMap((name, index) => [
      ...kpiAt(64 + index * ROW, name),
      ...actionAt(64 + index * ROW, `Write plan ${index}`),
    ]),
    [0, 180, note],
  ]);
  expect(imported.noise.map(({ kind, text }) => `${kind} ${text}`)).toEqual(
    note.split(' ').map((word) => `outside-table ${word}`),
  );
  expect(rowsOf(imported)).toEqual(['KPI 1-1', 'Contracts 2-2', 'Suppliers 3-3', 'Training 4-4']);
});

test('lines that go on with sentences tell how far apart lines of a text are, though more rows are further apart', () => {
  const names = ['Contracts', 'Suppliers', 'Training', 'Audit', 'Records', 'Assets', 'Leases'];
  const tops = names.map((_, index) => 58 + index * 16 + (index > 3 ? 36 : 0));
  const imported = read([
    ...headingsAt(40),
    ...names.flatMap((name, index): Placed[] => [
      [0, tops[index]!, name],
      [1, tops[index]!, 'some do'],
      [2, tops[index]!, 'all do'],
      index === 3
        ? [
            3,
            tops[3]!,
            'Write all of the plans that are for the',
            'next year, and ask those',
            'who use them what they',
            'think of them.',
          ]
        : [3, tops[index]!, `Write plan ${index}`],
      [4, tops[index]!, 'Q1 23'],
    ]),
  ]);
  expect(rowsOf(imported)).toEqual(
    ['KPI', ...names].map((name, index) => `${name} ${index + 1}-${index + 1}`),
  );
});

test('lines that group headings are no part of them, though they stand no further above than lines of a text', () => {
  const { grid } = read([
    [1, 40, 'Both'],
    [3, 40, 'Plan'],
    ...headingsAt(40 + PITCH),
    ...[80, 128, 176].flatMap((top): Placed[] => [
      ...kpiAt(top, 'Contracts with several'),
      [0, top + PITCH, 'Suppliers'],
      [
        3,
        top,
        'Write all of the plans that are near',
        'Council and each of its many offices',
        'Partners.',
      ],
      [4, top + PITCH, 'Q1 23'],
    ]),
  ]);
  expect(grid.values.slice(0, 2)).toEqual([['', 'Both', '', 'Plan', ''], HEADINGS]);
});

test('a heading of two lines in the middle of others is one text', () => {
  const names = ['Contracts', 'Suppliers', 'Training'];
  const { grid } = read([
    ...headingsAt(40).slice(0, 3),
    [3, 34, 'Action that the service', 'has agreed to take'],
    [4, 34, 'When it', 'is due'],
    ...names.flatMap((name, index) => [
      ...kpiAt(72 + index * ROW, name),
      ...actionAt(72 + index * ROW, `Write plan ${index}`),
    ]),
  ]);
  expect(grid.values[0]!.map((text) => String(text).replace('\n', ' '))).toEqual([
    'KPI',
    'Current',
    'Target',
    'Action that the service has agreed to take',
    'When it is due',
  ]);
});

describe('names between which no rule is seen, as both are filled', () => {
  /** Headings, and five rows of actions, each as high as two lines; names are two of them and three high. */
  const readNames = (tops: readonly [number, number], actions: number): string[] =>
    rowsOf(
      read(
        [
          ...headingsAt(42),
          ...kpiAt(tops[0], 'Contracts'),
          ...kpiAt(tops[1], 'Suppliers'),
          ...[0, 1, 2, 3, 4].flatMap((index) =>
            actionAt(58 + actions + ROW * index, ACTIONS[index]!),
          ),
        ],
        [
          ...[38, 58, 178].map((at) => ruleAcross(at, 38, END)),
          ...[82, 106, 130, 154].map((at) => ruleAcross(at, STARTS[3]!, END)),
        ],
      ),
    );
  const WANTED = ['KPI 1-1', 'Contracts 2-3', 'Suppliers 4-6'];

  test('are of rows of their own, in the middle of them', () => {
    expect(readNames([77, 137], 7)).toEqual(WANTED);
  });

  test('are of rows of their own, at the top of them', () => {
    expect(readNames([62, 110], 4)).toEqual(WANTED);
  });
});

test('no name in the middle of rows lies over a rule across all columns', () => {
  const rows = [1, 2, 3, 4, 5, 6];
  const tops = rows.map((_, index) => 64 + 24.6 * index);
  const { grid } = read(
    [
      ...headingsAt(42),
      ...tops.flatMap((top, index): Placed[] => [
        [0, top - 6, `Theme ${index} of`, 'what is bought'],
        [1, top, 'Minimum'],
        [2, top, 'Mature'],
        [3, top, ACTIONS[index]!],
        ...(index % 2 ? [] : [[4, top, 'Q1 23'] as const]),
      ]),
    ],
    [38, ...tops.map((top) => top - 7.3), 64 + 24.6 * 6 - 7.3].map((at) => ruleAcross(at, 38, END)),
  );
  expect(grid.values.slice(1).map(([name]) => String(name).split(' ')[1])).toEqual(
    rows.map((_, index) => `${index}`),
  );
});

test('rows between rules are none of the headings above them, though no rule parts these', () => {
  const [groups, headings] = [
    ['', 'Levels', '', 'Plan', ''],
    ['KPI', 'Current', 'Target', 'Action', 'Due'],
  ];
  const texts = printRows([groups, headings], STARTS, 40, 14).map((text) => ({
    ...text,
    isBold: true,
  }));
  const body = [0, 1, 2, 3].flatMap((index) =>
    [
      ...kpiAt(68 + ROW * index, `Theme ${index}`),
      [3, 68 + ROW * index, ACTIONS[index]!, 'and ask all who are in it.'] as const,
      [4, 68 + ROW * index, 'Q1 23'] as const,
    ].flatMap(([column, top, ...lines]) => printRow([lines.join('\n')], [STARTS[column]!], top)),
  );
  const rules = [90, 114, 138, 162].map((at) => ruleAcross(at, at === 114 ? STARTS[1]! : 38, END));
  const { grid } = readPages([pageOf([...texts, ...body], rules)]);
  expect(grid.values.slice(0, 3)).toEqual([
    groups,
    headings,
    ['Theme 0', 'Minimum', 'Mature', 'Write plan 1\nand ask all who are in it.', 'Q1 23'],
  ]);
});

test('edges of filled rows do not join names of which neither is filled', () => {
  const action = ['Write', 'all of', 'the plans', 'that are', 'due this', 'year.'];
  const imported = read(
    [
      ...headingsAt(40),
      [0, 64, 'Contracts'],
      [0, 236, 'Suppliers'],
      ...[64, 150, 236, 322].flatMap((top): Placed[] => [
        [1, top, 'Minimum'],
        [2, top, 'Mature'],
        [3, top, ...action],
        [4, top, 'Q1 23'],
      ]),
    ],
    [
      ...[38, 56].map((at) => ruleAcross(at, 38, END)),
      ...[142, 228, 314].map((at) => ruleAcross(at, STARTS[1]!, END)),
    ],
  );
  expect(rowsOf(imported).map((row) => row.split(' ')[0])).toEqual([
    'KPI',
    'Contracts',
    'Suppliers',
  ]);
});

describe('a column of which each text begins with a small letter', () => {
  const SHORT_PITCH = 8.4;
  const STEP = 22.3;
  const TIGHT_STEP = 12.8;

  /** A row with a due in words, its action in two lines where it has a second. */
  const rowAt = (top: number, name: string, action: string, second?: string): Placed[] => [
    ...kpiAt(top, name),
    [3, top, action],
    ...(second === undefined ? [] : [[3, top + SHORT_PITCH, second] as const]),
    [4, top, 'by end of May'],
  ];

  test('tells no rows that go on, though some are as near as lines', () => {
    let top = 40;
    const placed = [...headingsAt(top)];
    const add = (step: number, ...row: [string, string, string?]): void => {
      top += step;
      placed.push(...rowAt(top, ...row));
    };
    for (const block of [1, 2, 3]) {
      add(STEP, `Contracts ${block}`, 'Write a plan');
      add(STEP, `Suppliers ${block}`, 'Write a plan for all who buy from', 'this list');
      add(STEP + 4, `Training ${block}`, 'Write a plan for all who buy here');
      add(TIGHT_STEP, `Culture ${block}`, 'Write a plan for all who buy here');
      add(TIGHT_STEP, `Skills ${block}`, 'Write a plan for all who buy here');
    }
    expect(rowsOf(read(placed))).toHaveLength(1 + 15);
  });
});
