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
