import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { Finding } from '../../domain/finding';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { PaneDialog } from '../shell/PaneDialog';
import { useViewStyles } from '../shell/view-styles';

/** What a board has to hear of action by action: nobody accepts that many are late in one press. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['overdue', 'ongoing-past-end']);

interface AcceptDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Asks why a finding is right as it is. */
export default function AcceptDialog({ finding, onClose }: AcceptDialogProps): ReactElement {
  const styles = useViewStyles();
  const { accept } = useFindingJobs();
  const state = useSessionState(usePane().session);
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isMissed, setMissed] = useState(false);
  const [takesAll, setTakesAll] = useState(false);
  const alike =
    state.kind === 'ready' && !ONE_BY_ONE.has(finding.rule)
      ? state.findings.filter(({ rule }) => rule === finding.rule)
      : [finding];

  const submit = (): void => {
    if (reason.trim() === '') {
      setMissed(true);
      field.current?.focus();
      return;
    }
    onClose();
    void accept(takesAll ? alike : [finding], reason.trim());
  };
  const trouble =
    isMissed && reason.trim() === ''
      ? { validationMessage: 'Say why this is right as it is.' }
      : {};
  return (
    <PaneDialog
      title="Accept as it is"
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={submit}>
            Accept
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p className={styles.text}>{finding.message}</p>
      <Field
        label="Reason"
        required
        hint="Kept in the workbook, for anybody who asks later."
        {...trouble}
      >
        <Textarea
          ref={(node: HTMLTextAreaElement | null) => {
            field.current = node;
          }}
          autoFocus
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {alike.length > 1 && (
        <Checkbox
          label={`For all ${alike.length} findings of this kind`}
          checked={takesAll}
          onChange={(_, { checked }) => setTakesAll(checked === true)}
        />
      )}
    </PaneDialog>
  );
}
