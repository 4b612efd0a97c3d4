interface RowRun {
  readonly first: number;
  last: number;
}

/** Joins consecutive row numbers, which ascend, into runs; `last` is inclusive. */
export function findRowRuns(rowNumbers: readonly number[]): readonly Readonly<RowRun>[] {
  const runs: RowRun[] = [];
  for (const rowNumber of rowNumbers) {
    const run = runs.at(-1);
    if (run && rowNumber === run.last + 1) run.last = rowNumber;
    else runs.push({ first: rowNumber, last: rowNumber });
  }
  return runs;
}
