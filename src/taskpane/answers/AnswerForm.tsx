import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ActionAnswer, PlannedAnswer } from '../../app/plan-action-answer';
import { planActionAnswer } from '../../app/plan-action-answer';
import type { Review } from '../../app/review-matrix';
import { ANSWER_LABELS, describeObstacle } from '../../app/words/describe-answers';
import type { Action } from '../../domain/matrix';
import { EditPreview } from '../check/EditPreview';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { UndoNote } from '../shell/UndoNote';
import { useViewStyles } from '../shell/view-styles';

interface AnswerFormProps {
  readonly action: Action;
  readonly kind: ActionAnswer['kind'];
  readonly review: Review;
  /**
   * Whether the answer itself is kept, as in a round: then it needs its reason, and what stands in the way of writing
   * leaves the answer.
   */
  readonly isRecorded: boolean;
  /** Told what was said, and what it writes. */
  readonly onAnswer: (answer: ActionAnswer, plan: PlannedAnswer) => void;
  readonly onClose: () => void;
}

/** Asks what is to be said of an action, and shows what goes into which cell before it is written. */
export function AnswerForm(props: AnswerFormProps): ReactElement {
  const { action, kind, review, isRecorded, onAnswer, onClose } = props;
  const styles = useViewStyles();
  const [due, setDue] = useState('');
  const [text, setText] = useState('');
  const [isMissed, setMissed] = useState(false);
  const answer = toAnswer(kind, due, text);
  const plan = planActionAnswer(answer, action, review);
  const isUnread = plan.obstacle === 'due-unreadable';
  const isPossible = plan.obstacle === null || isUnread || isRecorded;
  const isTextNeeded = kind === 'note' || (isRecorded && (kind === 'moved' || kind === 'dropped'));
  const isTextMissing = isTextNeeded && text.trim() === '';
  const submit = (): void => {
    if (isUnread || isTextMissing) setMissed(true);
    else onAnswer(answer, plan);
  };
  const isWritten = plan.obstacle === null && plan.edits.length > 0;
  return (
    <ConfirmDialog
      title={ANSWER_LABELS[kind]}
      confirm={isPossible ? (isWritten || isUnread ? 'Write' : 'Record') : null}
      onConfirm={submit}
      onClose={onClose}
    >
      <p className={styles.text}>{action.text}</p>
      {kind === 'moved' && isPossible && (
        <Field
          label="New due"
          required
          {...(isMissed && isUnread
            ? { validationMessage: describeObstacle('due-unreadable') }
            : { hint: 'Such as Q2 24, March 2024 or 31 March 2024.' })}
        >
          <Input autoFocus value={due} onChange={(_, { value }) => setDue(value)} />
        </Field>
      )}
      {TEXT_LABELS[kind] !== undefined && isPossible && (
        <Field
          label={TEXT_LABELS[kind]}
          required={isTextNeeded}
          {...(isMissed && isTextMissing ? { validationMessage: MISSED[kind] } : {})}
        >
          <Textarea
            autoFocus={kind !== 'moved'}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      )}
      {(!isPossible || (!isUnread && !(kind === 'note' && text.trim() === ''))) && (
        <PlannedEdits plan={plan} isRecorded={isRecorded} />
      )}
      {isPossible && <UndoNote writes="records" />}
    </ConfirmDialog>
  );
}

type Texts = Readonly<Partial<Record<ActionAnswer['kind'], string>>>;

const TEXT_LABELS: Texts = { moved: 'Reason', dropped: 'Reason', note: 'Note' };

const MISSED: Texts = {
  moved: 'Say why it is moved: a board asks.',
  dropped: 'Say why it is dropped: a board asks.',
  note: 'Write what is to be noted.',
};

function toAnswer(kind: ActionAnswer['kind'], due: string, text: string): ActionAnswer {
  switch (kind) {
    case 'moved':
      return { kind, due, reason: text };
    case 'dropped':
      return { kind, reason: text };
    case 'note':
      return { kind, text };
    default:
      return { kind };
  }
}

interface PlannedEditsProps {
  readonly plan: PlannedAnswer;
  readonly isRecorded: boolean;
}

function PlannedEdits({ plan, isRecorded }: PlannedEditsProps): ReactElement {
  const styles = useViewStyles();
  if (plan.obstacle !== null) {
    const kept = isRecorded ? ' The answer itself is kept with the round.' : '';
    return (
      <p className={styles.text}>
        {describeObstacle(plan.obstacle)}
        {kept}
      </p>
    );
  }
  if (plan.edits.length === 0) {
    return (
      <p className={styles.text}>
        Nothing is written into the matrix. The answer is kept with the round.
      </p>
    );
  }
  return (
    <>
      <p className={styles.text}>
        This is written, and can be put back{isRecorded ? '' : ' under Changes'}:
      </p>
      {plan.edits.map((edit) => (
        <EditPreview key={edit.cell} edit={edit} showsCell />
      ))}
      {plan.isReasonKeptAside && (
        <p className={styles.text}>
          The matrix has no column for reasons or notes, so the reason is kept{' '}
          {isRecorded ? 'with the round' : 'under Changes'} alone.
        </p>
      )}
    </>
  );
}
