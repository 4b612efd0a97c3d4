import fc from 'fast-check';
import { compilePack } from '../../src/board-pack/compile/compile-pack';
import { publishPack } from '../../src/board-pack/publication/publish-pack';
import { buildPack } from '../../src/board-pack/sheets/index';
import { COLUMN_HEADINGS, MATRIX_COLUMNS } from '../../src/domain/column-headings';
import type { MatrixColumn } from '../../src/domain/column-headings';
import { DETAIL_COLUMNS } from '../../src/domain/details';
import { parseIsoDate } from '../../src/domain/calendar-date';
import type { FrozenMatrix } from '../../src/board-pack/movement/frozen-matrix';
import { freezeRecords } from '../../src/board-pack/movement/freeze-records';
import { listKpiRecords } from '../../src/board-pack/records';
import { checkMatrix } from '../../src/rules/check-matrix';
import type { PackSheet, PackSheetId } from '../../src/workbook/pack-sheet';
import type { CellValue } from '../../src/workbook/sheet-grid';
import { createGrid, readGrid } from '../matrix-sheet/read-sheet';
import type { PlainRow } from './read-pack';
import { plainCell, rowsOf, sheetOf } from './read-pack';

const asAt = parseIsoDate('2023-10-15')!;

function packOf(
  rows: readonly (readonly CellValue[])[],
  freezes: FrozenMatrix[] = [],
): PackSheet[] {
  const matrix = readGrid(createGrid(rows));
  const findings = checkMatrix(matrix, { asAt, widestExpectedGap: 2 });
  return buildPack(matrix, findings, { asAt, freezes });
}

function freezeOf(iso: string, rows: readonly (readonly CellValue[])[]): FrozenMatrix {
  const date = parseIsoDate(iso)!;
  return freezeRecords(listKpiRecords(readGrid(createGrid(rows)), date), date);
}

const HEADER = [
  'Ref',
  'KPI',
  'Where we are now',
  'Where we want to be',
  'Actions',
  'By when',
  'Owner',
  'Status',
  'RAG',
  'Evidence',
  'Priority',
  'Original due',
  'Reason for delay',
  '% complete',
];

const row = (kpi: string, due: string, ...more: string[]): string[] => [
  `R-${kpi}`,
  kpi,
  kpi && 'Developing: ad hoc',
  kpi && 'Leader: live',
  `Do what ${kpi} needs`,
  due,
  ...more,
];

const SHEET = [
  HEADER,
  row(
    'Bins',
    'Q1 23',
    'Ann Lee',
    'Delayed',
    'Amber',
    'Plan 7',
    'High',
    'Q3 22',
    'Late lorries',
    '40%',
  ),
  row('Fleet', 'Q3 23', 'Bob Ray', 'On track', 'Green', 'Plan 8', 'Low', '', ''),
  row('Roads', 'Q1 23', 'Cat Doe', 'Complete', 'Red', 'Minutes 9', 'Low', '', ''),
  row('Parks', 'Q1 23', 'Dee Fox', 'On hold', 'Red', '', 'Low', '', ''),
  row('Trees', 'TBC', 'Eve Gay', '', '', '', 'Low', '', ''),
];

const EARLIER = [
  HEADER,
  row('Bins', 'Q4 22', 'Ann Lee', 'On track', '', '', '', '', ''),
  row('Roads', 'Q1 23', 'Cat Doe', 'In progress', '', '', '', '', ''),
];

describe('people and proof stand on each sheet that names the action', () => {
  const pack = packOf(SHEET, [freezeOf('2023-04-01', EARLIER)]);
  const first = (id: PackSheetId): PlainRow => rowsOf(pack, id)[0]!;

  test.each<[PackSheetId, PlainRow]>([
    [
      'overdue',
      {
        Ref: 'R-Bins',
        Owner: 'Ann Lee',
        Priority: 'High',
        'RAG as written': 'Amber',
        'Status as written': 'Delayed',
        'Reason for new due': 'Late lorries',
        Evidence: 'Plan 7',
        'Original due as written': 'Q3 22',
      },
    ],
    ['due-next', { Ref: 'R-Fleet', Owner: 'Bob Ray', Evidence: 'Plan 8', Priority: 'Low' }],
    ['forward-plan', { Ref: 'R-Fleet', Owner: 'Bob Ray', Evidence: 'Plan 8' }],
    ['time-extensions', { Ref: 'R-Bins', Owner: 'Ann Lee', 'Reason for new due': 'Late lorries' }],
    ['by-owner', { Owner: 'Ann Lee' }],
    ['completed', { Ref: 'R-Roads', Owner: 'Cat Doe', Evidence: 'Minutes 9', 'Was due': 'Q1 23' }],
    ['movement', { Ref: 'R-Roads', Owner: 'Cat Doe', Evidence: 'Minutes 9' }],
    ['exceptions', { Ref: 'R-Roads', Owner: 'Cat Doe', Priority: 'Low' }],
    ['maturity-grid', { Ref: 'R-Bins', KPI: 'Bins' }],
    ['data-quality', { Ref: 'R-Trees' }],
    ['gaps', { Ref: 'R-Bins', Owner: 'Ann Lee', Priority: 'High' }],
    ['kpis', { Ref: 'R-Bins', Owner: 'Ann Lee', Evidence: 'Plan 7' }],
    ['actions', { Ref: 'R-Bins', Owner: 'Ann Lee', Evidence: 'Plan 7', State: 'Scheduled' }],
  ])('%s', (id, members) => {
    expect(first(id)).toMatchObject(members);
  });

  test.each<[string, string[]]>([
    [
      'overdue',
      [
        'Ref',
        'Owner',
        'Priority',
        'RAG as written',
        'Status as written',
        '% complete',
        'Original due as written',
        'Reason for new due',
      ],
    ],
    ['exceptions', ['Ref', 'Owner', 'Priority']],
    ['due-next', ['Ref', 'Owner', 'Priority', 'RAG as written', 'Status as written', '% complete']],
    [
      'time-extensions',
      ['Ref', 'Owner', 'Priority', 'Original due as written', 'Reason for new due'],
    ],
    ['completed', ['Ref', 'Owner', 'Status as written', 'Evidence']],
    ['gaps', ['Ref', 'Owner', 'Priority']],
  ])('%s has them on paper', (id, headers) => {
    const printed = sheetOf(pack, id).table.columns.filter(({ offPaper }) => !offPaper);
    expect(printed.map(({ header }) => header)).toEqual(expect.arrayContaining(headers));
    const paper = compilePack(pack, 'word-paper').find((sheet) => sheet.id === id)!;
    const { rowIndex, columnIndex } = paper.printedTable;
    expect(
      printed.map((_, index) => paper.data.cells.get(rowIndex, columnIndex + index)!.value),
    ).toEqual(printed.map(({ header }) => header));
  });

  test('the council’s RAG stands beside what is read, and where they differ it is an exception', () => {
    expect(
      rowsOf(pack, 'actions').map((each) => [each['RAG as written'], each['Our reading']]),
    ).toEqual([
      ['Amber', '2 quarters late'],
      ['Green', 'Due this quarter'],
      ['Red', 'Complete: differs from RAG'],
      ['Red', 'On hold'],
      [null, 'Not scheduled'],
    ]);
    const headers = sheetOf(pack, 'overdue').table.columns.map(({ header }) => header);
    expect(headers.indexOf('Our reading')).toBe(headers.indexOf('RAG as written') + 1);
    const told = rowsOf(pack, 'exceptions').filter(
      ({ Exception }) => Exception === 'RAG differs from our reading',
    );
    expect(told).toMatchObject([
      {
        KPI: 'Roads',
        Owner: 'Cat Doe',
        'What is wrong and what to do':
          'The council says “Red”; our reading: complete. Correct the rating, or what it differs from.',
      },
    ]);
  });

  test('what Status settles is overdue and due nowhere', () => {
    const kpisOf = (id: PackSheetId): unknown[] => rowsOf(pack, id).map(({ KPI }) => KPI);
    expect(kpisOf('overdue')).toEqual(['Bins']);
    expect(kpisOf('due-next')).toEqual(['Fleet']);
    expect(kpisOf('forward-plan')).toEqual(['Fleet', 'Trees', 'Parks']);
    expect(rowsOf(pack, 'actions').map(({ State }) => State)).toEqual([
      'Scheduled',
      'Scheduled',
      'Complete',
      'On hold',
      'Not scheduled',
    ]);
  });

  test('a matrix without such columns has none of them', () => {
    const plain = packOf(SHEET.map((cells) => cells.slice(1, 6)));
    const headers = plain.flatMap(({ table }) => table.columns.map(({ header }) => header));
    for (const header of [
      'Ref',
      'Owner',
      'Evidence',
      'RAG as written',
      'Status as written',
      'Priority',
    ]) {
      expect(headers).not.toContain(header);
    }
  });

  test('what is published names nobody in a column of its own, and says so', () => {
    const published = publishPack(pack, {
      title: 'Board pack',
      names: [],
      withDataQuality: true,
    }).sheets;
    const cells = published.flatMap(({ table }) => table.rows.flat().map(plainCell));
    for (const name of ['Ann Lee', 'Bob Ray', 'Cat Doe', 'Dee Fox', 'Eve Gay']) {
      expect(cells).not.toContain(name);
    }
    expect(cells).toContain('Minutes 9');
    expect(published.map(({ id }) => id)).not.toContain('by-owner');
    expect(sheetOf(published, 'cover').subtitle).toContain('The sheet By owner of the pack');
    expect(sheetOf(published, 'cover').subtitle).toContain('Columns that name people');
    for (const { table } of published) {
      for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
    }
  });
});

/** Columns whose cells need not reach the pack in their own words, and why. */
const OMISSIONS: Readonly<Partial<Record<MatrixColumn, string>>> = {
  dueYear: 'is part of the due, which reaches the pack as one text',
  currentLevel: 'reaches the pack as the level that it says',
  targetLevel: 'reaches the pack as the level that it says',
};

describe('every cell of a column of the matrix reaches the pack', () => {
  const kept = MATRIX_COLUMNS.filter((column) => !(column in OMISSIONS));
  const LEVEL: Partial<Record<MatrixColumn, string>> = { current: 'Minimum', target: 'Leader' };
  const someRow = fc.record({
    startsKpi: fc.boolean(),
    filled: fc.array(fc.constantFrom(...DETAIL_COLUMNS), { maxLength: DETAIL_COLUMNS.length }),
    action: fc.boolean(),
    reference: fc.boolean(),
    due: fc.constantFrom('', 'Q1 23', 'Q4 23', 'Complete', 'Ongoing', 'TBC', 'see the plan'),
    status: fc.constantFrom('Complete', 'In progress', 'On hold', 'Cancelled', 'Red'),
  });

  test('whatever is filled in', () => {
    fc.assert(
      fc.property(fc.array(someRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const sheet = rows.map((one, index) =>
          kept.map((column): string => {
            const words = `${column} words${index}`;
            const isFirst = one.startsKpi || index === 0;
            if (column === 'reference') return one.reference ? `R${index}` : '';
            if (column === 'status') return `${one.status} - ${words}`;
            if (column === 'area') return 'Waste';
            if (column === 'kpi') return isFirst ? words : '';
            if (column === 'current' || column === 'target') {
              return isFirst ? `${LEVEL[column]}: ${words}` : '';
            }
            if (column === 'actions') return one.action ? `Write ${words}` : '';
            if (column === 'due') return one.action ? one.due : '';
            const isFilled = one.filled.some((filled) => filled === column);
            return isFilled ? words : '';
          }),
        );
        const pack = packOf([kept.map((column) => COLUMN_HEADINGS[column]), ...sheet]);
        const said = pack
          .flatMap(({ table }) => table.rows.flat())
          .map((cell) => String(plainCell(cell) ?? ''))
          .join('\n');
        for (const text of sheet.flat()) {
          const words = text.replace(/^(?:Minimum|Leader): /, '');
          if (words !== '') expect(said).toContain(words);
        }
      }),
      { numRuns: 60 },
    );
  });
});
