/** A cost as so many times another that was measured in the same run, by what it is: "check, 10,000 rows ÷ Python". */
export type Ratios = Readonly<Record<string, number>>;

/** What a ratio may be. */
export interface Budget {
  /** What it was when the budget was last set; it may worsen by a third. */
  readonly ratio: number;
  /** What it is to come down to: once it has, it may not be more. Left out where there is none. */
  readonly goal?: number;
}

export type Budgets = Readonly<Record<string, Budget>>;

/** How much more a ratio may be than its budget: what machines differ by is less. */
const LEEWAY = 4 / 3;

/** A sentence for each ratio that is over its budget, or that has none; empty when all hold. */
export function judgeRatios(ratios: Ratios, budgets: Budgets): string[] {
  return Object.entries(ratios).flatMap(([name, ratio]) => {
    const budget = budgets[name];
    if (!budget) return [`${name}: ${show(ratio)}, and bench/budgets.json has no budget for it`];
    const { ratio: before, goal = Infinity } = budget;
    if (before <= goal && ratio > goal) {
      return [`${name}: ${show(ratio)}, and it was to stay at ${show(goal)} at most`];
    }
    return ratio > before * LEEWAY
      ? [`${name}: ${show(ratio)}, over a third more than the ${show(before)} of its budget`]
      : [];
  });
}

/** A sentence for each ratio that has not come down to its goal yet. */
export function listOpenGoals(ratios: Ratios, budgets: Budgets): string[] {
  return Object.entries(ratios).flatMap(([name, ratio]) => {
    const { ratio: before = 0, goal = Infinity } = budgets[name] ?? {};
    if (before <= goal || ratio <= goal) return [];
    return [`${name}: ${show(ratio)}, and is to come down to ${show(goal)}`];
  });
}

/** Three digits tell more than any machine repeats. */
export function show(ratio: number): string {
  return ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(3);
}
