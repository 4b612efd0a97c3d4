import { listActions, listKpis } from '../../../src/domain/matrix';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, describeActions, HEADER, readGrid, readRows } from '../read-sheet';

type Rows = readonly (readonly CellValue[])[];

const KPI = ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'];
const NONE: string[] = [];

const namesOf = (rows: Rows, header: readonly string[] = HEADER): (string | null)[] =>
  listKpis(readGrid(createGrid([header, ...rows], { at: 'C4' }))).map(({ name }) => name);

describe('below a matrix', () => {
  test.each([
    ['Total', 'Totals', 'TOTAL:', 'Grand total', 'Sub-total', 'Subtotals', 'Average', 'Averages'],
    ['Count', 'Counts (all)', 'Overall', 'Overall score', 'Overall level: 2', 'Overall rating'],
    ['Overall average', 'Overall maturity', 'Overall total', 'Note', 'Notes', 'Note 1', 'Notes *'],
    ['Footnote', 'Footnotes', 'Key', 'Key:', 'Legend', 'Source', 'Sources:', 'source 2'],
  ])('%s, %s … stand beside no KPI', (...labels) => {
    for (const label of labels) {
      expect([label, ...namesOf([KPI, [label, '', '', 'Count it', '']])]).toEqual([
        label,
        'Reporting',
      ]);
    }
  });

  test.each([
    ['Total cost', 'Totally digital', 'Our total', 'Key contracts', 'Counting', 'Notes on buying'],
    ['Overall aim', 'Overall levels', 'Sourcing', 'Legends', 'Keys', 'Our notes', 'Averaged'],
  ])('%s, %s … are KPIs all the same', (...labels) => {
    for (const label of labels) {
      expect([label, ...namesOf([KPI, [label, '', '', 'Count it', '']])]).toEqual([
        label,
        'Reporting',
        label,
      ]);
    }
  });

  test('a total of which nothing stands above is none of a KPI either', () => {
    expect(namesOf([['Total', '', '', 'Count it', '']])).toEqual([]);
  });

  test('a total that states a level is a KPI', () => {
    expect(namesOf([KPI, ['Total', 'Mature', '', '', '']])).toEqual(['Reporting', 'Total']);
    expect(namesOf([KPI, ['Total', '', 'Mature', '', '']])).toEqual(['Reporting', 'Total']);
    expect(namesOf([KPI, ['Total', 2, '3.5', '', '']])).toEqual(['Reporting']);
    expect(namesOf([KPI, ['Total', 2, 'Mature', '', '']])).toEqual(['Reporting', 'Total']);
  });

  /** What the last row becomes: "total" where it is left off, else the texts of the actions. */
  const ofLast = (row: readonly CellValue[], header: readonly string[] = HEADER): string => {
    const before = header.map((heading) =>
      heading === 'Area' ? 'People' : (KPI[HEADER.indexOf(heading)] ?? ''),
    );
    const matrix = readGrid(createGrid([header, before, row]));
    const { lastRowNumber } = matrix.source;
    return lastRowNumber === 2
      ? 'total'
      : listActions(matrix)
          .map(({ text }) => text)
          .join(' | ');
  };

  test.each<[CellValue[], string]>([
    [['', '', '', 4, ''], 'total'],
    [['', '', '', '1,250.5', ''], 'total'],
    [['', '', '', '80%', ''], 'total'],
    [['', 2, '3.5', 4, ''], 'total'],
    [['', 2, '', '', ''], 'total'],
    [['', '', '', 4, 'Q2 23'], 'Build it | 4'],
    [['', '', '', 'About 4', ''], 'Build it | About 4'],
    [['', '', '', '4 of 5', ''], 'Build it | 4 of 5'],
    [['', '', 'words of ours', 4, ''], 'Build it | 4'],
    [['Skills', '', '', 4, ''], 'Build it | 4'],
  ])('a last row of figures alone is a total: %j is %s', (row, expected) => {
    expect(ofLast(row)).toBe(expected);
  });

  test('a last row with more than figures is none', () => {
    expect(ofLast(['', '', '', 4, '', 'ask Ann'], [...HEADER, 'Notes'])).toBe('Build it | 4');
    expect(ofLast(['', '', '', '', '', 4], [...HEADER, 'Notes'])).toBe('total');
    expect(ofLast(['Money', '', '', '', 4, ''], ['Area', ...HEADER])).toBe('Build it | 4');
    expect(ofLast(['1.2', '', '', '', '', ''], ['Ref', ...HEADER])).toBe('Build it');
    const levels = ['KPI', 'Current level', 'Target level', 'Actions', 'By when'];
    expect(namesOf([KPI, ['', 'Mature', '', 4, '']], levels)).toEqual(['Reporting', null]);
    expect(namesOf([KPI, ['', '', 'Mature', 4, '']], levels)).toEqual(['Reporting', null]);
    expect(namesOf([KPI, ['', 2, 2, 4, '']], levels)).toEqual(['Reporting']);
  });

  test('of two last rows of figures the last one is a total', () => {
    const rows = [KPI, ['', '', '', 4, ''], ['', '', '', 5, '']];
    expect(describeActions(readRows(rows))).toEqual(['D2 Build it | E2 Q1 23', 'D3 4 | E3 ']);
  });

  test.each([
    ['Minimum', 'Mature'],
    ['Minimum', ''],
    ['', 'Mature'],
  ])('nothing is left off where a level follows: %s, %s', (now, target) => {
    const rows = [KPI, ['Total', '', '', 'Count it', ''], ['Culture', now, target, '', '']];
    expect(namesOf(rows)).toEqual(['Reporting', 'Total', 'Culture']);
  });

  test('figures that are not in the last row are an action', () => {
    const rows = [KPI, ['', '', '', 4, ''], ['Culture', 'Minimum', 'Mature', '', '']];
    expect(describeActions(readRows(rows))).toEqual(['D2 Build it | E2 Q1 23', 'D3 4 | E3 ']);
  });

  test.each<[string, Rows, string[]]>([
    ['a text after a blank row is a note', [KPI, NONE, ['As in the toolkit']], ['Reporting']],
    [
      'and so are several',
      [KPI, NONE, ['As in the toolkit'], ['Agreed'], NONE, ['In May']],
      ['Reporting'],
    ],
    [
      'above a total as well',
      [KPI, NONE, ['As in the toolkit'], ['Total', '', '', 4, '']],
      ['Reporting'],
    ],
    [
      'a text right below is a KPI',
      [KPI, ['As in the toolkit']],
      ['Reporting', 'As in the toolkit'],
    ],
    [
      'a text with an action below is a KPI',
      [KPI, NONE, ['Skills'], ['', '', '', 'Train', '']],
      ['Reporting', 'Skills'],
    ],
    [
      'a text beside an action is a KPI',
      [KPI, NONE, ['Skills', '', '', 'Train', '']],
      ['Reporting', 'Skills'],
    ],
    [
      'a text beside words of a level is a KPI',
      [KPI, NONE, ['Skills', 'Developing a plan', '', '', '']],
      ['Reporting', 'Skills'],
    ],
    [
      'a text beside words of a target is a KPI',
      [KPI, NONE, ['Skills', '', 'Developing a plan', '', '']],
      ['Reporting', 'Skills'],
    ],
    [
      'a text above a KPI is one',
      [KPI, NONE, ['Skills'], ['Culture', 'Minimum', 'Mature', '', '']],
      ['Reporting', 'Skills', 'Culture'],
    ],
    ['a text alone is one', [['Skills']], ['Skills']],
  ])('%s', (_, rows, names) => {
    expect(namesOf(rows)).toEqual(names);
  });

  test('a text after a blank row is a KPI where its area is stated', () => {
    const header = ['Area', ...HEADER];
    const rows = [['People', ...KPI], NONE, ['Money', 'Budgets']];
    expect(namesOf(rows, header)).toEqual(['Reporting', 'Budgets']);
  });
});
