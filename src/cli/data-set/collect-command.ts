import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, relative, resolve, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { UnreadFile } from '../../board-pack/roll-up/service-matrix';
import { countOf } from '../../domain/wording';
import { formatIsoDate } from '../../domain/calendar-date';
import { AddInError } from '../../workbook/errors';
import type { FoundFile } from '../find-workbooks';
import { findWorkbooks } from '../find-workbooks';
import { readDate } from '../options';
import type { Terminal } from '../terminal';
import { wrapBeside, wrapText } from '../wrap-text';
import type { WorkerOutcome } from './collect-workers';
import { collectSideBySide } from './collect-workers';
import { prepareDataSet, whileAlone } from './data-set-folder';
import { findDoubles } from './find-doubles';

/** Options of `collect`, as typed. */
export interface CollectOptions {
  readonly to: string;
  readonly organisation?: string;
  readonly asAt?: string;
  readonly withoutOwners?: boolean;
  readonly again?: boolean;
  readonly workers?: string;
}

/** Exit code when workbooks were not read, which are listed. */
const EXIT_UNREAD = 1;

/**
 * Collects the workbooks that patterns find into a data set, and prints what became of them; returns the exit code. One
 * that cannot be read is said and stops nothing. Throws AddInErrors, and, once all others are collected, an error for a
 * workbook that reading ended the program on. `workerCommand` is what starts this program as a worker.
 */
export async function runCollect(
  patterns: readonly string[],
  options: CollectOptions,
  terminal: Terminal,
  workerCommand: string,
): Promise<number> {
  const { to: dataSet, organisation = null, withoutOwners = false, again = false } = options;
  const asAt = options.asAt === undefined ? null : formatIsoDate(readDate('--as-at', options.asAt));
  const workers = {
    count: readWorkerCount(options.workers),
    // What a worker prints is printed: the stack of whatever ends it.
    start: () => fork(process.argv[1]!, [workerCommand], { execArgv: WORKER_FLAGS }),
  };
  const found = await findWorkbooks(patterns);
  const files = nameFromPatterns(found.files, patterns);
  await prepareDataSet(dataSet);
  const request = { dataSet, asAt, organisation, withoutOwners, again };
  const doubles = findDoubles(files);
  const outcomes = new Map<FoundFile, Outcome>();
  const progress = startProgress(files.length, terminal);
  const tell = (file: FoundFile, outcome: Outcome): void => {
    outcomes.set(file, outcome);
    progress.tell(outcome);
  };
  await whileAlone(dataSet, async () => {
    const firsts = files.filter((file) => !doubles.has(file));
    await collectSideBySide(firsts, request, workers, tell);
    // What was not collected of the first is said of its doubles as well.
    const others = [...doubles].flatMap(([file, first]) => {
      if (!isInDataSet(outcomes.get(first)!)) return [file];
      tell(file, { kind: 'double', reason: `It is ${first.name} again, byte for byte.` });
      return [];
    });
    await collectSideBySide(others, request, workers, tell);
  });
  progress.end();
  const summary = summarise(files, outcomes, found.leftOut);
  terminal.write(printSummary(summary, dataSet, terminal.columns));
  if (!withoutOwners) terminal.writeError(`${wrapText(PRIVACY, terminal.columns).join('\n')}\n`);
  if (summary.failed.length > 0) {
    throw new Error(`Reading ended the program on ${summary.failed.join(', ')}`);
  }
  return summary.unread.length > 0 ? EXIT_UNREAD : 0;
}

/**
 * Node's flags without the room that a short command starts with: a process that reads one workbook after the other would
 * fill it with what those before have left, and there may be many such processes.
 */
const WORKER_FLAGS = [
  ...process.execArgv.filter(
    (flag) => !/^--(?:initial-old|min-semi|max-semi)-space-size=/.test(flag),
  ),
  '--max-semi-space-size=16',
];

/** What became of a file: a `double` has the same bytes as another, which is in the data set. */
type Outcome = WorkerOutcome | { readonly kind: 'double'; readonly reason: string };

const isInDataSet = ({ kind }: Outcome): boolean => kind === 'collected' || kind === 'unchanged';

/** What whoever holds the data set has to know. */
const PRIVACY =
  'The data set names owners and sponsors as the matrices do, which is personal data: keep it as you keep the matrices. With --without-owners their names are left out.';

function readWorkerCount(value: string | undefined): number {
  if (value === undefined) return availableParallelism();
  const count = Number(value);
  if (/^\d{1,3}$/.test(value) && count > 0) return count;
  const expected = 'how many processes read side by side, such as 2';
  throw new AddInError('option-invalid', { option: '--workers', value, expected });
}

/**
 * The files named from where the search for them began, "plans" of "plans/**\/*.xlsx": names that stay the same when
 * others are added, by which a workbook is known again.
 */
function nameFromPatterns(files: readonly FoundFile[], patterns: readonly string[]): FoundFile[] {
  const starts = patterns.map(startOfPattern).sort((one, other) => one.length - other.length);
  return files.map(({ path }) => {
    const start = starts.find((folder) =>
      path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
    );
    return { path, name: relative(start ?? dirname(path), path).replaceAll(sep, '/') };
  });
}

/** The folder that a pattern searches. */
function startOfPattern(pattern: string): string {
  const asWritten = statSync(pattern, { throwIfNoEntry: false });
  if (asWritten) return resolve(asWritten.isDirectory() ? pattern : dirname(pattern));
  const parts = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const firstGlob = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  const folders = parts.slice(0, firstGlob < 0 ? -1 : firstGlob);
  return resolve(folders.length === 1 && folders[0] === '' ? '/' : folders.join('/'));
}

interface Summary {
  readonly fileCount: number;
  readonly collectedCount: number;
  readonly unchangedCount: number;
  readonly unread: readonly UnreadFile[];
  /** No workbooks with a matrix, or collected under another name, and said so. */
  readonly leftOut: readonly UnreadFile[];
  readonly failed: readonly string[];
}

/** In the order of the files' names, whatever was done first. */
function summarise(
  files: readonly FoundFile[],
  outcomes: ReadonlyMap<FoundFile, Outcome>,
  passedOver: readonly UnreadFile[],
): Summary {
  const count = (kind: Outcome['kind']): number =>
    files.filter((file) => outcomes.get(file)!.kind === kind).length;
  const listOf = (kind: 'unread' | 'report' | 'double'): UnreadFile[] =>
    files.flatMap((file) => {
      const outcome = outcomes.get(file)!;
      return outcome.kind === kind ? [{ file: file.name, reason: outcome.reason }] : [];
    });
  return {
    fileCount: files.length,
    collectedCount: count('collected'),
    unchangedCount: count('unchanged'),
    unread: listOf('unread'),
    leftOut: [...passedOver, ...listOf('report'), ...listOf('double')],
    failed: files.filter((file) => outcomes.get(file)!.kind === 'failed').map(({ name }) => name),
  };
}

function printSummary(summary: Summary, dataSet: string, columns: number): string {
  const { fileCount, collectedCount, unchangedCount, unread, leftOut } = summary;
  const counts = [
    `${collectedCount} collected`,
    ...(unchangedCount > 0 ? [`${unchangedCount} collected before and not changed since`] : []),
    ...(unread.length > 0 ? [`${unread.length} not read`] : []),
  ];
  const head = `${countOf(fileCount, 'workbook')}: ${counts.join(', ')}. The data set is ${dataSet}.`;
  return [
    ...wrapText(head, columns),
    ...printList('Not read:', unread, columns),
    ...printList('Passed over:', leftOut, columns),
    '',
  ].join('\n');
}

function printList(heading: string, files: readonly UnreadFile[], columns: number): string[] {
  if (files.length === 0) return [];
  const beside = { indent: 0, labelWidth: 1, width: columns };
  return ['', heading, ...files.flatMap((one) => wrapBeside('-', sayReason(one), beside))];
}

/** Some reasons begin with the file's name. */
const sayReason = ({ file, reason }: UnreadFile): string =>
  reason.startsWith(file) ? reason : `${file}: ${reason}`;

/** Shows how many are done and how long the others may take, at most ten times a second. */
function startProgress(fileCount: number, terminal: Terminal) {
  const startedAtMs = performance.now();
  let doneCount = 0;
  let unreadCount = 0;
  let shownAtMs = -Infinity;
  return {
    tell: ({ kind }: Outcome): void => {
      doneCount += 1;
      if (kind === 'unread') unreadCount += 1;
      const nowMs = performance.now();
      if (nowMs - shownAtMs < SHOWN_FOR_MS) return;
      shownAtMs = nowMs;
      const seconds = (nowMs - startedAtMs) / 1000;
      const left = Math.ceil((seconds / doneCount) * (fileCount - doneCount));
      const unread = unreadCount > 0 ? `, ${unreadCount} not read` : '';
      terminal.showProgress?.(
        `${doneCount} of ${countOf(fileCount, 'workbook')}${unread}; about ${countOf(left, 'second')} left`,
      );
    },
    end: (): void => terminal.showProgress?.(''),
  };
}

const SHOWN_FOR_MS = 100;
