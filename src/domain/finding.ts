/** An error makes a figure of the board wrong, a warning may; an insight is for the board itself. */
export type Severity = 'error' | 'warning' | 'insight';

/** What a severity is called. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  insight: 'Insight',
};

/** Something about the user's data that a person should know: a value, never thrown. */
export interface Finding {
  /** Id of the rule, named by the bad state: "gap-without-action". */
  readonly rule: string;
  readonly severity: Severity;
  /** A1 addresses on the matrix's sheet, without its name; the first is where to look. Empty when about the whole. */
  readonly cells: readonly string[];
  /** Plain English: what is wrong and what to do. */
  readonly message: string;
  /** The same for whoever has not the sheet, where `message` names cells or rows of it. */
  readonly elsewhere?: string;
  /** A safe repair, or null. */
  readonly fix: Fix | null;
  /** Given where the same is wrong with each of the cells; else those after the first only belong to it. */
  readonly recurs?: true;
}

/** A repair of cells' text: applying it means writing each `to` where the cell still says `from`. */
export interface Fix {
  /** What it does, as a button would say it: "Write Q2 23". */
  readonly label: string;
  readonly edits: readonly CellEdit[];
}

/** One cell's whole text before and after a repair; `cell` is A1 without the sheet's name. */
export interface CellEdit {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}
