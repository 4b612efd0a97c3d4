import { listKpis } from '../../../src/domain/matrix';
import type { RepairRecord } from '../../../src/workbook/records';
import type { SheetData } from '../../../src/workbook/workbook-data';
import { AddInError } from '../../../src/workbook/errors';
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

test('what stands far above and beside the matrix is on record as no part of it', async () => {
  const [headings, ...rows] = MATRIX;
  const far = new Array<string>(50).fill('');
  const opened = await openSession(
    workbookOf(
      sheetOf('Plan', [
        ['Anytown Council'],
        [''],
        ['As at July', ...far, 'Ask Jo'],
        [''],
        [''],
        headings!,
        ...rows,
        [...rows[0]!.map(() => ''), ...far, 'Seen'],
      ]),
    ),
  );
  await opened.session.tidy();
  const { cells } = sheetNamed(opened, 'Matrix records')!;
  const listed = [...cells.entries()].map(({ cell }) => String(cell.value));
  expect(listed).toEqual(
    expect.arrayContaining(['Anytown Council', 'As at July', 'Ask Jo', 'Seen']),
  );
  expect(listed).toEqual(expect.arrayContaining(['Plan!A1', 'Plan!A3', 'Plan!AZ3', 'Plan!BD10']));
});

test('what the copy does not take along is on record, with where it stays', async () => {
  const plan = sheetOf('Plan', MATRIX);
  plan.besides = [{ kind: 'comment', cell: 'B5', text: '=Ask Jo' }];
  plan.page = { ...plan.page, footer: { left: '', center: 'Draft', right: '' } };
  const opened = await openSession(
    workbookOf(plan, sheetOf('Risk log', [['Risk']]), sheetOf('Blank', [])),
  );
  expect(await opened.session.tidy()).toMatchObject({ noiseCount: 5, stayingCount: 3 });
  const staying = opened.ready().noise.filter(({ kind }) => !['heading'].includes(kind));
  expect(staying.map(({ kind, text, from }) => [kind, text, from])).toEqual([
    ['comment', '=Ask Jo', 'Plan!B5'],
    ['page-text', 'Draft', 'Plan'],
    ['other-sheet', 'Risk log', 'Risk log'],
  ]);
  const later = await openSession(opened.host.workbook);
  expect(later.ready().noise).toEqual(opened.ready().noise);
  // What the add-in made itself is no other sheet of the person’s.
  expect(await later.session.tidy()).toMatchObject({ stayingCount: 3 });
});

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
  // As the longest heading needs, not what stood there until the sheet was whole.
  expect(tidy.rowHeights.get(0)).toBeLessThanOrEqual(30);
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
  expect(opened.ready().madeSheets).toMatchObject([
    { id: 'tidy', sheet: 'Tidy copy', record: { kind: 'tidy', source: 'Plan' } },
  ]);
});

test('it becomes the matrix when a person says so, says the same, and can be put back', async () => {
  const opened = await openPlan();
  const said = sayMatrix(opened.ready().review.matrix);
  await opened.session.tidy();
  await opened.session.useMadeSheet('tidy');
  expect(opened.ready().review.matrix.source.sheet).toBe('Tidy copy');
  expect(sayMatrix(opened.ready().review.matrix)).toEqual(said);
  const later = await openSession(opened.host.workbook);
  expect(later.ready().review.matrix.source.sheet).toBe('Tidy copy');
  expect(await codeOf(later.session.tidy())).toBe('tidy-copy-in-use');
  expect(await codeOf(later.session.removeMadeSheet('tidy'))).toBe('tidy-copy-in-use');
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
  await opened.session.tidy({ edited: 'replace' });
  expect(says(opened, 1, 1)).toBe('Reporting');
  await opened.session.removeMadeSheet('tidy');
  expect(names()).toEqual(['Plan']);
  expect(opened.ready()).toMatchObject({ madeSheets: [], repairs: [], noise: [] });
  expect(await codeOf(opened.session.useMadeSheet('tidy'))).toBe('tidy-copy-missing');
});

test('a copy that was worked on is kept beside the new one where a person says so, with its repairs', async () => {
  const opened = await openPlan();
  await opened.session.tidy();
  const [repair] = opened.ready().repairs;
  await opened.session.answerRepairs([repair!], { kind: 'accept' });
  expect(await codeOf(opened.session.tidy())).toBe('tidy-copy-edited');
  const made = await opened.session.tidy({ edited: 'keep' });
  expect(made.sheet).toBe('Tidy copy (2)');
  expect(opened.ready().madeSheets.map(({ sheet }) => sheet)).toEqual(['Tidy copy', made.sheet]);
  const decided = opened.ready().repairs.filter(({ decision }) => decision !== 'open');
  expect(decided.map(({ of }) => of)).toEqual(['tidy']);
  // Nobody has touched the newest: it is that which goes.
  await opened.session.tidy();
  expect(opened.ready().madeSheets.map(({ sheet }) => sheet)).toEqual(['Tidy copy', made.sheet]);
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

test('an answer that is refused on the second of two sheets leaves the first as it was, and is given by the next try', async () => {
  const opened = await openPlan();
  await opened.session.tidy();
  sheetNamed(opened, 'Tidy copy')!.cells.set(1, 9, { value: 'Late' });
  await opened.session.tidy({ edited: 'keep' });
  const actions = (await repairsOf(opened, 'cell-split')).filter(
    ({ heading }) => heading === 'Action',
  );
  const said = ['Tidy copy', 'Tidy copy (2)'].map(
    (sheet) => (): unknown => sheetNamed(opened, sheet)!.cells.get(1, 6)?.value,
  );
  const answer = (): Promise<unknown> => opened.session.answerRepairs(actions, { kind: 'reject' });
  let refusedCount = 0;
  opened.host.failActions(({ location }) => {
    const isFirstWritten = said.filter((tell) => tell() !== 'Build it').length === 1;
    const isRefused = isFirstWritten && refusedCount === 0 && location === 'Range.values';
    if (isRefused) refusedCount += 1;
    return isRefused;
  }, 'AccessDenied');
  await expect(answer()).rejects.toMatchObject({ code: 'host-failed' });
  expect(refusedCount).toBe(1);
  expect(said.map((tell) => tell())).toEqual(['Build it', 'Build it']);
  await answer();
  expect(said.map((tell) => tell())).toEqual(['1. Build it\n2. Use it', '1. Build it\n2. Use it']);
  const decisions = (await repairsOf(opened, 'cell-split')).filter(
    ({ heading }) => heading === 'Action',
  );
  expect(decisions.map(({ decision }) => decision)).toEqual(actions.map(() => 'rejected'));
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
  await opened.session.useMadeSheet('tidy');
  expect(listKpis(opened.ready().review.matrix)[0]!.current.level).toBe('Minimum');
});
