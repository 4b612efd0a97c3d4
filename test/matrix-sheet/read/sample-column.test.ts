import type { MatrixColumn } from '../../../src/domain/matrix';
import type { ContentKind } from '../../../src/matrix-sheet/read/sample-column';
import { sampleColumn, scoreFit } from '../../../src/matrix-sheet/read/sample-column';
import type { CellValue } from '../../../src/workbook/sheet-grid';

const LEVELS: ReadonlySet<string> = new Set(['minimum', 'developing', 'not achieved']);

const kindOf = (value: CellValue): ContentKind => sampleColumn([value], LEVELS).kind;

/** Cells as they stand in matrices, by what each holds. */
const CELLS: Readonly<Record<Exclude<ContentKind, 'blank'>, readonly CellValue[]>> = {
  level: [
    ...[
      'Developing',
      'MINIMUM',
      ' Not  achieved ',
      '2 - Developing',
      '2. Developing',
      '2) Developing',
    ],
    ...[
      'Level 3: Developing',
      'level 3 Developing',
      'Developing (2)',
      'Developing(2)',
      '3:Developing',
    ],
    ...[
      'Level 3',
      'level 3.5',
      'Tier 2',
      'stage-4',
      'L2',
      'M 3',
      'Level 3 of five',
      '2/5',
      '2.5 / 5',
    ],
    ...['(3)', '3+'],
  ],
  number: [0, 3, 2.5, 10, '3', '-1', '2,5', '2.75', '12'],
  percent: ['50%', '50 %', '7.5%', '100 %'],
  date: [
    ...[36_526, 45_209, 73_050],
    ...['Q1 23', 'q4 2023/24', 'Quarter 2 2023', 'by Q3 23', 'By end of Q4 23', 'the end Q2 24'],
    ...['End Q2 24', 'early Q1 24', 'mid Q1 24', 'late Q1 24'],
    ...[
      'March 2024',
      'Mar 24',
      'mar-24',
      "Sept '23",
      '12 March 2024',
      '1st May 24',
      '2nd Jun 2024',
    ],
    ...[
      '3rd Jul 2024',
      '4th August 2024',
      'Nov 24',
      'Dec 24',
      'Jan 24',
      'Feb 24',
      'Apr 24',
      'Oct 24',
    ],
    ...['31/03/2024', '1.4.24', '31-3-24', '2024-03-31', '2024 Q1', '2023/24 q4', '2023-24Q2'],
  ],
  year: [2000, 2024, 2099, '2024', '2023/24', '2023-24', '2023 / 2024'],
  reference: ['1.1.1', '1.2.3', 'A1.a', 'KPI-1.2', 'kpi 1.10', 'A1', 'KPI-12', 'R.3', 'b 2a', '3b'],
  rag: [
    ...['R', 'a', 'G', 'Red', 'AMBER', 'green', 'Yellow', 'blue', 'Amber/Red', 'amber - green'],
    ...['Red/Amber', 'red-amber', 'Green / Amber', 'amber/green'],
  ],
  status: [
    ...['Complete', 'completed', 'Closed', 'Open', 'Done', 'In progress', 'Ongoing', 'on going'],
    ...[
      'Underway',
      'Under way',
      'Started',
      'Not started',
      'Not yet started',
      'To start',
      'On hold',
    ],
    ...['Cancelled', 'Deferred', 'Overdue', 'Delayed', 'On track', 'Off track', 'At risk'],
    ...['Outstanding', 'Superseded', 'Implemented', 'Partially implemented', 'Not implemented'],
    ...['Yes', 'no', 'Y', 'N'],
  ],
  mark: ['x', 'X', '✓', '✔', '●', '■', '★', '☆', '•', '*', 'Now', 'target', 'T', 'C', 'n/t', 'C/T'],
  words: [
    ...[
      'Culture',
      'Head of Procurement',
      'Not achieved yet',
      'Red tape',
      'Amber alert',
      'Done deal',
    ],
    ...['March of progress', 'Level best', 'A1 roads', 'x-ray', 'one two three four five six'],
    ...['Currently', 'Antidisestablishmentarianism and counterclaim'],
  ],
  prose: [
    'one two three four five six seven',
    'antidisestablishmentarianismantidisestablishme',
    'Publish a register of contracts, and tell members of it.',
  ],
  mixed: [-1, 11, 1_999.5, 2_024.5, 36_525, 73_051],
};

describe.each(Object.entries(CELLS) as [ContentKind, readonly CellValue[]][])(
  '%s',
  (kind, cells) => {
    test.each(cells)('%j', (cell) => {
      expect(kindOf(cell)).toBe(kind);
    });
  },
);

describe('a column', () => {
  test('is of the kind of three cells in five, blank and faulty ones aside', () => {
    const column = ['A1', '', 'A2', '  ', '#REF!', 'Culture', 'Growth', 'A3'];
    expect(sampleColumn(column, LEVELS)).toEqual({
      kind: 'reference',
      filled: 5,
      distinct: 5,
      longest: 7,
    });
    expect(sampleColumn([...column, 'People'], LEVELS).kind).toBe('mixed');
  });

  test('without cells that say anything is blank', () => {
    expect(sampleColumn(['', ' ', '#N/A'], LEVELS)).toEqual({
      kind: 'blank',
      filled: 0,
      distinct: 0,
      longest: 0,
    });
  });

  test('says as often the same as its texts differ in more than capitals', () => {
    expect(sampleColumn(['Ann', 'ANN', 'Bob'], LEVELS)).toMatchObject({ filled: 3, distinct: 2 });
  });

  test('of numbered texts is of the kind of what is numbered', () => {
    expect(kindOf('1. Developing\n2. Minimum')).toBe('level');
    expect(kindOf('1. Ann\n2. Bob')).toBe('words');
  });
});

describe('a heading fits', () => {
  /** Of each column what its cells may be, and what they never are; what is in neither says nothing. */
  const fit = (column: MatrixColumn, kind: ContentKind): number =>
    scoreFit(column, { kind, filled: 5, distinct: 5, longest: 10 });

  test.each<[MatrixColumn, readonly ContentKind[]]>([
    ['kpi', ['words', 'prose']],
    ['area', ['words']],
    ['current', ['prose']],
    ['currentLevel', ['level', 'number']],
    ['targetLevel', ['level', 'number']],
    ['actions', ['prose', 'words']],
    ['due', ['date', 'year']],
    ['dueYear', ['year']],
    ['owner', ['words']],
    ['status', ['status', 'mark']],
    ['rag', ['rag']],
    ['percent', ['percent', 'number']],
    ['reference', ['reference', 'number']],
    ['evidence', ['prose', 'words']],
  ])('%s above %j', (column, kinds) => {
    for (const kind of kinds) expect(fit(column, kind)).toBeGreaterThan(0);
  });

  test.each<[MatrixColumn, readonly ContentKind[]]>([
    ['kpi', ['level', 'number', 'percent', 'date', 'year', 'rag', 'status', 'mark']],
    ['area', ['level', 'number', 'percent', 'date', 'year', 'rag', 'status', 'mark']],
    ['current', ['number', 'percent', 'date', 'year', 'rag', 'status']],
    ['target', ['number', 'percent', 'date', 'year', 'rag', 'status']],
    ['currentLevel', ['prose', 'date', 'year', 'status']],
    ['targetLevel', ['prose', 'date', 'year', 'status']],
    ['actions', ['level', 'number', 'percent', 'date', 'year', 'rag', 'mark']],
    ['due', ['level', 'rag', 'percent', 'mark', 'prose']],
    ['start', ['level', 'rag', 'percent', 'prose']],
    ['originalDue', ['level', 'rag', 'percent', 'prose']],
    ['dueYear', ['level', 'number', 'rag', 'percent', 'prose', 'words', 'date']],
    ['owner', ['level', 'number', 'percent', 'date', 'year', 'rag', 'status', 'prose']],
    ['sponsor', ['level', 'number', 'percent', 'date', 'year', 'rag', 'prose']],
    ['status', ['date', 'year', 'level', 'rag']],
    ['rag', ['date', 'year', 'prose', 'status', 'percent']],
    ['percent', ['date', 'year', 'prose', 'words', 'rag']],
    ['evidence', ['date', 'level', 'rag', 'percent']],
    ['priority', ['date', 'prose', 'percent']],
    ['cost', ['date', 'level', 'rag', 'status']],
    ['dependency', ['date', 'rag', 'percent']],
    ['updated', ['prose', 'words', 'level', 'rag', 'status', 'percent']],
    ['reason', ['level', 'number', 'percent', 'date', 'year', 'rag']],
    ['notes', ['level', 'rag', 'percent']],
    ['reference', ['prose', 'date', 'level', 'rag', 'status', 'percent']],
    ['actionReference', ['prose', 'date', 'level', 'rag', 'status', 'percent']],
  ])('%s never above %j', (column, kinds) => {
    for (const kind of kinds) expect(fit(column, kind)).toBeLessThan(0);
  });

  test('no better above what may be or not', () => {
    expect(fit('kpi', 'mixed')).toBe(0);
    expect(fit('cost', 'number')).toBe(0);
    expect(fit('due', 'words')).toBe(0);
  });
});
