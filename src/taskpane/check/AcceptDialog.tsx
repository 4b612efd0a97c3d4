import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Finding } from '../../domain/finding';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';

interface AcceptDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 16px)', padding: tokens.spacingHorizontalM },
  message: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** Asks why a finding is right as it is. */
export default function AcceptDialog({ finding, onClose }: AcceptDialogProps): ReactElement {
  const styles = useStyles();
  const { accept } = useFindingJobs();
  const state = useSessionState(usePane().session);
  const [reason, setReason] = useState('');
  const [isMissed, setMissed] = useState(false);
  const [takesAll, setTakesAll] = useState(false);
  const alike =
    state.kind === 'ready' ? state.findings.filter(({ rule }) => rule === finding.rule) : [finding];

  const submit = (): void => {
    if (reason.trim() === '') {
      setMissed(true);
      return;
    }
    onClose();
    void accept(takesAll ? alike : [finding], reason.trim());
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Accept as it is</DialogTitle>
          <DialogContent>
            <p className={styles.message}>{finding.message}</p>
            <Field
              label="Reason"
              required
              hint="Kept in the workbook, for anybody who asks later."
              {...(isMissed && reason.trim() === ''
                ? { validationMessage: 'Say why this is right as it is.' }
                : {})}
            >
              <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
            {alike.length > 1 && (
              <Checkbox
                label={`For all ${alike.length} findings of this kind`}
                checked={takesAll}
                onChange={(_, { checked }) => setTakesAll(checked === true)}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={submit}>
              Accept
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
