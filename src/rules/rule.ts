import type { CalendarDate } from '../domain/calendar-date';
import type { Check } from '../domain/check';
import type { Due } from '../domain/due';
import type { Finding } from '../domain/finding';
import type { LevelScale } from '../domain/level-scale';
import type { Action, Kpi, LevelStatement, MatrixColumn, MaturityMatrix } from '../domain/matrix';
import type { QuarterBasis } from '../domain/quarter';
import type { LevelColumns } from './support/level-columns';
import type { LevelTrouble } from '../domain/level-trouble';
import type { Side } from './support/wording';

/** What a person has set that bears on the rules. */
export interface RuleContext {
  readonly asAt: CalendarDate;
  /** A gap of more levels than this is reported as wide. */
  readonly widestExpectedGap: number;
}

/** All that a rule may know before it looks at anything: the matrix, and of it what most rules ask for. */
export interface RuleTerms extends RuleContext {
  readonly matrix: MaturityMatrix;
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
  /** The dues of all actions as they are settled, each distinct one once: even a large matrix has few. */
  readonly distinctDues: readonly Due[];
  /** The spelling to advise for what a standard one says; null where the cells' list of allowed texts has none. */
  readonly spellDue: (canonical: string) => string | null;
  readonly levelColumns: LevelColumns;
  /** Whether any section has the column, or a grid that says the same; given a cell, whether its section does not lack it. */
  readonly hasColumn: (column: MatrixColumn, cell?: string) => boolean;
  /**
   * What the sheet calls the column that a cell of the matrix stands in; `column` is what it is for, whose usual heading
   * serves where the sheet has none.
   */
  readonly nameColumn: (cell: string, column: MatrixColumn) => string;
  /** The cell of another column beside a cell, or in another row too; none where its section has no such column. */
  readonly cellsBeside: (cell: string, column: MatrixColumn, rowNumber?: number) => string[];
}

/** A finding before the register adds the rule's id and severity. */
export interface RuleFinding extends Omit<Finding, 'rule' | 'severity'> {
  /**
   * What is wrong, where it is likely to recur: findings of a rule with the same cause are one, with the cells and the
   * repairs of all. It says this after "In 3 cells, ".
   */
  readonly cause?: string;
}

/** What there is to say of a KPI; `gap` is that between its levels, null where one of them is not known. */
export type KpiRun = (kpi: Kpi, gap: number | null) => RuleFinding | null;

/** What there is to say of a level statement; `trouble` is what is wrong with how it is stated. */
export type LevelRun = (
  statement: LevelStatement,
  side: Side,
  trouble: LevelTrouble | null,
) => RuleFinding | null;

/** What there is to say of an action; `index` is its place among the actions of `kpi`. */
export type ActionReport = (action: Action, kpi: Kpi, index: number) => RuleFinding | null;

/**
 * What there is to say of a cell with a due. `isWholeCell` is false when the cell holds another action's due as well,
 * so that it cannot be rewritten alone.
 */
export type DueReport = (cell: string, isWholeCell: boolean) => RuleFinding | null;

/** Decides by the due alone, as Status settles it, what to say of all its places; null says nothing of any. Asked once for equal dues. */
export type DueJudge<Report> = (due: Due) => Report | null;

/** What a rule can look at; each function is made once for a matrix and then given all there is, down the sheet. */
export interface RuleRuns {
  readonly matrix: (terms: RuleTerms) => RuleFinding[];
  readonly kpi: (terms: RuleTerms) => KpiRun;
  /** Each "Where we are now" and "Where we want to be" that has a column. */
  readonly level: (terms: RuleTerms) => LevelRun;
  readonly action: (terms: RuleTerms) => DueJudge<ActionReport>;
  /** The dues of actions; one that neighbouring actions share is looked at once. */
  readonly due: (terms: RuleTerms) => DueJudge<DueReport>;
  /** The dues that belong to no action. */
  readonly 'stray-due': (terms: RuleTerms) => DueJudge<DueReport>;
  /** The dues of actions, then those that belong to none. */
  readonly 'any-due': (terms: RuleTerms) => DueJudge<DueReport>;
}

/** A check of a matrix. */
export type Rule = Check<RuleRuns, SheetExample, RuleFinding> & {
  /** Whether it calls its first cell empty: then it is silent where that cell shows a formula error, which has a finding already. */
  readonly saysEmpty?: true;
};

/**
 * A small sheet from A1: rows of cells. Without `header` the header row
 * KPI · Where we are now · Where we want to be · Actions · By when stands in row 1 and `rows` start in row 2.
 */
export interface SheetExample {
  readonly title: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly header?: readonly string[];
  /** YYYY-MM-DD; 2023-10-15 when not given. */
  readonly asAt?: string;
  /** Merged areas, such as "A2:A3". */
  readonly mergedAreas?: readonly string[];
  /** Cells whose text is struck through. */
  readonly struckCells?: readonly string[];
  /** How numbers in the fifth column are displayed, by cell; as themselves where nothing is given. */
  readonly shown?: Readonly<Record<string, string>>;
  /** 1-based. */
  readonly hiddenRowNumbers?: readonly number[];
}
