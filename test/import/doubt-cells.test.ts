import { runAtOnce } from '../../src/domain/steps';
import { doubtCellsInSteps } from '../../src/import/pages/doubt-cells';
import type { FoundCell, FoundTable } from '../../src/import/pages/found-table';
import { chainTablesInSteps } from '../../src/import/pages/chain-tables';
import { joinChainInSteps } from '../../src/import/pages/join-tables';
import type { ImportedSheet } from '../../src/workbook/imported-sheet';
import type { PageForm } from '../support/lay-pages';
import { layPages, printLine } from '../support/lay-pages';
import { readPages } from '../support/read-pages';

const FORM: PageForm = {
  widths: [110, 190, 190, 190, 80],
  isRuled: true,
  padding: 3,
  align: 'top',
  linesOnPage: 40,
};
const HEADINGS = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const row = (index: number, action = `Write plan ${index}.`): string[] => [
  `Theme ${index}`,
  'Minimum: some do.',
  'Mature: all do.',
  action,
  'Q1 23',
];
const ROWS = [HEADINGS, ...[1, 2, 3, 4, 5].map((index) => row(index))];

const read = (rows: readonly (readonly string[])[], form = FORM): ImportedSheet =>
  readPages(layPages(rows, form));

/** Which cells are doubtful: "row-doubted A3". */
const doubtsOf = ({ repairs }: ImportedSheet): string[] =>
  repairs.flatMap(({ kind, cell, certainty }) =>
    certainty === 'doubtful' ? [`${kind} ${cell}`] : [],
  );
const wholeRow = (rowNumber: number): string[] =>
  ['A', 'B', 'C', 'D', 'E'].map((letter) => `row-doubted ${letter}${rowNumber}`);

/** The rows with one of them, from 1, put in the place of the usual one, or added at the end. */
const withRow = (at: number, cells: readonly string[]): (readonly string[])[] =>
  ROWS.map((each, index) => (index === at ? cells : each));

test('nothing is doubtful of a table in order, with lines or without', () => {
  for (const isRuled of [true, false])
    expect(doubtsOf(read(ROWS, { ...FORM, isRuled }))).toEqual([]);
});

test('a text that begins in the middle of a sentence makes its row doubtful, and the one above', () => {
  const doubts = doubtsOf(read(withRow(3, row(3, 'and all that goes with it.'))));
  expect(doubts).toEqual([...wholeRow(3), ...wholeRow(4)]);
});

test('a cell that ends with a word that joins makes its row doubtful, and none that ends with a name', () => {
  const doubtedWith = (action: string) => doubtsOf(read(withRow(3, row(3, action))));
  expect(doubtedWith('Review suppliers a')).toEqual([...wholeRow(4), ...wholeRow(5)]);
  expect(doubtedWith('Review suppliers A')).toEqual([]);
});

test('a column that is written in small letters is none of broken texts', () => {
  const rows = [HEADINGS, ...[1, 2, 3, 4, 5].map((index) => row(index, `write plan ${index}`))];
  expect(doubtsOf(read(rows))).toEqual([]);
});

test('the rest of rows tells nothing of how a column is written', () => {
  const rest = (index: number): string[] => [
    '',
    `with ${index} of us.`,
    `in ${index} years.`,
    '',
    '',
  ];
  const rows = [HEADINGS, ...[1, 2, 3].flatMap((index) => [row(index), rest(index)]), row(4)];
  const doubts = doubtsOf(read(rows));
  expect(doubts).toEqual(expect.arrayContaining([...wholeRow(2), ...wholeRow(4), ...wholeRow(6)]));
});

test('a cell that says its text twice makes its row doubtful, and the one below where that is empty', () => {
  const twice = ['Theme 3\nTheme 3', ...row(3).slice(1)];
  const below = ['', ...row(4).slice(1)];
  const rows = ROWS.map((each, index) => (index === 3 ? twice : index === 4 ? below : each));
  const doubts = doubtsOf(read(rows));
  expect(doubts).toEqual([...wholeRow(4), ...wholeRow(5).slice(1)]);
  expect(doubtsOf(read(withRow(3, twice)))).toEqual([]);
});

test('headings with no row below them are doubtful', () => {
  expect(doubtsOf(read([HEADINGS]))).toEqual(wholeRow(1));
  expect(doubtsOf(read([...ROWS, HEADINGS], { ...FORM, isRuled: false }))).toEqual(wholeRow(7));
});

test('headings are doubtful where all below them is', () => {
  const rows = [HEADINGS, row(1, 'Write the plan for'), row(2)];
  expect(doubtsOf(read(rows))).toEqual([...wholeRow(1), ...wholeRow(2), ...wholeRow(3)]);
});

test('a text that cannot end as it does makes its row doubtful, and the one below', () => {
  const doubts = doubtsOf(read(withRow(2, row(2, 'Write the plan for'))));
  expect(doubts).toEqual([...wholeRow(3), ...wholeRow(4)]);
});

test('rows without lines are doubtful where most of the others are', () => {
  const open = [1, 2].map((index) => row(index, 'Write the plan for'));
  const rows = [HEADINGS, ...open, ...[3, 4, 5].map((index) => row(index))];
  const some = [2, 3, 4].flatMap(wholeRow);
  expect(doubtsOf(read(rows))).toEqual(some);
  const all = [...some, ...wholeRow(5), ...wholeRow(6)];
  expect(doubtsOf(read(rows, { ...FORM, isRuled: false }))).toEqual(expect.arrayContaining(all));
  const most = [...rows, ...[6, 7].map((index) => row(index))];
  const few = doubtsOf(read(most, { ...FORM, isRuled: false }));
  expect(few).not.toEqual(expect.arrayContaining(wholeRow(8)));
});

test('a row that says some of the headings is doubtful', () => {
  const [, ...others] = HEADINGS;
  expect(doubtsOf(read(withRow(4, ['KP1', ...others])))).toEqual(wholeRow(5));
});

test('a row that says headings of which some are cut is doubtful, and those beside it', () => {
  const [kpi, now, ...others] = HEADINGS;
  const cut = [kpi!, now!.slice(0, now!.lastIndexOf(' ')), ...others];
  const doubts = doubtsOf(read(withRow(4, cut)));
  expect(doubts).toEqual([...wholeRow(4), ...wholeRow(5), ...wholeRow(6)]);
});

test('a row with one text where others have more is doubtful', () => {
  for (const at of [3, 5])
    expect(doubtsOf(read(withRow(at, ['Agreed in May', '', '', '', ''])))).toEqual([
      `row-doubted A${at + 1}`,
    ]);
});

test('words that lie over each other, or stand apart, may be of two columns', () => {
  const [page] = layPages(ROWS, FORM);
  const words = page!.texts.filter(({ text }) => text === '2.');
  const [last] = words;
  for (const left of [last!.box.left - 4, last!.box.left + 40]) {
    const texts = [...page!.texts, ...printLine('Other', left, last!.box.top)];
    const imported = readPages([{ ...page!, texts }]);
    expect(doubtsOf(imported)).toEqual(['column-doubted D3']);
  }
});

test('a line that begins as an action does may be one of its own', () => {
  const doubts = doubtsOf(
    read(withRow(2, row(2, 'Write all of the plans for next year Review what came of them'))),
  );
  expect(doubts).toEqual(['parts-doubted D3']);
  const sentences = 'Write all of the plans for next year. Review what came of them';
  expect(doubtsOf(read(withRow(2, row(2, sentences))))).toEqual([]);
});

test('texts below a heading that may be of two columns may be so too', () => {
  const [page] = layPages(ROWS, FORM);
  const kpi = page!.texts.find(({ text }) => text === 'KPI')!;
  const texts = [...page!.texts, ...printLine('Area', kpi.box.left + 60, kpi.box.top)];
  const imported = readPages([{ ...page!, texts }]);
  expect(doubtsOf(imported)).toEqual([1, 2, 3, 4, 5, 6].map((at) => `column-doubted A${at}`));
});

test('texts of a column without a heading, and of the one beside it, may be of one column', () => {
  const [headings, ...rows] = ROWS;
  const headless = [headings!.map((text, index) => (index === 4 ? '' : text)), ...rows];
  const cells = [1, 2, 3, 4, 5, 6].flatMap((at) => [`D${at}`, `E${at}`]);
  expect(doubtsOf(read(headless))).toEqual([]);
  expect(doubtsOf(read(headless, { ...FORM, isRuled: false }))).toEqual(
    cells.filter((cell) => cell !== 'E1').map((cell) => `column-doubted ${cell}`),
  );
});

test('a line that two pages have at one height is no running title where it is near the others', () => {
  const action =
    'Write all of the plans for the next year, and ask those who use them for their calendar';
  const rows = [HEADINGS, ...[1, 2, 3, 4].map((index) => row(index, action))];
  const pages = layPages(rows, { ...FORM, isRuled: false, linesOnPage: 7 });
  const imported = readPages(pages);
  expect(pages.length).toBeGreaterThan(1);
  expect(imported.noise.filter(({ kind }) => kind === 'running-title')).toEqual([]);
  expect(imported.grid.values.slice(1).map((cells) => cells[3])).toEqual(
    [1, 2, 3, 4].map(() => action),
  );
});

test('a column whose heading stands in a second row, below what groups it, is in order', () => {
  const grouped = [
    [
      ['KPI', 'Level', '', 'Actions', 'By when'],
      ['', 'Where we are now', 'Where we want to be', '', ''],
    ],
    [['Plan', 'Level', '', 'Work', ''], HEADINGS],
  ];
  for (const headings of grouped) {
    for (const isRuled of [true, false])
      expect(doubtsOf(read([...headings, ...ROWS.slice(1)], { ...FORM, isRuled }))).toEqual([]);
  }
});

test('rows that stand beside each other, and not below, are doubtful', () => {
  const [, ...texts] = HEADINGS;
  /** Rows of which each second one stands so far below the one above. */
  const doubtRows = (step: number): number[] => {
    const cells = [0, 1, 2, 3].flatMap((rowIndex) =>
      texts.map((text, columnIndex) => {
        const top = 40 + (rowIndex >> 1) * 60 + (rowIndex % 2) * step;
        const words = printLine(`${text} ${rowIndex}`, 40 + 150 * columnIndex, top).map((word) => ({
          ...word,
          pageNumber: 1,
        }));
        return { rowIndex, columnIndex, columnSpan: 1, rowSpan: 1, words, from: 40, to: 190 };
      }),
    );
    const columnCount = texts.length;
    const table = { cells, rowCount: 4, columnCount, isRuled: false, repeated: [] };
    const doubted = [...runAtOnce(doubtCellsInSteps(table, []))].filter(
      ([, doubt]) => doubt === 'row-doubted',
    );
    return [...new Set(doubted.map(([{ rowIndex }]) => rowIndex))];
  };
  expect(doubtRows(12)).toEqual([]);
  expect(doubtRows(5)).toEqual([0, 1, 2, 3]);
});

test('headings further apart than by a space may be two, in the second row of headings too', () => {
  const [headings, ...rows] = ROWS;
  const groups = ['', 'Levels', '', 'Plan', ''];
  const [page] = layPages([groups, headings!, ...rows], { ...FORM, isRuled: false });
  const when = page!.texts.find(({ text }) => text === 'when')!;
  const texts = page!.texts.map((text) =>
    text === when ? { ...text, box: { ...text.box, left: text.box.left + 3 } } : text,
  );
  const doubtsWith = (pages: typeof page): string[] => doubtsOf(readPages([pages!]));
  expect(doubtsWith(page)).toEqual([]);
  expect(doubtsWith({ ...page!, texts })).toEqual(
    [2, 3, 4, 5, 6, 7].map((at) => `column-doubted E${at}`),
  );
});

test('a row that says in one what two rows of headings do is doubtful', () => {
  const [now, want] = ['Where we are now', 'Where we want to be'];
  const groups = ['KPI', 'Levels', '', 'Plan', 'By when'];
  const headings = ['', now, want, 'Actions', ''];
  const both = ['KPI', `Levels ${now}`, want, 'Plan Actions', 'By when'];
  const rows = [1, 2, 3, 4, 5].map((index) => row(index));
  const imported = read([groups, headings, ...rows.slice(0, 3), both, ...rows.slice(3)]);
  expect(doubtsOf(imported)).toEqual(wholeRow(6));
});

describe('headings of two rows, said again above a block', () => {
  const groups = ['KPI', 'Where we are now', '', '', 'Actions', ''];
  const second = ['', 'Level', 'Statement', 'Evidence', 'What', 'By when'];
  const form = { ...FORM, widths: [110, 80, 190, 110, 190, 80] };
  const line = (index: number): string[] => {
    const [name, now, target, action, due] = row(index);
    return [name!, `${index}`, now!, target!, action!, due!];
  };
  const doubtsOfBlock = (...lines: string[][]): string[] =>
    doubtsOf(read([groups, second, line(1), line(2), ...lines], form));
  const cellsOf = (rowNumber: number, letters: string): string[] =>
    Array.from(letters, (letter) => `row-doubted ${letter}${rowNumber}`);

  test('are in order where they are whole', () => {
    expect(doubtsOfBlock(groups, second, line(3), line(4))).toEqual([]);
  });

  test('are doubtful where one of the two is missing', () => {
    expect(doubtsOfBlock(groups, line(3), line(4))).toEqual(cellsOf(5, 'ABE'));
    expect(doubtsOfBlock(second, line(3), line(4))).toEqual(cellsOf(5, 'BCDEF'));
  });

  test('are doubtful where a text of the row below stands among them, with what is left of that', () => {
    const [name, ...rest] = line(3);
    expect(doubtsOfBlock(groups, [name!, ...second.slice(1)], ['', ...rest], line(4))).toEqual([
      ...cellsOf(5, 'ABE'),
      ...cellsOf(6, 'ABCDEF'),
      ...cellsOf(7, 'BCDEF'),
    ]);
  });
});

describe('a cell over several rows up to the end of a page', () => {
  const say = (text: string, pageNumber: number, top: number): FoundCell['words'] =>
    printLine(text, 40, top).map((word) => ({ ...word, pageNumber }));
  /** Four columns of rows, the last of which has texts where they are given, over as many rows as they are. */
  const tableOf = (
    pageNumber: number,
    owners: readonly (string | null)[],
    spans: readonly number[],
  ): FoundTable => ({
    pageNumber,
    isRuled: false,
    top: 40,
    bottom: 400,
    edges: [40, 140, 240, 340, 440],
    rows: owners.map((owner, row) =>
      [`Theme ${pageNumber} ${row}`, 'Mature', `Write plan ${row}`, owner].flatMap(
        (text, columnIndex): FoundCell[] => {
          if (text === null) return [];
          const words = say(text, pageNumber, 60 + row * 24);
          const rowSpan = columnIndex === 3 ? spans[row]! : 1;
          return [{ columnIndex, columnSpan: 1, rowSpan, words, from: 40, to: 440 }];
        },
      ),
    ),
  });
  const doubtsFor = (owners: readonly (string | null)[], spans: readonly number[]): string[] => {
    const tables = [tableOf(1, owners, spans), tableOf(2, ['', 'T Okafor'], [1, 1])];
    const [chain] = runAtOnce(
      chainTablesInSteps(tables.map((each) => ({ kind: 'table', table: each }) as const)),
    );
    const { table } = runAtOnce(joinChainInSteps(chain!));
    return [...runAtOnce(doubtCellsInSteps(table, []))].map(
      ([{ columnIndex, rowIndex, rowSpan }, doubt]) =>
        `${doubt} ${columnIndex} ${rowIndex} ${rowSpan}`,
    );
  };

  test('may end there where other cells of its column are empty', () => {
    expect(doubtsFor(['Owner', '', 'Ann Jones', null], [1, 1, 2, 1])).toContain(
      'row-doubted 3 2 3',
    );
  });

  test('goes on where none is', () => {
    expect(doubtsFor(['Owner', 'T Okafor', 'Ann Jones', null], [1, 1, 2, 1])).not.toContain(
      'row-doubted 3 2 3',
    );
  });
});
