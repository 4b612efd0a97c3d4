import { writeFileSync } from 'node:fs';
import { reviewMatrix } from '../../src/app/review-matrix';
import { signOffRound, startRound } from '../../src/app/round/run-round';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { writeWorkbook } from '../../src/files/xlsx/write-workbook';
import {
  closeHost,
  openHost,
  REVIEW_REQUEST,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../support/matrix-host';
import { makeFolder, runCommand, SEED_WORKBOOK } from './command-line';
import { HEADER, saveSheets } from './matrix-files';

const inFolder = makeFolder();

type Shape = (value: unknown, path: string) => void;

const STATES = [
  'scheduled',
  'complete',
  'ongoing',
  'cancelled',
  'unscheduled',
  'blank',
  'unreadable',
];

const isA =
  (type: string): Shape =>
  (value, path) => {
    if (typeof value !== type) throw new Error(`${path} is no ${type}: ${JSON.stringify(value)}`);
  };
const text = isA('string');
const flag = isA('boolean');
const count: Shape = (value, path) => {
  if (!Number.isInteger(value)) throw new Error(`${path} is no whole number`);
};
const matching =
  (pattern: RegExp): Shape =>
  (value, path) => {
    if (!pattern.test(String(value))) throw new Error(`${path} is ${String(value)}`);
  };
const oneOf =
  (...allowed: string[]): Shape =>
  (value, path) => {
    if (!allowed.includes(value as string)) throw new Error(`${path} is ${String(value)}`);
  };
const orNull =
  (shape: Shape): Shape =>
  (value, path) => {
    if (value !== null) shape(value, path);
  };
const listOf =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) throw new Error(`${path} is no list`);
    value.forEach((item, index) => shape(item, `${path}[${index}]`));
  };
/** An object with exactly these members. */
const shaped =
  (members: Record<string, Shape>): Shape =>
  (value, path) => {
    isA('object')(value, path);
    expect(Object.keys(value as object)).toEqual(Object.keys(members));
    for (const [name, shape] of Object.entries(members)) {
      shape((value as Record<string, unknown>)[name], `${path}.${name}`);
    }
  };

const cell = matching(/^[A-Z]{1,3}\d+$/);
const quarter = orNull(shaped({ quarter: matching(/^[1-4]$/), year: matching(/^\d{4}$/) }));
const level = shaped({ level: orNull(text), inferred: flag, text, score: orNull(isA('number')) });
const action = shaped({
  reference: orNull(text),
  text,
  cell,
  due: shaped({
    raw: text,
    state: oneOf(...STATES),
    from: quarter,
    by: quarter,
    end: orNull(matching(/^\d{4}-\d{2}-\d{2}$/)),
    precision: orNull(oneOf('day', 'month', 'season', 'quarter', 'year')),
    certain: flag,
  }),
  overdue: flag,
  lateness: orNull(matching(/^\d+ \w+ late$/)),
  quartersLate: count,
  state: oneOf(...STATES, 'on-hold'),
  owner: orNull(text),
  evidence: orNull(text),
  priority: orNull(text),
  originalDue: orNull(text),
});
const review = shaped({
  asAt: matching(/^\d{4}-\d\d-\d\d$/),
  quarterBasis: shaped({ startMonth: count }),
  source: shaped({
    sheet: text,
    address: matching(/^[A-Z]+\d+:[A-Z]+\d+$/),
    sheets: listOf(text),
  }),
  layout: shaped({
    arrangement: oneOf('single', 'blocks', 'sheets'),
    headerRowCount: matching(/^[12]$/),
    levels: oneOf('in-statement', 'own-column', 'grid'),
    dues: oneOf('column', 'quarter-and-year', 'quarter-grid', 'none'),
    actions: oneOf('in-row', 'own-sheet', 'own-block', 'none'),
    areas: oneOf('column', 'banner', 'caption', 'sheet', 'reference', 'restored', 'none'),
  }),
  scale: shaped({
    name: text,
    framework: orNull(text),
    levels: listOf(text),
    lowestNumber: orNull(isA('number')),
  }),
  areas: listOf(
    shaped({
      name: text,
      inferred: flag,
      kpis: listOf(
        shaped({
          reference: orNull(text),
          name: orNull(text),
          cell,
          current: level,
          target: level,
          gap: orNull(count),
          actions: listOf(action),
        }),
      ),
    }),
  ),
  questions: listOf(
    shaped({
      id: text,
      text,
      cells: listOf(text),
      assumed: orNull(count),
      choices: listOf(shaped({ label: text, option: text })),
    }),
  ),
  leftOver: listOf(shaped({ letter: text, heading: text })),
  findings: listOf(
    shaped({
      rule: matching(/^[a-z]+(?:-[a-z]+)*$/),
      severity: oneOf('error', 'warning', 'insight'),
      cells: listOf(cell),
      message: text,
      fix: orNull(shaped({ label: text, edits: listOf(shaped({ cell, from: text, to: text })) })),
    }),
  ),
  accepted: listOf(isA('object')),
  counts: isA('object'),
  round: orNull(isA('object')),
});

interface Review {
  areas: {
    kpis: {
      actions: {
        text: string;
        overdue: boolean;
        quartersLate: number;
        due: { state: string; by: object | null };
      }[];
    }[];
  }[];
  findings: { severity: string }[];
  counts: Record<string, number> & {
    dues: Record<string, number>;
    findings: Record<string, number>;
  };
}

async function checkAsJson(file: string, ...options: string[]): Promise<Review> {
  const { stdout, stderr } = await runCommand('check', file, '--json', ...options);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Review;
}

const listActions = ({ areas }: Review) =>
  areas.flatMap(({ kpis }) => kpis.flatMap(({ actions }) => actions));

test('the seed’s review has the documented shape', async () => {
  review(await checkAsJson(SEED_WORKBOOK, '--as-at', '2023-10-15'), 'review');
});

test('the counts are those of the lists', async () => {
  const seed = await checkAsJson(SEED_WORKBOOK, '--as-at', '2023-10-15');
  const actions = listActions(seed);
  const sum = (numbers: Record<string, number>): number =>
    Object.values(numbers).reduce((total, each) => total + each, 0);
  expect(seed.counts).toMatchObject({
    areas: seed.areas.length,
    kpis: seed.areas.reduce((total, { kpis }) => total + kpis.length, 0),
    actions: actions.length,
  });
  expect(sum(seed.counts.dues)).toBe(actions.length);
  expect(seed.counts.dues['overdue']).toBe(actions.filter(({ overdue }) => overdue).length);
  expect(sum(seed.counts.findings)).toBe(seed.findings.length);
});

test('each kind of due has its state', async () => {
  const dues = ['Q1 23', 'Done', 'Ongoing', 'Cancelled', 'TBC', '', '04.00'];
  const rows = dues.map((due, index) => [
    `KPI ${index}`,
    'Developing: now',
    'Leader: then',
    `Action ${index}`,
    due,
  ]);
  const file = await saveSheets(inFolder('states.xlsx'), sheetOf('Plan', [HEADER, ...rows]));
  const found = listActions(await checkAsJson(file, '--as-at', '2023-10-15'));
  expect(found.map(({ due }) => due.state)).toEqual(STATES);
  expect(found.map(({ due }) => due.by)).toEqual([
    { quarter: 1, year: 2023 },
    ...new Array<null>(6).fill(null),
  ]);
});

/*
 * As at 15 October 2023. April: Q1 23 ends 30 June, Q2 23 ends 30 September, Q3 23 (Oct–Dec) runs.
 * January: Q1 23 ends 31 March, Q2 23 30 June, Q3 23 30 September; Q4 23 (Oct–Dec) runs.
 * October: Q1 23 is Oct–Dec 2023 and runs; nothing of 23 has ended, but Q4 22 (Jul–Sep 2023) has.
 */
test.each([
  ['April', { 'Q4 22': 3, 'Q1 23': 2, 'Q2 23': 1, 'Q3 23': 0, 'Q4 23': 0 }],
  ['January', { 'Q4 22': 4, 'Q1 23': 3, 'Q2 23': 2, 'Q3 23': 1, 'Q4 23': 0 }],
  ['October', { 'Q4 22': 1, 'Q1 23': 0, 'Q2 23': 0, 'Q3 23': 0, 'Q4 23': 0 }],
])('quarters late where Q1 starts in %s', async (month, late) => {
  const rows = Object.keys(late).map((due, index) => [
    `KPI ${index}`,
    'Developing: now',
    'Leader: then',
    due,
    due,
  ]);
  const file = await saveSheets(inFolder(`${month}.xlsx`), sheetOf('Plan', [HEADER, ...rows]));
  const found = listActions(
    await checkAsJson(file, '--as-at', '2023-10-15', '--quarter-start', month),
  );
  expect(
    Object.fromEntries(found.map(({ text: due, quartersLate }) => [due, quartersLate])),
  ).toEqual(late);
  expect(found.map(({ overdue }) => overdue)).toEqual(
    Object.values(late).map((quarters) => quarters > 0),
  );
});

test('the quarter’s round is told as it stands', async () => {
  const workbook = workbookOf(sheetOf('Plan', SMALL_MATRIX));
  await openHost(workbook);
  const review = await reviewMatrix(excelWorkbook, REVIEW_REQUEST);
  const step = { asAt: TODAY, period: 'Quarter 3 2023/24', by: 'Ann Lee', on: TODAY };
  await startRound(excelWorkbook, review, step);
  await signOffRound(excelWorkbook, review, step);
  closeHost();
  const path = inFolder('round.xlsx');
  writeFileSync(path, await writeWorkbook(workbook));
  expect(await checkAsJson(path)).toMatchObject({
    round: {
      asAt: '2023-10-15',
      period: 'Quarter 3 2023/24',
      startedOn: '2023-10-15',
      answers: { done: 0, 'on-course': 0, moved: 0, dropped: 0 },
      signedOff: { by: 'Ann Lee', on: '2023-10-15' },
    },
  });
  expect(await checkAsJson(SEED_WORKBOOK)).toMatchObject({ round: null });
});
