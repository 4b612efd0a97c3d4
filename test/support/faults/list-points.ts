import { createHash } from 'node:crypto';
import type { TrialHost } from './trial-desk';
import { untilQuiet } from './jobs/desk';
import type { TrialJob } from './jobs/desk';
import type { TrialStart } from './trial-starts';
import type { CleanRun, FaultKind, FaultPoint } from './try-fault';
import { ACTION_KINDS, BATCH_KINDS } from './try-fault';
import { printAll } from './trial-workbook';

/** A batch of a job that goes as it should. */
export interface WatchedBatch {
  /** The actions after which the workbook is another than before them. */
  readonly changing: readonly number[];
  /** The same for batches that ask the same of the same workbook. */
  readonly key: string;
}

/**
 * Runs a job as it should go, and looks at all of the workbook before and after each action. Throws where it asks for
 * something else than in the clean run: then a point is not the same place in each run.
 */
export async function watchBatches(
  trial: TrialHost,
  job: TrialJob,
  on: TrialStart,
  { locations }: CleanRun,
): Promise<readonly WatchedBatch[]> {
  const { host } = trial;
  const desk = await trial.openDesk(on);
  const first = host.batches.length;
  const changing = locations.map((): number[] => []);
  const keys: string[] = [];
  let now = '';
  let begun = -1;
  let last: { readonly batch: number; readonly action: number; readonly isRead: boolean } | null =
    null;
  const look = (): void => {
    if (last?.isRead) return;
    const before = now;
    now = printAll(host.workbook);
    if (last && now !== before) changing[last.batch]?.push(last.action);
  };
  const stop = host.failActions(({ batchIndex, actionIndex, location }) => {
    const batch = batchIndex - first;
    look();
    if (batch !== begun) {
      begun = batch;
      const asked = JSON.stringify([locations[batch], now]).replace(/reference-\d+/g, 'reference');
      keys[batch] = createHash('sha1').update(asked).digest('base64');
    }
    last = { batch, action: actionIndex, isRead: location.endsWith('.load') };
    return false;
  }, 'GeneralException');
  await job.run(desk);
  look();
  stop();
  requireSame(
    locations,
    host.batches.slice(first).map((batch) => batch.locations),
  );
  await untilQuiet();
  await desk.session.close();
  return changing.map((ofBatch, batch) => ({ changing: ofBatch, key: keys[batch] ?? '' }));
}

type Asked = readonly (readonly string[])[];

function requireSame(clean: Asked, again: Asked): void {
  const [expected, actual] = [clean, again].map((asked) => asked.map(({ length }) => length));
  if (String(expected) === String(actual)) return;
  throw new Error(
    `The same job asked for batches of ${String(expected)} actions, and then of ${String(actual)}.`,
  );
}

/** Refused in turn beside what is refused everywhere. */
const IN_TURN: readonly FaultKind[] = ['denied', 'cell edit', 'payload', 'aborted', 'session gone'];

/** As many changes as a batch may make for each kind to be tried at each of them. */
const FEW_CHANGES = 10;

/** With more changes, each kind is tried at one of so many. */
const ALL_KINDS_AT = 20;

/** Beginning, middle and end. */
const placesIn = <Entry>(list: readonly Entry[]): Entry[] => [
  ...new Set([list[0]!, list[Math.floor(list.length / 2)]!, list.at(-1)!]),
];

/**
 * The points that stand for all: a batch that Excel refuses leaves what the actions before have made of the workbook, and
 * tells the add-in a code, and nothing of what was read. So
 *
 * - an action that changes the workbook stands for itself and for those before it, back to the last one that did; of a
 *   batch that only reads, three stand for all;
 * - of the codes, `general` stands for those that the writing of a job takes for the same; beside it each of the others
 *   is tried at some of the actions, and at all of them where they are few;
 * - `denied for good` is tried at each action that changes something;
 * - of a batch that another job has asked of the same workbook, a few actions are tried: what is left is the same then,
 *   what is said and asked afterwards need not be.
 *
 * Whole batches are refused in each way. `seen` has the keys of batches of other jobs, and gets those of this one.
 */
export function listPoints(
  { sizes }: CleanRun,
  batches: readonly WatchedBatch[],
  seen: Set<string>,
): FaultPoint[] {
  return sizes.flatMap((size, batch) => {
    if (size === 0) return [];
    const { changing, key } = batches[batch]!;
    const isSeen = seen.has(key);
    seen.add(key);
    const at = (action: number, kinds: readonly FaultKind[]): FaultPoint[] =>
      kinds.map((kind) => ({ batch, action, kind }));
    const isLastRead = changing.at(-1) !== size - 1;
    const points = [
      ...listChanges(changing, isSeen).flatMap(({ action, kinds }) => at(action, kinds)),
      ...(isLastRead ? listReads(size, changing.length > 0 || isSeen) : []).flatMap((action) =>
        at(action, isSeen ? ['general', 'session gone'] : ['general', ...IN_TURN]),
      ),
    ];
    const isKnown = isSeen && changing.length === 0;
    return [...points, ...at(0, isKnown ? FEW_BATCH_KINDS : BATCH_KINDS)];
  });
}

/** Of a batch that another job has asked and that changes nothing. */
const FEW_BATCH_KINDS: readonly FaultKind[] = [
  'cell edit from here on',
  'answer too large',
  'session gone for good, before',
];

const listReads = (size: number, isOneEnough: boolean): number[] =>
  isOneEnough ? [size - 1] : placesIn(Array.from({ length: size }, (_, action) => action));

function listChanges(
  changing: readonly number[],
  isSeen: boolean,
): readonly { readonly action: number; readonly kinds: readonly FaultKind[] }[] {
  if (changing.length === 0) return [];
  if (isSeen) return placesIn(changing).map((action) => ({ action, kinds: ACTION_KINDS }));
  return changing.map((action, index) => ({
    action,
    kinds:
      changing.length <= FEW_CHANGES || index % ALL_KINDS_AT === 0
        ? ACTION_KINDS
        : ['general', 'denied for good'],
  }));
}

/** Every kind at every action and every batch; for good is denied only what changes something. */
export function listAllPoints({ sizes }: CleanRun, batches: readonly WatchedBatch[]): FaultPoint[] {
  return sizes.flatMap((size, batch) => {
    if (size === 0) return [];
    const changing = new Set(batches[batch]!.changing);
    const actions = Array.from({ length: size }, (_, action) => action);
    return [
      ...actions.flatMap((action) =>
        ACTION_KINDS.filter((kind) => kind !== 'denied for good' || changing.has(action)).map(
          (kind) => ({ batch, action, kind }),
        ),
      ),
      ...BATCH_KINDS.map((kind) => ({ batch, action: 0, kind })),
    ];
  });
}
