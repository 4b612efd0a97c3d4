import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { createDueParser } from '../../../src/matrix-sheet/actions/due-parser';
import { pairActions } from '../../../src/matrix-sheet/actions/pair-actions';
import { createDueReader } from '../../../src/matrix-sheet/actions/read-dues';
import type { DueAt } from '../../../src/matrix-sheet/actions/read-dues';
import { rowOf } from '../row';

const parser = createDueParser(FINANCIAL_YEAR, 1900);
const reader = createDueReader([], parser);

/** “3 Build it | 4 Q1 24” for each action of these rows, with “in order” where sentences alone tell; and the dues left over. */
function pair(
  actions: readonly (readonly [rowIndexes: readonly number[], text: string, ...dues: string[]])[],
  loose: readonly (readonly [rowIndex: number, raw: string])[] = [],
  isTorn = false,
): { actions: string[]; strays: string[] } {
  const at = (rowIndex: number, raw: string): DueAt => ({
    row: rowOf({ rowIndex }),
    rowIndex,
    due: parser.readText(raw),
  });
  const paired = pairActions(
    actions.map(([rowIndexes, text, ...dues]) => {
      const lines = text.split(' | ');
      return {
        rows: rowIndexes.map((rowIndex, index) => rowOf({ rowIndex, action: lines[index]! })),
        dues: dues.map((raw, index) => at(rowIndexes[index]!, raw)),
        firstRowIndex: rowIndexes[0]!,
        lastRowIndex: rowIndexes.at(-1)!,
      };
    }),
    loose.map(([rowIndex, raw]) => at(rowIndex, raw)),
    {
      splitDue: reader.split,
      partState: reader.partState,
      shareWhole: reader.shareWhole,
      isTorn,
    },
  );
  return {
    actions: paired.actions.map(({ text, rows, due, isDueInOrder }) => {
      const said = due ? `${due.rowIndex} ${due.due.raw}` : 'none';
      return `${rows[0]!.rowIndex} ${text} | ${said}${isDueInOrder ? ', in order' : ''}`;
    }),
    strays: paired.strayDues.map(({ rowIndex, due }) => `${rowIndex} ${due.raw}`),
  };
}

describe('an action takes of its own rows', () => {
  test.each<[string, readonly string[], string, readonly string[]]>([
    ['the due that can be followed', ['soonish', 'Q1 24'], '2 Q1 24', ['1 soonish']],
    ['the first of two', ['Q1 24', 'Q2 24'], '1 Q1 24', ['2 Q2 24']],
    ['what can be read before what cannot', ['see plan', ''], '2 ', ['1 see plan']],
    [
      'what cannot be read where there is nothing else',
      ['see plan', 'ask Ann'],
      '1 see plan',
      ['2 ask Ann'],
    ],
    ['and leaves no dash over', ['Q1 24', '-'], '1 Q1 24', []],
  ])('%s', (_, dues, due, strays) => {
    expect(pair([[[1, 2], 'Work with | partners', ...dues]])).toEqual({
      actions: [`1 Work with partners | ${due}`],
      strays,
    });
  });
});

describe('a due that stands beside no action', () => {
  test.each<[string, Parameters<typeof pair>, readonly string[], readonly string[]]>([
    [
      'is the nearer one’s that has none',
      [
        [
          [[1], 'Build it'],
          [[5], 'Sell it'],
        ],
        [[4, 'Q1 24']],
      ],
      ['1 Build it | none', '5 Sell it | 4 Q1 24'],
      [],
    ],
    [
      'is the upper one’s where both are as near',
      [
        [
          [[1], 'Build it'],
          [[5], 'Sell it'],
        ],
        [[3, 'Q1 24']],
      ],
      ['1 Build it | 3 Q1 24', '5 Sell it | none'],
      [],
    ],
    [
      'counts from the last row of the upper one',
      [
        [
          [[1, 2], 'Build | it'],
          [[5], 'Sell it'],
        ],
        [[4, 'Q1 24']],
      ],
      ['1 Build it | none', '5 Sell it | 4 Q1 24'],
      [],
    ],
    [
      'is the other one’s where one has a due',
      [
        [
          [[1], 'Build it', 'Q1 23'],
          [[5], 'Sell it'],
        ],
        [[2, 'Q1 24']],
      ],
      ['1 Build it | 1 Q1 23', '5 Sell it | 2 Q1 24'],
      [],
    ],
    [
      'goes no further than the next action',
      [
        [
          [[1], 'Build it'],
          [[3], 'Sell it', 'Q1 23'],
        ],
        [[5, 'Q1 24']],
      ],
      ['1 Build it | none', '3 Sell it | 3 Q1 23'],
      ['5 Q1 24'],
    ],
    [
      'chooses first where it can be followed',
      [
        [[[3], 'Build it']],
        [
          [2, 'see plan'],
          [4, 'Q1 24'],
        ],
      ],
      ['3 Build it | 4 Q1 24'],
      ['2 see plan'],
    ],
    [
      'is none where it is a dash',
      [
        [[[3], 'Build it']],
        [
          [2, '-'],
          [4, '–'],
        ],
      ],
      ['3 Build it | none'],
      [],
    ],
    [
      'is left over in the order of the rows',
      [
        [[[3], 'Build it', 'Q1 23']],
        [
          [7, 'Q1 24'],
          [1, 'see plan'],
          [5, 'Q2 24'],
        ],
      ],
      ['3 Build it | 3 Q1 23'],
      ['1 see plan', '5 Q2 24', '7 Q1 24'],
    ],
    ['is left over where there is no action', [[], [[1, 'Q1 24']]], [], ['1 Q1 24']],
    [
      'right below parts two sentences',
      [[[[1], 'Build it. Sell it.', 'Q1 23']], [[2, 'Q1 24']]],
      ['1 Build it. | 1 Q1 23, in order', '1 Sell it. | 2 Q1 24, in order'],
      [],
    ],
    [
      'right below parts three',
      [
        [[[1], 'Build it. Sell it. Buy it.', 'Q1 23']],
        [
          [2, 'Q1 24'],
          [3, 'Q2 24'],
        ],
      ],
      ['1 Build it. Sell it. Buy it. | 1 Q1 23'],
      ['2 Q1 24', '3 Q2 24'],
    ],
    [
      'two rows below parts nothing',
      [[[[1], 'Build it. Sell it.', 'Q1 23']], [[3, 'Q1 24']]],
      ['1 Build it. Sell it. | 1 Q1 23'],
      ['3 Q1 24'],
    ],
    [
      'right below parts nothing where it cannot be followed',
      [[[[1], 'Build it. Sell it.', 'Q1 23']], [[2, 'see plan']]],
      ['1 Build it. Sell it. | 1 Q1 23'],
      ['2 see plan'],
    ],
  ])('%s', (_, asked, actions, strays) => {
    expect(pair(...asked)).toEqual({ actions, strays });
  });
});

describe('a cell of several actions', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'has the dues of as many lines',
      'Build it\nSell it',
      ['Q1 23\nQ2 23'],
      ['1 Build it | 1 Q1 23', '1 Sell it | 1 Q2 23'],
    ],
    [
      'has dues in the order of its sentences',
      'Build it. Sell it.',
      ['Q1 23\nQ2 23'],
      ['1 Build it. | 1 Q1 23, in order', '1 Sell it. | 1 Q2 23, in order'],
    ],
    [
      'has one due for all of its items',
      '1. Build it 2. Sell it',
      ['Q1 23'],
      ['1 Build it | 1 Q1 23', '1 Sell it | 1 Q1 23'],
    ],
    [
      'has one due for all of its lines',
      '- Build it\n- Sell it',
      ['Q1 23'],
      ['1 Build it | 1 Q1 23', '1 Sell it | 1 Q1 23'],
    ],
    [
      'has none for any of its items',
      '1. Build it 2. Sell it',
      [],
      ['1 Build it | none', '1 Sell it | none'],
    ],
    [
      'has the dues of its numbers',
      '1. Build it 2. Sell it',
      ['2. Q1 23\n1. Q2 23'],
      ['1 Build it | 1 Q2 23', '1 Sell it | 1 Q1 23'],
    ],
    [
      'has the due of one number',
      '1. Build it 2. Sell it',
      ['2. Q1 23'],
      ['1 Build it | none', '1 Sell it | 1 2. Q1 23'],
    ],
    [
      'keeps dues of other numbers to itself',
      '1. Build it 2. Sell it',
      ['3. Q1 23'],
      ['1 Build it | 1 3. Q1 23', '1 Sell it | 1 3. Q1 23'],
    ],
    [
      'has dues in the order of its items',
      '1. Build it 2. Sell it',
      ['Q1 23\nQ2 23'],
      ['1 Build it | 1 Q1 23', '1 Sell it | 1 Q2 23'],
    ],
    [
      'stays one beside a due too many',
      'Build it. Sell it.',
      ['Q1 23\nQ2 23\nQ3 23'],
      ['1 Build it. Sell it. | 1 Q1 23\nQ2 23\nQ3 23'],
    ],
    [
      'stays one beside a state and a time',
      'Build it. Sell it.',
      ['Q2 23 Ongoing'],
      ['1 Build it. Sell it. | 1 Q2 23 Ongoing'],
    ],
    ['stays one on one line', 'Build it; sell it', ['Q1 23'], ['1 Build it; sell it | 1 Q1 23']],
    ['is tidy', ' Build  it\nand sell it ', ['Q1 23'], ['1 Build it and sell it | 1 Q1 23']],
  ])('%s', (_, text, dues, actions) => {
    expect(pair([[[1], text, ...dues]])).toEqual({ actions, strays: [] });
  });

  test('torn from its lines has the state and the time of two sentences, or both dues for each', () => {
    expect(pair([[[1], 'Build it. Sell it.', 'Q2 23 Ongoing']], [], true).actions).toEqual([
      '1 Build it. | 1 Q2 23, in order',
      '1 Sell it. | 1 Ongoing, in order',
    ]);
    expect(pair([[[1], 'Build it. Sell it.', 'Q4 23 / Q1 24']], [], true).actions).toEqual([
      '1 Build it. | 1 Q4 23 / Q1 24, in order',
      '1 Sell it. | 1 Q4 23 / Q1 24, in order',
    ]);
    expect(pair([[[1], 'Build it and sell it.', 'Q4 23 / Q1 24']], [], true).actions).toEqual([
      '1 Build it and sell it. | 1 Q4 23 / Q1 24',
    ]);
    expect(pair([[[1], 'Build it\nSell it', 'Q2 23 Ongoing']], [], true).actions).toEqual([
      '1 Build it | 1 Q2 23',
      '1 Sell it | 1 Ongoing',
    ]);
  });

  test('that goes on in another row is one', () => {
    expect(pair([[[1, 2], '1. Build it 2. Sell | it', 'Q1 23']]).actions).toEqual([
      '1 1. Build it 2. Sell it | 1 Q1 23',
    ]);
  });
});
