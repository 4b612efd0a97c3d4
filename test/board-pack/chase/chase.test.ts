import fc from 'fast-check';
import { composeChase, countAsked } from '../../../src/board-pack/chase/compose-chase';
import { createEntryFinder } from '../../../src/board-pack/chase/find-entry';
import { listChaseRows } from '../../../src/board-pack/chase/list-rows';
import {
  MOST_LINK_CHARS,
  writeChaseMessage,
  writeMailLink,
} from '../../../src/board-pack/chase/write-message';
import { freezeRecords } from '../../../src/board-pack/movement/freeze-records';
import { preparePack } from '../../../src/board-pack/pack-context';
import { listKpiRecords } from '../../../src/board-pack/records';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { parseIsoDate } from '../../../src/domain/calendar-date';
import { listOwners } from '../../../src/domain/details';
import { arbitraryMatrix } from '../arbitrary-matrix';
import type { ActionSketch } from '../build-matrix';
import { buildMatrix, dueBy, makeDue } from '../build-matrix';

const date = (text: string): CalendarDate => parseIsoDate(text)!;
const JULY = date('2023-07-15');
const OCTOBER = date('2023-10-15');

const matrixOf = (actions: readonly ActionSketch[]) =>
  buildMatrix([{ name: 'Buying', kpis: [{ name: 'Reporting', actions }] }]);
const contextOf = (
  actions: readonly ActionSketch[],
  before: readonly (readonly [CalendarDate, readonly ActionSketch[]])[] = [],
) =>
  preparePack(matrixOf(actions), [], {
    asAt: OCTOBER,
    freezes: before.map(([asAt, earlier]) =>
      freezeRecords(listKpiRecords(matrixOf(earlier), asAt), asAt),
    ),
  });

const ownedBy = (owner: string, action: ActionSketch): ActionSketch => ({
  ...action,
  details: { owner },
});

const LATE = { text: 'Train all buyers', due: dueBy(1, 2023) };
const DUE_NOW = { text: 'Publish the register', due: dueBy(3, 2023) };
const DUE_NEXT = { text: 'Review the strategy', due: dueBy(4, 2023) };
const FAR = { text: 'Renew the contract', due: dueBy(4, 2024) };
const UNDATED = { text: 'Agree a plan', due: makeDue('unscheduled') };
const DONE = { text: 'Write the policy', due: makeDue('complete', { quarter: 1, year: 2023 }) };

describe('who is asked about what', () => {
  test('each reason with its actions; what is done or far away is not asked about', () => {
    const all = [FAR, UNDATED, DUE_NEXT, DONE, DUE_NOW, LATE].map((one) => ownedBy('Ann Lee', one));
    const [chase, ...others] = composeChase(contextOf(all));
    expect(others).toEqual([]);
    const asked = Object.entries(chase!.asked).map(([reason, records]) => [
      reason,
      records.map(({ text }) => text),
    ]);
    expect(Object.fromEntries(asked)).toEqual({
      late: [LATE.text],
      'due-now': [DUE_NOW.text],
      'due-next': [DUE_NEXT.text],
      undated: [UNDATED.text],
    });
  });

  test('owners by name, several of one cell each, the same whatever their case; no owner last', () => {
    const chases = composeChase(
      contextOf([
        LATE,
        ownedBy('Zoe; ann  lee', DUE_NOW),
        ownedBy('Ann Lee', LATE),
        ownedBy('ANN LEE / Ann Lee', DUE_NEXT),
      ]),
    );
    expect(chases.map(({ owner, actions }) => [owner, actions.length])).toEqual([
      ['ann  lee', 3],
      ['Zoe', 1],
      [null, 1],
    ]);
  });

  test('every action that is asked about stands with each of its owners, and nothing else does', () => {
    fc.assert(
      fc.property(arbitraryMatrix, (matrix) => {
        const context = preparePack(matrix, [], { asAt: OCTOBER });
        const chases = composeChase(context);
        const owners = (owner: string | undefined): number =>
          new Set(listOwners(owner).map((name) => name.replace(/\s+/g, ' ').toLowerCase())).size ||
          1;
        const expected = context.actions.reduce(
          (sum, { action }) => sum + owners(action.details.owner),
          0,
        );
        expect(chases.reduce((sum, { actions }) => sum + actions.length, 0)).toBe(expected);
        const rows = listChaseRows(chases, context);
        expect(rows.length - 1).toBe(chases.reduce((sum, chase) => sum + countAsked(chase), 0));
        expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      }),
    );
  });
});

describe('the message', () => {
  const messageOf = (...actions: readonly ActionSketch[]) => {
    const context = contextOf(actions);
    return writeChaseMessage(composeChase(context)[0]!, context);
  };

  test('says what is late and by how much, what falls due, and what may be answered', () => {
    expect(messageOf(...[LATE, DUE_NOW, UNDATED].map((one) => ownedBy('Ann Lee', one))))
      .toMatchInlineSnapshot(`
     {
       "body": "Hello,

     3 actions in the maturity matrix name Ann Lee as owner and need an answer. This is how they stand as at 15 October 2023.

     Late (1)
     1. Train all buyers
        Buying, Reporting
        due Q1 2023/24 (Apr–Jun 2023), 2 quarters late

     Due this quarter (1)
     2. Publish the register
        Buying, Reporting
        due Q3 2023/24 (Oct–Dec 2023)

     No date, or an end that has passed (1)
     3. Agree a plan
        Buying, Reporting
        due as written: unscheduled

     For each, please answer in a line with one of these:
     - done, and what shows it
     - on course
     - moved, with the new date and the reason
     - dropped, with the reason",
       "subject": "Maturity matrix as at 15 October 2023: 1 late, 1 due this quarter, 1 without a date",
       "to": "",
     }
    `);
  });

  test('of one action, which nobody owns', () => {
    expect(messageOf(LATE)!.body).toMatchInlineSnapshot(`
     "Hello,

     1 action in the maturity matrix has no owner and needs an answer. This is how it stands as at 15 October 2023.

     Late (1)
     1. Train all buyers
        Buying, Reporting
        due Q1 2023/24 (Apr–Jun 2023), 2 quarters late

     Please answer in a line with one of these:
     - done, and what shows it
     - on course
     - moved, with the new date and the reason
     - dropped, with the reason
     Please say who is to own it, too."
    `);
  });

  test('is none where nothing is asked', () => {
    expect(messageOf(ownedBy('Ann Lee', DONE), ownedBy('Ann Lee', FAR))).toBeNull();
  });

  test('line breaks of a cell tear no list apart', () => {
    const { body } = messageOf({ ...LATE, text: 'Train\nall\r\nbuyers', details: { owner: 'A' } })!;
    expect(body).toContain('1. Train all buyers\n');
  });

  test('a draft goes to the address in the owner’s cell, and comes back as it was written', () => {
    const message = messageOf(ownedBy('Ann Lee <ann.lee@anytown.gov.uk>', LATE))!;
    const link = new URL(writeMailLink(message)!);
    expect(link.pathname).toBe('ann.lee%40anytown.gov.uk');
    expect(link.searchParams.get('subject')).toBe(message.subject);
    expect(link.searchParams.get('body')).toBe(message.body.replace(/\n/g, '\r\n'));
  });

  test('what a link cannot hold has none, and half a character breaks nothing', () => {
    const message = { to: '', subject: 'S', body: '' };
    const room = MOST_LINK_CHARS - writeMailLink(message)!.length;
    expect(writeMailLink({ ...message, body: 'a'.repeat(room) })).toHaveLength(MOST_LINK_CHARS);
    expect(writeMailLink({ ...message, body: 'a'.repeat(room + 1) })).toBeNull();
    expect(writeMailLink({ ...message, body: '\ud83d' })).toContain('%EF%BF%BD');
  });
});

describe('calendar entries', () => {
  const entryOf = (
    action: ActionSketch,
    before: readonly (readonly [CalendarDate, readonly ActionSketch[]])[] = [],
  ) => {
    const context = contextOf([action], before);
    return createEntryFinder(context)(context.actions[0]!);
  };
  const first = entryOf(LATE)!;

  test('stand on the last day of the due', () => {
    expect(first).toMatchObject({
      day: { year: 2023, month: 6, day: 30 },
      sequence: 0,
      isCancelled: false,
      title: 'Due: Train all buyers',
    });
  });

  test('a due that moved is the same entry with a higher sequence, also when the words changed', () => {
    const moved = entryOf(DUE_NEXT, [[JULY, [{ ...DUE_NEXT, due: dueBy(1, 2023) }]]])!;
    expect(moved).toMatchObject({ sequence: 1, day: { year: 2024, month: 3, day: 31 } });
    const reworded = entryOf({ ...LATE, text: 'Train all buyers and managers' }, [[JULY, [LATE]]])!;
    expect([reworded.uid, reworded.sequence]).toEqual([first.uid, 0]);
  });

  test('sequences never fall while dues move to and fro', () => {
    const times = [dueBy(1, 2023), dueBy(2, 2023), dueBy(1, 2023), dueBy(1, 2023)];
    const months = ['2023-04-15', '2023-05-15', '2023-06-15'].map(date);
    const sequences = times.map(
      (due, count) =>
        entryOf(
          { ...LATE, due },
          times.slice(0, count).map((was, place) => [months[place]!, [{ ...LATE, due: was }]]),
        )!.sequence,
    );
    expect(sequences).toEqual([0, 1, 2, 2]);
  });

  test('a closed action’s entry is cancelled once, with a higher sequence', () => {
    const done = { ...LATE, due: makeDue('complete', { quarter: 1, year: 2023 }) };
    expect(entryOf(done)).toMatchObject({ uid: first.uid, sequence: 1, isCancelled: true });
    expect(entryOf(done, [[JULY, [LATE]]])).toMatchObject({ sequence: 1, isCancelled: true });
    // Its day is no longer in the matrix: that of the freeze says which entry is meant.
    expect(entryOf({ ...LATE, due: makeDue('complete') }, [[JULY, [LATE]]])).toMatchObject({
      uid: first.uid,
      day: first.day,
      isCancelled: true,
    });
    expect(entryOf(done, [[JULY, [done]]])).toBeNull();
  });

  test('actions without a last day have none', () => {
    expect([UNDATED, { ...LATE, due: makeDue('ongoing') }].map((one) => entryOf(one))).toEqual([
      null,
      null,
    ]);
  });

  test('equal actions beside one KPI are two entries', () => {
    const context = contextOf([LATE, LATE]);
    const find = createEntryFinder(context);
    expect(new Set(context.actions.map((record) => find(record)!.uid)).size).toBe(2);
  });
});
