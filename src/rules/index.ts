import { actionSaysAsAbove } from './action-says-as-above';
import { actionWithoutDue } from './action-without-due';
import { actionWithoutKpi } from './action-without-kpi';
import { actionWithoutOwner } from './action-without-owner';
import { ambiguousDue } from './ambiguous-due';
import { areaHeadingMissing } from './area-heading-missing';
import { areaNotStated } from './area-not-stated';
import { columnMissing } from './column-missing';
import { columnWithoutLevels } from './column-without-levels';
import { completeWithoutEvidence } from './complete-without-evidence';
import { descriptorWithoutLevel } from './descriptor-without-level';
import { doneButNotMoved } from './done-but-not-moved';
import { dueThisQuarter } from './due-this-quarter';
import { dueWithoutAction } from './due-without-action';
import { dueWithoutQuarter } from './due-without-quarter';

import { dueWithoutYear } from './due-without-year';
import { dueYearNotShown } from './due-year-not-shown';
import { duesShareACell } from './dues-share-a-cell';
import { duplicateKpi } from './duplicate-kpi';
import { formulaError } from './formula-error';
import { gapWithoutOpenAction } from './gap-without-open-action';
import { hiddenRows } from './hidden-rows';
import { inferredLevel } from './inferred-level';
import { kpiWithoutName } from './kpi-without-name';
import { kpisRunTogether } from './kpis-run-together';
import { levelWithoutDescriptor } from './level-without-descriptor';
import { levelsOfAnotherScale } from './levels-of-another-scale';
import { mergedCells } from './merged-cells';
import { missingLevel } from './missing-level';
import { misspeltDue } from './misspelt-due';
import { mostTargetsAboveMature } from './most-targets-above-mature';
import { nonCanonicalDue } from './non-canonical-due';
import { nonStandardLevel } from './non-standard-level';
import { ongoingPastEnd } from './ongoing-past-end';
import { ongoingWithoutEnd } from './ongoing-without-end';
import { overdue } from './overdue';
import type { Rule } from './rule';
import { ragDiffers } from './rag-differs';
import { revisedWithoutReason } from './revised-without-reason';
import { statusContradictsDue } from './status-contradicts-due';
import { statusFlipsUnderOtherBasis } from './status-flips-under-other-basis';
import { struckThroughAction } from './struck-through-action';
import { suspectYear } from './suspect-year';
import { targetBelowCurrent } from './target-below-current';
import { unknownLevel } from './unknown-level';
import { unreadableDue } from './unreadable-due';
import { unscheduledDue } from './unscheduled-due';
import { wideGap } from './wide-gap';

/** All rules, in the order in which their findings are shown within a severity. */
export const RULES: readonly Rule[] = [
  columnMissing,
  formulaError,
  kpiWithoutName,
  kpisRunTogether,
  duplicateKpi,
  areaHeadingMissing,
  areaNotStated,
  mergedCells,
  hiddenRows,
  columnWithoutLevels,
  levelsOfAnotherScale,
  missingLevel,
  unknownLevel,
  descriptorWithoutLevel,
  inferredLevel,
  nonStandardLevel,
  targetBelowCurrent,
  levelWithoutDescriptor,
  unreadableDue,
  ambiguousDue,
  duesShareACell,
  suspectYear,
  dueWithoutYear,
  dueYearNotShown,
  dueWithoutQuarter,
  misspeltDue,
  nonCanonicalDue,
  unscheduledDue,
  statusContradictsDue,
  struckThroughAction,
  ragDiffers,
  revisedWithoutReason,
  completeWithoutEvidence,
  gapWithoutOpenAction,
  actionWithoutDue,
  actionWithoutOwner,
  dueWithoutAction,
  actionWithoutKpi,
  actionSaysAsAbove,
  overdue,
  ongoingPastEnd,
  dueThisQuarter,
  doneButNotMoved,
  ongoingWithoutEnd,
  wideGap,
  mostTargetsAboveMature,
  statusFlipsUnderOtherBasis,
];
