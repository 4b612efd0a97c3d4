import { readHeading, saysWhichOfTwo } from '../../../src/matrix-sheet/read/read-heading';

const LEVEL_NOW = 'currentLevel 3.5, current 1.5';

/** “column strength” for each meaning, with “revised” where it takes another's place. */
const meaningsOf = (heading: string): string =>
  readHeading(heading)
    .meanings.map(({ column, strength, isRevised }) =>
      [column, strength, ...(isRevised ? ['revised'] : [])].join(' '),
    )
    .join(', ');

/** Ways to say one moment each, the earliest first. */
const MOMENTS: readonly (readonly string[])[] = [
  ['30/12/22', '30.12.2022'],
  ['2023', '2023/24', '2023-2024', '2023 - 24', 'FY23', 'FY 23/24', 'January 2023', 'Jan 23'],
  ['1/1/2023', '01.01.23', '2023-01-01', '1st January 2023', '1 jan 23'],
  ['2 Jan 2023', '2nd January 2023', '02/01/23'],
  [
    'March 2023',
    'Mar-23',
    "Mar '23",
    'Q1 23',
    'Q1, 2023',
    'Quarter 1 2023/24',
    '2023 Q1',
    '2023/24 quarter 1',
  ],
  ['3rd Mar 2023', '3/3/23'],
  ['31/03/2023', '31.3.23', '2023-03-31', '31st March 2023'],
  ['Sept 2023', 'Q3 23'],
  ['4th Oct 2023'],
  ['Q4 23', 'Dec 23'],
  ['2024'],
];

const valueOf = (heading: string): number | undefined => {
  const { moment } = readHeading(heading);
  return moment?.kind === 'date' ? moment.value : undefined;
};

describe('a date in a heading says when, and the rest of it what', () => {
  test('the later is the greater, however it is said', () => {
    const values = MOMENTS.map((dates) => dates.map((date) => valueOf(`Level now (${date})`)));
    for (const [index, [first, ...others]] of values.entries()) {
      expect([index, ...others]).toEqual([index, ...others.map(() => first)]);
    }
    const firsts = values.map(([first]) => first!);
    expect(firsts).toEqual([...new Set(firsts)].sort((left, right) => left - right));
  });

  test.each(MOMENTS.flat())('Level now (%s)', (date) => {
    const brackets = [`Level now (${date})`, `Level now [${date}]`, `Level now ${date}`];
    const [inBrackets, ...others] = brackets.map(valueOf);
    expect(inBrackets).toBeDefined();
    expect(others).toEqual([inBrackets, inBrackets]);
    for (const heading of brackets) expect(meaningsOf(heading)).toBe(LEVEL_NOW);
  });

  test.each(['as at', 'at', 'in', 'on', 'by'])('behind “%s” as well', (word) => {
    expect(meaningsOf(`Level now (${word} 31/03/2023)`)).toBe(LEVEL_NOW);
    expect(meaningsOf(`Level now ( ${word} )`)).toBe(LEVEL_NOW);
  });

  test.each(['Level now 123', 'Q5 23 level now', 'Level now 1/2', 'Level now 2123'])(
    '“%s” says none',
    (heading) => {
      expect(valueOf(heading)).toBeUndefined();
    },
  );
});

describe('a number in a heading says which in a row', () => {
  test.each<[string, number, string]>([
    ['Action 1', 1, 'actions 3.5'],
    ['Level now 2', 2, LEVEL_NOW],
    ['Level now 12', 12, LEVEL_NOW],
    ['Level now (wave 1)', 1, LEVEL_NOW],
    ['Level now (round 3)', 3, LEVEL_NOW],
    ['Level now (assessment 4)', 4, LEVEL_NOW],
    ['Level now (v2)', 2, LEVEL_NOW],
    ['Level now (version 2)', 2, LEVEL_NOW],
    ['Level now (no. 2)', 2, LEVEL_NOW],
    ['Phase 1 actions', 1, 'actions 0.5'],
    ['Year 2 target', 2, 'dueYear 1'],
  ])('“%s” is number %i', (heading, value, meanings) => {
    const { moment } = readHeading(heading);
    expect(moment).toEqual({ kind: 'number', value });
    expect(meaningsOf(heading)).toBe(meanings);
  });

  test('and is a level itself behind “Level”', () => {
    for (const heading of ['Level 1', 'Tier 3', '2']) {
      expect(readHeading(heading)).toEqual({ meanings: [], moment: null });
    }
  });
});

test.each<[string, string]>([
  ['KPI', 'kpi 3.5'],
  ['ＫＰＩ', 'kpi 3.5'],
  ['* KPI *', 'kpi 3.5'],
  ['“KPI”', 'kpi 3.5'],
  ['KPI\u200e', 'kpi 3.5'],
  ['=KPI=', 'kpi 3.5'],
  [' By  when?\n(quarter): ', 'due 3.5'],
  ['KPI (0-5)', 'kpi 3.5'],
  ['KPI [0-5', 'kpi 3.5'],
  ['KPI (weight', 'kpi 3.5'],
  ['Due (original)', 'originalDue 3.5'],
  ['Due (now)', 'due 3.5'],
  ['Due (month)', 'due 3.5'],
  ['% (complete)', 'percent 3.5'],
  ['KPI / action', 'kpi 3.5'],
  ['KPI | area', 'kpi 3.5'],
  ['Owner or action', 'owner 3.5'],
  ['Action and owner', 'actions 3.5'],
  ['Action & owner', 'actions 3.5'],
  ['Ward / owner', 'owner 3.5'],
  ['Owner’s', 'owner 3.5'],
  ['Lead’s name', 'owner 3'],
  ['Owner - action', 'owner 3'],
  ['Sub-category', 'kpi 2.5, area 1.5'],
  ['Action priority', 'priority 3.5, actions 3'],
  ['Priority action', 'actions 3.5, priority 3'],
  ['Procurement capability', 'kpi 0.5'],
  ['Net zero capability', 'kpi 0.5'],
  ['Council net zero capability', ''],
  ['Risk capability', ''],
  ['Total action', ''],
  ['Customer group', 'area 0.5'],
  ['Previous level', ''],
  ['KPI => action', ''],
  ['', ''],
  [`KPI${' '.repeat(98)}`, ''],
  [`KPI${' '.repeat(97)}`, 'kpi 3.5'],
  ['KPI of the of the of the of the', 'kpi 3'],
  ['KPI of the of the of the of the of', ''],
])('the heading %j means %j', (heading, meanings) => {
  expect(meaningsOf(heading)).toBe(meanings);
  // Once more as remembered.
  expect(meaningsOf(heading)).toBe(meanings);
});

test.each([
  ['Original', true],
  ['Revised', true],
  ['Current', true],
  ['Target', true],
  ['Revised target', true],
  ['Original or owner', false],
  ['Original due', false],
  ['Owner', false],
  ['', false],
  ['?', false],
])('“%s” says which of two columns is meant: %s', (heading, expected) => {
  expect(saysWhichOfTwo(heading)).toBe(expected);
});
