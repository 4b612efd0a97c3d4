import { findRound } from '../../../src/app/round/open-round';
import type { Action } from '../../../src/domain/matrix';
import { listActions, listKpis } from '../../../src/domain/matrix';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import type { WorkbookPort } from '../../../src/workbook/port';
import {
  closeHost,
  runAsPerson,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../../support/matrix-host';
import type { SessionHost } from './session-host';
import { openSession } from './session-host';

afterEach(closeHost);

const ODD_ROWS = SMALL_MATRIX.map((row, index) =>
  index === 1 ? [...row.slice(0, 4), 'q1 23'] : row,
);

const openPlan = (): Promise<SessionHost> =>
  openSession(workbookOf(sheetOf('Plan', ODD_ROWS), sheetOf('Notes', [['Hello']])));

const fix = async ({ session, ready }: SessionHost): Promise<unknown> =>
  session.applyFixes(ready().findings.filter(({ rule }) => rule === 'non-canonical-due'));
const accept = async ({ session, ready }: SessionHost): Promise<unknown> =>
  session.accept(
    ready().findings.filter(({ rule }) => rule === 'action-without-due'),
    'Agreed',
    'AB',
  );

const startRound = async ({ session }: SessionHost): Promise<unknown> =>
  session.startRound({ asAt: { year: 2023, month: 10, day: 31 }, period: '', by: '' });
const firstAction = ({ ready }: SessionHost): Action => listActions(ready().review.matrix)[0]!;
const answer = async (opened: SessionHost): Promise<unknown> =>
  opened.session.answerAction({ kind: 'done' }, firstAction(opened), '');

interface PaneJob {
  readonly atMost: number;
  readonly before?: (opened: SessionHost) => Promise<unknown>;
  readonly run: (opened: SessionHost) => Promise<unknown>;
}

/** What each job of the pane may cost, with all that Excel tells of it afterwards. */
const JOBS: Readonly<Record<string, PaneJob>> = {
  'seeing what depends on fixes': {
    atMost: 2,
    run: ({ session, ready }) => session.findBulkFixes(ready().findings),
  },
  'the first fix': { atMost: 4, run: fix },
  'a later fix': { atMost: 4, before: accept, run: fix },
  'putting back': {
    atMost: 4,
    before: fix,
    run: ({ session, ready }) => session.putBack(ready().changes),
  },
  'accepting, the first time': { atMost: 3, run: accept },
  'accepting later': { atMost: 3, before: fix, run: accept },
  withdrawing: {
    atMost: 3,
    before: accept,
    run: ({ session, ready }) =>
      session.withdraw(ready().accepted.map(({ acceptance }) => acceptance)),
  },
  'the first setting': {
    atMost: 3,
    run: ({ session }) => session.changeSettings({ widestExpectedGap: 3 }),
  },
  'a later setting': {
    atMost: 3,
    before: ({ session }) => session.changeSettings({ widestExpectedGap: 3 }),
    run: ({ session }) => session.changeSettings({ startMonth: 1 }),
  },
  highlighting: { atMost: 3, run: ({ session }) => session.highlight() },
  // Three, and one for the only request that so small a pack fills.
  'generating the first pack': { atMost: 4, run: ({ session }) => session.generatePack({}) },
  'generating again': {
    atMost: 4,
    before: ({ session }) => session.generatePack({}),
    run: ({ session }) => session.generatePack({}),
  },
  freezing: { atMost: 4, run: ({ session }) => session.freeze() },
  'freezing again': {
    atMost: 4,
    before: ({ session }) => session.freeze(),
    run: ({ session }) => session.freeze(),
  },
  // What freezing costs, and two more.
  'starting the first round': { atMost: 6, run: startRound },
  'starting a round with settings and records': {
    atMost: 6,
    before: async (opened) => {
      await opened.session.changeSettings({ widestExpectedGap: 3 });
      await accept(opened);
    },
    run: startRound,
  },
  'answering that an action is done': { atMost: 4, before: startRound, run: answer },
  'answering that an action is on course': {
    atMost: 4,
    before: startRound,
    run: (opened) => opened.session.answerAction({ kind: 'on-course' }, firstAction(opened), ''),
  },
  'taking an answer back': {
    atMost: 4,
    before: async (opened) => {
      await startRound(opened);
      await answer(opened);
    },
    run: ({ session, ready }) => session.takeBackAnswer(findRound(ready().rounds)!.answers[0]!),
  },
  'signing a round off': {
    atMost: 4,
    before: startRound,
    run: ({ session }) => session.signOffRound({ by: 'Ann Lee', on: TODAY }),
  },
  'cancelling a round': {
    atMost: 4,
    before: startRound,
    run: ({ session }) => session.cancelRound(''),
  },
  'highlighting again': {
    atMost: 3,
    before: ({ session }) => session.highlight(),
    run: ({ session }) => session.highlight(),
  },
};

test.each(Object.entries(JOBS))('%s', async (_name, { atMost, before, run }) => {
  const opened = await openPlan();
  await before?.(opened);
  await opened.untilFollowed();
  const { host } = opened;
  const trips = host.syncCount;
  await run(opened);
  await opened.untilFollowed();
  expect(host.syncCount - trips).toBeLessThanOrEqual(atMost);
});

/** Workbooks as a council has them, by what has been done in them. */
const USUAL: Readonly<Record<string, (opened: SessionHost) => Promise<unknown>>> = {
  nothing: () => Promise.resolve(),
  'settings and records': async (opened) => {
    await opened.session.changeSettings({ widestExpectedGap: 3 });
    await accept(opened);
    await fix(opened);
  },
  'a pack and a freeze': async ({ session }) => {
    await session.generatePack({});
    await session.freeze();
  },
  'highlights and a round': async (opened) => {
    await opened.session.highlight();
    await startRound(opened);
  },
};

test.each(Object.entries(USUAL))(
  'findings are shown after two round trips, and looked at in a third that nobody waits for, with %s in the workbook',
  async (_name, prepare) => {
    const before = await openPlan();
    await prepare(before);
    await before.untilFollowed();
    const opened = await openSession(before.host.workbook);
    const { host, ready, tripsUntilShown, tripsUntilOpen } = opened;
    expect(ready().findings.length).toBeGreaterThan(0);
    expect([tripsUntilShown, tripsUntilOpen, host.syncCount]).toEqual([2, 2, 3]);
  },
);

test('a session that is being opened, or has been, is not opened again', async () => {
  const { host, session, untilFollowed } = await openPlan();
  const trips = host.syncCount;
  await session.open();
  expect(host.syncCount).toBe(trips);
  await session.close();
  const tripsOfClosing = host.syncCount - trips;
  await Promise.all([session.open(), session.open()]);
  expect(host.syncCount - trips - tripsOfClosing).toBe(2);
  expect(session.getState().kind).toBe('ready');
  await untilFollowed();
});

test('rows that somebody adds before Excel has answered the first request are seen', async () => {
  const watch: WorkbookPort['watch'] = async (listener) => {
    const watched = await excelWorkbook.watch(listener);
    // Excel does not tell of it, as of what has happened before its events are heard.
    await Excel.run(async (context) => {
      const plan = context.workbook.worksheets.getItem('Plan');
      plan.getRange('A6:E6').values = [['Fraud', 'Mature', 'Leader', 'Audit', 'Q1 24']];
      await context.sync();
    });
    return watched;
  };
  const { ready } = await openSession(workbookOf(sheetOf('Plan', ODD_ROWS)), { watch });
  const names = listKpis(ready().review.matrix).map(({ name }) => name);
  expect(names).toContain('Fraud');
});

test.each(['1.17', '1.13'])(
  'what somebody edits in the same moment as a fix is seen, with ExcelApi %s',
  async (version) => {
    const workbook = workbookOf(sheetOf('Plan', ODD_ROWS));
    const opened = await openSession(workbook, {}, { requirements: { ExcelApi: version } });
    const fixing = fix(opened);
    const typing = runAsPerson(async (context) => {
      context.workbook.worksheets.getItem('Plan').getRange('E5').values = [["'04.00"]];
      await context.sync();
    });
    await Promise.all([fixing, typing]);
    await opened.untilFollowed();
    const { grid } = opened.ready().review;
    expect([grid.values[1]![4], grid.values[4]![4]]).toEqual(['Q1 23', '04.00']);
    const trips = opened.host.syncCount;
    await opened.atSheet((sheet) => (sheet.getRange('E2').values = [['Q3 23']]));
    // The edit itself, and the row that it is in.
    expect(opened.host.syncCount - trips).toBeLessThanOrEqual(version === '1.17' ? 2 : 3);
    expect(opened.ready().review.grid.values[1]![4]).toBe('Q3 23');
  },
);

test('merged cells are asked for when a person opens the pane or refreshes it, and not when others edit', async () => {
  const plan = sheetOf('Plan', ODD_ROWS);
  plan.merges.push({ rowIndex: 3, columnIndex: 0, rowCount: 2, columnCount: 1 });
  const opened = await openSession(workbookOf(plan));
  const countAsked = (): number =>
    opened.host.batches.filter(({ locations }) =>
      locations.includes('Range.getMergedAreasOrNullObject'),
    ).length;
  expect(countAsked()).toBe(1);
  expect(opened.ready().review.grid.mergedAreas).toEqual(['A4:A5']);
  await opened.atSheet((sheet) => void sheet.getRange('2:2').insert('Down'));
  expect(opened.ready().review.grid.mergedAreas).toEqual(['A5:A6']);
  await opened.atSheet((sheet) => void sheet.getRange('A:A').insert('Right'));
  expect(opened.ready().review.grid.mergedAreas).toEqual(['B5:B6']);
  await opened.atSheet((_, workbook) => void workbook.worksheets.add('New'));
  await fix(opened);
  await opened.session.changeSettings({ startMonth: 1 });
  await opened.untilFollowed();
  expect(countAsked()).toBe(1);
  await opened.session.refresh();
  expect(countAsked()).toBe(2);
});
