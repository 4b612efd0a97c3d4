import type { CalendarDate } from '../domain/calendar-date';
import type { Finding, Severity } from '../domain/finding';
import type { LevelScale } from '../domain/level-scale';
import type { Kpi, MatrixSource, MaturityMatrix } from '../domain/matrix';
import type { QuarterBasis } from '../domain/quarter';

/** What a rule may know besides the matrix. */
export interface RuleContext {
  readonly asAt: CalendarDate;
  /** A gap of more levels than this is reported as wide. */
  readonly widestExpectedGap: number;
}

/** What bears on the check of a KPI besides the KPI itself. */
export interface CheckTerms extends RuleContext {
  readonly scale: LevelScale;
  readonly basis: QuarterBasis;
  readonly columns: MatrixSource['columns'];
}

/** Checks one KPI and reports what there is to say of it, down the sheet. */
export type KpiCheck = (kpi: Kpi, report: (finding: RuleFinding) => void) => void;

/** One check: metadata, pure functions, and examples that are run as its tests. It has one of the functions or both. */
export interface Rule {
  /** Named by the bad state; also the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** Heading for a group of these findings, such as "Unreadable due". */
  readonly title: string;
  /** One sentence: why it matters to a board. */
  readonly why: string;
  readonly examples: RuleExamples;
  /** Whether it calls its first cell empty: then it is silent where that cell shows a formula error, which has a finding already. */
  readonly saysEmpty?: true;
  /** Looks at a KPI and at nothing else, so that what it reports holds as long as KPI and terms stay the same. */
  readonly checkKpi?: (terms: CheckTerms) => KpiCheck;
  /** Looks at the matrix as a whole. */
  readonly checkMatrix?: (matrix: MaturityMatrix, context: RuleContext) => RuleFinding[];
}

/** A finding before the register adds the rule's id and severity. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'>;

export interface RuleExamples {
  readonly bad: readonly BadExample[];
  readonly good: readonly GoodExample[];
}

/**
 * A small sheet from A1: rows of cells. Without `header` the header row
 * KPI · Where we are now · Where we want to be · Actions · By when stands in row 1 and `rows` start in row 2.
 */
export interface GoodExample {
  readonly title: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly header?: readonly string[];
  /** YYYY-MM-DD; 2023-10-15 when not given. */
  readonly asAt?: string;
  /** Merged areas, such as "A2:A3". */
  readonly mergedAreas?: readonly string[];
  /** 1-based. */
  readonly hiddenRowNumbers?: readonly number[];
}

export interface BadExample extends GoodExample {
  readonly findings: readonly RuleFinding[];
}
