import type { Action } from '../../../src/domain/matrix';
import { listActions } from '../../../src/domain/matrix';
import { findRound, proposeRound } from '../../../src/app/round/open-round';
import type { AskedAnswer } from '../../../src/app/round/plan-answer';
import { judgeFinal } from '../../../src/app/final-gate';
import { excelWorkbook } from '../../../src/excel/excel-workbook';
import type { CellValue } from '../../../src/workbook/sheet-grid';
import type { WorkbookData } from '../../../src/workbook/workbook-data';
import { readFreezes } from '../../support/main-job';
import {
  closeHost,
  refuseFrom,
  sheetOf,
  SMALL_MATRIX,
  TODAY,
  workbookOf,
} from '../../support/matrix-host';
import type { SessionHost } from './session-host';
import { openSession, valueAt } from './session-host';

afterEach(closeHost);

const OCTOBER = { asAt: { year: 2023, month: 10, day: 31 }, period: 'Quarter 3 2023/24', by: 'AL' };
const JANUARY = { asAt: { year: 2024, month: 1, day: 31 }, period: 'Quarter 4 2023/24', by: 'AL' };

/** With a Status, and words of the council's own in it. */
const WITH_STATUS: CellValue[][] = SMALL_MATRIX.map((row, index) => [
  ...row,
  ['Status', 'Open', 'On track', 'Closed', 'Open', 'Open'][index] ?? '',
]);

const planOf = (rows: readonly (readonly CellValue[])[] = SMALL_MATRIX): WorkbookData =>
  workbookOf(sheetOf('Plan', rows));

const openPlan = (rows?: readonly (readonly CellValue[])[]): Promise<SessionHost> =>
  openSession(planOf(rows));

const actionAt = ({ ready }: SessionHost, place: number): Action =>
  listActions(ready().review.matrix)[place]!;

const answer = (opened: SessionHost, place: number, said: AskedAnswer) =>
  opened.session.answerAction(said, actionAt(opened, place), 'AL');

const roundOf = ({ ready }: SessionHost) => findRound(ready().rounds);

const sheetNames = ({ host }: SessionHost): string[] => host.workbook.sheets.map((s) => s.name);

const judge = async ({ ready }: SessionHost): Promise<string> =>
  judgeFinal(ready().review, await excelWorkbook.readPackInputs()).kind;

describe('starting', () => {
  test('keeps what stands under a date before the round, and sets date and period', async () => {
    const opened = await openPlan();
    const sheet = await opened.session.startRound(OCTOBER);
    expect(sheet).toBe('Freeze 2023-10-15');
    const { settings } = opened.ready().review;
    expect([settings.asAt, settings.cover.period]).toEqual([OCTOBER.asAt, OCTOBER.period]);
    expect(roundOf(opened)!.start).toMatchObject({
      ...OCTOBER,
      on: TODAY,
      freezeId: 'freeze-2023-10-15',
      before: { asAt: TODAY, period: '' },
    });
    expect(await excelWorkbook.readSettings()).toMatchObject({ asAt: OCTOBER.asAt });
  });

  test('as at the day that is set already, what stands is kept as at the day before', async () => {
    const opened = await openPlan();
    expect(await opened.session.startRound({ ...OCTOBER, asAt: TODAY })).toBe('Freeze 2023-10-14');
  });

  test('where something was frozen before, that is compared with, and stays as it is', async () => {
    const opened = await openPlan();
    await opened.session.freeze();
    await opened.atSheet((sheet) => (sheet.getRange('E2').values = [['Q4 24']]));
    expect(await opened.session.startRound(OCTOBER)).toBe('Freeze 2023-10-31');
    expect(roundOf(opened)!.start.freezeId).toBe('freeze-2023-10-15');
    const [before, atStart] = await readFreezes();
    expect([before!.actions[0]!.due, atStart!.actions[0]!.due]).toEqual(['Q1 23', 'Q4 24']);
  });

  test('another while one is open is refused, and so is one before the last freeze', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    await expect(opened.session.startRound(JANUARY)).rejects.toMatchObject({ code: 'round-open' });
    await opened.session.cancelRound('AL');
    await expect(
      opened.session.startRound({ ...OCTOBER, asAt: { year: 2023, month: 9, day: 30 } }),
    ).rejects.toMatchObject({ code: 'freeze-out-of-order' });
  });

  test('is offered with a date behind every freeze', async () => {
    const { ready } = await openPlan();
    const offer = (...ids: string[]) =>
      proposeRound(
        ready().review,
        ids.map((id) => ({ id })),
        TODAY,
      );
    expect(offer()).toEqual({ asAt: TODAY, period: 'Quarter 3 2023/24' });
    expect(offer('freeze-2023-07-15').asAt).toEqual(TODAY);
    expect(offer('freeze-2024-03-31').asAt).toEqual({ year: 2024, month: 4, day: 1 });
  });
});

describe('answers', () => {
  test('are written in the council’s words, recorded, and there the next day', async () => {
    const opened = await openPlan(WITH_STATUS);
    await opened.session.startRound(OCTOBER);
    await answer(opened, 0, { kind: 'done' });
    await answer(opened, 1, { kind: 'on-course' });
    await answer(opened, 2, { kind: 'moved', due: 'Q1 24', reason: 'Two posts vacant' });
    await answer(opened, 3, { kind: 'dropped', reason: 'No longer wanted' });
    expect([1, 3, 4].map((row) => [valueAt(opened, row, 4), valueAt(opened, row, 5)])).toEqual([
      ['Q1 23', 'Closed'],
      ['Q1 24', 'Closed'],
      [SMALL_MATRIX[4]![4], 'Cancelled'],
    ]);
    const { workbook } = opened.host;
    closeHost();
    const nextDay = await openSession(workbook);
    expect(
      roundOf(nextDay)!.answers.map(({ answer: kind, cells, reason }) => [kind, cells, reason]),
    ).toEqual([
      ['done', ['F2'], ''],
      ['on-course', [], ''],
      ['moved', ['E4'], 'Two posts vacant'],
      ['dropped', ['F5'], 'No longer wanted'],
    ]);
  });

  test('on course is written where the council has a word for it', async () => {
    const opened = await openPlan(WITH_STATUS);
    await opened.session.startRound(OCTOBER);
    await answer(opened, 0, { kind: 'on-course' });
    expect(valueAt(opened, 1, 5)).toBe('On track');
    expect(roundOf(opened)!.answers[0]!.cells).toEqual(['F2']);
  });

  test('are put back one by one, in the matrix and in the records', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    await answer(opened, 0, { kind: 'done' });
    await answer(opened, 1, { kind: 'on-course' });
    const [done, onCourse] = roundOf(opened)!.answers;
    await opened.session.takeBackAnswer(done!);
    expect(valueAt(opened, 1, 4)).toBe('Q1 23');
    expect(opened.ready().changes).toEqual([]);
    await opened.session.takeBackAnswer(onCourse!);
    expect(roundOf(opened)!.answers).toEqual([]);
  });

  test('are forgotten also where the cell says something else by now, which is left alone', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    await answer(opened, 0, { kind: 'done' });
    await opened.atSheet((sheet) => (sheet.getRange('E2').values = [['Q2 24']]));
    const { skipped } = await opened.session.takeBackAnswer(roundOf(opened)!.answers[0]!);
    expect(skipped).toHaveLength(1);
    expect(valueAt(opened, 1, 4)).toBe('Q2 24');
    expect(roundOf(opened)!.answers).toEqual([]);
  });

  test('that move a due stand with their reason under Time extensions, until they are put back', async () => {
    const opened = await openPlan();
    const textsOf = async (): Promise<unknown[]> => {
      await opened.session.generatePack({});
      const sheet = opened.host.workbook.sheets.find(({ name }) => name === 'Time extensions');
      return sheet ? [...sheet.cells.entries()].map(({ cell }) => cell.value) : [];
    };
    await opened.session.startRound(OCTOBER);
    await answer(opened, 0, { kind: 'moved', due: 'Q4 23', reason: 'Two posts vacant' });
    await opened.untilFollowed();
    expect(await textsOf()).toEqual(
      expect.arrayContaining([
        'Publish a dashboard',
        'Reason given in the round',
        'Two posts vacant',
      ]),
    );
    await opened.session.takeBackAnswer(roundOf(opened)!.answers[0]!);
    await opened.untilFollowed();
    expect(await textsOf()).not.toContain('Two posts vacant');
  });

  test('go to the action that was seen, also where the matrix has been read again since', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    const seen = actionAt(opened, 0);
    const answerSeen = (said: AskedAnswer) => opened.session.answerAction(said, seen, 'AL');
    await opened.atSheet((sheet) => sheet.getRange('2:2').insert('Down'));
    await answerSeen({ kind: 'moved', due: 'Q4 24', reason: '' });
    expect([valueAt(opened, 1, 4), valueAt(opened, 2, 4)]).toEqual(['', 'Q4 24']);
    // Its due is no longer what they saw.
    await expect(answerSeen({ kind: 'done' })).rejects.toMatchObject({ code: 'cells-moved' });
    expect([valueAt(opened, 1, 4), valueAt(opened, 2, 4)]).toEqual(['', 'Q4 24']);
    expect(roundOf(opened)!.answers).toHaveLength(1);
  });

  test('without an open round are refused, and nothing is written', async () => {
    const opened = await openPlan();
    await expect(answer(opened, 0, { kind: 'done' })).rejects.toMatchObject({
      code: 'round-not-open',
    });
    expect(valueAt(opened, 1, 4)).toBe('Q1 23');
  });
});

describe('asking owners', () => {
  const OWNED = SMALL_MATRIX.map((row, index) => [...row, ['Owner', 'Ann', 'Bob'][index] ?? '']);

  test('lists whom to ask, and saves the calendar of one and the table of all', async () => {
    const opened = await openPlan(OWNED);
    const { owners } = await opened.session.listChase();
    expect(owners.map(({ owner, reasons }) => [owner, reasons])).toEqual([
      ['Ann', '1 late'],
      ['Bob', '1 due this quarter'],
      [null, '1 without a date'],
    ]);
    await opened.session.saveChaseFile({ kind: 'calendar', owner: 'Bob' });
    await opened.session.saveChaseFile({ kind: 'table' });
    const texts = opened.delivered.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(opened.delivered.map(({ name }) => name)).toEqual([
      'Bob 2023-10-15.ics',
      'Actions to chase 2023-10-15.csv',
    ]);
    expect(texts[0]).toContain('SUMMARY:Due: Train every team');
    expect(texts[1]!.trim().split('\r\n')).toHaveLength(4);
  });
});

describe('closing', () => {
  test('signing off freezes the matrix, and a final pack may be made until it is changed', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    await answer(opened, 0, { kind: 'done' });
    expect(await judge(opened)).toBe('not-signed-off');
    expect(await opened.session.signOffRound({ by: 'Ann Lee', on: TODAY })).toBe(
      'Freeze 2023-10-31',
    );
    expect(
      opened.host.workbook.sheets.find(({ name }) => name === 'Freeze 2023-10-31'),
    ).toMatchObject({ protected: true });
    expect(await judge(opened)).toBe('open');
    await expect(opened.session.freeze()).rejects.toMatchObject({ code: 'freeze-signed-off' });
    await opened.atSheet((sheet) => (sheet.getRange('E3').values = [['Q4 24']]));
    expect(await judge(opened)).toBe('matrix-changed');
  });

  test('a sign-off is taken back once, and signed off anew', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    await opened.session.signOffRound({ by: 'Ann Lee', on: TODAY });
    await opened.session.takeBackSignOff('Bob', 'A level was wrong');
    expect(roundOf(opened)!.signOff).toBeNull();
    await expect(opened.session.takeBackSignOff('Bob', '')).rejects.toMatchObject({
      code: 'round-not-signed-off',
    });
    await opened.atSheet((sheet) => (sheet.getRange('E3').values = [['Q4 24']]));
    await opened.session.signOffRound({ by: 'Ann Lee', on: TODAY });
    expect(await judge(opened)).toBe('open');
    expect(opened.ready().rounds.map(({ kind }) => kind)).toEqual([
      'started',
      'signed-off',
      'taken-back',
      'signed-off',
    ]);
  });

  test('the next round is compared with the freeze that was signed off', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    await opened.session.signOffRound({ by: 'Ann Lee', on: TODAY });
    expect(await opened.session.startRound(JANUARY)).toBe('Freeze 2024-01-31');
    expect(roundOf(opened)!.start.freezeId).toBe('freeze-2023-10-31');
  });

  test('cancelling gives the settings back and keeps what was written', async () => {
    const opened = await openPlan();
    await opened.session.startRound(OCTOBER);
    await answer(opened, 0, { kind: 'done' });
    await opened.session.cancelRound('AL');
    const { settings } = opened.ready().review;
    expect([settings.asAt, settings.cover.period]).toEqual([TODAY, '']);
    expect(roundOf(opened)).toBeNull();
    expect(valueAt(opened, 1, 4)).toBe('Complete');
    await expect(opened.session.cancelRound('AL')).rejects.toMatchObject({
      code: 'round-not-open',
    });
    await opened.session.putBack(opened.ready().changes);
    expect(valueAt(opened, 1, 4)).toBe('Q1 23');
  });

  test.each([0.2, 0.5, 0.8])(
    'a start that Excel stops part of the way, %d, is no round',
    async (part) => {
      const { batchIndex, actionCount } = await findWriting();
      const opened = await openPlan();
      const actionIndex = Math.floor(part * actionCount);
      const heal = refuseFrom(
        opened.host,
        (action) => action.batchIndex === batchIndex && action.actionIndex === actionIndex,
        'GeneralException',
      );
      await expect(opened.session.startRound(OCTOBER)).rejects.toMatchObject({
        code: 'left-half-done',
      });
      heal();
      expect(roundOf(opened)).toBeNull();
      await opened.session.startRound(OCTOBER);
      expect(roundOf(opened)!.start.freezeId).toBe('freeze-2023-10-15');
      expect(sheetNames(opened).filter((name) => /unfinished|\(2\)/.test(name))).toEqual([]);
    },
  );
});

/** The batch that writes the start of a round, and how many actions it has. */
async function findWriting(): Promise<{ batchIndex: number; actionCount: number }> {
  const { host, session } = await openPlan();
  await session.startRound(OCTOBER);
  const sizes = host.batches.map(({ locations }) => locations.length);
  closeHost();
  const actionCount = Math.max(...sizes);
  return { batchIndex: sizes.indexOf(actionCount), actionCount };
}
