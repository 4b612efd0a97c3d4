import { ACTS } from '../../support/faults/acts';
import type { TrialHost } from '../../support/faults/trial-desk';
import { openTrialHost } from '../../support/faults/trial-desk';
import type { TrialJob } from '../../support/faults/jobs/desk';
import type { TrialStart } from '../../support/faults/trial-starts';
import { TRIAL_JOBS } from '../../support/faults/trial-jobs';
import type { FaultKind, FaultPoint } from '../../support/faults/try-fault';
import { runClean, tryFault } from '../../support/faults/try-fault';
import { runMeant, runActAlone, tryInterleaving } from '../../support/faults/try-interleaving';
import { closeHost } from '../../support/matrix-host';

/** A sample of `npm run faults` and `npm run faults:colleague`, which try every action and every batch of every job. */
let trial: TrialHost;
let pointCount = 0;

beforeAll(async () => {
  trial = await openTrialHost();
});
afterAll(() => {
  closeHost();
  process.stdout.write(`${pointCount} points of faults and interleavings were tried\n`);
});

const jobNamed = (name: string): TrialJob => TRIAL_JOBS.find((job) => job.name === name)!;

const KINDS: readonly FaultKind[] = ['general', 'session gone', 'denied for good'];

/** By how much of the last batch that writes is done: none of it, half, all but one action. */
const PLACES = [0, 0.5, 1];

const FAULTED: readonly (readonly [string, TrialStart])[] = [
  ['highlight', 'used'],
  ['fix all', 'new'],
  ['fix all', 'two sheets'],
  ['put back', 'used'],
  ['accept', 'used'],
  ['save settings', 'new'],
  ['start round', 'new'],
  ['answer with an edit', 'used'],
];

test.each(FAULTED)(
  '%s (%s), refused anywhere, is undone, done, or owned up to',
  async (name, on) => {
    const job = jobNamed(name);
    const clean = await runClean(trial, job, on);
    const batch = Math.max(...clean.writes);
    const points = PLACES.map((place, index): FaultPoint => {
      const action = Math.round(place * (clean.sizes[batch]! - 1));
      return { batch, action, kind: KINDS[index]! };
    });
    const writesCells = clean.before.get('user') !== clean.after.get('user');
    if (writesCells) points.push({ batch, action: 0, kind: 'session gone after' });
    for (const point of points) {
      pointCount += 1;
      const { broken, said } = await tryFault(trial, job, on, clean, point);
      expect({ point, broken, said }).toMatchObject({ broken: [] });
    }
  },
);

test('of a fix on two sheets that are never let be written whole, what stays can be put back later', async () => {
  const job = jobNamed('fix all');
  const clean = await runClean(trial, job, 'two sheets');
  const batch = Math.max(...clean.writes);
  const action = clean.locations[batch]!.lastIndexOf('Range.values');
  const point = { batch, action, kind: 'denied for good' } as const;
  const { broken, said, end } = await tryFault(trial, job, 'two sheets', clean, point);
  expect({ broken, said, end }).toEqual({
    broken: [],
    said: expect.stringMatching(/on “Plan”, and .* on “Scheme”\..*under Changes/) as string,
    end: 'cells partly written, and said',
  });
});

test.each([
  ['the sheet of records', 'WorksheetCollection.add'],
  ['a cell of the settings', 'Range.values'],
])(
  'a start of a round that is never let write %s leaves no freeze, date or period that the next goes by',
  async (_, location) => {
    const job = jobNamed('start round');
    const clean = await runClean(trial, job, 'new');
    const batch = Math.max(...clean.writes);
    const action = clean.locations[batch]!.lastIndexOf(location);
    const point = { batch, action, kind: 'denied for good' } as const;
    const { broken, said } = await tryFault(trial, job, 'new', clean, point);
    expect({ broken, said }).toEqual({
      broken: [],
      said: expect.stringContaining('may be half done') as string,
    });
  },
);

test('a round whose period is never let be put back has it put back when it is cancelled again', async () => {
  const job = jobNamed('cancel round');
  const clean = await runClean(trial, job, 'used');
  const batch = Math.max(...clean.writes);
  const action = clean.locations[batch]!.lastIndexOf('Range.values');
  const point = { batch, action, kind: 'denied for good' } as const;
  const { broken } = await tryFault(trial, job, 'used', clean, point);
  expect(broken).toEqual([]);
});

test('a record whose date is never let be formatted is taken away again with the edit', async () => {
  const job = jobNamed('fix one');
  const clean = await runClean(trial, job, 'used');
  const batch = Math.max(...clean.writes);
  const action = clean.locations[batch]!.indexOf('Range.numberFormat');
  const point = { batch, action, kind: 'denied for good' } as const;
  const { broken, end } = await tryFault(trial, job, 'used', clean, point);
  expect({ broken, end }).toEqual({ broken: [], end: 'as it was' });
});

test('a record whose date is never let be formatted has its format once that is let again', async () => {
  const job = jobNamed('write another import beside');
  const clean = await runClean(trial, job, 'imported');
  const batch = clean.locations.findIndex((batch) => batch.includes('TableRowCollection.add'));
  const rowsAt = clean.locations[batch]!.indexOf('TableRowCollection.add');
  const action = clean.locations[batch]!.indexOf('Range.numberFormat', rowsAt);
  const point = { batch, action, kind: 'denied for good' } as const;
  const { broken, end } = await tryFault(trial, job, 'imported', clean, point);
  expect({ broken, end }).toEqual({ broken: [], end: 'ours half done, and said' });
});

test('repairs whose decisions are never let be written are on record once when they are answered again', async () => {
  const job = jobNamed('reject the repairs of several sheets');
  const clean = await runClean(trial, job, 'imported');
  const batch = Math.max(...clean.writes);
  const action = clean.locations[batch]!.lastIndexOf('Range.values');
  const point = { batch, action, kind: 'denied for good' } as const;
  const { broken } = await tryFault(trial, job, 'imported', clean, point);
  expect(broken).toEqual([]);
});

test.each([
  ['records', 'Range.delete'],
  ['sheets', 'Worksheet.delete'],
])(
  'an import whose %s are never let go is not gone either, and can be taken away again',
  async (_, location) => {
    const job = jobNamed('remove an import');
    const clean = await runClean(trial, job, 'imported');
    const batch = clean.locations.findIndex((locations) => locations.includes('Range.delete'));
    const action = clean.locations[batch]!.lastIndexOf(location);
    const point = { batch, action, kind: 'denied for good' } as const;
    const { broken } = await tryFault(trial, job, 'imported', clean, point);
    expect(broken).toEqual([]);
  },
);

test.each(['general', 'denied for good'] as const)(
  'tables that are added to a sheet of records and refused (%s) are added anew in the same cells',
  async (kind) => {
    const job = jobNamed('make a tidy copy');
    const clean = await runClean(trial, job, 'used');
    const batch = Math.max(...clean.writes);
    for (const location of ['Range.values', 'Table.name']) {
      const action = clean.locations[batch]!.lastIndexOf(location);
      pointCount += 1;
      const { broken, said } = await tryFault(trial, job, 'used', clean, { batch, action, kind });
      expect({ location, broken, said }).toMatchObject({ broken: [] });
    }
  },
);

test.each([
  ['reject a repair', 'tidied'],
  ['write an import', 'empty'],
] as const)(
  '%s (%s), refused between the first that is written and the last, says what is written',
  async (name, on) => {
    const job = jobNamed(name);
    const clean = await runClean(trial, job, on);
    const [first, last] = [Math.min(...clean.writes), Math.max(...clean.writes)];
    for (let batch = first + 1; batch <= last; batch += 1) {
      if (clean.sizes[batch] === 0) continue;
      pointCount += 1;
      const point = { batch, action: 0, kind: 'cell edit, whole batch' } as const;
      const { broken, said } = await tryFault(trial, job, on, clean, point);
      expect({ point, broken, said }).toMatchObject({ broken: [] });
    }
  },
);

const EVERY = 5;

test.each([
  ['fix all', 'new'],
  ['put back', 'used'],
] as const)(
  '%s (%s) with a colleague in between writes the cells that were meant, or none',
  async (name, on) => {
    const job = jobNamed(name);
    const clean = await runMeant(trial, job, on);
    expect(clean.meant.length).toBeGreaterThan(0);
    const batch = Math.max(...clean.writes);
    for (const [index, act] of ACTS.entries()) {
      if (index % EVERY !== 0) continue;
      const alone = await runActAlone(trial, on, act);
      const place = { batch, act, follows: index % 2 === 0 };
      pointCount += 1;
      const { broken, said, hasActed } = await tryInterleaving(trial, job, on, clean, alone, place);
      expect({ act: act.name, broken, said, hasActed }).toMatchObject({
        broken: [],
        hasActed: true,
      });
    }
  },
);

test('a matrix whose sheet is renamed while it is written is read again under its new name', async () => {
  const job = jobNamed('fix all');
  const clean = await runMeant(trial, job, 'used');
  const act = ACTS.find(({ name }) => name === 'the sheet is renamed')!;
  const alone = await runActAlone(trial, 'used', act);
  const place = { batch: Math.max(...clean.writes), act, follows: true };
  const { broken } = await tryInterleaving(trial, job, 'used', clean, alone, place);
  expect(broken).toEqual([]);
});

test('a row of headings that is chosen and moves meanwhile is told, and no bug', async () => {
  const job = jobNamed('choose columns');
  const clean = await runMeant(trial, job, 'new');
  const act = ACTS.find(({ name }) => name === 'a row is inserted above the headings')!;
  const alone = await runActAlone(trial, 'new', act);
  const place = { batch: 0, act, follows: true };
  const { broken } = await tryInterleaving(trial, job, 'new', clean, alone, place);
  expect(broken).toEqual([]);
});

test('what the library would ask once more after a trial is not asked in the next', async () => {
  const job = jobNamed('accept');
  const clean = await runClean(trial, job, 'used');
  await trial.openDesk('used');
  const { officeWindow } = trial.host;
  const without = officeWindow.countTimers();
  const batch = Math.max(...clean.writes);
  await tryFault(trial, job, 'used', clean, { batch, action: 0, kind: 'cell edit from here on' });
  expect(officeWindow.countTimers()).toBeGreaterThan(without);
  await trial.openDesk('used');
  expect(officeWindow.countTimers()).toBeLessThanOrEqual(without);
});
