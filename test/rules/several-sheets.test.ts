import { checkMatrix } from '../../src/rules/check-matrix';
import { DEFAULT_SCALE } from '../../src/domain/level-scale';
import { FINANCIAL_YEAR } from '../../src/domain/quarter';
import { findHeader } from '../../src/matrix-sheet/read/find-matrix';
import { readSheets } from '../../src/matrix-sheet/read-matrix';
import type { SheetExample } from '../../src/rules/rule';
import { createExampleGrid, exampleContext } from './example-sheet';

interface NamedSheet extends Omit<SheetExample, 'title'> {
  readonly name: string;
}

/** What a rule says of a matrix that stands on these sheets. */
function find(rule: string, ...sheets: readonly NamedSheet[]) {
  const read = sheets.map(({ name, ...sheet }) => {
    const grid = { ...createExampleGrid({ title: name, ...sheet }), sheet: name };
    return { grid, header: findHeader(grid)! };
  });
  const matrix = readSheets(read, { scale: DEFAULT_SCALE, basis: FINANCIAL_YEAR });
  return checkMatrix(matrix, exampleContext()).filter((finding) => finding.rule === rule);
}

const LEVELS = ['Developing: ad hoc', 'Mature: monthly'];
const HEADER = ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'];
const PLAN: NamedSheet = {
  name: 'Plan',
  header: HEADER,
  rows: ['Bins', 'Fleet', 'Roads'].map((kpi) => [kpi, ...LEVELS, `Improve ${kpi}`, 'Q4 23']),
};

test('hidden rows are told for each sheet, in the column of its KPIs', () => {
  const found = find(
    'hidden-rows',
    { ...PLAN, hiddenRowNumbers: [3] },
    {
      name: 'Green spaces',
      header: ['Notes', ...HEADER],
      rows: PLAN.rows.map((row) => ['', `${row[0]} in parks`, ...row.slice(1)]),
      hiddenRowNumbers: [2, 4],
    },
  );
  expect(found.map(({ cells, elsewhere }) => [cells, elsewhere])).toEqual([
    [
      ['Plan!A3'],
      '1 row is hidden or filtered away, but is read and counted. Show it, or delete it if it is not part of the matrix.',
    ],
    [
      ["'Green spaces'!B2", "'Green spaces'!B4"],
      '2 rows are hidden or filtered away, but are read and counted. Show them, or delete them if they are not part of the matrix.',
    ],
  ]);
  expect(found.map(({ message }) => message.slice(0, 12))).toEqual([
    'Row 3 is hid',
    'Rows 2 and 4',
  ]);
});

test('a sheet that lacks one column is still asked for what stands in the others', () => {
  const more: NamedSheet = {
    name: 'More',
    header: HEADER.slice(0, 4),
    rows: [['Parks', ...LEVELS, '']],
  };
  expect(find('column-missing', PLAN, more).map(({ cells }) => cells)).toEqual([['More!A1']]);
  expect(find('gap-without-open-action', PLAN, more).map(({ cells }) => cells)).toEqual([
    ['More!D2', 'More!C2'],
  ]);
  expect(
    find('action-without-due', PLAN, { ...more, rows: [['Parks', ...LEVELS, 'Mow']] }),
  ).toEqual([]);
});

test('what one sheet lacks is not lacking on another', () => {
  const more: NamedSheet = {
    name: 'More',
    header: HEADER.slice(0, 4),
    rows: [['Parks', ...LEVELS, 'Mow']],
  };
  const undated = { ...PLAN, rows: [['Bins', ...LEVELS, 'Buy bins', '']] };
  expect(find('action-without-due', undated, more).map(({ cells }) => cells)).toEqual([
    ['Plan!E2', 'Plan!D2'],
  ]);
});

test('a sheet that has no column of owners is asked for none', () => {
  const owned: NamedSheet = {
    name: 'Plan',
    header: [...HEADER, 'Owner'],
    rows: PLAN.rows.map((row, index) => [...row, index === 1 ? '' : 'Ann']),
  };
  const found = find('action-without-owner', owned, { ...PLAN, name: 'More' });
  expect(found.map(({ cells }) => cells)).toEqual([['Plan!F3', 'Plan!D3']]);
});

test('an action in a list of its own says for which KPI it is', () => {
  const actions: NamedSheet = {
    name: 'Actions',
    header: ['KPI', 'Actions', 'By when'],
    rows: [
      ['', 'Wait', 'Q4 23'],
      ['Bins', 'Buy bins', 'Q4 23'],
      ['Lifts', 'Mend lifts', 'Q4 23'],
    ],
  };
  const matrix = { ...PLAN, header: HEADER.slice(0, 3), rows: [['Bins', ...LEVELS]] };
  const found = find('action-without-kpi', matrix, actions);
  expect(found.map(({ cells, message }) => `${cells.join(' ')}: ${message}`)).toEqual([
    'Actions!B2: The action names no KPI. Name its KPI as the matrix does.',
    'Actions!B4: The action is for “Lifts”, which is no KPI of the matrix, or more than one. Name its KPI as the matrix does.',
  ]);
});

test('the years that dues usually have are those of all sheets', () => {
  const more: NamedSheet = { ...PLAN, name: 'More', rows: [['Lifts', ...LEVELS, 'Mend', 'Q1 32']] };
  expect(find('suspect-year', PLAN, more).map(({ message }) => message)).toEqual([
    'By when says “Q1 32”, while the other dues are in 2023. Check the year.',
  ]);
});
