/** Years at most this far from a usual year are part of one plan. */
const WIDEST_PLAN_STEP_YEARS = 2;
/** A usual year is named by more than one due and by more than this share of them. */
const RAREST_USUAL_SHARE = 0.05;

/**
 * The years that stand far from the matrix's usual years, such as 2020 among many 2023s and 2024s; `counts` says
 * how many dues name each year. Empty when no year is usual, since nothing then tells which one is wrong.
 */
export function findSuspectYears(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const fewest = Math.max(1, total * RAREST_USUAL_SHARE);
  const usual = [...counts].filter(([, count]) => count > fewest).map(([year]) => year);
  if (usual.length === 0) return new Set();
  const isFar = (year: number): boolean =>
    usual.every((other) => Math.abs(year - other) > WIDEST_PLAN_STEP_YEARS);
  return new Set([...counts.keys()].filter(isFar));
}
