/** Years at most this far apart belong to one plan. */
const WIDEST_PLAN_STEP_YEARS = 2;
/** Years apart from the plan are suspect when no more than this share of all dues name them, or a single one. */
const MOST_SUSPECT_SHARE = 0.05;

/**
 * The years that stand far from the matrix's other years, such as 2020 among many 2023s and 2024s; `counts` says how
 * many dues name each year. Empty when nothing tells which of two years is the odd one.
 */
export function findSuspectYears(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const plans = groupNearYears([...counts.keys()].sort((left, right) => left - right));
  const sizes = plans.map((years) => years.reduce((sum, year) => sum + counts.get(year)!, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest = Math.max(...sizes);
  const mostSuspect = Math.max(1, total * MOST_SUSPECT_SHARE);
  return new Set(
    plans.filter((_, index) => sizes[index]! <= mostSuspect && sizes[index]! < largest).flat(),
  );
}

function groupNearYears(sortedYears: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const year of sortedYears) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && year - last <= WIDEST_PLAN_STEP_YEARS) groups.at(-1)!.push(year);
    else groups.push([year]);
  }
  return groups;
}
