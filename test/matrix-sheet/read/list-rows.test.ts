import { listActions, listKpis } from '../../../src/domain/matrix';
import type { CellValue, SheetGrid } from '../../../src/workbook/sheet-grid';
import {
  createGrid,
  describeActions,
  describeAreas,
  describeKpis,
  HEADER,
  readGrid,
  readRows,
} from '../read-sheet';

type Rows = readonly (readonly CellValue[])[];

const KPI = ['Reporting', 'Developing', 'Leader', 'Build it', 'Q1 23'];
const NONE: string[] = [];

describe('texts left of the KPIs, alone in their rows', () => {
  const header = ['Ref', ...HEADER];
  const reporting = ['1.1', ...KPI];
  const budgets = ['2.1', 'Budgets', 'Minimum', 'Mature', 'Ask', 'Q2 23'];
  const areasOf = (rows: Rows, facts: Partial<SheetGrid> = {}, headings = header): string[] =>
    describeAreas(readGrid(createGrid([headings, ...rows], { at: 'C4', ...facts })));

  test('are areas where the first row is one', () => {
    expect(areasOf([['People'], reporting, ['Money'], budgets])).toEqual([
      'People (C5): Reporting',
      'Money (C7): Budgets',
    ]);
  });

  test('are areas further down where they are merged over the KPIs', () => {
    const rows = [reporting, ['Money'], budgets];
    const merged = (address: string) => areasOf(rows, { mergedAreas: [address] });
    const found = ['Area not stated (inferred): Reporting', 'Money (C6): Budgets'];
    expect(merged('C6:H6')).toEqual(found);
    expect(merged('C6:D6')).toEqual(found);
    expect(merged('D6:H6')).not.toEqual(found);
    expect(merged('C5:D5')).not.toEqual(found);
    expect(areasOf(rows)).not.toEqual(found);
  });

  test.each<[string, CellValue]>([
    ['is a reference', '1.0'],
    ['is of three letters', 'ICT'],
    ['is a number', 2023],
    ['is an error', '#VALUE!'],
  ])('are none where the text %s', (_, text) => {
    expect(areasOf([[text], reporting, budgets]).join()).not.toContain(`${text} (`);
  });

  test('are none beside anything else, and none without a KPI right below', () => {
    const beside = ['People', '', '', '', 'Build more', ''];
    expect(areasOf([beside, reporting, budgets]).join()).not.toContain('People');
    expect(areasOf([['People'], ['1.0'], reporting, budgets]).join()).not.toContain('People');
    expect(areasOf([['People'], NONE, reporting, budgets]).join()).not.toContain('People');
    expect(areasOf([['People'], reporting, budgets, ['Money']])).toEqual([
      'People (C5): Reporting, Budgets',
    ]);
  });

  test('are none right of the KPIs: these are actions', () => {
    const rows = [['People'], reporting, ['', '', '', '', 'Build more', ''], budgets];
    const matrix = readGrid(createGrid([header, ...rows], { at: 'C4' }));
    expect(listActions(matrix).map(({ text }) => text)).toEqual(['Build it', 'Build more', 'Ask']);
    expect(describeAreas(matrix)).toEqual(['People (C5): Reporting, Budgets']);
  });

  test('are none where areas have a column', () => {
    const rows = [['People'], ['1.1', 'Money', ...KPI]];
    expect(areasOf(rows, {}, ['Ref', 'Area', ...HEADER])).toEqual([
      'Area not stated (inferred): ',
      'Money (D6): Reporting',
    ]);
  });
});

describe('several actions of a row', () => {
  const STATED = ['KPI', 'Where we are now', 'Where we want to be'];
  const LEVELS = ['Culture', 'Developing: some', 'Mature: all'];
  const read = (headings: string[], ...rows: CellValue[][]) =>
    readGrid(
      createGrid([[...STATED, ...headings], ...rows.map((row) => [...LEVELS, ...row])], {
        at: 'C4',
      }),
    );

  test('are of one KPI, which is said once', () => {
    const headings = ['Area', 'Ref', 'Action 1', 'Action 2', 'By when'];
    const matrix = read(headings, ['People', '1.1', 'Build it', 'Buy it', 'Q1 23']);
    expect(describeAreas(matrix)).toEqual(['People (F5): Culture']);
    expect(listKpis(matrix)).toMatchObject([
      {
        name: 'Culture',
        nameCells: ['C5'],
        reference: '1.1',
        current: { text: 'some', cell: 'D5', textCells: ['D5'] },
        target: { text: 'all', cell: 'E5', textCells: ['E5'] },
      },
    ]);
    expect(describeActions(matrix)).toEqual(['H5 Build it | J5 Q1 23', 'I5 Buy it | J5 Q1 23']);
  });

  test('are of one KPI whose levels have columns of their own', () => {
    const header = ['KPI', 'Current level', 'Target level', 'Action 1', 'Action 2', 'By when'];
    const row = ['Culture', 'Developing', 'Mature', 'Build it', 'Buy it', 'Q1 23'];
    const matrix = readGrid(createGrid([header, row]));
    expect(describeKpis(matrix)).toEqual(['Culture: Developing to Mature']);
    expect(listActions(matrix)).toHaveLength(2);
  });

  test('share what is said of the row, but not what is said of a due that is not theirs', () => {
    const ofDue = ['Start date', 'Reason for change', 'Original due date'];
    const row = ['Build it', 'Q2 23', 'Buy it', 'Q4 23', 'Q1 23', 'Slipped', 'Q1 23', 'Ann'];
    const own = read(['Action 1', 'By when', 'Action 2', 'By when', ...ofDue, 'Owner'], row);
    expect(listActions(own).map(({ details }) => details)).toEqual([
      { start: 'Q1 23', reason: 'Slipped', originalDue: 'Q1 23', owner: 'Ann' },
      { owner: 'Ann' },
    ]);
    const shared = read(
      ['Action 1', 'Action 2', 'By when', ...ofDue, 'Owner'],
      ['Build it', 'Buy it', 'Q2 23', 'Q1 23', 'Slipped', 'Q1 23', 'Ann'],
    );
    expect(listActions(shared).map(({ details }) => details)).toEqual(
      Array(2).fill({ start: 'Q1 23', reason: 'Slipped', originalDue: 'Q1 23', owner: 'Ann' }),
    );
  });

  test('share the marks below quarters, where they have no due of their own', () => {
    const quarters = ['Q1 2023', 'Q2 2023', 'Q3 2023'];
    const matrix = read(['Action 1', 'Action 2', ...quarters], ['Build it', 'Buy it', '', 'x', '']);
    expect(describeActions(matrix)).toEqual(['F5 Build it | I5 Q2 23', 'G5 Buy it | I5 Q2 23']);
  });

  test('a due without its action is kept, a blank action is not', () => {
    const headings = ['Action 1', 'By when', 'Action 2', 'By when'];
    const matrix = read(headings, ['Build it', 'Q1 23', '', 'Q2 23'], ['Buy it', 'Q1 23', '', '']);
    expect(matrix.strayDues.map(({ cell }) => cell)).toEqual(['I5']);
    expect(listActions(matrix).map(({ text }) => text)).toEqual(['Build it', 'Buy it']);
  });

  test('share a due, which is none of a blank action', () => {
    const matrix = read(['Action 1', 'Action 2', 'By when'], ['Build it', '', 'Q1 23']);
    expect(describeActions(matrix)).toEqual(['F5 Build it | H5 Q1 23']);
    expect(matrix.strayDues).toEqual([]);
  });

  test('tell of each error once', () => {
    const headings = ['Action 1', 'Action 2', 'By when', 'Owner', 'Status'];
    const matrix = read(headings, ['Build it', '#NAME?', 'Q1 23', '#REF!', '#N/A']);
    expect(matrix.observations.map((one) => one.kind === 'cell-error' && one.cell)).toEqual([
      'I5',
      'J5',
      'G5',
    ]);
  });
});

describe('a due', () => {
  const dueOf = (year: CellValue, due: CellValue): CellValue => {
    const header = [...HEADER.slice(0, 4), 'Quarter', 'Year'];
    const rows = [
      ['Culture', 'Developing', 'Leader', 'Build it', due, year],
      ['Skills', 'Developing', 'Leader', 'Build it', 'Q4', 2023],
      ['Buying', 'Developing', 'Leader', 'Build it', 'Q4', 2023],
    ];
    return listActions(readGrid(createGrid([header, ...rows])))[0]!.due.raw;
  };

  test.each<[CellValue, CellValue, CellValue]>([
    [1, 2023, 'Q1 23'],
    [4, 2023, 'Q4 23'],
    ['Q3', '2023/24', 'Q3 23'],
    ['Quarter 2', 2024, 'Q2 24'],
    ['Q3', '', 'Q3'],
    ['', 2023, ''],
    ['Q3 24', 2023, 'Q3 24'],
    ['Q3 2024', 2023, 'Q3 2024'],
    ['March', 2023, 'March 2023'],
    [0, 2023, '0 2023'],
    ['3', 2023, 'Q3 23'],
    [' 2 ', '2023/24', 'Q2 23'],
    [5, 2023, '5 2023'],
    [12, 2023, '12'],
    [45_000, 2023, '45000 2023'],
    ['Q3', '#REF!', 'Q3'],
  ])('%j of the year %j is %j', (due, year, expected) => {
    expect(dueOf(year, due)).toBe(expected);
  });

  test.each(['', '-', '–', '—', 'n/a', 'NA', 'None', 'No change', ' unchanged '])(
    'is the original one where “%s” stands for a later one',
    (later) => {
      const header = [...HEADER.slice(0, 4), 'Original due date', 'Revised due date'];
      const row = ['Culture', 'Developing', 'Leader', 'Build it', 'Q1 23', later];
      expect(describeActions(readGrid(createGrid([header, row])))).toEqual([
        'D2 Build it | E2 Q1 23',
      ]);
    },
  );

  test('has the year that is merged down over its row', () => {
    const header = [...HEADER.slice(0, 4), 'Quarter', 'Year'];
    const rows = [
      ['Culture', 'Developing', 'Leader', 'Build it', 'Q1', 2023],
      ['Skills', 'Developing', 'Leader', 'Build it', 'Q2', ''],
      ['Buying', 'Developing', 'Leader', 'Build it', 'Q3', 2024],
      ['Selling', 'Developing', 'Leader', 'Build it', 'Q4', '#REF!'],
      ['Letting', 'Developing', 'Leader', 'Build it', 'Q1', ''],
    ];
    const grid = createGrid([header, ...rows], { at: 'C4', mergedAreas: ['H5:H6', 'H8:H9'] });
    expect(listActions(readGrid(grid)).map(({ due }) => due.raw)).toEqual([
      'Q1 23',
      'Q2 23',
      'Q3 24',
      'Q4',
      'Q1',
    ]);
  });

  test('that is stated counts before marks below quarters', () => {
    const header = [...HEADER, 'Q1 2023', 'Q2 2023', 'Q3 2023'];
    const rows = [
      [...KPI, '', 'x', ''],
      ['Skills', 'Minimum', 'Mature', 'Ask', '', '', 'x', ''],
    ];
    expect(describeActions(readGrid(createGrid([header, ...rows])))).toEqual([
      'D2 Build it | E2 Q1 23',
      'D3 Ask | G3 Q2 23',
    ]);
  });

  test('is none while it is asked which of two revised ones counts, whatever the original one was', () => {
    const header = [...HEADER.slice(0, 4), 'Original due date', 'Revised due date', 'New due date'];
    const row = ['Culture', 'Developing', 'Leader', 'Build it', 'Q1 23', 'Q2 23', 'Q3 23'];
    const matrix = readGrid(createGrid([header, row]));
    expect(listActions(matrix)[0]!.due.raw).toBe('');
    expect(listActions(matrix)[0]!.details).toEqual({ originalDue: 'Q1 23' });
  });

  test('that is later counts before the original one, and a blank is none', () => {
    const header = [...HEADER.slice(0, 4), 'Original due date', 'Revised due date'];
    const due = (original: CellValue, later: CellValue): string =>
      describeActions(
        readGrid(
          createGrid([header, ['Culture', 'Developing', 'Leader', 'Build it', original, later]]),
        ),
      )[0]!;
    expect(due('Q1 23', 'Q2 23')).toBe('D2 Build it | F2 Q2 23');
    expect(due('Q1 23', 0)).toBe('D2 Build it | F2 0');
    expect(due('#REF!', '')).toBe('D2 Build it | F2 ');
    expect(due(' ', '-')).toBe('D2 Build it | F2 -');
    expect(due('', ' ')).toBe('D2 Build it | F2 ');
  });

  test('that is a number is shown as the sheet shows it', () => {
    const rows = [['Culture', 'Developing', 'Leader', 'Build it', 45_000]];
    const shown = readRows(rows, { displayed: new Map([[4, ['By when', '15-Mar']]]) });
    expect(listActions(shown)[0]!.due).toMatchObject({ raw: '15-Mar' });
    const text = readRows([KPI], { displayed: new Map([[4, ['By when', '####']]]) });
    expect(listActions(text)[0]!.due.raw).toBe('Q1 23');
  });
});

describe('cells', () => {
  test('that hold no word are no label and no action', () => {
    const rows = [
      KPI,
      [', ,', '', '', '· ·', ''],
      ['·', '', '', ' N/A ', ''],
      ['', '', '', 'None needed', ''],
      ['', '', '', ' ', ''],
      [7, 'Minimum', 'Mature', 'Ask', ''],
    ];
    const matrix = readRows(rows);
    expect(listKpis(matrix).map(({ name }) => name)).toEqual(['Reporting', '7']);
    expect(listActions(matrix).map(({ text }) => text)).toEqual(['Build it', 'Ask']);
  });

  test('that hold one figure say it', () => {
    const rows = [[7, 'Minimum', 'Mature', ' 3 ', ''], KPI];
    const matrix = readRows(rows);
    expect(listKpis(matrix).map(({ name }) => name)).toEqual(['7', 'Reporting']);
    expect(listActions(matrix).map(({ text }) => text)).toEqual(['3', 'Build it']);
  });

  test('of references are read as the sheet shows them, errors and what is too wide aside', () => {
    const rows = [1.1, 1.2, '#N/A', 'A.1'].map((ref, at) => [
      ref,
      `KPI ${'ABCD'[at]!}`,
      'Minimum',
      'Mature',
    ]);
    const displayed = new Map([[0, ['Ref', '1.10', '##', '#N/A', 'A.1']]]);
    const grid = createGrid([['Ref', ...HEADER.slice(0, 3)], ...rows], { displayed });
    expect(listKpis(readGrid(grid)).map(({ reference }) => reference)).toEqual([
      '1.10',
      '1.2',
      null,
      'A.1',
    ]);
  });

  test('with an error are told by their address', () => {
    const grid = createGrid([HEADER, ['Culture', '#REF!', 'Mature', '#N/A', 'Q1 23']], {
      at: 'C4',
    });
    expect(readGrid(grid).observations).toEqual([
      { kind: 'cell-error', cell: 'D5', error: '#REF!' },
      { kind: 'cell-error', cell: 'F5', error: '#N/A' },
    ]);
  });

  test('with an error below the matrix are not told', () => {
    const rows = [KPI, ['Total', '#DIV/0!', '', '', '']];
    expect(readRows(rows).observations).toEqual([]);
  });

  test('a statement beside marks is words alone', () => {
    const header = [
      'KPI',
      'Where we are now',
      'Minimum',
      'Developing',
      'Mature',
      'Leader',
      'Actions',
    ];
    const matrix = readGrid(
      createGrid([
        header,
        ['Culture', 'Leader of a team: Ann', '', 'Now', '', 'Target', 'Build it'],
        ['Skills', 'Mature: all', '', '', '', 'Target', 'Build it'],
      ]),
    );
    expect(describeKpis(matrix)).toEqual(['Culture: Developing to Leader', 'Skills: ? to Leader']);
    expect(matrix.questions).toEqual([]);
    expect(listKpis(matrix)[0]!.current).toMatchObject({
      cell: 'D2',
      text: 'Leader of a team: Ann',
    });
    expect(listKpis(matrix)[1]!.current).toMatchObject({ cell: 'C3', text: 'Mature: all' });
  });

  test('a start of its own goes before the first mark of a row', () => {
    const header = [...HEADER.slice(0, 4), 'Start date', 'Q1 2023', 'Q2 2023', 'Q3 2023'];
    const rows = [
      [...KPI.slice(0, 4), 'May 2023', 'x', 'x', ''],
      ['Skills', 'Minimum', 'Mature', 'Ask', '', 'x', '', 'x'],
    ];
    const matrix = readGrid(createGrid([header, ...rows]));
    expect(listActions(matrix).map(({ details }) => details.start)).toEqual(['May 2023', 'Q1 23']);
    expect(describeActions(matrix)).toEqual(['D2 Build it | G2 Q2 23', 'D3 Ask | H3 Q3 23']);
  });
});
