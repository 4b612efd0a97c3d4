import type { Details } from '../../../src/domain/details';
import type { Action } from '../../../src/domain/matrix';
import { listActions, listKpis } from '../../../src/domain/matrix';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid, HEADER as USUAL, readGrid } from '../read-sheet';

const BASE = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];

function read(headings: readonly string[], rows: readonly (readonly CellValue[])[]): Action[] {
  return listActions(
    readGrid(
      createGrid([
        [...BASE, ...headings],
        ...rows.map((row, index) => [`KPI ${index}`, 'Minimum', 'Mature', 'Build it', ...row]),
      ]),
    ),
  );
}

const detailsOf = (...reading: Parameters<typeof read>): Details[] =>
  read(...reading).map(({ details }) => details);

test('each column is kept as it is written, and an empty cell leaves no trace', () => {
  const headings = ['Owner', 'Sponsor', 'Status', 'RAG', 'Evidence', 'Priority', 'Notes'];
  const row = ['Q1 23', 'Ann Lee', 'Head of ICT', 'On track', 'Amber', 'Minutes 3', 'High', ''];
  expect(detailsOf(headings, [row])).toEqual([
    {
      owner: 'Ann Lee',
      sponsor: 'Head of ICT',
      status: 'On track',
      rag: 'Amber',
      evidence: 'Minutes 3',
      priority: 'High',
    },
  ]);
});

test.each<[CellValue[], string[]]>([
  [
    [0.75, 1, 0],
    ['75%', '100%', '0%'],
  ],
  [
    [75, 100, 1],
    ['75%', '100%', '1%'],
  ],
  [
    ['75%', 'most', ' 40 % '],
    ['75%', 'most', '40 %'],
  ],
  [
    [0.29, 0.07, 0.1],
    ['29%', '7%', '10%'],
  ],
])('per cents %j are %j', (values, texts) => {
  const found = detailsOf(
    ['% complete'],
    values.map((value) => ['Q1 23', value]),
  );
  expect(found.map(({ percent }) => percent)).toEqual(texts);
});

test('a real date is written as one where a date is expected', () => {
  const headings = ['Original due date', 'Last updated', 'Cost'];
  const [action] = read(headings, [['Q4 23', 45107, 45200, 45200]]);
  expect(action!.details).toEqual({
    originalDue: '30 June 2023',
    updated: '1 October 2023',
    cost: '45200',
  });
  expect(action!.originalDue).toMatchObject({ by: { quarter: 1, year: 2023 } });
});

test.each(['✓', 'Complete', 'CLOSED', true])(
  'a status %j settles what is past its due',
  (status) => {
    const [action] = read(['Status'], [['Q1 22', status]]);
    expect(action).toMatchObject({
      due: { state: 'scheduled', raw: 'Q1 22' },
      settled: { state: 'complete', raw: 'Q1 22' },
    });
  },
);

test('actions that share a cell have their own lines of the cells beside it', () => {
  const row = ['Buy bins.\nHire staff.', 'Q1 23\nQ2 23', 'Ann\nBob', 'Done\nIn progress', 'Ask'];
  const grid = createGrid([
    [...BASE, 'Owner', 'Status', 'Notes'],
    ['Bins', 'Minimum', 'Mature', ...row],
  ]);
  const actions = listActions(readGrid(grid));
  expect(actions.map(({ details, settled }) => [details, settled.state])).toEqual([
    [{ owner: 'Ann', status: 'Done', notes: 'Ask' }, 'complete'],
    [{ owner: 'Bob', status: 'In progress', notes: 'Ask' }, 'scheduled'],
  ]);
});

test('a KPI says what its rows say, those without an action too', () => {
  const grid = createGrid([
    [...BASE, 'Owner', 'Evidence'],
    ['Bins', 'Minimum', 'Mature', '', '', 'Ann', 'Audit'],
    ['', '', '', 'Buy bins.', 'Q1 23', 'Bob', ''],
  ]);
  expect(listKpis(readGrid(grid)).map(({ details }) => details)).toEqual([
    { owner: 'Ann; Bob', evidence: 'Audit' },
  ]);
});

test('where no later due has been agreed the original one counts, and stands in its own cell', () => {
  const grid = createGrid([
    [...BASE.slice(0, 4), 'Original due', 'By when', 'Reason for delay'],
    ...['Q4 23', '', '-', 'N/A', 'TBC', '#REF!'].map((due, index) => [
      `KPI ${index}`,
      'Minimum',
      'Mature',
      'Build it',
      'Q1 23',
      due,
      'Late',
    ]),
  ]);
  const said = listActions(readGrid(grid)).map(({ due, dueCell, originalDue }) => [
    due.raw,
    dueCell,
    originalDue?.raw,
  ]);
  expect(said).toEqual([
    ['Q4 23', 'F2', 'Q1 23'],
    ['Q1 23', 'E3', 'Q1 23'],
    ['Q1 23', 'E4', 'Q1 23'],
    ['Q1 23', 'E5', 'Q1 23'],
    ['TBC', 'F6', 'Q1 23'],
    ['#REF!', 'F7', 'Q1 23'],
  ]);
});

test('dates and sums of money are written as the sheet shows them', () => {
  const grid = createGrid(
    [
      [...BASE, 'Original due', 'Cost', 'Last updated'],
      ['Bins', 'Minimum', 'Mature', 'Buy bins', 'Q4 23', 45107, 15000, 45200],
    ],
    {
      displayed: new Map([
        [5, ['Original due', '30/06/2023']],
        [6, ['Cost', '£15,000']],
        [7, ['Last updated', '######']],
      ]),
    },
  );
  expect(listActions(readGrid(grid)).map(({ details }) => details)).toEqual([
    { originalDue: '30/06/2023', cost: '£15,000', updated: '1 October 2023' },
  ]);
});

test('an action has a reference of its own beside that of its KPI', () => {
  const header = ['KPI ref', ...USUAL.slice(0, 3), 'Action ref', ...USUAL.slice(3)];
  const levels = ['Developing: a', 'Mature: b'];
  const { areas } = readGrid(
    createGrid([
      header,
      ['1.1', 'Reporting', ...levels, 'A-07', 'Build it', 'Q1 23'],
      ['', '', '', '', 'A-08', 'Show it', 'Q2 23'],
      ['1.2', 'Culture', ...levels, '', 'Ask staff', 'Q1 23'],
    ]),
  );
  const kpis = areas.flatMap((area) => area.kpis);
  expect(kpis.map(({ reference }) => reference)).toEqual(['1.1', '1.2']);
  expect(kpis.flatMap(({ actions }) => actions.map(({ reference }) => reference))).toEqual([
    'A-07',
    'A-08',
    '1.2',
  ]);
});

describe('references', () => {
  const HEAD = ['Ref', ...BASE];
  const kpi = ['Bins', 'Minimum', 'Mature'];
  const listReferences = (rows: readonly (readonly CellValue[])[], shown?: readonly string[]) => {
    const displayed = new Map(shown ? [[0, ['Ref', ...shown]]] : []);
    return listKpis(readGrid(createGrid([HEAD, ...rows], { displayed }))).map(
      ({ reference, actions }) => [reference, ...actions.map((action) => action.reference)],
    );
  };

  test('are their KPI’s where it has one, and its actions’ where they have some', () => {
    expect(
      listReferences([
        ['1.1', ...kpi, 'Build it', 'Q1 23'],
        ['', '', '', '', 'Test it', 'Q1 23'],
        ['A-07', 'Roads', 'Minimum', 'Mature', 'Build it', 'Q1 23'],
        ['A-08', '', '', '', 'Test it', 'Q1 23'],
        ['', '', '', '', 'Ship it', 'Q1 23'],
        ['', 'Parks', 'Minimum', 'Mature', 'Build it', 'Q1 23'],
      ]),
    ).toEqual([
      ['1.1', '1.1', '1.1'],
      ['A-07; A-08', 'A-07', 'A-08', null],
      [null, null],
    ]);
  });

  test('that are numbers are as the sheet shows them: 1.10 is not 1.1', () => {
    const rows = [1.1, 1.1, 7].map((reference, index) => [
      reference,
      `KPI ${index}`,
      'Minimum',
      'Mature',
      'Build it',
      'Q1 23',
    ]);
    expect(listReferences(rows, ['1.1', '1.10', '###'])).toEqual([
      ['1.1', '1.1'],
      ['1.10', '1.10'],
      ['7', '7'],
    ]);
  });
});

describe('cells merged down over several actions', () => {
  const HEADER = [...BASE, 'Owner', 'Status', '% complete', 'Notes'];
  const rows = [
    ['A', 'Minimum', 'Mature', 'Build it', 'Q1 23', 'Ann Lee', 'Complete', '', 'Agreed in May'],
    ['', '', '', 'Show it', 'Q2 23', '', '', '', ''],
    ['B', 'Minimum', 'Mature', 'Ask staff', 'Q3 23', '', '', 1, 'Waiting'],
    ['', '', '', 'Tell members', 'Q4 23', 'Jo Day', '', '', ''],
    ['C', 'Minimum', 'Mature', '', '', '', '', '', ''],
  ];

  test('are said of each of them, whichever KPI is theirs, and of no row without one', () => {
    const mergedAreas = ['F2:F4', 'G2:G3', 'H4:H5', 'I4:I6'];
    const matrix = readGrid(createGrid([HEADER, ...rows], { mergedAreas }));
    const actions = listActions(matrix);
    expect(actions.map(({ details }) => details)).toEqual([
      { owner: 'Ann Lee', status: 'Complete', notes: 'Agreed in May' },
      { owner: 'Ann Lee', status: 'Complete' },
      { owner: 'Ann Lee', percent: '100%', notes: 'Waiting' },
      { owner: 'Jo Day', percent: '100%', notes: 'Waiting' },
    ]);
    expect(actions.map(({ settled }) => settled.state)).toEqual(Array(4).fill('complete'));
    expect(listKpis(matrix)[2]!.details).toEqual({});
    expect(matrix.observations).toEqual([]);
  });

  test('do not make one action of two', () => {
    const matrix = readGrid(createGrid([HEADER, ...rows], { mergedAreas: ['G2:G3'] }));
    expect(listActions(matrix).map(({ text }) => text)).toEqual(
      rows.flatMap(([, , , text]) => text || []),
    );
  });
});

test('an original due and a year that are merged down are those of each action', () => {
  const original = readGrid(
    createGrid(
      [
        [...BASE.slice(0, 4), 'Original due', 'By when'],
        ['A', 'Minimum', 'Mature', 'Build it', 'Q1 23', ''],
        ['', '', '', 'Show it', '', ''],
        ['', '', '', 'Sell it', '', 'Q4 23'],
      ],
      { mergedAreas: ['E2:E4'] },
    ),
  );
  const read = listActions(original).map((action) => [
    action.dueCell,
    action.due.raw,
    action.originalDue?.raw,
  ]);
  expect(read).toEqual([
    ['E2', 'Q1 23', 'Q1 23'],
    ['E2', 'Q1 23', 'Q1 23'],
    ['F4', 'Q4 23', 'Q1 23'],
  ]);
  const yearly = readGrid(
    createGrid(
      [
        [...BASE.slice(0, 4), 'Quarter', 'Year'],
        ['A', 'Minimum', 'Mature', 'Build it', 'Q1', '2023/24'],
        ['', '', '', 'Show it', 'Q2', ''],
      ],
      { mergedAreas: ['F2:F3'] },
    ),
  );
  expect(listActions(yearly).map(({ due }) => [due.canonical, due.certain])).toEqual([
    ['Q1 23', true],
    ['Q2 23', true],
  ]);
});
