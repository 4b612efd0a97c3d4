import { parseIsoDate, toExcelSerial } from '../../../src/domain/calendar-date';
import type { MaturityMatrix } from '../../../src/domain/matrix';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { createDueTexts, tableDues } from '../../../src/matrix-sheet/highlights/due-texts';
import {
  DUE_KINDS_BY_GRAVITY,
  expectedHighlights,
} from '../../../src/matrix-sheet/highlights/cell-highlights';
import { planHighlights } from '../../../src/matrix-sheet/highlights/plan-highlights';
import { readSheets } from '../../../src/matrix-sheet/read-matrix';
import { findFirstHeader } from '../../../src/matrix-sheet/read/split-sections';
import type { LookupCell, LookupTable } from '../../../src/workbook/highlight-plan';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import { createGoldens } from '../../support/goldens';
import { createGrid, HEADER } from '../read-sheet';
import { HighlightedSheet } from './engine';

const compareWithGolden = createGoldens('test/matrix-sheet/highlights/plans-of-sheets');

const serialOf = (iso: string): number => toExcelSerial(parseIsoDate(iso)!);

/** A KPI a row, with what stands behind its action. */
const listKpis = (...said: readonly (readonly CellValue[])[]): CellValue[][] =>
  said.map((cells, index) => [`KPI ${index}`, 'Developing', 'Leader', 'Build it', ...cells]);

/** How a column of dates is shown, below its heading. */
const showDates = (...shown: readonly string[]): Partial<SheetGrid> => ({
  displayed: new Map([[4, ['By when', ...shown]]]),
});

/** Sheets of one matrix each, by what their highlights have to cope with; by the name of their golden. */
const SHEETS: Readonly<Record<string, Readonly<Record<string, readonly SheetGrid[]>>>> = {
  dues: {
    'dues in every form': [
      createGrid([
        HEADER,
        ...listKpis(
          ['Q1 23'],
          ['Complete'],
          ['by end of Q2 23'],
          ['2023/24'],
          ['Ongoing until further notice'],
          ['TBC'],
          ['see the plan of the board'],
          ['N/A'],
          [''],
          [4],
          [true],
          ['#REF!'],
          [serialOf('2023-05-31')],
          ['said "so"'],
          [`when ${'all of it '.repeat(30)}is done`],
          ['1. Q1 23\n2. Q2 24'],
          ['Q1'],
        ),
      ]),
    ],
    'dates that show their month, one that shows its day': [
      createGrid(
        [
          HEADER,
          ...listKpis(
            [serialOf('2023-05-01')],
            [serialOf('2023-09-01')],
            [serialOf('2024-02-15')],
            [serialOf('1999-12-31')],
          ),
        ],
        showDates('May 2023', 'Sep 2023', '15/02/2024', '31/12/1999'),
      ),
    ],
    'dates that show their day, one that shows its month': [
      createGrid(
        [HEADER, ...listKpis([serialOf('2023-05-01')], [serialOf('2023-09-02')], [45200])],
        showDates('May 2023', '2/9/23', '1-Oct-23'),
      ),
    ],
  },
  states: {
    'a Status beside each due': [
      createGrid([
        [...HEADER, 'Status'],
        ...listKpis(
          ['Q1 23', 'Complete'],
          ['Q1 23', 'Complete - JS'],
          ['Q1 23', 'Withdrawn by the board'],
          ['Q1 23', 'Paused'],
          ['Complete', 'In progress'],
          ['', 'Complete'],
          ['', 'In progress'],
          ['see plan', 'Red'],
          ['see plan', 'Done'],
          [serialOf('2023-05-31'), 'Completed in May 2023'],
          ['Q1 23', '#N/A'],
          [true, 'Done'],
          [4, 'Done'],
        ),
      ]),
    ],
    'a share of each action that is complete': [
      createGrid([
        [...HEADER, '% complete'],
        ...listKpis(['Q1 23', 1], ['Q1 23', 0.5], ['Q1 23', '100%'], ['Complete', 0.5], ['', 1]),
      ]),
    ],
    'per cents of each action that are complete, one with an error': [
      createGrid([[...HEADER, '% complete'], ...listKpis(['Q1 23', 100], ['Q1 23', '#DIV/0!'])]),
    ],
  },
  'due-columns': {
    'original and revised dues': [
      createGrid([
        [...HEADER.slice(0, 4), 'Original due', 'By when', 'Status'],
        ...listKpis(
          ['Q1 22', 'Q1 23', ''],
          ['Q1 23', '', ''],
          ['see plan', '-', ''],
          ['by end of Q2 23', '', 'Done'],
          [serialOf('2023-05-31'), '', ''],
          ['', 'TBC', ''],
        ),
      ]),
    ],
    'marks in columns of quarters': [
      createGrid([
        [...HEADER.slice(0, 4), 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'],
        ...listKpis(['', 'x', ''], ['x', 'x', ''], ['', '', '■'], ['', '', '']),
      ]),
    ],
    'no column for dues': [
      createGrid([HEADER.slice(0, 4), ['Reporting', 'Developing', 'Leader', 'Build it']]),
    ],
    'two actions side by side': [
      createGrid([
        ['KPI', 'Current level', 'Target level', 'Action 1', 'Due 1', 'Action 2', 'Due 2'],
        ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 24', 'Use it', 'see plan'],
        ['Culture', 'Mature', 'Minimum', 'Ask staff', '', '', 'Q2 24'],
      ]),
    ],
  },
  levels: {
    'levels in every form': [
      createGrid([
        HEADER,
        ...[
          ['Minimum: none yet', 'Leader'],
          ['Mature\nWe meet', 'Developing – some'],
          ['developing.', 'MATURE, mostly'],
          ['Mature', 'Mature'],
          ['Minimum', 'Innovator'],
          ['Basic', 'Leader'],
          ['', 'Leader'],
          ['N/A', 'Leader'],
          ['#REF!', 'Mature'],
          [' Developing', 'Leader  of all'],
          ['We are Developing', 'We will be Leader'],
        ].map(([current, target], index) => [`KPI ${index}`, current!, target!, 'Do it', 'Q1 23']),
      ]),
    ],
    'levels that are numbers': [
      createGrid([
        ['KPI', 'Current level', 'Target level', 'Actions', 'By when'],
        ...[
          [1, 2.5],
          [2, 5],
          ['3', 4],
          [4, 1],
          [0, 9],
          [2, 2],
        ].map(([current, target], index) => [`KPI ${index}`, current!, target!, 'Do it', 'Q1 23']),
      ]),
    ],
    'marks in columns of levels': [
      createGrid([
        ['KPI', 'Minimum', 'Developing', 'Mature', 'Leader', 'Innovator', 'Actions', 'By when'],
        ['Reporting', '', 'Now', '', 'Target', '', 'Build it', 'Q4 23'],
        ['Culture', '', 'Target', 'Now', '', '', 'Ask staff', ''],
        ['Risk', '', '', 'Now', '', '', 'Write it', 'Q1 24'],
      ]),
    ],
  },
  sections: {
    'rows that repeat the levels of their KPI, and a target a row below': [
      createGrid([
        HEADER,
        ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
        ['Reporting', 'Developing', 'Leader', 'Use it', 'Q2 23'],
        ['Risk', 'Developing We write', '', 'Write it', 'Q1 23'],
        ['', 'when asked.', 'Leader We write it', 'Use it', ''],
      ]),
    ],
    'blocks, the second with its columns in another order and an action without a due': [
      createGrid([
        ['Buying'],
        HEADER,
        ...listKpis(['Q1 23'], ['see plan']),
        [],
        ['People'],
        ['By when', 'KPI', 'Where we want to be', 'Where we are now', 'Actions'],
        ['Q2 23', 'Training', 'Mature', 'Minimum', 'Hold a course'],
        ['', 'Culture', 'Mature', '', 'Ask staff'],
        ['see plan', '', '', '', ''],
      ]),
    ],
    'actions on a sheet of their own': [
      createGrid([
        ['KPI', 'Current level', 'Target level'],
        ['Reporting', 'Developing', 'Leader'],
        ['Culture', 'Minimum', 'Mature'],
      ]),
      createGrid(
        [
          ['KPI', 'Actions', 'By when', 'Status'],
          ['Reporting', 'Build it', 'Q4 23', 'Open'],
          ['', 'Use it', 'see plan', ''],
          ['Culture', 'Ask staff', '', 'Done'],
        ],
        { sheet: "The council's actions" },
      ),
    ],
    'dues that stand beside no action': [
      createGrid([
        HEADER,
        ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'],
        ['', '', '', '', 'Q2 23'],
        ['Culture', 'Developing', 'Leader', 'As above', ''],
        ['Risk', 'Developing', 'Leader', '', 'Complete'],
      ]),
    ],
  },
};

/** Dues that every plan knows, as they are spelled best. */
const SPELLED_BEST =
  /^(?:(?:Ongoing (?:from|to) )?Q\d(?:\/\d)? \d\d(?: \/ Q\d \d\d)?|Ongoing|Complete)$/;

const PLAIN = [createGrid([HEADER, ...listKpis(['Q1 23'])])];
/** The words that settle a state and the starts of levels, where a matrix adds none. */
const USUAL_TABLES = planHighlights(readSheetsOf(PLAIN), PLAIN).lookups.slice(1, 3);
const USUAL_TEXTS: ReadonlySet<string> = new Set(
  USUAL_TABLES.flatMap(({ rows }) => rows.flat()).flatMap((cell) =>
    typeof cell === 'object' && 'text' in cell ? cell.text : [],
  ),
);

const printCell = (cell: LookupCell): string =>
  typeof cell === 'number' ? String(cell) : 'formula' in cell ? cell.formula : `“${cell.text}”`;

function printTable({ title, headings, names, rows }: LookupTable): string[] {
  return [
    `${title}: ${headings.join(' | ')}: ${names.join(' | ')}`,
    ...rows.map((row) => `  ${row.map(printCell).join(' | ')}`),
  ];
}

/** Rows of every plan: dues that are spelled best, words and starts that are known before, and those that fill up a list. */
function isUsual(row: readonly LookupCell[]): boolean {
  const texts = row.flatMap((cell) =>
    typeof cell === 'object' && 'text' in cell ? cell.text : [],
  );
  return texts.some((text) => SPELLED_BEST.test(text) || USUAL_TEXTS.has(text)) || row[0] === 0;
}

function readSheetsOf(grids: readonly SheetGrid[]): MaturityMatrix {
  const sheets = grids.map((grid) => ({ grid, header: findFirstHeader(grid)! }));
  return readSheets(sheets, { scale: null, basis: FINANCIAL_YEAR });
}

/** The formats of a plan, and of its tables what stands there for the sake of this matrix. */
function print(grids: readonly SheetGrid[]): string[] {
  const plan = planHighlights(readSheetsOf(grids), grids);
  return [
    ...plan.sheets.flatMap(({ sheet, rules }) =>
      rules.map(({ range, formula, look }) => {
        const mark = look.numberFormat?.split(';')[0] ?? 'border';
        return `${sheet}!${range} ${formula} ${mark}`;
      }),
    ),
    ...plan.lookups.flatMap((table) => {
      const rows = table.rows.filter((row) => !isUsual(row));
      return rows.length === 0 ? [] : printTable({ ...table, rows });
    }),
  ];
}

test.each(Object.entries(SHEETS))(
  'the formats of each sheet, and what their formulas look up, are as the golden shows: %s',
  (name, sheets) => {
    const texts = Object.entries(sheets).flatMap(([title, grids]) => [title, ...print(grids), '']);
    compareWithGolden(`highlight-plans-${name}`, texts.join('\n'));
  },
);

test('the words that settle a state and the starts of levels are as the golden shows', () => {
  compareWithGolden('highlight-words', [...USUAL_TABLES.flatMap(printTable), ''].join('\n'));
});

test('the well-spelt dues of a year, and when each is shown as what, are as the golden shows', () => {
  const texts = createDueTexts(FINANCIAL_YEAR, [2023]);
  const lines = DUE_KINDS_BY_GRAVITY.flatMap((kind) => printTable(tableDues(texts, kind, 57)));
  compareWithGolden('highlight-dues', [...lines, ''].join('\n'));
});

const SINGLE = Object.values(SHEETS).flatMap((sheets) =>
  Object.entries(sheets).filter(([, grids]) => grids.length === 1),
);

test.each(SINGLE)('the formats show what check says: %s', (_, grids) => {
  const [grid] = grids as [SheetGrid];
  const matrix = readSheetsOf(grids);
  const asAt = parseIsoDate('2023-10-15')!;
  const sheet = new HighlightedSheet(
    grid,
    matrix.scale.levels,
    asAt,
    FINANCIAL_YEAR.startMonth,
  ).lay(planHighlights(matrix, grids));
  expect(sheet.shown()).toEqual(Object.fromEntries(expectedHighlights(matrix, asAt, grid)));
});
