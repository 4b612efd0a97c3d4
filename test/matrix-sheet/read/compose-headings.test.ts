import {
  bestOf,
  composeHeadings,
  listHeadings,
} from '../../../src/matrix-sheet/read/compose-headings';
import { columnLetter, formatCell } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import { createGrid } from '../read-sheet';

type Rows = readonly (readonly CellValue[])[];

const LEVEL_NAMES = new Set(['minimum', 'developing', 'mature', 'leader']);

/** Two rows of headings with one below them, from C5 on, as one row: "C KPI=kpi, D …"; then what is said of them. */
function compose(rows: Rows, hidden: string[] = []): string {
  const width = rows[0]!.length;
  const below = Array.from({ length: width }, (_, index) => `Cell ${index}`);
  const top = createGrid(rows.length === 2 ? [...rows, below] : rows, { at: 'C5' });
  const columns = Array.from({ length: width }, (_, index) => index + 2);
  const hiddenColumns = new Set(columns.filter((index) => hidden.includes(columnLetter(index))));
  const composed = composeHeadings(top, 0, { levelNames: LEVEL_NAMES, hiddenColumns });
  if (composed === null) return 'none';
  const headings = composed.headings.map(
    ({ columnIndex, heading, reading }) =>
      `${columnLetter(columnIndex)} ${heading}=${bestOf(reading) ?? '-'}`,
  );
  return [
    headings.join(', '),
    ...(composed.areAllRead ? ['all'] : []),
    ...(composed.headsParents ? ['heads'] : []),
    ...(composed.usesParents ? ['uses'] : []),
    ...(composed.isUpperBeside ? ['beside'] : []),
  ].join('; ');
}

const PARENTS = ['KPI', 'Where we are now', '', 'Where we want to be', ''];
const under = (first: CellValue, second: CellValue): string =>
  compose([PARENTS, ['', 'Level', first, 'Level', second]]);
const READ_BY = 'C KPI=kpi, D Where we are now Level=currentLevel';
const READ_TARGET = 'F Where we want to be Level=targetLevel';

test('the headings of one row stand in their columns, and what is no text says nothing', () => {
  const headings = listHeadings(['KPI', '', 2023, true, ' Due '], 2).map(
    ({ columnIndex, heading, reading }) =>
      `${formatCell(0, columnIndex)} ${heading}=${bestOf(reading) ?? '-'}`,
  );
  expect(headings).toEqual(['C1 KPI=kpi', 'E1 2023=-', 'F1 true=-', 'G1  Due =due']);
});

describe('a heading with a note in its cell', () => {
  const NOTE = 'Savings of £1.2m were found in this way. Some services go further.';

  test.each([
    ['after its stop', `Item no. ${NOTE}`, 'Item no.=reference'],
    ['after no stop', `Lead officer ${NOTE}`, 'Lead officer=owner'],
    ['on the next line', `KPI\n${NOTE}`, 'KPI=kpi'],
  ])('%s is that heading', (_, heading, expected) => {
    const [first] = listHeadings([heading, 'KPI', 'Level', 'Actions', 'Due'], 0);
    expect(`${first!.heading}=${bestOf(first!.reading)}`).toBe(expected);
  });

  test('is one of two rows', () => {
    expect(
      compose([PARENTS, [`Item no. ${NOTE}`, 'Level', 'Evidence', 'Level', 'Evidence']]),
    ).toMatch(/^C KPI Item no\.=/);
  });

  test.each([
    ['a text that begins as none does', [NOTE, 'KPI', 'Level', 'Actions']],
    ['some of many that begin so', [`Actions ${NOTE}`, `KPI ${NOTE}`, 'Level', 'Due']],
  ])('is not %s', (_, row) => {
    expect(listHeadings(row, 0)[0]!.heading).toBe(row[0]);
  });
});

describe('headings in two rows are as one', () => {
  test.each<[string, Rows, string]>([
    [
      'a text holds for the columns to its right, until the next one',
      [PARENTS, ['', 'Level', 'Evidence', 'Level', 'Evidence']],
      `${READ_BY}, E Where we are now Evidence=current, ${READ_TARGET}, G Where we want to be Evidence=target; all; heads; uses`,
    ],
    [
      'two texts from the first column on',
      [
        ['Where we are now', '', 'Where we want to be', ''],
        ['Level', 'Evidence', 'Level', 'Evidence'],
      ],
      'C Where we are now Level=currentLevel, D Where we are now Evidence=current, E Where we want to be Level=targetLevel, F Where we want to be Evidence=target; all; heads; uses',
    ],
    [
      'an action, an owner or a priority ends what is said of now',
      [
        ['KPI', 'Where we are now', '', '', ''],
        ['', 'Level', 'Evidence', 'Actions', 'Level'],
      ],
      `${READ_BY}, E Where we are now Evidence=current, F Actions=actions, G Level=currentLevel; all; heads; uses`,
    ],
    [
      'so does an owner end what is said of the target',
      [
        ['KPI', 'Target level', '', '', ''],
        ['', 'Score', 'Owner', 'Evidence', 'Level'],
      ],
      'C KPI=kpi, D Target level Score=targetLevel, E Owner=owner, F Evidence=evidence, G Level=currentLevel; all; heads; uses',
    ],
    [
      'so does a priority',
      [
        ['KPI', 'Where we want to be', '', ''],
        ['', 'Level', 'Priority', 'Evidence'],
      ],
      'C KPI=kpi, D Where we want to be Level=targetLevel, E Priority=priority, F Evidence=evidence; all; heads; uses',
    ],
    [
      'what only may be of an action does not',
      [
        ['KPI', 'Where we are now', '', ''],
        ['', 'Level', 'Goal', 'Evidence'],
      ],
      `${READ_BY}, E Goal=target, F Where we are now Evidence=current; all; heads; uses`,
    ],
    [
      'nor does a rationale, which levels have as well',
      [
        ['KPI', 'Where we are now', '', ''],
        ['', 'Level', 'Rationale', 'Evidence'],
      ],
      `${READ_BY}, E Rationale=reason, F Where we are now Evidence=current; all; heads; uses`,
    ],
    [
      'nor what stands right below the text itself',
      [
        ['KPI', 'Where we are now', 'Where we want to be', ''],
        ['', 'Level', 'Actions', 'Evidence'],
      ],
      `${READ_BY}, E Where we want to be Actions=actions, F Where we want to be Evidence=target; all; uses; beside`,
    ],
    [
      'a text that only groups columns changes nothing of what these say',
      [
        ['KPI', 'Level', '', 'Delivery', '', ''],
        ['', 'Now', 'Target', 'Actions', 'Due', 'Owner'],
      ],
      'C KPI=kpi, D Level Now=currentLevel, E Level Target=targetLevel, F Delivery Actions=actions, G Due=due, H Owner=owner; all; heads; uses',
    ],
    [
      'an improvement plan makes no action of its priority',
      [
        ['KPI', 'Level', '', 'Improvement plan', '', ''],
        ['', 'Now', 'Target', 'Actions', 'Due', 'Priority'],
      ],
      'C KPI=kpi, D Level Now=currentLevel, E Level Target=targetLevel, F Improvement plan Actions=actions, G Due=due, H Priority=priority; all; heads; uses',
    ],
    [
      'which due counts may stand above',
      [
        ['KPI', 'Actions', 'Original', 'Revised'],
        ['', '', 'Due date', 'Due date'],
      ],
      'C KPI=kpi, D Actions=actions, E Original Due date=originalDue, F Revised Due date=due; all; uses',
    ],
    [
      'or below',
      [
        ['KPI', 'Actions', 'Due', ''],
        ['', '', 'Original', 'Revised'],
      ],
      'C KPI=kpi, D Actions=actions, E Due Original=originalDue, F Due Revised=due; all; uses',
    ],
    [
      'a heading that says itself which due it is is not the one above',
      [
        ['KPI', 'Actions', 'Revised', ''],
        ['', '', 'Due date', 'Original due date'],
      ],
      'C KPI=kpi, D Actions=actions, E Revised Due date=due, F Original due date=originalDue; all; heads; uses',
    ],
    [
      'a heading that says nothing is called by the one above it as well',
      [
        ['KPI', 'Getting there', '', ''],
        ['', 'Actions', 'Due', 'Zone'],
      ],
      'C KPI=kpi, D Getting there Actions=actions, E Due=due, F Getting there Zone=-; uses; beside',
    ],
    [
      'a blank one is called by the one above it alone',
      [
        ['KPI', 'Where we are now', '', 'Delivery'],
        ['', 'Level', 'Evidence', ''],
      ],
      `${READ_BY}, E Where we are now Evidence=current, F Delivery=-; heads; uses`,
    ],
    [
      'one text alone heads what stands to its right',
      [
        ['', 'Where we want to be', ''],
        ['Criterion', 'Level', 'Evidence'],
      ],
      'C Criterion=kpi, D Where we want to be Level=targetLevel, E Where we want to be Evidence=target; all; uses',
    ],
    [
      'what may mean anything under an action plan is an action',
      [
        ['KPI', 'Level', '', 'Action plan', ''],
        ['', 'Now', 'Target', 'Description', 'Due'],
      ],
      'C KPI=kpi, D Level Now=currentLevel, E Level Target=targetLevel, F Action plan Description=actions, G Due=due; all; heads; uses',
    ],
    [
      'the original due ends what is said of now as well',
      [
        ['KPI', 'Where we are now', '', ''],
        ['', 'Level', 'Original due date', 'Evidence'],
      ],
      'C KPI=kpi, D Where we are now Level=currentLevel, E Original due date=originalDue, F Evidence=evidence; all; heads; uses',
    ],
    [
      'its start, its due and its sponsor end it',
      [
        ['KPI', 'Where we are now', '', '', 'Target', '', '', 'Where we are now', '', ''],
        [
          '',
          'Level',
          'Start date',
          'Evidence',
          'Level',
          'Due date',
          'Evidence',
          'Level',
          'Sponsor',
          'Evidence',
        ],
      ],
      'C KPI=kpi, D Where we are now Level=currentLevel, E Start date=start, F Evidence=evidence, G Target Level=targetLevel, H Due date=due, I Evidence=evidence, J Where we are now Level=currentLevel, K Sponsor=sponsor, L Evidence=evidence; all; heads; uses',
    ],
    [
      'and what it depends on',
      [
        ['KPI', 'Where we are now', '', ''],
        ['', 'Level', 'Dependencies', 'Evidence'],
      ],
      'C KPI=kpi, D Where we are now Level=currentLevel, E Dependencies=dependency, F Evidence=evidence; all; heads; uses',
    ],
    [
      'a column below and above which nothing stands has none',
      [
        ['', 'Where we are now', '', 'Where we want to be'],
        ['', 'Level', 'Evidence', 'Level'],
      ],
      'D Where we are now Level=currentLevel, E Where we are now Evidence=current, F Where we want to be Level=targetLevel; all; heads; uses',
    ],
    [
      'each row of headings is one by itself where both say what they are',
      [
        ['People', '', 'Levels', ''],
        ['KPI', 'Ref', 'Current level', 'Target level'],
      ],
      'C People KPI=kpi, D Ref=reference, E Levels Current level=currentLevel, F Levels Target level=targetLevel; all; heads',
    ],
    [
      'numbers above are no such row',
      [
        ['KPI', 2023, '', 2024],
        ['', 'Level', 'Evidence', 'Level'],
      ],
      'C KPI=kpi, D 2023 Level=currentLevel, E Evidence=evidence, F 2024 Level=currentLevel; all; uses; beside',
    ],
    [
      'levels keep their own names',
      [
        ['', 'Maturity', '', '', ''],
        ['KPI', 'Minimum', 'Developing', 'Mature', 'Actions'],
      ],
      'C KPI=kpi, D Minimum=-, E Developing=-, F Mature=-, G Actions=actions; uses',
    ],
    [
      'levels called by numbers keep these',
      [
        ['', 'Level', '', '', ''],
        ['KPI', 1, 2, 3, 'Actions'],
      ],
      'C KPI=kpi, D 1=-, E 2=-, F 3=-, G Actions=actions; uses',
    ],
    [
      'quarters are called with the year above them',
      [
        ['', '2023/24', '', '', '2024/25'],
        ['KPI', 'Q1', 'Q2', 'Q3', 'Q1'],
      ],
      'C KPI=kpi, D 2023/24 Q1=-, E 2023/24 Q2=-, F 2023/24 Q3=-, G 2024/25 Q1=-; uses',
    ],
  ])('%s', (_, rows, expected) => {
    expect(compose(rows)).toBe(expected);
  });

  test.each<[CellValue, string]>([
    [0, 'C KPI=kpi'],
    [10, 'C KPI=kpi'],
    [11, 'none'],
    [2.5, 'none'],
    [1999, 'none'],
    [2000, 'C KPI=kpi'],
    [2099, 'C KPI=kpi'],
    [2100, 'none'],
    [true, 'none'],
    ['✓', 'none'],
    ['x', 'none'],
    ['#', 'C KPI=kpi'],
    ['%', 'C KPI=kpi'],
    ['£', 'C KPI=kpi'],
    ['x'.repeat(60), 'C KPI=kpi'],
    ['x'.repeat(61), 'none'],
  ])('a row in which %j stands is one of headings: %s', (value, expected) => {
    expect(under(value, 'Evidence').split(',')[0]).toBe(expected);
    expect(under('Evidence', value).split(',')[0]).toBe(expected);
  });

  test.each<[string, Rows]>([
    [
      'above one text alone',
      [
        ['', 'Where we are now', 'Where we want to be'],
        ['KPI', '', ''],
      ],
    ],
    [
      'as a caption over all of it',
      [
        ['Where we are now', '', ''],
        ['KPI', 'Level', 'Evidence'],
      ],
    ],
    [
      'as a caption that could be said of a level below it',
      [
        ['Where we want to be', '', ''],
        ['Criterion', 'Level', 'Evidence'],
      ],
    ],
    [
      'as a caption over all that is there',
      [
        ['', 'Where we are now', ''],
        ['', 'Level', 'Evidence'],
      ],
    ],
    [
      'as a title further right',
      [
        ['', '', 'Our plan'],
        ['KPI', 'Current level', 'Target level'],
      ],
    ],
    [
      'as a title that says nothing',
      [
        ['', 'Levels', ''],
        ['KPI', 'Current level', 'Target level'],
      ],
    ],
    [
      'as nothing',
      [
        ['', '', ''],
        ['KPI', 'Level', 'Evidence'],
      ],
    ],
    [
      'above the first KPI',
      [
        ['Where we are now', '', 'Target'],
        ['KPI 1', 'Level', 'Level'],
      ],
    ],
    [
      'over a column each, and says nothing of these',
      [
        ['People', 'Levels', ''],
        ['KPI', 'Current level', 'Target level'],
      ],
    ],
    [
      'as headings of another table',
      [
        ['KPI', 'Status'],
        ['Reference', 'Evidence'],
      ],
    ],
  ])('a row that stands %s heads none', (_, rows) => {
    expect(compose(rows)).toBe('none');
  });

  test('the last row of a sheet heads none', () => {
    expect(compose([PARENTS])).toBe('none');
  });
});

describe('a text above a column', () => {
  const read = (...cells: CellValue[]): string =>
    compose([
      ['Target', '', '', 'Actions'],
      ['', 'Level', 'KPI', ''],
      ...cells.map((cell) => [cell, 'Mature', 'Reporting', 'Report monthly']),
    ]);

  test.each<[string, CellValue[]]>([
    ['in which nothing else stands', ['', '']],
    ['in which nothing but an error stands', ['', '#REF!']],
  ])('%s is beside the table, and heads none of it', (_, cells) => {
    expect(read(...cells)).toBe(
      'C Target=target, D Level=currentLevel, E KPI=kpi, F Actions=actions; all; uses; beside',
    );
  });

  test.each<[string, CellValue[]]>([
    ['right below it', ['All', '']],
    ['further down', ['', 0]],
  ])('in which anything stands %s heads those beside it', (_, cells) => {
    expect(read(...cells)).toBe(
      'C Target=target, D Target Level=targetLevel, E KPI=kpi, F Actions=actions; all; heads; uses',
    );
  });
});

describe('a text above a hidden column', () => {
  const CHILDREN = ['', 'Level', 'Evidence', 'Level', 'Evidence'];
  const NEXT =
    'E Evidence=evidence, F Where we are now Level=currentLevel, G Where we are now Evidence=current; all; heads; uses';

  test('is of that alone where it stands over a shown one again', () => {
    const again = ['KPI', 'Where we are now', '', 'Where we are now', ''];
    expect(compose([again, CHILDREN], ['D'])).toBe(`${READ_BY}, ${NEXT}`);
  });

  test('is of the columns to its right otherwise', () => {
    const all = `${READ_BY}, E Where we are now Evidence=current, ${READ_TARGET}, G Where we want to be Evidence=target; all; heads; uses`;
    expect(compose([PARENTS, CHILDREN], ['D'])).toBe(all);
    expect(compose([PARENTS, CHILDREN], ['D', 'E'])).toBe(all);
    expect(compose([PARENTS, CHILDREN], ['E'])).toBe(all);
  });
});
