import type { CalendarDate } from '../domain/calendar-date';
import type { Finding, Severity } from '../domain/finding';
import type { MaturityMatrix } from '../domain/matrix';

/** What a rule may know besides the matrix. */
export interface RuleContext {
  readonly asAt: CalendarDate;
  /** A gap of more levels than this is reported as wide. */
  readonly widestExpectedGap: number;
}

/** One check: metadata, a pure function, and examples that are run as its tests. */
export interface Rule {
  /** Named by the bad state; also the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** Heading for a group of these findings, such as "Unreadable due". */
  readonly title: string;
  /** One sentence: why it matters to a board. */
  readonly why: string;
  readonly examples: RuleExamples;
  check(matrix: MaturityMatrix, context: RuleContext): RuleFinding[];
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
