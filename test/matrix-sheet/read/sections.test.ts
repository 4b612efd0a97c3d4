import { listKpis } from '../../../src/domain/matrix';
import { checkMatrix } from '../../../src/rules/check-matrix';
import {
  createGrid,
  describeActions,
  describeAreas,
  describeKpis,
  HEADER,
  readGrid,
} from '../read-sheet';

const CONTEXT = { asAt: { year: 2023, month: 10, day: 15 }, widestExpectedGap: 2 };
const BLANK: string[] = [];
const CAPTIONED = [
  ['Buying'],
  HEADER,
  ['Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold a course', 'Q4 23'],
  ['Tendering', 'Minimum: none', 'Developing: some', 'Write a guide', 'Q1 24'],
  BLANK,
  ['People:'],
  HEADER,
  ['Training', 'Developing: ad hoc', 'Mature: yearly', 'Hold one more', 'Q4 23'],
];

test('a caption above each block and its header is the area of the block', () => {
  const matrix = readGrid(createGrid(CAPTIONED));
  expect(describeAreas(matrix)).toEqual([
    'Buying (A1): Training, Tendering',
    'People (A6): Training',
  ]);
  expect(describeActions(matrix)).toEqual([
    'D3 Hold a course | E3 Q4 23',
    'D4 Write a guide | E4 Q1 24',
    'D8 Hold one more | E8 Q4 23',
  ]);
  expect(matrix.source).toMatchObject({
    sheet: 'Plan',
    sheets: ['Plan'],
    address: 'A2:E4',
    sections: [{ address: 'A2:E4' }, { address: 'A7:E8', headerRowNumber: 7, firstRowNumber: 8 }],
  });
  expect(checkMatrix(matrix, CONTEXT)).toEqual([]);
});

test('each block may have its columns in another order, and others than the first', () => {
  const matrix = readGrid(
    createGrid([
      ...CAPTIONED.slice(0, 6),
      ['Owner', 'KPI', 'Actions', 'By when', 'Where we are now', 'Where we want to be'],
      ['Ann', 'Training', 'Hold one more', 'Q4 23', 'Developing: ad hoc', 'Mature: yearly'],
      ['', '', 'And another', 'Q1 24'],
    ]),
  );
  expect(describeKpis(matrix)).toEqual([
    'Training: Developing to Mature',
    'Tendering: Minimum to Developing',
    'Training: Developing to Mature',
  ]);
  expect(describeActions(matrix).slice(2)).toEqual([
    'C8 Hold one more | D8 Q4 23',
    'C9 And another | D9 Q1 24',
  ]);
  expect(listKpis(matrix)[2]).toMatchObject({
    cell: 'B8',
    details: { owner: 'Ann' },
    current: { cell: 'E8', cellText: 'Developing: ad hoc' },
  });
  expect(checkMatrix(matrix, CONTEXT)).toEqual([]);
});

test('a header printed once more on each page is passed over, with a label that goes on across it', () => {
  const matrix = readGrid(
    createGrid([
      ['Procurement matrix'],
      BLANK,
      BLANK,
      HEADER,
      ['Training and', 'Developing: ad hoc', 'Mature: yearly', 'Hold a course', 'Q4 23'],
      ['development'],
      HEADER,
      ['Tendering', 'Minimum: none', 'Developing: some', 'Write a guide', 'Q1 24'],
    ]),
  );
  expect(describeKpis(matrix)).toEqual([
    'Training and development: Developing to Mature',
    'Tendering: Minimum to Developing',
  ]);
  expect(matrix.source.sections).toHaveLength(1);
});

test('a caption that is merged across needs no blank row above it', () => {
  const matrix = readGrid(
    createGrid([HEADER, CAPTIONED[2]!, ['People'], HEADER, CAPTIONED[7]!], {
      mergedAreas: ['A3:E3'],
    }),
  );
  expect(describeAreas(matrix)).toEqual([
    'Area not stated (inferred): Training',
    'People (A3): Training',
  ]);
});

test('a caption stands above headings in two rows, some of them in the lower row alone', () => {
  const block = (caption: string, kpi: string): string[][] => [
    [caption],
    BLANK,
    ['', 'Level', '', 'Improvement plan'],
    ['KPI', 'Now', 'Target', 'Actions', 'Due', 'Priority'],
    [kpi, 'Developing', 'Mature', 'Write it', 'Q1 24', 'High'],
    BLANK,
  ];
  const matrix = readGrid(createGrid([...block('Buying', 'Tendering'), ...block('People', 'Pay')]));
  expect(describeAreas(matrix)).toEqual(['Buying (A1): Tendering', 'People (A7): Pay']);
});

test('a row of levels after a blank row is no further header, whatever its words could head', () => {
  const row = (theme: string, kpi: string, now: string, target: string): string[] => [
    theme,
    kpi,
    now,
    target,
  ];
  const matrix = readGrid(
    createGrid([
      row('Theme', 'KPI', 'Current level', 'Target level'),
      row('Access', 'Budgets', 'Partially achieved', 'Achieved'),
      BLANK,
      row('Asset management', 'Business continuity', 'Partially achieved', 'Achieved'),
    ]),
  );
  expect(describeAreas(matrix)).toEqual([
    'Access (A2): Budgets',
    'Asset management (A4): Business continuity',
  ]);
});

test('the first row below a banner is no header, though its reference could head a column', () => {
  const matrix = readGrid(
    createGrid([
      ['Ref', 'KPI', 'Where we are now', 'Link to corporate plan', 'Where we want to be'],
      ['1. People and skills'],
      ['KPI 1', 'Board reporting', 'Developing: ad hoc', 'Aim 1', 'Leader: live'],
    ]),
  );
  expect(describeAreas(matrix)).toEqual(['1. People and skills (A2): Board reporting']);
});

test('a row that heads a description of each level is a header, though it names levels', () => {
  const levels = ['Minimum', 'Developing', 'Mature'];
  const described = levels.map((level) => `What ${level} looks like for us in practice`);
  const block = (caption: string, kpi: string): string[][] => [
    [caption],
    ['KPI', 'Where we are now', 'Where we want to be', ...levels],
    [kpi, 'Developing: ad hoc', 'Mature: live', ...described],
    BLANK,
  ];
  const matrix = readGrid(createGrid([...block('Buying', 'Tendering'), ...block('People', 'Pay')]));
  expect(describeAreas(matrix)).toEqual(['Buying (A1): Tendering', 'People (A5): Pay']);
});

test('what stands under one block is no part of it', () => {
  const matrix = readGrid(
    createGrid([
      ...CAPTIONED.slice(0, 4),
      ['Total', '2', '', '', ''],
      ...CAPTIONED.slice(4),
      BLANK,
      ['Notes'],
      ['Agreed by the board.'],
    ]),
  );
  expect(listKpis(matrix).map(({ name }) => name)).toEqual(['Training', 'Tendering', 'Training']);
});
