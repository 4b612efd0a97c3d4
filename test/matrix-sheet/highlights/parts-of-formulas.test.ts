import type { DueStatus } from '../../../src/domain/due';
import { addAliases, createScale, DEFAULT_SCALE } from '../../../src/domain/level-scale';
import { gapKind, kindOfStatus } from '../../../src/matrix-sheet/highlights/cell-highlights';
import { allOf, anyOf, negate } from '../../../src/matrix-sheet/highlights/conditions';
import {
  columnCell,
  displayedAt,
  formatColumnCell,
  rowReference,
  valueAt,
} from '../../../src/matrix-sheet/highlights/grid-cells';
import { chooseCode, codeOf } from '../../../src/matrix-sheet/highlights/highlight-codes';
import {
  createLevelStarts,
  gapFormula,
  isBelow,
  isThreeOrMore,
  readStart,
  tableStarts,
} from '../../../src/matrix-sheet/highlights/level-starts';
import {
  formOfCell,
  lookOfHighlight,
  UNMARKED_FORM,
} from '../../../src/matrix-sheet/highlights/looks';
import { createTextTable } from '../../../src/matrix-sheet/highlights/text-table';
import { createGrid } from '../read-sheet';

describe('conditions', () => {
  test('of which all hold are joined, each once, and known truths left out', () => {
    expect(allOf(['A1>0', 'B1>0', 'A1>0', true])).toBe('AND(A1>0,B1>0)');
    expect(allOf(['A1>0', true])).toBe('A1>0');
    expect([allOf(['A1>0', false]), allOf([true]), allOf([])]).toEqual([false, true, true]);
  });

  test('of which one holds are joined', () => {
    expect(anyOf(['A1>0', 'B1>0', false])).toBe('OR(A1>0,B1>0)');
    expect([anyOf(['A1>0', true]), anyOf([false]), anyOf([])]).toEqual([true, false, false]);
  });

  test('are turned round', () => {
    expect([negate('A1>0'), negate(true), negate(false)]).toEqual(['NOT(A1>0)', false, true]);
  });
});

describe('cells', () => {
  const grid = createGrid(
    [
      ['a', 5],
      ['b', ''],
    ],
    {
      at: 'C4',
      displayed: new Map([[3, ['5.0', 'blank']]]),
    },
  );
  test('are read by column and row, blank outside the grid', () => {
    expect(
      ['C4', 'D4', 'D5', 'E4', 'C6', 'B4', 'C3'].map((cell) => valueAt(grid, columnCell(cell))),
    ).toEqual(['a', 5, '', '', '', '', '']);
  });

  test('are displayed as the host says, else as they are', () => {
    expect(['C4', 'D4', 'D5', 'D9'].map((cell) => displayedAt(grid, columnCell(cell)))).toEqual([
      'a',
      '5.0',
      'blank',
      '',
    ]);
  });

  test('have names of letters and a number', () => {
    expect(columnCell('AB10')).toEqual({ column: 'AB', rowNumber: 10 });
    expect([formatColumnCell, rowReference].map((name) => name(columnCell('AB10')))).toEqual([
      'AB10',
      '$AB10',
    ]);
    for (const text of ['', 'A', '10', 'A0', 'a1', 'A1:B2', 'Plan!A1', 'A1 ']) {
      expect(() => columnCell(text)).toThrow(`Not a cell: ${text}`);
    }
  });
});

describe('the code of a highlight', () => {
  const [late, done] = [
    { kind: 'overdue', form: 0 },
    { kind: 'complete', form: 2 },
  ] as const;
  test('says its kind and its form', () => {
    expect([codeOf(null), codeOf(late), codeOf(done)]).toEqual([0, 1, 205]);
  });

  test('is that of the first case that holds', () => {
    expect(chooseCode([])).toBe(0);
    expect(
      chooseCode([
        { shows: late, when: true },
        { shows: done, when: true },
      ]),
    ).toBe(1);
    expect(
      chooseCode([
        { shows: late, when: false },
        { shows: done, when: true },
      ]),
    ).toBe(205);
    expect(
      chooseCode([
        { shows: late, when: 'A1>0' },
        { shows: done, when: 'B1>0' },
      ]),
    ).toBe('IF(A1>0,1,IF(B1>0,205,0))');
    expect(
      chooseCode([
        { shows: null, when: 'A1>0' },
        { shows: done, when: true },
      ]),
    ).toBe('IF(A1>0,0,205)');
    expect(chooseCode([{ shows: null, when: 'A1>0' }])).toBe(0);
  });
});

test.each<[number | null, string | null]>([
  [null, null],
  [0, null],
  [-0.5, 'target-below-current'],
  [-3, 'target-below-current'],
  [0.5, 'gap-of-1'],
  [1, 'gap-of-1'],
  [1.99, 'gap-of-1'],
  [2, 'gap-of-2'],
  [2.99, 'gap-of-2'],
  [3, 'gap-of-3-or-more'],
  [4, 'gap-of-3-or-more'],
])('a gap of %j is shown as %j', (gap, kind) => {
  expect(gapKind(gap)).toBe(kind);
});

test.each<[DueStatus, string | null]>([
  ['overdue', 'overdue'],
  ['unclear', 'unclear-due'],
  ['due-this-quarter', 'due-this-quarter'],
  ['ongoing', 'ongoing'],
  ['ongoing-past-end', 'ongoing-past-end'],
  ['ongoing-until', null],
  ['complete', 'complete'],
  ['due-later', null],
  ['cancelled', null],
  ['on-hold', null],
  ['unscheduled', null],
  ['blank', null],
])('what is %s is shown as %j', (status, kind) => {
  expect(kindOfStatus(status)).toBe(kind);
});

describe('a table of texts', () => {
  test('knows a text whatever its case and its blanks', () => {
    const table = createTextTable<number>();
    table.add('  Signed  off ', 1);
    expect(table.list()).toEqual([{ text: 'Signed off', meaning: 1 }]);
    expect(table.has('signed OFF')).toBe(true);
    expect([table.read(' SIGNED   off'), table.read('Signed')]).toEqual([1, null]);
  });

  test('keeps the first meaning of texts that some calculation takes for one', () => {
    const table = createTextTable<number>();
    for (const [text, meaning] of [
      ['Straße', 1],
      ['STRASSE', 2],
      ['strasse', 1],
      ['straße', 1],
    ] as const)
      table.add(text, meaning);
    expect(table.list()).toEqual([
      { text: 'Straße', meaning: 1 },
      { text: 'strasse', meaning: 1 },
    ]);
    expect([table.read('STRASSE'), table.has('Strasse'), table.has('strassE')]).toEqual([
      1,
      true,
      true,
    ]);
  });

  test('takes up no blank text and none above 250 characters', () => {
    const table = createTextTable<number>();
    for (const text of ['', '  ', 'x'.repeat(251), 'y'.repeat(250)]) table.add(text, 1);
    expect(table.list().map(({ text }) => text)).toEqual(['y'.repeat(250)]);
  });
});

describe('the starts of cells with levels', () => {
  const startsOf = (names: readonly string[]): ReturnType<typeof createLevelStarts> =>
    createLevelStarts(createScale(names));
  test('end at a blank, a colon or a line break, where no name has a blank that another lacks', () => {
    expect(startsOf(['Low', 'High']).stops).toEqual([' ', ':', '\n']);
    expect(startsOf(['Low', 'Very high']).stops).toEqual([' ', ':', '\n']);
    expect(startsOf(['Met', 'Met in part']).stops).toEqual([':', '\n']);
    expect(startsOf(['Not met', 'Partly met']).stops).toEqual([':', '\n']);
  });

  test('are looked up with their ranks', () => {
    const starts = createLevelStarts(
      addAliases(DEFAULT_SCALE, [{ word: 'Basic', level: 'Minimum' }]),
    );
    const read = (value: string | number, stop: ' ' | ':' | '\n' = ' '): number | null =>
      readStart(value, stop, starts);
    expect(
      ['Minimum', 'developing: some', 'Mature. All', 'Innovator', 'Basic'].map((text) =>
        read(text),
      ),
    ).toEqual([0, 1, 2, 4, 0]);
    expect(
      ['Basically', ' Mature', 'Mature  x', '#REF!', '', 'Some'].map((text) => read(text)),
    ).toEqual([null, null, 2, null, null, null]);
    expect([
      read('Mature: all', ':'),
      read('Mature – all', ':'),
      read('Mature\nall', '\n'),
    ]).toEqual([2, null, 2]);
    expect(tableStarts(starts)).toMatchObject({
      title: 'How cells with levels start',
      headings: ['Start', 'Rank, and 100'],
    });
    expect(tableStarts(starts).rows.at(0)).toEqual([{ text: 'Minimum' }, 100]);
  });

  test('fill a table of two rows at least', () => {
    expect(tableStarts({ table: createTextTable<number>(), stops: [':'] }).rows).toEqual([
      [{ text: '-' }, 0],
      [{ text: '-' }, 0],
    ]);
  });

  test('are compared by a formula, far from any gap where one is no level', () => {
    expect(gapFormula('$B2', '$C2', [':', '\n'])).toBe(
      'SUMPRODUCT(((Matrix_Starts=LEFT($C2,FIND(CHAR(10),$C2&CHAR(10))-1))-(Matrix_Starts=LEFT($B2,FIND(":",$B2&":")-1)))*Matrix_Ranks)',
    );
    expect([isThreeOrMore('G'), isBelow('G')]).toEqual(['ABS(G-27)<=24', 'ABS(G+25)<=24']);
  });
});

test.each<[number, string, string]>([
  [45_234, '04/11/2023', 'dd/mm/yyyy'],
  [45_234, 'Nov 2023', 'mmm yyyy'],
  [45_234, 'Nov-23', 'mmm-yy'],
  [45_234, '4 November 2023', 'd mmmm yyyy'],
  [45_234, '04 November 2023', 'dd mmmm yyyy'],
  [45_234, '4 Nov 2023', 'd mmm yyyy'],
  [45_234, '04 Nov 2023', 'dd mmm yyyy'],
  [45_234, '4-Nov-23', 'd-mmm-yy'],
  [45_234, '04-Nov-23', 'dd-mmm-yy'],
  [45_234, '04-Nov-2023', 'dd-mmm-yyyy'],
  [45_234, 'November 2023', 'mmmm yyyy'],
  [45_234, 'Nov 23', 'mmm yy'],
  [45_234, 'November 23', 'mmmm yy'],
  [45_234, '4-Nov', 'd-mmm'],
  [45_234, '04-Nov', 'dd-mmm'],
  [45_234, '4 Nov', 'd mmm'],
  [45_234, '04 Nov', 'dd mmm'],
  [45_234, ' 04/11 ', 'dd/mm'],
  [45_234, '04/11/23', 'dd/mm/yy'],
  [45_234, '4/11/2023', 'd/m/yyyy'],
  [45_234, '4/11/23', 'd/m/yy'],
  [45_234, '2023-11-04', 'yyyy-mm-dd'],
  [45_234, '04.11.2023', 'dd.mm.yyyy'],
  [45_234, '11/2023', 'mm/yyyy'],
  [45_234, '2023', 'yyyy'],
  [2.6, '3', '0'],
  [2.64, '2.6', '0.0'],
  [2.5, '2.50', '0.00'],
  [0.256, '26%', '0%'],
])('the number %d displayed as %j is so behind a mark as well: %s', (value, displayed, format) => {
  const form = formOfCell(value, displayed, 1900);
  expect(lookOfHighlight('overdue', form).numberFormat).toBe(`"▲ "${format}`);
});

test('a number displayed in yet another way has a border', () => {
  for (const [value, displayed] of [
    [45_234, '4th of Nov'],
    [0.5, 'half'],
    [-3, '(3)'],
  ] as const) {
    expect(formOfCell(value, displayed, 1900)).toBe(UNMARKED_FORM);
  }
});
