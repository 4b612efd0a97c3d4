import type { FigureKind } from '../../app/words/describe-figures';
import type { Severity } from '../../domain/finding';
import { HIGHLIGHTS } from '../../workbook/highlight-kinds';

/** Marks in front of the numbers at a glance: those of the highlights where they mean the same. */
export const MARKS: Readonly<Record<FigureKind, string>> = {
  errors: '✖',
  warnings: '!',
  overdue: HIGHLIGHTS.overdue.mark,
  'due-this-quarter': HIGHLIGHTS['due-this-quarter'].mark,
  gaps: HIGHLIGHTS['gap-of-2'].mark,
};

/** Marks in front of findings, by their severity. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = {
  error: '✖',
  warning: '!',
  insight: 'i',
};
