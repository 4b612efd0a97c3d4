import { listKpis } from '../../../src/domain/matrix';
import { createGrid, describeActions, HEADER, readGrid, readRows } from '../read-sheet';

type Rows = readonly (readonly string[])[];

/** "2-3 Culture: Developing to Mature" for each KPI; "?" for a level that is missing, a damaged one as typed. */
function describeBlocks(rows: Rows, header: readonly string[] = HEADER): string[] {
  return listKpis(readGrid(createGrid([header, ...rows]))).map(
    ({ name, firstRowNumber, lastRowNumber, current, target }) =>
      `${firstRowNumber}-${lastRowNumber} ${name ?? ''}: ${current.level ?? (current.word || '?')} to ${target.level ?? (target.word || '?')}`,
  );
}

describe('a KPI starts', () => {
  test.each<[title: string, rows: Rows, blocks: string[]]>([
    [
      'where a damaged level stands under its label again',
      [
        ['Culture', 'M-4', '', '', ''],
        ['Culture', 'D', 'Mature', 'Build it', ''],
      ],
      ['2-2 Culture: M-4 to ?', '3-3 Culture: D to Mature'],
    ],
    [
      'where its label has another target',
      [
        ['Culture', '', 'Leader', 'Build it', ''],
        ['Culture', '', 'Mature', 'Buy it', ''],
      ],
      ['2-2 Culture: ? to Leader', '3-3 Culture: ? to Mature'],
    ],
    [
      'where its label in capitals has a target, below one in words that are no level',
      [
        ['Culture', 'zlevel some', 'Leader all', 'Build it', ''],
        ['CULTURE', 'zlevel', 'Mature', 'Buy it', ''],
      ],
      ['2-2 Culture: zlevel some to Leader', '3-3 CULTURE: zlevel to Mature'],
    ],
    [
      'where a label is alike, since labels stand in the first rows of their blocks',
      [
        ['Culture', 'Developing', 'Mature', 'Build it', ''],
        ['Cultvre', '', '', 'Buy it', ''],
      ],
      ['2-2 Culture: Developing to Mature', '3-3 Cultvre: ? to ?'],
    ],
    [
      'where the same levels stand again without any label',
      [
        ['', 'Mature', 'Leader', 'Build it', ''],
        ['', 'Mature', 'Leader', 'Buy it', ''],
      ],
      ['2-2 : Mature to Leader', '3-3 : Mature to Leader'],
    ],
    [
      'where other levels stand without any label, set off from their words by a dash',
      [
        ['Culture', 'Minimum', 'Mature', 'Build it', ''],
        ['', 'Developing - some of it', 'Leader – all of it', 'Buy it', ''],
      ],
      ['2-2 Culture: Minimum to Mature', '3-3 : Developing to Leader'],
    ],
    [
      'where the same level stands again, with none on the other side',
      [
        ['', 'Mature', '', 'Build it', ''],
        ['', 'Mature', '', 'Buy it', ''],
      ],
      ['2-2 : Mature to ?', '3-3 : Mature to ?'],
    ],
    [
      'where a label that could go on has a level of its own',
      [
        ['Training and', 'Developing', 'Leader', '', ''],
        ['development', 'Mature', '', 'Build it', ''],
      ],
      ['2-2 Training and: Developing to Leader', '3-3 development: Mature to ?'],
    ],
    [
      'where the other level stands two rows below',
      [
        ['Culture', 'Mature', '', 'Build it', ''],
        ['', '', '', 'Buy it', ''],
        ['', '', 'Leader', 'Sell it', ''],
      ],
      ['2-3 Culture: Mature to ?', '4-4 : ? to Leader'],
    ],
    [
      'where the other level stands below a blank row',
      [
        ['Culture', 'Mature', '', '', ''],
        ['', '', '', '', ''],
        ['', '', 'Leader', 'Build it', ''],
      ],
      ['2-2 Culture: Mature to ?', '4-4 : ? to Leader'],
    ],
  ])('%s', (_, rows, blocks) => {
    expect(describeBlocks(rows)).toEqual(blocks);
  });

  test('where another area is stated beside a level, but not beside an action alone', () => {
    const header = ['Area', ...HEADER];
    const first = ['Members', 'Culture', 'Developing', 'Mature', 'Build it', ''];
    expect(describeBlocks([first, ['Managers', '', '', '', 'Buy it', '']], header)).toEqual([
      '2-3 Culture: Developing to Mature',
    ]);
    expect(
      describeBlocks([first, ['Managers', '', 'Developing', 'Mature', 'Buy it', '']], header),
    ).toEqual(['2-2 Culture: Developing to Mature', '3-3 : Developing to Mature']);
  });
});

test('a KPI goes on where its label comes with the level that was still missing', () => {
  expect(
    describeBlocks([
      ['Culture', 'D', 'is agreed', 'Build it', ''],
      ['Culture', '', 'Leader', '', ''],
    ]),
  ).toEqual(['2-3 Culture: D to Leader']);
});

describe('labels that float', () => {
  const floating: Rows = [
    ['', 'Mature', 'Leader', 'Plan it', ''],
    ['Reporting', '', '', 'Test it', ''],
    ['', 'Developing', 'Mature', 'Run it', ''],
    ['Training', '', '', 'End it', ''],
  ];

  test('are not read twice above the first level', () => {
    expect(
      describeBlocks([
        ['Culture', '', '', 'Build it', ''],
        ['Cultvre', '', '', 'Ask', ''],
        ...floating,
      ]),
    ).toEqual([
      '2-2 Culture: ? to ?',
      '3-3 Cultvre: ? to ?',
      '4-5 Reporting: Mature to Leader',
      '6-7 Training: Developing to Mature',
    ]);
  });
});

describe('a damaged level is meant', () => {
  test('where the KPI starts', () => {
    expect(describeBlocks([['', 'M-4', 'Leader', 'Build it', '']])).toEqual([
      '2-2 : M-4 to Leader',
    ]);
  });

  test('where the label stands', () => {
    const [kpi] = listKpis(
      readRows([
        ['', '', 'Leader', '', ''],
        ['Reporting', 'M-4', '', 'Build it', ''],
      ]),
    );
    expect(kpi?.current).toMatchObject({ level: null, word: 'M-4', cell: 'B3' });
  });

  test('in the first of two such rows, and its cell is one of the statement', () => {
    const [kpi] = listKpis(
      readRows([
        ['Culture', '', 'L', '', ''],
        ['Culture', '', 'L', 'Build it', ''],
      ]),
    );
    expect(kpi?.target).toMatchObject({ word: 'L', cell: 'C2', textCells: ['C2', 'C3'] });
  });
});

test('rows that repeat a level do not add to its statement', () => {
  const [kpi, ...others] = listKpis(
    readRows([
      ['Reporting', 'Mature: monthly', 'Leader: live', 'Build it', ''],
      ['Reporting', 'Mature: monthly', 'Leader: live', 'Buy it', ''],
    ]),
  );
  expect(others).toEqual([]);
  expect(kpi?.target).toMatchObject({ text: 'live', textCells: ['C2', 'C3'] });
});

describe('a statement', () => {
  const first = (rows: Rows, mergedAreas: readonly string[] = []) =>
    listKpis(readRows(rows, { mergedAreas }))[0]!;

  test('keeps the words in front of a level that ends the cell further down', () => {
    const rows = [
      ['Culture', '', '', 'Ask', ''],
      ['Culture', '', 'wide. Leader', 'Build it', ''],
    ];
    expect(first(rows).target).toMatchObject({ level: 'Leader', text: 'wide.' });
  });

  test('leaves out a second level and what a scanner left of one', () => {
    const levels = [
      ['Culture', '', 'Leader', 'Build it', ''],
      ['', '', 'Mature', 'Buy it', ''],
    ];
    expect(first(levels, ['A2:A3']).target).toMatchObject({ level: 'Leader', text: '' });
    const scraps = [
      ['Culture', 'D', 'Mature', 'Build it', ''],
      ['', 'D', '', 'Buy it', ''],
    ];
    expect(first(scraps).current).toMatchObject({ word: 'D', text: '' });
  });

  test('of one word is meant as a level, unless it ends as a sentence', () => {
    const currentOf = (text: string) =>
      first([['Culture', text, 'Leader', 'Build it', '']]).current;
    expect(currentOf('Basic')).toMatchObject({ word: 'Basic', text: '' });
    expect(currentOf('Basic.')).toMatchObject({ word: '', text: 'Basic.' });
  });
});

describe('the dues of a KPI', () => {
  const kpi = (action: string, due: string): string[] => [
    'Culture',
    'Developing',
    'Mature',
    action,
    due,
  ];
  const more = (action: string, due: string): string[] => ['', '', '', action, due];

  test.each<[title: string, rows: Rows, actions: string[], strays: string[]]>([
    [
      'go to the upper of two actions that are equally near',
      [kpi('Build it', ''), more('', 'Q1 23'), more('Buy it', '')],
      ['D2 Build it | E3 Q1 23', 'D4 Buy it | E4 '],
      [],
    ],
    [
      'are as near as the last row of an action',
      [kpi('Work with', ''), more('partners', ''), more('', 'Q1 23'), more('Sell it', '')],
      ['D2+D3 Work with partners | E4 Q1 23', 'D5 Sell it | E5 '],
      [],
    ],
    [
      'do not divide an action when they are debris',
      [kpi('Adopt it. Review it', 'Q2 23'), more('', '04.00')],
      ['D2 Adopt it. Review it | E2 Q2 23'],
      ['E3 04.00'],
    ],
    [
      'divide an action from the row below its first due on',
      [kpi('Adopt it. Review it', ''), more('', 'Q3 23'), more('', 'Q4 23')],
      ['D2 Adopt it. | E3 Q3 23', 'D2 Review it | E4 Q4 23'],
      [],
    ],
    [
      'do not divide an action across a blank row',
      [kpi('Adopt it. Review it', 'Q1 23'), more('', ''), more('', 'Q2 23')],
      ['D2 Adopt it. Review it | E2 Q1 23'],
      ['E4 Q2 23'],
    ],
    [
      'and its actions are apart where a row is blank or a sentence has ended',
      [kpi('Work with', ''), more('', ''), more('Hold talks.', ''), more('build it', 'Q1 23')],
      ['D2 Work with | E2 ', 'D4 Hold talks. | E4 ', 'D5 build it | E5 Q1 23'],
      [],
    ],
    [
      'are not signs that hold no letter, beside an action or below it',
      [kpi('Work with', 'Q1 23'), more('partners', '?'), more('', '?')],
      ['D2+D3 Work with partners | E2 Q1 23'],
      [],
    ],
  ])('%s', (_, rows, actions, strays) => {
    const matrix = readRows(rows);
    expect(describeActions(matrix)).toEqual(actions);
    expect(matrix.strayDues.map(({ cell, due }) => `${cell} ${due.raw}`)).toEqual(strays);
  });

  test('are rather of a suspect year than unreadable', () => {
    const matrix = readRows([
      kpi('Work with', '04.00'),
      more('partners', 'Q2 05'),
      ...['Q1 23', 'Q2 23', 'Q3 23', 'Q4 23'].map((due) => more('Meet them.', due)),
    ]);
    expect(describeActions(matrix)[0]).toBe('D2+D3 Work with partners | E3 Q2 05');
  });
});
