import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { Finding } from '../../domain/finding';
import { allOf } from '../../domain/wording';
import type { CheckMemory } from '../hooks/use-check-memory';
import { useFindingJobs } from '../hooks/use-finding-jobs';
import { useSessionState } from '../hooks/use-session-state';
import { usePane } from '../pane-context';
import { ConfirmDialog } from '../shell/ConfirmDialog';
import { UndoNote } from '../shell/UndoNote';
import { useViewStyles } from '../shell/view-styles';

/** What a board has to hear of action by action: nobody accepts that many are late in one press. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['overdue', 'ongoing-past-end']);

interface AcceptDialogProps {
  readonly finding: Finding;
  readonly memory: Pick<CheckMemory, 'initials' | 'setInitials'>;
  readonly onClose: () => void;
}

/** More letters than this are a name, which is not asked for. */
const MOST_INITIALS = 6;

/** Asks why a finding is right as it is, and once who says so. */
export default function AcceptDialog(props: AcceptDialogProps): ReactElement {
  const { finding, memory, onClose } = props;
  const styles = useViewStyles();
  const { accept } = useFindingJobs();
  const state = useSessionState(usePane().session);
  const field = useRef<HTMLTextAreaElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [initials, setInitials] = useState(memory.initials);
  const [isMissed, setMissed] = useState(false);
  const [takesAll, setTakesAll] = useState(false);
  const alike =
    state.kind === 'ready' && !ONE_BY_ONE.has(finding.rule)
      ? state.findings.filter(({ rule }) => rule === finding.rule)
      : [finding];

  const submit = (): void => {
    const by = initials.replace(/[[\]]/g, '').trim();
    if (reason.trim() === '' || by === '') {
      setMissed(true);
      if (reason.trim() === '') field.current?.focus();
      else who.current?.focus();
      return;
    }
    memory.setInitials(by);
    onClose();
    void accept(takesAll ? alike : [finding], reason.trim(), by);
  };
  const trouble =
    isMissed && reason.trim() === ''
      ? { validationMessage: 'Say why this is right as it is.' }
      : {};
  return (
    <ConfirmDialog title="Accept as it is" confirm="Accept" onConfirm={submit} onClose={onClose}>
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
      <Field
        label="Your initials"
        required
        hint="Kept with the reason, and filled in while this pane is open."
        {...(isMissed &&
          initials.trim() === '' && { validationMessage: 'Give your initials, such as AB.' })}
      >
        <Input
          input={{ ref: who }}
          value={initials}
          maxLength={MOST_INITIALS}
          onChange={(_, { value }) => setInitials(value)}
        />
      </Field>
      {alike.length > 1 && (
        <Checkbox
          label={`For ${allOf(alike.length, 'finding')} of this kind`}
          checked={takesAll}
          onChange={(_, { checked }) => setTakesAll(checked === true)}
        />
      )}
      <UndoNote writes="records" />
    </ConfirmDialog>
  );
}
