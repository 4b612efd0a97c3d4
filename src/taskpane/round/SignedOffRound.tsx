import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { judgeFinal } from '../../app/final-gate';
import type { ReadyState } from '../../app/matrix-session';
import type { Round } from '../../app/round/open-round';
import { describeFinalGate } from '../../app/words/describe-round';
import { formatLongDate } from '../../domain/calendar-date';
import type { FreezeContent } from '../../workbook/port';
import { NO_RECORDS } from '../../workbook/records';
import { usePane } from '../pane-context';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { useViewStyles } from '../shell/view-styles';
import { useRoundJobs } from './use-round-jobs';

interface SignedOffRoundProps {
  readonly state: ReadyState;
  readonly round: Round;
  readonly freezes: readonly FreezeContent[];
}

/** A round that is closed: who answers for it, and whether it still stands as it was signed off. */
export function SignedOffRound({ state, round, freezes }: SignedOffRoundProps): ReactElement {
  const styles = useViewStyles();
  const { isBusy } = usePane();
  const [isAsked, setAsked] = useState(false);
  const { asAt, period } = round.start;
  const records = { ...NO_RECORDS, rounds: state.rounds };
  const settings = { ...state.review.settings, asAt };
  const gate = judgeFinal({ ...state.review, settings }, { records, freezes });
  return (
    <section className={styles.group} aria-label="The round that is signed off">
      <p className={styles.text}>
        As at {formatLongDate(asAt)}
        {period !== '' && `, ${period}`}. {describeFinalGate(gate)}
      </p>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => setAsked(true)}>
          Take the sign-off back…
        </Button>
      </div>
      {isAsked && <TakeBackDialog onClose={() => setAsked(false)} />}
    </section>
  );
}

function TakeBackDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const styles = useViewStyles();
  const { takeBackSignOff } = useRoundJobs();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title="Take the sign-off back"
      confirm="Take back"
      onConfirm={() => {
        onClose();
        void takeBackSignOff(by.trim(), reason.trim());
      }}
      onClose={onClose}
    >
      <p className={styles.text}>
        The round is open again, and no final pack may be made from it until somebody signs it off
        anew. The workbook keeps that it was taken back.
      </p>
      <Field label="Your name">
        <Input autoFocus value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field label="Reason">
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ConfirmDialog>
  );
}
