import { AddInError } from '../../../src/workbook/errors';
import type { KnownRetries } from './known-retries';
import type { TrialHost } from './trial-desk';
import { untilQuiet } from './jobs/desk';
import { changeKey } from '../../../src/workbook/records';
import type { Desk, TrialJob } from './jobs/desk';
import { ready } from './jobs/desk';
import type { TrialStart } from './trial-starts';
import type { Holdings } from './trial-workbook';
import { describeHoldings, listDifferences, listRecorded } from './trial-workbook';

/** A refusal of an action, which leaves those before it applied, by the code that Excel gives. */
const OF_ACTIONS = {
  general: 'GeneralException',
  'cell edit': 'InvalidOperationInCellEditMode',
  denied: 'AccessDenied',
  activity: 'ActivityLimitReached',
  payload: 'RequestPayloadSizeLimitExceeded',
  aborted: 'RequestAborted',
  'session gone': 'InvalidOrTimedOutSession',
} as const;

/** A refusal of a whole batch by the transport; the answer may be what is lost. */
const OF_BATCHES = {
  'cell edit, whole batch': { transportError: 5004, isApplied: false, isLasting: false },
  'activity limit, whole batch': { transportError: 5102, isApplied: false, isLasting: false },
  'request too large': { transportError: 5103, isApplied: false, isLasting: false },
  'answer too large': { transportError: 5104, isApplied: true, isLasting: false },
  'session gone before': { transportError: 5012, isApplied: false, isLasting: false },
  'session gone after': { transportError: 5012, isApplied: true, isLasting: false },
  'cell edit from here on': { transportError: 5004, isApplied: false, isLasting: true },
  'session gone for good, before': { transportError: 5012, isApplied: false, isLasting: true },
  'session gone for good, after': { transportError: 5012, isApplied: true, isLasting: true },
} as const;

/**
 * How an action or a batch is refused; an action for good is refused at each later try as well, unless it only reads: a
 * workbook of which nothing can be read any more is one whose session is gone for good.
 */
export type FaultKind = keyof typeof OF_ACTIONS | keyof typeof OF_BATCHES | 'denied for good';

export const ACTION_KINDS = [...Object.keys(OF_ACTIONS), 'denied for good'] as FaultKind[];
export const BATCH_KINDS = Object.keys(OF_BATCHES) as FaultKind[];

/** Which try of a job is refused where; batches and actions count from 0. */
export interface FaultPoint {
  readonly batch: number;
  readonly action: number;
  readonly kind: FaultKind;
}

/** What a clean run of a job asks for and leaves. */
export interface CleanRun {
  readonly before: Holdings;
  readonly after: Holdings;
  readonly said: string | null;
  /** The actions of each batch, as "Range.values". */
  readonly locations: readonly (readonly string[])[];
  /** How many actions each batch has; 0 for what the library sends for itself. */
  readonly sizes: readonly number[];
  /** Batches from the first that changes the workbook to the last. */
  readonly writes: ReadonlySet<number>;
}

/** What is promised of a job that Excel refuses, as words to count by. */
export const PROMISES = [
  'cells partly written',
  'a sheet half done, and not said',
  'a message untrue',
  'a retry unlike a clean run',
  'not to be put back',
  'a crash',
  'a promise rejected unheard',
] as const;
export type Broken = (typeof PROMISES)[number];

/** How a workbook was left, as words to count by. */
export const ENDS = [
  'as it was',
  'as asked',
  'old and new',
  'ours half done, and said',
  'sheets left hidden, and said',
  'cells partly written, and said',
  'not as promised',
] as const;
export type End = (typeof ENDS)[number];

/** What became of a job. */
export interface TriedFault {
  readonly broken: readonly Broken[];
  /** What a person read. */
  readonly said: string;
  /** What was neither old nor new afterwards. */
  readonly half: readonly string[];
  readonly end: End;
}

/** How a retry went: in what it is unlike a clean run, whether its records say the same, and whether it was refused. */
export interface WentAgain {
  readonly unlike: readonly string[];
  readonly hasSameRecords: boolean;
  readonly isRefused: boolean;
}

/** Runs a job on a workbook as it should go. */
export async function runClean(trial: TrialHost, job: TrialJob, on: TrialStart): Promise<CleanRun> {
  const { host } = trial;
  const desk = await trial.openDesk(on);
  const before = describeHoldings(host.workbook);
  const first = host.batches.length;
  const said = await job.run(desk);
  const batches = host.batches.slice(first);
  const after = describeHoldings(host.workbook);
  await desk.session.close();
  await untilQuiet();
  const sizes = batches.map(({ locations }) =>
    locations.some((location) => location.endsWith('._RemoveReference')) ? 0 : locations.length,
  );
  const writes = new Set(
    batches.flatMap(({ locations }, index) =>
      sizes[index]! > 0 && locations.some(isWrite) ? [index] : [],
    ),
  );
  const locations = batches.map((batch) => batch.locations);
  return { before, after, said, locations, sizes, writes };
}

const isWrite = (location: string): boolean =>
  /^(?:Range|Conditional|Worksheet|NamedItem|Table|Chart|Page).*\.(?:values|formula|add|delete|name|clear)$/.test(
    location,
  );

const unheard: unknown[] = [];

/** Counts what nobody hears of, from now on. Only where the process itself can be listened to. */
export function hearRejections(): void {
  process.on('unhandledRejection', (reason) => unheard.push(reason));
}

/** Whether something was rejected that nobody has heard of since the last call. */
export function takeUnheard(): boolean {
  return unheard.splice(0).length > 0;
}

/** Runs a job that is refused at a point, and then once more without. */
export async function tryFault(
  trial: TrialHost,
  job: TrialJob,
  on: TrialStart,
  clean: CleanRun,
  point: FaultPoint,
  known?: KnownRetries<WentAgain>,
): Promise<TriedFault> {
  const { host } = trial;
  const { kind } = point;
  const desk = await trial.openDesk(on);
  takeUnheard();
  const heal = refuse(trial, point);
  const outcome = await job.run(desk).then(
    (said) => ({ said, error: null }),
    (error: unknown) => ({ said: null, error }),
  );
  const after = describeHoldings(host.workbook);
  await untilQuiet();
  heal();
  const { error } = outcome;
  const said = error === null ? (outcome.said ?? '') : (error as Error).message;
  const broken = new Set<Broken>();
  const isCrash = error !== null && !(error instanceof AddInError);
  if (isCrash) broken.add('a crash');

  const isOneOf = (key: string): boolean =>
    [clean.before, clean.after].some((state) => (state.get(key) ?? '') === (after.get(key) ?? ''));
  const half = [
    ...new Set([...after.keys(), ...clean.before.keys(), ...clean.after.keys()]),
  ].filter((key) => !isOneOf(key));
  const isOwnedUp = SAYS_HALF.test(said);
  const isCellsHalf = half.includes('user');
  const isUserHalf = isCellsHalf || half.includes('hidden');
  // What Excel refuses at each try cannot be put right, and then it has to be said.
  const mayLeaveCells = isOwnedUp && LASTING.test(kind);
  if (isUserHalf && !mayLeaveCells) broken.add('cells partly written');
  if (half.some((key) => key !== 'user') && !isOwnedUp) {
    broken.add('a sheet half done, and not said');
  }
  if (!isTrue(said, error !== null, after, clean)) broken.add('a message untrue');

  const runAgain = (): Promise<WentAgain> => goAgain(trial, desk, job, clean);
  const { unlike, hasSameRecords, isRefused } = known
    ? await known.retry(trial, desk, runAgain)
    : await runAgain();
  // Cells that were written in two goes have their records in rows that came apart, of other looks.
  const mayLookOtherwise = mayLeaveCells && isCellsHalf && hasSameRecords;
  if (isRefused || unlike.some((key) => !(mayLookOtherwise && key === 'records'))) {
    broken.add('a retry unlike a clean run');
  }
  await trial.leaveDesk(desk);
  if (isUserHalf && !(await isPutBackLater(trial, job, on, clean, point))) {
    broken.add('not to be put back');
  }
  await untilQuiet();
  if (takeUnheard()) broken.add('a promise rejected unheard');
  const end = tellEnd(after, clean, half, isOwnedUp && !broken.has('cells partly written'));
  return { broken: [...broken], said: isCrash ? String((error as Error).stack) : said, half, end };
}

/** Asks for the job once more, now that nothing is refused. */
async function goAgain(
  { host }: TrialHost,
  desk: Desk,
  job: TrialJob,
  clean: CleanRun,
): Promise<WentAgain> {
  await desk.session.refresh().catch(() => undefined);
  const retried = await job.run(desk).catch((again: unknown) => again);
  const after = describeHoldings(host.workbook);
  return {
    unlike: listDifferences(after, clean.after),
    hasSameRecords: listRecorded(after, 'records') === listRecorded(clean.after, 'records'),
    isRefused: retried instanceof Error && !isSaidOfItself(retried),
  };
}

/**
 * Whether the user's cells and sheets are as they were once somebody who opens the workbook later has put back what
 * is listed as changed since: sheets that were hidden are shown by the opening itself. Of what is not listed, the same
 * asked once more is to write the rest, which the retry shows.
 */
async function isPutBackLater(
  trial: TrialHost,
  job: TrialJob,
  on: TrialStart,
  clean: CleanRun,
  point: FaultPoint,
): Promise<boolean> {
  const desk = await trial.openDesk(on);
  const { session } = desk;
  const listed = new Set(ready(desk).changes.map(changeKey));
  const heal = refuse(trial, point);
  const said = await job.run(desk).catch((error: unknown) => (error as Error).message);
  await untilQuiet();
  heal();
  await session.close().catch(() => undefined);
  const later = await trial.openAnew();
  const changes = ready(later).changes.filter((change) => !listed.has(changeKey(change)));
  if (changes.length > 0) await later.session.putBack(changes);
  const holdings = describeHoldings(trial.host.workbook);
  await later.session.close();
  const isAsBefore = ['user', 'hidden'].every((key) => holdings.get(key) === clean.before.get(key));
  return isAsBefore || !/under Changes|would not show/.test(said ?? '');
}

function tellEnd(
  after: Holdings,
  { before, after: asked }: CleanRun,
  half: readonly string[],
  isSaid: boolean,
): End {
  if (half.length > 0 && !isSaid) return 'not as promised';
  if (half.includes('user')) return 'cells partly written, and said';
  if (half.includes('hidden')) return 'sheets left hidden, and said';
  if (half.length > 0) return 'ours half done, and said';
  if (listDifferences(after, before).length === 0) return 'as it was';
  return listDifferences(after, asked).length === 0 ? 'as asked' : 'old and new';
}

/** A step that was done, though its answer was lost, is rightly refused a second time. */
const isSaidOfItself = (error: Error): boolean =>
  error instanceof AddInError && (error as AddInError).code.startsWith('round-');

/** Kinds of which each later try is refused as well. */
const LASTING = /for good|from here on/;

/** Words that own up to something that is neither as before nor as asked. */
const SAYS_HALF =
  /half done|did not answer|not finished|would not put back|would not show .* again|would not take away/;

/** Whether what a person reads is so. */
function isTrue(said: string, isError: boolean, after: Holdings, clean: CleanRun): boolean {
  const isChanged = listDifferences(after, clean.before).length > 0;
  const isUserChanged = after.get('user') !== clean.before.get('user');
  if (/Nothing was (?:changed|written)/.test(said)) return !isChanged;
  if (/own cells are as they were/.test(said) && isUserChanged) return false;
  const isDone = listDifferences(after, clean.after).length === 0;
  if (isError || SAYS_HALF.test(said))
    return (
      SAYS_HALF.test(said) || /was done|were written|was written|is kept/.test(said) || !isChanged
    );
  // What could only be read afterwards may be missing, and said to be.
  const [first = ''] = (clean.said ?? '').split('\n');
  return isDone && said.startsWith(first);
}

/** Ranges are kept by a session, and lost with it. */
function forgetSession({ host }: TrialHost): void {
  host.session.references.removeAll();
}

const READS = /\.(?:load|_KeepReference)$/;

function refuse(trial: TrialHost, { batch, action, kind }: FaultPoint): () => void {
  const { host } = trial;
  const first = host.batches.length;
  if (kind in OF_BATCHES) {
    const { isLasting, ...refusal } = OF_BATCHES[kind as keyof typeof OF_BATCHES];
    return host.refuseBatches((index) => {
      const place = index - first;
      if (kind.startsWith('session gone') && place === batch + 1) forgetSession(trial);
      if (place === batch) return refusal;
      return isLasting && place > batch ? { ...refusal, isApplied: false } : null;
    });
  }
  let refused: string | null = null;
  const code =
    kind === 'denied for good' ? 'AccessDenied' : OF_ACTIONS[kind as keyof typeof OF_ACTIONS];
  return host.failActions(({ location, batchIndex, actionIndex }) => {
    if (batchIndex - first === batch && actionIndex === action) {
      refused = location;
      if (kind === 'session gone') forgetSession(trial);
      return true;
    }
    return (
      kind === 'denied for good' &&
      refused !== null &&
      !READS.test(refused) &&
      location === refused &&
      batchIndex - first > batch
    );
  }, code);
}
