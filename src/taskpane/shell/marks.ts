import type { GlanceKind } from '../../app/glance-at-review';
import type { Severity } from '../../domain/finding';

/** Marks in front of the numbers at a glance: those of the highlights where they mean the same. */
export const MARKS: Readonly<Record<GlanceKind, string>> = {
  errors: '✖',
  warnings: '!',
  overdue: '▲',
  'due-this-quarter': '●',
  gaps: '››',
};

export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = {
  error: '✖',
  warning: '!',
  insight: 'i',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  insight: 'Insight',
};
