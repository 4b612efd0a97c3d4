import { toOneLine } from '../../domain/wording';
import type { ActionAnswer, AnswerObstacle } from '../plan-action-answer';

/** What a kind of answer does, as the record of its edits and the title of its question say it. */
export const ANSWER_LABELS: Readonly<Record<ActionAnswer['kind'], string>> = {
  done: 'Mark as complete',
  'on-course': 'Say that it is on course',
  moved: 'Give a new due',
  dropped: 'Drop the action',
  note: 'Add a note',
};

const REASONED: readonly ActionAnswer['kind'][] = ['moved', 'dropped'];

/** An answer as the record of what it wrote says it, with the reason that was given: "Give a new due: two posts vacant". */
export function nameAnswer(kind: ActionAnswer['kind'], reason: string): string {
  const why = REASONED.includes(kind) ? toOneLine(reason) : '';
  return why === '' ? ANSWER_LABELS[kind] : `${ANSWER_LABELS[kind]}: ${why}`;
}

const OBSTACLES: Readonly<Record<AnswerObstacle, string>> = {
  'due-unreadable': 'Write a due with an end, such as Q2 24, March 2024, 31 March 2024 or 2024/25.',
  'cell-shared':
    'The cell counts for several actions, so what it is to say of this one has to be written by hand.',
  'due-in-columns':
    'Dues stand in more than one column here, so a new one has to be written by hand.',
  'column-missing':
    'The matrix has no column Notes. Add one beside the actions, and notes are kept there.',
};

/** Why an answer cannot be written, and what to do. */
export function describeObstacle(obstacle: AnswerObstacle): string {
  return OBSTACLES[obstacle];
}
