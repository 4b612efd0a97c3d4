import { listKpis } from '../../../src/domain/matrix';
import type { RepairRecord } from '../../../src/workbook/records';
import type { SheetData } from '../../../src/workbook/workbook-data';
import type { AddInError } from '../../../src/workbook/errors';
import { lintWorkbook } from '../../../scripts/lint/lint-workbook';
import { sayMatrix } from '../../support/layouts/try-standard-form';
import { closeHost, sheetOf, workbookOf } from '../../support/matrix-host';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

afterEach(closeHost);

const MATRIX = [
  ['KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when'],
  [
    'Reporting',
    'Developing: ad hoc',
    'Mature: monthly',
    '1. Build it\n2. Use it',
    '1. Q1 23\n2. Q2 23',
  ],
  ['Culture', 'Minimum: none', 'Mature: all', '=Ask staff', 'Q4 24'],
  ['Training', 'Mature: yearly', 'Mature: yearly', '', ''],
];

const openPlan = (): Promise<SessionHost> => openSession(workbookOf(sheetOf('Plan', MATRIX)));

const sheetNamed = ({ host }: SessionHost, name: string): SheetData | undefined =>
  host.workbook.sheets.find((sheet) => sheet.name === name);

const textsOf = (sheet: SheetData): string[] =>
  [...sheet.cells.entries()].map(
    ({ rowIndex, columnIndex, cell }) => `${rowIndex} ${columnIndex} ${String(cell.value)}`,
  );

const says = (opened: SessionHost, rowIndex: number, columnIndex: number): unknown =>
  sheetNamed(opened, 'Tidy copy')!.cells.get(rowIndex, columnIndex)?.value;

const codeOf = (job: Promise<unknown>): Promise<string> =>
  job.then(
    () => 'done',
    (error: unknown) => (error as AddInError).code,
  );

test('a tidy copy stands beside the matrix, which stays as it is and stays the matrix', async () => {
  const opened = await openPlan();
  const before = textsOf(sheetNamed(opened, 'Plan')!);
  const summary = await opened.session.tidy();
  expect(summary).toMatchObject({ sheet: 'Tidy copy', rowCount: 4, noiseCount: 5 });
  await opened.untilFollowed();
  await opened.session.refresh();
  expect(opened.ready().review.matrix.source.sheet).toBe('Plan');
  expect(textsOf(sheetNamed(opened, 'Plan')!)).toEqual(before);
  const tidy = sheetNamed(opened, 'Tidy copy')!;
  expect(tidy.tables.map(({ name, address }) => `${name} ${address}`)).toEqual([
    'Matrix_Tidy A1:K5',
  ]);
  expect(tidy.frozen.rows).toBe(1);
  expect(tidy.cells.get(3, 6)).toMatchObject({ value: '=Ask staff' });
  expect(tidy.cells.get(3, 6)!.formula).toBeUndefined();
  expect(tidy.cells.get(2, 10)!.hyperlink).toMatchObject({ documentReference: 'Plan!D2' });
  expect(tidy.validations.map(({ ranges, carried }) => [ranges, carried])).toEqual(
    ['C2:C5', 'E2:E5', 'I2:I5', 'J2:J5'].map((range) => [
      [range],
      expect.objectContaining({ errorStyle: 'warning' }) as unknown,
    ]),
  );
  expect(lintWorkbook(opened.host.workbook)).toEqual([]);
  expect(opened.ready().tidyCopy).toBe('Tidy copy');
});

test('it becomes the matrix when a person says so, says the same, and can be put back', async () => {
  const opened = await openPlan();
  const said = sayMatrix(opened.ready().review.matrix);
  await opened.session.tidy();
  await opened.session.useTidyCopy();
  expect(opened.ready().review.matrix.source.sheet).toBe('Tidy copy');
  expect(sayMatrix(opened.ready().review.matrix)).toEqual(said);
  const later = await openSession(opened.host.workbook);
  expect(later.ready().review.matrix.source.sheet).toBe('Tidy copy');
  expect(await codeOf(later.session.tidy())).toBe('tidy-copy-in-use');
  expect(await codeOf(later.session.removeTidyCopy())).toBe('tidy-copy-in-use');
  await later.session.useSources();
  expect(later.ready().review.matrix.source.sheet).toBe('Plan');
  expect(sayMatrix(later.ready().review.matrix)).toEqual(said);
});

test('it is made anew, not over what somebody has changed unless that may go, and taken away', async () => {
  const opened = await openPlan();
  await opened.session.tidy();
  await opened.session.tidy();
  const names = (): string[] => opened.host.workbook.sheets.map(({ name }) => name);
  expect(names()).toEqual(['Plan', 'Matrix records', 'Tidy copy']);
  sheetNamed(opened, 'Tidy copy')!.cells.set(1, 1, { value: 'Reports' });
  expect(await codeOf(opened.session.tidy())).toBe('tidy-copy-edited');
  expect(says(opened, 1, 1)).toBe('Reports');
  await opened.session.tidy({ replacesEdited: true });
  expect(says(opened, 1, 1)).toBe('Reporting');
  await opened.session.removeTidyCopy();
  expect(names()).toEqual(['Plan']);
  expect(opened.ready()).toMatchObject({ tidyCopy: null, repairs: [], noise: [] });
  expect(await codeOf(opened.session.useTidyCopy())).toBe('tidy-copy-missing');
});

const repairsOf = async (opened: SessionHost, kind: string): Promise<RepairRecord[]> =>
  (await opened.session.listRepairs()).flatMap(({ record }) =>
    record.kind === kind ? [record] : [],
  );

test('a repair is rejected, edited, accepted and looked at once more, wherever its row has gone', async () => {
  const opened = await openPlan();
  await opened.session.tidy();
  const [actions] = (await repairsOf(opened, 'cell-split')).filter(
    ({ heading }) => heading === 'Action',
  );
  expect(actions).toMatchObject({ row: 'Plan, row 2', was: '1. Build it\n2. Use it', cell: 'G2' });
  // Sorted from the last row up: the row stands in row 5 now.
  const { cells } = sheetNamed(opened, 'Tidy copy')!;
  const rows = [1, 2, 3, 4].map((row) =>
    Array.from({ length: 11 }, (_, column) => ({ ...cells.get(row, column)! })),
  );
  [...rows]
    .reverse()
    .forEach((row, index) => row.forEach((cell, column) => cells.set(index + 1, column, cell)));
  await opened.session.answerRepairs([actions!], { kind: 'reject' });
  expect(says(opened, 4, 6)).toBe('1. Build it\n2. Use it');
  await opened.session.answerRepairs([actions!], { kind: 'edit', text: 'Build all of it' });
  expect(says(opened, 4, 6)).toBe('Build all of it');
  expect(opened.ready().repairs.find(({ cell }) => cell === 'G2')).toMatchObject({
    decision: 'edited',
    edited: 'Build all of it',
  });
  await opened.session.answerRepairs([actions!], { kind: 'reopen' });
  expect(says(opened, 4, 6)).toBe('Build it');
  const later = await openSession(opened.host.workbook);
  await later.session.answerRepairs(await repairsOf(later, 'cell-split'), { kind: 'accept' });
  expect(
    later
      .ready()
      .repairs.filter(({ kind, decision }) => kind === 'cell-split' && decision === 'open'),
  ).toEqual([]);
});

test('what a person has written meanwhile is left alone, and a value said on each row is never emptied', async () => {
  const opened = await openPlan();
  await opened.session.tidy();
  sheetNamed(opened, 'Tidy copy')!.cells.set(1, 6, { value: 'Build something else' });
  const [action] = (await repairsOf(opened, 'cell-split')).filter(({ cell }) => cell === 'G2');
  const [repeated] = await repairsOf(opened, 'value-repeated');
  const { written, skippedCount } = await opened.session.answerRepairs([action!, repeated!], {
    kind: 'reject',
  });
  expect({ written, skippedCount }).toEqual({ written: [], skippedCount: 2 });
  expect(says(opened, 1, 6)).toBe('Build something else');
  expect(opened.ready().repairs.every(({ decision }) => decision === 'open')).toBe(true);
});

test('an edit of what a KPI says is written on each of its rows', async () => {
  const opened = await openPlan();
  await opened.session.tidy();
  const [level] = (await repairsOf(opened, 'cell-split')).filter(({ cell }) => cell === 'C2');
  await opened.session.answerRepairs([level!], { kind: 'edit', text: 'Minimum' });
  expect([1, 2, 3].map((row) => says(opened, row, 2))).toEqual(['Minimum', 'Minimum', 'Minimum']);
  await opened.session.useTidyCopy();
  expect(listKpis(opened.ready().review.matrix)[0]!.current.level).toBe('Minimum');
});
