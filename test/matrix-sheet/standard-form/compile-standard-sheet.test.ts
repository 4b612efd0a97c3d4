import type { CompiledSheet, CompiledStandardSheet } from '../../../src/workbook/compiled-sheet';
import { compileStandardSheet } from '../../../src/matrix-sheet/standard-form/compile-standard-sheet';
import { layOutNewMatrix } from '../../../src/matrix-sheet/standard-form/lay-out-new-matrix';
import { layOutStandardForm } from '../../../src/matrix-sheet/standard-form/lay-out-standard-form';
import { listTextsOf } from '../../../src/matrix-sheet/standard-form/offer-choices';
import { nameSources } from '../../../src/matrix-sheet/standard-form/name-sources';
import { STANDARD_COLUMNS } from '../../../src/matrix-sheet/standard-form/standard-form';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { PACK_COLORS } from '../../../src/workbook/palette';
import { HEADER_STYLE } from '../../../src/workbook/sheet-styles';
import { createGrid, HEADER, readGrid } from '../read-sheet';

function compile(...rows: readonly (readonly CellValue[])[]): CompiledStandardSheet {
  const grid = createGrid([HEADER, ...rows], {
    displayed: new Map([[4, ['By when', ...rows.map(() => '01/01/2024')]]]),
  });
  const matrix = readGrid(grid);
  const form = layOutStandardForm(matrix, [grid]);
  const sources = nameSources(form);
  return compileStandardSheet(form, {
    name: 'Tidy',
    sources,
    lists: listTextsOf(matrix),
    formatOf: () => 'dd/mm/yyyy',
  });
}

test('the form is a table from A1 on, ready to print, with the header in sight', () => {
  const { data } = compile(['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23']);
  expect(data.tables[0]).toMatchObject({ name: 'Matrix_Tidy', address: 'A1:K2' });
  expect(new Set(data.tables[0]!.columns.map((name) => name.toLowerCase())).size).toBe(11);
  expect(data.frozen).toEqual({ rows: 1, columns: 0 });
  expect(data.page).toMatchObject({
    orientation: 'Landscape',
    paper: 'A4',
    fitToPagesWide: 1,
    titleRows: '1:1',
    printArea: 'A1:J2',
  });
});

test('it is printed in letters of eight points or more, on larger paper or several pages where it is wide', () => {
  /** Points of a letter on paper, and what it is printed on; 50 points of margins. */
  const print = ({ data }: CompiledSheet): { points: number; paper: string } => {
    const columns = data.tables[0]!.columns.length - 1;
    const chars = Array.from({ length: columns }, (_, index) => data.columnWidths.get(index)!);
    const width = 5.25 * chars.reduce((sum, one) => sum + one, 0);
    const { paper, fitToPagesWide } = data.page;
    const room = { A4: 842, A3: 1191 }[paper as 'A3' | 'A4'] - 50;
    return {
      points: 11 * Math.min(1, (fitToPagesWide! * room) / width),
      paper: `${paper!} × ${fitToPagesWide!}`,
    };
  };
  const widen = (count: number): CompiledSheet => {
    const form = {
      columns: STANDARD_COLUMNS.filter(({ isAlways }, index) => isAlways || index < count),
      ...{ rows: [], repairs: [], noise: [] },
    };
    const lists = { levels: [], statuses: [], dues: [] };
    return compileStandardSheet(form, { name: 'Tidy', sources: [], lists, formatOf: () => '' });
  };
  expect(print(widen(0)).paper).toBe('A4 × 1');
  expect(print(widen(12)).paper).toBe('A3 × 1');
  expect(print(widen(99)).paper).toBe('A3 × 2');
  for (let count = 0; count <= 24; count += 1) {
    expect(print(widen(count)).points).toBeGreaterThanOrEqual(7.99);
  }
});

test('levels, states and dues have lists that warn and refuse nothing', () => {
  const { data } = compile(
    ['Reporting', 'Developing', 'Mature', 'Build it', 'Q1 23'],
    ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q2 23'],
    ['Training', 'Developing', 'Mature', 'Do it', 'Q2 23'],
  );
  expect(data.validations.map(({ ranges, formula1 }) => `${ranges.join()} ${formula1}`)).toEqual([
    'C2:C4 "Minimum,Developing,Mature,Leader,Innovator"',
    'E2:E4 "Minimum,Developing,Mature,Leader,Innovator"',
    'I2:I4 "Q2 23,Q1 23"',
    'J2:J4 "Not started,In progress,Complete,On hold,Cancelled"',
  ]);
  for (const { carried } of data.validations)
    expect(carried).toMatchObject({ errorStyle: 'warning' });
});

test('a list that Excel would not take in a validation stands whole on a hidden sheet', () => {
  const dues = Array.from({ length: 90 }, (_, index) => `Q${1 + (index % 4)} ${10 + index}`);
  const { data, choices } = compile(
    ...dues.map((due, index) => [`KPI of ${index}`, 'Developing', 'Mature', 'Do it', due]),
  );
  expect(data.validations.map(({ formula1 }) => formula1)).toEqual([
    '"Minimum,Developing,Mature,Leader,Innovator"',
    '"Minimum,Developing,Mature,Leader,Innovator"',
    "'Tidy lists'!$A$3:$A$92",
    '"Not started,In progress,Complete,On hold,Cancelled"',
  ]);
  expect(choices).toMatchObject({ name: 'Tidy lists', visibility: 'Hidden' });
  const texts = ['By when', ...dues].map((_, index) => choices!.cells.get(1 + index, 0)?.value);
  expect(texts).toEqual(['By when', ...dues]);
});

test('a list with a comma in a text stands there too, levels once for both columns, and most texts are not all', () => {
  const form = layOutNewMatrix(null);
  const levels = ['None, or little', 'Some', 'All'];
  const statuses = Array.from({ length: 900 }, (_, index) => `State ${index}`);
  const { data, choices } = compileStandardSheet(form, {
    name: 'Plan of a very long name indeed!',
    ...{ sources: null, formatOf: () => 'General' },
    lists: { levels, statuses, dues: ['Q1 23', ' ', 'two\nlines'] },
  });
  expect(choices!.name).toHaveLength(31);
  expect(data.validations.map(({ formula1 }) => formula1)).toEqual([
    "'Plan of a very long name  lists'!$A$3:$A$5",
    "'Plan of a very long name  lists'!$A$3:$A$5",
    '"Q1 23"',
    "'Plan of a very long name  lists'!$B$3:$B$502",
  ]);
  expect([2, 3, 4].map((row) => choices!.cells.get(row, 0)!.value)).toEqual(levels);
});

test('a number keeps its type and its format, and a text that looks like a formula is a text', () => {
  const { data } = compile(['=1+1', 'Developing', 'Mature', '@SUM(A1)', 45292]);
  expect(data.cells.get(1, 1)).toMatchObject({ value: '=1+1' });
  expect(data.cells.get(1, 1)!.formula).toBeUndefined();
  expect(data.cells.get(1, 8)).toMatchObject({
    value: 45292,
    style: { numberFormat: 'dd/mm/yyyy' },
  });
});

test('each row leads to where it came from, in words of its own', () => {
  const { data } = compile(
    ['Reporting', 'Developing', 'Mature', '1. Build it\n2. Use it', 'Q1 23'],
    ['Culture', 'Developing', 'Mature', 'Ask all of the', ''],
    ['', '', '', 'staff.', 'Q2 23'],
    ['Training', 'Developing', 'Mature', '', ''],
  );
  const cells = [1, 2, 3, 4].map((row) => data.cells.get(row, 10)!);
  expect(cells.map(({ value }) => value)).toEqual([
    'Plan, row 2',
    'Plan, row 2, part 2',
    'Plan, rows 3 to 4',
    'Plan, row 5',
  ]);
  expect(cells.map(({ hyperlink }) => hyperlink?.documentReference)).toEqual([
    'Plan!D2',
    'Plan!D2',
    'Plan!D3',
    'Plan!A5',
  ]);
});

test('rows are as high as their texts need in columns of that width', () => {
  const long = 'Publish the plan with every service. '.repeat(5).trim();
  const { data } = compile(
    ['Reporting', 'Developing', 'Mature', long, 'Q1 23'],
    ['Culture', 'Developing', 'Mature', 'Ask staff', 'Q2 23'],
  );
  expect([data.rowHeights.get(1), data.rowHeights.get(2)]).toEqual([75, 15]);
});

describe('what the sheet is made of', () => {
  const compiled = compile(
    ['Reporting', 'Developing', 'Mature', 'x'.repeat(40_000), 45292],
    ['Culture', 'Developing', 'Mature', '', ''],
  );
  const { data } = compiled;
  const styleAt = (row: number, column: number): unknown => data.cells.get(row, column)!.style;

  test('a table without buttons that would sort a KPI apart, in the quietest style', () => {
    expect(data.tables).toEqual([
      {
        name: 'Matrix_Tidy',
        address: 'A1:K3',
        columns: [
          ...[
            'Area',
            'KPI',
            'Level now',
            'Where we are now',
            'Target level',
            'Where we want to be',
          ],
          ...['Action', 'Owner', 'By when', 'Status', 'Brought from'],
        ],
        style: 'TableStyleLight1',
        showHeaders: true,
        showTotals: false,
        showBandedRows: false,
        showFilterButton: false,
        carried: null,
      },
    ]);
    expect(compiled).toMatchObject({
      links: [],
      lowRows: [],
      paragraphs: [],
      printedTable: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 10 },
    });
  });

  test('headings, texts and links that wrap and can be told apart', () => {
    expect(styleAt(0, 10)).toMatchObject({ ...HEADER_STYLE, wrapText: true });
    for (const [row, column] of [
      [1, 1],
      [1, 7],
      [2, 6],
    ] as const) {
      expect(styleAt(row, column)).toEqual(styleAt(1, 0));
    }
    expect(styleAt(1, 0)).toMatchObject({
      font: { color: PACK_COLORS.ink },
      borders: { bottom: { style: 'thin', color: PACK_COLORS.rule } },
      vertical: 'Top',
      wrapText: true,
    });
    expect(styleAt(1, 8)).toMatchObject({ horizontal: 'Left', numberFormat: 'dd/mm/yyyy' });
    const link = data.cells.get(1, 10)!;
    expect(link.style).toMatchObject({
      font: { color: PACK_COLORS.linkInk, underline: true },
      vertical: 'Top',
    });
    expect(link.hyperlink).toEqual({ documentReference: 'Plan!D2', screenTip: 'Go to D2' });
  });

  test('blank cells, and texts of no more than Excel takes', () => {
    expect(data.cells.get(2, 6)!.value).toBe('');
    expect(data.cells.get(1, 6)!.value).toBe('x'.repeat(32_767));
  });

  test('columns as wide as their texts need, and pages with room for the footer', () => {
    expect(Array.from({ length: 11 }, (_, index) => data.columnWidths.get(index))).toEqual([
      ...[17, 23, 11, 34, 11, 34, 38, 15, 12, 12, 24],
    ]);
    expect(data.page).toMatchObject({
      fitToPagesTall: null,
      margins: { top: 36, bottom: 45, left: 25, right: 25, header: 18, footer: 20 },
      footer: { left: '&A', center: '', right: 'Page &P of &N' },
    });
  });

  test('no column for where rows came from in a matrix that was begun there, nor a link to no cell', () => {
    const form = { columns: STANDARD_COLUMNS.slice(2, 3), rows: [], repairs: [], noise: [] };
    const lists = { levels: [], statuses: [], dues: [] };
    const options = { name: 'New', sources: null, lists, formatOf: () => '' };
    const begun = compileStandardSheet(form, options).data;
    expect(begun.tables[0]).toMatchObject({ address: 'A1:A2', columns: ['KPI'] });
    expect(begun.columnWidths.get(1)).toBeUndefined();
    const rows = [{ key: '1.1', kpiId: 'Reporting', cells: new Map() }];
    const sources = [{ text: 'No cell', cell: null }];
    const lost = compileStandardSheet({ ...form, rows }, { ...options, sources }).data;
    expect(lost.cells.get(1, 1)).toEqual({ value: 'No cell', style: lost.cells.get(1, 0)!.style });
  });
});

test('the standard form has these columns, in this order and of these widths', () => {
  expect(
    STANDARD_COLUMNS.map(
      ({ column, heading, width, isAlways }) =>
        `${column}: ${heading}, ${width}${isAlways ? ', always' : ''}`,
    ),
  ).toEqual([
    'area: Area, 17, always',
    'reference: Ref, 8',
    'kpi: KPI, 23, always',
    'currentLevel: Level now, 11, always',
    'current: Where we are now, 34, always',
    'targetLevel: Target level, 11, always',
    'target: Where we want to be, 34, always',
    'actionReference: Action ref, 10',
    'actions: Action, 38, always',
    'owner: Owner, 15, always',
    'sponsor: Sponsor, 20',
    'priority: Priority, 10',
    'start: Start, 12',
    'originalDue: Original due, 14',
    'due: By when, 12, always',
    'reason: Reason for the new due, 28',
    'status: Status, 12, always',
    'rag: RAG, 8',
    'percent: Per cent complete, 10',
    'evidence: Evidence, 32',
    'cost: Cost, 12',
    'dependency: Depends on, 20',
    'updated: Last updated, 14',
    'notes: Notes, 32',
  ]);
});
