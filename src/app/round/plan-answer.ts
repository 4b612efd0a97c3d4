import { compareDates } from '../../domain/calendar-date';
import type { Action, Kpi } from '../../domain/matrix';
import { listKpis } from '../../domain/matrix';
import { splitAddress } from '../../workbook/address';
import { AddInError } from '../../workbook/errors';
import type { EditRequest } from '../../workbook/port';
import type { ChangeRecord } from '../../workbook/records';
import type { GivenAnswer, RoundAnswer } from '../../workbook/round';
import type { ActionAnswer } from '../plan-action-answer';
import { planActionAnswer } from '../plan-action-answer';
import type { Review } from '../review-matrix';
import { planFixes } from '../session/plan-edits';
import { nameAnswer } from '../words/describe-answers';

/** An answer to an action in a round: what a person says, of which nothing but the cells that they saw is written. */
export type AskedAnswer = Extract<ActionAnswer, { readonly kind: RoundAnswer }>;

/** Who answers, when, and in which round. */
export type AnswerStep = Pick<GivenAnswer, 'on' | 'asAt' | 'by'>;

/** What an answer records, and the edits that it writes; null where it writes nothing. */
export interface RoundAnswerPlan {
  readonly answer: GivenAnswer;
  readonly request: EditRequest | null;
}

/**
 * What to write and record. Where something stands in the way of writing, the answer alone is recorded. The matrix may have
 * been read again since `seen` was: throws cells-moved where it no longer says there what was answered.
 */
export function planRoundAnswer(
  said: AskedAnswer,
  seen: Action,
  review: Review,
  step: AnswerStep,
): RoundAnswerPlan {
  const { kpi, action } = findAgain(seen, review);
  const { edits } = planActionAnswer(said, action, review);
  const reason = 'reason' in said ? said.reason.trim() : '';
  const fix = { label: nameAnswer(said.kind, reason), edits };
  // All cells that say something of one action stand on one sheet.
  const sheets = planFixes([{ fix }], review, step.on);
  const answer: GivenAnswer = {
    ...step,
    kind: 'answered',
    answer: said.kind,
    kpiId: kpi.id,
    action: action.text,
    dueBefore: action.due.raw,
    due: said.kind === 'moved' ? said.due.trim() : '',
    reason,
    sheet: sheets[0]?.sheet ?? '',
    cells: edits.map(({ cell }) => splitAddress(cell).local),
  };
  return { answer, request: sheets.length > 0 ? { sheets, forgotten: [], answer } : null };
}

/** An action as the matrix says it now: in its place, or moved to where nothing else says the same. */
function findAgain(
  seen: Action,
  { matrix, grid }: Review,
): { readonly kpi: Kpi; readonly action: Action } {
  const alike = listKpis(matrix).flatMap((kpi) =>
    kpi.actions
      .filter(({ text, due }) => text === seen.text && due.raw === seen.due.raw)
      .map((action) => ({ kpi, action })),
  );
  const inPlace = alike.find(({ action }) => action.cell === seen.cell);
  const found = inPlace ?? (alike.length === 1 ? alike[0] : undefined);
  if (found) return found;
  throw new AddInError('cells-moved', { sheet: splitAddress(seen.cell).sheet ?? grid.sheet });
}

/** The changes that an answer wrote, of those that can still be put back; newest first. */
export function findChangesOf(
  { sheet, cells, on }: GivenAnswer,
  changes: readonly ChangeRecord[],
): ChangeRecord[] {
  return cells.flatMap((cell) => {
    const written = changes.find(
      (change) =>
        change.sheet === sheet && change.cell === cell && compareDates(change.changedOn, on) === 0,
    );
    return written ?? [];
  });
}
