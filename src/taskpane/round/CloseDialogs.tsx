import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { Round, RoundOwner } from '../../app/round/open-round';
import { describeUnanswered } from '../../app/words/describe-round';
import { UNDO_ENDS } from '../../app/words/undo-words';
import { formatLongDate } from '../../domain/calendar-date';
import { usePane } from '../pane-context';
import { DateField } from '../settings/DateField';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { useViewStyles } from '../shell/view-styles';
import { useRoundJobs } from './use-round-jobs';

interface SignOffDialogProps {
  readonly owners: readonly RoundOwner[];
  readonly onClose: () => void;
}

/** Asks who answers for the matrix as it stands, and since when. */
export function SignOffDialog({ owners, onClose }: SignOffDialogProps): ReactElement {
  const styles = useViewStyles();
  const { signOff } = useRoundJobs();
  const { readToday } = usePane();
  const field = useRef<HTMLInputElement>(null);
  const [by, setBy] = useState('');
  const [on, setOn] = useState(readToday());
  const [isMissed, setMissed] = useState(false);
  const unanswered = describeUnanswered(owners);
  const isMissing = by.trim() === '';
  const submit = (): void => {
    if (isMissing) {
      setMissed(true);
      field.current?.focus();
      return;
    }
    onClose();
    void signOff({ by: by.trim(), on });
  };
  return (
    <ConfirmDialog
      title="Sign off the round"
      confirm="Sign off"
      onConfirm={submit}
      onClose={onClose}
    >
      <p className={styles.text}>
        {unanswered === '' ? 'Every action is answered.' : unanswered} The matrix as it stands is
        kept on a protected sheet, and the workbook tells if that sheet is changed afterwards. A
        final pack is made from it. {UNDO_ENDS}
      </p>
      <Field
        label="Name"
        required
        {...(isMissed && isMissing ? { validationMessage: 'Say who answers for it.' } : {})}
      >
        <Input
          input={{ ref: field }}
          autoFocus
          value={by}
          onChange={(_, { value }) => setBy(value)}
        />
      </Field>
      <DateField
        label="Date of the sign-off"
        value={on}
        isOptional={false}
        onChange={(date) => date && setOn(date)}
      />
    </ConfirmDialog>
  );
}

interface CancelDialogProps {
  readonly round: Round;
  readonly by: string;
  readonly onClose: () => void;
}

/** Says what giving a round up means before it is done. */
export function CancelDialog({ round, by, onClose }: CancelDialogProps): ReactElement {
  const styles = useViewStyles();
  const { cancel } = useRoundJobs();
  const { before } = round.start;
  return (
    <ConfirmDialog
      title="Cancel the round"
      confirm="Cancel the round"
      cancel="Go on with it"
      onConfirm={() => {
        onClose();
        void cancel(by);
      }}
      onClose={onClose}
    >
      <p className={styles.text}>
        The as-at date is {formatLongDate(before.asAt)} again, and the answers count no longer. What
        they wrote stays in the matrix, and is put back under Changes.
      </p>
    </ConfirmDialog>
  );
}
