import { judgeDue } from '../../../src/domain/due';
import { FINANCIAL_YEAR } from '../../../src/domain/quarter';
import { listActions } from '../../../src/domain/matrix';
import { splitActions } from '../../../src/matrix-sheet/actions/split-actions';
import { describeActions, readRows } from '../read-sheet';

const kpi = (action: string, due: string): string[] => [
  'Culture',
  'Developing',
  'Mature',
  action,
  due,
];
const more = (action: string, due: string): string[] => ['', '', '', action, due];
const strays = (matrix: ReturnType<typeof readRows>): string[] =>
  matrix.strayDues.map(({ cell, due }) => `${cell} ${due.raw}`);

describe('the due of an action', () => {
  test('stands in its row, in the row below or in the row above', () => {
    expect(describeActions(readRows([kpi('Brief members', ''), more('', 'Q1 23')]))).toEqual([
      'D2 Brief members | E3 Q1 23',
    ]);
    expect(describeActions(readRows([kpi('', 'Complete'), more('Develop the board', '')]))).toEqual(
      ['D3 Develop the board | E2 Complete'],
    );
  });

  test('is used once, by the nearer action, and not past another action', () => {
    const matrix = readRows([
      kpi('First', ''),
      more('Second', 'Q1 23'),
      more('', 'Q2 23'),
      more('Third', ''),
      more('Fourth', ''),
    ]);
    expect(describeActions(matrix)).toEqual([
      'D2 First | E2 ',
      'D3 Second | E3 Q1 23',
      'D5 Third | E4 Q2 23',
      'D6 Fourth | E6 ',
    ]);
    expect(matrix.strayDues).toEqual([]);
  });

  test('that is debris never takes the place of a sound one, but is shown where there is no other', () => {
    const matrix = readRows([kpi('', '04.00'), more('Adopt it', ''), more('', 'Q1 23')]);
    expect(describeActions(matrix)).toEqual(['D3 Adopt it | E4 Q1 23']);
    expect(strays(matrix)).toEqual(['E2 04.00']);
    expect(describeActions(readRows([kpi('Adopt it', ''), more('', '04.00')]))).toEqual([
      'D2 Adopt it | E3 04.00',
    ]);
  });

  test('is never taken from another KPI', () => {
    const matrix = readRows([
      kpi('', 'Q1 23'),
      ['Reporting', 'Developing', 'Leader', 'Build it', ''],
    ]);
    expect(describeActions(matrix)).toEqual(['D3 Build it | E3 ']);
    expect(strays(matrix)).toEqual(['E2 Q1 23']);
    expect(matrix.strayDues[0]?.kpiId).toBe('Area not stated / Culture');
  });

  test('is not a dash that stands beside nothing', () => {
    expect(readRows([kpi('Adopt it', 'Q1 23'), more('', '-'), more('', '–')]).strayDues).toEqual(
      [],
    );
  });
});

describe('several actions in one cell', () => {
  test.each([
    [
      'run together',
      'Sessions to be established Accreditation to be developed.',
      'Q2 24 q3 24',
      ['Sessions to be established', 'Accreditation to be developed.'],
    ],
    [
      'sentences',
      'Include it in all contracts, with 10% weighting. Develop gateways.',
      'Complete Complete',
      ['Include it in all contracts, with 10% weighting.', 'Develop gateways.'],
    ],
    ['lines', 'Write it\nRead it', 'Q1 23\nQ2 23', ['Write it', 'Read it']],
    ['bullets on lines', '• Write it\n• Read it', 'Q1 23\nComplete', ['Write it', 'Read it']],
    ['numbers', '1. Write it 2. Read it', 'Q1 23; Q2 23', ['Write it', 'Read it']],
  ])('with as many dues: %s', (_what, action, due, texts) => {
    const actions = listActions(readRows([kpi(action, due)]));
    expect(actions.map(({ text }) => text)).toEqual(texts);
    expect(actions.map(({ cell, dueCell }) => cell + dueCell)).toEqual(['D2E2', 'D2E2']);
    expect(actions[0]?.due.certain).toBe(true);
  });

  test('with the second due in the row below', () => {
    const matrix = readRows([
      kpi('Commercial board established Annual supplier reviews for platinum contracts', 'Ongoing'),
      more('', 'Q3 23'),
    ]);
    expect(describeActions(matrix)).toEqual([
      'D2 Commercial board established | E2 Ongoing',
      'D2 Annual supplier reviews for platinum contracts | E3 Q3 23',
    ]);
  });

  test.each([
    ['one due for all', '1. Write it 2. Read it', 'Q1 23', ['Write it | Q1 23', 'Read it | Q1 23']],
    [
      'dues numbered as they are',
      '1) Write it 2) Read it 3) Burn it',
      '1) Q1 23 2) Complete 3) 30/06/2024',
      ['Write it | Q1 23', 'Read it | Complete', 'Burn it | 30/06/2024'],
    ],
    [
      'dues out of order',
      '(a) Write it\n(b) Read it',
      '(b) Q1 23\n(a) Q2 23',
      ['Write it | Q2 23', 'Read it | Q1 23'],
    ],
    [
      'a due for one of them',
      '1. Write it, in 2 weeks\n2. Read it',
      '2. Q1 23',
      ['Write it, in 2 weeks | ', 'Read it | 2. Q1 23'],
    ],
    [
      'a line that goes on',
      '1. Write it\nas agreed 2. Read it',
      'Q1 23\nQ2 23',
      ['Write it as agreed | Q1 23', 'Read it | Q2 23'],
    ],
  ])('that are numbered, with %s', (_what, action, due, read) => {
    const actions = listActions(readRows([kpi(action, due)]));
    expect(actions.map((one) => `${one.text} | ${one.due.raw}`)).toEqual(read);
    expect(actions.map(({ isDueInOrder }) => isDueInOrder)).not.toContain(true);
  });

  test.each([
    'Write it by: 1. hand 2. heart',
    '1. Write it 3. Read it',
    '1. Write it (a) by hand (b) by heart',
    '2. Read it',
  ])('are not numbered in “%s”', (text) => {
    expect(listActions(readRows([kpi(text, 'Q1 23')])).map((one) => one.text)).toEqual([text]);
  });

  test('are one where there is another number of dues', () => {
    const [action, ...others] = listActions(readRows([kpi('Write it', 'Q1 23 Q2 23')]));
    expect(others).toEqual([]);
    expect(action?.due.doubts).toContain('two-dues');
  });

  test.each([
    ['Embedding Category process. This has market research upfront.', 2],
    ['Work with West Mids group', 2],
    ['Write it', 2],
    ['A first thing. A second thing. A third thing.', 2],
  ])('are not made of “%s”', (text, count) => {
    expect(splitActions(text, count)).toBeNull();
  });
});

describe('years', () => {
  test('that are missing are taken from the nearest due with one', () => {
    const matrix = readRows([
      kpi('First', 'Q1 23'),
      more('Second', 'Ongoing from Q1'),
      more('Third', 'Complete'),
      more('Fourth', 'Q3'),
      more('Fifth', 'Q2 25'),
    ]);
    const dues = listActions(matrix).map(({ due }) => due);
    expect(dues[1]).toMatchObject({
      from: { quarter: 1, year: 2023 },
      doubts: ['year-inferred'],
      certain: false,
    });
    expect(dues[3]).toMatchObject({ by: { quarter: 3, year: 2025 }, certain: false });
  });

  test('that are missing with no other due stay missing', () => {
    const [action] = listActions(readRows([kpi('First', 'Ongoing from Q1')]));
    expect(action?.due).toMatchObject({ from: null, by: null, certain: false });
  });

  test.each([
    ['Q2 20', ['Q1 23', 'Q2 23', 'Q2 24'], true],
    ['Q2 20', ['Q1 23', 'Q2 24'], true],
    ['Q2 32', ['Q1 23', 'Q2 23'], true],
    ['Q2 20', ['Q1 23'], false],
    ['Q1 26', ['Q1 23', 'Q2 24'], false],
    ['Q1 25', ['Q1 23', 'Q2 23', 'Q3 23'], false],
  ])('%s among %j is suspect: %s', (raw, others, isSuspect) => {
    const rows = [kpi('Odd', raw), ...others.map((due) => more('Other', due))];
    const [odd, ...rest] = listActions(readRows(rows)).map(({ due }) =>
      due.doubts.includes('suspect-year'),
    );
    expect([odd, ...rest]).toEqual([isSuspect, ...others.map(() => false)]);
  });

  test('that are suspect are no neighbours', () => {
    const rows = [
      kpi('Plan', 'Q1 20'),
      more('Write', 'Q1'),
      more('Read', 'Complete'),
      more('Train', 'Q2 23'),
      more('Review', 'Q3 23'),
    ];
    expect(listActions(readRows(rows))[1]?.due.by).toEqual({ quarter: 1, year: 2023 });
  });
});

describe('a real date', () => {
  const SERIAL_30_SEPTEMBER_2023 = 45199;
  const read = (value: number, shown?: string) =>
    listActions(
      readRows([['Culture', 'Developing', 'Mature', 'Write it', value]], {
        displayed: new Map(shown === undefined ? [] : [[4, ['By when', shown]]]),
      }),
    )[0]!.due;

  test.each(['30/09/2023', 'Sep-23', '9/30/23', '########', undefined])(
    'shown as %s is read',
    (shown) => {
      const due = read(SERIAL_30_SEPTEMBER_2023, shown);
      expect(due).toMatchObject({ state: 'scheduled', by: { quarter: 2, year: 2023 } });
      expect(due.raw).toBe(
        shown === undefined || shown.startsWith('#') ? '30 September 2023' : shown,
      );
    },
  );

  test('keeps its day when it has a time', () => {
    expect(read(SERIAL_30_SEPTEMBER_2023 + 0.99).by).toEqual({ quarter: 2, year: 2023 });
  });

  test('is not any other number', () => {
    expect(read(4, '04.00')).toMatchObject({ raw: '04.00', state: 'unreadable' });
    expect(read(2024)).toMatchObject({ raw: '2024', by: { year: 2024 } });
    expect(read(36525).state).toBe('unreadable');
    expect(read(73051).state).toBe('unreadable');
  });
});

describe('“As above”', () => {
  const row = (name: string, ...actions: string[]): string[][] =>
    actions.map((action, index) =>
      index === 0 ? [name, 'Developing', 'Leader', action, 'Q1 23'] : more(action, 'Q1 23'),
    );

  test('stands for the actions of the nearest earlier KPI, through others like it', () => {
    const matrix = readRows([
      ...row('Policy', 'Write it', 'Read it'),
      ['Unfilled', 'Minimum', 'Mature', '', ''],
      ...row('Culture', 'As above'),
      ...row('Risk', 'as above.', 'Assess it'),
      ...row('Data', 'See above'),
    ]);
    expect(listActions(matrix).map(({ refersTo }) => refersTo)).toEqual([
      null,
      null,
      { kpiId: 'Area not stated / Policy', texts: ['Write it', 'Read it'] },
      { kpiId: 'Area not stated / Culture', texts: ['Write it', 'Read it'] },
      null,
      { kpiId: 'Area not stated / Risk', texts: ['Write it', 'Read it', 'Assess it'] },
    ]);
  });

  test('stands for nothing where nothing is above it in its area', () => {
    const matrix = readRows([
      ['Leadership'],
      ...row('Policy', 'Write it'),
      ['Benefits'],
      ...row('Culture', 'As above'),
    ]);
    expect(listActions(matrix)[1]?.refersTo).toEqual({ kpiId: '', texts: [] });
  });

  test('within a text of its own is that text', () => {
    const matrix = readRows(
      row('Policy', 'Provide training as per the above.', 'As above; revise it.'),
    );
    expect(listActions(matrix).map(({ refersTo }) => refersTo)).toEqual([null, null]);
  });
});

describe('three dues with slashes between them', () => {
  test('are one for each of three actions in the cell', () => {
    const matrix = readRows([kpi('1. Portal 2. Training 3. Review', 'Q1 23 / Q2 23 / Q3 23')]);
    expect(describeActions(matrix)).toEqual([
      'D2 Portal | E2 Q1 23',
      'D2 Training | E2 Q2 23',
      'D2 Review | E2 Q3 23',
    ]);
  });

  test.each([
    ['Q4 23 / Q1 24', '1. Portal 2. Training'],
    ['Q1 23 / Q2 23 / Q3 23', 'Portal'],
    ['Q1/2/3 23', '1. Portal 2. Training 3. Review'],
    ['30/09/2023', '1. Portal 2. Training 3. Review'],
  ])('but %s beside “%s” is one due', (due, action) => {
    const raws = listActions(readRows([kpi(action, due)])).map((one) => one.due.raw);
    expect([...new Set(raws)]).toEqual([due]);
  });
});

describe('a cell that lists actions beside one due', () => {
  test.each([
    ['bulleted', '• Brief members\n• Train the team'],
    ['numbered', '1. Brief members\n2. Train the team'],
    ['line by line', 'Brief members\nTrain the team'],
  ])('holds several that share it: %s', (_, text) => {
    const matrix = readRows([kpi(text, 'Q1 23')]);
    expect(describeActions(matrix)).toEqual([
      'D2 Brief members | E2 Q1 23',
      'D2 Train the team | E2 Q1 23',
    ]);
  });

  test.each([
    ['a line goes on with a small letter', 'Brief members\nand officers'],
    ['a line breaks off', 'Report to\nCabinet in May'],
    ['a line is explained by the next', 'Brief all members:\nCabinet and scrutiny'],
    ['a line is a single word', 'Brief members\nMonthly'],
    ['only some lines are numbered', '1. Brief members\nTrain the team'],
  ])('holds one where %s', (_, text) => {
    expect(listActions(readRows([kpi(text, 'Q1 23')]))).toHaveLength(1);
  });

  test('tells by its lines which of several dues is whose', () => {
    const isInOrder = (text: string, due: string): boolean[] =>
      listActions(readRows([kpi(text, due)])).map((action) => action.isDueInOrder);
    expect(isInOrder('Brief members\nTrain the team', 'Q1 23\nQ2 23')).toEqual([false, false]);
    expect(isInOrder('Brief members. Train the team.', 'Q1 23 Q2 23')).toEqual([true, true]);
  });
});

describe('a state and a quarter beside two sentences', () => {
  const TWO = 'Train all staff. Move to business partners.';
  /** A label below its levels, as it comes out of a PDF. */
  const torn = (action: string, due: string): string[][] => [
    ['', 'Developing', 'Mature', action, due],
    ['Culture', 'The benefits are known', 'One team', '', ''],
  ];

  test.each([
    ['Q2 23 Ongoing', ['Q2 23', 'Ongoing']],
    ['complete Q2 23', ['complete', 'Q2 23']],
    ['Q4 23  Complete', ['Q4 23', 'Complete']],
  ])('are two dues where lines were torn: %s', (due, parts) => {
    const matrix = readRows(torn(TWO, due));
    expect(describeActions(matrix)).toEqual([
      `D2 Train all staff. | E2 ${parts[0]}`,
      `D2 Move to business partners. | E2 ${parts[1]}`,
    ]);
    expect(listActions(matrix).every(({ isDueInOrder }) => isDueInOrder)).toBe(true);
  });

  test.each([
    ['one sentence', torn('Train all staff', 'Q2 23 Ongoing')],
    ['three sentences', torn('Train all. Ask all. Tell all.', 'Q2 23 Ongoing')],
    ['words between', torn(TWO, 'Ongoing from Q1 23')],
    ['a sheet that nothing was torn on', [kpi(TWO, 'Q2 23 Ongoing')]],
  ])('are one due: %s', (_, rows) => {
    expect(listActions(readRows(rows))).toHaveLength(1);
  });
});

describe('two dues that a “/” parts', () => {
  const TWO = 'Train all staff. This is for business partners too.';
  const torn = (action: string, due: string): string[][] => [
    ['', 'Developing', 'Mature', action, due],
    ['Culture', 'The benefits are known', 'One team', '', ''],
  ];
  const read = (rows: string[][]): string[] =>
    listActions(readRows(rows)).map(
      ({ text, due }) => `${text} | ${due.raw} | ${due.doubts.join(', ')}`,
    );

  test.each([
    ['Q4 23 / Q1 24', 'said-for-two'],
    ['complete / ongoing', 'two-states, said-for-two'],
  ])('are those of both where lines were torn beside two sentences: %s', (due, doubts) => {
    expect(read(torn(TWO, due))).toEqual([
      `Train all staff. | ${due} | ${doubts}`,
      `This is for business partners too. | ${due} | ${doubts}`,
    ]);
  });

  test.each([
    ['beside one sentence', torn('Train all staff', 'Q4 23 / Q1 24')],
    ['beside three', torn('Train all. Ask all. Tell all.', 'Q4 23 / Q1 24')],
    ['where one side is no due alone', torn(TWO, 'Q1 / Q2 23')],
    ['with a quarter of two figures', torn(TWO, 'Q2/3 23')],
    ['on a sheet that nothing was torn on', [kpi(TWO, 'Q4 23 / Q1 24')]],
  ])('are one due %s', (_, rows) => {
    expect(listActions(readRows(rows))).toHaveLength(1);
  });

  test('make neither late before the later of them has ended, nor complete', () => {
    const judge = (due: string): string[] =>
      listActions(readRows(torn(TWO, due))).map((action) =>
        judgeDue(action.due, { year: 2024, month: 5, day: 1 }, FINANCIAL_YEAR),
      );
    expect(judge('Q4 23 / Q1 24')).toEqual(['due-this-quarter', 'due-this-quarter']);
    expect(judge('complete / ongoing')).toEqual(['unclear', 'unclear']);
  });
});
