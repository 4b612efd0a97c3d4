import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { Notice } from '../hooks/use-jobs';
import { usePane } from '../pane-context';

interface MessageProps {
  readonly notice: Notice;
  readonly className?: string;
  readonly onDismiss: () => void;
}

/** What came of something, with the way on and the way to be rid of it. */
export default function Message({ notice, className, onDismiss }: MessageProps): ReactElement {
  const { isBusy } = usePane();
  const { intent, text, actions } = notice;
  return (
    <MessageBar
      intent={intent === 'error' ? 'error' : 'success'}
      layout="multiline"
      {...(className === undefined ? {} : { className })}
    >
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss20Regular />}
            aria-label="Dismiss"
            onClick={onDismiss}
          />
        }
      >
        {actions.map(({ label, run }) => (
          <Button key={label} disabledFocusable={isBusy} onClick={run}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
