import { describeHeader } from '../../../src/matrix-sheet/read/find-matrix';
import type { HeaderLocation } from '../../../src/matrix-sheet/read/find-matrix';
import type { Side } from '../../../src/matrix-sheet/read/grid-marks';
import type { MatrixRow } from '../../../src/matrix-sheet/read/matrix-rows';
import { describeSide, readStatement } from '../../../src/matrix-sheet/read/read-statement';
import type { StatementSide } from '../../../src/matrix-sheet/read/read-statement';
import type { Block } from '../../../src/matrix-sheet/read/split-blocks';
import type { SheetSection } from '../../../src/matrix-sheet/read/split-sections';
import { listSections } from '../../../src/matrix-sheet/read/split-sections';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid } from '../read-sheet';
import { markOf, rowOf } from '../row';

const DAMAGED = markOf(null, { kind: 'damaged', word: 'M-4', text: 'M-4' });

/** A section at B3 whose columns are those of the header, with these values below it. */
function sectionOf(
  columns: HeaderLocation['columns'],
  values: readonly (readonly CellValue[])[] = [[]],
  marks: Partial<HeaderLocation> = {},
): SheetSection {
  const grid = createGrid([['KPI', 'Now', 'Level', 'Target', 'Level'], ...values], { at: 'B3' });
  const header = { ...describeHeader({ sheet: 'Plan', top: null }, 2, columns), ...marks };
  return listSections([{ grid, header }])[0]!;
}

const OWN = sectionOf({ kpi: 1, current: 2, currentLevel: 3, target: 4, targetLevel: 5 });
const IN_STATEMENT = sectionOf({ kpi: 1, current: 2, target: 4 });
const LEVELS_ALONE = sectionOf({ kpi: 1, currentLevel: 3, targetLevel: 5 });
const sideOf = (section: SheetSection, side: 'current' | 'target' = 'current'): StatementSide =>
  describeSide(side, section, new Set());

/** The rows of one KPI, the first in row 4. */
function blockOf(section: SheetSection, ...said: readonly Partial<MatrixRow>[]): Block {
  const rows = said.map((one, index) => rowOf({ rowIndex: 3 + index, section, ...one }));
  return { rows, area: null, labelLines: [], repeats: null };
}

const GRID = [{ columnIndex: 2, heading: 'Mature' }];
test.each<[string, HeaderLocation['columns'], Partial<HeaderLocation>, readonly Side[], string]>([
  ['a column for the statement alone', { current: 2 }, {}, [], 'text, C4 C4'],
  [
    'a column for the level beside it',
    { current: 2, currentLevel: 3 },
    {},
    [],
    'text and level, C4 D4',
  ],
  ['a column for the level alone', { currentLevel: 3 }, {}, [], 'level,  D4'],
  [
    'columns of levels that mark it',
    { current: 2 },
    { levelGrid: GRID },
    ['now'],
    'text and level, C4 ',
  ],
  [
    'columns of levels that mark the target',
    { current: 2 },
    { levelGrid: GRID },
    ['target'],
    'text, C4 C4',
  ],
  ['columns of levels and no other', {}, { levelGrid: GRID }, ['target'], 'level,  '],
])('where things stand has %s', (_, columns, marks, sides, expected) => {
  const section = sectionOf({ kpi: 1, ...columns }, [[]], marks);
  const side = describeSide('current', section, new Set(sides));
  const row = rowOf({ rowIndex: 3, section });
  const has = [...(side.hasText ? ['text'] : []), ...(side.hasLevelColumn ? ['level'] : [])];
  expect(`${has.join(' and ')}, ${side.nameTextCell(row)} ${side.nameLevelCell(row)}`).toBe(
    expected,
  );
});

test('each side says its own, the cell of the level as typed', () => {
  const section = sectionOf({ kpi: 1, current: 2, target: 4, targetLevel: 5 }, [
    ['a', 'Mature: b', '', 'c', 3],
  ]);
  const row = rowOf({
    rowIndex: 3,
    section,
    current: 'x',
    target: 'y',
    currentMark: markOf('Mature'),
    targetMark: markOf('Leader'),
  });
  const described = (['current', 'target'] as const).map((side) => {
    const { textOf, markOf: mark, cellTextOf } = describeSide(side, section, new Set());
    return [
      textOf(row),
      mark(row)!.level,
      cellTextOf(row),
      cellTextOf(rowOf({ section, rowIndex: 9 })),
    ];
  });
  expect(described).toEqual([
    ['x', 'Mature', 'Mature: b', ''],
    ['y', 'Leader', '3', ''],
  ]);
  const grid = sectionOf({ kpi: 1 }, [['a']], { levelGrid: GRID });
  expect(sideOf(grid).cellTextOf(rowOf({ rowIndex: 3, section: grid }))).toBe('');
});

describe('a statement', () => {
  const read = (section: SheetSection, block: Block, next?: Block): unknown => {
    const { level, word, text, cell, textCells } = readStatement(block, next, sideOf(section));
    return { level, word, text, cell, textCells: textCells.join(' ') };
  };
  const opening = (text: string): Partial<MatrixRow> => ({
    current: `Mature: ${text}`,
    currentMark: markOf('Mature', { text }),
  });

  test('goes on in the rows below its level', () => {
    expect(
      read(IN_STATEMENT, blockOf(IN_STATEMENT, opening('We meet'), {}, { current: 'monthly.' })),
    ).toEqual({
      level: 'Mature',
      word: 'Mature',
      text: 'We meet monthly.',
      cell: 'C4',
      textCells: 'C4 C6',
    });
  });

  test('has its level in the first row with a sound one, and begins above it', () => {
    const block = blockOf(
      IN_STATEMENT,
      { current: 'M-4', currentMark: DAMAGED },
      opening('We meet'),
    );
    expect(read(IN_STATEMENT, block)).toMatchObject({ level: 'Mature', cell: 'C5' });
    expect(
      read(OWN, blockOf(OWN, { current: 'We meet' }, { currentMark: markOf('Mature') })),
    ).toEqual({
      level: 'Mature',
      word: 'Mature',
      text: 'We meet',
      cell: 'D5',
      textCells: 'C4',
    });
  });

  test.each<[string, readonly Partial<MatrixRow>[], string]>([
    ['in the first row', [{ currentMark: DAMAGED }, {}], 'D4 M-4'],
    ['beside the label', [{}, { label: 'Culture', currentMark: DAMAGED }], 'D5 M-4'],
    ['in no other row', [{}, { currentMark: DAMAGED }], 'D4 '],
    [
      'in the first of two',
      [
        { currentMark: DAMAGED },
        { label: 'Culture', currentMark: markOf(null, { kind: 'damaged', word: 'X' }) },
      ],
      'D4 M-4',
    ],
  ])('means a level by a damaged one %s', (_, rows, expected) => {
    const { cell, word } = readStatement(blockOf(OWN, ...rows), undefined, sideOf(OWN));
    expect(`${cell} ${word}`).toBe(expected);
  });

  test('leaves out scraps, and keeps a scrap that is a level', () => {
    expect(
      read(IN_STATEMENT, blockOf(IN_STATEMENT, opening(', ,'), { current: '· ·' })),
    ).toMatchObject({
      text: '',
      textCells: 'C4',
    });
  });

  test('says a line of the rows that repeat its level no further time', () => {
    const block = blockOf(IN_STATEMENT, opening('We meet'), opening('We meet'));
    expect(read(IN_STATEMENT, { ...block, repeats: new Set([block.rows[1]!]) })).toMatchObject({
      text: 'We meet',
      textCells: 'C4 C5',
    });
  });

  test('ends with the words in front of the next level', () => {
    const closing = {
      current: 'by all. Leader',
      currentMark: markOf('Leader', { kind: 'closing', text: 'by all.' }),
    };
    const [block, next] = [
      blockOf(IN_STATEMENT, opening('We meet')),
      blockOf(IN_STATEMENT, closing),
    ];
    const below = {
      ...next,
      rows: next.rows.map((row) => ({ ...row, rowIndex: 4, sheetRowIndex: 4 })),
    };
    expect(read(IN_STATEMENT, block, below)).toMatchObject({
      text: 'We meet by all.',
      textCells: 'C4 C5',
    });
    expect(read(IN_STATEMENT, block, blockOf(IN_STATEMENT, opening('We do')))).toMatchObject({
      text: 'We meet',
    });
    expect(read(IN_STATEMENT, below)).toMatchObject({ level: 'Leader', text: '', textCells: 'C5' });
    expect(read(OWN, blockOf(OWN, { current: 'We meet' }), below)).toMatchObject({
      text: 'We meet',
    });
  });

  test('is what stands behind the level where only levels have a column', () => {
    const block = (text: string): Block =>
      blockOf(LEVELS_ALONE, { currentMark: markOf('Mature', { text }) });
    expect(read(LEVELS_ALONE, block('we meet'))).toMatchObject({
      text: 'we meet',
      textCells: 'D4',
    });
    expect(read(LEVELS_ALONE, block(', ,'))).toMatchObject({ text: '', textCells: '' });
    expect(read(LEVELS_ALONE, block(''))).toMatchObject({ text: '', textCells: '' });
  });

  test.each<[string, string, string]>([
    ['Basic', 'Basic', ''],
    ['Quite basic', 'Quite basic', ''],
    ['Quite basic yet', '', 'Quite basic yet'],
    ['Basic.', '', 'Basic.'],
  ])('that says “%s” alone means the level “%s”', (current, word, text) => {
    expect(read(IN_STATEMENT, blockOf(IN_STATEMENT, { current }))).toMatchObject({
      level: null,
      word,
      text,
    });
    expect(read(OWN, blockOf(OWN, { current }))).toMatchObject({ word: '', text: current });
  });

  test('of two words in two rows means none', () => {
    expect(
      read(IN_STATEMENT, blockOf(IN_STATEMENT, { current: 'Basic' }, { current: 'Good' })),
    ).toMatchObject({
      word: '',
      text: 'Basic Good',
    });
  });

  test('that is printed twice, first damaged, begins below', () => {
    const torn = {
      current: 'Mat re',
      currentMark: markOf(null, { kind: 'damaged', word: 'Mat re' }),
    };
    const block = blockOf(IN_STATEMENT, torn, opening('We meet'));
    expect(read(IN_STATEMENT, block)).toMatchObject({ text: 'We meet', textCells: 'C5' });
  });
});

test('an inferred level and a suggestion are told', () => {
  const mark = markOf('Mature', { inferred: true, word: 'M' });
  expect(readStatement(blockOf(OWN, { currentMark: mark }), undefined, sideOf(OWN))).toMatchObject({
    level: 'Mature',
    inferred: true,
    word: 'M',
    suggestion: null,
  });
  const damaged = markOf(null, { kind: 'damaged', inferred: true, suggestion: 'Mature' });
  expect(
    readStatement(blockOf(OWN, { currentMark: damaged }), undefined, sideOf(OWN)),
  ).toMatchObject({
    level: null,
    inferred: false,
    suggestion: 'Mature',
  });
});
