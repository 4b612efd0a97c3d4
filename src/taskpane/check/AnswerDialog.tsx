import type { ReactElement } from 'react';
import type { ActionAnswer } from '../../app/plan-action-answer';
import { findActionOf } from '../../app/plan-action-answer';
import { findOpenRound } from '../../app/round/run-round';
import { nameAnswer } from '../../app/words/describe-answers';
import type { Finding } from '../../domain/finding';
import { AnswerForm } from '../answers/AnswerForm';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { useRoundJobs } from '../round/use-round-jobs';

interface AnswerDialogProps {
  readonly finding: Finding;
  readonly kind: ActionAnswer['kind'];
  readonly onClose: () => void;
}

/** Asks what is to be said of the action that a finding is about. */
export default function AnswerDialog({
  finding,
  kind,
  onClose,
}: AnswerDialogProps): ReactElement | null {
  const { fix } = useFindingJobs();
  const { answer: give } = useRoundJobs();
  const state = useSessionState(usePane().session);
  const action = state.kind === 'ready' ? findActionOf(finding, state.review) : null;
  // Somebody has taken the action away while it was asked about.
  if (state.kind !== 'ready' || !action) return null;
  const round = findOpenRound(state);
  const isAsked = round !== null && kind !== 'note';
  return (
    <AnswerForm
      action={action}
      kind={kind}
      review={state.review}
      isRecorded={isAsked}
      onClose={onClose}
      onAnswer={(answer, { edits }) => {
        onClose();
        // The round asks the same: it is answered here as well as there.
        if (isAsked && answer.kind !== 'note') return void give(answer, action, round.start.by);
        const reason = answer.kind === 'moved' ? answer.reason : '';
        void fix([{ ...finding, fix: { label: nameAnswer(kind, reason), edits } }]);
      }}
    />
  );
}
