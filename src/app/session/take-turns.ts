import type { WorkbookPort } from '../../workbook/port';

/** Runs jobs one after another, in the order in which they were asked for, whether earlier ones failed or not. */
export type TakeTurn = <Result>(job: () => Promise<Result>) => Promise<Result>;

/** What reads and writes the workbook must not overlap: each job sees what the one before has left. */
export function createTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job);
    // Whoever asked for the job hears of its failure; the next job only waits for its end.
    last = turn.then(noOp, noOp);
    return turn;
  };
}

function noOp(): void {
  // Nothing to do between two jobs.
}

/** Knows whether what a person has asked for waits because a cell is being edited. */
export interface Holding {
  isHeldBack(): boolean;
  start(): void;
  stop(): void;
  /** Counts a job as asked for until it has ended. */
  asked<Result>(job: Promise<Result>): Promise<Result>;
}

/**
 * What is read unasked waits in silence, since people go from one cell to the next. Once something is asked for behind it,
 * the person has to know what it waits for: `onChange` is called when that begins and ends.
 */
export function createHolding(workbook: WorkbookPort, onChange: () => void): Holding {
  let isExcelHolding = false;
  let askedCount = 0;
  let stopWatching: (() => void) | null = null;
  const isHeldBack = (): boolean => isExcelHolding && askedCount > 0;
  const change = (make: () => void): void => {
    const before = isHeldBack();
    make();
    if (isHeldBack() !== before) onChange();
  };
  return {
    isHeldBack,
    start() {
      stopWatching ??= workbook.watchHolding((isHolding) =>
        change(() => (isExcelHolding = isHolding)),
      );
    },
    stop() {
      stopWatching?.();
      stopWatching = null;
    },
    asked(job) {
      change(() => (askedCount += 1));
      return job.finally(() => change(() => (askedCount -= 1)));
    },
  };
}
