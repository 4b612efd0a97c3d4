import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ActionAnswer, PlannedAnswer } from '../../app/plan-action-answer';
import { findActionOf, planActionAnswer } from '../../app/plan-action-answer';
import { ANSWER_LABELS, describeObstacle, nameAnswer } from '../../app/words/describe-answers';
import type { Finding } from '../../domain/finding';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { PaneDialog } from '../shell/PaneDialog';
import { useViewStyles } from '../shell/view-styles';
import { EditPreview } from './EditPreview';

interface AnswerDialogProps {
  readonly finding: Finding;
  readonly kind: ActionAnswer['kind'];
  readonly onClose: () => void;
}

/** Asks what is to be said of an action, and shows what goes into which cell before it is written. */
export default function AnswerDialog({
  finding,
  kind,
  onClose,
}: AnswerDialogProps): ReactElement | null {
  const styles = useViewStyles();
  const { fix } = useFindingJobs();
  const state = useSessionState(usePane().session);
  const [due, setDue] = useState('');
  const [text, setText] = useState('');
  const [isMissed, setMissed] = useState(false);
  const action = state.kind === 'ready' ? findActionOf(finding, state.review) : null;
  // Somebody has taken the action away while it was asked about.
  if (state.kind !== 'ready' || !action) return null;

  const isFilled = kind === 'done' || (kind === 'moved' ? due : text).trim() !== '';
  const plan = planActionAnswer(toAnswer(kind, due, text), action, state.review);
  const submit = (): void => {
    if (!isFilled || plan.obstacle !== null) {
      setMissed(true);
      return;
    }
    onClose();
    void fix([{ ...finding, fix: { label: nameAnswer(kind, text), edits: plan.edits } }]);
  };
  const isPossible = plan.obstacle === null || plan.obstacle === 'due-unreadable';
  return (
    <PaneDialog
      title={ANSWER_LABELS[kind]}
      onClose={onClose}
      actions={
        <>
          {isPossible && (
            <Button appearance="primary" onClick={submit}>
              Write
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p className={styles.text}>{action.text}</p>
      {kind === 'moved' && isPossible && (
        <Field
          label="New due"
          required
          {...(isMissed && plan.obstacle !== null
            ? { validationMessage: describeObstacle(plan.obstacle) }
            : { hint: 'Such as Q2 24, March 2024 or 31 March 2024.' })}
        >
          <Input autoFocus value={due} onChange={(_, { value }) => setDue(value)} />
        </Field>
      )}
      {kind !== 'done' && isPossible && (
        <Field
          label={kind === 'moved' ? 'Reason' : 'Note'}
          required={kind === 'note'}
          {...(kind === 'note' && isMissed && !isFilled
            ? { validationMessage: 'Write what is to be noted.' }
            : {})}
        >
          <Textarea
            autoFocus={kind === 'note'}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      )}
      {isPossible ? (
        isFilled && <PlannedEdits plan={plan} />
      ) : (
        <p className={styles.text}>{describeObstacle(plan.obstacle)}</p>
      )}
    </PaneDialog>
  );
}

function toAnswer(kind: ActionAnswer['kind'], due: string, text: string): ActionAnswer {
  if (kind === 'done') return { kind };
  return kind === 'moved' ? { kind, due, reason: text } : { kind, text };
}

function PlannedEdits({ plan }: { readonly plan: PlannedAnswer }): ReactElement | null {
  const styles = useViewStyles();
  if (plan.obstacle !== null) return null;
  return (
    <>
      <p className={styles.text}>This is written, and can be put back under Changes:</p>
      {plan.edits.map((edit) => (
        <EditPreview key={edit.cell} edit={edit} showsCell />
      ))}
      {plan.isReasonKeptAside && (
        <p className={styles.text}>
          The matrix has no column for reasons or notes, so the reason is kept under Changes alone.
        </p>
      )}
    </>
  );
}
