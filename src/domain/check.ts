import type { Severity } from './finding';

/** What is said of a check, and the examples that are run as its tests. */
interface CheckDescription<Example, Found> {
  /** Named by the bad state ("duplicate-kpi"); also the name of its file. */
  readonly id: string;
  readonly severity: Severity;
  /** Heading for a group of its findings, without a full stop: "Duplicate KPI in an area". */
  readonly title: string;
  /** One sentence: why it matters. */
  readonly why: string;
  readonly examples: CheckExamples<Example, Found>;
}

/** Small cases, each with a `title` of its own: what is found in the bad ones, exactly; nothing in the good ones. */
export interface CheckExamples<Example, Found> {
  readonly bad: readonly (Example & { readonly findings: readonly Found[] })[];
  readonly good: readonly Example[];
}

/**
 * One check: data, one pure function, and examples. `Runs` names what checks of its family can look at, and the type
 * of the function that looks: `{ sheet: (sheet: SheetData) => Found[] }` for one that is given each sheet in turn.
 */
export type Check<Runs, Example extends { readonly title: string }, Found> = {
  readonly [LooksAt in keyof Runs]: CheckDescription<Example, Found> & {
    readonly looksAt: LooksAt;
    readonly run: Runs[LooksAt];
  };
}[keyof Runs];
