import { optionOfAnswer } from '../../../src/domain/reading-question';
import { assignColumns } from '../../../src/matrix-sheet/read/assign-columns';
import { KNOWN_LEVEL_NAMES } from '../../../src/matrix-sheet/read/find-matrix';
import { readHeading } from '../../../src/matrix-sheet/read/read-heading';
import { sampleColumn } from '../../../src/matrix-sheet/read/sample-column';
import { columnLetter } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/sheet-grid';

type Column = readonly [heading: string, ...cells: CellValue[]];

/** Columns from A on, below a header in row 5, of which those with these letters are hidden. */
const assign = (columns: readonly Column[], hidden = '', hasLevelGrid = false) =>
  assignColumns(
    columns.map(([heading, ...cells], columnIndex) => ({
      columnIndex,
      heading,
      reading: readHeading(heading),
      content: sampleColumn(cells, KNOWN_LEVEL_NAMES),
      isHidden: hidden.includes(columnLetter(columnIndex)),
    })),
    4,
    hasLevelGrid,
  );

/** "A kpi, B current; over C; due? A B": the columns, what is left over, and what is asked: "?" for no assumption. */
function summarise(...given: Parameters<typeof assign>): string {
  const { columns, unclear, leftOver, questions } = assign(...given);
  const found = Object.entries(columns).sort((left, right) => left[1] - right[1]);
  const asked = questions.map(({ id, choices, assumed }) => {
    const letters = choices.map(({ answer }) => /=(\w)/.exec(optionOfAnswer(answer))![1]!);
    return `${id.replace('-column', '')}${assumed === null ? '?' : ` ${letters[assumed]!} of`} ${letters.join('')}`;
  });
  expect(unclear).toEqual(
    questions.flatMap(({ id, assumed }) => (assumed === null ? id.replace('-column', '') : [])),
  );
  return [
    found.map(([column, index]) => `${columnLetter(index)} ${column}`).join(', '),
    ...(leftOver.length > 0
      ? [`over ${leftOver.map(({ columnIndex }) => columnLetter(columnIndex)).join('')}`]
      : []),
    ...asked,
  ].join('; ');
}

const SAID = 'A statement of some length that says where things stand';
const DATE = 45_000;
// From the coarsest to the finest.
const AREAS = ['Ways of working', 'Ways of working', 'Ways of working', 'Digital'];
const THEMES = ['People', 'People', 'Money', 'Buying'];
const TOPICS = ['Skills', 'Culture', 'Budgets', 'Tenders'];
const LEVELS: Column = ['Current level', 1, 2, 3, 1];
const now = (heading: string): Column => [heading, SAID];

describe('of what is assessed', () => {
  test.each<[string, Column[], string]>([
    [
      'the finer of two is the KPI',
      [['Criterion', ...THEMES], ['Element', ...TOPICS], LEVELS],
      'A area, B kpi, C currentLevel',
    ],
    [
      'wherever it stands',
      [['Element', ...TOPICS], ['Criterion', ...THEMES], LEVELS],
      'A kpi, B area, C currentLevel',
    ],
    [
      'one in between is neither',
      [['Theme', ...AREAS], ['Criterion', ...THEMES], ['Element', ...TOPICS], LEVELS],
      'A area, C kpi, D currentLevel; over B',
    ],
    [
      'the coarser of two areas is the area',
      [['Theme', ...THEMES], ['Domain', ...AREAS], ['KPI', ...TOPICS], LEVELS],
      'B area, C kpi, D currentLevel; over A',
    ],
    [
      'a KPI goes before other words for it',
      [['Measure', ...TOPICS], ['KPI', ...THEMES], LEVELS],
      'A area, B kpi, C currentLevel',
    ],
    [
      'two alike are asked about',
      [['Criterion', ...TOPICS], ['Element', ...TOPICS], LEVELS],
      'C currentLevel; over AB; kpi? AB',
    ],
    [
      'and no area is it until that is answered',
      [['Theme', ...THEMES], ['Criterion', ...TOPICS], ['Element', ...TOPICS], LEVELS],
      'A area, D currentLevel; over BC; kpi? BC',
    ],
    [
      'what says name among areas is the KPI',
      [['Domain', ...THEMES], ['Category name', ...TOPICS], LEVELS],
      'A area, B kpi, C currentLevel',
    ],
    [
      'unless something says that it is the KPI',
      [['Domain', ...AREAS], ['Category name', ...THEMES], ['KPI', ...TOPICS], LEVELS],
      'A area, C kpi, D currentLevel; over B',
    ],
    [
      'of areas that all say name the finer is the KPI',
      [['Category name', ...TOPICS], ['Domain name', ...THEMES], LEVELS],
      'A kpi, B area, C currentLevel',
    ],
    [
      'of areas without a name the finer is the KPI',
      [['Pillar', ...THEMES], ['Theme', ...TOPICS], LEVELS],
      'A area, B kpi, C currentLevel',
    ],
    [
      'of three areas the finest is the KPI, the coarsest the area',
      [['Theme', ...THEMES], ['Pillar', ...AREAS], ['Category', ...TOPICS], LEVELS],
      'B area, C kpi, D currentLevel; over A',
    ],
    [
      'two areas alike are asked about: either is the KPI',
      [['Theme', ...TOPICS], ['Pillar', ...TOPICS], LEVELS],
      'C currentLevel; over AB; kpi? AB',
    ],
    [
      'a KPI is it beside finer areas',
      [['Theme', ...TOPICS], ['Domain', ...AREAS], ['KPI', ...THEMES], LEVELS],
      'B area, C kpi, D currentLevel; over A',
    ],
    [
      'what says name is the KPI beside a finer area',
      [['Domain', ...TOPICS], ['Category name', ...THEMES], LEVELS],
      'A area, B kpi, C currentLevel',
    ],
    [
      'the coarsest of three areas is the area',
      [
        ['Theme', ...THEMES],
        ['Domain', ...AREAS],
        ['Section', ...TOPICS],
        ['KPI', ...TOPICS],
        LEVELS,
      ],
      'B area, D kpi, E currentLevel; over AC',
    ],
    [
      'what is asked about goes to none that could have it besides',
      [
        ['Domain', ...AREAS],
        ['Category name', ...THEMES],
        ['Criterion', ...TOPICS],
        ['Element', ...TOPICS],
        LEVELS,
      ],
      'A area, E currentLevel; over BCD; kpi? CD',
    ],
    [
      'what says name goes before what does not',
      [['Measure', ...TOPICS], ['Criterion name', ...THEMES], LEVELS],
      'A area, B kpi, C currentLevel',
    ],
    [
      'two areas that both say name are asked about where they are alike',
      [['Category name', ...TOPICS], ['Domain name', ...TOPICS], LEVELS],
      'C currentLevel; over AB; kpi? AB',
    ],
    [
      'areas beside actions alone are areas',
      [
        ['Pillar', ...THEMES],
        ['Theme', ...TOPICS],
        ['Actions', SAID],
      ],
      'A area, C actions; over B',
    ],
    [
      'an area alone is it beside where things stand',
      [['Theme', ...TOPICS], now('Where we are now')],
      'A kpi, B current',
    ],
    ['beside a level', [['Theme', ...TOPICS], LEVELS], 'A kpi, B currentLevel'],
    ['beside a target', [['Theme', ...TOPICS], now('Where we want to be')], 'A kpi, B target'],
    [
      'beside a level that is the target',
      [
        ['Theme', ...TOPICS],
        ['Target level', 1],
      ],
      'A kpi, B targetLevel',
    ],
    [
      'but not beside actions',
      [
        ['Theme', ...TOPICS],
        ['Actions', SAID],
      ],
      'A area, B actions',
    ],
    [
      'a heading that only may name it does above names',
      [['Procurement capability', ...TOPICS], LEVELS],
      'A kpi, B currentLevel',
    ],
    ['and not above numbers', [['Procurement capability', 4, 5], LEVELS], 'B currentLevel; over A'],
  ])('%s', (_, columns, expected) => {
    expect(summarise(columns)).toBe(expected);
  });

  test('an area alone is it beside columns for each level', () => {
    expect(summarise([['Theme', ...TOPICS]], '', true)).toBe('A kpi');
    expect(summarise([['Theme', ...TOPICS]])).toBe('A area');
    expect(
      summarise(
        [
          ['Pillar', ...THEMES],
          ['Theme', ...TOPICS],
        ],
        '',
        true,
      ),
    ).toBe('A area, B kpi');
  });

  test('a hidden area is not it beside one that is shown', () => {
    const columns: Column[] = [['Pillar', ...THEMES], ['Theme', ...TOPICS], LEVELS];
    expect(summarise(columns, 'B')).toBe('A kpi, C currentLevel; over B');
    expect(summarise(columns, 'AB')).toBe('A area, B kpi, C currentLevel');
    const more: Column[] = [
      ['Pillar', ...AREAS],
      ['Theme', ...THEMES],
      ['Section', ...TOPICS],
      LEVELS,
    ];
    expect(summarise(more, 'C')).toBe('A area, B kpi, D currentLevel; over C');
  });
});

describe('of several dues', () => {
  test.each<[string, Column[], string]>([
    [
      'the revised one counts',
      [
        ['Due date', DATE],
        ['Revised due date', DATE],
      ],
      'A originalDue, B due',
    ],
    [
      'the later revised one counts',
      [
        ['Due date', DATE],
        ['Revised due date (2023)', DATE],
        ['Revised due date (2024)', DATE],
      ],
      'A originalDue, C due; over B; due C of BC',
    ],
    [
      'two revised ones are asked about, and the original is not it meanwhile',
      [
        ['Due date', DATE],
        ['Revised due date', DATE],
        ['New due date', DATE],
      ],
      'A originalDue; over BC; due? BC',
    ],
    [
      'two original ones are asked about',
      [
        ['Due date', DATE],
        ['Deadline', DATE],
        ['Revised due date', DATE],
      ],
      'C due; over AB; originalDue? AB',
    ],
    [
      'one beside an original and a revised one is asked about',
      [
        ['Due date', DATE],
        ['Revised due date', DATE],
        ['Original due date', DATE],
      ],
      'B due; over AC; originalDue? CA',
    ],
    ['the original one counts alone', [['Original due date', DATE]], 'A due'],
    [
      'and not beside another',
      [
        ['Original due date', DATE],
        ['Due date', DATE],
      ],
      'A originalDue, B due',
    ],
    ['a year counts alone', [['Year', 2024]], 'A due'],
    [
      'and not beside a quarter',
      [
        ['Year', 2024],
        ['Quarter', 'Q1'],
      ],
      'A dueYear, B due',
    ],
    [
      'nor beside an original one',
      [
        ['Year', 2024],
        ['Original due date', DATE],
      ],
      'A dueYear, B due',
    ],
    [
      'one that is filled goes before a blank one',
      [['Due date'], ['Deadline', DATE]],
      'B due; over A',
    ],
  ])('%s', (_, columns, expected) => {
    expect(summarise(columns)).toBe(expected);
  });
});

describe('of several columns of one meaning', () => {
  test.each<[string, Column[], string]>([
    [
      'the later one by its heading counts',
      [now('Where we are now (2022)'), now('Where we are now (2023)')],
      'B current; over A; current B of AB',
    ],
    [
      'two of the same moment are asked about',
      [
        now('Where we are now (2023)'),
        now('Where we are now (2022)'),
        now('Where we are now (2023)'),
      ],
      'over ABC; current? ABC',
    ],
    [
      'one with a moment and one without are asked about',
      [now('Where we are now (2023)'), now('Where we are now')],
      'over AB; current? AB',
    ],
    [
      'whichever comes first',
      [now('Where we are now'), now('Where we are now (2023)')],
      'over AB; current? AB',
    ],
    [
      'moments of two kinds are asked about',
      [
        ['Current level (2023)', 1],
        ['Current level (round 2)', 1],
      ],
      'over AB; currentLevel? AB',
    ],
    [
      'the later round counts',
      [
        ['Current level (round 1)', 1],
        ['Current level (round 2)', 1],
      ],
      'B currentLevel; over A; currentLevel B of AB',
    ],
    [
      'one that is filled goes before a blank one',
      [['Where we are now'], now('Where we are now')],
      'B current; over A',
    ],
    [
      'two blank ones are asked about',
      [['Where we are now'], ['Where we are now']],
      'over AB; current? AB',
    ],
    [
      'two that say unlike much are asked about',
      [
        ['Where we are now', SAID, SAID],
        ['Where we are now', SAID, `${SAID} too`],
      ],
      'over AB; current? AB',
    ],
    [
      'three are asked about at once',
      [now('Actions'), now('Agreed actions'), now('Next steps')],
      'over ABC; actions? ABC',
    ],
    ['the plainer heading counts', [now('Recommendation'), now('Actions')], 'B actions; over A'],
    [
      'a reference of actions serves alone',
      [
        ['Action ref', 'A1'],
        ['KPI', ...TOPICS],
      ],
      'A reference, B kpi',
    ],
    [
      'and not beside one of KPIs',
      [
        ['Action ref', 'A1'],
        ['Ref', '1.1'],
        ['KPI', ...TOPICS],
      ],
      'A actionReference, B reference, C kpi',
    ],
    [
      'what we have brought from elsewhere is not left over',
      [
        ['KPI', ...TOPICS],
        [' Brought from ', 'Plan.docx'],
        ['Zone', 'North'],
      ],
      'A kpi; over C',
    ],
  ])('%s', (_, columns, expected) => {
    expect(summarise(columns).replace(/^; /, '')).toBe(expected);
  });

  test('what is asked says the columns, and where their headings stand', () => {
    expect(
      assign([now('Where we are\nnow (2022)'), now('Where we are now (2023)')]).questions,
    ).toEqual([
      {
        id: 'current-column',
        text: 'Which column is “Where we are now”? The latest by its heading is read: column B, “Where we are now (2023)”.',
        cells: ['A5', 'B5'],
        choices: [
          {
            label: 'Column A, “Where we are now (2022)”',
            answer: { kind: 'columns', columns: { current: 'A' } },
          },
          {
            label: 'Column B, “Where we are now (2023)”',
            answer: { kind: 'columns', columns: { current: 'B' } },
          },
        ],
        assumed: 1,
      },
    ]);
    expect(assign([now('Actions'), now('Agreed actions')]).questions[0]!.text).toBe(
      'Which column is “Actions”? Several headings say so, and nothing tells which one counts.',
    );
  });
});

describe('a hidden column', () => {
  const read = (hidden: string, ...headings: string[]): string =>
    summarise(headings.map(now), hidden);

  test.each<[string, string[], string]>([
    [
      'B',
      ['Where we are now (2022)', 'Where we are now (2023)'],
      'A current; over B; current A of AB',
    ],
    ['B', ['Where we are now (2023)', 'Where we are now (2022)'], 'A current; over B'],
    ['B', ['Where we are now (2023)', 'Where we are now (2023)'], 'A current; over B'],
    ['B', ['Where we are now', 'Where we are now (2023)'], 'A current; over B; current A of AB'],
    ['B', ['Where we are now (2023)', 'Where we are now'], 'A current; over B'],
    ['B', ['Where we are now', 'Where we are now'], 'A current; over B'],
    ['B', ['Where we are now (2023)', 'Where we are now (round 2)'], 'A current; over B'],
    [
      'BC',
      ['Where we are now (2022)', 'Where we are now (2021)', 'Where we are now (2023)'],
      'A current; over BC; current A of ABC',
    ],
    [
      'C',
      ['Where we are now (2022)', 'Where we are now (2024)', 'Where we are now (2023)'],
      'B current; over AC; current B of AB',
    ],
    [
      'AB',
      ['Where we are now (2022)', 'Where we are now (2023)'],
      'B current; over A; current B of AB',
    ],
  ])(
    '%s of %j never wins, and is asked about where it is the later one',
    (hidden, headings, expected) => {
      expect(read(hidden, ...headings)).toBe(expected);
    },
  );

  test('is asked about where the one that is shown is blank', () => {
    expect(summarise([['Where we are now'], now('Where we are now')], 'B')).toBe(
      'A current; over B; current A of AB',
    );
    expect(summarise([['Where we are now'], ['Where we are now']], 'B')).toBe('A current; over B');
  });

  test('is asked about where it is later than the one that is read, whatever else is shown', () => {
    const columns: Column[] = [
      ['Maturity (2024)', 1],
      ['Current level (2022)', 1],
      ['Current level (2023)', 1],
    ];
    expect(summarise(columns, 'C')).toBe('B currentLevel; over AC; currentLevel B of BC');
  });

  test('is named where it is asked about', () => {
    const shown =
      'Which column is “Where we are now”? The one that is shown is read: column A, “Where we are now”';
    const textOf = (hidden: string, ...headings: string[]) =>
      assign(headings.map(now), hidden).questions[0]!.text;
    expect(textOf('B', 'Where we are now', 'Current position (2023)')).toBe(
      `${shown}; column B, “Current position (2023)” is hidden.`,
    );
    expect(textOf('BC', 'Where we are now', 'Current position (2023)', 'Current state')).toBe(
      `${shown}; column B, “Current position (2023)” and column C, “Current state” are hidden.`,
    );
  });

  test.each<[string, Column[], string, string]>([
    [
      'does not settle what a statement says',
      [now('Where we are now'), ['Current level', 1]],
      'B',
      'A current; over B',
    ],
    [
      'nor what a target says',
      [now('Where we want to be'), ['Target level', 1]],
      'B',
      'A target; over B',
    ],
    [
      'is asked about where it is later',
      [now('Where we are now'), ['Current level (2023)', 1]],
      'B',
      'A current; over B; current A of AB',
    ],
    [
      'is asked about where the target is blank',
      [['Where we want to be'], ['Target level', 1]],
      'B',
      'A target; over B; target A of AB',
    ],
    [
      'goes with a hidden statement',
      [now('Where we are now'), ['Current level', 1]],
      'AB',
      'A current, B currentLevel',
    ],
    [
      'counts where there is no statement',
      [
        ['KPI', ...TOPICS],
        ['Current level', 1],
      ],
      'B',
      'A kpi, B currentLevel',
    ],
    [
      'leaves a shown one its levels',
      [now('Where we are now'), ['Current level', 1]],
      'A',
      'A current, B currentLevel',
    ],
  ])('of levels %s', (_, columns, hidden, expected) => {
    expect(summarise(columns, hidden)).toBe(expected);
  });
});
